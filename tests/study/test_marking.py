"""Certainty-based marks pay most for honesty, and no confidence is below guessing."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.model.item import Choice, Entry, Match, Option, Order
from quiz.model.value import Context
from quiz.study.marking import BOUNDS, LEVELS, chance_of, confidence_of, expected, held, honest_level, mark

PROBABILITIES = st.floats(0, 1)


@given(PROBABILITIES)
def test_the_expected_mark_is_greatest_at_the_honest_level(probability):
    best = max(expected(level, probability) for level in LEVELS)
    assert expected(honest_level(probability), probability) == pytest.approx(best, abs=1e-12)


@given(PROBABILITIES)
def test_away_from_the_bounds_every_other_level_pays_less(probability):
    assume(min(abs(probability - bound) for bound in BOUNDS) > 1e-6)
    honest = honest_level(probability)
    others = [expected(level, probability) for level in LEVELS if level != honest]
    assert all(expected(honest, probability) > other for other in others)


@given(PROBABILITIES, st.sampled_from(LEVELS))
def test_expected_is_the_mean_of_the_marks(probability, level):
    mean = probability * mark(level, 1.0) + (1 - probability) * mark(level, 0.0)
    assert expected(level, probability) == pytest.approx(mean)


@pytest.mark.parametrize(
    ("level", "score", "marks"),
    [
        pytest.param(1, 0.0, 0.0, id="unsure and wrong costs nothing"),
        pytest.param(3, 0.0, -6.0, id="sure and wrong costs six"),
        pytest.param(3, 1.0, 3.0, id="sure and right earns three"),
        pytest.param(2, 0.5, 1.0, id="half right earns half"),
        pytest.param(2, 1.5, 2.0, id="no more than all"),
    ],
)
def test_marks(level, score, marks):
    assert mark(level, score) == marks


@given(st.floats(allow_nan=True), st.floats(0, 1))
def test_no_confidence_is_below_guessing_or_above_certainty(said, chance):
    assert chance <= held(said, chance) <= 1.0


@given(st.floats(0, 0.6), st.sampled_from(LEVELS))
def test_a_level_stands_for_a_probability_that_it_is_honest_for(chance, level):
    assert honest_level(confidence_of(level, chance)) == level
    assert confidence_of(level, chance) >= chance


@pytest.mark.parametrize(
    ("interaction", "chance"),
    [
        pytest.param(Choice((Option("a"), Option("b"), Option("c")), 0), 1 / 3, id="three options"),
        pytest.param(Entry("name", "a", None, Context()), 0.0, id="typed"),
        pytest.param(Order(("a", "b", "c", "d"), (0, 1, 2, 3), ("1", "2", "3", "4")), 1 / 24, id="four in order"),
        pytest.param(Match(("a", "b"), ("c", "d", "e"), (0, 1)), 1 / 6, id="two prompts, three partners"),
    ],
)
def test_what_guessing_gives(interaction, chance):
    assert chance_of(interaction) == pytest.approx(chance)
