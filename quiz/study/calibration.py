"""Compares how sure a learner was with how often that was right."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from quiz.study.analysis import wilson
from quiz.study.attempt import Reply

FEWEST = 10
"""With fewer stated confidences nothing is said: five answers make nobody overconfident."""

# Lower edges of the bins, as probabilities; the last one holds certainty too.
_EDGES = (0.0, 0.5, 0.7, 0.9)

Stated = tuple[float, bool]
"""A confidence that was stated, as a probability, and whether the answer was right."""


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

    @property
    def is_too_few(self) -> bool:
        """Whether there are too few answers in the bin to say anything of it."""
        return self.asked < FEWEST


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


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a Brier score, exactly: answers are grouped by the very confidence that was stated."""

    brier: Fraction
    reliability: Fraction
    resolution: Fraction
    uncertainty: Fraction


def calibration(replies: Iterable[Reply]) -> Calibration | None:
    """Sum up the answers for which a confidence was stated; `None` where none was."""
    return calibrated(
        (reply.response.confidence, reply.is_right) for reply in replies if reply.response.confidence is not None
    )


def calibrated(stated: Iterable[Stated]) -> Calibration | None:
    """Sum up stated confidences, each from 0 to 1, in whatever order; `None` where there are none."""
    return calibration_of(Counter((value, bool(right)) for value, right in stated))


def calibration_of(counts: Counter[Stated]) -> Calibration | None:
    """Sum up how often each confidence was stated; `None` where none was."""
    if not counts:
        return None
    parts = parted(counts)
    return Calibration(
        asked=counts.total(),
        bins=_bins(counts),
        brier=float(parts.brier),
        reliability=float(parts.reliability),
        resolution=float(parts.resolution),
        uncertainty=float(parts.uncertainty),
    )


def parted(counts: Counter[Stated]) -> Parts:
    """Part the Brier score of some answers, at least one; what makes no rounding makes the identity hold exactly."""
    asked = counts.total()
    base = Fraction(sum(count for (_, right), count in counts.items() if right), asked)
    brier = reliability = resolution = Fraction(0)
    for value in {value for value, _ in counts}:
        right, wrong, exact = counts[value, True], counts[value, False], Fraction(value)
        share = Fraction(right, right + wrong)
        brier += right * (exact - 1) ** 2 + wrong * exact**2
        reliability += (right + wrong) * (exact - share) ** 2
        resolution += (right + wrong) * (share - base) ** 2
    return Parts(brier / asked, reliability / asked, resolution / asked, base * (1 - base))


def _bins(counts: Counter[Stated]) -> tuple[Bin, ...]:
    bins = []
    for low, high in zip(_EDGES, (*_EDGES[1:], 1.0), strict=True):
        held = {key: count for key, count in counts.items() if low <= key[0] < high or key[0] == high == 1.0}
        asked = sum(held.values())
        if asked:
            right = sum(count for (_, is_right), count in held.items() if is_right)
            mean = float(sum(Fraction(value) * count for (value, _), count in held.items()) / asked)
            bins.append(Bin(low, high, asked, right, mean, wilson(right, asked)))
    return tuple(bins)
