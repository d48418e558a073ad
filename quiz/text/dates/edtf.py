"""Reads and writes dates in the Extended Date/Time Format, level 1 (ISO 8601-2:2019; Library of Congress, 2019).

Years run from 0001 to 9999: negative years and years with the prefix Y are refused, as is all of level 2.
"""

import re

from quiz.text.dates import calendar
from quiz.text.dates.calendar import DAY, DECADE, HUNDRED, MONTH, SEASON, YEAR, Period
from quiz.text.dates.reading import BY, SINCE, Stated

_ONE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)", re.ASCII)
_FIRST_SEASON = 21
_LONGEST = 30
_OPEN = ("", "..")
_BOTH = "%"


def read(text: str) -> Stated | None:
    """Read one date or interval; `None` for what level 1 has not, and for a plain year, which is a word as well."""
    if len(text) > _LONGEST or (text.isalnum() and not text.endswith("X")):
        return None
    left, slash, right = text.partition("/")
    if not slash:
        one = _one(text)
        return Stated(one[0], qualifier=one[1], form="edtf", core=(0, len(text))) if one else None
    first, last = _one(left), _one(right)
    if (first is None and left not in _OPEN) or (last is None and right not in _OPEN):
        return None
    if first and last:
        if calendar.days(first[0])[0] > calendar.days(last[0])[1]:
            return None
        qualifier = first[1] if first[1] == last[1] or not last[1] else last[1] if not first[1] else _BOTH
        return Stated(first[0], last[0], qualifier=qualifier, form="edtf", core=(0, len(text)))
    side = first or last
    return Stated(side[0], None, SINCE if first else BY, side[1], form="edtf", core=(0, len(text))) if side else None


def write(period: Period) -> str | None:  # noqa: PLR0911 - one for each precision
    """Write a period; `None` for those that level 1 has no notation for (weeks, quarters, halves, centuries, parts)."""
    if period.part:
        return None
    match period.precision:
        case calendar.DAY:
            return calendar.date_of(period.index).isoformat()
        case calendar.MONTH:
            return f"{period.index // 12:04d}-{period.index % 12 + 1:02d}"
        case calendar.SEASON:
            return f"{period.index // 4:04d}-{period.index % 4 + _FIRST_SEASON}"
        case calendar.YEAR:
            return f"{period.index:04d}"
        case calendar.DECADE:
            return f"{period.index:03d}X"
        case calendar.HUNDRED:
            return f"{period.index:02d}XX"
        case _:
            return None


def interval(low: int | None, high: int | None) -> str:
    """Write the days from `low` to `high`, `None` being a side without bound."""
    sides = (calendar.date_of(side).isoformat() if side is not None else ".." for side in (low, high))
    return "/".join(sides)


def _one(text: str) -> tuple[Period, str] | None:
    match = _ONE.fullmatch(text)
    if match is None:
        return None
    year, month, of_month, qualifier = match.groups()
    period = _unspecified(year, month) if "X" in year else _specified(int(year), month, of_month)
    return (period, qualifier) if period is not None and calendar.exists(period) else None


def _unspecified(year: str, month: str | None) -> Period | None:
    if month is not None:
        return None
    digits = year.rstrip("X")
    return Period(DECADE if len(digits) == 3 else HUNDRED, int(digits))


def _specified(  # noqa: PLR0911 - one for each part of the notation
    year: int, month: str | None, of_month: str | None
) -> Period | None:
    if year < calendar.FIRST_YEAR:
        return None
    if month is None:
        return Period(YEAR, year)
    if month == "XX":
        return Period(YEAR, year) if of_month in (None, "XX") else None
    number = int(month)
    if of_month is None and _FIRST_SEASON <= number < _FIRST_SEASON + 4:
        return Period(SEASON, year * 4 + number - _FIRST_SEASON)
    if not 1 <= number <= 12:
        return None
    if of_month is None or of_month == "XX":
        return Period(MONTH, year * 12 + number - 1)
    found = calendar.day(year, number, int(of_month))
    return found if found and found.precision == DAY else None
