"""A session to its end: what comes back, what is owed, what is taken back, and that the log says the same."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.model.response import Outcome
from quiz.model.review import Card, Rating, Undo
from quiz.study.forms import Form, form_of, is_altered
from quiz.study.memories import WITHIN, replay
from quiz.study.planning import Reason, Wish, plan
from quiz.study.rating import is_confident_error
from quiz.study.session import GAP, RETURNS, SURE_RETURNS, Moment, Session
from tests.study.banks import ALL, TODAY, answers, bank, memory, reply, shelves

AT = dt.datetime(2026, 10, 25, 8, tzinfo=dt.UTC)
CARD = Card("a", "f0")


def moment(number, milliseconds=None, rating=None):
    return Moment(f"e{number:04}", AT + dt.timedelta(seconds=number), TODAY, milliseconds, rating, "1.0")


def begin(banks, known, wish=None):
    return Session.begin(plan(banks, known, TODAY, wish), known, wish)


def finish(session, data, most=400):
    """Answer to the end as drawn; give every state and what was asked in it."""
    states = [session]
    while not states[-1].is_over:
        assert len(states) < most
        state = states[-1]
        outcome, confidence, milliseconds = data.draw(answers)
        after, _ = state.settle(reply(state.current, outcome, confidence), moment(len(states), milliseconds))
        states.append(after)
    return states


@given(shelves(most=4), st.data())
def test_an_altered_claim_is_never_the_last_thing_seen_about_a_fact(shelf, data):
    states = finish(begin(*shelf), data)
    last = {state.current.card: state.current.question.item for state in states[:-1]}
    assert not any(is_altered(item) for item in last.values())


@given(st.data())
def test_after_an_altered_claim_comes_its_fact_typed_or_supported(data):
    known = {Card("a", f"f{number}"): memory(stability=40.0, reviews=4) for number in range(8)}
    forms = [ALL if number % 2 else frozenset({"supported", "refuted"}) for number in range(8)]
    states = finish(begin([bank("a", forms)], known), data)
    asked = [state.current for state in states[:-1]]
    altered = [place for place, task in enumerate(asked) if is_altered(task.question.item)]
    assert altered
    for place in altered:
        later = next(task for task in asked[place + 1 :] if task.card == asked[place].card)
        assert form_of(later.question.item) is Form.TYPED or later.question.item.verdict == "supported"


@given(shelves(most=4), st.data())
def test_a_confident_error_comes_back_in_the_session_and_within_seven_days(shelf, data):
    final = finish(begin(*shelf), data)[-1]
    for place, review in enumerate(final.reviews):
        if is_confident_error(review):
            later = [each for each in final.reviews[place + 1 :] if each.card == review.card]
            times = sum(each.card == review.card for each in final.reviews)
            assert later or times > SURE_RETURNS
            assert final.memory(review.card).due <= TODAY + WITHIN


@given(shelves(most=4), st.data())
def test_a_fact_is_asked_again_only_for_a_reason(shelf, data):
    session = begin(*shelf)
    states = finish(session, data)
    asked = [state.current for state in states[:-1]]
    assert [task for task in asked if task.reason in (Reason.CHANGED, Reason.DUE, Reason.NEW)] == list(session.queue)
    for card in {task.card for task in asked}:
        times = sum(task.card == card for task in asked)
        assert times <= 1 + SURE_RETURNS
        reviews = [review for review in states[-1].reviews if review.card == card]
        if not any(is_confident_error(review) for review in reviews):
            assert times <= 1 + RETURNS


@given(shelves(most=4), st.data())
def test_what_comes_back_comes_after_four_others_or_as_the_last(shelf, data):
    states = finish(begin(*shelf), data)
    for before, after in pairwise(states):
        if len(after.queue) == len(before.queue):
            place = after.queue.index(next(task for task in after.queue if task.card == before.current.card))
            assert place == min(GAP, len(before.queue) - 1)


@given(shelves(most=4), st.data())
def test_the_session_and_the_log_agree_on_every_memory(shelf, data):
    banks, _ = shelf
    final = finish(begin(banks, {}), data)[-1]
    replayed = replay(final.reviews)
    assert {card: final.memory(card) for card in replayed} == replayed


@given(shelves(most=3), st.data())
@settings(max_examples=60)
def test_taking_back_any_number_of_answers_leaves_the_session_and_the_log_as_before(shelf, data):
    banks, _ = shelf
    states = finish(begin(banks, {}), data)
    back = data.draw(st.integers(0, len(states) - 1))
    state, log = states[-1], list(states[-1].reviews)
    for number in range(back):
        taken = state.reviews[-1].id
        state, event = state.undo(f"u{number}", AT + dt.timedelta(hours=1))
        assert event == Undo(f"u{number}", AT + dt.timedelta(hours=1), taken)
        log.append(event)
    assert state == states[len(states) - 1 - back]
    assert replay(log) == replay(state.reviews)


def test_at_the_beginning_there_is_nothing_to_take_back():
    with pytest.raises(LookupError):
        begin([bank("a", [ALL])], {}).undo("u", AT)


@given(shelves(most=4), st.data())
def test_progress_counts_every_answer_and_ends_full(shelf, data):
    states = finish(begin(*shelf), data)
    for number, state in enumerate(states):
        done, total = state.progress
        assert (done, total) == (number, number + len(state.queue))
        assert state.is_over == (state.current is None) == (done == total)


@given(st.data(), st.floats(0, 3))
def test_when_the_time_is_over_only_what_is_owed_is_asked(data, minutes):
    known = {Card("a", f"f{number}"): memory(stability=40.0, reviews=4) for number in range(8)}
    wish = Wish(minutes=minutes)
    session = Session.begin(plan([bank("a", [ALL] * 8)], known, TODAY), known, wish)
    for state in finish(session, data)[1:]:
        if state.spent >= minutes * 60_000:
            assert all(task.reason.is_owed for task in state.queue)
            assert state.owed == state.queue


def test_who_leaves_after_an_altered_claim_is_owed_the_truth():
    known = {CARD: memory(stability=40.0, reviews=4)}
    session = begin([bank("a", [frozenset({"supported", "refuted"})])], known, Wish(seed=1))
    seeds = (begin([bank("a", [frozenset({"supported", "refuted"})])], known, Wish(seed=seed)) for seed in range(40))
    session = next(each for each in seeds if is_altered(each.current.question.item))
    assert session.owed == ()
    after, review = session.settle(reply(session.current), moment(1))
    assert [(task.reason, task.question.item.verdict) for task in after.owed] == [(Reason.ALTERED, "supported")]
    assert review.verdict == "refuted"


def test_a_review_holds_all_that_is_known_of_the_answer():
    session = begin([bank("a", [frozenset({"multiple-choice"})])], {}, Wish(retention=0.85))
    task = session.current
    said = reply(task, Outcome.WRONG, confidence=0.1)
    said = replace(said, grade=said.grade._replace(confused_with="f3"), is_overridden=True)
    _, review = session.settle(said, moment(7, 4200))
    fact = task.question.deck.by_id["f0"]
    assert (review.id, review.at, review.day, review.card) == ("e0007", AT + dt.timedelta(seconds=7), TODAY, CARD)
    assert (review.item, review.kind, review.topic) == ("f0-multiple-choice", "multiple-choice", "lamps")
    assert (review.revision, review.answer, review.confused_with) == (fact.revision, "1901", "f3")
    assert (review.outcome, review.score, review.said, review.is_overridden) == ("wrong", 1.0, "something", True)
    assert review.chance == review.confidence == 0.5, "no confidence is below guessing"
    assert (review.milliseconds, review.retention, review.version, review.is_rated) == (4200, 0.85, "1.0", False)


def test_a_flashcard_is_rated_by_its_learner():
    session = begin([bank("a", [ALL])], {})
    with pytest.raises(ValueError, match="rated by its learner"):
        session.recall(moment(1))
    again, review = session.recall(moment(1, rating=Rating.AGAIN))
    assert (review.rating, review.is_rated, review.outcome, review.said) == (Rating.AGAIN, True, "", "")
    assert again.current.reason is Reason.MISSED
    done, _ = again.recall(moment(2, rating=Rating.EASY))
    assert done.is_over
    assert done.memory(CARD).due > TODAY


def test_the_learners_own_rating_wins():
    session = begin([bank("a", [ALL])], {})
    _, review = session.settle(reply(session.current), moment(1, rating=Rating.HARD))
    assert (review.rating, review.is_rated) == (Rating.HARD, True)


def test_an_answer_to_another_question_or_after_the_end_is_refused():
    session = begin([bank("a", [frozenset({"cloze"})] * 2)], {})
    with pytest.raises(ValueError, match="is asked"):
        session.settle(reply(session.queue[1]), moment(1))
    after = session
    for number in range(2):
        after, _ = after.settle(reply(after.current), moment(number))
    with pytest.raises(LookupError):
        after.settle(reply(session.current), moment(3))
    with pytest.raises(LookupError):
        after.recall(moment(3, rating=Rating.GOOD))


def test_time_is_added_up_and_measured_against_the_learners_pace():
    known, pace = {CARD: memory()}, {"cloze": 10_000.0}
    planned = plan([bank("a", [frozenset({"cloze"})] * 3)], known, TODAY)
    session = Session.begin(planned, known, Wish(minutes=0.05), pace)
    after, review = session.settle(reply(session.current), moment(1, 4000))
    assert review.rating is Rating.EASY
    assert (after.spent, after.is_over) == (4000, True)
