"""The words of dates: what reads as which days, what stays unread, and the notation in and out."""

import datetime as dt

import pytest

from quiz.testing.dates import span
from quiz.text.dates import calendar, year_words
from quiz.text.dates import reading as dates
from quiz.text.dates.calendar import Period
from quiz.text.dates.resolving import Frame
from quiz.text.dates.spelling import ordinal, without_preposition

UNREAD = {
    "no date": ("Mosul", "none"),
    "empty": ("", "none"),
    "a count": ("2,500 troops", "none"),
    "a count with a thousands' comma": ("2,014", "none"),
    "a percentage": ("14%", "none"),
    "a duration": ("12-day", "none"),
    "two years": ("2014 and 2016", "several"),
    "two years with or": ("2014 or 2016", "several"),
    "two months": ("October or November 2022", "several"),
    "a denial": ("not 2014", "negated"),
    "a denial contracted": ("it wasn't 2014", "negated"),
    "a denial in Arabic": ("ليس 2014", "negated"),
    "one chosen, another refused": ("2014, not 2016", "several"),
    "one refused, another named": ("not 2014 but 2016", "negated"),
    "an exception": ("any year except 2014", "negated"),
    "an offset": ("two years after 2014", "none"),
    "the year before": ("the year before 2014", "none"),
    "before the common era": ("44 BC", "other-era"),
    "before the common era, dotted": ("44 B.C.", "other-era"),
    "a Hijri year": ("1446 AH", "none"),
    "a Hijri month": ("Ramadan 2025", "none"),
    "a Hijri month in Arabic": ("15 رمضان 1446", "none"),
    "no such day": ("31 September 2025", "none"),
    "no leap day": ("29 February 2025", "none"),
    "no such month": ("17/13/2025", "none"),
    "year naught": ("0000", "none"),
    "a longer number": ("20145", "none"),
    "glued to a unit": ("2500km", "none"),
    "dollars": ("$2014", "none"),
    "more than a year": (">2014", "none"),
    "neither June nor July": ("Juny 2025", "none"),
    "no thirtieth of February": ("Feb 30", "none"),
    "no thirty-first": ("the 31st of June", "none"),
    "a few days": ("a few days ago", "none"),
    "how many days": ("days ago", "none"),
    "a sign": ("-2014", "none"),
    "half a range": ("between 2014", "none"),
    "no fifth Friday": ("the fifth Friday of February 2025", "none"),
    "the last day of what": ("the last day", "none"),
    "months that contradict": ("17 أيلول/أكتوبر 2025", "none"),
}
READ = {
    "day month year": ("17 September 2025", "2025-09-17"),
    "month day year": ("September 17, 2025", "2025-09-17"),
    "no comma": ("September 17 2025", "2025-09-17"),
    "ordinal": ("17th September 2025", "2025-09-17"),
    "ordinal of": ("the 17th of September, 2025", "2025-09-17"),
    "ordinal in words": ("the seventeenth of September 2025", "2025-09-17"),
    "ordinal with a hyphen": ("May twenty-first, 2025", "2025-05-21"),
    "abbreviated": ("17 Sep 2025", "2025-09-17"),
    "abbreviated with a stop": ("Sept. 17, 2025", "2025-09-17"),
    "with dashes": ("17-Sep-2025", "2025-09-17"),
    "glued": ("17Sep2025", "2025-09-17"),
    "year first": ("2025 September 17", "2025-09-17"),
    "weekday first": ("Wednesday, 17 September 2025", "2025-09-17"),
    "weekday abbreviated": ("Wed 17 Sept 2025", "2025-09-17"),
    "capitals": ("17 SEPTEMBER 2025", "2025-09-17"),
    "small letters": ("17 september 2025", "2025-09-17"),
    "slashes": ("17/9/2025", "2025-09-17"),
    "slashes with zeros": ("17/09/2025", "2025-09-17"),
    "dots": ("17.9.2025", "2025-09-17"),
    "hyphens": ("17-9-2025", "2025-09-17"),
    "spaces": ("17 9 2025", "2025-09-17"),
    "two-digit year": ("17/9/25", "2025-09-17"),
    "month first where it must be": ("9/17/2025", "2025-09-17"),
    "ISO": ("2025-09-17", "2025-09-17"),
    "ISO with slashes": ("2025/09/17", "2025-09-17"),
    "ISO basic": ("20250917", "2025-09-17"),
    "ISO with a time": ("2025-09-17T00:00", "2025-09-17"),
    "ISO with a time and zone": ("2025-09-17T10:30:00Z", "2025-09-17"),
    "ambiguous, day first": ("9/11/2025", "2025-11-09"),
    "leap day": ("29 February 2024", "2024-02-29"),
    "leap day of a century": ("29 February 2000", "2000-02-29"),
    "first day": ("1/1/0001", "0001-01-01"),
    "last day": ("31 December 9999", "9999-12-31"),
    "an early year": ("AD 79", "0079-01-01/0079-12-31"),
    "an early year, era behind": ("79 CE", "0079-01-01/0079-12-31"),
    "month and year": ("October 2022", "2022-10-01/2022-10-31"),
    "in a month": ("in October 2022", "2022-10-01/2022-10-31"),
    "month, comma, year": ("October, 2022", "2022-10-01/2022-10-31"),
    "month and short year": ("Oct '22", "2022-10-01/2022-10-31"),
    "month in figures": ("10/2022", "2022-10-01/2022-10-31"),
    "month of the year": ("October of the year 2022", "2022-10-01/2022-10-31"),
    "misspelt, letter lost": ("Septmber 2025", "2025-09-01/2025-09-30"),
    "misspelt, letters swapped": ("Ocotber 2022", "2022-10-01/2022-10-31"),
    "misspelt February": ("Febuary 2022", "2022-02-01/2022-02-28"),
    "year": ("2014", "2014-01-01/2014-12-31"),
    "in the year": ("in the year 2014", "2014-01-01/2014-12-31"),
    "talkative": ("I think it was in 2014", "2014-01-01/2014-12-31"),
    "year in words": ("two thousand and three", "2003-01-01/2003-12-31"),
    "year in pairs": ("nineteen ninety-nine", "1999-01-01/1999-12-31"),
    "short year": ("'03", "2003-01-01/2003-12-31"),
    "with an event": ("the 2003 US-led invasion", "2003-01-01/2003-12-31"),
    "quarter": ("Q3 2025", "2025-07-01/2025-09-30"),
    "quarter behind": ("2025 Q3", "2025-07-01/2025-09-30"),
    "quarter in words": ("the third quarter of 2025", "2025-07-01/2025-09-30"),
    "half": ("H1 2025", "2025-01-01/2025-06-30"),
    "half in words": ("second half of 2025", "2025-07-01/2025-12-31"),
    "season": ("summer 2025", "2025-06-01/2025-08-31"),
    "season of": ("the autumn of 2025", "2025-09-01/2025-11-30"),
    "fall": ("fall 2025", "2025-09-01/2025-11-30"),
    "winter of two years": ("winter 2024-25", "2024-12-01/2025-02-28"),
    "decade": ("the 1990s", "1990-01-01/1999-12-31"),
    "decade, apostrophe": ("1990's", "1990-01-01/1999-12-31"),
    "decade short": ("the '90s", "1990-01-01/1999-12-31"),
    "decade in words": ("the nineties", "1990-01-01/1999-12-31"),
    "hundred years": ("the 1900s", "1900-01-01/1999-12-31"),
    "century": ("the 21st century", "2001-01-01/2100-12-31"),
    "century in words": ("the nineteenth century", "1801-01-01/1900-12-31"),
    "early": ("early 2014", "2014-01-01/2014-06-30"),
    "mid": ("mid-2014", "2014-04-01/2014-09-30"),
    "late": ("late October 2022", "2022-10-16/2022-10-31"),
    "the start": ("the start of 2014", "2014-01-01/2014-03-31"),
    "the end": ("the end of 2026", "2026-10-01/2026-12-31"),
    "by the end": ("by the end of 2026", "by 2026-01-01/2026-12-31"),
    "by the end, hyphen": ("by end-2026", "by 2026-01-01/2026-12-31"),
    "before the end": ("before the end of 2026", "by 2026-01-01/2026-12-31"),
    "no later than": ("no later than 31 December 2026", "by 2026-12-31"),
    "before": ("before 2027", "before 2027-01-01/2027-12-31"),
    "pre-": ("pre-2014", "before 2014-01-01/2014-12-31"),
    "prior to": ("prior to 2014", "before 2014-01-01/2014-12-31"),
    "after": ("after 2003", "after 2003-01-01/2003-12-31"),
    "after an event of the year": ("after the 2003 US-led invasion", "since 2003-01-01/2003-12-31"),
    "since": ("since 2003", "since 2003-01-01/2003-12-31"),
    "since an event": ("Since the war erupted in 2023", "since 2023-01-01/2023-12-31"),
    "by an agent": ("created by Iraq in 2014", "2014-01-01/2014-12-31"),
    "until": ("until October 2022", "until 2022-10-01/2022-10-31"),
    "onwards": ("2014 onwards", "since 2014-01-01/2014-12-31"),
    "or later": ("2014 or later", "since 2014-01-01/2014-12-31"),
    "about": ("about 2014", "2014-01-01/2014-12-31~"),
    "around": ("around October 2022", "2022-10-01/2022-10-31~"),
    "circa": ("c. 2014", "2014-01-01/2014-12-31~"),
    "or so": ("2014 or so", "2014-01-01/2014-12-31~"),
    "between": ("between 2014 and 2016", "2014-01-01/2016-12-31"),
    "from to": ("from 2014 to 2016", "2014-01-01/2016-12-31"),
    "dash": ("2014–2017", "2014-01-01/2017-12-31"),
    "dash, short": ("2014-16", "2014-01-01/2016-12-31"),
    "long dash, short": ("2010–12", "2010-01-01/2012-12-31"),
    "hyphen that is ISO": ("2010-12", "2010-12-01/2010-12-31"),
    "days of a month": ("10-12 October 2022", "2022-10-10/2022-10-12"),
    "days of a month, American": ("October 10-12, 2022", "2022-10-10/2022-10-12"),
    "months of a year": ("September to October 2022", "2022-09-01/2022-10-31"),
    "over new year": ("from October to March 2023", "2022-10-01/2023-03-31"),
    "week": ("the week of 15 September 2025", "2025-09-15/2025-09-21"),
    "a stop behind the month": ("October. 2", "2025-10-02"),
    "stops of German dates": ("16. Nov. 2016", "2016-11-16"),
    "Persian digits": ("۱۷/۹/۲۰۲۵", "2025-09-17"),
    "marks of direction": ("\u200f17 September 2025\u200e", "2025-09-17"),
    "non-breaking spaces": ("17\u00a0September\u00a02025", "2025-09-17"),
}


