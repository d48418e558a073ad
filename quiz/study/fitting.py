"""How well FSRS foretells a learner's own answers, and parameters that foretell them better."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from math import floor, log, sqrt
from statistics import fmean, pvariance
from typing import NamedTuple

from quiz.model.review import Card, Event, Memory, Rating, Review
from quiz.study import schedule
from quiz.study.memories import standing

NEEDED = 512
"""With fewer reviews nothing is fitted: py-fsrs keeps its defaults below one batch of this size, for the same cause."""

_HELD_OUT = 0.2  # the share of the latest reviews that parameters are judged by and not fitted to
_LEAST = 1e-6  # a probability is kept this far from 0 and 1, so that no single answer costs without end

# RMSE(bins) compares like with like: reviews are put together by the logarithms of the days since the last review, of
# how many days of review there were, and of how many of them were lapses, to the bases of the SRS benchmark
# (open-spaced-repetition/srs-benchmark).
_DAYS, _COUNT, _LAPSES = 3.62, 1.89, 1.73


class Loss(NamedTuple):
    """How far predictions were from what happened: both figures are better when they are smaller."""

    log_loss: float
    rmse_bins: float
    reviews: int


class Fit(NamedTuple):
    """What fitting came to; `before` and `after` are measured on the latest reviews, which fitting did not see.

    `parameters` are the fitted ones, made with all reviews, where they foretold those better by more than the standard
    error of the difference; else those from before.
    """

    parameters: tuple[float, ...]
    is_better: bool
    before: Loss
    after: Loss
    reviews: int


class UnavailableError(RuntimeError):
    """The optimiser is not installed."""


class _Seen(NamedTuple):
    rating: Rating
    elapsed: int
    day: dt.date


class _Prediction(NamedTuple):
    probability: float
    is_recalled: bool
    day: dt.date
    bins: tuple[int, int, int]

    @property
    def cost(self) -> float:
        return -log(self.probability if self.is_recalled else 1 - self.probability)


def scored(events: Iterable[Event]) -> int:
    """Count the reviews that say something about forgetting: those on a later day than the one before."""
    return sum(_long(history) for history in _histories(events).values())


def missing(events: Iterable[Event]) -> int:
    """Count the reviews that are still needed before parameters can be fitted; 0 where there are enough."""
    return max(0, NEEDED - scored(events))


def loss(events: Iterable[Event], parameters: Sequence[float] = schedule.DEFAULT) -> Loss | None:
    """Measure how well parameters foretell a log; `None` where nothing was reviewed on a later day."""
    return _loss(list(_predictions(_histories(events).values(), tuple(parameters))))


def fit(events: Iterable[Event], current: Sequence[float] = schedule.DEFAULT) -> Fit:
    """Fit parameters to a log, and keep `current` where the new ones are not clearly better at the latest reviews.

    Raises `ValueError` where reviews are missing, and `UnavailableError` without the extra `optimize`.
    """
    histories = _histories(events)
    count = sum(map(_long, histories.values()))
    if count < NEEDED:
        raise ValueError(f"fitting needs {NEEDED} reviews on a later day than the first; there are {count}")
    days = sorted(seen.day for history in histories.values() for seen in history if seen.elapsed)
    cut = days[floor(len(days) * (1 - _HELD_OUT))]
    early = [[seen for seen in history if seen.day < cut] for history in histories.values()]
    old, new = (
        [each for each in _predictions(histories.values(), weights) if each.day >= cut]
        for weights in (tuple(current), _optimised(early))
    )
    before, after = _loss(old), _loss(new)
    if before is None or after is None:
        raise AssertionError("unreachable: the day of the cut has a review")
    if not _is_gain([was.cost - now.cost for was, now in zip(old, new, strict=True)]):
        return Fit(tuple(current), False, before, after, count)
    return Fit(_optimised(list(histories.values())), True, before, after, count)


def _is_gain(gains: Sequence[float]) -> bool:
    """Whether the mean gain is more than its standard error: what is less is luck as often as not."""
    mean = fmean(gains)
    return mean > 0 and mean > sqrt(pvariance(gains, mean) / len(gains))


def _histories(events: Iterable[Event]) -> dict[Card, list[_Seen]]:
    histories: dict[Card, list[_Seen]] = {}
    for event in standing(events):
        if isinstance(event, Review):
            history = histories.setdefault(event.card, [])
            last = history[-1].day if history else event.day
            day = max(last, event.day)
            history.append(_Seen(event.rating, (day - last).days, day))
    return histories


def _long(history: Sequence[_Seen]) -> int:
    return sum(seen.elapsed > 0 for seen in history)


def _predictions(histories: Iterable[Sequence[_Seen]], parameters: tuple[float, ...]) -> Iterator[_Prediction]:
    for history in histories:
        memory: Memory | None = None
        days = lapses = 0
        for seen in history:
            if memory is not None and seen.elapsed:
                likely = schedule.retrievability(memory, seen.day, parameters=parameters)
                days += 1
                bins = _bin(seen.elapsed, _DAYS), _bin(days + 1, _COUNT), _bin(lapses, _LAPSES)
                is_recalled = seen.rating is not Rating.AGAIN
                yield _Prediction(min(max(likely, _LEAST), 1 - _LEAST), is_recalled, seen.day, bins)
                lapses += not is_recalled
            memory = schedule.review(memory, seen.rating, seen.day, parameters=parameters)


def _bin(count: int, base: float) -> int:
    return floor(log(count, base)) if count else -1


def _loss(predictions: Sequence[_Prediction]) -> Loss | None:
    if not predictions:
        return None
    held: dict[tuple[int, int, int], list[float]] = {}
    for each in predictions:
        held.setdefault(each.bins, []).append(each.probability - each.is_recalled)
    squares = sum(sum(errors) ** 2 / len(errors) for errors in held.values())
    return Loss(fmean(each.cost for each in predictions), sqrt(squares / len(predictions)), len(predictions))


def _optimised(histories: Sequence[Sequence[_Seen]]) -> tuple[float, ...]:
    try:
        import fsrs_rs_python as optimiser  # noqa: PLC0415 - an extra, and needed by one command
    except ImportError as error:
        raise UnavailableError("fitting needs the optimiser: pip install 'factcheck-quiz[optimize]'") from error
    items = []
    for history in histories:
        reviews = [optimiser.FSRSReview(int(seen.rating), seen.elapsed) for seen in history]
        items += [
            optimiser.FSRSItem(reviews[: place + 1]) for place, seen in enumerate(history) if seen.elapsed and place
        ]
    return schedule.bounded(optimiser.FSRS(list(schedule.DEFAULT)).compute_parameters(items))
