"""All items that a deck yields with one seed."""

from dataclasses import dataclass, field
from functools import cached_property

from quiz.model.deck import Deck
from quiz.model.item import Item


@dataclass(frozen=True)
class Bank:
    """The same deck and seed give the same bank, byte for byte."""

    deck: Deck
    seed: int
    items: tuple[Item, ...] = field(default=())

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """The items by their ids."""
        return {item.id: item for item in self.items}
