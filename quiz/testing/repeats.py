"""Properties of generation: the same seed gives the same bytes, ids name one item, evidence stands where it says."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from quiz.generate import generate
from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.export import bank_json, item_json
from quiz.model.fact import Fact
from quiz.model.item import Choice, Item
from quiz.testing.breaks import Break, of_banks, of_items
from quiz.text.leak import shows

LEFT_OUT = 5
"""Facts of a deck that are left out, one at a time: each time all items are generated."""
_SCRIPT = (
    "import json, sys; from quiz import generate, load; from quiz.model.export import bank_json;"
    "print(json.dumps(bank_json(generate(load(sys.argv[1])[0], int(sys.argv[2])))))"
)


@of_items
def evidence_is_verbatim(deck: Deck, item: Item) -> Iterator[str]:
    """Quote, answer and passage of the evidence are verbatim words of the source at their offsets."""
    if not item.proof.evidence:
        yield "the item has no evidence"
    for evidence in item.proof.evidence:
        source = deck.sources[evidence.source]
        if evidence.digest != source.digest:
            yield "the evidence is of another article than the deck’s"
        for span in (evidence.quote, evidence.passage, *evidence.marks):
            if source.text[span.start : span.end] != span.words:
                yield f"“{span.words}” does not stand at {span.start} to {span.end} of the source"
        if source.passages[evidence.passage_number - 1] != evidence.passage:
            yield f"the passage is not paragraph {evidence.passage_number}"
        if not evidence.passage.start <= evidence.quote.start < evidence.passage.end:
            yield "the quote does not begin in the passage"
        if not all(evidence.quote.start <= mark.start <= mark.end <= evidence.quote.end for mark in evidence.marks):
            yield "a mark lies outside the quote"


@of_banks
def same_seed_same_bytes(banks: Sequence[Bank]) -> Iterator[Break]:
    """The same deck and seed give the same items, byte for byte."""
    for bank in banks:
        if _bytes(generate(bank.deck, bank.seed)) != _bytes(bank):
            yield Break(f"seed {bank.seed} gives other bytes the second time", bank.deck)


def same_bytes_elsewhere(path: Path, bank: Bank) -> None:
    """Raise `AssertionError` where another process, with another order of sets, makes another bank of the deck file."""
    environment = {**os.environ, "PYTHONHASHSEED": "271828", "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", _SCRIPT, os.fspath(path), str(bank.seed)]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603 - our own script
    if json.loads(done.stdout) != json.loads(_bytes(bank)):
        raise AssertionError(f"seed {bank.seed} gives other items in another process")


def _bytes(bank: Bank) -> bytes:
    return json.dumps(bank_json(bank)).encode()


@of_banks
def ids_unique(banks: Sequence[Bank]) -> Iterator[Break]:
    """No two items of a bank share an id, and what an id names asks the same in every bank of the deck."""
    named: dict[tuple[int, str], tuple[str, str]] = {}
    for bank in banks:
        seen = set()
        for item in bank.items:
            if item.id in seen:
                yield Break("another item of the bank has the same id", bank.deck, item, None, bank.seed)
            seen.add(item.id)
            asked = (item.stem, json.dumps(item_json(item)["interaction"].get("key")))
            if named.setdefault((id(bank.deck), item.id), asked) != asked:
                yield Break("the id names another question with another seed", bank.deck, item, None, bank.seed)


@of_banks
def new_fact_leaves_others(banks: Sequence[Bank]) -> Iterator[Break]:
    """A new fact changes an item of other facts only by being chosen for it."""
    for bank in {id(bank.deck): bank for bank in banks}.values():
        facts = bank.deck.facts
        for left_out in facts[:: max(1, -(-len(facts) // LEFT_OUT))]:
            kept = tuple(fact for fact in facts if fact.id != left_out.id)
            fewer = replace(bank.deck, facts=kept)
            fewer.__dict__.pop("by_id", None)
            yield from _changed(bank, generate(fewer, bank.seed), left_out)


def _changed(after: Bank, before: Bank, left_out: Fact) -> Iterator[Break]:
    asked = {_asks(item): item.id for item in before.items if item.facts}
    for item in (item for item in after.items if item.facts):
        was = asked.get(_asks(item))
        if was is not None and was != item.id and not _is_chosen(after.deck, item, left_out):
            why = f"the item is another since “{left_out.id}” is in the deck, which is not in it"
            yield Break(why, after.deck, item, None, after.seed)


def _asks(item: Item) -> tuple[str, tuple[str, ...], str]:
    return item.kind, item.facts, item.verdict or item.claim


def _is_chosen(deck: Deck, item: Item, fact: Fact) -> bool:
    """Whether a fact is asked by the item, offered in it, or said in its claim - or its twin, which decides with it."""
    if fact.id in item.facts or any(
        {fact.ask, fact.label} & {other.ask, other.label} - {""} for other in _of(deck, item)
    ):
        return True
    options = item.interaction.options if isinstance(item.interaction, Choice) else ()
    if any(option.fact == fact.id or (fact.speaker and option.text == fact.speaker) for option in options):
        return True
    if item.extra.get("slot_of") == fact.id:
        return True
    slot = item.extra.get("slot", "")
    return bool(slot) and (_says(deck, fact, slot) or any(shows(slot, words) for words in (*fact.answer, fact.speaker)))


def _of(deck: Deck, item: Item) -> list[Fact]:
    return [deck.by_id[name] for name in item.facts]


def _says(deck: Deck, fact: Fact, words: str) -> bool:
    value = type(fact.value).parse(words, deck.context(fact))
    return value is not None and value.nominal == fact.value.nominal
