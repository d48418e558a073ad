"""Writes statistics as plain JSON values, in a versioned form that docs/stats-json.md documents."""

from collections.abc import Iterable, Mapping
from typing import Any

from quiz.model.review import Card
from quiz.study.analysis import Discernment, Tally, wilson
from quiz.study.calibration import FEWEST, Calibration
from quiz.study.statistics import Statistics
from quiz.study.statistics.report import Named
from quiz.study.statistics.retention import Retention

VERSION = 1
"""Raised when a field changes its meaning or goes away; a new field alone does not raise it."""


def document(found: Statistics, names: Mapping[Card, Named]) -> dict[str, Any]:
    """Give everything that was counted; shares and scores are null where there is too little to say."""
    streak = found.streak
    return {
        "version": VERSION,
        "day": found.day.isoformat(),
        "reviews": found.reviews,
        "cards": found.cards,
        "overridden": found.overridden,
        "streak": {"days": streak.days, "longest": streak.longest, "today": streak.is_done_today},
        "days": [{"day": day.date.isoformat(), "reviews": day.reviews} for day in found.days],
        "due": [
            {
                "first": load.first.isoformat(),
                "last": load.last.isoformat() if load.last else None,
                "cards": load.cards,
                "overdue": load.overdue,
            }
            for load in found.due
        ],
        "retention": _retention(found.retention),
        "weeks": [{"first": week.first.isoformat(), **_retention(week.retention)} for week in found.weeks],
        "by_topic": _tallies(found.topics),
        "by_kind": _tallies(found.kinds),
        "weakest": [
            {
                **_card(weak.card, names),
                "asked": weak.asked,
                "right": weak.right,
                "stability": weak.memory.stability if weak.memory else None,
                "lapses": weak.memory.lapses if weak.memory else None,
            }
            for weak in found.weakest
        ],
        "confusions": [
            {"asked": _card(pair.asked, names), "given": _card(pair.given, names), "count": pair.count}
            for pair in found.confusions
        ],
        "claims": _claims(found.claims),
        "confidence": _calibration(found.calibration),
    }


def _card(card: Card, names: Mapping[Card, Named]) -> dict[str, Any]:
    known = names.get(card)
    return {"deck": card.deck, "fact": card.fact, "name": known.name if known else None}


def _shared(right: int, asked: int) -> dict[str, Any]:
    """Give a share and its interval, or neither."""
    is_said = asked >= FEWEST
    return {"share": right / asked if is_said else None, "interval": list(wilson(right, asked)) if is_said else None}


def _retention(kept: Retention) -> dict[str, Any]:
    counts = {"asked": kept.asked, "known": kept.known, "hard": kept.hard, "target": kept.target}
    return {**counts, **_shared(kept.known, kept.asked)}


def _tallies(tallies: Iterable[Tally]) -> list[dict[str, Any]]:
    return [
        {
            "label": tally.label,
            "asked": tally.asked,
            "right": tally.right,
            "score": tally.score,
            **_shared(tally.right, tally.asked),
        }
        for tally in tallies
    ]


def _claims(claims: Discernment | None) -> dict[str, Any] | None:
    if claims is None:
        return None
    return {
        "hits": claims.hits,
        "supported": claims.supported,
        "false_alarms": claims.false_alarms,
        "others": claims.others,
        "d_prime": None if claims.is_too_few else claims.sensitivity,
        "c": None if claims.is_too_few else claims.bias,
    }


def _calibration(sure: Calibration | None) -> dict[str, Any] | None:
    if sure is None:
        return None
    parts = ("brier", "reliability", "resolution", "uncertainty")
    return {
        "asked": sure.asked,
        **{name: None if sure.is_too_few else getattr(sure, name) for name in parts},
        "bins": [
            {
                "low": held.low,
                "high": held.high,
                "asked": held.asked,
                "right": held.right,
                "stated": held.stated,
                **_shared(held.right, held.asked),
            }
            for held in sure.bins
        ],
    }
