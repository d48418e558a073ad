"""What a typed date is worth, and how dates are said again, changed and found."""

import datetime as dt
from random import Random

import pytest

from quiz.facts.date import Date
from quiz.model.relation import Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Context, Rival, Rivals
from quiz.registry import fact_kind

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
        PARTLY: ("late 2026",),
        RIGHT: (
            "2026",
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
    ("words", "notation"),
    [
        ("17 September 2025", "2025-09-17"),
        ("October 2022", "2022-10"),
        ("2014", "2014"),
        ("about 2014", "2014~"),
        ("by the end of 2026", "../2026-12-31"),
        ("since 2003", "2003-01-01/.."),
        ("before 2003", "../2002-12-31"),
        ("spring 2022", "2022-21"),
        ("the 2010s", "201X"),
        ("the 1900s", "19XX"),
        ("the 21st century", "2001-01-01/2100-12-31"),
        ("Q3 2025", "2025-07-01/2025-09-30"),
        ("2014 to 2016", "2014/2016"),
        ("about 2014 to 2016", "2014~/2016~"),
    ],
)
def test_edtf_is_written(words: str, notation: str) -> None:
    assert read(words).edtf == notation


@pytest.mark.parametrize(
    ("one", "relation", "two"),
    [
        ("2014", Relation.SAME, "2014-01-01/2014-12-31"),
        ("before 2027", Relation.SAME, "by the end of 2026"),
        ("12 October 2022", Relation.NARROWER, "October 2022"),
        ("2022", Relation.WIDER, "October 2022"),
        ("by the end of 2025", Relation.NARROWER, "by the end of 2026"),
        ("2027", Relation.DISJOINT, "by the end of 2026"),
        ("2013", Relation.NARROWER, "about 2014"),
        ("2016", Relation.DISJOINT, "about 2014"),
        ("2012-2016", Relation.OVERLAPS, "2014-2020"),
        ("early 2014", Relation.OVERLAPS, "mid-2014"),
        ("early 2014", Relation.DISJOINT, "late 2014"),
        ("after 2014", Relation.DISJOINT, "2014"),
        ("winter 2024", Relation.DISJOINT, "1 March 2025"),
    ],
)
def test_dates_are_compared_by_their_days(one: str, relation: Relation, two: str) -> None:
    assert read(one).relate(read(two)) is relation


def test_a_deadline_and_its_year_share_the_nominal() -> None:
    assert read("by the end of 2026").nominal == read("2026").nominal
    assert read("by the end of 2026") != read("2026")
    assert len({read("in October 2022"), read("October 2022"), read("2022-10")}) == 1


@pytest.mark.parametrize(
    ("words", "count", "said"),
    [
        ("17 September 2025", 7, "24 September 2025"),
        ("Wednesday, 17 September 2025", 1, "Thursday, 18 September 2025"),
        ("Sept. 17th, 2025", 14, "Oct. 1st, 2025"),
        ("November 11", -1, "November 10"),
        ("on Wednesday", -7, "on 10 September 2025"),
        ("this month", -1, "in August 2025"),
        ("in October 2022", 1, "in November 2022"),
        ("17/09/25", -7, "10/09/25"),
        ("OCTOBER 2022", 1, "NOVEMBER 2022"),
        ("Oct '22", 1, "Nov ’22"),
        ("the 1990s", -1, "the 1980s"),
        ("Q3 2025", 1, "Q4 2025"),
        ("early 2014", 2, "early 2016"),
        ("about 2014", 4, "about 2018"),
        ("2022-21", -4, "2021-21"),
        ("١٧ أيلول/سبتمبر ٢٠٢٥", 7, "٢٤ أيلول/سبتمبر ٢٠٢٥"),
        ("٧ آذار (مارس) ٢٠٢٤", 31, "٧ نيسان (أبريل) ٢٠٢٤"),
        ("the first Friday of July", 7, "on 11 July 2025"),
        ("the 27th", 3, "on 30 September 2025"),
        ("November 11, 2025", 20, "December 1, 2025"),
        ("٥ تشرين الأول ٢٠٢٢", 30, "٤ تشرين الثاني ٢٠٢٢"),
    ],
)
def test_a_changed_date_keeps_the_form_of_the_words(words: str, count: int, said: str) -> None:
    date = read(words, ARABIC if words[-1] > "\u0600" else ENGLISH)
    other = Date(date.first._replace(index=date.first.index + count), date.last)
    changed = date.restyle(other)
    assert changed is not None
    assert changed.spell() == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("2014–2017", "2018–2021"),
        ("from 2014 to 2017", "from 2018 to 2021"),
        ("between 2014 and 2017", "between 2018 and 2021"),
        ("10-12 October 2022", "13-15 October 2022"),
        ("September to October 2022", "November to December 2022"),
        ("2014-16", "2017-19"),
        ("بين عامي 2014 و2016", "بين عامي 2017 و2019"),
    ],
)
def test_near_misses_of_a_range_are_ranges_in_its_form(words: str, said: str) -> None:
    assert said in [near.value.spell() for near in read(words).near(Random(0))]


