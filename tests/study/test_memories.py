"""A log replayed: order, undo, merging and corrections make no difference that they should not make."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quiz.model.review import Card, Correction, Memory, Rating, Review, Undo
from quiz.study.memories import WITHIN, advance, apply, memory_of, merge, ordered, replay, standing
from tests.study.logs import CARDS, START, days, logs, ratings, review

CARD, OTHER, *_ = CARDS


class Log:
    """A log in memory: what a store gives for one event."""

    def __init__(self):
        self.events = []

    def card_of(self, name):
        return next((each.card for each in self.events if isinstance(each, Review) and each.id == name), None)

    def events_of(self, card):
        own = [each for each in self.events if not isinstance(each, Undo) and each.card == card]
        ids = {each.id for each in own}
        return own + [each for each in self.events if isinstance(each, Undo) and each.review in ids]


def at(days, hours=0):
    return START + dt.timedelta(days, hours=hours)


@given(logs())
def test_replay_is_the_same_as_taking_events_as_they_come(events):
    log = Log()
    memories: dict[Card, Memory] = {}
    for event in events:
        log.events.append(event)
        memories = apply(memories, event, log)
    assert memories == replay(events)


def test_an_undo_takes_back_reviews_alone():
    kept = Correction("c", at(1), START.date(), CARDS[0], "r1", "r2")
    events = [review("a", at(0)), kept, Undo("u", at(2), "c"), Undo("v", at(2), "a")]
    assert standing(events) == [kept]


@given(logs())
def test_cards_do_not_touch_each_other(events):
    memories = replay(events)
    log = Log()
    log.events = list(events)
    for card in CARDS:
        assert memory_of(log.events_of(card)) == memories.get(card)


@given(logs(), st.randoms())
def test_the_order_in_which_events_arrive_makes_no_difference(events, chance):
    shuffled = list(events)
    chance.shuffle(shuffled)
    assert replay(shuffled) == replay(events)
    assert replay([*events, *shuffled]) == replay(events)


@given(logs())
def test_a_log_in_order_is_replayed_one_event_after_another(events):
    kept = [event for event in ordered(events) if not isinstance(event, Undo)]
    memories: dict[Card, Memory | None] = {}
    for event in kept:
        memories[event.card] = advance(memories.get(event.card), event)
    assert {card: memory for card, memory in memories.items() if memory} == replay(kept)


@given(logs(), st.data())
def test_taking_back_is_as_if_it_had_never_been_answered(events, data):
    reviews = [event for event in events if isinstance(event, Review)]
    if not reviews:
        return
    chosen = data.draw(st.sampled_from(reviews))
    undo = Undo("undo", data.draw(st.sampled_from([START, chosen.at, at(900)])), chosen.id)
    assert replay([*events, undo]) == replay(event for event in events if event is not chosen)


def test_an_undo_of_a_review_of_another_machine_waits_for_it():
    known, unknown = review("a", at(0)), review("b", at(1), OTHER)
    undo = Undo("u", at(2), "b")
    assert replay([known, undo]) == replay([known])
    assert replay(merge([known, undo], [unknown])) == replay([known])


@given(logs(), logs(), logs())
def test_merging_is_commutative_associative_and_idempotent(first, second, third):
    assert merge(first, second) == merge(second, first)
    assert merge(merge(first, second), third) == merge(first, merge(second, third))
    assert merge(first, first) == merge(first) == merge(merge(first))
    assert set(merge(first, second)) >= {each for each in first if each.id not in {other.id for other in second}}


@given(logs())
def test_merging_loses_nothing_and_sorts_by_moment(events):
    merged = merge(events[::2], events[1::2], events)
    assert sorted(each.id for each in merged) == sorted({each.id for each in events})
    assert [(each.at, each.id) for each in merged] == sorted((each.at, each.id) for each in merged)


def test_of_two_events_under_one_id_the_same_is_kept_whatever_the_order():
    good = review("a", at(0))
    easy = replace(good, rating=Rating.EASY)
    assert merge([good], [easy]) == merge([easy], [good])
    assert len(merge([good], [easy])) == 1


@given(st.lists(ratings, min_size=1, max_size=8), days)
def test_a_correction_makes_the_card_due_that_day_and_leaves_the_rest(given_ratings, day):
    reviews = [review(f"{number}", at(number * 9), rating=rating) for number, rating in enumerate(given_ratings)]
    before = replay(reviews)[CARD]
    after = replay([*reviews, Correction("c", at(900), day, CARD, "r1", "r2")])[CARD]
    assert after == replace(before, due=min(before.due, day))


def test_a_correction_of_what_was_never_asked_is_of_no_memory():
    assert replay([Correction("c", at(0), START.date(), CARD, "r1", "r2")]) == {}


def test_a_memory_knows_which_revision_and_words_were_right():
    memory = replay([review("a", at(0), answer="about 2,500"), review("b", at(3), revision="r2", answer="about 2,000")])
    assert (memory[CARD].revision, memory[CARD].answer) == ("r2", "about 2,000")


@given(logs())
def test_a_confident_error_is_due_within_seven_days_whatever_is_answered_that_day(events):
    start = [review(f"s{number}", at(number * 40 - 400), rating=Rating.EASY) for number in range(5)]
    error = review("x", at(500), rating=Rating.GOOD, outcome="wrong", confidence=0.9)
    later = [review(f"z{number}", at(500, number + 1), rating=Rating.EASY) for number in range(3)]
    firm = replay([*start, *later])[CARD]
    assert firm.due - firm.last > WITHIN
    sure = replay([*start, *events, error, *later])[CARD]
    assert sure.due - error.day <= WITHIN or sure.last > error.day


def test_seven_days_later_the_confident_error_is_forgiven():
    error = review("x", at(0), rating=Rating.GOOD, outcome="wrong", confidence=0.9)
    back = [review(f"{day}", at(day), rating=Rating.EASY) for day in (6, 30)]
    memory = replay([error, *back])[CARD]
    assert memory.again_by is None
    assert memory.due - memory.last > WITHIN


def test_an_unsure_error_and_an_overridden_one_are_no_confident_errors():
    base = review("x", at(0), rating=Rating.EASY, outcome="wrong", confidence=0.9)
    assert replay([base])[CARD].again_by == base.day + WITHIN
    for other in (replace(base, confidence=0.5), replace(base, confidence=None), replace(base, is_overridden=True)):
        assert replay([other])[CARD].again_by is None
