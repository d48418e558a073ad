"""Resolves the words of one date to a period: the year that it lacks, the day that "on Wednesday" is."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from quiz.text import calendar
from quiz.text.calendar import DAY, DECADE, HALF, HUNDRED, MONTH, QUARTER, SEASON, YEAR, Period


class Frame(NamedTuple):
    """What the reading of words depends on: `published` is a day's ordinal, `key` the period that is asked for.

    The language decides the order of 9/11/2025: month first in American English, day first everywhere else.
    """

    language: str = "en"
    published: int | None = None
    key: Period | None = None


class Core(NamedTuple):
    """What one date's words come to; see `quiz.text.dates.Stated` for the fields."""

    first: Period | None
    last: Period | None = None
    assumed: str = ""
    other: Period | None = None
    weekday: int | None = None


def _pick(kinds: str, meanings: tuple[Any, ...], wanted: str) -> list[Any]:
    return [meaning for kind, meaning in zip(kinds, meanings, strict=True) if kind in wanted]


def _months(kinds: str, meanings: tuple[Any, ...]) -> int | None:
    """Give the month: two names of one month ("أيلول/سبتمبر") are one."""
    named = set(_pick(kinds, meanings, "m"))
    return named.pop() if len(named) == 1 else None


def _stated_year(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> int | None:
    """Read the year, two digits in the century of the key or the article; `None` where none is stated."""
    years = [number for kind, number in zip(kinds, meanings, strict=True) if kind in "Ytv"]
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
    number = _months(kinds, meanings)
    days = _pick(kinds, meanings, "do")
    year = _stated_year(kinds, meanings, frame)
    weekdays = _pick(kinds, meanings, "w")
    if year is None and len(days) == 2 and kinds[-1] == "d":
        year = _full_year(days.pop(), frame)  # "11 Nov 25"
    if number is None or len(days) != 1:
        return Core(None)
    if year is None:
        return _checked(_yearless(number, days[0], frame), weekdays, "year")
    return _checked(calendar.day(year, number, days[0]), weekdays, "")


def _checked(period: Period | None, weekdays: list[int], assumed: str) -> Core:
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


def _of_year(  # noqa: PLR0913, PLR0917 - what the words say, and what they are read against
    precision: str, per_year: int, nth: int, kinds: str, meanings: tuple[Any, ...], frame: Frame
) -> Core:
    """Name the `nth` (from 0) month, quarter, season or half of the stated year, the key's, or the nearest."""
    if not 0 <= nth < per_year:
        return Core(None)
    year = _stated_year(kinds, meanings, frame)
    if year is not None:
        return Core(Period(precision, year * per_year + nth))
    if frame.key is not None:
        return Core(Period(precision, calendar.year_of(frame.key) * per_year + nth), assumed="year")
    if frame.published is None:
        return Core(None)
    return Core(_nearest(precision, per_year, nth, frame.published), assumed="year")


def _nearest(precision: str, per_year: int, nth: int, published: int) -> Period:
    now = calendar.containing(published, precision).index
    ahead = (nth - now) % per_year
    return Period(precision, now + (ahead if ahead <= per_year // 2 else ahead - per_year))


def _month(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    number = _months(kinds, meanings)
    if number is None:
        return Core(None)
    core = _of_year(MONTH, 12, number - 1, kinds, meanings, frame)
    digits = _pick(kinds, meanings, "d")
    return core if not digits else Core(None)


def _month_day(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Read "Oct 22": the 22nd, though somebody may mean the year."""
    core = _day(kinds, meanings, frame)
    digits = _pick(kinds, meanings, "d")
    number = _months(kinds, meanings)
    if digits and number and kinds.index("m") < kinds.index("d"):
        year = _full_year(digits[0], frame)
        month = calendar.month(year, number)
        return core._replace(other=month) if core.first else core
    return core


def _numeric(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    numbers = _pick(kinds, meanings, "dYv")
    year = numbers[2] if kinds[-1] == "Y" else _full_year(numbers[2], frame)
    return _ordered(numbers[0], numbers[1], year, _pick(kinds, meanings, "w"), frame)


def _ordered(first: int, second: int, year: int | None, weekdays: list[int], frame: Frame) -> Core:
    make = partial(_yearless, frame=frame) if year is None else partial(calendar.day, year)
    readings = [make(second, first), make(first, second)]  # day first, month first
    if frame.language.replace("_", "-").lower() == "en-us":
        readings.reverse()
    if readings[0] is None:
        readings.reverse()
    core = _checked(readings[0], weekdays, "year" if year is None else "")
    return core._replace(other=readings[1] if readings[1] != readings[0] else None)


def _ratio(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    numbers = _pick(kinds, meanings, "d")
    return _ordered(numbers[0], numbers[1], None, [], frame)


def _iso(kinds: str, meanings: tuple[Any, ...], _: Frame) -> Core:
    year, number, of_month = _pick(kinds, meanings, "Yd")
    return Core(calendar.day(year, number, of_month))


def _basic(_: str, meanings: tuple[Any, ...], __: Frame) -> Core:
    year, rest = divmod(meanings[0], 10_000)
    return Core(calendar.day(year, rest // 100, rest % 100))


def _weekly(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Read "the week of 15 September 2025": the week that holds the day."""
    core = _day(kinds, meanings, frame) if "m" in kinds else _numeric(kinds, meanings, frame)
    return Core(calendar.containing(core.first.index, calendar.WEEK) if core.first else None)


def _monthly(kinds: str, meanings: tuple[Any, ...], _: Frame) -> Core:
    number, year = _pick(kinds, meanings, "dY")
    return Core(calendar.month(year, number) if 1 <= number <= 12 and year else None)


def _years(kinds: str, meanings: tuple[Any, ...], _: Frame) -> Core:
    """Read "2014-16" as years and "2022-10" as a month: a dash that joins years is longer, or their order says it."""
    year, number = _pick(kinds, meanings, "Yd")
    if "–" not in kinds and 1 <= number <= 12:
        return Core(calendar.month(year, number) if year else None)
    last = year // 100 * 100 + number
    if number < 10 and "–" not in kinds and "/" not in kinds:
        return Core(None)
    return Core(Period(YEAR, year), Period(YEAR, last)) if last > year else Core(None)


def _quarter(precision: str, per_year: int, kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    nth = _pick(kinds, meanings, "QHo")[0] - 1
    return _of_year(precision, per_year, nth, kinds, meanings, frame)


def _season(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    if "d" in kinds and (meanings[0] != 3 or (_pick(kinds, meanings, "Y")[0] + 1) % 100 != meanings[-1]):
        return Core(None)  # only a winter has two years
    return _of_year(SEASON, 4, meanings[0], kinds, meanings, frame)


def _decade(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    ordinals = _pick(kinds, meanings, "odt")
    if ordinals:  # "تسعينيات القرن العشرين", "العقد الأول من القرن الحادي والعشرين"
        nth = _pick(kinds, meanings, "D")[0][1] // 10 if "D" in kinds else ordinals[0] - 1
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
    number = _pick(kinds, meanings, "odt")[0]
    return Core(Period(calendar.CENTURY, number - 1) if 1 <= number <= 100 else None)


def _whole_year(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    if kinds == "t" and frame.key is None:
        return Core(None)  # three digits alone are a year only where a date is asked for
    number = _stated_year(kinds, meanings, frame)
    if number is None:
        digits = _pick(kinds, meanings, "d")
        number = digits[0] if digits else None
    return Core(Period(YEAR, number) if number else None)


def _alone(_: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Read "the 17th" where a day is asked for: it is one of the key's month."""
    if frame.key is None or frame.key.precision != DAY:
        return Core(None)
    date = calendar.date_of(frame.key.index)
    return Core(calendar.day(date.year, date.month, meanings[0]), assumed="month")


_UNITS = {"y": YEAR, "n": MONTH, "k": calendar.WEEK, "c": calendar.CENTURY, "e": DECADE, "q": QUARTER, "a": DAY}


def _relative(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Resolve "on Wednesday", "this month", "last October", "two years ago" against the article's day."""
    if frame.published is None:
        return Core(None)
    now = frame.published
    if "g" in kinds:
        count = _pick(kinds, meanings, "dN") or [1]
        unit = kinds[-2]
        period = calendar.containing(now, _UNITS[unit])
        return Core(calendar.step(period, -count[0]) if count[0] is not None else None, assumed="relative")
    direction = (_pick(kinds, meanings, "l") or [None])[0]
    if kinds[-1] == "w" or "w" in kinds:
        return _weekday(_pick(kinds, meanings, "w")[0], direction, now, _pick(kinds, meanings, "T"))
    if kinds == "T":
        return Core(calendar.step(Period(DAY, now), meanings[0]), assumed="relative")
    unit = kinds.replace("l", "")
    if unit in "mS":
        named, precision = _pick(kinds, meanings, unit)[0], MONTH if unit == "m" else SEASON
        per_year, nth = (12, named - 1) if unit == "m" else (4, named)
        here = calendar.containing(now, precision).index
        ahead = (nth - here) % per_year
        if direction == -1 or (direction == 0 and unit == "S" and ahead > per_year // 2):
            ahead -= per_year
        elif direction == 1 and ahead == 0:
            ahead = per_year
        return Core(Period(precision, here + ahead), assumed="relative")
    period = calendar.containing(now, _UNITS[unit])
    return Core(calendar.step(period, direction or 0), assumed="relative")


def _weekday(wanted: int, direction: int | None, now: int, today: list[int]) -> Core:
    """Resolve a weekday: alone it is the last one, the article's own day included; "last" excludes that day."""
    if today:
        period = Period(DAY, now + today[0])
        return _checked(period, [wanted], "relative")
    back = (now - 1 - wanted) % 7
    if direction == -1:
        back = back or 7
    elif direction in (0, 1):
        back = back - 7 if back or direction == 1 else 0
    return Core(calendar.step(Period(DAY, now), -back), assumed="relative")


def _span_of_days(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    first, last = _pick(kinds, meanings, "do")[:2]
    number, year = _months(kinds, meanings), _stated_year(kinds, meanings, frame)
    if number is None:
        return Core(None)
    make = partial(_yearless, frame=frame) if year is None else partial(calendar.day, year)
    one, two = make(number, first), make(number, last)
    if one is None or two is None or one.index >= two.index:
        return Core(None)
    return Core(one, two, assumed="year" if year is None else "")


def _span_of_months(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    year = _stated_year(kinds, meanings, frame)
    first, last = _pick(kinds, meanings, "m")
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
    "relative": _relative,
    "season": _season,
    "monthly": _monthly,
    "years": _years,
    "decade": _decade,
    "century": _century,
    "ratio": _ratio,
    "year": _whole_year,
    "alone": _alone,
}
