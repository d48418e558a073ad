"""Words beside an answer: what says nothing of its own passes, what changes the answer is found."""

import pytest

from quiz.text.asides import beside

ASKED = "How many troops has the US kept in Iraq? The US has kept about 2,500 troops in Iraq"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("i think", id="modesty"),
        pytest.param("abuot teh", id="letters swapped in small words"),
        pytest.param("troop troop’s", id="other forms of the article's words"),
        pytest.param("american", id="a people of the place that was asked by its short name"),
        pytest.param("Iraq", id="a place that was asked"),
        pytest.param("العدد هو", id="small words in Arabic"),
        pytest.param("", id="nothing at all"),
    ],
)
def test_what_says_nothing_of_its_own_passes(words):
    assert beside(words.split(), "about 2,500 troops", ASKED) == ""


@pytest.mark.parametrize(
    "word", ["page", "fewer", "more", "last", "half", "Syria", "Iranian", "Iraqi", "tanks", "2014", "ضعف", "\u0640"]
)
def test_what_changes_the_answer_is_found(word):
    assert beside(["the", word], "about 2,500 troops", ASKED) == word


@pytest.mark.parametrize("asked", ["Iraqi troops in Syria", "Iraq's troops in Syria", "Iraq’s troops"])
def test_a_people_passes_where_the_thing_asked_is_theirs(asked):
    assert beside(["Iraqi"], "about 2,500 troops", asked) == ""
    assert beside(["Syrian"], "about 2,500 troops", asked) == "Syrian"


def test_years_pass_where_they_were_asked():
    assert beside(["2003"], "sixth", "the sixth election since the 2003 invasion") == ""


def test_places_and_years_pass_where_nobody_said_what_was_asked():
    assert beside(["Iraq", "American", "2025"], "about 2,500 troops", "") == ""
    assert beside(["page"], "about 2,500 troops", "") == "page"


def test_a_place_within_a_compound_says_not_where():
    asked = "the war in Iran that followed the Israel-Gaza war"
    assert beside(["war", "in", "Iran"], "12-day", asked) == ""
    assert beside(["in", "Israel"], "12-day", asked) == "Israel"
