"""Writes a whole attempt as plain JSON values, in a versioned form that docs/attempt-json.md documents."""

from collections.abc import Iterable, Sequence
from typing import Any

from quiz.model.deck import Deck
from quiz.model.export import grade_json, item_json
from quiz.study.analysis import Tally, by_kind, by_topic, discernment, total
from quiz.study.attempt import Attempt, Reply
from quiz.study.calibration import calibration

VERSION = 1
"""Raised when a field changes its meaning or goes away; a new field alone does not raise it."""


def attempt_json(rounds: Sequence[Attempt], seed: int) -> dict[str, Any]:
    """Give every reply of every round with item, response, grade and override, and the summary of the first round."""
    first = rounds[0]
    decks = {id(question.deck): question.deck for question in first.questions}.values()
    return {
        "version": VERSION,
        "seed": seed,
        "decks": [_deck(deck) for deck in decks],
        "asked": [question.item.id for question in first.questions],
        "replies": [_reply(reply) for reply in first.replies],
        "retries": [[_reply(reply) for reply in later.replies] for later in rounds[1:]],
        "summary": _summary(first.replies),
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {
        "deck": reply.question.deck.name,
        "item": item_json(reply.question.item),
        "response": reply.response.said,
        "confidence": reply.response.confidence,
        "tries": [{"response": tried.said, "grade": grade_json(tried.grade)} for tried in reply.tries],
        "grade": grade_json(reply.grade),
        "overridden": reply.is_overridden,
        "score": reply.score,
    }


def _summary(replies: Sequence[Reply]) -> dict[str, Any]:
    counted, claims, sure = total(replies), discernment(replies), calibration(replies)
    return {
        "asked": counted.asked,
        "right": counted.right,
        "score": counted.score,
        "by_topic": _tallies(by_topic(replies)),
        "by_kind": _tallies(by_kind(replies)),
        "claims": None
        if claims is None
        else {
            "hits": claims.hits,
            "supported": claims.supported,
            "false_alarms": claims.false_alarms,
            "others": claims.others,
            "too_few": claims.is_too_few,
            "d_prime": None if claims.is_too_few else claims.sensitivity,
            "c": None if claims.is_too_few else claims.bias,
        },
        "confidence": None
        if sure is None
        else {
            "asked": sure.asked,
            "too_few": sure.is_too_few,
            "brier": None if sure.is_too_few else sure.brier,
            "bins": []
            if sure.is_too_few
            else [
                {
                    "low": held.low,
                    "high": held.high,
                    "asked": held.asked,
                    "right": held.right,
                    "stated": held.stated,
                    "interval": list(held.interval),
                }
                for held in sure.bins
            ],
        },
    }


def _tallies(tallies: Iterable[Tally]) -> list[dict[str, Any]]:
    return [
        {"label": tally.label, "asked": tally.asked, "right": tally.right, "score": tally.score} for tally in tallies
    ]


def _deck(deck: Deck) -> dict[str, Any]:
    return {
        "name": deck.name,
        "title": deck.title,
        "language": deck.language,
        "sources": [
            {
                "id": name,
                "file": source.file,
                "digest": source.digest,
                "publisher": source.publisher,
                "title": source.title,
                "published": source.published.isoformat() if source.published else None,
            }
            for name, source in deck.sources.items()
        ],
    }
