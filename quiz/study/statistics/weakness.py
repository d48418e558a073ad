"""What gives a learner trouble: facts that are missed, and values that are given for others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from quiz.model.review import Card, Memory
from quiz.study.analysis import wilson
from quiz.study.statistics.counting import Counts

_FEWEST = 2  # one miss is no weakness


class Weak(NamedTuple):
    """A fact that was missed: answers, right ones, and its memory where there is one."""

    card: Card
    asked: int
    right: int
    memory: Memory | None

    @property
    def highest(self) -> float:
        """The most that the share of right answers may well be: the upper end of Wilson's interval."""
        return wilson(self.right, self.asked)[1]


@dataclass(frozen=True, slots=True)
class Confusion:
    """False friends: asked for the value of one fact, the learner gives that of another."""

    asked: Card
    given: Card
    count: int


def weakest(counts: Counts, cards: Mapping[int, Card], memories: Mapping[Card, Memory]) -> tuple[Weak, ...]:
    """Give the facts that were missed, those first of which it is surest: one miss in one answer says little."""
    missed = {cards[number]: held for number, held in counts.cards.items() if held.right < held.asked}
    found = (
        Weak(card, held.asked, held.right, memories.get(card)) for card, held in missed.items() if held.asked >= _FEWEST
    )
    return tuple(sorted(found, key=lambda weak: (weak.highest, -weak.asked, weak.card)))


def confusions(counts: Counts, cards: Mapping[int, Card]) -> tuple[Confusion, ...]:
    """Count which fact's value was given for which, the most frequent first; an overridden answer confused nothing."""
    found = (
        Confusion(cards[number], Card(cards[number].deck, given), count)
        for (number, given), count in counts.confused.items()
        if given != cards[number].fact
    )
    return tuple(sorted(found, key=lambda pair: (-pair.count, pair.asked, pair.given)))
