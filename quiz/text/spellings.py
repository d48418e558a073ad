"""Decides whether two spellings are one name: the names of a deck as entities, each a class of spellings."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a spelling turned out to be: `how` in one word, and the entities that it could be.

    exact, folded, alias, transliterated, acronym, surname, typo: one entity, accepted.
    partial: it could be short for each of `entities` (a first name, one word of the name).
    none: no entity of the roster.
    """

    how: str
    entities: tuple[str, ...] = ()


class Roster:
    """The names of a deck: canonical names, each with its further spellings.

    Looking one up takes time that does not grow with the number of names.
    """

    def __init__(self, entries: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Take (canonical name, aliases) pairs; pairs of one canonical name are merged."""
        self._entries: dict[str, tuple[str, ...]] = {}
        for name, aliases in entries:
            self._entries[name] = (*self._entries.get(name, ()), *aliases)

    def find(self, words: str) -> Likeness:
        """Say which entity a spelling means."""
        return Likeness("exact", (words,)) if words in self._entries else Likeness("none")