@pytest.mark.parametrize(
    ("words", "said"), [("about 1850", "about 1870"), ("around 10 October 2022", "around 9 November 2022")]
)
def test_near_misses_of_what_is_about_leave_its_band(words: str, said: str) -> None:
    assert said in [near.value.spell() for near in read(words).near(Random(0))]


def test_near_misses_have_words() -> None:
    assert not [near.value.spell() for near in read("about the 1940s").near(Random(0)) if "X" in near.value.spell()]


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


def test_a_year_is_said_where_the_words_would_mean_another() -> None:
    changed = read("November 11").restyle(read("11 November 2024"))
    assert changed is not None
    assert changed.spell() == "11 November 2024"


def test_restyling_truncates_but_never_invents() -> None:
    year, month = read("in 2014"), read("in October 2022")
    said = year.restyle(month)
    assert said is not None
    assert said.spell() == "in 2022"
    assert month.restyle(year) is None
    deadline = read("by the end of 2026").restyle(read("2017"))
    assert deadline is not None
    assert deadline.spell() == "by the end of 2017"
    assert read("early 2014").restyle(read("2016")) is None
    assert read("2014").restyle(read("2014-2016")) is None


def test_near_misses_of_a_deadline_turn_its_direction_only() -> None:
    nearby = list(read("by the end of 2026").near(Random(1)))
    assert [(near.value.spell(), near.operation) for near in nearby] == [("after the end of 2026", "bound-direction")]
    assert [near.value.spell() for near in read("since 2003").near(Random(1))] == ["before 2003"]
    assert [near.value.spell() for near in read("بحلول نهاية عام ٢٠٢٦", ARABIC).near(Random(1))] == [
        "بعد نهاية عام ٢٠٢٦"
    ]


def test_near_misses_at_the_ends_of_the_calendar_are_on_one_side() -> None:
    assert all(near.value.first.index > 1 for near in read("1/1/0001").near(Random(1)))
    assert {near.value.spell() for near in read("9999").near(Random(1))} == {"9998", "9997", "9996"}
    assert list(read("by 31 December 9999").near(Random(1))) == []


def test_styles() -> None:
    said = {style: read("17 September 2025").spell(style) for style in read("17 September 2025").styles()}
    assert said == {
        "long": "17 September 2025",
        "short": "17 Sep 2025",
        "american": "September 17, 2025",
        "numeric": "17/9/2025",
        "edtf": "2025-09-17",
        "arabic": "17 سبتمبر 2025",
        "levantine": "17 أيلول 2025",
    }
    assert read("2014").styles() == ("long",)


def test_the_dates_of_an_article_are_found_with_their_values() -> None:
    text = "The US on Wednesday designated four groups. Polls are on November 11; troops leave by the end of 2026."
    assert [(found.words, found.value.edtf) for found in Date.find(text, ENGLISH)] == [
        ("on Wednesday", "2025-09-17"),
        ("November 11", "2025-11-11"),
        ("by the end of 2026", "../2026-12-31"),
    ]


def test_the_kind_has_what_a_kind_owes() -> None:
    assert fact_kind("date") is Date