@pytest.mark.parametrize(("words", "why"), UNREAD.values(), ids=UNREAD)
def test_what_is_no_one_date_stays_unread(words: str, why: str) -> None:
    assert span(words) == why


@pytest.mark.parametrize(("words", "days"), READ.values(), ids=READ)
def test_dates_are_read(words: str, days: str) -> None:
    assert span(words) == days


def test_numeric_dates_are_month_first_in_american_decks() -> None:
    assert [span("9/11/2025", code) for code in ("en", "en-US", "ar")] == ["2025-11-09", "2025-09-11", "2025-11-09"]
    assert span("17/9/2025", "en-US") == "2025-09-17"


def test_an_ambiguous_numeric_date_keeps_its_other_reading() -> None:
    stated = dates.read("9/11/2025", Frame())
    assert not isinstance(stated, str)
    assert stated.other == calendar.day(2025, 9, 11)
    same = dates.read("11/11/2025", Frame())
    assert not isinstance(same, str)
    assert same.other is None


def test_a_key_completes_what_is_typed() -> None:
    key = calendar.day(1914, 6, 28)
    read = {words: dates.read(words, Frame(key=key)) for words in ("28 June", "28/6/14", "June", "the 28th")}
    assert {words: stated.assumed for words, stated in read.items() if not isinstance(stated, str)} == {
        "28 June": "year",
        "28/6/14": "",
        "June": "year",
        "the 28th": "month",
    }
    assert all(calendar.year_of(stated.first) == 1914 for stated in read.values() if not isinstance(stated, str))


