"""Counts the periods that people name - days, months, seasons, decades - in the proleptic Gregorian calendar.

Years run from 1 to 9999. Years before the common era are refused on purpose: `datetime` has none, ISO 8601 counts them
from a year zero that articles do not use, and a wrong conversion would be a wrong proof.
"""

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

DAY, WEEK, MONTH, QUARTER, SEASON, HALF = "day", "week", "month", "quarter", "season", "half"
YEAR, DECADE, HUNDRED, CENTURY = "year", "decade", "hundred", "century"
FIRST_YEAR, LAST_YEAR = dt.MINYEAR, dt.MAXYEAR
FIRST_DAY, LAST_DAY = 1, dt.date.max.toordinal()
EARLY, MID, LATE, START, END = "early", "mid", "late", "start", "end"

# Months in a period and the month, counted from year 0, at which the period with index 0 begins. Seasons are those of
# meteorology (WMO: whole months, spring from March) on the northern half of the earth; a winter bears the year that it
# begins in. Centuries begin with the year 1 (1901-2000); "the 1900s" (`HUNDRED`) with the year 0 (1900-1999).
_MONTHS = {
    MONTH: (1, 0),
    QUARTER: (3, 0),
    SEASON: (3, 2),
    HALF: (6, 0),
    YEAR: (12, 0),
    DECADE: (120, 0),
    HUNDRED: (1200, 0),
    CENTURY: (1200, 12),
}
PRECISIONS = (DAY, WEEK, *_MONTHS)

# Quarters of the period that a part covers. "Early", "mid" and "late" are vague, and TIMEX3 gives them no length:
# early is the first half, mid the middle half, late the last half, so that early and late exclude each other, while mid
# excludes neither: nothing is proved on the blurred edge. The start and the end are the outer quarters. A typed answer
# is held to less: `kernel` gives the third, or the outer sixth, that nobody would deny.
_QUARTERS = {EARLY: (0, 2), MID: (1, 3), LATE: (2, 4), START: (0, 1), END: (3, 4)}
_SIXTHS = {EARLY: (0, 2), MID: (2, 4), LATE: (4, 6), START: (0, 1), END: (5, 6)}

# A day said with "about" is not off by one day only: a week either side is allowed for. Every other period may be its
# neighbour on either side, and a round year one of the five years around it, as rounding to tens allows.
_DAY_SLACK = 7
_ROUND, _ROUND_SLACK = 10, 5


class Period(NamedTuple):
    """The `index`-th period of a precision, or a part of it; the next period has the next index.

    The index of a day is its ordinal (1 January of year 1 is 1), that of a year its number.
    """

    precision: str
    index: int  # type: ignore[assignment]  # a count of periods, not the tuple's method of that name
    part: str = ""


def month(year: int, number: int) -> Period:
    """Name a month by its number from 1."""
    return Period(MONTH, year * 12 + number - 1)


def day(year: int, number: int, of_month: int) -> Period | None:
    """Name a day; `None` for a day that the calendar does not have."""
    try:
        return Period(DAY, dt.date(year, number, of_month).toordinal())
    except (ValueError, OverflowError):
        return None


