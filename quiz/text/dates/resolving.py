"""Resolves the words of one date to a period: the year that it lacks, the day that "on Wednesday" is."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from quiz.text.dates import calendar
from quiz.text.dates.calendar import DECADE, HALF, HUNDRED, MONTH, QUARTER, SEASON, YEAR, Period


class Frame(NamedTuple):
    """What the reading of words depends on: `published` is a day's ordinal, `key` the period that is asked for.

    The language decides the order of 9/11/2025: month first in American English, day first everywhere else.
    """

    language: str = "en"
    published: int | None = None
    key: Period | None = None


class Core(NamedTuple):
    """What one date's words come to; see `quiz.text.dates.reading.Stated` for the fields."""

    first: Period | None
    last: Period | None = None
    assumed: str = ""
    other: Period | None = None
    weekday: int | None = None


def pick(kinds: str, meanings: tuple[Any, ...], wanted: str) -> list[Any]:
    """Give what the words of the wanted classes mean."""
    return [meanings[at] for at, kind in enumerate(kinds) if kind in wanted]


def months(kinds: str, meanings: tuple[Any, ...]) -> int | None:
    """Give the month: two names of one month ("أيلول/سبتمبر") are one."""
    named = pick(kinds, meanings, "m")
    return named[0] if named and named.count(named[0]) == len(named) else None


