"""How much was still known when it was asked again, beside how much was aimed at."""

import datetime as dt
from collections import Counter
from typing import NamedTuple

from quiz.model.review import Rating
from quiz.study.analysis import wilson
from quiz.study.calibration import FEWEST
from quiz.study.statistics.counting import Counts

WEEKS = 12  # behind that are shown one by one
_LEVEL = 0.9  # what is aimed at where no review says so


class Retention(NamedTuple):
    """Cards that came back: how many, how many of those were known, and how many of these only just (HARD).

    The target is FSRS's, and FSRS counts what was hard as known: whatever is not AGAIN. `good` is the stricter count.
    """

    asked: int
    known: int
    hard: int
    target: float

    @property
    def good(self) -> int:
        """How many were known well: GOOD or EASY."""
        return self.known - self.hard

    @property
    def share(self) -> float:
        """The share that was known; 0 where nothing came back."""
        return self.known / self.asked if self.asked else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval for the share."""
        return wilson(self.known, self.asked)

    @property
    def is_too_few(self) -> bool:
        """Whether too few came back to say anything."""
        return self.asked < FEWEST


class Week(NamedTuple):
    """The cards that came back in the seven days from `first`."""

    first: dt.date
    retention: Retention


def retention(counts: Counts, target: float | None = None) -> Retention:
    """Count the returns among all answers of a log."""
    aimed = target if target is not None else counts.aim if counts.aim is not None else _LEVEL
    return _counted(counts.returned, aimed)


def by_week(counts: Counts, weeks: int = WEEKS) -> tuple[Week, ...]:
    """Count the returns of each of the past weeks, that which ends today last; weeks before the first are left out."""
    if counts.aim is None:
        return ()
    held: dict[int, Counter[tuple[int, int]]] = {}
    for (day, rating), count in counts.returned.items():
        held.setdefault((counts.today - day) // 7, Counter())[day, rating] = count
    found = []
    for ago in range(min(weeks - 1, (counts.today - min(counts.days)) // 7), -1, -1):
        first = dt.date.fromordinal(max(1, counts.today - 7 * ago - 6))
        found.append(Week(first, _counted(held.get(ago, Counter()), counts.aims.get(ago, counts.aim))))
    return tuple(found)


def _counted(returned: Counter[tuple[int, int]], target: float) -> Retention:
    asked, known = returned.total(), sum(count for (_, rating), count in returned.items() if rating > Rating.AGAIN)
    hard = sum(count for (_, rating), count in returned.items() if rating == Rating.HARD)
    return Retention(asked, known, hard, target)
