"""A quote that is not in the article meets the passage it was probably taken from, and learns what differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.text.nearest import Nearby

PASSAGES = (
    "The port of Marsa Tair said on Tuesday that about 1,200 containers were waiting on its quays.",
    "“We have never seen such a queue,” said Nadia Haddad, the harbour master, on Tuesday.",
    "",
    "A second quay was added in 1974, and a third quay was added in 2006.",
)


@pytest.mark.parametrize(
    ("quote", "index", "words", "changes"),
    [
        pytest.param(
            "about 1,300 containers were waiting",
            0,
            "about 1,200 containers were waiting",
            (("1,200", "1,300"),),
            id="another figure",
        ),
        pytest.param(
            "Marsa Tair said that about 1,200 containers",
            0,
            "Marsa Tair said on Tuesday that about 1,200 containers",
            (("on Tuesday", ""),),
            id="words left out",
        ),
        pytest.param(
            "about 1,200 empty containers were waiting",
            0,
            "about 1,200 containers were waiting",
            (("", "empty"),),
            id="a word too many",
        ),
        pytest.param(
            "we have never seen such a queue", 1, "“We have never seen such a queue", (("We", "we"),), id="case alone"
        ),
        pytest.param(
            "A third quay was added in 2016",
            3,
            "a third quay was added in 2006",
            (("a", "A"), ("2006", "2016")),
            id="the second of two alike",
        ),
    ],
)
def test_the_nearest_passage_shows_what_differs(quote, index, words, changes):
    found = Nearby(PASSAGES).find(quote)
    assert found is not None
    assert (found.index, found.words, found.changes) == (index, words, changes)


@pytest.mark.parametrize("quote", ["", "   ", "Seven whales were sighted", "…"])
def test_what_is_like_nothing_has_no_nearest_passage(quote):
    assert Nearby(PASSAGES[1:]).find(quote) is None


def test_the_end_of_a_passage_without_paragraphs_is_found():
    found = Nearby(("word " * 100_000 + "about 1,200 containers were waiting here",)).find(
        "about 1,300 containers were"
    )
    assert found is not None
    assert (found.words, found.changes) == ("about 1,200 containers were", (("1,200", "1,300"),))


def test_an_article_without_passages_has_none_near():
    assert Nearby(()).find("anything") is None


@given(st.text(), st.lists(st.text(), max_size=4))
def test_any_text_gets_an_answer(quote, passages):
    found = Nearby(passages).find(quote)
    assert found is None or found.words in passages[found.index]
