"""What is counted at the end, against figures worked out by hand or taken from the papers."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model.fact import Verdict
from quiz.study.analysis import Discernment, by_kind, by_topic, discernment, total, verdict_said, wilson
from quiz.study.attempt import Attempt
from quiz.study.calibration import FEWEST, Calibration, calibration
from tests.study.hand_made import QUESTIONS, claim


def replies(*pairs):
    attempt = Attempt(question for question, _ in pairs)
    for _, said in pairs:
        attempt.answer(said)
    return attempt.replies


def test_scores_are_counted_by_topic_and_kind():
    given_answers = replies(*zip(QUESTIONS, ["b", "Nobody", "b a c", "1b 2a"], strict=True))
    assert (total(given_answers).asked, total(given_answers).right) == (4, 2)
    assert total(given_answers).score == pytest.approx(2 + 1 / 3)
    assert [(tally.label, tally.asked, tally.right) for tally in by_topic(given_answers)] == [
        ("lamps", 2, 2),
        ("people", 1, 0),
        ("buildings", 1, 0),
    ]
    assert [tally.label for tally in by_kind(given_answers)] == [
        "multiple-choice",
        "short-answer",
        "ordering",
        "matching",
    ]


@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("supported", Verdict.SUPPORTED),
        ("a", Verdict.SUPPORTED),
        ("false", Verdict.REFUTED),
        ("c", Verdict.NOT_ENOUGH_INFO),
        ("", None),
    ],
    ids=["in words", "by its letter", "another word for refuted", "the right one", "nothing said"],
)
def test_the_verdict_a_learner_gave_is_found(said, called):
    (reply,) = replies((claim("open", Verdict.NOT_ENOUGH_INFO), said))
    assert verdict_said(reply) is called


def test_a_hit_is_a_supported_claim_called_supported():
    true, false = claim("t", Verdict.SUPPORTED), claim("f", Verdict.REFUTED)
    found = discernment(replies((true, "a"), (true, "b"), (false, "a"), (false, "c"), (false, ""), (QUESTIONS[0], "b")))
    assert found == Discernment(hits=1, supported=2, false_alarms=1, others=2)
    assert found.is_too_few


def test_no_claims_no_discernment():
    assert discernment(replies((QUESTIONS[0], "b"))) is None


def test_d_prime_and_c_are_log_linear():
    # 8 of 10 hits and 3 of 10 false alarms become 8.5 / 11 and 3.5 / 11; z from a table of the normal distribution.
    found = Discernment(8, 10, 3, 10)
    assert found.sensitivity == pytest.approx(0.7479 + 0.4728, abs=1e-3)
    assert found.bias == pytest.approx(-(0.7479 - 0.4728) / 2, abs=1e-3)
    assert not found.is_too_few


@given(hits=st.integers(0, 30), supported=st.integers(0, 30), alarms=st.integers(0, 30), others=st.integers(0, 30))
def test_discernment_is_finite_and_turns_its_sign_with_the_sides(hits, supported, alarms, others):
    hits, alarms = min(hits, supported), min(alarms, others)
    found, turned = Discernment(hits, supported, alarms, others), Discernment(alarms, others, hits, supported)
    assert math.isfinite(found.sensitivity)
    assert found.sensitivity == pytest.approx(-turned.sensitivity)
    assert found.bias == pytest.approx(turned.bias)


@pytest.mark.parametrize(
    ("right", "asked", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (0, 0, 0.0, 1.0)],
    ids=["none right", "half", "all right", "Newcombe 1998, table I", "nothing asked"],
)
def test_the_interval_is_wilsons(right, asked, low, high):
    assert wilson(right, asked) == pytest.approx((low, high), abs=1e-4)


def compared(answers) -> Calibration:
    found = calibration(answers)
    assert found is not None
    return found


def confident(*pairs):
    attempt = Attempt([QUESTIONS[0]] * len(pairs))
    for sure, is_right in pairs:
        attempt.answer("b" if is_right else "a", sure)
    return attempt.replies


def test_confidence_is_compared_in_bins():
    found = compared(confident(*[(1.0, True)] * 6, *[(0.9, False)] * 2, (0.6, True), (0.5, False)))
    assert not found.is_too_few
    assert [(held.low, held.high, held.asked, held.right) for held in found.bins] == [
        (0.5, 0.7, 2, 1),
        (0.9, 1.0, 8, 6),
    ]
    assert found.brier == pytest.approx((2 * 0.81 + 0.16 + 0.25) / 10)


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.3, 0.5, 0.8, 1.0]), st.booleans()), min_size=1, max_size=30))
def test_the_brier_score_is_the_sum_of_its_parts(pairs):
    found = compared(confident(*pairs))
    assert found.brier == pytest.approx(found.reliability - found.resolution + found.uncertainty)
    assert sum(held.asked for held in found.bins) == len(pairs)
    assert found.is_too_few == (len(pairs) < FEWEST)


def test_nothing_stated_nothing_compared():
    assert calibration(replies((QUESTIONS[0], "b"))) is None
