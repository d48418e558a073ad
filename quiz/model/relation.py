"""How two values of one kind stand to each other: the question that grading, distractors and proofs all ask."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Self


class Relation(StrEnum):
    """The relation of a first value to a second (DESIGN, section 2)."""

    SAME = "same"
    NARROWER = "narrower"
    WIDER = "wider"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"

    @property
    def converse(self) -> "Relation":
        """The relation of the second value to the first."""
        return _CONVERSE.get(self, self)


_CONVERSE = {Relation.NARROWER: Relation.WIDER, Relation.WIDER: Relation.NARROWER}


@dataclass(frozen=True, slots=True)
class Extent:
    """What a value allows: a non-empty interval of numbers or of day ordinals; `None` is a side without bound.

    Raises `ValueError` for an interval that holds nothing.
    """

    low: int | Fraction | None
    high: int | Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        """Refuse the empty interval: nothing could be proved from it."""
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"empty extent: {self.low} to {self.high}")

    def is_before(self, other: Self) -> bool:
        """Whether every point of this extent lies before every point of the other."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def contains(self, other: Self) -> bool:
        """Whether every point of the other extent is a point of this one."""
        return self._reaches_down_to(other) and self._reaches_up_to(other)

    def relate(self, other: Self) -> Relation:
        """Compare two sets of points; one sweep over sorted extents rests on nothing else."""
        if self.is_before(other) or other.is_before(self):
            return Relation.DISJOINT
        match self.contains(other), other.contains(self):
            case True, True:
                return Relation.SAME
            case True, False:
                return Relation.WIDER
            case False, True:
                return Relation.NARROWER
            case _:
                return Relation.OVERLAPS

    def _reaches_down_to(self, other: Self) -> bool:
        if self.low is None:
            return True
        if other.low is None or other.low < self.low:
            return False
        return other.low > self.low or other.low_open or not self.low_open

    def _reaches_up_to(self, other: Self) -> bool:
        if self.high is None:
            return True
        if other.high is None or other.high > self.high:
            return False
        return other.high < self.high or other.high_open or not self.high_open
