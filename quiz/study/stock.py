"""The questions of some decks by card, a deck's made when the first of them is wanted: a session asks few of many."""

from collections.abc import Callable, Container, Iterable, Iterator
from functools import cached_property

from quiz.model.deck import Deck
from quiz.model.item import Item
from quiz.model.review import Card
from quiz.study.attempt import Question
from quiz.study.forms import Askable, by_card


class Unmade:
    """A bank whose items are made when they are first looked at."""

    def __init__(self, deck: Deck, make: Callable[[Deck], tuple[Item, ...]]) -> None:
        """Take a deck and what makes its items, the same whenever it is called."""
        self.deck = deck
        self._make = make

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items."""
        return self._make(self.deck)


class Stock:
    """What can be asked of some decks, each of another name."""

    def __init__(self, banks: Iterable[Askable]) -> None:
        """Take the banks in the order of their decks; none is looked into yet."""
        self._banks = {bank.deck.name: bank for bank in banks}
        self._made: dict[str, dict[Card, list[Question]]] = {}

    def questions(self, card: Card) -> list[Question]:
        """Give the questions of a card, none for one that has none."""
        return self._of(card.deck).get(card, [])

    def fresh(self, known: Container[Card]) -> Iterator[Card]:
        """Give the cards that are not known: those of each deck in its author's order, the decks by turns."""
        decks = [self._fresh(bank, known) for bank in self._banks.values()]
        while decks:
            left = []
            for deck in decks:
                card = next(deck, None)
                if card is not None:
                    yield card
                    left.append(deck)
            decks = left

    def _fresh(self, bank: Askable, known: Container[Card]) -> Iterator[Card]:
        name = bank.deck.name
        if any(Card(name, fact.id) not in known for fact in bank.deck.facts):
            yield from (card for card in self._of(name) if card not in known)

    def _of(self, deck: str) -> dict[Card, list[Question]]:
        if deck not in self._made:
            self._made[deck] = by_card([self._banks[deck]])
        return self._made[deck]
