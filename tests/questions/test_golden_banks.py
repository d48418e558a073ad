"""What a seed asks of the example decks, as people read it: a seed is a promise to a trainer, kept between versions.

Ten more seeds, and what is asked of invented decks, are kept as digests alone. What changes on purpose is written anew
with `--update-golden`, and said in the changelog: whoever kept a seed gets other questions.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import pytest

from quiz import generate, load
from quiz.model.deck import Deck
from quiz.model.export import item_json
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.testing import invention
from quiz.testing.decks import deck_of
from tests.questions import odd

ROOT = Path(__file__).parents[2]
DECKS = ("iraq-state-weapons", "marsa-noura-ferries")
GOLDEN = ROOT / "tests" / "golden" / "banks"
SEEDS = range(1, 11)


def deck(name: str) -> Deck:
    found, findings = load(ROOT / "decks" / f"{name}.yaml")
    assert found is not None
    assert not findings
    return found


def told(item: Item) -> Iterator[str]:
    """Tell an item in full but for the passages of its evidence, which the article has."""
    made = " ".join(part for part in (item.kind, item.operation, item.verdict or "", item.proof.method) if part)
    yield f"{item.id} {made}: {', '.join(item.facts)}"
    yield f"  {item.stem}"
    match item.interaction:
        case Choice(options, key):
            for number, option in enumerate(options):
                made = " ".join(part for part in (option.operation, option.fact) if part)
                yield f"  {'=' if number == key else '-'} {option.text} [{made}] {option.why}"
        case Entry(kind, answer):
            yield f"  = {kind}: {answer}"
        case Order(entries, key, values):
            yield f"  = {' < '.join(entries[place] for place in key)} | {'; '.join(entries)} | {'; '.join(values)}"
        case Match(prompts, partners, key):
            yield f"  = {'; '.join(f'{one} -> {partners[place]}' for one, place in zip(prompts, key, strict=True))}"
            yield f"    {'; '.join(partners)}"
    yield f"  {item.proof.why}"
    for evidence in item.proof.evidence:
        marks = " ".join(f"{mark.start}-{mark.end}" for mark in evidence.marks)
        yield f"  @ {evidence.source} {evidence.quote.start}-{evidence.quote.end} {marks} #{evidence.passage_number}"


def digest(asked: Iterable[Item]) -> str:
    items = json.dumps([item_json(item) for item in asked], ensure_ascii=False)
    return hashlib.sha256(items.encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", DECKS)
def test_a_seed_asks_what_it_asked(name, golden):
    bank = generate(deck(name), 0)
    golden(GOLDEN / f"{name}.txt", "\n".join(line for item in bank.items for line in told(item)) + "\n")


@pytest.mark.parametrize("name", DECKS)
def test_other_seeds_ask_what_they_asked(name, golden):
    subject = deck(name)
    golden(GOLDEN / f"{name}-seeds.txt", "".join(f"{seed} {digest(generate(subject, seed).items)}\n" for seed in SEEDS))


@pytest.mark.parametrize("name", odd.DECKS)
def test_odd_facts_are_asked_so(name, golden):
    """Every field that a fact may lack or share, in both languages."""
    subject = odd.DECKS[name]()
    lines = [line for item in generate(subject, 0).items for line in told(item)]
    lines += [f"{seed} {digest(generate(subject, seed).items)}" for seed in SEEDS]
    golden(GOLDEN / f"{name}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("language", invention.LANGUAGES)
def test_invented_decks_ask_what_they_asked(language, golden):
    lines = []
    for number in range(12):
        asked = defaultdict(list)
        subject = deck_of(invention.invent(invention.some(Random(number), 5 + 2 * number, language), language))
        for item in generate(subject, number).items:
            asked[item.kind].append(item)
        lines += [f"{number} {kind} {len(items)} {digest(items)}\n" for kind, items in asked.items()]
    golden(GOLDEN / f"invented-{language}.txt", "".join(lines))


@pytest.mark.parametrize("name", odd.DECKS)
def test_what_is_typed_is_judged_by_the_fact_as_the_deck_knows_it(name):
    subject = odd.DECKS[name]()
    typed = [(item, item.interaction) for item in generate(subject, 0).items if isinstance(item.interaction, Entry)]
    assert {item.kind for item, _ in typed} >= {"cloze", "name-all", "short-answer"}
    for item, entry in typed:
        fact = subject.by_id[item.facts[0]]
        assert (entry.fact_kind, entry.value, entry.context) == (fact.kind, fact.value, subject.context(fact))
