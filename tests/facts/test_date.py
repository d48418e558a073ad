"""What a typed date is worth."""

import datetime as dt

import pytest

from quiz.facts.date import Date
from quiz.model.response import Grade, Outcome
from quiz.model.value import Context, Rival, Rivals

PUBLISHED = dt.date(2025, 9, 17)
ENGLISH = Context(language="en", published=PUBLISHED)
ARABIC = Context(language="ar", published=PUBLISHED)
RIGHT, PARTLY, WRONG, BLANK = Outcome.RIGHT, Outcome.PARTLY, Outcome.WRONG, Outcome.BLANK
AGAIN, UNREAD = Outcome.SAY_MORE, Outcome.UNREADABLE


def read(words: str, context: Context = ENGLISH) -> Date:
    date = Date.parse(words, context)
    assert date is not None, words
    return date


def graded(key: str, typed: str, context: Context = ENGLISH) -> Grade:
    return read(key, context).judge(typed, context)


# key: what is typed for it, by outcome; what must not be accepted comes first.
TYPED: dict[str, dict[Outcome, tuple[str, ...]]] = {
    "October 2022": {
        WRONG: (
            "October 2021",
            "November 2022",
            "2021",
            "12 October 2022",
            "not October 2022",
            "October 2022 BC",
            "10/2021",
        ),
        AGAIN: ("October or November 2022", "October 2022, November 2022", "Oct 22"),
        UNREAD: ("a while back", "2,022"),
        PARTLY: ("2022", "October", "autumn 2022", "Q4 2022", "late 2022", "about October 2022", "since October 2022"),
        RIGHT: (
            "in October 2022",
            "Oct 2022",
            "OCT. 2022",
            "10/2022",
            "2022-10",
            "Ocotber 2022",
            "the month of October 2022",
            "Oct '22",
        ),
        BLANK: ("", "  ", "\u200b", "idk", "I don't know"),
    },
    "17 September 2025": {
        WRONG: (
            "18 September 2025",
            "17 September 2024",
            "17/9/2026",
            "Tuesday 17 September 2025",
            "before 17 September 2025",
        ),
        AGAIN: ("17", "17 or 18 September 2025", "17 September 2025 and 1 October 2025"),
        PARTLY: ("2025", "September 2025", "Wednesday", "the 17th", "about 17 September 2025", "this month"),
        RIGHT: (
            "September 17",
            "17/9",
            "17.9.25",
            "17 Sept",
            "Wed 17 Sep",
            "2025-09-17",
            "20250917",
            "17SEP2025",
            "١٧ أيلول",
        ),
    },
    "by the end of 2026": {
        WRONG: (
            "2025",
            "2027",
            "before 2026",
            "after 2026",
            "by the end of 2025",
            "by the end of 2027",
            "September 2026",
            "since 2026",
        ),
        AGAIN: ("2026 or 2027",),
        PARTLY: ("late 2026", "in 2026", "during the year 2026"),
        RIGHT: (
            "2026",
            "in the end of 2026",
            "end of 2026",
            "by end-2026",
            "31 December 2026",
            "by 31 Dec 2026",
            "before 2027",
            "until the end of 2026",
        ),
    },
    "about 2014": {
        WRONG: ("2015", "about 2015", "exactly 2014", "before 2014", "June 2014"),
        PARTLY: ("the 2010s", "2013-2015"),
        RIGHT: ("2014", "around 2014", "c. 2014", "2014~", "2014 or so"),
    },
    "2014": {
        WRONG: (
            "2016",
            "2104",
            "201",
            "not 2014",
            "anything but 2014",
            "the 21st century",
            "after 2014",
            "pre-2014",
            "15 June 2014",
        ),
        AGAIN: ("2014 or 2016", "2014, 2016", "2014/2016"),
        UNREAD: ("20144", "two years after 2014", "$2014", "2014 %", "year four"),
        PARTLY: ("about 2014", "the 2010s", "since 2014", "2014-2016"),
        RIGHT: (
            "2014",
            "in 2014",
            "the year 2014",
            "twenty fourteen",
            "'14",
            "2014?",
            "it was in 2014 I think",
            "٢٠١٤",
            "AD 2014",
        ),
    },
    "since 2003": {
        WRONG: ("before 2003", "2004", "since 2004", "January 2003"),
        RIGHT: ("2003", "from 2003", "2003 onwards", "since 1 January 2003"),
    },
    "before 2003": {
        WRONG: ("2002", "after 2003", "since 2003", "before 2002"),
        RIGHT: ("2003", "pre-2003", "prior to 2003", "by the end of 2002"),
    },
    "November 11": {
        WRONG: ("November 12", "11 October", "11 November 2024", "early November"),
        PARTLY: ("November", "2025", "November 2025"),
        RIGHT: ("Nov 11", "11 November", "11/11", "11 November 2025", "the 11th of November", "11-11-2025", "Nov11"),
    },
    "on Wednesday": {
        WRONG: ("Thursday", "18 September", "last Wednesday"),
        PARTLY: ("this month", "September 2025", "2025"),
        RIGHT: ("Wednesday", "weds", "17 September", "September 17, 2025", "today", "17/9/2025"),
    },
    "this month": {
        WRONG: ("last month", "October", "17 September 2025"),
        PARTLY: ("2025", "this year", "Q3"),
        RIGHT: ("September", "September 2025", "this month", "in September", "Sept '25", "9/2025"),
    },
    "between 2014 and 2016": {
        WRONG: ("2015", "2014", "2014-2017", "since 2014"),
        RIGHT: ("2014-2016", "2014–16", "from 2014 to 2016", "2014/2016"),
    },
    "the 1990s": {
        WRONG: ("the 1980s", "1995"),
        PARTLY: ("the 20th century",),
        RIGHT: ("1990s", "the 90s", "'90s", "nineties", "199X"),
    },
    "Q3 2025": {
        WRONG: ("Q2 2025", "July 2025"),
        PARTLY: ("2025", "Q3"),
        RIGHT: ("third quarter of 2025", "July to September 2025"),
    },
    "early 2014": {WRONG: ("late 2014", "mid-2014", "early 2015"), PARTLY: ("2014",), RIGHT: ("early 2014",)},
    "summer 2025": {
        WRONG: ("summer 2024", "July 2025"),
        PARTLY: ("2025", "summer"),
        RIGHT: ("the summer of 2025", "2025-22"),
    },
    "9 November 2025": {AGAIN: ("11/9/2025",), RIGHT: ("9/11/2025", "9 Nov")},
}
TYPED_IN_ARABIC: dict[str, dict[Outcome, tuple[str, ...]]] = {
    "في أكتوبر 2022": {
        WRONG: ("نوفمبر 2022", "أكتوبر 2021", "ليس أكتوبر 2022", "12 أكتوبر 2022"),
        AGAIN: ("أكتوبر أو نوفمبر 2022",),
        PARTLY: ("2022", "أكتوبر"),
        RIGHT: ("اكتوبر ٢٠٢٢", "تشرين الأول 2022", "تشرين الاول/أكتوبر ٢٠٢٢", "October 2022", "١٠/٢٠٢٢"),
    },
    "بحلول نهاية عام ٢٠٢٦": {
        WRONG: ("٢٠٢٥", "بعد ٢٠٢٦", "قبل ٢٠٢٦"),
        PARTLY: ("أواخر 2026",),
        RIGHT: ("٢٠٢٦", "نهاية ٢٠٢٦", "قبل نهاية 2026", "31 ديسمبر 2026", "2026"),
    },
    "يوم الأربعاء": {WRONG: ("الخميس",), RIGHT: ("الاربعاء", "17 سبتمبر", "١٧ أيلول ٢٠٢٥", "Wednesday")},
    "نحو عام 2014": {WRONG: ("2015",), RIGHT: ("2014", "حوالي 2014")},
}


