"""What every question kind owes: an id that stays, the topic, the method of its proof, and the article's words."""

import pytest

from quiz.generate import generate
from quiz.model.item import Choice, Match, Order
from quiz.proof.evidence import evidence_of, item_id
from quiz.registry import question_kinds
from tests.questions.hand_made import deck

DECK = deck()
ITEMS = [item for seed in range(4) for item in generate(DECK, seed).items]
METHODS = {
    "attribution": {"speaker"},
    "claim-check": {"verbatim", "same", "disjoint", "closed-list", "speaker", "order", "attested"},
    "cloze": {"verbatim"},
    "matching": {"verbatim"},
    "multiple-choice": {"disjoint"},
    "name-all": {"verbatim"},
    "ordering": {"order"},
    "short-answer": {"verbatim"},
}


def content(item):
    """Give what makes an item this question, besides its facts."""
    if item.kind == "claim-check":
        return (item.claim, item.verdict.value) if item.facts else ("exactly", item.claim)
    if item.kind == "cloze":
        return (item.extra["sentence"],)
    match item.interaction:
        case Choice(options):
            return (item.stem, *(option.text for option in options))
        case Order(entries):
            return entries
        case Match(prompts, partners):
            return (*prompts, *partners)
        case _:
            return (item.stem,)


@pytest.mark.parametrize("kind", question_kinds())
def test_the_id_of_a_question_stays_from_run_to_run_and_release_to_release(kind):
    made = [item for item in ITEMS if item.kind == kind]
    assert made
    for item in made:
        assert item.id == item_id(kind, [DECK.by_id[name] for name in item.facts], *content(item))


@pytest.mark.parametrize("kind", question_kinds())
def test_a_kind_names_the_methods_of_its_proofs(kind):
    assert {item.proof.method for item in ITEMS if item.kind == kind} == METHODS[kind]


def test_a_question_has_the_topic_that_its_facts_share():
    for item in ITEMS:
        topics = {DECK.by_id[name].topic for name in item.facts} or {"lamps"}
        assert item.topic == (topics.pop() if len(topics) == 1 else "")


def test_the_evidence_is_the_quotes_of_the_facts():
    for item in ITEMS:
        assert not item.facts or item.proof.evidence == tuple(
            evidence_of(DECK, DECK.by_id[name]) for name in item.facts
        )
        assert all(evidence.quote.words for evidence in item.proof.evidence)


@pytest.mark.parametrize(
    ("kind", "fact_kind", "stem"),
    [
        ("cloze", "quantity", "Fill in the figure: "),
        ("cloze", "date", "Fill in the date or time: "),
        ("cloze", "name", "Fill in the name or term: "),
        ("cloze", "quotation", "Fill in the words quoted: "),
        ("matching", "date", "Match each event with its date."),
        ("matching", "name", "Match each with its name."),
        ("matching", "quotation", "Match each quotation with the one who said it."),
    ],
)
def test_a_stem_says_what_sort_of_thing_to_give(kind, fact_kind, stem):
    stems = [item.stem for item in ITEMS if item.kind == kind and DECK.by_id[item.facts[0]].kind == fact_kind]
    assert stems
    assert all(found.startswith(stem) for found in stems)
