"""Reads the dates that people write, in English and Arabic, and resolves them against a day and a key."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from quiz.text import calendar
from quiz.text.calendar import DAY, DECADE, HALF, HUNDRED, MONTH, QUARTER, SEASON, YEAR, Period
from quiz.text.date_tokens import LONGEST, Tokens, cut, tokens

SEVERAL, NEGATED, NONE = "several", "negated", "none"
BY, BEFORE, AFTER, SINCE, UNTIL = "by", "before", "after", "since", "until"


class Frame(NamedTuple):
    """What the reading of words depends on: `published` is a day's ordinal, `key` the period that is asked for.

    The language decides the order of 9/11/2025: month first in American English, day first everywhere else.
    """

    language: str = "en"
    published: int | None = None
    key: Period | None = None


class Stated(NamedTuple):
    """A date as words state it: `last` is set for a range, `bound` for one-sided words, `qualifier` as in EDTF.

    `assumed` names what the words do not say ("year", "month", "relative"); `other` is the second reading of an ambiguous
    numeric date; `weekday` is one that the words name and the date does not have. `core` and `bound_at` are places in
    the words; `roles` say which of them are the day, the month, the year, so that they can be exchanged.
    """

    first: Period
    last: Period | None = None
    bound: str = ""
    qualifier: str = ""
    assumed: str = ""
    form: str = ""
    other: Period | None = None
    weekday: int | None = None
    is_exact: bool = False
    core: tuple[int, int] = (0, 0)
    bound_at: tuple[int, int] | None = None
    roles: tuple[tuple[int, int, str], ...] = ()


class _Core(NamedTuple):
    first: Period | None
    last: Period | None = None
    assumed: str = ""
    other: Period | None = None
    weekday: int | None = None


_YEAR = r"(?:y?E?YE?|E[dt]|[dt]E|y[td]|v)"
_MONTH = r"m(?:/?m)?"
_SEP = r"[-/.]?"
_SHAPES = (
    ("dmy", rf"T?w?[do]{_SEP}{_MONTH}{_SEP}(?:{_YEAR}|t)"),
    ("mdy", rf"w?{_MONTH}{_SEP}[do]{_SEP}(?:{_YEAR}|t)"),
    ("days", rf"[do][-–r&]w?[do]{_MONTH}{_YEAR}?|{_MONTH}[do][-–r&][do]{_YEAR}?"),
    ("months", rf"m[-–r&/]m{_YEAR}"),
    ("ymd", rf"Y{_SEP}{_MONTH}{_SEP}[do]"),
    ("iso", r"Y-d-d|Y/d/d|Y\.d\.d|Ydd"),
    ("num", r"w?(?:d-d-[Yd]|d/d/[Yd]|d\.d\.[Yd]|d/d/v|ddY)"),
    ("basic", r"8"),
    ("dm", rf"T?w?[do]{_SEP}{_MONTH}"),
    ("md", rf"w?{_MONTH}{_SEP}[do]"),
    ("my", rf"{_MONTH}{_SEP}{_YEAR}"),
    ("ym", rf"Y{_SEP}{_MONTH}"),
    ("quarter", rf"(?:Q|oq|qo)[-/]?{_YEAR}?|Y[-/]?Q"),
    ("half", rf"(?:H|oh|ho)[-/]?{_YEAR}?|Y[-/]?H"),
    ("relative", r"l[yknceqwmS]|[yknceqwmS]l|T?w|T|[dN]?[yknae]g|(?<=p)[yknc]|(?<=p-)[yknc]"),
    ("season", rf"S{_YEAR}(?:[-–/]d)?|S"),
    ("monthly", r"d[-/.]Y"),
    ("years", r"Y[-–/]d"),
    ("decade", r"e?D"),
    ("century", r"oc|co"),
    ("month", _MONTH),
    ("ratio", r"d[-/.]d"),
    ("year", _YEAR),
    ("alone", r"[od]"),
)


def _core(number: str) -> str:
    return rf"(?:(?P<part{number}>p)-?)?(?:{'|'.join(f'(?P<{name}{number}>{shape})' for name, shape in _SHAPES)})"


_ONE = re.compile(rf"(?P<hedge>[~!]*)(?P<bound>[bf]?)(?P<inner>[~!]*){_core('')}(?P<tail>~?u?)")
_TWO = re.compile(rf"(?P<hedge>[~!]*)(?P<open>[Bf]?)[~!]*{_core('_1')}(?P<join>[r–&b-]){_core('_2')}(?P<tail>~?)")
_LEFT = frozenset("z|ynkab–-r&fpl~!.BS/E")
_SPANS_TIME = re.compile(r"[yknaceNd]b|[yknae]z?[bf]")


def read(words: str, frame: Frame) -> Stated | str:
    """Read words that hold one date; else say why not: `SEVERAL`, `NEGATED` or `NONE`."""
    if len(words) > LONGEST:
        return NONE
    found = tokens(words)
    if "x" in found.classes:
        return NEGATED
    if "j" in found.classes or "#" in found.classes:
        return NONE
    reason = NONE
    for pattern, build in ((_ONE, _one), (_TWO, _two)):
        match = pattern.search(found.classes)
        if match is None:
            return reason
        before, after = found.classes[: match.start()], found.classes[match.end() :]
        if (before and not _LEFT.issuperset(before)) or (after and not _LEFT.issuperset(after)):
            reason = SEVERAL
            continue
        if before and (_SPANS_TIME.search(found.classes[: match.end("bound" if pattern is _ONE else "open")])):
            return NONE
        stated = build(match, found, frame)
        if stated is not None:
            return stated
    return reason


def find(text: str, frame: Frame) -> Iterator[tuple[int, int, Stated]]:
    """Yield the dates of an article from left to right: those with digits enough, or a name, to be meant as dates."""
    found = cut(text)
    position = 0
    while match := _next(found.classes, position):
        position = match.end()
        is_range = "join" in match.groupdict()
        if not is_range and not _is_meant(match, found, text):
            continue
        stated = _two(match, found, frame) if is_range else _one(match, found, frame)
        if stated is None:
            continue
        yield found.starts[match.start()], found.ends[match.end() - 1], stated


def _next(classes: str, position: int) -> re.Match[str] | None:
    one, two = _ONE.search(classes, position), _TWO.search(classes, position)
    if two and one and two.start() <= one.start() and (two["join"] != "&" or two["open"] == "B"):
        return two
    return one


_BARE = frozenset({"ratio", "alone"})
_PLAUSIBLE = range(1500, 2101)  # years that an article states without "AD" or a month


def _is_meant(match: re.Match[str], found: Tokens, text: str) -> bool:
    """Whether digits or a short name in running text are a date: "May" alone is a verb as often, 1,500 is a count."""
    shape = _shape(match, "")
    start, end = match.start(shape), match.end(shape)
    before = found.classes[match.start() - 1 : match.start()]
    after = found.classes[match.end() : match.end() + 1]
    if shape in _BARE or before == "#" or after == "#" or "j" in (before, after):
        return False
    if shape == "year":
        numbers = [found.meanings[at] for at in range(start, end) if found.classes[at] == "Y"]
        return not numbers or (
            numbers[0] in _PLAUSIBLE
            and text[found.starts[start] - 1 : found.starts[start]] not in "$€£#"
            or found.starts[start] == 0
        )
    if shape == "month":
        name = text[found.starts[start] : found.ends[start]]
        lead = text[max(0, found.starts[start] - 12) : found.starts[start]].lower().split()
        return name[:1] != name[:1].lower() and bool(lead) and lead[-1] in _LEADS or name[:1] > "\u0600"
    if shape == "season":
        return match.end(shape) - match.start(shape) > 1
    return True


_LEADS = frozenset(
    {"in", "since", "by", "until", "before", "after", "last", "next", "this", "during", "from", "of", "early", "late"}
)


def _shape(match: re.Match[str], number: str) -> str:
    return next(name for name, _ in _SHAPES if match[name + number] is not None)


def _one(match: re.Match[str], found: Tokens, frame: Frame) -> Stated | None:
    shape = _shape(match, "")
    start, end = match.span(shape)
    core = _read_core(shape, found, start, end, frame)
    if core.first is None or not calendar.exists(core.first):
        return None
    first = core.first
    if match["part"]:
        first = first._replace(part=found.meanings[match.start("part")])
        if core.last is not None or not calendar.exists(first):
            return None
    bound, bound_at = _bound(match, found)
    if core.last is not None:
        if "&" in found.classes[start:end] and found.classes[start - 1 : start] not in ("B", "f"):
            return None  # "10 and 12 October" are two dates, "between 10 and 12 October" is a range
        bound, bound_at = "", None
    if first.part and first.part == _BOUNDED_PART.get(bound):
        first = first._replace(part="")  # "by the end of 2026" is by 2026, and 2026 is what it names
    hedges = match["hedge"] + match["inner"] + match["tail"]
    return Stated(
        first,
        core.last,
        bound,
        "~" if "~" in hedges else "",
        core.assumed,
        shape,
        core.other,
        core.weekday,
        "!" in hedges,
        (found.starts[start], found.ends[end - 1]),
        bound_at,
        _roles(shape, found, start, end),
    )


def _bound(match: re.Match[str], found: Tokens) -> tuple[str, tuple[int, int] | None]:
    """Find the bound and its place; what is bounded by an event of a year allows all of that year."""
    if match["tail"].endswith("u"):
        at = match.end() - 1
        return found.meanings[at], (found.starts[at], found.ends[at])
    is_event = found.classes[match.end() : match.end() + 1] == "z"
    if match["bound"]:
        at = match.start("bound")
        bound = found.meanings[at] or SINCE
        if is_event:
            bound = _SOFTENED.get(bound, bound)
        return bound, (found.starts[at], found.ends[at])
    at = found.classes.rfind("b", 0, match.start())
    if at >= 0 and found.meanings[at] != BY and "|" not in found.classes[at : match.start()]:
        return _SOFTENED.get(found.meanings[at], found.meanings[at]), (found.starts[at], found.ends[at])
    return "", None


_SOFTENED = {AFTER: SINCE, BEFORE: BY}
_BOUNDED_PART = {
    BY: calendar.END,
    UNTIL: calendar.END,
    AFTER: calendar.END,
    SINCE: calendar.START,
    BEFORE: calendar.START,
}


def _two(match: re.Match[str], found: Tokens, frame: Frame) -> Stated | None:
    if match["join"] == "&" and match["open"] != "B":
        return None
    at = match.start("join")
    if match["join"] == "b" and found.meanings[at] != UNTIL:
        return None
    ends = []
    for number in ("_2", "_1"):
        shape = _shape(match, number)
        core = _read_core(shape, found, *match.span(shape + number), frame)
        if core.first is None or core.last is not None:
            return None
        first = core.first
        if match["part" + number]:
            first = first._replace(part=found.meanings[match.start("part" + number)])
        if not calendar.exists(first):
            return None
        ends.append((shape, first, core.assumed))
        frame = frame._replace(key=first)  # "from October to March 2023": the first takes its year from the last
    (shape_2, last, assumed), (shape_1, first, _) = ends
    if calendar.days(first)[0] > calendar.days(last)[0] and ends[1][2] == "year":
        first = _year_before(first)
    if calendar.days(first)[0] > calendar.days(last)[1]:
        return None
    start, end = match.start(shape_1 + "_1"), match.end(shape_2 + "_2")
    return Stated(
        first,
        last,
        qualifier="~" if "~" in match["hedge"] + match["tail"] else "",
        assumed=assumed,
        form="range",
        core=(found.starts[match.start()], found.ends[end - 1])
        if match["open"]
        else (found.starts[start], found.ends[end - 1]),
    )


def _year_before(period: Period) -> Period:
    low, _ = calendar.days(period)
    year = calendar.year_of(period) - 1
    if period.precision == DAY:
        date = calendar.date_of(low)
        return calendar.day(year, date.month, date.day) or period
    return period._replace(index=period.index - calendar.per_year(period.precision))


def _roles(shape: str, found: Tokens, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
    if shape in _NUMERIC:
        order = iter(_NUMERIC[shape])
        names = [next(order, "") if kind in "dYv" else _ROLE.get(kind, "") for kind in found.classes[start:end]]
    else:
        names = [_ROLE.get(kind, "") for kind in found.classes[start:end]]
    return tuple(
        (found.starts[at], found.ends[at], name) for at, name in zip(range(start, end), names, strict=True) if name
    )


_ROLE = {"d": "D", "o": "D", "m": "M", "Y": "Y", "v": "Y", "t": "Y", "w": "w", "Q": "Q", "H": "H", "S": "S"}
_NUMERIC = {"iso": "YMD", "num": "DMY", "monthly": "MY", "years": "Yy", "ratio": "DM"}


def _read_core(shape: str, found: Tokens, start: int, end: int, frame: Frame) -> _Core:
    kinds = found.classes[start:end]
    meanings = found.meanings[start:end]
    return _READERS[shape](kinds, meanings, frame)


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


def _day(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    number = _months(kinds, meanings)
    days = _pick(kinds, meanings, "do")
    year = _stated_year(kinds, meanings, frame)
    if "E" in kinds and year is None:  # "17 September AD 79"
        year = days.pop(0 if kinds.index("E") < kinds.index("m") else -1) if len(days) > 1 else None
    weekdays = _pick(kinds, meanings, "w")
    if number is None or len(days) != 1:
        return _Core(None)
    if year is None:
        return _checked(_yearless(number, days[0], frame), weekdays, "year")
    return _checked(calendar.day(year, number, days[0]), weekdays, "")


def _checked(period: Period | None, weekdays: list[int], assumed: str) -> _Core:
    wrong = bool(period and weekdays) and calendar.weekday(period.index) != weekdays[0]  # type: ignore[union-attr]
    return _Core(period, assumed=assumed, weekday=weekdays[0] if wrong else None)


def _yearless(number: int, of_month: int, frame: Frame) -> Period | None:
    """Give a day without a year the key's, or the one that brings it nearest to the article's day."""
    if frame.key is not None:
        return calendar.day(calendar.year_of(frame.key), number, of_month)
    if frame.published is None:
        return None
    here = calendar.date_of(frame.published).year
    days = [calendar.day(here + off, number, of_month) for off in (0, -1, 1)]
    return min((day for day in days if day), key=lambda day: abs(day.index - (frame.published or 0)), default=None)


def _of_year(precision: str, per_year: int, nth: int, kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    """Name the `nth` (from 0) month, quarter, season or half of the stated year, the key's, or the nearest."""
    if not 0 <= nth < per_year:
        return _Core(None)
    year = _stated_year(kinds, meanings, frame)
    if year is not None:
        return _Core(Period(precision, year * per_year + nth))
    if frame.key is not None:
        return _Core(Period(precision, calendar.year_of(frame.key) * per_year + nth), assumed="year")
    if frame.published is None:
        return _Core(None)
    return _Core(_nearest(precision, per_year, nth, frame.published), assumed="year")


