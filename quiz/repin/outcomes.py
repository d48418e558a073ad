"""What became of a fact, a claim and a pin when an article was corrected."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from quiz.model.finding import Finding
from quiz.model.fix import Change


class Fate(StrEnum):
    """What became of a quote: it stands as it did, elsewhere, in other words, twice or not at all.

    Broken is what stands in the article and is wrong for another reason.
    """

    SURVIVED = "survived"
    MOVED = "moved"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    VANISHED = "vanished"
    BROKEN = "broken"


class Sense(StrEnum):
    """What became of the answer of a changed quote."""

    SAME = "same"
    OTHER = "other"
    GONE = "gone"


class Piece(NamedTuple):
    """Words that the old and the new quote share, or that only one of them has."""

    words: str
    is_old: bool = True
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class Pin:
    """A source with the digest that the deck pins, and that of its file as it is now; `change` writes it."""

    source: str
    file: str
    pinned: str
    digest: str
    change: Change | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the file is the text that was pinned."""
        return self.pinned.lower() == self.digest


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one fact or claim: `paragraph` is where its words stand now, 0 where they stand nowhere.

    `answers` pairs the answer's old words with the new ones where they differ, `extensions` pairs a paragraph with
    words that stand in the article once. `changes` put the new words into the deck; with `reasons`, a person decides
    whether they may. `leftovers` are the fields that go on saying what the answer was.
    """

    id: str
    route: str
    source: str
    fate: Fate
    paragraph: int = 0
    was_paragraph: int = 0
    quote: str = ""
    diff: tuple[Piece, ...] = ()
    sense: Sense | None = None
    answers: tuple[tuple[str, str], ...] = ()
    extensions: tuple[tuple[int, str], ...] = ()
    changes: tuple[Change, ...] = ()
    reasons: tuple[str, ...] = ()
    leftovers: tuple[str, ...] = ()

    @property
    def is_written_unasked(self) -> bool:
        """Whether the new words may be written without anybody's decision."""
        return bool(self.changes) and not self.reasons

    @property
    def stands(self) -> bool:
        """Whether there is nothing to do about it."""
        return self.fate in (Fate.SURVIVED, Fate.MOVED)


@dataclass(frozen=True, slots=True)
class Repinning:
    """The pins of a deck, what became of the facts and claims that a corrected article touches, and what else is wrong.

    `is_trouble` says that there is nothing to re-anchor to: the deck or an article of it could not be read.
    """

    pins: tuple[Pin, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    others: tuple[Finding, ...] = ()
    is_trouble: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing to do."""
        return all(pin.is_kept for pin in self.pins) and not self.outcomes
