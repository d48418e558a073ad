"""Gives the numbers that a number is plausibly taken for: as round as it is, on both sides, never far away."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, zip_longest
from math import floor, log10
from random import Random

from quiz.text.numbers.hedges import step

FARTHEST = 100  # times as much or as little: farther off, nobody takes one for the other
_SMALL = 20


PARTS = tuple(Fraction(*part) for part in ((1, 5), (1, 4), (1, 3), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5)))


def _parts(value: Fraction, chance: Random) -> Iterator[tuple[Fraction, str]]:
    """Yield the parts that people speak of, for one of them said in words: "a third" for "half"."""
    near = [part for part in PARTS if part != value]
    chance.shuffle(near)
    yield from ((part, "number") for part in near)


def neighbours(
    value: Fraction, chance: Random, *, is_ordinal: bool = False, is_part: bool = False
) -> Iterator[tuple[Fraction, str]]:
    """Yield (number, operation), the best first and from both sides in turn, without the number itself.

    The operations are count, ordinal, number and magnitude. The sign is kept.
    """
    if is_part and 0 < value < 1:
        yield from _parts(value, chance)
        return
    size = abs(value)
    lower, higher = _small(size) if size <= _SMALL and size.denominator == 1 else _large(size)
    operation = "ordinal" if is_ordinal else "count" if size <= _SMALL and size.denominator == 1 else "number"
    sides = [_shuffled(lower, chance), _shuffled(higher, chance)]
    chance.shuffle(sides)
    alternating = chain.from_iterable(zip_longest(*sides))
    sign = -1 if value < 0 else 1
    seen = {size}
    for near in alternating:
        if near is not None and near not in seen:
            seen.add(near)
            yield sign * near, operation
    if is_ordinal or not size:
        return
    for near in (size * 10, size / 10):
        if near not in seen and (near.denominator == 1 or size.denominator != 1):
            yield sign * near, "magnitude"


def _shuffled(near: list[Fraction], chance: Random) -> list[Fraction]:
    """Mix the nearest few, so that not every key has the same company; keep the farther ones for need."""
    first, rest = near[:4], near[4:]
    chance.shuffle(first)
    return first + rest


def _small(size: Fraction) -> tuple[list[Fraction], list[Fraction]]:
    """Whole numbers nearby: within three of a small one, further off above ten."""
    reach = 4 if size <= 10 else 7
    offsets = range(1, reach + 8)
    lower = [size - offset for offset in offsets if size - offset >= 1]
    return lower, [size + offset for offset in offsets]


def _large(size: Fraction) -> tuple[list[Fraction], list[Fraction]]:
    """Change the leading digit, then the one after it, and keep the digits below."""
    lead = _power(size)
    unit = step(size)
    lower: list[Fraction] = []
    higher: list[Fraction] = []
    for part in (lead, lead / 2, lead / 10):
        if part < unit and (part / unit).denominator != 1:
            continue
        offsets = [part * count for count in range(1, 8 if part == lead else 6)]
        lower += [size - offset for offset in offsets if size - offset >= size / FARTHEST and size - offset > 0]
        higher += [size + offset for offset in offsets]
    if unit == lead or not lower:
        lower += [size - lead / 10 * count for count in range(1, 9) if size - lead / 10 * count > 0]
    if size.denominator == 1 and lead > 1:
        lower = [near for near in lower if near.denominator == 1]
        higher = [near for near in higher if near.denominator == 1]
    return lower, higher


def _power(size: Fraction) -> Fraction:
    """Give the power of ten of the leading digit."""
    power = Fraction(10) ** floor(
        log10(size.numerator / size.denominator) if size < 10**15 else len(str(int(size))) - 1
    )
    return power if power <= size else power / 10
