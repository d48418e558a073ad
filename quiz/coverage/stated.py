"""Knows what the facts of a deck state, and recognises it where an article says it again."""

from collections.abc import Iterable
from itertools import islice
from typing import Any

from quiz.coverage.tokens import NAME, QUANTITY, QUOTATION, Checkable
from quiz.load.fields import KINDS_OF_SEVERAL
from quiz.model.deck import Deck
from quiz.model.relation import Relation
from quiz.model.value import Value

MOST_NAMED = 8
"""Facts that are named for one token."""

_COUNTED = frozenset({"count", "ordinal"})
_TELLING = 100  # a figure from which on an article hardly says it of two things


class Stated:
    """The values of a deck's facts by what people say, and its names with the facts that are about them."""

    def __init__(self, deck: Deck) -> None:
        """Go through the facts once."""
        self._roster = deck.rivals.roster
        self._held: dict[tuple[str, Any], dict[Any, dict[str, None]]] = {}
        self._about: dict[str, dict[str, None]] = {}
        self._known: dict[tuple[str, Any], tuple[str, ...]] = {}
        for fact in deck.facts:
            alike = self._held.setdefault((fact.kind, fact.value.nominal), {})
            alike.setdefault(fact.value, {})[fact.id] = None
            if fact.kind == NAME or fact.kind in KINDS_OF_SEVERAL:
                self._note_names(fact.id, fact.answer)
        for fact in deck.facts:  # after those that answer with the name
            self._note_names(fact.id, (fact.speaker,) if fact.speaker else ())

    def _note_names(self, fact: str, names: Iterable[str]) -> None:
        for name in names:
            entity = self._roster.find(name).entity
            if entity:
                self._about.setdefault(entity, {})[fact] = None

    def again(self, token: Checkable) -> tuple[str, ...]:
        """Name the first facts that state what a token says: the same, and no less precisely than it does."""
        named = self._named(token.words) if token.kind in (NAME, QUOTATION) else ()
        if named:
            return named
        key = (token.kind, token.value)
        if key not in self._known:
            self._known[key] = self._same(token.kind, token.value)
        return self._known[key]

    def _named(self, words: str) -> tuple[str, ...]:
        """Name the facts about a name, or about every one that it may be short for."""
        facts = [self._about.get(entity, {}) for entity in self._roster.find(words).entities]
        return first(name for ids in facts for name in ids) if all(facts) else ()

    def _same(self, kind: str, value: Value) -> tuple[str, ...]:
        alike = self._held.get((kind, value.nominal), {})
        compare = _compare_figures if kind == QUANTITY else _compare
        fitting = (ids for held, ids in alike.items() if compare(value, held) in (Relation.SAME, Relation.WIDER))
        return first(name for ids in fitting for name in ids)


def _compare(value: Any, held: Any) -> Relation:
    found: Relation = value.relate(held)
    return found


def _compare_figures(value: Any, held: Any) -> Relation:
    """Compare two amounts of one nominal; one that does not say what it counts is the other where it is large."""
    if value.noun or value.dimension not in _COUNTED:
        return _compare(value, held)
    is_telling = value.dimension == "count" and min(map(abs, value.points)) >= _TELLING
    found: Relation = value.extent.relate(held.extent) if is_telling else Relation.OVERLAPS
    return found


def first(names: Iterable[str]) -> tuple[str, ...]:
    """Keep the first of some ids: thousands of facts may be about one name."""
    return tuple(islice(dict.fromkeys(islice(names, 4 * MOST_NAMED)), MOST_NAMED))
