"""What gives a learner trouble: facts that are missed, and values that are given for others."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from quiz.model.review import Card, Memory, Review
from quiz.study.analysis import wilson
from quiz.study.statistics.counting import is_right

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


def weakest(reviews: Iterable[Review], memories: Mapping[Card, Memory]) -> tuple[Weak, ...]:
    """Give the facts that were missed, those first of which it is surest: one miss in one answer says little."""
    asked, right = Counter[Card](), Counter[Card]()
    for review in reviews:
        asked[review.card] += 1
        right[review.card] += is_right(review)
    found = (
        Weak(card, count, right[card], memories.get(card))
        for card, count in asked.items()
        if right[card] < count and count >= _FEWEST
    )
    return tuple(sorted(found, key=lambda weak: (weak.highest, -weak.asked, weak.card)))


def confusions(reviews: Iterable[Review]) -> tuple[Confusion, ...]:
    """Count which fact's value was given for which, the most frequent first; an overridden answer confused nothing."""
    counts = Counter(
        (review.card, Card(review.card.deck, review.confused_with))
        for review in reviews
        if review.confused_with and review.confused_with != review.card.fact and not is_right(review)
    )
    found = (Confusion(asked, given, count) for (asked, given), count in counts.items())
    return tuple(sorted(found, key=lambda pair: (-pair.count, pair.asked, pair.given)))
