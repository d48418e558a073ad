"""Compares how sure a learner was with how often that was right."""

from collections.abc import Iterable
from dataclasses import dataclass

from quiz.study.analysis import wilson
from quiz.study.attempt import Reply

FEWEST = 10
"""With fewer stated confidences nothing is said: five answers make nobody overconfident."""

# Lower edges of the bins, as probabilities; the last one holds certainty too.
_EDGES = (0.0, 0.5, 0.7, 0.9)


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers given with a confidence from `low` up to `high`; `interval` is Wilson's 95 % for the share right."""

    low: float
    high: float
    asked: int
    right: int
    stated: float
    interval: tuple[float, float]

    @property
    def share(self) -> float:
        """The share that was right."""
        return self.right / self.asked


@dataclass(frozen=True, slots=True)
class Calibration:
    """Confidence against outcome; `brier` is reliability - resolution + uncertainty (Murphy 1973)."""

    asked: int
    bins: tuple[Bin, ...]
    brier: float
    reliability: float
    resolution: float
    uncertainty: float

    @property
    def is_too_few(self) -> bool:
        """Whether there are too few answers to say anything."""
        return self.asked < FEWEST


def calibration(replies: Iterable[Reply]) -> Calibration | None:
    """Sum up the answers for which a confidence was stated; `None` where none was."""
    stated = [(reply.response.confidence, reply.is_right) for reply in replies if reply.response.confidence is not None]
    if not stated:
        return None
    asked = len(stated)
    base = sum(right for _, right in stated) / asked
    reliability = resolution = 0.0
    for value in sorted({value for value, _ in stated}):
        outcomes = [right for said, right in stated if said == value]
        share = sum(outcomes) / len(outcomes)
        reliability += len(outcomes) * (value - share) ** 2 / asked
        resolution += len(outcomes) * (share - base) ** 2 / asked
    return Calibration(
        asked=asked,
        bins=_bins(stated),
        brier=sum((value - right) ** 2 for value, right in stated) / asked,
        reliability=reliability,
        resolution=resolution,
        uncertainty=base * (1 - base),
    )


def _bins(stated: list[tuple[float, bool]]) -> tuple[Bin, ...]:
    bins = []
    for low, high in zip(_EDGES, (*_EDGES[1:], 1.0), strict=True):
        held = [(value, right) for value, right in stated if low <= value < high or value == high == 1.0]
        if held:
            right = sum(outcome for _, outcome in held)
            mean = sum(value for value, _ in held) / len(held)
            bins.append(Bin(low, high, len(held), right, mean, wilson(right, len(held))))
    return tuple(bins)