def rows(table: dict[str, dict[Outcome, tuple[str, ...]]]) -> list[tuple[str, str, Outcome]]:
    return [(key, typed, outcome) for key, said in table.items() for outcome, all_ in said.items() for typed in all_]


@pytest.mark.parametrize(("key", "typed", "outcome"), rows(TYPED))
def test_a_typed_date_is_worth(key: str, typed: str, outcome: Outcome) -> None:
    grade = graded(key, typed)
    assert grade.outcome is outcome, grade.reason
    assert grade.score == {RIGHT: 1, PARTLY: 0.5}.get(outcome, 0)


@pytest.mark.parametrize(("key", "typed", "outcome"), rows(TYPED_IN_ARABIC))
def test_a_date_typed_in_arabic_is_worth(key: str, typed: str, outcome: Outcome) -> None:
    grade = graded(key, typed, ARABIC)
    assert grade.outcome is outcome, grade.reason


@pytest.mark.parametrize(
    ("key", "typed", "reason"),
    [
        ("in October 2022", "October 2022", "Right: the article says October 2022."),
        ("October 2022", "2022", "Partly right: 2022 is the year; the article says October 2022."),
        ("October 2022", "October", "Partly right: October is the month; the article says October 2022."),
        ("October 2022", "12 October 2022", "More precise than the article, which says only October 2022."),
        ("about 2014", "2014", "Right: the article says about 2014, so not exactly."),
        ("2014", "about 2014", "Partly right: 2014 is right, but the article does not hedge; it says 2014."),
        ("November 11", "11/11", "Right: the article says November 11 (11 November 2025)."),
        ("on Wednesday", "Wednesday", "Right: the article says on Wednesday (17 September 2025)."),
        (
            "November 11",
            "11 November 2024",
            "The day is right, the year is not: the article says November 11 (11 November 2025).",
        ),
        (
            "9 November 2025",
            "9/11/2025",
            "Right: the article says 9 November 2025. Read as 9 November 2025 (day first).",
        ),
        ("2 June 2025", "3/6/2025", "Wrong: the article says 2 June 2025. Read as 3 June 2025 (day first)."),
        (
            "17 September 2025",
            "Tuesday 17 September",
            "17 September 2025 is not a Tuesday: the article says 17 September 2025.",
        ),
        ("2014", "the 21st century", "Too wide: the article says 2014."),
        ("2014", "2014 or 2016", "Give one date only."),
    ],
)
def test_reasons_are_plain_sentences(key: str, typed: str, reason: str) -> None:
    assert graded(key, typed).reason == reason


