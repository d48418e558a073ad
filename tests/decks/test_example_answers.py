"""What people type at the example decks is judged as a trainer would, and what the decks offer as wrong is wrong."""

from functools import cache
from pathlib import Path

import pytest

from quiz.load import load
from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.relation import Relation
from quiz.model.response import Outcome

DECKS = Path(__file__).parents[2] / "decks"
IRAQ = "iraq-state-weapons"
MARSA = "marsa-noura-ferries"
BOTH = [pytest.param(IRAQ, id="english"), pytest.param(MARSA, id="arabic")]


@cache
def deck_called(name: str) -> Deck:
    deck, findings = load(DECKS / f"{name}.yaml")
    assert deck is not None, findings
    return deck


def spellings(fact: Fact) -> list[str]:
    """Everything that the deck says is a right answer to the fact; of a list, one member said otherwise at a time."""
    said = ["\n".join(fact.answer)]
    for name, aliases in fact.aliases.items():
        said += ["\n".join(alias if member == name else member for member in fact.answer) for alias in aliases]
    return said


@pytest.mark.parametrize("name", BOTH)
def test_every_alias_is_taken_for_right(name):
    deck = deck_called(name)
    refused = [
        (fact.id, said)
        for fact in deck.facts
        for said in spellings(fact)
        if fact.value.judge(said, deck.context(fact)).outcome is not Outcome.RIGHT
    ]
    assert refused == []


@pytest.mark.parametrize("name", BOTH)
def test_every_picked_distractor_is_proved_wrong(name):
    deck = deck_called(name)
    unproved = []
    for fact in deck.facts:
        for words in fact.distractors:
            value = type(fact.value).parse(words, deck.context(fact))
            is_wrong = fact.value.judge(words, deck.context(fact)).outcome is Outcome.WRONG
            if value is None or value.relate(fact.value) is not Relation.DISJOINT or not is_wrong:
                unproved.append((fact.id, words))
    assert unproved == []


TYPED = [
    (IRAQ, "us-troops-iraq", "2500", Outcome.RIGHT, "the hedge is the article's, the learner need not repeat it"),
    (IRAQ, "us-troops-iraq", "some 2,500 soldiers", Outcome.RIGHT, "another hedge, another word for troops"),
    (IRAQ, "us-troops-iraq", "2,600", Outcome.WRONG, "within the band of about, but not what the article says"),
    (IRAQ, "us-troops-iraq", "exactly 2,500", Outcome.WRONG, "more precise than the article"),
    (IRAQ, "us-troops-iraq", "900", Outcome.WRONG, "the figure for Syria"),
    (IRAQ, "designated-count", "4", Outcome.RIGHT, "figures for words"),
    (IRAQ, "designation-day", "17 September 2025", Outcome.RIGHT, "the weekday resolved"),
    (IRAQ, "designation-day", "Thursday", Outcome.WRONG, "the day after"),
    (IRAQ, "mission-end", "Sept 2025", Outcome.RIGHT, "this month resolved"),
    (IRAQ, "troops-leave", "end of 2026", Outcome.RIGHT, "without the preposition"),
    (IRAQ, "troops-leave", "end of 2025", Outcome.WRONG, "a year too early"),
    (IRAQ, "took-office", "2022", Outcome.PARTLY, "the year alone says less"),
    (IRAQ, "election-day", "11 Nov", Outcome.RIGHT, "the other order"),
    (IRAQ, "election-day", "November 12", Outcome.WRONG, "no digit is a typing mistake"),
    (IRAQ, "iran-war-length", "12 days", Outcome.RIGHT, "as people say it"),
    (IRAQ, "iran-war-length", "12 weeks", Outcome.WRONG, "the unit counts"),
    (IRAQ, "prime-minister", "Mr Al Sudani", Outcome.RIGHT, "as the article calls him"),
    (IRAQ, "prime-minister", "Al Sudan", Outcome.WRONG, "the article's own misspelling is another name"),
    (IRAQ, "refusing-cleric", "Muqtada al-Sadr", Outcome.RIGHT, "the usual spelling elsewhere"),
    (IRAQ, "coalition-name", "coalition", Outcome.SAY_MORE, "the deck has two coalitions"),
    (IRAQ, "designated-affiliation", "PMF", Outcome.RIGHT, "the acronym"),
    (IRAQ, "q-2025-is-not-2014", "2025 is not 2014.", Outcome.RIGHT, "a final stop is no misquotation"),
    (IRAQ, "q-2025-is-not-2014", "2024 is not 2014", Outcome.WRONG, "another year"),
    (MARSA, "displaced", "2500", Outcome.RIGHT, "the other digits"),
    (MARSA, "displaced", "٩٠٠", Outcome.WRONG, "the figure for those on the hill"),
    (MARSA, "storm-day", "٧ مارس ٢٠٢٤", Outcome.RIGHT, "one set of months"),
    (MARSA, "storm-day", "٧ آذار ٢٠٢٤", Outcome.RIGHT, "the other set of months"),
    (MARSA, "storm-day", "٨ آذار ٢٠٢٤", Outcome.WRONG, "a day late"),
    (MARSA, "return-announced", "١٤ تشرين الأول ٢٠٢٥", Outcome.RIGHT, "the weekday resolved"),
    (MARSA, "boats-damaged", "٤٠٪", Outcome.RIGHT, "the sign for the words"),
    (MARSA, "mayor", "الخزامي", Outcome.RIGHT, "the surname, as the article has it"),
    (MARSA, "mayor", "سلمى", Outcome.SAY_MORE, "a first name alone"),
    (MARSA, "refuge", "تل الغار", Outcome.RIGHT, "without the doubling mark"),
    (
        MARSA,
        "cooperatives",
        "ابناء البحر، نوارس الخليج، المرساة الذهبيه، الشراع الابيض",
        Outcome.RIGHT,
        "plain letters",
    ),
]


@pytest.mark.parametrize(
    ("name", "fact", "said", "outcome"), [pytest.param(*row[:4], id=f"{row[1]}: {row[4]}") for row in TYPED]
)
def test_what_people_type_is_judged_as_a_trainer_would(name, fact, said, outcome):
    deck = deck_called(name)
    grade = deck.by_id[fact].value.judge(said, deck.context(deck.by_id[fact]))
    assert grade.outcome is outcome, grade.reason
