"""Timelines of events whose dates do not touch."""

from quiz.generate import generate
from quiz.grade import grade
from quiz.model.item import Order
from tests.questions.hand_made import asked, deck, fact

YEARS = {
    "The tower is built": "1901",
    "The pier is built": "1911",
    "The bridge is built": "1921",
    "The boats leave": "May 1931",
}


def timelines(made=None, seeds=range(10)):
    return [item for seed in seeds for item in asked(generate(made or deck(), seed, kinds=["ordering"]), "ordering")]


def test_three_to_five_events_in_an_order_that_is_not_theirs():
    for item in timelines():
        order = item.interaction
        assert isinstance(order, Order)
        assert 3 <= len(order.entries) <= 5
        assert order.values == tuple(YEARS[entry] for entry in order.entries)
        right = sorted(order.entries, key=list(YEARS).index)
        assert list(order.entries) != right
        assert [order.entries[place] for place in order.key] == right
        assert grade(item, right).score == 1.0


def test_a_deadline_stands_in_no_timeline_with_what_may_be_later():
    assert not any("repair" in item.facts for item in timelines())


def test_two_events_are_no_timeline():
    assert not timelines(deck([fact("tower"), fact("pier")], ()))


def test_events_without_a_label_or_that_tell_their_date_are_left_out():
    facts = [fact("tower", label=""), fact("pier", label="The pier of 1911"), fact("bridge"), fact("boats")]
    assert not timelines(deck(facts, ()))


def test_few_events_of_each_topic_are_put_together():
    facts = [fact(name, topic=name) for name in ("tower", "pier", "bridge")]
    found = timelines(deck(facts, ()))
    assert found
    assert all(item.topic == "" for item in found)


def test_a_topic_with_its_own_timeline_lends_no_events_to_the_others():
    facts = [fact("tower"), fact("pier"), fact("bridge"), fact("boats", topic="boats")]
    found = timelines(deck(facts, ()))
    assert {item.topic for item in found} == {"years"}


def test_the_proof_gives_the_dates_in_their_order():
    facts = [fact("bridge"), fact("tower"), fact("pier")]
    (item,) = timelines(deck(facts, ()), seeds=[0])
    assert item.proof.why == (
        "The article dates them: The tower is built (1901); The pier is built (1911); The bridge is built (1921)."
    )
