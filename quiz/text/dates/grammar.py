"""The shapes of dates as patterns over the classes of words that `quiz.text.dates.tokens` gives."""

import re
from functools import cache, lru_cache

from quiz.text.dates.tokens import Tokens
from quiz.text.late import late

_YEAR = r"(?:y?Y|y[td]|v)"
_MONTH = r"m(?:/?m)?"
_SEP = r"[-/.]?"
_DMY = rf"[do]{_SEP}{_MONTH}{_SEP}(?:{_YEAR}|[td])"
_MDY = rf"{_MONTH}{_SEP}[do]{_SEP}(?:{_YEAR}|[td])"
_PERIOD = rf"(?:{_MONTH}{_SEP}(?:{_YEAR}|t)|{_MONTH}|{_YEAR}|l[ynk]|[ynk]l)(?![-/.]?[do])"
_LENGTH = r"(?:[dtN]?[ynkaew]&?){1,4}"
_SHAPES = (
    ("weekly", rf"k(?:{_DMY}|{_MDY}|d/d/Y)"),
    ("days", rf"[do][-–r&]w?[do]{_MONTH}{_YEAR}?|{_MONTH}[do][-–r&][do]{_YEAR}?"),
    ("months", rf"m[-–r&/]m{_YEAR}"),
    ("dmy", rf"T?w?{_DMY}"),
    ("mdy", rf"w?{_MDY}"),
    ("ymd", rf"Y{_SEP}{_MONTH}{_SEP}[do]"),
    ("iso", r"Y-d-d|Y/d/d|Y\.d\.d|Ydd"),
    ("num", r"w?(?:d-d-[Yd]|d/d/?[Yd]|d\.d\.[Yd]|d/d/v|ddY)"),
    ("basic", r"8"),
    ("dm", rf"T?w?[do]{_SEP}{_MONTH}"),
    ("md", rf"w?{_MONTH}{_SEP}[do]"),
    ("my", rf"{_MONTH}{_SEP}(?:{_YEAR}|t)"),
    ("ym", rf"Y{_SEP}{_MONTH}"),
    ("quarter", rf"(?:Q|oq|qo)[-/]?{_YEAR}?|Y[-/]?Q"),
    ("half", rf"(?:H|oh|ho)[-/]?{_YEAR}?|Y[-/]?H"),
    ("nth", rf"[ol]w{_PERIOD}"),
    ("of_month", r"w?[do](?:l[nm]|nl)|(?:ln|nl)[do]"),
    ("of_week", r"lkw|wlk|wkl"),
    ("numbered", r"wA?[do](?![-–/.mdYvlr&])"),
    ("offset", rf"{_LENGTH}(?:[gG]|[fb][Tw])|I{_LENGTH}G?|U"),
    ("relative", r"l[yknaceqwmS]|[yknceqwmS]l|T?w|T|(?:(?<=p)|(?<=p-))[yknc](?![odt])"),
    ("season", rf"S{_YEAR}(?:[-–/]d)?|S"),
    ("monthly", r"d[-/.]Y"),
    ("years", r"Y[-–/]d"),
    ("decade", r"e?D(?:c[odt])?|eoc[odt]"),
    ("century", r"oc|c[odt]"),
    ("month", _MONTH),
    ("ratio", r"d[-/.]d"),
    ("year", rf"{_YEAR}|t"),
    ("alone", r"A[do]|[od]"),
)


# What reads as a date in an answer, but in an article as often as not is none: "on Friday 12 people", "the sixth".
_ONLY_TYPED = frozenset({"numbered", "alone"})


def _core(number: str, *, is_typed: bool = True) -> str:
    shapes = "|".join(
        f"(?P<{name}{number}>{shape if is_typed or name not in _ONLY_TYPED else '(?!)'})" for name, shape in _SHAPES
    )
    return rf"(?:(?P<part{number}>p)-?)?(?:{shapes})"


def _one(*, is_typed: bool) -> re.Pattern[str]:
    core = _core("", is_typed=is_typed)
    return late(rf"(?P<hedge>[~!]{{0,2}})(?:(?P<bound>[bf])-?)?(?P<inner>[~!]{{0,2}}){core}(?P<tail>~?u?)")


def _two(*, is_typed: bool) -> re.Pattern[str]:
    first, last = _core("_1", is_typed=is_typed), _core("_2", is_typed=is_typed)
    return late(rf"(?P<hedge>[~!]{{0,2}})(?P<open>[Bf]?)[~!]{{0,2}}{first}(?P<join>[r–&b-]){last}(?P<tail>~?)")


ONE, TWO = _one(is_typed=True), _two(is_typed=True)
_FOUND_ONE, FOUND_TWO = _one(is_typed=False), _two(is_typed=False)


@cache
def _places(number: str) -> tuple[tuple[str, int], ...]:
    groups = (TWO if number else ONE).groupindex
    return tuple((name, groups[name + number]) for name, _ in _SHAPES)


def shape_of(match: re.Match[str], number: str = "") -> str:
    """Name the shape that matched: the only date, or end `_1` or `_2` of a range."""
    regs = match.regs
    return next(name for name, place in _places(number) if regs[place][0] >= 0)


@lru_cache(maxsize=4096)
def searched(classes: str, *, is_range: bool) -> re.Match[str] | None:
    """Search for the first date or range; what people type comes to few strings of classes, again and again."""
    if is_range and not may_be_range(classes):
        return None
    return (TWO if is_range else ONE).search(classes)


def found_one(classes: str, start: int = 0) -> re.Match[str] | None:
    """Search an article for the next date: where an answer's would be, unless that reads so in answers alone."""
    match = ONE.search(classes, start)
    return match if match is None or shape_of(match) not in _ONLY_TYPED else _FOUND_ONE.search(classes, start)


def may_be_range(classes: str) -> bool:
    """Whether something joins two dates: the patterns of ranges are slow to compile, and most dates are none."""
    return bool(_JOINED.search(classes))


_OF_NO_DATE = "z|#xXjJE"
_JOINED = re.compile(rf"[^{_OF_NO_DATE}][r–&b-][^{_OF_NO_DATE}]")


def roles(shape: str, found: Tokens, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
    """Say which places of the text hold the day, the month, the year and the weekday; in small letters, of the end."""
    order = iter(_NUMERIC[shape]) if shape in _NUMERIC else None
    repeated = _REPEATED.get(shape)
    found_roles: list[tuple[int, int, str]] = []
    is_repeated = False
    for at, kind in enumerate(found.classes[start:end], start):
        name = next(order, "") if order and kind in "dYv" else _ROLE.get(kind, "")
        if not name:
            continue
        is_second, is_repeated = is_repeated and name == repeated, is_repeated or name == repeated
        found_roles.append((found.starts[at], found.ends[at], name.lower() if is_second else name))
    return tuple(found_roles)


_ROLE = {"d": "D", "o": "D", "m": "M", "Y": "Y", "v": "Y", "t": "Y", "w": "W", "Q": "Q", "H": "H", "S": "S"}
_NUMERIC = {"iso": "YMD", "num": "DMY", "monthly": "MY", "years": "Yy", "ratio": "DM"}
_REPEATED = {"days": "D", "months": "M"}  # of "10-12 October", the second number is the day of the end
