"""Deck and seed -> Bank, by asking every question kind: the same deck and seed give the same bytes."""

from collections.abc import Iterable, Iterator

from quiz.model.bank import Bank
from quiz.model.collection import without_collection
from quiz.model.deck import Deck
from quiz.model.item import Item
from quiz.proof.chance import chance_of
from quiz.registry import question_kinds


def generate(deck: Deck, seed: int = 0, *, kinds: Iterable[str] = (), topics: Iterable[str] = ()) -> Bank:
    """Make all items of a deck, in the deck's order, each with its proof.

    Args:
        deck: what `load` returned.
        seed: chooses among the possible quizzes; the same seed always gives the same items.
        kinds: question kinds to ask, such as "cloze"; none means all.
        topics: topics of the deck to ask about; none means all.

    Returns:
        The bank; which items it holds does not depend on the order in which files or sets happen to be read.

    Raises:
        ValueError: a kind that does not exist, or a topic that the deck does not have.
    """
    wanted, about = frozenset(kinds), frozenset(topics)
    _refuse_unknown("question kind", wanted, question_kinds())
    _refuse_unknown("topic", about, _topics(deck))
    place = {fact.id: number for number, fact in enumerate(deck.facts)}
    with without_collection():
        found = [item for item in _ask(deck, seed, wanted) if not about or item.topic in about]
    found.sort(key=lambda item: min((place[fact] for fact in item.facts), default=len(place)))
    return Bank(deck, seed, _once(found))


def _ask(deck: Deck, seed: int, wanted: frozenset[str]) -> Iterator[Item]:
    for name, kind in question_kinds().items():
        if not wanted or name in wanted:
            yield from kind.ask(deck, chance_of(seed, name))


def _topics(deck: Deck) -> list[str]:
    named = {fact.topic for fact in deck.facts} | {claim.topic for claim in deck.claims}
    return sorted(named - {""})


def _once(items: Iterable[Item]) -> tuple[Item, ...]:
    """Leave out a question that two facts happen to share word for word."""
    return tuple({item.id: item for item in items}.values())


def _refuse_unknown(what: str, wanted: frozenset[str], known: Iterable[str]) -> None:
    names = list(known)
    for name in sorted(wanted.difference(names)):
        raise ValueError(f"no {what} {name!r}; there are: {', '.join(names) or 'none'}")
