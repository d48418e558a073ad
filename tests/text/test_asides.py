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
        pytest.param("american iraqi", id="peoples of the places that were asked"),
        pytest.param("العدد هو", id="small words in Arabic"),
        pytest.param("", id="nothing at all"),
    ],
)
def test_what_says_nothing_of_its_own_passes(words):
    assert beside(words.split(), "about 2,500 troops", ASKED) == ""


@pytest.mark.parametrize(
    "word", ["page", "fewer", "more", "last", "half", "Syria", "Iranian", "tanks", "ضعف", "\u0640"]
)
def test_what_changes_the_answer_is_found(word):
    assert beside(["the", word], "about 2,500 troops", ASKED) == word


def test_places_pass_where_nobody_said_what_was_asked():
    assert beside(["Iraq", "American"], "about 2,500 troops", "") == ""
    assert beside(["page"], "about 2,500 troops", "") == "page"
