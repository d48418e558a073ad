"""How dates are compared, said again, changed and found."""

import datetime as dt
from dataclasses import replace
from random import Random

import pytest

from quiz.facts.date import Date
from quiz.model.relation import Relation
from quiz.model.value import Context
from quiz.registry import fact_kind

PUBLISHED = dt.date(2025, 9, 17)
ENGLISH = Context(language="en", published=PUBLISHED)
ARABIC = Context(language="ar", published=PUBLISHED)


def read(words: str, context: Context = ENGLISH) -> Date:
    date = Date.parse(words, context)
    assert date is not None, words
    return date


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
        ("from 2024 to May 2026", "from 2027 to May 2029"),
        ("from May 2024 to 2026", "from May 2021 to 2023"),
        ("from 10 March to May 2024", "from 10 June to August 2024"),
        ("from spring 2024 to 2026", "from spring 2027 to 2029"),
        ("from mid-2024 to May 2026", "from mid-2021 to May 2023"),
        ("from the 1950s to 1974", "1980s to 2004"),
        ("from the week of 5 May 2025 to June 2025", "from the week of 3 March 2025 to April 2025"),
        ("2024/2026-05", "2021/2023-05"),
        ("من ٢٠٢٤ إلى أيار/مايو ٢٠٢٦", "من ٢٠٢٧ إلى أيار/مايو ٢٠٢٩"),
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


@pytest.mark.parametrize(
    ("words", "sizes"),
    [
        ("17 September 2025", {1, 2, 3, 7, 10}),
        ("October 2022", {1, 2, 12, 24}),
        ("spring 2021", {2, 4, 8}),
        ("Q2 2021", {1, 2, 4}),
        ("first half of 2021", {1, 2, 4}),
        ("2014", {1, 2, 3}),
        ("the 2010s", {1, 2, 3, 4}),
        ("about 17 September 2025", {15, 21, 30, 45, 60}),
        ("about 2020", {20, 30, 40, 50}),
        ("about October 2022", {3, 4, 5, 6, 7, 9}),
        ("from 2014 to 2016", {3, 4, 5, 6, 7, 9}),
        ("1 to 5 May 2021", {5, 6, 7, 8, 9, 11}),
        ("about 1 to 5 May 2021", {19, 20, 21, 22, 23, 25}),
        ("from 2024 to May 2026", {3, 4, 5, 6, 7, 9}),
        ("2024~/2026-05~", {13, 14, 15, 16, 17, 19}),
    ],
)
def test_near_misses_lie_as_far_off_as_a_date_is_misremembered(words: str, sizes: set[int]) -> None:
    date = read(words)
    found = [near.value.first.index - date.first.index for seed in range(4) for near in date.near(Random(seed))]
    assert set(found) == sizes | {-size for size in sizes}


def test_a_restyled_date_can_be_restyled_again() -> None:
    once = read("in October 2022").restyle(read("May 2014"))
    assert once is not None
    twice = once.restyle(read("17 June 2015"))
    assert twice is not None
    assert (once.spell(), twice.spell()) == ("in May 2014", "in June 2015")


def test_a_bound_that_leaves_no_day_is_no_date() -> None:
    with pytest.raises(ValueError, match="no day of the years 1 to 9999 is left"):
        replace(read("1 January 0001"), bound=read("before 2003").bound)
