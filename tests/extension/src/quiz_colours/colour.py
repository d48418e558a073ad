"""A colour: a fact kind that is not ours, with all that one owes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import ClassVar

from quiz.model.relation import Extent, Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Candidate, Context, NearMiss

COLOURS = {"red": "red", "scarlet": "red", "blue": "blue", "green": "green", "white": "white", "black": "black"}
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour by its plain name; `words` are those it was read from."""

    STYLES: ClassVar[tuple[str, ...]] = ("capital",)

    nominal: str
    words: str = field(compare=False)

    @classmethod
    def find(cls, text: str, context: Context) -> Iterator[Candidate["Colour"]]:
        """Yield the words of a text that name a colour."""
        for match in _WORD.finditer(text):
            colour = cls.parse(match[0], context)
            if colour is not None:
                yield Candidate(match.start(), match.end(), match[0], colour)

    @classmethod
    def parse(cls, words: str, context: Context) -> "Colour | None":
        """Read the name of a colour."""
        del context
        plain = COLOURS.get(words.strip().lower())
        return None if plain is None else cls(plain, words.strip())

    @property
    def extent(self) -> Extent | None:
        """None: colours have no order."""
        return None

    def spell(self, style: str | None = None) -> str:
        """Write the colour as it was read, or with a capital."""
        return self.words.capitalize() if style == "capital" else self.words

    def styles(self) -> tuple[str, ...]:
        """Name the style that changes how it is written."""
        return self.STYLES if self.words.capitalize() != self.words else ()

    def relate(self, other: "Colour") -> Relation:
        """Compare: what is red is not blue."""
        return Relation.SAME if self.nominal == other.nominal else Relation.DISJOINT

    def near(self, chance: Random) -> Iterator[NearMiss["Colour"]]:
        """Yield the other colours."""
        others = sorted(set(COLOURS.values()) - {self.nominal})
        for name in chance.sample(others, len(others)):
            yield NearMiss(Colour(name, name), "value-swap")

    def restyle(self, other: "Colour") -> "Colour | None":
        """Say another colour: in its own words."""
        return other

    def judge(self, response: str, context: Context) -> Grade:
        """Grade a typed colour."""
        said = self.parse(response, context)
        if not response.strip():
            return Grade(Outcome.BLANK, 0.0, f"No answer given; the article says {self.words}.")
        if said is None:
            return Grade(Outcome.UNREADABLE, 0.0, "That is no colour.")
        if said == self:
            return Grade(Outcome.RIGHT, 1.0, f"Right: the article says {self.words}.", Relation.SAME)
        return Grade(Outcome.WRONG, 0.0, f"The article says {self.words}.", Relation.DISJOINT)
