"""What the templates of every language draw on: names that are used once, and the chance of one sentence."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any


@dataclass(frozen=True)
class Told:
    """A sentence, the fact that it states, and a claim about it where an author would write one."""

    sentence: str
    fact: Mapping[str, Any]
    claim: Mapping[str, Any] = field(default_factory=dict)


class Teller:
    """Hands out names, each once in an article, so that what is asked of one sentence is not told by another."""

    def __init__(self, names: Mapping[str, Sequence[str]], published: dt.date) -> None:
        """Take the names of each sort."""
        self._names = names
        self._used = dict.fromkeys(names, 0)
        self.published = published
        self.chance = Random(0)

    def begin(self, chance: Random) -> None:
        """Begin a sentence with a chance of its own."""
        self.chance = chance

    def name(self, sort: str) -> str:
        """Give a name that has not been used."""
        at = self._used[sort]
        self._used[sort] = at + 1
        return self._names[sort][at % len(self._names[sort])]

    def names(self, sort: str, count: int) -> list[str]:
        """Give several names."""
        return [self.name(sort) for _ in range(count)]

    def used(self, sort: str) -> str:
        """Give a name that has been used, if there is one."""
        used = self._used[sort]
        return self._names[sort][self.chance.randrange(used)] if used else self.name(sort)

    def pick(self, *rows: str) -> str:
        """Choose one of several wordings."""
        return self.chance.choice(rows)


def pairs(first: Sequence[str], last: Sequence[str]) -> tuple[str, ...]:
    """Give every last name once, then again with another first name: enough people, all different."""
    return tuple(f"{first[(at + turn) % len(first)]} {name}" for turn in range(3) for at, name in enumerate(last))
