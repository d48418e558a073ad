"""Reads a typed amount in the light of the one that is asked for."""

from fractions import Fraction

from quiz.model.relation import Extent
from quiz.text.numbers import hedges, units
from quiz.text.numbers.amount_reader import Amount
from quiz.text.numbers.figures import fold_word

_ROUNDING = Fraction(1, 20)  # a figure said rounder is partly right when it is this near: 2.5 million for 2,512,000


def extent(bounds: hedges.Bounds) -> Extent:
    """Give what bounds allow: those of a hedge are never empty, so that none is made sure of that by its figures."""
    made = object.__new__(Extent)
    for name, value in zip(Extent.__slots__, bounds, strict=True):
        object.__setattr__(made, name, value)
    return made


def points(amount: Amount) -> tuple[bool, tuple[Fraction, ...]]:
    """Give what two amounts have in common when they say one thing twice."""
    return amount.is_ordinal, tuple(units.nominal(figure, amount.unit) for figure in amount.figures)


def is_foreign(amount: Amount, own_words: str) -> bool:
    """Whether the words after a bare number count something that stands nowhere in the key's words."""
    if not amount.nouns or not units.head(amount.nouns):
        return False
    own = {fold_word(word) for word in own_words.replace("-", " ").split()}
    return not own.intersection(amount.nouns)


def misnamed(nouns: tuple[str, ...], counted: str) -> tuple[str, ...]:
    """Give the words for what is counted that are no words for what the key counts: "presidential" elections."""
    return tuple(noun for noun in nouns if not counted or not units.counts_same((noun,), counted))


def rounds(said: Fraction, exact: Fraction, unit: units.Unit | None) -> bool:
    """Whether a number is the exact one said rounder, to two digits or more."""
    if not exact or not said or said == exact or (said < 0) != (exact < 0):
        return False
    if unit is not None and unit.in_months:
        return False
    last = hedges.step(said)
    if abs(said) < 10 * last or abs(said - exact) > abs(exact) * _ROUNDING:
        return False
    return hedges.step(exact) < last and abs(said - exact) * 2 <= last


def is_telling(said: tuple[Fraction, ...], asked: Fraction) -> bool:
    """Whether a wider answer says something: a range no longer than twice the figure, a bound within a factor of 2."""
    if len(said) > 1:
        return said[1] - said[0] <= 2 * abs(asked)
    return _is_near(said[0], asked)


def _is_near(said: Fraction, asked: Fraction) -> bool:
    return 2 * abs(said) >= abs(asked) and abs(said) <= 2 * abs(asked)


_UP, _DOWN = ("more", "least", "barely"), ("most", "fewer", "nearly")


def is_turned(hedge: str, asked: str) -> bool:
    """Whether a hedge bounds the number from the other side."""
    return (hedge in _UP and asked in _DOWN) or (hedge in _DOWN and asked in _UP)


def is_noted(hedge: str, asked: str, response: str) -> bool:
    """Whether "500+" is the note form of the hedge that is asked for."""
    return "+" in response and hedge == "least" and asked == "more"


def joined(amounts: tuple[Amount, ...], response: str) -> tuple[Amount, ...]:
    """Add up "one week and five days" where every part is smaller than the one before."""
    found = list(amounts[:1])
    for amount in amounts[1:]:
        last = found[-1]
        between = response[last.end : amount.start].strip(" ,").lower()
        if last.unit is None or amount.unit is None or between not in ("", "and", "&", "و"):
            return amounts
        is_smaller = last.unit.dimension == amount.unit.dimension and last.unit.size > amount.unit.size
        if not is_smaller or last.unit.in_months != amount.unit.in_months or len(last.figures + amount.figures) > 2:
            return amounts
        figure = last.figures[0] * last.unit.size / amount.unit.size + amount.figures[0]
        found = [amount._replace(figures=(figure,), hedge=last.hedge or amount.hedge)]
    return tuple(found)