def stated_year(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> int | None:
    """Read the year, two digits in the century of the key or the article; `None` where none is stated."""
    years = pick(kinds, meanings, "Ytv")
    if not years:
        return None
    return _full_year(years[-1], frame) if "v" in kinds else int(years[-1])


def _full_year(number: int, frame: Frame) -> int:
    """Complete two digits: in the key's century, else the last such year before the article's twentieth from now.

    Without either, as POSIX strptime reads %y: 69 to 99 are 1969 to 1999.
    """
    if frame.key is not None:
        return calendar.year_of(frame.key) // 100 * 100 + number
    if frame.published is not None:
        latest = calendar.date_of(frame.published).year + 19
        return latest - (latest - number) % 100
    return number + (1900 if number >= 69 else 2000)


def _day(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    number = months(kinds, meanings)
    days = pick(kinds, meanings, "do")
    year = stated_year(kinds, meanings, frame)
    weekdays = pick(kinds, meanings, "w")
    if year is None and len(days) == 2 and kinds[-1] == "d":
        year = _full_year(days.pop(), frame)  # "11 Nov 25"
    if number is None or len(days) != 1:
        return Core(None)
    if year is None:
        return checked(_yearless(number, days[0], frame), weekdays, "year")
    return checked(calendar.day(year, number, days[0]), weekdays, "")


def checked(period: Period | None, weekdays: list[int], assumed: str) -> Core:
    """Note a weekday that the day does not have."""
    wrong = bool(period and weekdays) and calendar.weekday(period.index) != weekdays[0]  # type: ignore[union-attr]
    return Core(period, assumed=assumed, weekday=weekdays[0] if wrong else None)


def _yearless(number: int, of_month: int, frame: Frame) -> Period | None:
    """Give a day without a year the key's, or the one that brings it nearest to the article's day."""
    if frame.key is not None:
        return calendar.day(calendar.year_of(frame.key), number, of_month)
    if frame.published is None:
        return None
    here = calendar.date_of(frame.published).year
    days = [calendar.day(here + off, number, of_month) for off in (0, -1, 1)]
    return min((day for day in days if day), key=lambda day: abs(day.index - (frame.published or 0)), default=None)


def _of_year(  # noqa: PLR0917 - what the words say, and what they are read against
    precision: str, per_year: int, nth: int, kinds: str, meanings: tuple[Any, ...], frame: Frame
) -> Core:
    """Name the `nth` (from 0) month, quarter, season or half of the stated year, the key's, or the nearest."""
    if not 0 <= nth < per_year:
        return Core(None)
    year = stated_year(kinds, meanings, frame)
    if year is not None:
        return Core(Period(precision, year * per_year + nth))
    return Core(nearest_year(precision, per_year, nth, frame), assumed="year")


def nearest_year(precision: str, per_year: int, nth: int, frame: Frame) -> Period | None:
    """Give a month, season, quarter or half without a year the key's, or the one nearest to the article's day."""
    if frame.key is not None:
        return Period(precision, calendar.year_of(frame.key) * per_year + nth)
    if frame.published is None:
        return None
    now = calendar.containing(frame.published, precision).index
    ahead = (nth - now) % per_year
    return Period(precision, now + (ahead if ahead <= per_year // 2 else ahead - per_year))


def _month(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    number = months(kinds, meanings)
    if number is None:
        return Core(None)
    core = _of_year(MONTH, 12, number - 1, kinds, meanings, frame)
    digits = pick(kinds, meanings, "d")
    return core if not digits else Core(None)


def _month_day(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Read "Oct 22": the 22nd, though somebody may mean the year."""
    core = _day(kinds, meanings, frame)
    digits = pick(kinds, meanings, "d")
    number = months(kinds, meanings)
    if digits and number and kinds.index("m") < kinds.index("d"):
        year = _full_year(digits[0], frame)
        month = calendar.month(year, number)
        return core._replace(other=month) if core.first else core
    return core


def _numeric(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    numbers = pick(kinds, meanings, "dYv")
    year = numbers[2] if kinds[-1] == "Y" else _full_year(numbers[2], frame)
    return _ordered(numbers[0], numbers[1], year, pick(kinds, meanings, "w"), frame)


def _ordered(first: int, second: int, year: int | None, weekdays: list[int], frame: Frame) -> Core:
    make = partial(_yearless, frame=frame) if year is None else partial(calendar.day, year)
    readings = [make(second, first), make(first, second)]  # day first, month first
    if frame.language.replace("_", "-").lower() == "en-us":
        readings.reverse()
    if readings[0] is None:
        readings.reverse()
    core = checked(readings[0], weekdays, "year" if year is None else "")
    return core._replace(other=readings[1] if readings[1] != readings[0] else None)


def _ratio(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    numbers = pick(kinds, meanings, "d")
    return _ordered(numbers[0], numbers[1], None, [], frame)


def _iso(kinds: str, meanings: tuple[Any, ...], _: Frame) -> Core:
    year, number, of_month = pick(kinds, meanings, "Yd")
    return Core(calendar.day(year, number, of_month))


def _basic(_: str, meanings: tuple[Any, ...], __: Frame) -> Core:
    year, rest = divmod(meanings[0], 10_000)
    return Core(calendar.day(year, rest // 100, rest % 100))


def _weekly(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Read "the week of 15 September 2025": the week that holds the day."""
    core = _day(kinds, meanings, frame) if "m" in kinds else _numeric(kinds, meanings, frame)
    return Core(calendar.containing(core.first.index, calendar.WEEK) if core.first else None)


def _monthly(kinds: str, meanings: tuple[Any, ...], _: Frame) -> Core:
    number, year = pick(kinds, meanings, "dY")
    return Core(calendar.month(year, number) if 1 <= number <= 12 and year else None)


def _years(kinds: str, meanings: tuple[Any, ...], _: Frame) -> Core:
    """Read "2014-16" as years and "2022-10" as a month: a dash that joins years is longer, or their order says it."""
    year, number = pick(kinds, meanings, "Yd")
    if "–" not in kinds and 1 <= number <= 12:
        return Core(calendar.month(year, number) if year else None)
    last = year // 100 * 100 + number
    if number < 10 and "–" not in kinds and "/" not in kinds:
        return Core(None)
    return Core(Period(YEAR, year), Period(YEAR, last)) if last > year else Core(None)


def _quarter(precision: str, per_year: int, kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    nth = pick(kinds, meanings, "QHo")[0] - 1
    return _of_year(precision, per_year, nth, kinds, meanings, frame)


def _season(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    if "d" in kinds and (meanings[0] != 3 or (pick(kinds, meanings, "Y")[0] + 1) % 100 != meanings[-1]):
        return Core(None)  # only a winter has two years
    return _of_year(SEASON, 4, meanings[0], kinds, meanings, frame)


def _decade(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    ordinals = pick(kinds, meanings, "odt")
    if ordinals:  # "تسعينيات القرن العشرين", "العقد الأول من القرن الحادي والعشرين"
        nth = pick(kinds, meanings, "D")[0][1] // 10 if "D" in kinds else ordinals[0] - 1
        return Core(Period(DECADE, (ordinals[-1] - 1) * 10 + nth) if 0 <= nth < 10 else None)
    digits, number = meanings[-1]
    if digits in ("x", "xx"):
        return Core(Period(DECADE if digits == "x" else HUNDRED, number))
    if digits == 4:
        if number % 100 == 0 and number < 2000:
            return Core(Period(HUNDRED, number // 100) if number else None)
        return Core(Period(DECADE, number // 10))
    if frame.key is not None:
        year = calendar.year_of(frame.key) // 100 * 100 + number
    elif frame.published is not None:
        latest = calendar.date_of(frame.published).year
        year = latest - (latest - number) % 100
    else:
        year = number + (1900 if number >= 30 else 2000)
    return Core(Period(DECADE, year // 10))


def _century(kinds: str, meanings: tuple[Any, ...], _: Frame) -> Core:
    number = pick(kinds, meanings, "odt")[0]
    return Core(Period(calendar.CENTURY, number - 1) if 1 <= number <= 100 else None)


def _whole_year(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    if kinds == "t" and frame.key is None:
        return Core(None)  # three digits alone are a year only where a date is asked for
    number = stated_year(kinds, meanings, frame)
    if number is None:
        digits = pick(kinds, meanings, "d")
        number = digits[0] if digits else None
    return Core(Period(YEAR, number) if number else None)


def _span_of_days(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    first, last = pick(kinds, meanings, "do")[:2]
    number, year = months(kinds, meanings), stated_year(kinds, meanings, frame)
    if number is None:
        return Core(None)
    make = partial(_yearless, frame=frame) if year is None else partial(calendar.day, year)
    one, two = make(number, first), make(number, last)
    if one is None or two is None or one.index >= two.index:
        return Core(None)
    return Core(one, two, assumed="year" if year is None else "")


def _span_of_months(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    year = stated_year(kinds, meanings, frame)
    first, last = pick(kinds, meanings, "m")
    if not year:
        return Core(None)
    if first == last:
        return Core(calendar.month(year, first))
    start = calendar.month(year - (first > last), first)
    return Core(start, calendar.month(year, last)) if calendar.exists(start) else Core(None)


READERS: dict[str, Callable[[str, tuple[Any, ...], Frame], Core]] = {
    "dmy": _day,
    "mdy": _day,
    "ymd": _day,
    "dm": _day,
    "md": _month_day,
    "days": _span_of_days,
    "months": _span_of_months,
    "iso": _iso,
    "num": _numeric,
    "basic": _basic,
    "weekly": _weekly,
    "my": _month,
    "ym": _month,
    "month": _month,
    "quarter": partial(_quarter, QUARTER, 4),
    "half": partial(_quarter, HALF, 2),
    "season": _season,
    "monthly": _monthly,
    "years": _years,
    "decade": _decade,
    "century": _century,
    "ratio": _ratio,
    "year": _whole_year,
}
