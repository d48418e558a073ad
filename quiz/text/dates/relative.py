"""Resolves words that count from a day: "on Wednesday", "three weeks ago", "the first Friday of July", "the 27th".

All but a weekday's place in a stated month need the article's day; what would have to be guessed is not read.
"""

from collections.abc import Callable
from typing import Any

from quiz.text.dates import calendar
from quiz.text.dates.calendar import DAY, DECADE, MONTH, QUARTER, SEASON, YEAR, Period
from quiz.text.dates.resolving import Core, Frame, checked, months, nearest_year, pick, stated_year

_UNITS = {"y": YEAR, "n": MONTH, "k": calendar.WEEK, "c": calendar.CENTURY, "e": DECADE, "q": QUARTER, "a": DAY}
_MONTHS = {"n": 1, "y": 12, "e": 120}
_DAYS = {"a": 1, "k": 7}
_FINEST = "aknye"
_MONTHS_SEARCHED = 6  # a year has one or two months in which the 21st is a Thursday: the nearest is meant, or none
_RELATIVE = "relative"


def relative(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Resolve "on Wednesday", "this month", "last October", "this day" against the article's day."""
    if frame.published is None:
        return Core(None)
    now = frame.published
    direction = next(iter(pick(kinds, meanings, "l")), None)
    if "w" in kinds:
        return _weekday(pick(kinds, meanings, "w")[0], direction, now, pick(kinds, meanings, "T"))
    if kinds == "T":
        return Core(calendar.step(Period(DAY, now), meanings[0]), assumed=_RELATIVE)
    unit = kinds.replace("l", "")
    if unit == "a" and direction == -1:
        return Core(None)  # "the last day" is one of something, not yesterday
    if unit in "mS":
        return Core(_named(unit, pick(kinds, meanings, unit)[0], direction, now), assumed=_RELATIVE)
    period = calendar.containing(now, _UNITS[unit])
    return Core(calendar.step(period, direction or 0), assumed=_RELATIVE)


def _named(unit: str, named: int, direction: int | None, now: int) -> Period:
    """Find the month or season that "last October" or "this summer" names."""
    precision = MONTH if unit == "m" else SEASON
    per_year, nth = (12, named - 1) if unit == "m" else (4, named)
    here = calendar.containing(now, precision).index
    ahead = (nth - here) % per_year
    if direction == -1 or (direction == 0 and unit == "S" and ahead > per_year // 2):
        ahead -= per_year
    elif direction == 1 and ahead == 0:
        ahead = per_year
    return Period(precision, here + ahead)


def _weekday(wanted: int, direction: int | None, now: int, today: list[int]) -> Core:
    """Resolve a weekday: alone it is the last one, the article's own day included; "last" excludes that day."""
    if today:
        return checked(Period(DAY, now + today[0]), [wanted], _RELATIVE)
    back = (now - 1 - wanted) % 7
    if direction == -1:
        back = back or 7
    elif direction in (0, 1):
        back = back - 7 if back or direction == 1 else 0
    return Core(calendar.step(Period(DAY, now), -back), assumed=_RELATIVE)


def offset(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Resolve "two years ago", "in 3 weeks", "1 month and 21 days ago", "a week from Friday".

    The answer is as precise as the finest unit (two years ago is a year), or a day where it counts from one.
    """
    if kinds == "U":  # "بعد عام"
        ((direction, unit),) = meanings
        kinds, meanings = f"I{unit}", (direction, 1)
    counts = _counts(kinds, meanings)
    direction = _direction(kinds, meanings)
    if frame.published is None or counts is None or not direction:
        return Core(None)
    now, precision = frame.published, _UNITS.get(next((unit for unit in _FINEST if unit in kinds), ""), DAY)
    if "w" in counts:  # "two Sundays from now"
        wanted = next(meaning for kind, meaning in zip(kinds, meanings, strict=True) if kind == "w")
        if len(counts) > 1:
            return Core(None)
        away = (direction * (wanted - (now - 1) % 7) - 1) % 7 + 1
        return Core(calendar.step(Period(DAY, now), direction * (away + 7 * (counts["w"] - 1))), assumed=_RELATIVE)
    if kinds[-1] in "Tw":
        precision = DAY
        now += meanings[-1] if kinds[-1] == "T" else _towards(meanings[-1], now, is_ahead=kinds[-2] == "f")
    day = _moved(now, direction * sum(_MONTHS.get(unit, 0) * count for unit, count in counts.items()))
    days = direction * sum(_DAYS.get(unit, 0) * count for unit, count in counts.items())
    if day is None or not calendar.FIRST_DAY <= day + days <= calendar.LAST_DAY:
        return Core(None)
    return Core(calendar.containing(day + days, precision), assumed=_RELATIVE)


def _counts(kinds: str, meanings: tuple[Any, ...]) -> dict[str, int] | None:
    """Count each unit: a number before it, or what the word itself counts; `None` for "a few days"."""
    counts: dict[str, int] = {}
    end = len(kinds) - 1 if kinds[-1] in "Tw" and kinds[-2] in "fb" else len(kinds)
    number: int | None = None
    has_number = False
    for kind, meaning in zip(kinds[:end], meanings[:end], strict=True):
        if kind in "dtN":
            number, has_number = meaning, True
        elif kind in "ynkaew":
            count = number if has_number else (1 if kind == "w" else meaning)
            if count is None or kind in counts:
                return None
            counts[kind], has_number = count, False
    return counts


def _direction(kinds: str, meanings: tuple[Any, ...]) -> int:
    if kinds[0] == "I":
        return int(meanings[0])
    if kinds[-1] in "gG":
        return -1 if kinds[-1] == "g" else 1
    return {"before": -1, "after": 1, None: 1}.get(meanings[-2], 0)


def _towards(wanted: int, now: int, *, is_ahead: bool) -> int:
    back = (now - 1 - wanted) % 7
    return (7 - back) % 7 if is_ahead else -back


def _moved(now: int, count: int) -> int | None:
    """Move a day by months; the last of a month stays within a shorter one."""
    if not calendar.FIRST_DAY <= now <= calendar.LAST_DAY:
        return None
    date = calendar.date_of(now)
    first = calendar.step(calendar.month(date.year, date.month), count)
    if first is None:
        return None
    low, high = calendar.days(first)
    return min(low + date.day - 1, high)


def of_week(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Resolve "Friday next week": the day of the week that "next week" is."""
    if frame.published is None:
        return Core(None)
    week = calendar.step(calendar.containing(frame.published, calendar.WEEK), pick(kinds, meanings, "l")[0])
    if week is None:
        return Core(None)
    day = calendar.days(week)[0] + pick(kinds, meanings, "w")[0]
    return Core(Period(DAY, day), assumed=_RELATIVE)


def of_month(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Resolve "the 20th of next month"."""
    at = kinds.index("l")
    unit = "n" if "n" in kinds else "m"
    month = relative("l" + unit, (meanings[at], meanings[kinds.index(unit)]), frame).first
    if month is None:
        return Core(None)
    return checked(_day_of(month, pick(kinds, meanings, "do")[0]), pick(kinds, meanings, "w"), _RELATIVE)


def _day_of(month: Period, number: int) -> Period | None:
    return calendar.day(month.index // 12, month.index % 12 + 1, number)


def nth(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Resolve "the first Friday of July", "last Monday of May 2020"."""
    core = _whole(kinds[2:], meanings[2:], frame)
    if core.first is None or not calendar.exists(core.first):
        return Core(None)
    low, high = calendar.days(core.first)
    day = low + (meanings[1] - (low - 1)) % 7
    if kinds[0] == "o":
        day += 7 * (meanings[0] - 1)
    elif meanings[0] == -1:
        day += (high - day) // 7 * 7
    else:
        return Core(None)
    return core._replace(first=Period(DAY, day)) if low <= day <= high else Core(None)


def _whole(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    if "l" in kinds:
        return relative(kinds, meanings, frame)
    year = stated_year(kinds, meanings, frame)
    if "m" not in kinds:
        return Core(Period(YEAR, year) if year else None)
    number = months(kinds, meanings)
    if number is None:
        return Core(None)
    if year is None:
        return Core(nearest_year(MONTH, 12, number - 1, frame), assumed="year")
    return Core(calendar.month(year, number))


def alone(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> Core:
    """Read "the 17th" as one of the key's month where a day is asked for, else as the nearest to the article's day."""
    number, weekdays = pick(kinds, meanings, "do")[0], pick(kinds, meanings, "w")
    if frame.key is not None:
        if frame.key.precision != DAY:
            return Core(None)
        date = calendar.date_of(frame.key.index)
        return checked(calendar.day(date.year, date.month, number), weekdays, "month")
    if frame.published is None or not ("A" in kinds or weekdays):
        return Core(None)
    here = calendar.containing(frame.published, MONTH)
    near = [calendar.step(here, count) for count in range(-_MONTHS_SEARCHED, _MONTHS_SEARCHED + 1)]
    days = [day for month in near if month and (day := _day_of(month, number))]
    fitting = [day for day in days if not weekdays or calendar.weekday(day.index) == weekdays[0]]
    first = min(fitting, key=lambda day: abs(day.index - (frame.published or 0)), default=None)
    return Core(first, assumed="month")


READERS: dict[str, Callable[[str, tuple[Any, ...], Frame], Core]] = {
    "relative": relative,
    "offset": offset,
    "of_week": of_week,
    "of_month": of_month,
    "nth": nth,
    "numbered": alone,
    "alone": alone,
}
