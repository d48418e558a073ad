"""Properties of claims: refuted ones are DISJOINT in one slot, supported ones the SAME, and neither is the rule."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Any

from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.fact import Fact, Verdict
from quiz.model.item import Item
from quiz.model.relation import Relation
from quiz.model.value import Context
from quiz.proof.slot import statement
from quiz.registry import fact_kind
from quiz.testing.breaks import Break, of_banks, of_items
from quiz.text.leak import folded

_VALUE_METHODS = ("verbatim", "same", "disjoint")
_FEWEST = 10  # claims, below which no share means anything (guides/rules.md, verdicts-one-sided)
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("a an the one ones is are was were in on at of".split())  # noqa: SIM905 - what may agree


@of_items
def refuted_is_disjoint(deck: Deck, item: Item) -> Iterator[str]:
    """A refuted claim differs from the source in one slot, whose value is DISJOINT from what the source says there."""
    if item.verdict is Verdict.REFUTED and not item.proof.is_attested:
        yield from _related(deck, item, Relation.DISJOINT)
        yield from _one_slot(deck, item)


@of_items
def supported_is_same(deck: Deck, item: Item) -> Iterator[str]:
    """A supported claim says the same value, in the article's words or otherwise."""
    if item.verdict is Verdict.SUPPORTED and not item.proof.is_attested:
        yield from _related(deck, item, Relation.SAME)


def _related(deck: Deck, item: Item, wanted: Relation) -> Iterator[str]:
    slot = item.extra.get("slot", "")
    if slot and folded(slot) not in folded(item.claim):
        yield f"the claim does not contain what was put into it, “{slot}”"
    if item.proof.method == "order":
        yield from _ordered(deck, item, wanted)
        return
    fact = deck.by_id.get(item.facts[0]) if len(item.facts) == 1 else None
    if fact is None or not slot:
        return
    value, source = _slot_value(deck, item, fact, slot)
    if value is None or source is None:
        yield f"“{slot}” does not read as what the source says there"
    elif value.relate(source) is not wanted:
        yield f"“{slot}” is {value.relate(source)} to the source, not {wanted}"


def _slot_value(deck: Deck, item: Item, fact: Fact, slot: str) -> tuple[Any, Any]:
    """Give the value in the claim and the one in the source."""
    if fact.kind == "quotation":
        name, context = fact_kind("name"), Context(language=deck.language, rivals=deck.rivals)
        return name.parse(slot, context), name.parse(fact.speaker, context)
    if item.proof.method in (*_VALUE_METHODS, "closed-list"):
        return type(fact.value).parse(slot, deck.context(fact)), fact.value
    return None, None


def _ordered(deck: Deck, item: Item, wanted: Relation) -> Iterator[str]:
    """The facts are listed as they happened; a refuted claim tells them the other way round."""
    first, second = (deck.by_id[name] for name in item.facts)
    if not first.value.extent.is_before(second.value.extent):
        yield f"“{first.label}” is not proved to come before “{second.label}”"
        return
    claim, told = folded(item.claim), [folded(fact.label)[1:] for fact in (first, second)]
    places = [claim.find(label) for label in told]
    if -1 not in places and places[0] != places[1] and (places[0] < places[1]) is (wanted is Relation.DISJOINT):
        yield "the claim tells the events in the other order than its verdict says"


def _one_slot(deck: Deck, item: Item) -> Iterator[str]:
    """What is left of the claim where it runs with the statement at both ends is the slot and what agrees with it."""
    fact = deck.by_id.get(item.facts[0]) if len(item.facts) == 1 else None
    slot = item.extra.get("slot", "")
    if fact is None or not slot or not deck.language.startswith("en"):
        return  # in Arabic the words around a number agree with it in more ways than can be listed
    said, source = _words(item.claim), _words(statement(deck, fact))
    head = _run(said, source)
    tail = min(_run(said[::-1], source[::-1]), len(said) - head, len(source) - head)
    put_in = {word for word in said[head : len(said) - tail] if word not in _SMALL}
    if not put_in <= {*_words(slot)}:
        yield f"more than one slot is altered: {' '.join(sorted(put_in - {*_words(slot)}))}"


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _run(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@of_banks
def verdicts_agree(banks: Sequence[Bank]) -> Iterator[Break]:
    """No claim is supported by one item and refuted by another, of any seed."""
    seen: dict[tuple[int, str], Item] = {}
    for bank in banks:
        for item in bank.items:
            if item.verdict is None:
                continue
            first = seen.setdefault((id(bank.deck), folded(item.claim)), item)
            if first.verdict is not item.verdict:
                yield Break(
                    f"the claim is {item.verdict} here and {first.verdict} there", bank.deck, item, None, bank.seed
                )


@of_banks
def verdicts_balanced(banks: Sequence[Bank]) -> Iterator[Break]:
    """Generated claims are supported in 40 to 60 of 100, so that nobody learns to cry "false"."""
    for bank in banks:
        seen = Counter(_generated(bank.items))
        share = seen[Verdict.SUPPORTED] / max(1, seen.total())
        if seen.total() >= _FEWEST and not 0.4 <= share <= 0.6:
            yield Break(f"{share:.0%} of {seen.total()} claims are supported with seed {bank.seed}", bank.deck)


def _generated(items: Iterable[Item]) -> Iterator[Verdict]:
    return (item.verdict for item in items if item.verdict is not None and not item.proof.is_attested)
