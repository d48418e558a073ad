"""Reads the dates that people write, in English and Arabic, and resolves them against a day and a key."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quiz.text.dates import calendar
from quiz.text.dates import relative as date_relative
from quiz.text.dates import resolving as date_resolving
from quiz.text.dates.calendar import DAY, Period
from quiz.text.dates.grammar import FOUND_TWO, found_one, may_be_range, roles, searched, shape_of
from quiz.text.dates.resolving import Core, Frame
from quiz.text.dates.tokens import LONGEST, Tokens, cut, tokens

SEVERAL, NEGATED, OTHER_ERA, NONE = "several", "negated", "other-era", "none"
BY, BEFORE, AFTER, SINCE, UNTIL = "by", "before", "after", "since", "until"
_LEFT = frozenset("z|ynkab–-r&fpl~!.BS/E")
_UNREADABLE = frozenset("j#X")
_READERS = date_resolving.READERS | date_relative.READERS
_RESOLVED = frozenset(
    {"offset", "of_week", "of_month", "nth", "numbered", "alone"}
)  # said in other words, these are said in full
_SPANS_TIME = re.compile(r"[yknaceNd]b|[yknae]z?[bf]")


class Stated(NamedTuple):
    """A date as words state it: `last` is set for a range, `bound` for one-sided words, `qualifier` as in EDTF.

    `assumed` names what the words do not say ("year", "month", "relative"); `other` is the second reading of an
    ambiguous numeric date; `weekday` is one that the words name and the date does not have. `core` and
    `bound_at` are places in the words; `roles` say which of them are the day, the month, the year, so that
    they can be exchanged; `last_roles` say it of the end of a range that is a date of its own.
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
    last_roles: tuple[tuple[int, int, str], ...] = ()


def read(words: str, frame: Frame) -> Stated | str:  # noqa: PLR0911 - one for each reason
    """Read words that hold one date; else say why not: `SEVERAL`, `NEGATED` or `NONE`."""
    if len(words) > LONGEST:
        return NONE
    found = tokens(words)
    if not _UNREADABLE.isdisjoint(found.classes):
        return NONE
    if "x" in found.classes:
        return _denied(found.classes)
    if "J" in found.classes:
        return OTHER_ERA
    reason = NONE
    for is_range, build in ((False, _one), (True, _two)):
        match = searched(found.classes, is_range=is_range)
        if match is None:
            return reason
        before, after = found.classes[: match.start()], found.classes[match.end() :]
        if (
            before
            and (
                (before in "-–" and found.ends[0] == found.starts[1])  # "-2014"
                or _SPANS_TIME.search(found.classes[: max(match.end("open" if is_range else "bound"), match.start())])
            )
        ):
            return NONE
        if (before and not _LEFT.issuperset(before)) or (after and not _LEFT.issuperset(after)):
            reason = SEVERAL
            continue
        stated = build(match, found, frame)
        if stated is not None:
            return NONE if before[-1:] == "B" and stated.last is None else stated  # "between 2014"
    return reason


def _denied(classes: str) -> str:
    """Tell what is denied ("not 2014") from what is chosen of two ("2014, not 2016")."""
    chosen, _, refused = classes.partition("x")
    if searched(chosen, is_range=False) and searched(refused, is_range=False):
        return SEVERAL
    return NEGATED if searched(classes, is_range=False) else NONE


def others(words: str, stated: Stated) -> tuple[str, ...]:
    """Give the words beside a date that it is not made of: "fell" in "it fell in 2019", "day" in "last day of 2019"."""
    found = tokens(words)
    start, end = stated.core
    unused = "zlnka" if stated.bound_at else "zlnkab"
    return tuple(
        words[from_:to]
        for kind, from_, to in zip(found.classes, found.starts, found.ends, strict=True)
        if kind == "z" or (kind in unused and not start <= from_ < end)
    )


