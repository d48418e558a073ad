"""The state of an attempt: tries, settled answers, overrides, misses, and taking it up again from its record."""

import json

import pytest

from quiz.model.response import Outcome
from quiz.study.attempt import TRIES, Attempt
from quiz.study.record import attempt_json
from tests.study.hand_made import QUESTIONS

CHOICE, ENTRY, ORDER, MATCH = QUESTIONS


def test_goes_through_the_questions_in_order():
    attempt = Attempt(QUESTIONS)
    for number, (question, said) in enumerate(zip(QUESTIONS, ["b", "Ann Reed", "b c a", "1b 2a"], strict=True), 1):
        assert attempt.current is question
        assert attempt.number == number
        assert attempt.answer(said).outcome is Outcome.RIGHT
    assert attempt.is_over
    assert attempt.current is None
    assert attempt.misses == ()


def test_answering_when_it_is_over_is_a_mistake_of_the_caller():
    attempt = Attempt([])
    assert attempt.is_over
    with pytest.raises(LookupError):
        attempt.answer("b")


def test_what_cannot_be_graded_is_asked_again_and_costs_nothing():
    attempt = Attempt([ENTRY])
    assert attempt.answer("Ann").outcome is Outcome.SAY_MORE
    assert attempt.current is ENTRY
    assert attempt.replies == []
    attempt.answer("Ann Reed")
    assert attempt.replies[0].score == 1.0
    assert [tried.said for tried in attempt.replies[0].tries] == ["Ann"]


def test_the_last_try_counts_as_wrong_and_keeps_its_reason():
    attempt = Attempt([ENTRY, CHOICE])
    outcomes = [attempt.answer("zzz").outcome for _ in range(TRIES)]
    assert outcomes == [Outcome.UNREADABLE] * (TRIES - 1) + [Outcome.WRONG]
    assert attempt.replies[0].grade.reason == "That is no number."
    assert attempt.current is CHOICE


def test_tries_are_those_of_their_own_question():
    attempt = Attempt([ENTRY, ENTRY])
    attempt.answer("zzz")
    attempt.answer("Ann Reed")
    attempt.answer("zzz")
    assert attempt.current is ENTRY
    assert len(attempt.replies) == 1


def test_an_override_counts_but_never_changes_the_grade():
    attempt = Attempt([CHOICE])
    attempt.answer("a")
    assert attempt.misses
    attempt.override()
    reply = attempt.replies[0]
    assert (reply.grade.outcome, reply.grade.score) == (Outcome.WRONG, 0.0)
    assert (reply.score, reply.is_right, reply.is_overridden) == (1.0, True, True)
    assert attempt.misses == ()


def test_nothing_can_be_overridden_before_an_answer():
    with pytest.raises(LookupError):
        Attempt([CHOICE]).override()


def test_skipping_gives_no_answer():
    attempt = Attempt([CHOICE])
    assert attempt.skip().outcome is Outcome.BLANK
    assert attempt.is_over


def test_confidence_stays_a_probability():
    attempt = Attempt([CHOICE, ENTRY])
    attempt.answer("b")
    attempt.confide(1.7)
    attempt.answer("Ann Reed", confidence=0.25)
    assert [reply.response.confidence for reply in attempt.replies] == [1.0, 0.25]


def test_a_retry_asks_the_misses_the_confident_ones_first():
    attempt = Attempt(QUESTIONS)
    for said, sure in (("a", 0.5), ("Nobody", 0.9), ("b c a", 0.9), ("1a 2b", None)):
        attempt.answer(said, sure)
    assert attempt.retry().questions == (ENTRY, CHOICE, MATCH)


def test_an_attempt_is_taken_up_again_from_its_record():
    attempt = Attempt(QUESTIONS)
    attempt.answer("a", 0.8)
    attempt.override()
    attempt.answer("Ann")
    attempt.answer("Nobody")
    recorded = json.loads(json.dumps(attempt_json([attempt], seed=7)))
    again = Attempt(QUESTIONS)
    again.resume(recorded["replies"])
    assert again.current is ORDER
    assert attempt_json([again], seed=7) == recorded


def test_a_record_of_other_questions_is_refused():
    attempt = Attempt([CHOICE])
    attempt.answer("b")
    recorded = attempt_json([attempt], seed=7)
    with pytest.raises(ValueError, match="another question"):
        Attempt([ENTRY]).resume(recorded["replies"])
