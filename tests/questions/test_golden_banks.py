"""What a seed asks of the example decks, as people read it: a seed is a promise to a trainer, kept between versions.

Ten more seeds are kept as digests alone. What changes on purpose is written anew with `--update-golden`, and said in
the changelog: whoever kept a seed gets other questions.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz import generate, load
from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.export import item_json
from quiz.model.item import Choice, Entry, Item, Match, Order

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


def digest(bank: Bank) -> str:
    items = json.dumps([item_json(item) for item in bank.items], ensure_ascii=False)
    return hashlib.sha256(items.encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", DECKS)
def test_a_seed_asks_what_it_asked(name, golden):
    bank = generate(deck(name), 0)
    golden(GOLDEN / f"{name}.txt", "\n".join(line for item in bank.items for line in told(item)) + "\n")


@pytest.mark.parametrize("name", DECKS)
def test_other_seeds_ask_what_they_asked(name, golden):
    subject = deck(name)
    golden(GOLDEN / f"{name}-seeds.txt", "".join(f"{seed} {digest(generate(subject, seed))}\n" for seed in SEEDS))
