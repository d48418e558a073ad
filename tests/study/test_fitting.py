"""How well parameters foretell a log, and that fitted ones are only kept where they foretell better."""

import builtins
import datetime as dt
import math
from random import Random

import fsrs_rs_python as optimiser
import pytest
from hypothesis import given

from quiz.model.review import Card, Rating, Review, Undo
from quiz.study import schedule
from quiz.study.fitting import NEEDED, Loss, UnavailableError, fit, loss, missing, scored
from quiz.study.memories import standing
from tests.study.logs import CARDS, START, logs, review

# Somebody who forgets much sooner than the defaults say, and gains less from each review.
_UNLIKE = {0: 0.03, 1: 0.2, 2: 0.35, 3: 1.2, 8: 0.9, 20: 0.5}
FORGETFUL = tuple(_UNLIKE.get(place, value) for place, value in enumerate(schedule.DEFAULT))


def log_of(parameters, cards, length=6, seed=1):
    """The log of a learner who remembers as FSRS says with these parameters, asked when the defaults say."""
    chance = Random(seed)
    events: list[Review] = []
    for number in range(cards):
        card, day, memory, asked = Card("a", f"f{number}"), START.date() + dt.timedelta(number), None, None
        for _ in range(length):
            likely = schedule.retrievability(memory, day, parameters=parameters) if memory else 0.5
            rating = Rating.GOOD if chance.random() < likely else Rating.AGAIN
            memory = schedule.review(memory, rating, day, parameters=parameters)
            asked = schedule.review(asked, rating, day)
            at = dt.datetime.combine(day, dt.time(8), dt.UTC)
            events.append(review(f"e{len(events)}", at, card, rating))
            day = asked.due
    return events


def measure(events, parameters=schedule.DEFAULT) -> Loss:
    measured = loss(events, parameters)
    assert measured is not None
    return measured


def test_the_loss_of_one_review_is_the_logarithm_of_its_probability():
    """The figures are those of fsrs-rs-python 0.9.3, `FSRS.evaluate` on this one history."""
    events = [review("a", START), review("b", START + dt.timedelta(2))]
    measured = measure(events)
    assert measured.log_loss == pytest.approx(0.0948677510, abs=1e-6)
    assert measured.rmse_bins == pytest.approx(0.0905067921, abs=1e-6)


@given(logs())
def test_fsrs_rs_remembers_every_history_alike(events):
    """Another implementation, in another language, of the same algorithm."""
    for card in CARDS:
        memory, last, reviews = None, None, []
        for event in standing(events):
            if event.card == card and hasattr(event, "rating"):
                day = max(last or event.day, event.day)
                reviews.append(optimiser.FSRSReview(int(event.rating), (day - (last or day)).days))
                memory, last = schedule.review(memory, event.rating, day), day
        if memory:
            other = optimiser.FSRS(list(schedule.DEFAULT)).memory_state(optimiser.FSRSItem(reviews))
            assert memory.stability == pytest.approx(other.stability, rel=1e-3)
            assert memory.difficulty == pytest.approx(other.difficulty, rel=1e-3)


@given(logs())
def test_the_loss_is_a_number_wherever_something_was_reviewed_on_a_later_day(events):
    measured = loss(events)
    assert (measured is None) == (scored(events) == 0)
    if measured:
        assert measured.reviews == scored(events)
        assert 0 <= measured.log_loss < math.inf
        assert 0 <= measured.rmse_bins <= 1
        assert loss(reversed(events)) == measured


def test_what_was_taken_back_is_not_measured():
    events = log_of(schedule.DEFAULT, 3)
    assert loss([*events, Undo("u", START, events[-1].id)]) == loss(events[:-1])


def test_the_parameters_that_a_learner_follows_foretell_them_best():
    events = log_of(FORGETFUL, 200)
    assert measure(events, FORGETFUL).log_loss < measure(events).log_loss
    assert measure(events, FORGETFUL).rmse_bins < measure(events).rmse_bins


def test_too_few_reviews_are_said_and_not_fitted():
    events = log_of(FORGETFUL, 20)
    assert (scored(events), missing(events)) == (100, NEEDED - 100)
    with pytest.raises(ValueError, match=r"needs 512 reviews.* there are 100"):
        fit(events)


def test_a_learner_unlike_others_gets_parameters_of_their_own():
    events = log_of(FORGETFUL, 300)
    assert missing(events) == 0
    fitted = fit(events)
    assert fitted.is_better
    assert fitted.after.log_loss < fitted.before.log_loss
    assert fitted.parameters != schedule.DEFAULT
    schedule.check(fitted.parameters)
    fresh = log_of(FORGETFUL, 300, seed=2)
    assert measure(fresh, fitted.parameters).log_loss < measure(fresh).log_loss


@pytest.mark.parametrize("seed", range(4))
def test_parameters_that_foretell_as_well_already_are_kept(seed):
    fitted = fit(log_of(FORGETFUL, 130, seed=seed), FORGETFUL)
    assert not fitted.is_better
    assert fitted.parameters == FORGETFUL


def test_without_the_extra_a_sentence_says_what_to_install(monkeypatch):
    original = builtins.__import__

    def missing_import(name, *rest):
        if name == "fsrs_rs_python":
            raise ImportError(name)
        return original(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing_import)
    with pytest.raises(UnavailableError, match=r"factcheck-quiz\[optimize\]"):
        fit(log_of(FORGETFUL, 110))