def containing(ordinal: int, precision: str) -> Period:
    """Find the period of a precision that holds a day."""
    if precision == DAY:
        return Period(DAY, ordinal)
    if precision == WEEK:
        return Period(WEEK, (ordinal - 1) // 7)  # ISO 8601 weeks begin on Monday, and so did the year 1
    date = dt.date.fromordinal(ordinal)
    width, shift = _MONTHS[precision]
    return Period(precision, (date.year * 12 + date.month - 1 - shift) // width)


def step(period: Period, count: int) -> Period | None:
    """Go that many periods forward or back; `None` beyond the calendar."""
    moved = period._replace(index=period.index + count)
    return moved if exists(moved) else None


def move(period: Period, count: int, by: str) -> Period | None:
    """Go that many periods of another precision, no finer one, forward or back; `None` where there is no such day.

    >>> move(month(2026, 5), 3, YEAR) == month(2029, 5), move(Period(DAY, dt.date(2024, 1, 31).toordinal()), 1, MONTH)
    (True, None)
    """
    if period.precision == by:
        return step(period, count)
    if by == WEEK:
        return step(period, 7 * count)
    months = count * _MONTHS[by][0]
    if period.precision in _MONTHS:
        return step(period, months // _MONTHS[period.precision][0])
    date = dt.date.fromordinal(days(period._replace(part=""))[0])
    year, number = divmod(date.year * 12 + date.month - 1 + months, 12)
    there = day(year, number + 1, date.day)
    return there and containing(there.index, period.precision)._replace(part=period.part)


def coarser(one: str, other: str) -> str:
    """Give the one of two precisions whose periods are longer."""
    return max(one, other, key=PRECISIONS.index)


def exists(period: Period) -> bool:
    """Whether any day of the period lies in the years that the calendar has."""
    low, high = _unclipped(period)
    if period.precision == SEASON and _unclipped(period._replace(part=""))[0] < FIRST_DAY:
        return False  # the winter before the year 1 has no name
    return low <= LAST_DAY and high >= FIRST_DAY and low <= high


def days(period: Period) -> tuple[int, int]:
    """Give the first and the last day of a period that exists."""
    low, high = _unclipped(period)
    return max(low, FIRST_DAY), min(high, LAST_DAY)


def slack(period: Period) -> tuple[int, int]:
    """Give the first and the last day that "about" a period allows."""
    low, high = _unclipped(period)
    if period.part or period.precision == WEEK:
        width = high - low + 1
        return max(low - width, FIRST_DAY), min(high + width, LAST_DAY)
    count = 1
    if period.precision == DAY:
        count = _DAY_SLACK
    elif period.precision == YEAR and period.index % _ROUND == 0:
        count = _ROUND_SLACK
    low = _unclipped(period._replace(index=period.index - count))[0]
    high = _unclipped(period._replace(index=period.index + count))[1]
    return max(low, FIRST_DAY), min(high, LAST_DAY)


def year_of(period: Period) -> int:
    """Give the year in which a period begins."""
    return dt.date.fromordinal(days(period)[0]).year


def weekday(ordinal: int) -> int:
    """Give the day of the week, Monday being 0."""
    return (ordinal - 1) % 7


@lru_cache(maxsize=4096)
def _unclipped(period: Period) -> tuple[int, int]:
    if period.precision == DAY:
        return period.index, period.index
    if period.precision == WEEK:
        return _part_of_days(period.index * 7 + 1, period.index * 7 + 7, period.part)
    width, shift = _MONTHS[period.precision]
    first = period.index * width + shift
    last = first + width
    if period.part and width % 4 == 0:
        begin, end = _QUARTERS[period.part]
        first, last = first + begin * width // 4, first + end * width // 4
        return _month_start(first), _month_start(last) - 1
    return _part_of_days(_month_start(first), _month_start(last) - 1, period.part)


def kernel(period: Period) -> tuple[int, int]:
    """Give the days that nobody would deny a part: its third of the period, or a sixth for the start and the end."""
    low, high = days(period._replace(part=""))
    if not period.part:
        return low, high
    begin, end = _SIXTHS[period.part]
    width = high - low + 1
    return low + begin * width // 6, low + -(-end * width // 6) - 1


def _part_of_days(low: int, high: int, part: str) -> tuple[int, int]:
    if not part:
        return low, high
    begin, end = _QUARTERS[part]
    width = high - low + 1
    return low + begin * width // 4, low + -(-end * width // 4) - 1


def _month_start(number: int) -> int:
    """Give the first day of a month counted from year 0, the calendar being continued at both ends.

    Only comparisons with the first and the last day need what lies beyond.
    """
    year, in_year = divmod(number, 12)
    if year < FIRST_YEAR:
        return FIRST_DAY - 366 * (FIRST_YEAR - year) + 28 * in_year
    if year > LAST_YEAR:
        return LAST_DAY + 1 + 366 * (year - LAST_YEAR - 1) + 31 * in_year
    return dt.date(year, in_year + 1, 1).toordinal()


def date_of(ordinal: int) -> dt.date:
    """Give the date of a day's ordinal."""
    return dt.date.fromordinal(ordinal)


def per_year(precision: str) -> int:
    """Count the periods of a precision in a year: 12 for months."""
    return 12 // _MONTHS[precision][0]
