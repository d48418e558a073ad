"""Knows units and what is counted: their words, their sizes within one dimension, and which nouns count the same."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from math import floor
from typing import NamedTuple

from quiz.text.numbers.figures import Token, fold_word, is_arabic
from quiz.text.tables import numbers_ar, numbers_en
from quiz.text.tables import units_known as table

# The mean Gregorian year, 400 years being 146,097 days (ISO 8601).
MEAN_MONTH = Fraction(146_097, 4_800)


class Unit(NamedTuple):
    """A unit of a dimension: `size` of the dimension's first unit, or so many months."""

    key: str
    dimension: str
    size: Fraction
    in_months: bool


UNITS = {
    key: Unit(key, row[0], row[1], key in ("month", "year", "decade", "century")) for key, row in table.UNITS.items()
}
_WORDS: dict[tuple[str, ...], str] = {}
_DUALS: dict[str, str] = {}
for _key, _row in table.UNITS.items():
    for _words in (*_row[2].split(), *_row[3].split()):
        _WORDS.setdefault(tuple(fold_word(word) for word in _words.split("_")), _key)
    _DUALS |= {fold_word(word): _key for word in _row[4].split()}
_LONGEST = max(map(len, _WORDS))
_FIRST = frozenset(words[0] for words in _WORDS)
SIGNS = {"$": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr", "₺": "lira", "₪": "shekel"}
CODES = {code: _WORDS[code,] for code in ("usd", "eur", "gbp", "jpy", "cny", "inr", "iqd", "aed", "sar", "rs", "dh")}

_CLASSES = {fold_word(word): row.split()[0] for row in table.NOUNS for word in row.split()}
_GENERAL = frozenset(fold_word(word) for word in table.GENERAL_NOUNS)
_HOLLOW = str.maketrans("", "", "اويهت")


def unit_at(pieces: Sequence[Token], at: int) -> tuple[Unit, int] | None:
    """Find the longest unit that starts at a token, and where it ends."""
    first = pieces[at].key if at < len(pieces) else ""
    if first not in _FIRST and (first.isascii() or not first.startswith("ال")):
        return None
    keys = tuple([piece.key for piece in pieces[at : at + _LONGEST]])
    for length in range(len(keys), 0, -1):
        found = _WORDS.get(keys[:length])
        if found is None and keys[0].startswith("ال"):
            found = _WORDS.get((keys[0][2:], *keys[1:length]))
        if found is not None:
            return UNITS[found], at + length
    return None


def dual(key: str) -> Unit | None:
    """Find the unit of which an Arabic word says two ("أسبوعان")."""
    if key.isascii():  # no Arabic word
        return None
    found = _DUALS.get(key) or _DUALS.get(key.removeprefix("ال")) or _DUALS.get(key.removeprefix("ل"))
    return UNITS[found] if found else None


def named(words: str) -> Unit | None:
    """Find a unit by its words alone."""
    found = _WORDS.get(tuple(fold_word(word) for word in words.split()))
    return UNITS[found] if found else UNITS.get(words)


def nominal(value: Fraction, unit: Unit | None) -> Fraction:
    """Say a number of a unit in its dimension's first unit: "12 months" and "1 year" come to the same."""
    if unit is None or (unit.size == 1 and not unit.in_months):
        return value
    return value * unit.size * (MEAN_MONTH if unit.in_months else 1)


def reach(value: Fraction, unit: Unit | None) -> tuple[Fraction, Fraction]:
    """Give the least and the most that a number of a unit can be: only months and years, in days, are not one point."""
    if unit is None or not unit.in_months:
        point = nominal(value, unit)
        return point, point
    if value < 0:
        low, high = reach(-value, unit)
        return -high, -low
    months = value * unit.size
    whole = floor(months)
    rest = months - whole
    years, over = divmod(whole, 12)
    fewest, most = table.MONTH_DAYS[over]
    low = Fraction(365 * years + years // 4 + fewest)
    high = Fraction(365 * years + -(-years // 4) + most)
    return low + rest * 28, high + rest * 31


@lru_cache(maxsize=4096)
def noun_class(key: str) -> str:
    """Name what a noun counts: its class, or itself in the singular (in Arabic, its consonants)."""
    if is_arabic(key):
        plain = key.removeprefix("ال")
        return _CLASSES.get(key) or _CLASSES.get(plain) or plain.translate(_HOLLOW) or plain
    known = _CLASSES.get(key)
    if known is not None:
        return known
    if key.endswith("ies") and len(key) > 4:
        return key[:-3] + "y"
    return key[:-1] if key.endswith("s") and not key.endswith("ss") and len(key) > 3 else key


def is_known_noun(key: str) -> bool:
    """Whether a noun stands in the tables."""
    return key in _CLASSES or key.removeprefix("ال") in _CLASSES


def head(nouns: Sequence[str]) -> str:
    """Find the class of the noun that a phrase counts: the last word in English, the first in Arabic."""
    if not nouns:
        return ""
    if is_arabic(nouns[0]):
        return noun_class(nouns[0])
    for key in reversed(nouns):
        if key in _CLASSES and key not in numbers_en.DESCRIBING:
            return _CLASSES[key]
    last = nouns[-1]
    return "" if last in numbers_en.DESCRIBING else noun_class(last)


def counts_same(nouns: Sequence[str], counted: str) -> bool:
    """Whether a phrase can name what is counted: no noun at all, the same, one of its class, or a general word."""
    if not nouns or not counted:
        return True
    found = head(nouns)
    if found in ("", counted) or any(noun_class(key) == counted for key in nouns):
        return True
    return counted in table.PEOPLE and any(key in _GENERAL for key in nouns)


ARABIC_STOPS = frozenset(fold_word(word) for word in numbers_ar.STOPS.split())
