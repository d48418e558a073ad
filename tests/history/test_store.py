"""The log by itself, on both databases: what is added is there, once, in order, and is never changed."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.history.errors import HistoryError
from quiz.history.rows import text
from quiz.history.store import open_history
from quiz.model.review import Card, Rating, Review, Undo
from quiz.study.memories import replay
from quiz.study.statistics import figures
from quiz.study.statistics.counting import answers, counted, summed
from tests.history.made import CARD, START, correction, logs, remember, review, undo

OTHER = Card("towns", "tide")
LATER = dt.date(2030, 1, 1)


def test_a_new_log_is_empty(history):
    assert list(history.events()) == []
    assert history.memories() == {}
    assert history.memory(CARD) is None
    assert history.events_of(CARD) == []
    assert history.card_of("e1") is None
    assert history.due(LATER) == {}
    assert history.decks() == []
    assert history.parameters() is None
    assert history.rebuild() == (0, 0, 0)


def test_what_was_added_is_there_when_it_is_opened_again(place):
    said = review(1, said="two thousand", confidence=0.75, milliseconds=1500, is_rated=True, score=0.5)
    with open_history(place, remember=remember) as history:
        assert history.append(said) == 1
        memory = history.memory(CARD)
    with open_history(place, remember=remember) as history:
        assert list(history.events()) == [said]
        assert history.memory(CARD) == memory == remember([said])


def test_the_same_event_counts_once(history):
    assert history.append(review(1), review(1), correction(2)) == 2
    assert history.append(correction(2), review(1), review(3)) == 1
    assert list(history.events()) == [review(1), correction(2), review(3)]


def test_other_content_under_a_known_id_is_refused_and_nothing_is_added(history):
    history.append(review(1))
    with pytest.raises(HistoryError, match=r"e000001.*other content"):
        history.append(review(2), replace(review(1), rating=Rating.AGAIN))
    with pytest.raises(HistoryError, match="other content"):
        history.append(review(3), replace(review(3), card=OTHER))
    assert list(history.events()) == [review(1)]


def test_an_error_half_way_adds_nothing(history):
    def events():
        yield review(1)
        raise HistoryError("line 2: no")

    with pytest.raises(HistoryError, match="line 2"):
        history.append_all(events())
    assert list(history.events()) == []
    assert history.memories() == {}


@pytest.mark.parametrize("table", ["reviews", "undos", "corrections"])
@pytest.mark.parametrize("change", ["UPDATE {} SET at = 1", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_the_log(history, table, change):
    history.append(review(1), undo(2, review(1)), correction(3))
    with pytest.raises(sa.exc.DBAPIError, match="only added to"), history._engine.begin() as connection:
        connection.exec_driver_sql(change.format(table))
    assert len(list(history.events())) == 3


def test_what_no_database_can_hold_is_replaced(history):
    history.append(review(1, said="a\0b\ud800c"))
    (kept,) = history.events()
    assert kept.said == "a\ufffdb\ufffdc"
    assert history.append(review(1, said="a\0b\ud800c"), kept) == 0


def test_what_was_taken_back_counts_no_more_and_stays(history):
    first, second = review(1, rating=Rating.EASY), review(2, rating=Rating.AGAIN)
    history.append(first, second)
    history.append(undo(3, second))
    assert history.memory(CARD) == remember([first])
    assert history.events_of(CARD) == [first, second, undo(3, second)]
    history.append(undo(4, first))
    assert history.memory(CARD) is None
    assert history.card_of(first.id) == CARD


def test_an_undo_may_come_before_its_review(history):
    history.append(undo(9, review(1)), undo(10, "never-seen"))
    history.append(review(1))
    assert history.memory(CARD) is None
    assert len(list(history.events())) == 3


def test_a_review_that_comes_late_is_put_in_its_place(history):
    early, late = review(1, rating=Rating.AGAIN), review(2, rating=Rating.EASY)
    history.append(late)
    history.append(early)
    assert history.memory(CARD) == remember([early, late]) != remember([late, early])


def test_events_of_some_decks_or_from_a_moment_on(history):
    iraq = Card("iraq", "troops")
    events = [review(1), review(2, iraq), undo(3, review(1)), undo(4, review(2, iraq)), correction(5, iraq)]
    history.append(*events)
    assert list(history.events(decks=["iraq"])) == [events[1], events[3], events[4]]
    assert list(history.events(since=START + dt.timedelta(seconds=3))) == events[2:]
    assert list(history.events(decks=["nowhere"])) == []


def test_due_counts_by_deck_and_not_what_has_left_it(history):
    history.append(review(1), review(2, OTHER), review(3, Card("iraq", "troops")), correction(4, OTHER))
    today = START.date()
    assert history.due(today) == {"towns": 1}
    assert history.due(LATER) == {"iraq": 1, "towns": 2}
    assert history.due(LATER, ["iraq", "nowhere"]) == {"iraq": 1}
    assert history.decks() == ["iraq", "towns"]
    history.note_deck("towns", ["tide", "new"])
    assert history.due(LATER) == {"iraq": 1, "towns": 1}
    assert len(history.memories()) == 3
    history.rebuild()
    assert history.due(LATER) == {"iraq": 1, "towns": 1}
    history.note_deck("towns", ["tide", "mayor"])
    assert history.due(LATER) == {"iraq": 1, "towns": 2}
    assert set(history.memories(decks=["towns"], due=today)) == {OTHER}


def test_an_event_at_the_end_of_the_log_is_remembered_without_a_replay_of_its_card(place):
    passed: list[int] = []

    def counting(steps, memory=None):
        steps = list(steps)
        passed.append(len(steps))
        return remember(steps, memory)

    with open_history(place, remember=counting) as history:
        history.append_all(review(number) for number in range(100))
        history.append(review(200), correction(201), review(202, OTHER))
        history.append(review(203))
        assert passed == [100, 2, 1, 1]
        history.append(review(150))
        history.append(undo(300, review(203)))
        history.append(undo(301, "e000400"))
        history.append(review(400))
        assert passed[4:] == [104, 103, 103]
        live = history.memories()
        assert history.rebuild().differing == 0
        assert history.memories() == live


def test_writers_of_one_card_do_not_lose_each_others_reviews(place):
    open_history(place, remember=remember).close()

    def write(writer: int) -> None:
        with open_history(place, remember=remember) as history:
            for number in range(20):
                history.append(review(writer * 100 + number))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(4)))
    with open_history(place, remember=remember) as history:
        memory = history.memory(CARD)
        assert memory is not None
        assert memory.reviews == 80
        assert history.rebuild() == (80, 1, 0)


def test_a_memory_that_the_log_does_not_say_is_found_and_mended(history):
    history.append(review(1), review(2, OTHER))
    right = history.memories()
    with history._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE memories SET stability = 99 WHERE card = 1")
    assert history.memories() != right
    assert history.rebuild() == (2, 2, 1)
    assert history.memories() == right
    assert history.rebuild() == (2, 2, 0)


def test_chosen_parameters_make_all_memories_anew(place):
    steps = [review(number, rating=Rating.HARD) for number in range(3)]
    with open_history(place) as history:
        history.append(*steps)
        before = history.memory(CARD)
        fitted = (0.5, *[1.2, 2.3, 8.2, 6.4, 0.8, 3.0, 0.1, 1.8, 0.2, 0.8, 1.5, 0.06, 0.26, 1.6, 0.6, 1.9, 0.5, 0.1])
        fitted = (*fitted, 0.07, 0.15)
        assert history.choose_parameters(fitted) == (3, 1, 1)
        assert history.memory(CARD) != before
    with open_history(place) as history:
        assert history.parameters() == fitted
        assert history.rebuild() == (3, 1, 0)
        assert history.choose_parameters(None) == (3, 1, 1)
        assert history.memory(CARD) == before


@settings(max_examples=25)
@given(logs(), st.randoms(use_true_random=False))
def test_replay_is_the_live_state_whatever_the_order(fresh, events, chance):
    parts = list(events)
    chance.shuffle(parts)
    history, other = fresh(2)
    while parts:
        size = chance.randint(1, 5)
        history.append(*parts[:size])
        del parts[:size]
    live = history.memories()
    assert history.rebuild().differing == 0
    assert history.memories() == live
    other.append_all(sorted(events, key=lambda event: (event.at, event.id)))
    assert other.memories() == live
    told = list(history.events())
    assert told == list(other.events())
    assert [(event.at, event.id) for event in told] == sorted((event.at, event.id) for event in events)
    reviews = [event for event in events if isinstance(event, Review)]
    assert {event.said for event in told if isinstance(event, Review)} == {text(event.said) for event in reviews}


@settings(max_examples=25)
@given(logs(), st.randoms(use_true_random=False))
def test_replay_is_the_live_state_of_a_log_that_grows_at_its_end(fresh, events, chance):
    (history,) = fresh(1)
    parts = sorted(events, key=lambda event: (event.at, event.id))
    while parts:
        size = chance.randint(1, 3)
        history.append(*parts[:size])
        del parts[:size]
    live = history.memories()
    assert history.rebuild().differing == 0
    assert history.memories() == live


@settings(max_examples=25)
@given(logs())
def test_what_is_counted_is_what_the_events_say(fresh, events):
    (history,) = fresh(1)
    history.append(*events)
    today, numbers, cards = dt.date(2026, 6, 1), dict[Card, int](), history.cards()
    told = summed(answers(counted(history.events()), numbers), today.toordinal())
    found = summed(history.answers(), today.toordinal())
    names = {number: card for card, number in numbers.items()}
    memories = history.memories()
    assert figures(found, cards, memories, today) == figures(told, names, memories, today)
    assert set(cards.values()) == {text_of(event.card) for event in events if not isinstance(event, Undo)}
    some = [card.deck for card in cards.values()][:1]
    assert list(history.answers(decks=some)) == [
        answer for answer in history.answers() if not some or cards[answer[0]].deck in some
    ]


def text_of(card: Card) -> Card:
    return Card(text(card.deck), text(card.fact))


@settings(max_examples=25)
@given(logs())
def test_memories_are_those_that_the_scheduler_makes_of_the_whole_log(tmp_path_factory, events):
    with open_history(str(tmp_path_factory.mktemp("fsrs") / "history.db")) as history:
        for event in events:
            history.append(event)
        assert history.memories() == replay(history.events())
