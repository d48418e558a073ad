"""A bank is chosen by its seed, cut by kinds and topics, and in the order of the deck."""

import pytest

from quiz.generate import generate
from quiz.registry import question_kinds
from tests.questions.hand_made import FACTS, deck


def test_kinds_cut_the_bank_and_change_nothing_in_it():
    whole = generate(deck(), 4)
    part = generate(deck(), 4, kinds=["cloze", "matching"])
    assert part.items == tuple(item for item in whole.items if item.kind in ("cloze", "matching"))


def test_topics_cut_the_bank_and_change_nothing_in_it():
    whole = generate(deck(), 4)
    part = generate(deck(), 4, topics=["lamps"])
    assert part.items == tuple(item for item in whole.items if item.topic == "lamps")
    assert any(not item.facts for item in part.items), "claims by hand have topics too"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"kinds": ["riddle"]}, "no question kind 'riddle'; there are: attribution"),
        ({"topics": ["Lamps"]}, "no topic 'Lamps'; there are: lamps"),
    ],
)
def test_what_does_not_exist_is_named(asked, said):
    with pytest.raises(ValueError, match=said):
        generate(deck(), 0, **asked)


def test_all_kinds_are_asked():
    assert {item.kind for item in generate(deck(), 0).items} == set(question_kinds())


def test_seeds_may_be_any_whole_number():
    assert generate(deck(), -1).items != generate(deck(), 10**30).items


def test_items_are_found_by_id():
    bank = generate(deck(), 2)
    assert [bank.by_id[item.id] for item in bank.items] == list(bank.items)


def test_a_fact_that_says_nothing_new_leaves_the_others_alone():
    extra = {**FACTS[2], "id": "storm-again"}
    one, other = generate(deck(), 3), generate(deck((*FACTS, extra)), 3)
    dated = [item for item in one.items if item.kind != "claim-check" and item.topic == "years"]
    assert dated == [item for item in other.items if item.kind != "claim-check" and item.topic == "years"]


def test_a_correction_gives_its_items_new_ids():
    changed = deck(
        [{**found, "quote": "the pier in 1911 and the bridge"} if found["id"] == "pier" else found for found in FACTS]
    )
    before, after = (
        {item.id for item in generate(made, 1).items if item.facts == ("pier",)} for made in (deck(), changed)
    )
    assert before
    assert before.isdisjoint(after)
