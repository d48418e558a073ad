"""Gives the numbers that a number is plausibly taken for: as round as it is, on both sides, never far away."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, zip_longest
from math import floor, log10
from random import Random

from quiz.text.numbers.hedges import step

Number = int | Fraction
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
    is_small = size <= _SMALL and size.denominator == 1
    lower, higher = _small(int(size)) if is_small else _large(size)
    operation = "ordinal" if is_ordinal else "count" if is_small else "number"
    sides = [_shuffled(lower, chance), _shuffled(higher, chance)]
    chance.shuffle(sides)
    alternating = chain.from_iterable(zip_longest(*sides))
    sign = -1 if value < 0 else 1
    seen: set[Number] = {size}
    for near in alternating:
        if near is not None and near not in seen:
            seen.add(near)
            yield Fraction(sign * near), operation
    if is_ordinal or not size:
        return
    for far in (size * 10, size / 10):
        if far not in seen and (far.denominator == 1 or size.denominator != 1):
            yield sign * far, "magnitude"


def _shuffled(near: list[Number], chance: Random) -> list[Number]:
    """Mix the nearest few, so that not every key has the same company; keep the farther ones for need."""
    first, rest = near[:4], near[4:]
    chance.shuffle(first)
    return first + rest


def _small(size: int) -> tuple[list[Number], list[Number]]:
    """Whole numbers nearby: within three of a small one, further off above ten."""
    reach = 4 if size <= 10 else 7
    offsets = range(1, reach + 8)
    return [size - offset for offset in offsets if size - offset >= 1], [size + offset for offset in offsets]


def _large(size: Number) -> tuple[list[Number], list[Number]]:
    """Change the leading digit, then the one after it, and keep the digits below."""
    lead, unit = _power(Fraction(size)), step(Fraction(size))
    parts: list[Number] = [lead, lead / 2, lead / 10]
    if size.denominator == 1:  # then all the parts are whole, for the leading digit is not the last
        size, parts = int(size), list(map(int, parts))
    lower: list[Number] = []
    higher: list[Number] = []
    for part in parts:
        if part < unit:
            continue
        offsets = [part * count for count in range(1, 8 if part == lead else 6)]
        lower += [size - offset for offset in offsets if (size - offset) * FARTHEST >= size]
        higher += [size + offset for offset in offsets]
    if unit == lead or not lower:
        lower += [size - parts[-1] * count for count in range(1, 9) if size > parts[-1] * count]
    return lower, higher


def _power(size: Fraction) -> Fraction:
    """Give the power of ten of the leading digit."""
    power = Fraction(10) ** floor(
        log10(size.numerator / size.denominator) if size < 10**15 else len(str(int(size))) - 1
    )
    return power if power <= size else power / 10
