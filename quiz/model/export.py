"""Items and grades as plain JSON values, in a versioned form that docs/json.md documents."""

from typing import Any, assert_never

from quiz.model.bank import Bank
from quiz.model.fact import Fact
from quiz.model.item import Choice, Entry, Evidence, Interaction, Item, Match, Order
from quiz.model.response import Grade
from quiz.model.source import Source
from quiz.model.span import Span

VERSION = 1
"""Raised when a field changes its meaning or goes away; a new field alone does not raise it."""


def bank_json(bank: Bank) -> dict[str, Any]:
    """Give a whole bank: what it was made from, and every item with its key and proof."""
    deck = bank.deck
    return {
        "version": VERSION,
        "deck": deck.name,
        "title": deck.title,
        "language": deck.language,
        "seed": bank.seed,
        "sources": {name: _source(source) for name, source in deck.sources.items()},
        "facts": [_fact(fact) for fact in deck.facts],
        "items": [item_json(item) for item in bank.items],
    }


def item_json(item: Item) -> dict[str, Any]:
    """Give an item with its key, its options' reasons and its proof."""
    return {
        "version": VERSION,
        "id": item.id,
        "kind": item.kind,
        "facts": list(item.facts),
        "topic": item.topic,
        "language": item.language,
        "stem": item.stem,
        "claim": item.claim,
        "verdict": item.verdict.value if item.verdict else None,
        "operation": item.operation,
        "interaction": _interaction(item.interaction),
        "proof": {
            "why": item.proof.why,
            "method": item.proof.method,
            "is_attested": item.proof.is_attested,
            "evidence": [_evidence(evidence) for evidence in item.proof.evidence],
        },
        "extra": dict(item.extra),
    }


def grade_json(grade: Grade) -> dict[str, Any]:
    """Give the judgement of one response."""
    return {
        "version": VERSION,
        "outcome": grade.outcome.value,
        "score": grade.score,
        "reason": grade.reason,
        "asked_again": grade.outcome.is_asked_again,
        "relation": grade.relation.value if grade.relation else None,
        "confused_with": grade.confused_with,
        "diff": [list(part) for part in grade.diff],
    }


def _interaction(interaction: Interaction) -> dict[str, Any]:
    match interaction:
        case Choice():
            options = [
                {
                    "text": option.text,
                    "why": option.why,
                    "verdict": option.verdict.value if option.verdict else None,
                    "fact": option.fact,
                    "operation": option.operation,
                }
                for option in interaction.options
            ]
            return {"kind": "choice", "options": options, "key": interaction.key}
        case Entry():
            return {"kind": "entry", "fact_kind": interaction.fact_kind, "answer": interaction.answer}
        case Order():
            return {
                "kind": "order",
                "entries": list(interaction.entries),
                "key": list(interaction.key),
                "values": list(interaction.values),
            }
        case Match():
            return {
                "kind": "match",
                "prompts": list(interaction.prompts),
                "partners": list(interaction.partners),
                "key": list(interaction.key),
            }
        case _:
            assert_never(interaction)


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "fact": evidence.fact,
        "source": evidence.source,
        "digest": evidence.digest,
        "quote": _span(evidence.quote),
        "marks": [_span(mark) for mark in evidence.marks],
        "passage": _span(evidence.passage),
        "passage_number": evidence.passage_number,
    }


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "words": span.words}


def _source(source: Source) -> dict[str, Any]:
    return {
        "file": source.file,
        "digest": source.digest,
        "publisher": source.publisher,
        "title": source.title,
        "published": source.published.isoformat() if source.published else None,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "kind": fact.kind,
        "topic": fact.topic,
        "label": fact.label,
        "ask": fact.ask,
        "answer": list(fact.answer),
        "status": fact.status.value,
        "speaker": fact.speaker,
        "source": fact.source,
        "quote": _span(fact.quote_span),
        "marks": [_span(mark) for mark in fact.answer_spans],
        "revision": fact.revision,
    }
