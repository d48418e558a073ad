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
            named = fact.answer if fact.kind == NAME or fact.kind in KINDS_OF_SEVERAL else ()
            for name in (*named, fact.speaker):
                entity = self._roster.find(name).entity if name else ""
                if entity:
                    self._about.setdefault(entity, {})[fact.id] = None

    def again(self, token: Checkable) -> tuple[str, ...]:
        """Name the first facts that state what a token says: the same, and no less precisely than it does."""
        if token.kind == QUANTITY and token.words.isalpha():
            return ()
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
        fitting = (ids for held, ids in alike.items() if value.relate(held) in (Relation.SAME, Relation.WIDER))
        return first(name for ids in fitting for name in ids)


def first(names: Iterable[str]) -> tuple[str, ...]:
    """Keep the first of some ids: thousands of facts may be about one name."""
    return tuple(islice(dict.fromkeys(islice(names, 4 * MOST_NAMED)), MOST_NAMED))
