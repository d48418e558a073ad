"""When a fact is asked again: FSRS-6 as a pure function of memory, rating and day; the only file to import fsrs."""

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

import fsrs
from fsrs.scheduler import DEFAULT_PARAMETERS, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

from quiz.model.review import Memory, Rating

DEFAULT: tuple[float, ...] = tuple(DEFAULT_PARAMETERS)
"""The parameters of FSRS-6 for a learner of whom nothing is known."""

LONGEST = 36500
"""The longest interval, and the greatest stability, in days: fsrs itself stops intervals here, but not stabilities."""

# Only the days between two reviews matter to FSRS, so every last review is put on this one.
_ORIGIN = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_LAST_DAY = dt.date.max.toordinal()
_RATINGS = (fsrs.Rating.Again, *fsrs.Rating)  # by number, which is quicker than by name


class _Card(fsrs.Card):
    """A card made for one call: copying it would only cost time."""

    def __copy__(self) -> "_Card":
        return self


def review(
    memory: Memory | None,
    rating: Rating,
    day: dt.date,
    *,
    parameters: Sequence[float] = DEFAULT,
    retention: float = 0.9,
    revision: str = "",
    answer: str = "",
) -> Memory:
    """Work out what is remembered after a review, and the day when the share still remembered falls to `retention`.

    There are no steps within a day and no fuzz: the next day is at least one day away, after a forgotten fact too (that
    it comes back in the same session is the session's doing). A day before the last review counts as the last one's,
    for a clock was set back. `revision` and `answer` are those of the fact; `again_by` is dropped on a later day.
    Raises `ValueError` where `check` does.

    >>> first = review(None, Rating.GOOD, dt.date(2026, 10, 25))
    >>> first.due.isoformat(), review(first, Rating.GOOD, first.due).due.isoformat()
    ('2026-10-27', '2026-11-07')
    """
    scheduler = _scheduler(tuple(parameters), retention)
    if memory is None:
        seen, _ = scheduler.review_card(_Card(1, due=_ORIGIN), _RATINGS[rating], _ORIGIN)
        days = again = reviews = lapses = 0
        last, by = day, None
    else:
        days = max(0, (day - memory.last).days)
        at = _ORIGIN + dt.timedelta(min(days, LONGEST)) if days else _ORIGIN
        seen, _ = scheduler.review_card(_known(memory), _RATINGS[rating], at)
        again = 1 if days and rating is Rating.AGAIN else 0
        reviews, lapses = memory.reviews, memory.lapses
        last, by = (day, None) if days else (memory.last, memory.again_by)
    if seen.stability is None or seen.difficulty is None or seen.last_review is None:
        raise AssertionError("unreachable: a reviewed card has a memory")
    due = last.toordinal() + (seen.due - seen.last_review).days
    return Memory(
        min(seen.stability, float(LONGEST)),
        seen.difficulty,
        last,
        dt.date.fromordinal(min(due, _LAST_DAY)),
        reviews + 1,
        lapses + again,
        revision,
        answer,
        by,
    )


def retrievability(memory: Memory, day: dt.date, *, parameters: Sequence[float] = DEFAULT) -> float:
    """Estimate the probability that a fact is remembered on a day; 1 on the day of its last review and before.

    >>> memory = Memory(10.0, 5.0, dt.date(2026, 1, 1), dt.date(2026, 1, 11))
    >>> round(retrievability(memory, memory.due), 6)
    0.9
    """
    days = min(max(0, (day - memory.last).days), LONGEST)
    return _scheduler(tuple(parameters), 0.9).get_card_retrievability(_known(memory), _ORIGIN + dt.timedelta(days))


def check(parameters: Sequence[float] = DEFAULT, retention: float = 0.9) -> None:
    """Raise `ValueError` with one sentence where FSRS cannot count with these parameters or this retention."""
    if not 0 < retention < 1:
        raise ValueError(f"the share to be remembered lies between 0 and 1, and {retention} does not")
    if len(parameters) != len(DEFAULT):
        raise ValueError(f"FSRS-6 has {len(DEFAULT)} parameters, and {len(parameters)} are given")
    for number, (value, low, high) in enumerate(
        zip(parameters, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    ):
        if not low <= value <= high:
            raise ValueError(f"parameter {number} of FSRS-6 lies between {low:g} and {high:g}, and {value} does not")


def bounded(parameters: Sequence[float]) -> tuple[float, ...]:
    """Move each parameter to the nearest value that FSRS can count with."""
    limits = zip(parameters, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    return tuple(float(min(max(value, low), high)) for value, low, high in limits)


def _known(memory: Memory) -> _Card:
    return _Card(1, fsrs.State.Review, None, memory.stability, memory.difficulty, _ORIGIN, _ORIGIN)


@lru_cache(maxsize=64)
def _scheduler(parameters: tuple[float, ...], retention: float) -> fsrs.Scheduler:
    check(parameters, retention)
    return fsrs.Scheduler(
        parameters=parameters,
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )
