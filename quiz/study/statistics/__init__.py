"""A learner's log and memories -> what they show: what is due, what was kept, what is weak, what is taken for what.

Everything is counted from events and memories alone: no clock, no files, no decks. The order of the events does not
matter, and one that stands there twice counts once. What the learner took back does not count.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter

from quiz.model.review import Card, Event, Memory
from quiz.study.analysis import Discernment, Tally, discerned
from quiz.study.calibration import Calibration, calibration_of
from quiz.study.statistics.claims import judgements
from quiz.study.statistics.counting import Counts, answers, counted, summed, tallies
from quiz.study.statistics.days import Day, Load, Streak, activity, loads, streak
from quiz.study.statistics.retention import Retention, Week, by_week, retention
from quiz.study.statistics.weakness import Confusion, Weak, confusions, weakest

__all__ = ["Confusion", "Day", "Load", "Retention", "Statistics", "Streak", "Weak", "Week", "figures", "statistics"]

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
    numbers: dict[Card, int] = {}
    counts = summed(answers(counted(events), numbers), day.toordinal())
    cards = {number: card for card, number in numbers.items()}
    return figures(counts, cards, memories, day, target=target, most=most)


def figures(
    counts: Counts,
    cards: Mapping[int, Card],
    memories: Mapping[Card, Memory],
    day: dt.date,
    *,
    target: float | None = None,
    most: int = MOST,
) -> Statistics:
    """Tell what was counted up to a study day; `cards` has those that the numbers in `counts` mean."""
    days = {dt.date.fromordinal(ordinal): count for ordinal, count in counts.days.items()}
    return Statistics(
        day=day,
        reviews=counts.asked,
        cards=len(memories),
        overridden=counts.overridden,
        streak=streak(days, day),
        days=activity(days, day),
        due=loads((memory.due for memory in memories.values()), day),
        retention=retention(counts, target),
        weeks=by_week(counts),
        topics=tallies(counts.scores, itemgetter(0)),
        kinds=tallies(Counter({score: count for score, count in counts.scores.items() if score[1]}), itemgetter(1)),
        weakest=weakest(counts, cards, memories)[:most],
        confusions=confusions(counts, cards)[:most],
        claims=discerned(judgements(counts)),
        calibration=calibration_of(counts.stated),
    )
