"""Reads a typed amount in the light of the one that is asked for."""

from fractions import Fraction

from quiz.text import hedges, units
from quiz.text.amounts import Amount
from quiz.text.numbers import fold_word

_ROUNDING = Fraction(1, 20)  # a figure said rounder is partly right when it is this near: 2.5 million for 2,512,000


def points(amount: Amount) -> tuple[bool, tuple[Fraction, ...]]:
    """Give what two amounts have in common when they say one thing twice."""
    return amount.is_ordinal, tuple(units.nominal(figure, amount.unit) for figure in amount.figures)


def is_foreign(amount: Amount, own_words: str) -> bool:
    """Whether the words after a bare number count something that stands nowhere in the key's words."""
    if not amount.nouns or not units.head(amount.nouns):
        return False
    own = {fold_word(word) for word in own_words.replace("-", " ").split()}
    return not own.intersection(amount.nouns)


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


def is_telling(hedge: str, said: Fraction, asked: Fraction) -> bool:
    """Whether a wider answer says something: a one-sided bound must be within a factor of two."""
    if hedge == hedges.RANGE:
        return True
    return 2 * abs(said) >= abs(asked) and abs(said) <= 2 * abs(asked)