def test_asking_again_does_not_give_the_key_away() -> None:
    for typed in ("11/9/2025", "Mosul", "2014 or 2015", "9"):
        assert "November" not in graded("9 November 2025", typed).reason


def test_reasons_are_in_the_language_of_the_deck() -> None:
    assert (
        graded("أكتوبر 2022", "2022", ARABIC).reason
        == "صحيح جزئياً: السنة هي \u20682022\u2069؛ ويقول المقال \u2068أكتوبر 2022\u2069."
    )


def test_anothers_date_is_named() -> None:
    rival = Rival("pmf-recognised", "the recognition of the PMF", read("2016"))
    context = Context(published=PUBLISHED, fact="pmf-created", rivals=Rivals(held={read("2016").nominal: (rival,)}))
    grade = graded("2014", "2016", context)
    assert grade.confused_with == "pmf-recognised"
    assert grade.reason == (
        "Close, but the article says 2014; 2016 is the date of something else: the recognition of the PMF."
    )


def test_an_alias_is_right() -> None:
    context = Context(published=PUBLISHED, aliases={"17 September 2025": ("the day of the designation",)})
    assert graded("17 September 2025", "The day of the designation", context).outcome is RIGHT


def test_american_decks_read_the_month_first() -> None:
    american = Context(language="en-US", published=PUBLISHED)
    assert graded("September 11, 2025", "9/11/2025", american).outcome is RIGHT
    assert graded("November 9, 2025", "9/11/2025", american).outcome is AGAIN
    assert read("September 17, 2025", american).spell("numeric") == "9/17/2025"


@pytest.mark.parametrize(
    ("key", "response", "outcome"),
    [
        ("2020-2021", "2020-21", Outcome.RIGHT),
        ("2020-2021", "2020/21", Outcome.RIGHT),
        ("spring 2020", "2020-21", Outcome.RIGHT),
        ("2020", "2020-21", Outcome.PARTLY),
        ("early 2025", "the first half of 2025", Outcome.PARTLY),
        ("the first half of 2025", "early 2025", Outcome.PARTLY),
        ("4 July 2025", "the first Friday of July", Outcome.RIGHT),
        ("17 September 2025", "Wednesday the 17th", Outcome.PARTLY),
        ("by the end of 2026", "in a year", Outcome.RIGHT),
        ("2014", "Juny 2014", Outcome.UNREADABLE),
    ],
)
def test_what_was_typed_is_read_in_the_light_of_the_key(key: str, response: str, outcome: Outcome) -> None:
    assert read(key).judge(response, ENGLISH).outcome is outcome


def test_how_much_wider_still_says_something_is_counted_in_days() -> None:
    assert read("2020").length == 366
    assert graded("17 September 2020", "2020").outcome is PARTLY
    assert graded("17 September 2020", "from 1 January 2020 to 1 January 2021").outcome is WRONG


@pytest.mark.parametrize("key", ["17/9/2025", "2025-09-17", "20250917", "17 September 2025"])
def test_a_key_in_figures_is_shown_in_words(key: str) -> None:
    assert graded(key, "1 March 2020").reason == "Wrong: the article says 17 September 2025."


def test_another_bound_than_the_articles_is_not_called_more_precise() -> None:
    assert graded("about 2014", "since 2014").reason == "Not quite: the article says about 2014."
    assert graded("about 2014", "exactly 2014").reason.startswith("More precise than the article")


def test_only_a_day_is_right_but_for_its_year() -> None:
    assert "year" in graded("17 September 2025", "17 September 2024").reason
    assert graded("2000", "1635").reason == graded("2000", "1636").reason == "Wrong: the article says 2000."


def test_in_a_year_is_that_since_it_and_not_by_it() -> None:
    assert graded("since 2003", "in 2003").outcome is RIGHT
    assert graded("by 2014", "in 2014").outcome is PARTLY
    assert graded("after 2014", "in 2014").outcome is WRONG


@pytest.mark.parametrize(
    ("bound", "is_low"), [("after", True), ("since", True), ("before", False), ("until", False), ("by", False)]
)
@pytest.mark.parametrize("period", ["2010", "May 2024", "12 May 2024", "autumn 2019"])
def test_an_approximate_bound_allows_days_beyond_the_exact_one(bound: str, is_low: bool, period: str) -> None:
    exact, about = read(f"{bound} {period}").extent, read(f"{bound} about {period}").extent
    inner, outer = (exact.low, about.low) if is_low else (about.high, exact.high)
    assert inner is not None
    assert outer is not None
    assert inner >= outer
    assert inner > outer or period == "12 May 2024"


def test_a_style_that_is_not_known_is_the_long_one() -> None:
    for words in ("17/09/2025", "May 2024", "2025-09-17"):
        assert read(words).spell("embroidered") == read(words).spell("long") != ""
