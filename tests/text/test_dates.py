"""The words of dates: what reads as which days, what stays unread, and the notation in and out."""

import datetime as dt

import pytest

from quiz.text import calendar, dates, edtf, year_words
from quiz.text.calendar import Period
from quiz.text.date_resolving import Frame
from quiz.text.date_spelling import ordinal, without_preposition

PUBLISHED = dt.date(2025, 9, 17).toordinal()  # a Wednesday


def span(words: str, language: str = "en") -> str:
    """Read words: the days as an interval, with bound and qualifier; or why they are not read."""
    stated = edtf.read(words) or dates.read(words, Frame(language, PUBLISHED))
    if isinstance(stated, str):
        return stated
    low, high = calendar.days(stated.first)[0], calendar.days(stated.last or stated.first)[1]
    days = f"{calendar.date_of(low)}" if low == high else edtf.interval(low, high)
    return " ".join(part for part in (stated.bound, days + stated.qualifier) if part)


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
    "day without a year, ahead": ("November 11", "2025-11-11"),
    "day without a year, behind": ("11 June", "2025-06-11"),
    "day without a year, last year's": ("28 December", "2025-12-28"),
    "day without a year, in figures": ("11/11", "2025-11-11"),
    "weekday": ("on Wednesday", "2025-09-17"),
    "weekday before": ("Monday", "2025-09-15"),
    "last weekday": ("last Wednesday", "2025-09-10"),
    "misspelt weekday": ("on Wednsday", "2025-09-17"),
    "today": ("today", "2025-09-17"),
    "yesterday": ("yesterday", "2025-09-16"),
    "tomorrow": ("tomorrow", "2025-09-18"),
    "this month": ("this month", "2025-09-01/2025-09-30"),
    "last month": ("last month", "2025-08-01/2025-08-31"),
    "next month": ("next month", "2025-10-01/2025-10-31"),
    "last year": ("last year", "2024-01-01/2024-12-31"),
    "next week": ("next week", "2025-09-22/2025-09-28"),
    "last October": ("last October", "2024-10-01/2024-10-31"),
    "next May": ("next May", "2026-05-01/2026-05-31"),
    "this summer": ("this summer", "2025-06-01/2025-08-31"),
    "years ago": ("three years ago", "2022-01-01/2022-12-31"),
    "end of the year": ("by the end of the year", "by 2025-01-01/2025-12-31"),
    "day before yesterday": ("the day before yesterday", "2025-09-15"),
    "day after tomorrow": ("the day after tomorrow", "2025-09-19"),
    "ordinal alone": ("the 27th", "2025-09-27"),
    "ordinal alone, of the month before": ("the 31st", "2025-08-31"),
    "cardinal alone": ("on the 27", "2025-09-27"),
    "weekday and ordinal": ("Thursday the 21st", "2025-08-21"),
    "day in words": ("May twenty-one", "2025-05-21"),
    "weekday of a week": ("Friday next week", "2025-09-26"),
    "week and its weekday": ("next week on Friday", "2025-09-26"),
    "weekday of a week, of": ("on Sunday of last week", "2025-09-14"),
    "day of next month": ("the 20th of next month", "2025-10-20"),
    "next month, day": ("next month 20th", "2025-10-20"),
    "first weekday of a month": ("the first Friday of July", "2025-07-04"),
    "last weekday of a month": ("last Monday of May 2020", "2020-05-25"),
    "weekday of next month": ("the second Monday of next month", "2025-10-13"),
    "in days": ("in 12 days", "2025-09-29"),
    "in weeks": ("in 3 weeks", "2025-10-06/2025-10-12"),
    "from now": ("3 days from now", "2025-09-20"),
    "weeks ago": ("two weeks ago", "2025-09-01/2025-09-07"),
    "months and days ago": ("1 month and 21 days ago", "2025-07-27"),
    "a week from a weekday": ("a week from Friday", "2025-09-26"),
    "days from tomorrow": ("two days from tomorrow", "2025-09-20"),
    "weekdays from now": ("two Sundays from now", "2025-09-28"),
    "in a year": ("in a year", "2026-01-01/2026-12-31"),
    "weekdays ago": ("two Wednesdays ago", "2025-09-03"),
    "months over a short month": ("seven months from now", "2026-04-01/2026-04-30"),
    "a stop behind the month": ("October. 2", "2025-10-02"),
    "stops of German dates": ("16. Nov. 2016", "2016-11-16"),
    "Persian digits": ("۱۷/۹/۲۰۲۵", "2025-09-17"),
    "marks of direction": ("\u200f17 September 2025\u200e", "2025-09-17"),
    "non-breaking spaces": ("17\u00a0September\u00a02025", "2025-09-17"),
}
ARABIC = {
    "day month year": ("17 سبتمبر 2025", "2025-09-17"),
    "Arabic digits": ("١٧ سبتمبر ٢٠٢٥", "2025-09-17"),
    "Levantine": ("١٧ أيلول ٢٠٢٥", "2025-09-17"),
    "both names": ("17 أيلول/سبتمبر 2025", "2025-09-17"),
    "both names in brackets": ("17 سبتمبر (أيلول) 2025", "2025-09-17"),
    "two words": ("5 تشرين الأول 2022", "2022-10-05"),
    "two words, no hamza": ("5 تشرين الاول 2022", "2022-10-05"),
    "second Kanun": ("كانون الثاني/يناير ٢٠٢٣", "2023-01-01/2023-01-31"),
    "Maghrebi": ("15 جويلية 2024", "2024-07-15"),
    "Moroccan": ("15 غشت 2024", "2024-08-15"),
    "vowel signs": ("سِبتَمبر 2025", "2025-09-01/2025-09-30"),
    "in a month": ("في أكتوبر 2022", "2022-10-01/2022-10-31"),
    "joined particle": ("بأكتوبر 2022", "2022-10-01/2022-10-31"),
    "the month of": ("في شهر أكتوبر من عام 2022", "2022-10-01/2022-10-31"),
    "year": ("عام 2014", "2014-01-01/2014-12-31"),
    "year, other word": ("سنة ٢٠١٤", "2014-01-01/2014-12-31"),
    "year in words": ("ألفين وأربعة عشر", "2014-01-01/2014-12-31"),
    "of the common era": ("2014م", "2014-01-01/2014-12-31"),
    "by the end": ("بحلول نهاية عام ٢٠٢٦", "by 2026-01-01/2026-12-31"),
    "before": ("قبل عام 2014", "before 2014-01-01/2014-12-31"),
    "since": ("منذ 2003", "since 2003-01-01/2003-12-31"),
    "about": ("نحو عام 2014", "2014-01-01/2014-12-31~"),
    "early": ("أوائل 2014", "2014-01-01/2014-06-30"),
    "late": ("أواخر أكتوبر 2022", "2022-10-16/2022-10-31"),
    "mid": ("منتصف عام 2014", "2014-04-01/2014-09-30"),
    "weekday": ("يوم الأربعاء", "2025-09-17"),
    "last weekday": ("الثلاثاء الماضي", "2025-09-16"),
    "this month": ("هذا الشهر", "2025-09-01/2025-09-30"),
    "last year": ("العام الماضي", "2024-01-01/2024-12-31"),
    "next month": ("الشهر المقبل", "2025-10-01/2025-10-31"),
    "yesterday": ("أمس", "2025-09-16"),
    "today": ("اليوم الأربعاء", "2025-09-17"),
    "day before yesterday": ("أول أمس", "2025-09-15"),
    "day after tomorrow": ("بعد غد", "2025-09-19"),
    "in weeks": ("بعد ثلاثة أسابيع", "2025-10-06/2025-10-12"),
    "two days ago, dual": ("قبل يومين", "2025-09-15"),
    "in a year": ("بعد عام", "2026-01-01/2026-12-31"),
    "two years ago, dual": ("منذ عامين", "2023-01-01/2023-12-31"),
    "days ago": ("قبل ٣ أيام", "2025-09-14"),
    "next week": ("الأسبوع المقبل", "2025-09-22/2025-09-28"),
    "weekday of next week": ("الجمعة من الأسبوع المقبل", "2025-09-26"),
    "day of next month": ("٢٠ من الشهر المقبل", "2025-10-20"),
    "century": ("القرن الحادي والعشرين", "2001-01-01/2100-12-31"),
    "nineties": ("التسعينيات", "1990-01-01/1999-12-31"),
    "nineties of the century": ("تسعينيات القرن العشرين", "1990-01-01/1999-12-31"),
    "quarter": ("الربع الثالث من عام 2025", "2025-07-01/2025-09-30"),
    "half": ("النصف الأول من 2025", "2025-01-01/2025-06-30"),
    "summer": ("صيف 2025", "2025-06-01/2025-08-31"),
    "between": ("بين عامي 2014 و2016", "2014-01-01/2016-12-31"),
    "from to": ("من 2014 إلى 2016", "2014-01-01/2016-12-31"),
    "English in an Arabic deck": ("17 September 2025", "2025-09-17"),
}
NOTATION = {
    "day": ("2025-09-17", "2025-09-17"),
    "month": ("2022-10", "2022-10-01/2022-10-31"),
    "approximate": ("2014~", "2014-01-01/2014-12-31~"),
    "uncertain": ("2014?", "2014-01-01/2014-12-31?"),
    "both": ("2014%", "2014-01-01/2014-12-31%"),
    "decade": ("201X", "2010-01-01/2019-12-31"),
    "hundred": ("20XX", "2000-01-01/2099-12-31"),
    "some month": ("2022-XX", "2022-01-01/2022-12-31"),
    "some day": ("2022-10-XX", "2022-10-01/2022-10-31"),
    "spring": ("2022-21", "2022-03-01/2022-05-31"),
    "winter": ("2022-24", "2022-12-01/2023-02-28"),
    "interval": ("2014/2016", "2014-01-01/2016-12-31"),
    "open start": ("../2026-12-31", "by 2026-12-31"),
    "open end": ("2003/..", "since 2003-01-01/2003-12-31"),
    "unknown end": ("2003/", "since 2003-01-01/2003-12-31"),
}
MALFORMED = (
    *(
        "2014-13",
        "2014-00",
        "2022-02-30",
        "2014~~",
        "~2014",
        "2014-20",
        "2014-25",
        "201X-05",
        "2XXX",
        "X014",
        "2014-X1",
    ),
    *("2014-1-1X", "2014//2016", "2016/2014", "../..", "/", "..", "0000", "0000-01-01", "-0044", "Y12345", "Y-17E7"),
    *(
        "2014-XX-05",
        "2014-09-17~?",
        "2014/2016/2018",
        "[2014,2016]",
        "{2014..2016}",
        "2014-21-01",
        "20141",
        "２０１４-13",
    ),
)


