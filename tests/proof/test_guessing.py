"""The strategies of guessers have an opinion of any options; how surprising their luck is, is worked out exactly."""

from fractions import Fraction
from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.proof.guessing import STRATEGIES, Tally, tally
from quiz.text.telling import telling

chances = st.lists(st.sampled_from([0.25, 0.5, 1 / 3, 0.75]), max_size=8)


@given(chances, st.data())
def test_the_chance_of_as_many_hits_is_that_of_all_the_ways_to_have_them(each, data):
    hits = data.draw(st.integers(0, len(each)))
    ways = [way for way in product([True, False], repeat=len(each)) if sum(way) >= hits]
    wanted = sum(
        prod(Fraction(p) if hit else 1 - Fraction(p) for p, hit in zip(each, way, strict=True)) for way in ways
    )
    assert Tally(len(each), hits, 0.0, tuple(each)).chance_of_more() == pytest.approx(float(wanted))


@given(st.sampled_from(sorted(STRATEGIES)), st.text(), st.lists(st.text(), min_size=2, max_size=5))
def test_any_text_has_an_opinion_or_none(strategy, stem, texts):
    found = tally(strategy, [(stem, texts, 0)])
    assert found.tried in {0, 1}
    assert -1 <= found.gain <= 1
    assert 0 <= found.chance_of_more() <= 1


@pytest.mark.parametrize(
    ("strategy", "texts", "gain"),
    [
        pytest.param("longest", ("Reykjavik", "Rome", "Oslo"), 2 / 3, id="longest-is-the-key"),
        pytest.param("longest", ("Rome", "Reykjavik", "Oslo"), -1 / 3, id="longest-is-another"),
        pytest.param("shortest", ("Rome", "Reykjavik", "Oslo"), 1 / 2 - 1 / 3, id="two-of-three-are-as-short"),
        pytest.param("longest", ("Rome", "Bonn", "Oslo"), 0, id="all-alike-tell-nothing"),
        pytest.param("middle number", ("20 ships", "10 ships", "30 ships"), 2 / 3, id="between-the-others"),
        pytest.param("most precise", ("2,512", "2,000", "3,000"), 2 / 3, id="the-one-that-is-not-round"),
        pytest.param("only hedged", ("about 20", "10", "30"), 2 / 3, id="the-careful-one"),
        pytest.param("only hedged", ("نحو ٢٠", "١٠", "٣٠"), 2 / 3, id="the-careful-one-in-arabic"),
        pytest.param("stem echo", ("the port", "a ship", "a train"), 2 / 3, id="a-word-of-the-question"),
    ],
)
def test_what_a_strategy_gains(strategy, texts, gain):
    assert tally(strategy, [("Where is the port?", texts, 0)]).gain == pytest.approx(gain)


@given(st.text())
def test_telling_words_are_words_of_the_question_in_order(text):
    words = telling(text)
    rest = iter(words)
    assert all(word in telling(" ".join(words)) for word in rest)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("Which group did Iran not attack?", ("group", "iran", "not", "attack"), id="not-counts"),
        pytest.param("Who came before Omar?", ("who", "came", "before", "omar"), id="order-counts"),
        pytest.param("متى أُعلنت العودة؟", ("متى", "أعلنت", "العودة"), id="arabic-without-vowel-signs"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_what_a_question_tells(question, words):
    assert telling(question) == words
