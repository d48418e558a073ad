"""Knows the words that hedge a number, and the bounds that each hedge gives it."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from quiz.text.numbers.figures import Token, fold_word
from quiz.text.numbers.units import Unit, reach
from quiz.text.tables import numbers_ar, numbers_en

# Half-width of "about": a tenth of the number, below ten at least half a unit of its last significant digit. That the
# width grows with the number and its roundness: Ferson et al., "Natural language of uncertainty: numeric hedge words"
# (International Journal of Approximate Reasoning 57, 2015); Krifka, "Approximate interpretation of number words"
# (2007). The tenth itself is our choice, and a deck's `tolerance` overrides it.
BAND = Fraction(1, 10)
_NO_BAND = Fraction(0)

RANGE = "range"
ONE_SIDED = ("more", "least", "most", "fewer")
_BLURRED = ("about", "nearly", "barely")


class Bounds(NamedTuple):
    """An interval: `None` is a side without bound."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False


def _table(*sources: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {
        tuple(fold_word(word) for word in words.split("_")): hedge
        for source in sources
        for hedge, row in source.items()
        for words in row.split()
    }


_BEFORE = _table(numbers_en.HEDGES_BEFORE, numbers_ar.HEDGES_BEFORE)
_AFTER = _table(numbers_en.HEDGES_AFTER, numbers_ar.HEDGES_AFTER)
_LAST = frozenset(words[-1] for words in _BEFORE)
_FIRST = frozenset(words[0] for words in _AFTER)
_LONGEST = max(map(len, (*_BEFORE, *_AFTER)))
# A hedge turned round, in the words that say so: "more than 500" against "at most 500".
OPPOSITES = {
    "en": {
        "more than": "fewer than",
        "over": "under",
        "above": "below",
        "at least": "fewer than",
        "up to": "more than",
        "at most": "more than",
        "fewer than": "more than",
        "less than": "more than",
        "under": "over",
        "below": "above",
        "no more than": "more than",
        "no fewer than": "fewer than",
        "no less than": "less than",
        "as many as": "more than",
        "nearly": "more than",
        "almost": "more than",
        "just over": "just under",
        "just under": "just over",
        "in excess of": "fewer than",
        "upwards of": "fewer than",
    },
    "ar": {
        "أكثر من": "أقل من",
        "أقل من": "أكثر من",
        "ما لا يقل عن": "أقل من",
        "لا يقل عن": "أقل من",
        "فوق": "دون",
        "دون": "فوق",
        "ما لا يزيد على": "أكثر من",
        "ما يزيد على": "أقل من",
        "ما لا يزيد عن": "أكثر من",
    },
}


def before(pieces: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Find the longest hedge that ends before a token, and where it starts."""
    if at == 0 or pieces[at - 1].key not in _LAST:
        return None
    for length in range(min(_LONGEST, at), 0, -1):
        hedge = _BEFORE.get(tuple([piece.key for piece in pieces[at - length : at]]))
        if hedge is not None:
            return hedge, at - length
    return None


def after(pieces: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Find the longest hedge that starts at a token, and where it ends."""
    if at >= len(pieces) or pieces[at].key not in _FIRST:
        return None
    for length in range(min(_LONGEST, len(pieces) - at), 0, -1):
        hedge = _AFTER.get(tuple([piece.key for piece in pieces[at : at + length]]))
        if hedge is not None:
            return hedge, at + length
    return None


def step(value: Fraction) -> Fraction:
    """Give the unit of the last significant digit: 100 for 2,500, 1/10 for 2.5, 1 for zero and for parts like 1/3."""
    if value.denominator != 1:
        size = Fraction(1)
        for _ in range(12):
            size /= 10
            if (value / size).denominator == 1:
                return size
        return Fraction(1, 100)
    whole, rest = 1, abs(value.numerator)
    while rest and rest % 10 == 0:
        rest //= 10
        whole *= 10
    return Fraction(whole)


def band(value: Fraction, tolerance: Fraction | None = None) -> Fraction:
    """Give the half-width of a hedge around a number; a tolerance of nothing or less is none."""
    if tolerance is not None and tolerance > 0:
        return tolerance
    above, below = abs(value.numerator), value.denominator
    if above >= 10 * below:
        return Fraction(above, 10 * below)
    return max(abs(value) * BAND, step(value) / 2)


def bounds(  # noqa: PLR0911 - one return a hedge
    hedge: str, figures: Sequence[Fraction], unit: Unit | None, tolerance: Fraction | None = None
) -> Bounds:
    """Say what a hedged number allows, in its dimension's first unit. Never empty."""
    value = figures[0]
    width = band(value, tolerance) if hedge in _BLURRED else _NO_BAND
    if hedge == "about":
        return Bounds(reach(value - width, unit)[0], reach(value + width, unit)[1])
    low, high = reach(value, unit)
    match hedge:
        case "range":
            return Bounds(low, reach(figures[1], unit)[1])
        case "more":
            return Bounds(high, None, low_open=True)
        case "least":
            return Bounds(low, None)
        case "most":
            return Bounds(None, high)
        case "fewer":
            return Bounds(None, low, high_open=True)
        case "nearly":
            return Bounds(reach(value - width, unit)[0], low, high_open=True)
        case "barely":
            return Bounds(high, reach(value + width, unit)[1], low_open=True)
        case _:
            return Bounds(low, high)
