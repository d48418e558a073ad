"""One JSON document: the deck, its facts and its items, with keys and proofs (docs/json.md)."""

import json
from typing import Any

from quiz.model.bank import Bank
from quiz.model.export import VERSION, item_json
from quiz.model.fact import Fact

SUFFIX = ".json"


def export(bank: Bank) -> bytes:
    """Write the bank as UTF-8 with a line feed at its end; the same bank gives the same bytes."""
    deck = bank.deck
    document = {
        "version": VERSION,
        "deck": {"name": deck.name, "title": deck.title, "language": deck.language},
        "seed": bank.seed,
        "sources": [
            {"id": source.id, "sha256": source.digest, "publisher": source.publisher, "title": source.title}
            | ({"published": source.published.isoformat()} if source.published else {})
            for source in deck.sources.values()
        ],
        "facts": [_fact(fact) for fact in deck.facts],
        "items": [item_json(item) for item in bank.items],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "kind": fact.kind,
        "topic": fact.topic,
        "ask": fact.ask,
        "label": fact.label,
        "answer": list(fact.answer),
        "status": fact.status.value,
        "speaker": fact.speaker,
        "source": fact.source,
        "quote": fact.quote_span._asdict(),
        "answer_spans": [span._asdict() for span in fact.answer_spans],
        "revision": fact.revision,
    }
