"""Finds the facts of a deck that ask the same, and says how their values stand to each other."""

from collections.abc import Iterator
from typing import NamedTuple

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.relation import Relation
from quiz.text.leak import folded


class Twins(NamedTuple):
    """Two facts that ask the same, in deck order, and how the second's value stands to the first's.

    Values of different kinds have no relation, unless their words are the same.
    """

    first: Fact
    second: Fact
    relation: Relation | None


def twins(deck: Deck) -> Iterator[Twins]:
    """Yield each fact that asks what one before it asks, with the first that does."""
    first: dict[str, Fact] = {}
    for fact in deck.facts:
        other = first.setdefault(folded(fact.ask).rstrip(" ?.؟"), fact) if fact.ask else fact
        if other is not fact:
            yield Twins(other, fact, _relation(other, fact))


def _relation(one: Fact, other: Fact) -> Relation | None:
    if one.kind == other.kind:
        relation: Relation = other.value.relate(one.value)
        return relation
    return Relation.SAME if folded(one.words) == folded(other.words) else None