def rows(table: dict[str, tuple[str, str]]) -> list[object]:
    return [pytest.param(*row, id=why) for why, row in table.items()]


@pytest.mark.parametrize(("words", "why"), rows(UNREAD))
def test_what_is_no_one_date_stays_unread(words: str, why: str) -> None:
    assert span(words) == why


@pytest.mark.parametrize(("words", "days"), rows(READ))
def test_dates_are_read(words: str, days: str) -> None:
    assert span(words) == days


@pytest.mark.parametrize(("words", "days"), rows(ARABIC))
@pytest.mark.parametrize("language", ["ar", "en"])
def test_arabic_dates_are_read_in_every_deck(words: str, days: str, language: str) -> None:
    assert span(words, language) == days


@pytest.mark.parametrize(("words", "days"), rows(NOTATION))
def test_edtf_is_read(words: str, days: str) -> None:
    assert span(words) == days
    assert edtf.read(words) is not None


@pytest.mark.parametrize("words", MALFORMED)
def test_malformed_edtf_is_refused(words: str) -> None:
    assert edtf.read(words) is None


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


@pytest.mark.parametrize(
    "words",
    [
        "on Wednesday",
        "this month",
        "last year",
        "November 11",
        "October",
        "two years ago",
        "March 3",
        "the 27th",
        "in 3 weeks",
        "Friday next week",
        "the first Friday of July",
        "Thursday the 21st",
        "بعد غد",
    ],
)
def test_relative_words_need_a_day_to_start_from(words: str) -> None:
    assert dates.read(words, Frame()) == dates.NONE


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


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("two days from yesterday", dt.date.min),
        ("a week before yesterday", dt.date.min),
        ("three weeks ago", dt.date.min),
        ("99 years from now", dt.date.max),
        ("Saturday next week", dt.date.max),
        ("the day after tomorrow", dt.date.max),
        ("the first Friday of next month", dt.date.max),
        ("the 20th of next month", dt.date.max),
    ],
)
def test_nothing_is_counted_beyond_the_calendar(words: str, day: dt.date) -> None:
    assert dates.read(words, Frame(published=day.toordinal())) == dates.NONE


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