def _nearest(precision: str, per_year: int, nth: int, published: int) -> Period:
    now = calendar.containing(published, precision).index
    ahead = (nth - now) % per_year
    return Period(precision, now + (ahead if ahead <= per_year // 2 else ahead - per_year))


def _month(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    number = _months(kinds, meanings)
    if number is None:
        return _Core(None)
    core = _of_year(MONTH, 12, number - 1, kinds, meanings, frame)
    digits = _pick(kinds, meanings, "d")
    return core if not digits else _Core(None)


def _month_day(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    """Read "Oct 22": the 22nd, though somebody may mean the year."""
    core = _day(kinds, meanings, frame)
    digits = _pick(kinds, meanings, "d")
    number = _months(kinds, meanings)
    if digits and number and kinds.index("m") < kinds.index("d"):
        year = _full_year(digits[0], frame)
        month = calendar.month(year, number)
        return core._replace(other=month) if core.first else _Core(month)
    return core


def _numeric(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    numbers = _pick(kinds, meanings, "dYv")
    year = numbers[2] if kinds[-1] == "Y" else _full_year(numbers[2], frame)
    return _ordered(numbers[0], numbers[1], year, _pick(kinds, meanings, "w"), frame)


def _ordered(first: int, second: int, year: int | None, weekdays: list[int], frame: Frame) -> _Core:
    make = partial(_yearless, frame=frame) if year is None else partial(calendar.day, year)
    readings = [make(second, first), make(first, second)]  # day first, month first
    if frame.language.replace("_", "-").lower() == "en-us":
        readings.reverse()
    if readings[0] is None:
        readings.reverse()
    core = _checked(readings[0], weekdays, "year" if year is None else "")
    return core._replace(other=readings[1] if readings[1] != readings[0] else None)


def _ratio(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    numbers = _pick(kinds, meanings, "d")
    return _ordered(numbers[0], numbers[1], None, [], frame)


def _iso(kinds: str, meanings: tuple[Any, ...], _: Frame) -> _Core:
    year, number, of_month = _pick(kinds, meanings, "Yd")
    return _Core(calendar.day(year, number, of_month))


def _basic(_: str, meanings: tuple[Any, ...], __: Frame) -> _Core:
    year, rest = divmod(meanings[0], 10_000)
    return _Core(calendar.day(year, rest // 100, rest % 100))


def _monthly(kinds: str, meanings: tuple[Any, ...], _: Frame) -> _Core:
    number, year = _pick(kinds, meanings, "dY")
    return _Core(calendar.month(year, number) if 1 <= number <= 12 and year else None)


def _years(kinds: str, meanings: tuple[Any, ...], _: Frame) -> _Core:
    """Read "2014-16" as years and "2022-10" as a month: a dash that joins years is longer, or their order says it."""
    year, number = _pick(kinds, meanings, "Yd")
    if "–" not in kinds and 1 <= number <= 12:
        return _Core(calendar.month(year, number) if year else None)
    last = year // 100 * 100 + number
    if number < 10 and "–" not in kinds and "/" not in kinds:
        return _Core(None)
    return _Core(Period(YEAR, year), Period(YEAR, last)) if last > year else _Core(None)


def _quarter(precision: str, per_year: int, kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    nth = _pick(kinds, meanings, "QHo")[0] - 1
    return _of_year(precision, per_year, nth, kinds, meanings, frame)


def _season(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    if "d" in kinds and (meanings[0] != 3 or (meanings[1] + 1) % 100 != meanings[-1]):
        return _Core(None)  # only a winter has two years
    return _of_year(SEASON, 4, meanings[0], kinds, meanings, frame)


def _decade(_: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    digits, number = meanings[-1]
    if digits == 4:
        if number % 100 == 0 and number < 2000:
            return _Core(Period(HUNDRED, number // 100) if number else None)
        return _Core(Period(DECADE, number // 10))
    if frame.key is not None:
        year = calendar.year_of(frame.key) // 100 * 100 + number
    elif frame.published is not None:
        latest = calendar.date_of(frame.published).year
        year = latest - (latest - number) % 100
    else:
        year = number + (1900 if number >= 30 else 2000)
    return _Core(Period(DECADE, year // 10))


def _century(kinds: str, meanings: tuple[Any, ...], _: Frame) -> _Core:
    number = meanings[kinds.index("o")]
    return _Core(Period(calendar.CENTURY, number - 1) if 1 <= number <= 100 else None)


def _whole_year(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    number = _stated_year(kinds, meanings, frame)
    if number is None:
        digits = _pick(kinds, meanings, "d")
        number = digits[0] if digits else None
    return _Core(Period(YEAR, number) if number else None)


def _alone(_: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    """Read "the 17th" where a day is asked for: it is one of the key's month."""
    if frame.key is None or frame.key.precision != DAY:
        return _Core(None)
    date = calendar.date_of(frame.key.index)
    return _Core(calendar.day(date.year, date.month, meanings[0]), assumed="month")


_UNITS = {"y": YEAR, "n": MONTH, "k": calendar.WEEK, "c": calendar.CENTURY, "e": DECADE, "q": QUARTER, "a": DAY}


def _relative(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    """Resolve "on Wednesday", "this month", "last October", "two years ago" against the article's day."""
    if frame.published is None:
        return _Core(None)
    now = frame.published
    if "g" in kinds:
        count = _pick(kinds, meanings, "dN") or [1]
        unit = kinds[-2]
        period = calendar.containing(now, _UNITS[unit])
        return _Core(calendar.step(period, -count[0]) if count[0] is not None else None, assumed="relative")
    direction = (_pick(kinds, meanings, "l") or [None])[0]
    if kinds[-1] == "w" or "w" in kinds:
        return _weekday(_pick(kinds, meanings, "w")[0], direction, now, _pick(kinds, meanings, "T"))
    if kinds == "T":
        return _Core(calendar.step(Period(DAY, now), meanings[0]), assumed="relative")
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
        return _Core(Period(precision, here + ahead), assumed="relative")
    period = calendar.containing(now, _UNITS[unit])
    return _Core(calendar.step(period, direction or 0), assumed="relative")


def _weekday(wanted: int, direction: int | None, now: int, today: list[int]) -> _Core:
    """Resolve a weekday: alone it is the last one, the article's own day included; "last" excludes that day."""
    if today:
        period = Period(DAY, now + today[0])
        return _checked(period, [wanted], "relative")
    back = (now - 1 - wanted) % 7
    if direction == -1:
        back = back or 7
    elif direction in (0, 1):
        back = back - 7 if back or direction == 1 else 0
    return _Core(calendar.step(Period(DAY, now), -back), assumed="relative")


def _span_of_days(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    first, last = _pick(kinds, meanings, "do")[:2]
    number, year = _months(kinds, meanings), _stated_year(kinds, meanings, frame)
    if number is None:
        return _Core(None)
    make = partial(_yearless, frame=frame) if year is None else partial(calendar.day, year)
    one, two = make(number, first), make(number, last)
    if one is None or two is None or one.index >= two.index:
        return _Core(None)
    return _Core(one, two, assumed="year" if year is None else "")


def _span_of_months(kinds: str, meanings: tuple[Any, ...], frame: Frame) -> _Core:
    year = _stated_year(kinds, meanings, frame)
    first, last = _pick(kinds, meanings, "m")
    if not year:
        return _Core(None)
    if first == last:
        return _Core(calendar.month(year, first))
    start = calendar.month(year - (first > last), first)
    return _Core(start, calendar.month(year, last)) if calendar.exists(start) else _Core(None)


_READERS: dict[str, Callable[[str, tuple[Any, ...], Frame], _Core]] = {
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
