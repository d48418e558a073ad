"""What is proposed as an alias: first what must not be, then what speaks against it, then what a deck makes of it."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.load import load_text, load_with_places
from quiz.model.response import Outcome
from quiz.model.review import Card, Rating, Review, Undo
from quiz.study.proposals import Proposal, objections, patched, proposals
from tests.coverage import ROOT, whole

IRAQ = ROOT / "decks" / "iraq-state-weapons.yaml"
LOADED = load_with_places(IRAQ)
DECK = whole(IRAQ)


def mended_with(found):
    text = patched(LOADED, found)
    assert text is not None
    return load_text(str(IRAQ), text)


def overridden(fact, said, number=0, **fields):
    at = dt.datetime(2025, 11, 1, 12, 0, number, tzinfo=dt.UTC)
    revision = fields.pop("revision", DECK.by_id[fact].revision if fact in DECK.by_id else "")
    return Review(
        f"{fact} {said} {number}",
        at,
        at.date(),
        Card(fields.pop("deck", DECK.name), fact),
        revision,
        "i",
        "short-answer",
        Rating.GOOD,
        **{"outcome": "wrong", "said": said, "is_overridden": True, **fields},
    )


@pytest.mark.parametrize(
    "review",
    [
        overridden("designating-country", "Uncle Sam", is_overridden=False),
        overridden("designating-country", "the USA"),
        overridden("designating-country", "  "),
        overridden("designating-country", "I don't know"),
        overridden("designating-country", "\x1b[31mSam"),
        overridden("designating-country", "<b>Sam</b>"),
        overridden("designating-country", "S" * 5000),
        overridden("designating-country", "a", chance=1 / 3),
        overridden("designating-country", "true", verdict="refuted"),
        overridden("designating-country", "Uncle Sam", revision="before a correction"),
        overridden("designating-country", "Uncle Sam", deck="another"),
        overridden("gone", "Uncle Sam"),
        overridden("designated-groups", "Uncle Sam, KSS"),
        overridden("designated-groups", "Harakat Al Nujaba, KSS"),
    ],
    ids=[
        "not overridden",
        "right by now",
        "nothing said",
        "no answer",
        "control characters",
        "markup",
        "too long",
        "an option's letter",
        "a claim",
        "an answer to what was corrected",
        "another deck",
        "a fact that left",
        "a list with more than one unknown place",
        "a list with nothing unknown",
    ],
)
def test_what_proposes_nothing(review):
    assert proposals([review], LOADED) == ()


def test_what_was_taken_back_proposes_nothing():
    review = overridden("designating-country", "Uncle Sam")
    assert proposals([Undo("u", review.at, review.id), review], LOADED) == ()


@pytest.mark.parametrize(
    ("fact", "said", "against"),
    [
        ("us-troops-iraq", "25,000", "It reads as a value, and not as the article's: about 2,500 troops."),
        ("us-troops-iraq", "about 900", "It is the value of us-troops-syria: US troops in Syria."),
        ("us-troops-iraq", "2,600 troops", "It reads as a value"),
        ("prime-minister", "Falih Al Fayyadh", "It names Falih Al Fayyadh, which the deck has as another name."),
        ("designation-day", "2025", "It reads as a value, and not as the article's: on Wednesday."),
        ("designating-country", "Iran", "It names Iran, which the deck has as another name."),
    ],
    ids=["another figure", "another fact's", "nearly", "another person", "less precise", "a distractor"],
)
def test_what_collides_is_told_and_never_sound(fact, said, against):
    (found,) = proposals([overridden(fact, said)], LOADED)
    assert not found.is_sound
    assert any(reason.startswith(against) for reason in found.against)


def test_one_name_for_two_is_refused_though_each_alone_is_sound():
    log = [overridden("prime-minister", "the boss man"), overridden("pmf-chairman", "The Boss Man")]
    assert all(proposals([review], LOADED)[0].is_sound for review in log)
    found = proposals(log, LOADED)
    assert {proposal.against for proposal in found} == {
        ("It was said for Falih Al Fayyadh too.",),
        ("It was said for Mohammed Shia Al Sudani too.",),
    }
    assert {finding.rule for finding in mended_with(found).findings} == {"alias-clash"}
    assert objections(LOADED, found)[0].startswith("alias-clash: ")
    assert objections(LOADED, found[:1]) == ()


def test_the_most_frequent_spelling_is_proposed_with_all_its_times():
    log = [overridden("designating-country", "uncle sam", 1)]
    log += [overridden("designating-country", "Uncle Sam", number) for number in (2, 3)]
    log += [overridden("pmf-chairman", "the PMF boss", number) for number in range(4)]
    assert proposals(log, LOADED) == (
        Proposal("pmf-chairman", "the PMF boss", count=4),
        Proposal("designating-country", "Uncle Sam", count=3),
    )


def test_what_is_accepted_is_right_afterwards_and_nothing_else_changes():
    log = [
        overridden("us-troops-iraq", "2.5k boots on the ground"),
        overridden("designating-country", "Uncle Sam"),
        overridden("designation-day", "the day of the designation"),
        overridden("designated-groups", "Harakat Al Nujaba, KSS, the Awfiya lot, Imam Ali Brigades"),
        overridden("isis-remnant", "cells of: sleepers # x"),
    ]
    found = proposals(log, LOADED)
    assert all(proposal.is_sound for proposal in found)
    assert {proposal.member for proposal in found} == {"", "Harakat Ansar Allah Al Awfiya"}
    mended = mended_with(found)
    assert mended.findings == ()
    assert mended.deck is not None
    for review in log:
        fact = mended.deck.by_id[review.card.fact]
        assert fact.value.judge(review.said, mended.deck.context(fact)).outcome is Outcome.RIGHT
        assert fact.revision == review.revision, "an alias is no correction: nobody is asked again"
    assert proposals(log, mended) == ()


WORDS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.sampled_from(
        ["Iraq", "about 900", "a: b", "- x", "#", "'", "[a, b]", "true", "العراق", "a\tb", "{x}", "a\u202eb"]
    ),
)


@settings(max_examples=30)
@given(said=st.lists(WORDS, max_size=3), fact=st.sampled_from(["us-troops-iraq", "pmf-chairman", "designated-groups"]))
def test_whatever_was_said_the_deck_stays_sound(said, fact):
    found = proposals([overridden(fact, words, number) for number, words in enumerate(said)], LOADED)
    sound = [proposal for proposal in found if proposal.is_sound]
    assert mended_with(sound).findings == ()
