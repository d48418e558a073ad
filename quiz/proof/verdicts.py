"""Reads a generated claim back: how what was put into it stands to the source, and what else was altered."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.item import Item
from quiz.model.relation import Relation
from quiz.model.value import Context
from quiz.proof.slot import statement
from quiz.registry import fact_kind
from quiz.text.leak import folded

_VALUE_METHODS = ("verbatim", "same", "disjoint", "closed-list")
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("a an the one ones is are was were in on at of".split())  # noqa: SIM905 - what may agree


def slot_of_item(item: Item) -> str:
    """Give the words that stand in the place of a generated claim that can be altered; none where no one knows."""
    return item.extra.get("slot", "")


def slot_values(deck: Deck, item: Item) -> tuple[Any, Any] | None:
    """Give the value in a claim of one fact and the one in the source, `None` for one that does not read as its kind.

    It is `None` altogether for a claim that has no such place: of two facts, or hand-written.
    """
    slot = slot_of_item(item)
    fact = deck.by_id.get(item.facts[0]) if len(item.facts) == 1 else None
    if fact is None or not slot or item.proof.is_attested:
        return None
    if fact.kind == "quotation":
        name, context = fact_kind("name"), Context(language=deck.language, rivals=deck.rivals)
        return name.parse(slot, context), name.parse(fact.speaker, context)
    if item.proof.method in _VALUE_METHODS:
        return type(fact.value).parse(slot, deck.context(fact)), fact.value
    return None, None


def slot_relation(deck: Deck, item: Item) -> Relation | None:
    """Say how the value in a claim stands to the one in the source; `None` where that cannot be said."""
    value, source = slot_values(deck, item) or (None, None)
    return None if value is None or source is None else value.relate(source)


def altered_besides(deck: Deck, item: Item) -> tuple[str, ...]:
    """List the words of a claim that neither its fact's sentence nor the slot holds, and that do not just agree.

    What is left of the claim where it runs with the sentence at both ends is the slot and what agrees with it.
    """
    fact, slot = deck.by_id.get(item.facts[0]) if len(item.facts) == 1 else None, slot_of_item(item)
    if fact is None or not slot or not deck.language.startswith("en"):
        return ()  # in Arabic the words around a number agree with it in more ways than can be listed
    said, source = _words(item.claim), _words(statement(deck, fact))
    head = _run(said, source)
    tail = min(_run(said[::-1], source[::-1]), len(said) - head, len(source) - head)
    put_in = {word for word in said[head : len(said) - tail] if word not in _SMALL}
    return tuple(sorted(put_in - {*_words(slot)}))


def is_told_in_order(item: Item, first: Fact, second: Fact) -> bool | None:
    """Whether a claim of two dated facts names the first of them first; `None` where it does not name both."""
    claim, told = folded(item.claim), [folded(fact.label)[1:] for fact in (first, second)]
    places = [claim.find(label) for label in told]
    return None if -1 in places or places[0] == places[1] else places[0] < places[1]


def order_is_proved(first: Fact, second: Fact) -> bool:
    """Whether the article's dates prove that one fact came before another."""
    one, other = first.value.extent, second.value.extent
    return one is not None and other is not None and bool(one.is_before(other))


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _run(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def generated_claims(items: Iterator[Item]) -> Iterator[Item]:
    """Yield the items that are claims with a verdict that a machine gave."""
    return (item for item in items if item.verdict is not None and not item.proof.is_attested)