def test_long_and_hostile_words_are_answered() -> None:
    hostile = (
        "9" * 100_000,
        "2014 " * 20_000,
        "/" * 100_000,
        "\x00\ud800",
        "\u20672014",
        "٢" * 5000,
        "twenty " * 10_000,
    )
    assert {dates.read(words, Frame()) for words in hostile[:4]} == {dates.NONE}
    for words in hostile:
        assert list(dates.find(words)) is not None


def test_dates_of_an_article_are_found_where_they_stand() -> None:
    text = (
        "The US on Wednesday designated four groups. Created in 2014, the force of 2,500 was recognised in October "
        "2022; it has launched 24/7 patrols since the 2003 US-led invasion, and is to leave by the end "
        "of 2026. Polls are on "
        "November 11. It may march in May 2026, cost $2014 and hold 1,500 people for 12 days."
    )
    assert [text[start:end] for start, end in dates.find(text)] == [
        *("on Wednesday", "2014", "October 2022", "2003", "by the end of 2026", "November 11", "May 2026")
    ]


def test_periods_step_and_hold_days() -> None:
    december = calendar.month(2024, 12)
    assert calendar.step(december, 1) == calendar.month(2025, 1)
    assert calendar.step(Period(calendar.YEAR, 9999), 1) is None
    assert calendar.step(Period(calendar.DAY, 1), -1) is None
    day = dt.date(2024, 2, 29).toordinal()
    for precision in calendar.PRECISIONS:
        low, high = calendar.days(calendar.containing(day, precision))
        assert low <= day <= high
    assert calendar.days(Period(calendar.DECADE, 0)) == (1, dt.date(9, 12, 31).toordinal())


def test_a_round_year_is_less_certain_than_another() -> None:
    assert [calendar.date_of(day).year for day in calendar.slack(Period(calendar.YEAR, 1850))] == [1845, 1855]
    assert [calendar.date_of(day).year for day in calendar.slack(Period(calendar.YEAR, 1853))] == [1852, 1854]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("twenty fourteen", 2014),
        ("twenty oh three", 2003),
        ("nineteen eighty", 1980),
        ("two thousand", 2000),
        ("nineteen hundred and five", 1905),
        ("twenty five", None),
        ("two hundred", None),
        ("three thousand troops".removesuffix(" troops"), None),
    ],
)
def test_years_in_words(words: str, year: int | None) -> None:
    assert year_words.year(words) == year


def test_ordinals_and_prepositions() -> None:
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 22, 111)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "111th"]
    )
    assert without_preposition("في أكتوبر 2022") == "أكتوبر 2022"
