"""Dates as laws meet them: every precision, part, bound and qualifier, the ends of the calendar, both languages."""

import datetime as dt

from hypothesis import reject
from hypothesis import strategies as st

from quiz.facts.date import Date, Said
from quiz.model.value import Context
from quiz.text.dates import calendar, edtf
from quiz.text.dates import reading as text_dates
from quiz.text.dates.calendar import Period
from quiz.text.dates.reading import AFTER, BEFORE, BY, SINCE, UNTIL
from quiz.text.dates.resolving import Frame

PUBLISHED = dt.date(2025, 9, 17)
CONTEXTS = {code: Context(language=code, published=PUBLISHED) for code in ("en", "en-US", "ar")}
BOUNDS = ("", BY, UNTIL, BEFORE, AFTER, SINCE)
CORNERS = (
    dt.date(1, 1, 1),
    dt.date(4, 2, 29),
    dt.date(1582, 10, 10),
    dt.date(1900, 2, 28),
    dt.date(2000, 2, 29),
    dt.date(2024, 2, 29),
    dt.date(2024, 12, 31),
    dt.date(2025, 1, 1),
    dt.date(9999, 12, 31),
)
# Any day, but most often one that newspapers write about, and now and then a corner.
DAYS = st.one_of(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.sampled_from(CORNERS), st.dates()).map(
    dt.date.toordinal
)


def span(words: str, language: str = "en") -> str:
    """Read words: the days as an interval, with bound and qualifier; or why they are not read."""
    stated = edtf.read(words) or text_dates.read(words, Frame(language, PUBLISHED.toordinal()))
    if isinstance(stated, str):
        return stated
    low, high = calendar.days(stated.first)[0], calendar.days(stated.last or stated.first)[1]
    days = f"{calendar.date_of(low)}" if low == high else edtf.interval(low, high)
    return " ".join(part for part in (stated.bound, days + stated.qualifier) if part)


def periods(precisions: tuple[str, ...] = calendar.PRECISIONS, *, parts: bool = True) -> st.SearchStrategy[Period]:
    """Periods of any precision, whole and in part; days have no parts."""
    named = ("", "", calendar.EARLY, calendar.MID, calendar.LATE, calendar.START, calendar.END) if parts else ("",)
    whole = st.builds(calendar.containing, DAYS, st.sampled_from(precisions))
    cut = st.builds(
        lambda period, part: period._replace(part=part if period.precision != "day" else ""),
        whole,
        st.sampled_from(named),
    )
    return cut.filter(calendar.exists)


@st.composite
def dates(draw: st.DrawFn, *, languages: tuple[str, ...] = tuple(CONTEXTS)) -> Date:
    """Dates with bounds, qualifiers and ranges, as if read in one of the languages."""
    first = draw(periods())
    last = draw(st.none() | st.none() | periods((first.precision,), parts=False))
    if last is not None and (first.part or calendar.days(last)[0] < calendar.days(first)[0]):
        last = None
    bound = draw(st.sampled_from(BOUNDS)) if last is None else ""
    qualifier = draw(st.sampled_from(("", "", "", "~", "?", "%")))
    said = Said(language=draw(st.sampled_from(languages)), published=PUBLISHED.toordinal())
    try:
        return Date(first, last, bound, qualifier, said=said)
    except ValueError:  # before the first day, after the last one
        return Date(first, last, "", qualifier, said=said)


@st.composite
def read_dates(draw: st.DrawFn, *, languages: tuple[str, ...] = tuple(CONTEXTS)) -> Date:
    """Dates that were read from words, in any style."""
    date = draw(dates(languages=languages))
    styles = date.styles()
    read = Date.parse(date.spell(styles[draw(st.integers(0, 6)) % len(styles)]), CONTEXTS[date.said.language])
    return read if read is not None else reject()


# What looks like dates: words of dates, digits and marks in any order.
PIECES = [
    "17",
    "9",
    "2025",
    "2014",
    "14",
    "'03",
    "17th",
    "September",
    "Sept.",
    "May",
    "march",
    "Wednesday",
    "last",
    "this",
    "month",
    "year",
    "week",
    "the",
    "of",
    "in",
    "by",
    "end",
    "before",
    "since",
    "about",
    "c.",
    "or",
    "and",
    "not",
    "between",
    "to",
    "–",
    "-",
    "/",
    "..",
    "~",
    "?",
    "%",
    "X",
    "20XX",
    "Q3",
    "H1",
    "third",
    "quarter",
    "half",
    "century",
    "21st",
    "1990s",
    "'90s",
    "early",
    "mid",
    "late",
    "ago",
    "two",
    "BC",
    "AD",
    "AH",
    "summer",
    "winter",
    "today",
    "tomorrow",
    "from",
    "now",
    "after",
    "first",
    "Friday",
    "next",
    "a",
    "days",
    "three",
    "بعد",
    "يومين",
    "أسابيع",
    "المقبل",
    "أيلول",
    "سبتمبر",
    "/",
    "عام",
    "في",
    "بحلول",
    "نهاية",
    "قبل",
    "٢٠٢٦",
    "١٧",
    "الأربعاء",
    "هذا",
    "الشهر",
    "القرن",
    "العشرين",
    "،",
]
GARBAGE = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=7).map("".join),
    st.text(),
    st.text("0123456789/-.~?%XYشهر ٠١٢٣", max_size=20),
)
