"""What every kind of fact owes: its values read, spell, relate and judge themselves, knowing nothing of questions."""

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping
from fractions import Fraction
from random import Random
from types import MappingProxyType
from typing import Any, ClassVar, Generic, NamedTuple, Protocol, Self, TypeVar

from quiz.model.relation import Extent, Relation
from quiz.model.response import Grade
from quiz.text.names.spellings import Roster

V = TypeVar("V")


class Rival(NamedTuple):
    """A value that another fact of the deck holds: `label` says of what, in words for the learner."""

    fact: str
    label: str
    value: Any


class Rivals:
    """What else the deck holds, so that a wrong answer is recognised as somebody's and a name as another's.

    `roster` holds every name of the deck as an entity with its spellings. `held` maps a nominal (`Value.nominal`) to
    the facts that state it, in deck order. One object serves a whole deck.
    """

    def __init__(self, roster: Roster | None = None, held: Mapping[Hashable, tuple[Rival, ...]] | None = None) -> None:
        """Take the names of a deck and its values by nominal."""
        self.roster = roster if roster is not None else Roster(())
        self._held = held if held is not None else {}

    def whose(self, nominal: Hashable, fact: str = "") -> Rival | None:
        """Find the first fact other than `fact` that states this nominal."""
        return next((rival for rival in self._held.get(nominal, ()) if rival.fact != fact), None)

    def shared(self) -> Iterator[tuple[Rival, ...]]:
        """Yield the facts that state one nominal, where there are several."""
        return (rivals for rivals in self._held.values() if len(rivals) > 1)


class Context(NamedTuple):
    """What reading a fact's words or a response to it depends on.

    `language` is a code such as "en" or "ar"; it decides the order of numeric dates and the grouping of digits.
    `published` is the day that relative words ("on Wednesday") are resolved against. `aliases` maps a canonical name or
    the answer's words to further accepted spellings. `unit` is what a quantity counts where its words do not say.
    `zero` is that of the article's digits, for what its words say without any ("on Tuesday").
    `tolerance` is the half-width of a hedge's band, in the quantity's own unit. `speaker` said a quotation. `fact` is
    the id of the fact, so that `rivals` can leave it out. `asked` holds the words of the question and of the article's
    sentence, which a response may repeat beside its figure or date.
    """

    language: str = "en"
    published: dt.date | None = None
    aliases: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    unit: str = ""
    tolerance: Fraction | None = None
    speaker: str = ""
    fact: str = ""
    rivals: Rivals = Rivals()
    zero: str = "0"
    asked: str = ""


class Candidate(NamedTuple, Generic[V]):
    """Words of a text, from `start` to `end`, that a kind can read as a value."""

    start: int
    end: int
    words: str
    value: V


class NearMiss(NamedTuple, Generic[V]):
    """A value that is plausibly taken for another: `operation` names how it was made, in kebab case.

    The operations are those of claims.md: magnitude, count, ordinal, unit, date-shift, bound-direction.
    """

    value: V
    operation: str


class Value(Protocol):
    """One class a file in `facts/`, frozen, hashable, without files, clock or chance of its own."""

    STYLES: ClassVar[tuple[str, ...]]
    """Names of the ways of spelling that `spell` knows beside the way the value was read."""

    @classmethod
    def find(cls, text: str, context: Context) -> Iterator[Candidate[Self]]:
        """Yield the words of a text that read as this kind, from left to right, without overlaps."""

    @classmethod
    def parse(cls, words: str, context: Context) -> Self | None:
        """Read words in full; `None` when they are not of this kind. Never raises at any string."""

    @property
    def nominal(self) -> Hashable:
        """What people say, comparable between values of one kind: 2,500 troops, whatever the hedge."""

    @property
    def extent(self) -> Extent | None:
        """What the value allows; `None` for kinds without order. Options and timelines are sorted by it."""

    def spell(self, style: str | None = None) -> str:
        """Write the value as it was read, or in one of the styles of `spellings`."""

    def styles(self) -> tuple[str, ...]:
        """Name those of `STYLES` in which this very value can be written."""

    def relate(self, other: Self) -> Relation:
        """Compare with another value of the kind; total: every pair has a relation."""

    def near(self, chance: Random) -> Iterator[NearMiss[Self]]:
        """Yield plausible values DISJOINT from this one, each in this one's style, unit, precision and hedge.

        Best first; both sides of an ordered value are served, so that the key's rank can be any. Finite.
        """

    def restyle(self, other: Self) -> Self | None:
        """Say another value the way this one is said (style, unit, precision, hedge); `None` where that cannot be."""

    def judge(self, response: str, context: Context) -> Grade:
        """Grade a typed response to this value as the key; any string, a reason in the language of the context."""
