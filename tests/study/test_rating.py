"""How well a fact was remembered: the table, its order, and what a learner says over it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.model.response import Outcome
from quiz.model.review import Rating
from quiz.study.rating import CONFIDENT, FEWEST, is_confident_error, medians, rate
from tests.study.logs import START, review

SETTLED = st.sampled_from([outcome for outcome in Outcome if not outcome.is_asked_again])
CHANCES = st.sampled_from([0.0, 1 / 3, 1 / 2, 1 / 24])
TIMES = st.none() | st.integers(-5, 10**7)
MEDIANS = st.none() | st.floats(1, 60_000)
CONFIDENCES = st.none() | st.floats(0, 1)
OPTIONS = st.fixed_dictionaries(
    {"chance": CHANCES, "milliseconds": TIMES, "median": MEDIANS, "confidence": CONFIDENCES}
)
AGAIN, HARD, GOOD, EASY = Rating


@pytest.mark.parametrize(
    ("outcome", "score", "options", "expected"),
    [
        pytest.param("wrong", 0.0, {}, AGAIN, id="wrong"),
        pytest.param("blank", 0.0, {}, AGAIN, id="nothing said"),
        pytest.param("wrong", 0.0, {"milliseconds": 500, "median": 5000.0}, AGAIN, id="quickly wrong is wrong"),
        pytest.param("partly right", 0.4, {}, AGAIN, id="two of five names"),
        pytest.param("partly right", 0.6, {}, HARD, id="three of five names"),
        pytest.param("right", 1.0, {"chance": 1 / 3, "confidence": 1 / 3}, AGAIN, id="a lucky guess, and said so"),
        pytest.param("right", 1.0, {"chance": 1 / 3, "confidence": 0.5}, HARD, id="likelier guessed than known"),
        pytest.param("right", 1.0, {"confidence": 0.3}, HARD, id="typed, and unsure"),
        pytest.param("right", 1.0, {"confidence": 0.0}, HARD, id="typed right is no guess, however unsure"),
        pytest.param("right", 1.0, {"milliseconds": 16000, "median": 6000.0}, HARD, id="searched for"),
        pytest.param("right", 1.0, {}, GOOD, id="right"),
        pytest.param("right", 1.0, {"milliseconds": 6000, "median": 6000.0}, GOOD, id="at the usual pace"),
        pytest.param("right", 1.0, {"milliseconds": 1000}, GOOD, id="no pace known yet"),
        pytest.param("right", 1.0, {"milliseconds": 10**6, "median": 6000.0}, GOOD, id="the learner was away"),
        pytest.param("right", 1.0, {"milliseconds": -4, "median": 6000.0}, GOOD, id="a clock set back"),
        pytest.param("right", 1.0, {"milliseconds": 2000, "median": 6000.0}, EASY, id="typed at once"),
        pytest.param(
            "right", 1.0, {"milliseconds": 2000, "median": 6000.0, "chance": 1 / 3}, GOOD, id="a choice is a hint"
        ),
        pytest.param(
            "right", 1.0, {"milliseconds": 2000, "median": 6000.0, "confidence": 0.4}, HARD, id="quick and unsure"
        ),
        pytest.param("wrong", 0.0, {"is_overridden": True}, GOOD, id="my answer was right"),
        pytest.param("wrong", 0.0, {"chosen": EASY}, EASY, id="the learner says easy"),
        pytest.param("right", 1.0, {"chosen": AGAIN}, AGAIN, id="the learner says again"),
    ],
)
def test_table(outcome, score, options, expected):
    assert rate(Outcome(outcome), score, **options) is expected


@given(SETTLED, st.floats(0, 1), OPTIONS, st.booleans())
def test_a_choice_is_never_easy_and_an_error_never_good(outcome, score, options, over):
    rating = rate(outcome, score, is_overridden=over, **options)
    if options["chance"]:
        assert rating <= GOOD
    if outcome is not Outcome.RIGHT and not over:
        assert rating <= HARD


@given(SETTLED, st.floats(0, 1), OPTIONS, st.sampled_from(Rating))
def test_the_learner_has_the_last_word(outcome, score, options, chosen):
    assert rate(outcome, score, chosen=chosen, **options) is chosen


@given(CHANCES, st.integers(1, 300_000), st.integers(1, 300_000), MEDIANS, CONFIDENCES)
def test_quicker_is_never_worse(chance, one, other, median, confidence):
    quick, slow = (
        rate(Outcome.RIGHT, 1.0, chance=chance, milliseconds=time, median=median, confidence=confidence)
        for time in sorted((one, other))
    )
    assert quick >= slow


@given(CHANCES, TIMES, MEDIANS, st.floats(0, 1), st.floats(0, 1))
def test_surer_and_right_is_never_worse(chance, milliseconds, median, one, other):
    unsure, sure = (
        rate(Outcome.RIGHT, 1.0, chance=chance, milliseconds=milliseconds, median=median, confidence=said)
        for said in sorted((one, other))
    )
    assert unsure <= sure


@given(TIMES, st.floats(1, 60_000), st.integers(2, 9))
def test_only_the_pace_relative_to_the_learners_own_counts(milliseconds, median, times):
    assume(milliseconds is None or milliseconds * times <= 300_000)
    slow = milliseconds and milliseconds * times
    assert rate(Outcome.RIGHT, 1.0, milliseconds=milliseconds, median=median) is rate(
        Outcome.RIGHT, 1.0, milliseconds=slow, median=median * times
    )


@pytest.mark.parametrize("outcome", [Outcome.SAY_MORE, Outcome.UNREADABLE])
def test_what_is_asked_again_has_no_rating(outcome):
    with pytest.raises(ValueError, match="asked again"):
        rate(outcome, 0.0)


@given(SETTLED, CONFIDENCES, st.booleans())
def test_a_confident_error_is_wrong_and_sure_and_not_overridden(outcome, confidence, over):
    said = is_confident_error(review("a", START, outcome=outcome.value, confidence=confidence, is_overridden=over))
    wrong = outcome in (Outcome.WRONG, Outcome.PARTLY)
    assert said == (wrong and not over and confidence is not None and confidence >= CONFIDENT)


def test_a_median_needs_enough_answers_and_leaves_out_the_absent():
    few = [("cloze", 1000 * (number + 1)) for number in range(FEWEST - 1)]
    away = [("cloze", 10**9), ("cloze", 0)]
    assert medians([*few, *away]) == {}
    assert medians([*few, *away, ("cloze", 10**5)]) == {"cloze": 4500.0}
