"""Files the spellings of names under everything that a lookup starts from, each file made when it is first opened."""

from collections.abc import Hashable, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple, TypeVar

from quiz.text.fold import tokens
from quiz.text.names import known
from quiz.text.names.close import Vocabulary
from quiz.text.names.known import Heard, Words

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)


class Spelling(NamedTuple):
    """One spelling of an entity: its folded words, those of them that tell it from others, and its sorts of body."""

    entity: str
    text: str
    words: Words
    core: Words
    sorts: frozenset[int]
    is_alias: bool
    is_person: bool


class Files:
    """The spellings of a roster by words, sound, surname, core, acronym and single word."""

    def __init__(self, entries: Mapping[str, tuple[str, ...]], categories: Mapping[str, str]) -> None:
        """Take aliases by canonical name, and what is known of the sort of some."""
        self._entries = entries
        self._categories = categories

    @cached_property
    def spellings(self) -> tuple[Spelling, ...]:
        """Every spelling, canonical names before their aliases; a person's also without the titles before it."""
        found = []
        for name, aliases in self._entries.items():
            texts = (name, *aliases)
            folded = [tokens(text) for text in texts]
            category = self._categories.get(name, "")
            is_person = category == "person" or (
                not category and any(known.is_person(known.without_lead(words)) for words in folded)
            )
            for text, words in zip(texts, folded, strict=True):
                for form in dict.fromkeys((words, known.without_lead(words), known.unassimilated(words))):
                    if form and (form != known.without_lead(words) or form == words or known.is_person(form)):
                        core, sorts = known.core(form)
                        found.append(Spelling(name, text, form, core, sorts, text is not name, is_person))
        return tuple(found)

    @cached_property
    def canonical(self) -> dict[Words, tuple[str, ...]]:
        """The entities by their canonical name's words."""
        return _file((spelling.words, spelling.entity) for spelling in self.spellings if not spelling.is_alias)

    @cached_property
    def alias(self) -> dict[Words, tuple[str, ...]]:
        """The entities by their aliases' words."""
        return _file((spelling.words, spelling.entity) for spelling in self.spellings if spelling.is_alias)

    @cached_property
    def joined(self) -> dict[str, tuple[str, ...]]:
        """The entities by their words run together."""
        plain = (spelling for spelling in self.spellings if known.is_joinable(spelling.words))
        return _file(("".join(spelling.words), spelling.entity) for spelling in plain)

    @cached_property
    def code(self) -> dict[str, tuple[str, ...]]:
        """The entities that are countries, capitals or groups of the world, by their code."""
        return _file((code, spelling.entity) for spelling in self.spellings for code in known.codes(spelling.words))

    @cached_property
    def sound(self) -> Heard[Spelling]:
        """The spellings by how they sound."""
        return Heard((spelling.words, spelling) for spelling in self.spellings)

    @cached_property
    def core(self) -> dict[Words, tuple[Spelling, ...]]:
        """The spellings by the words that tell them from others."""
        return _file((spelling.core, spelling) for spelling in self.spellings)

    @cached_property
    def core_sound(self) -> Heard[Spelling]:
        """The spellings of bodies by how the words sound that tell them from others."""
        return Heard((spelling.core, spelling) for spelling in self.spellings)

    @cached_property
    def surname(self) -> dict[str, tuple[Spelling, ...]]:
        """The spellings of persons by their last word."""
        return _file((spelling.words[-1], spelling) for spelling in self._persons)

    @cached_property
    def surname_sound(self) -> Heard[Spelling]:
        """The spellings of persons by how their last word sounds."""
        return Heard((spelling.words[-1:], spelling) for spelling in self._persons)

    @cached_property
    def _persons(self) -> tuple[Spelling, ...]:
        return tuple(spelling for spelling in self.spellings if spelling.is_person and len(spelling.words) > 1)

    @cached_property
    def ending(self) -> dict[str, tuple[Spelling, ...]]:
        """The spellings of bodies by their last word, where it tells one from others."""
        return _file((spelling.words[-1], spelling) for spelling in self._bodies)

    @cached_property
    def ending_sound(self) -> Heard[Spelling]:
        """The same by how the last word sounds."""
        return Heard((spelling.words[-1:], spelling) for spelling in self._bodies)

    @cached_property
    def _bodies(self) -> tuple[Spelling, ...]:
        bodies = (spelling for spelling in self.spellings if spelling.sorts and not spelling.is_person)
        return tuple(spelling for spelling in bodies if known.is_telling(spelling.words[-1]))

    @cached_property
    def acronym(self) -> dict[str, tuple[str, ...]]:
        """The entities by the initials of their spellings."""
        return _file(
            (short, spelling.entity)
            for spelling in self.spellings
            for short in known.initials(spelling.text)
            if not spelling.is_person or len(short) > 2
        )

    @cached_property
    def abridged(self) -> dict[Words, tuple[str, ...]]:
        """The entities by their words, the first of them in initials ("UN Security Council")."""
        return _file(
            (("".join(word[0] for word in spelling.words[:size]), *spelling.words[size:]), spelling.entity)
            for spelling in self.spellings
            if not spelling.is_person
            for size in range(2, min(6, len(spelling.words)))
        )

    @cached_property
    def word(self) -> dict[str, tuple[str, ...]]:
        """The entities by each word of their spellings."""
        return _file((word, spelling.entity) for spelling in self.spellings for word in spelling.words)

    @cached_property
    def word_sound(self) -> Heard[str]:
        """The words of all spellings by how they sound."""
        return Heard(((word,), word) for word in self.word)

    @cached_property
    def sort(self) -> dict[int, tuple[str, ...]]:
        """The entities by the sort of body that they are."""
        return _file((sort, spelling.entity) for spelling in self.spellings for sort in sorted(spelling.sorts))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all spellings, to look for slips."""
        short = {
            spelling.words[0] for spelling in self.spellings if len(spelling.words) == 1 and spelling.text.isupper()
        }
        return Vocabulary(word for word in self.word if word not in short)


def _file(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    found: dict[K, dict[V, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in found.items()}
