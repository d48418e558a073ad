"""How much was still known when it was asked again, beside how much was aimed at."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quiz.model.review import Card, Rating, Review
from quiz.study.analysis import wilson
from quiz.study.calibration import FEWEST
from quiz.study.statistics.days import week_of

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


def retention(reviews: Sequence[Review], target: float | None = None) -> Retention:
    """Count the returns among all reviews of a log, in order of time."""
    aimed = target if target is not None else reviews[-1].retention if reviews else _LEVEL
    return _counted(returns(reviews), aimed)


def by_week(reviews: Sequence[Review], today: dt.date, weeks: int = WEEKS) -> tuple[Week, ...]:
    """Count the returns of each of the past weeks, that which ends today last; weeks before the first are left out."""
    if not reviews:
        return ()
    held: dict[int, list[Review]] = {}
    for review in returns(reviews):
        held.setdefault(week_of(review.day, today), []).append(review)
    oldest = min(weeks - 1, week_of(min(review.day for review in reviews), today))
    found = []
    for ago in range(oldest, -1, -1):
        group = held.get(ago, [])
        first = max(dt.date.min.toordinal(), today.toordinal() - 7 * ago - 6)
        found.append(Week(dt.date.fromordinal(first), _counted(group, (group or reviews)[-1].retention)))
    return tuple(found)


def returns(reviews: Iterable[Review]) -> Iterator[Review]:
    """Yield the reviews that asked a memory: the first of a card on a day, when it was reviewed on an earlier one.

    What comes again on the same day shows no memory, and after a correction there is none of the new value yet.
    """
    latest: dict[Card, Review] = {}
    for review in reviews:
        before = latest.get(review.card)
        if before is not None and before.day < review.day and before.revision == review.revision:
            yield review
        latest[review.card] = review


def _counted(returned: Iterable[Review], target: float) -> Retention:
    ratings = [review.rating for review in returned]
    known = sum(rating > Rating.AGAIN for rating in ratings)
    return Retention(len(ratings), known, sum(rating == Rating.HARD for rating in ratings), target)
