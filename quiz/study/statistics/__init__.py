"""A learner's log and memories -> what they show: what is due, what was kept, what is weak, what is taken for what.

Everything is counted from events and memories alone: no clock, no files, no decks. The order of the events does not
matter, and one that stands there twice counts once. What the learner took back does not count.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quiz.model.review import Card, Event, Memory, Review
from quiz.study.analysis import Discernment, Tally, discerned
from quiz.study.calibration import Calibration, calibrated
from quiz.study.statistics.claims import judgements
from quiz.study.statistics.counting import counted, is_right, tallies
from quiz.study.statistics.days import Day, Load, Streak, activity, loads, streak
from quiz.study.statistics.retention import Retention, Week, by_week, retention
from quiz.study.statistics.weakness import Confusion, Weak, confusions, weakest

__all__ = ["Confusion", "Day", "Load", "Retention", "Statistics", "Streak", "Weak", "Week", "statistics"]

MOST = 10  # facts and confusions that are told: a list to act on, not an archive


@dataclass(frozen=True, slots=True)
class Statistics:
    """What a log shows on a day; `reviews` are those that count, `cards` those that have a memory."""

    day: dt.date
    reviews: int
    cards: int
    overridden: int
    streak: Streak
    days: tuple[Day, ...]
    due: tuple[Load, ...]
    retention: Retention
    weeks: tuple[Week, ...]
    topics: tuple[Tally, ...]
    kinds: tuple[Tally, ...]
    weakest: tuple[Weak, ...]
    confusions: tuple[Confusion, ...]
    claims: Discernment | None
    calibration: Calibration | None


def statistics(
    events: Iterable[Event],
    memories: Mapping[Card, Memory],
    day: dt.date,
    *,
    target: float | None = None,
    most: int = MOST,
) -> Statistics:
    """Count what a log shows on a study day; what lies after that day, as after a clock was set back, is left out.

    Args:
        events: the log, or the part of it that is asked about.
        memories: what is remembered of each card by now.
        day: the study day that is today.
        target: the retention that is aimed at; without it, that of the latest review.
        most: how many weak facts and confusions are told.
    """
    reviews = [review for review in counted(events) if review.day <= day]
    return Statistics(
        day=day,
        reviews=len(reviews),
        cards=len(memories),
        overridden=sum(review.is_overridden for review in reviews),
        streak=streak((review.day for review in reviews), day),
        days=activity((review.day for review in reviews), day),
        due=loads((memory.due for memory in memories.values()), day),
        retention=retention(reviews, target),
        weeks=by_week(reviews, day),
        topics=tallies(reviews, _topic),
        kinds=tallies((review for review in reviews if review.kind), _kind),
        weakest=weakest(reviews, memories)[:most],
        confusions=confusions(reviews)[:most],
        claims=discerned(judgements(reviews)),
        calibration=calibrated(
            (review.confidence, is_right(review))
            for review in reviews
            if review.confidence is not None and 0 <= review.confidence <= 1
        ),
    )


def _topic(review: Review) -> str:
    return review.topic


def _kind(review: Review) -> str:
    return review.kind