def find(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of dates in an article from left to right: those whose digits or names are meant as dates."""
    found = cut(text)
    for match in _matches(found.classes):
        start = match.start()
        if "join" not in match.groupdict():
            if not _is_meant(match, found, text):
                continue
            if found.classes[match.end() : match.end() + 1] == "z" and match["bound"]:
                start = match.end("bound")  # "after the 2003 invasion": only the event has the bound
        yield _opening(text, found, start), found.ends[match.end() - 1]


def _opening(text: str, found: Tokens, at: int) -> int:
    """Take "on" in with a weekday and "a" with a length: "on Wednesday" is said in full as "on 17 September 2025"."""
    start = found.starts[at]
    opening = _OPENINGS.get(found.classes[at])
    lead = opening.search(text, max(0, start - 4), start) if opening else None
    return lead.start() if lead else start


_OPENINGS = {"w": re.compile(r"\b[Oo]n\s$"), **dict.fromkeys("ynka", re.compile(r"\b[Aa]n?\s$"))}


def _matches(classes: str) -> Iterator[re.Match[str]]:
    """Yield dates and ranges, the range first where both begin; each is searched for once, so that this is linear."""
    one = found_one(classes)
    two = FOUND_TWO.search(classes) if may_be_range(classes) else None
    while one:
        is_range = two and two.start() <= one.start() and (two["join"] != "&" or two["open"] == "B")
        match = two if two and is_range else one
        yield match
        one = found_one(classes, match.end())
        if two and two.start() < match.end():
            two = FOUND_TWO.search(classes, match.end())


_BARE = frozenset({"ratio"})
_PLAUSIBLE = range(1500, 2101)  # years that an article states without "AD" or a month


def _is_meant(match: re.Match[str], found: Tokens, text: str) -> bool:
    """Whether digits or a short name in running text are a date: "May" alone is a verb as often, 1,500 is a count."""
    shape = shape_of(match)
    start, end = match.start(shape), match.end(shape)
    before = found.classes[match.start() - 1 : match.start()]
    after = found.classes[match.end() : match.end() + 1]
    if shape in _BARE or before == "#" or after == "#" or "j" in (before, after):
        return False
    if shape == "year":
        numbers = [found.meanings[at] for at in range(start, end) if found.classes[at] == "Y"]
        return not numbers or (
            (numbers[0] in _PLAUSIBLE and text[found.starts[start] - 1 : found.starts[start]] not in "$€£#")
            or found.starts[start] == 0
        )
    if shape == "month":
        name = text[found.starts[start] : found.ends[start]]
        lead = text[max(0, found.starts[start] - 12) : found.starts[start]].lower().split()
        return (name[:1] != name[:1].lower() and bool(lead) and lead[-1] in _LEADS) or name[:1] > "\u0600"
    if shape == "season":
        return match.end(shape) - match.start(shape) > 1
    return True


_LEADS = frozenset(
    {"in", "since", "by", "until", "before", "after", "last", "next", "this", "during", "from", "of", "early", "late"}
)


def _one(match: re.Match[str], found: Tokens, frame: Frame) -> Stated | None:
    shape = shape_of(match)
    start, end = match.span(shape)
    core = _core(shape, found, start, end, frame)
    if core.first is None or not calendar.exists(core.first):
        return None
    first = core.first
    if match["part"]:
        first = first._replace(part=found.meanings[match.start("part")])
        if core.last is not None:
            return None
    bound, bound_at = _bound(match, found)
    if core.last is not None:
        if "&" in found.classes[start:end] and found.classes[start - 1 : start] not in ("B", "f"):
            return None  # "10 and 12 October" are two dates, "between 10 and 12 October" is a range
        bound, bound_at = "", None
    hedges = match["hedge"] + match["inner"] + match["tail"]
    if bound == BEFORE and first.part == calendar.END and "~" not in hedges:
        bound = BY  # "before the end of 2026" leaves no more out than "by"
    if first.part and first.part == _BOUNDED_PART.get(bound) and "~" not in hedges:
        first = first._replace(part="")  # "by the end of 2026" is by 2026, and 2026 is what it names
    if not calendar.exists(first):
        return None
    return Stated(
        first,
        core.last,
        bound,
        "~" if "~" in hedges else "",
        core.assumed,
        "relative" if shape in _RESOLVED else shape,
        core.other,
        core.weekday,
        "!" in hedges,
        (found.starts[start], found.ends[end - 1]),
        bound_at,
        roles(shape, found, start, end),
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
        shape = shape_of(match, number)
        core = _core(shape, found, *match.span(shape + number), frame)
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
        roles=roles(shape_1, found, *match.span(shape_1 + "_1")),
        last_roles=roles(shape_2, found, *match.span(shape_2 + "_2")),
    )


def _year_before(period: Period) -> Period:
    low, _ = calendar.days(period)
    year = calendar.year_of(period) - 1
    if period.precision == DAY:
        date = calendar.date_of(low)
        return calendar.day(year, date.month, date.day) or period
    return period._replace(index=period.index - calendar.per_year(period.precision))


def _core(shape: str, found: Tokens, start: int, end: int, frame: Frame) -> Core:
    return _READERS[shape](found.classes[start:end], found.meanings[start:end], frame)
