"""What is known of names beforehand: titles, sorts of bodies, peoples, and the countries and groups of the world."""

import re
from collections.abc import Hashable, Iterable, Iterator
from functools import cache, lru_cache
from typing import Generic, TypeVar

from quiz.text.fold import fold, tokens
from quiz.text.names.translit import agree, heard_outline, is_arabic, keeps_vowels, outline, sounds
from quiz.text.tables.letters import READINGS
from quiz.text.tables.places import PLACES
from quiz.text.tables.titles import BODIES, COMMON, DESCRIPTORS, GIVEN, OFFICES, PEOPLES, SORTS, TITLES

Words = tuple[str, ...]
T = TypeVar("T", bound=Hashable)
_LINKS = frozenset({"of", "for"})
_CONJUNCTIONS = frozenset({"and", "or", "و", "او", "not", "no", "nor", "but", "ليس", "لا", "vs"})
_ASSIMILATED = re.compile(r"^[aeiu](?:([tdrzsn])(?=\1.{2})|sh(?=sh))")
_ONE_PERSON = {"ibn": "bin", "ben": "bin", "ابن": "بن"}


def _phrases(table: str) -> Iterator[Words]:
    for phrase in table.replace("\n", ",").replace("،", ",").split(","):
        found = tokens(phrase)
        if found:
            yield found


@cache
def _leads() -> frozenset[Words]:
    return frozenset((*_phrases(TITLES), *_phrases(DESCRIPTORS), *((*people,) for people in _peoples())))


@cache
def _peoples() -> dict[Words, str]:
    entries = (entry.split() for entry in PEOPLES.replace("\n", ",").split(",") if entry.strip())
    return {tokens(" ".join(entry[:-1])): entry[-1] for entry in entries}


@cache
def _sorts() -> dict[str, int]:
    lines = enumerate(line for line in SORTS.splitlines() if line)
    return {token: number for number, line in lines for word in line.split() for token in tokens(word)}


@cache
def _common() -> frozenset[str]:
    return _general() | _given()


@cache
def _general() -> frozenset[str]:
    return frozenset(token for word in COMMON.split() for token in tokens(word))


@cache
def _world() -> dict[str, tuple[str, ...]]:
    """Every known name, folded, with the codes of what it is the name of: Oman and Amman are one in Arabic letters."""
    found: dict[str, tuple[str, ...]] = {}

    def add(name: str, code: str) -> None:
        key = fold(name)
        found[key] = tuple(dict.fromkeys((*found.get(key, ()), code)))

    for number, line in enumerate(line for line in BODIES.splitlines() if line):
        for name in line.split(","):
            add(name, f"body {number}")
    for code, (country, capital) in PLACES.items():
        for name in country.split("|"):
            add(name, code)
        for name in capital.split("|") if capital else ():
            add(name, f"{code} capital")
    return found


@cache
def _world_by_sound(*, is_in_arabic: bool) -> "Heard[tuple[Words, str]]":
    """The known names of one script."""
    names = ((tuple(name.split()), code) for name, (code, *_) in _world().items() if is_arabic(name) == is_in_arabic)
    return Heard((words, (words, code)) for words, code in names)


def code(words: Words) -> str:
    """Name the country, capital or group of the world that the words are a known name of; empty for none.

    >>> code(tokens("the US")) == code(tokens("أمريكا")) == "US"
    True
    """
    return next(iter(codes(words)), "")


def codes(words: Words) -> tuple[str, ...]:
    """Name everything in the world that the words are a known name of."""
    return _world().get(" ".join(words), ())


def is_country(words: Words) -> bool:
    """Whether the words are the known name of a country or a capital."""
    found = code(words)
    return bool(found) and not found.startswith("body")


def people(words: Words) -> str:
    """Name the country whose people or adjective the words are ("Iraqi"); empty for none."""
    return _peoples().get(words, "")


@lru_cache(maxsize=1 << 14)
def code_by_sound(words: Words) -> str:
    """`code`, for a spelling that only sounds like a known name of the same script."""
    known = _world_by_sound(is_in_arabic=is_arabic("".join(words)))
    for key in keys(words):
        for theirs, found in known.get(key):
            if alike(words, theirs):
                return found
    return ""


def world_words() -> Iterator[str]:
    """Give the known names of one word."""
    return (name for name in _world() if " " not in name)


def is_fixed(word: str) -> bool:
    """Whether a word is so well known, or so exact, that it is never a misspelling of another."""
    return word in _common() or word in _world() or (word,) in _peoples() or not word.isalpha()


@cache
def _given() -> frozenset[str]:
    return frozenset(token for word in (*GIVEN.split(), *READINGS) for token in tokens(word))


def is_given(word: str) -> bool:
    """Whether a word is a common given name."""
    return word in _given()


def is_general(word: str) -> bool:
    """Whether a word alone never makes a name."""
    return word in _general()


def unassimilated(words: Words) -> Words:
    """Take the article off the words that it is written on to as it is pronounced ("Deir Ezzor"), but for the first."""
    return (*words[:1], *(_ASSIMILATED.sub("", word) for word in words[1:]))


def joins(words: Words) -> bool:
    """Whether the words list, offer or deny rather than name."""
    return not _CONJUNCTIONS.isdisjoint(words)


def sort(word: str) -> int | None:
    """Give the sort of body that a word is for ("Brigades" and "Kata'ib" are one sort); `None` for other words."""
    return _sorts().get(word)


def is_loose(sort: int) -> bool:
    """Whether a sort ("group", "organisation") may be added to any body's name without making it another's."""
    return sort in _loose()


@cache
def _loose() -> frozenset[int]:
    return frozenset(_sorts()[word] for word in ("group", "organization"))


def core(words: Words) -> tuple[Words, frozenset[int]]:
    """Part the words that tell a body from others from those for its sort; without any of the first, all are core."""
    sorts = frozenset(_sorts()[word] for word in words if word in _sorts())
    if not sorts:
        return words, sorts
    rest = tuple(word for word in words if word not in _sorts() and word not in _LINKS)
    return (rest, sorts) if rest else (words, frozenset())


def is_joinable(words: Words) -> bool:
    """Whether a space more or less makes no other name: not between figures, and not in a short one."""
    return sum(map(len, words)) > 5 and all(word.isalpha() for word in words)


def stands_alone(words: Words) -> bool:
    """Whether a core is telling enough to stand for the whole name."""
    return any(len(word) > 2 and not is_general(word) for word in words)


def is_telling(word: str) -> bool:
    """Whether one word can be enough of a body's name: none that many names share, and no name of its own."""
    return len(word) > 3 and word not in _sorts() and word not in _common() and not code((word,)) and word.isalpha()


def without_lead(words: Words) -> Words:
    """Leave out titles, offices, peoples and descriptions before a name; the words themselves where there are none.

    >>> without_lead(tokens("Iraqi Prime Minister Mohammed Shia Al Sudani"))
    ('mohammed', 'shia', 'sudani')
    """
    at, leads = 0, _leads()
    while at < len(words):
        step = next((size for size in (3, 2, 1) if words[at : at + size] in leads), 0)
        if not step and at and (words[at] in _LINKS or (words[at - 1] == "of" and code(words[at : at + 1]))):
            step = 1
        if not step and words[at + 1 : at + 2] and words[at + 1] in OFFICES and not joins(words[at : at + 1]):
            step = 2  # "PMF chairman"
        if not step and code(words[at : at + 1]):
            after = (words[at + 1 : at + 1 + size] for size in (3, 2, 1))
            step = int(words[at + 1 : at + 2] == ("led",) or any(phrase in leads for phrase in after if phrase))
        if not step:
            break
        at += step
    return words[at:]


def describes_people(words: Words) -> bool:
    """Whether words before a name speak of a country or its people, as they do before a person's or a body's."""
    return any(code((word,)) or people((word,)) for word in words)


def is_description(words: Words) -> bool:
    """Whether the words only describe ("the prime minister of Iraq") and name nobody else."""
    return not without_lead(words)


def is_titled(words: Words) -> bool:
    """Whether words begin with a title or with a people's name."""
    return any(words[:size] in _titles() or words[:size] in _peoples() for size in (1, 2, 3))


@cache
def _titles() -> frozenset[Words]:
    return frozenset(_phrases(TITLES))


def is_person(words: Words) -> bool:
    """Guess from its words whether a name is a person's."""
    if not 2 <= len(words) <= 5 or code(words):
        return False
    return not any(word in _sorts() or word in _general() or not word.isalpha() for word in words)


def person(words: Words) -> Words:
    """Level the words for "son of" in a person's name."""
    return tuple(_ONE_PERSON.get(word, word) for word in words)


@lru_cache(maxsize=1 << 15)
def alike(mine: Words, theirs: Words) -> bool:
    """Whether two names are one by their folded words or by their sound."""
    if mine == theirs:
        return True
    if [word for word in mine if not word.isalpha()] != [word for word in theirs if not word.isalpha()]:
        return False  # figures are never heard alike
    if frozenset(keys(mine)).isdisjoint(keys(theirs)):
        return False
    abroad = is_arabic("".join(mine)) != is_arabic("".join(theirs))
    if not abroad and len(mine) == len(theirs) and not all(map(keeps_vowels, mine, theirs)):
        return False
    return agree(sounds(mine), sounds(theirs), abroad=abroad)


@lru_cache(maxsize=1 << 15)
def keys(words: Words) -> tuple[str, ...]:
    """Give what a name is filed under by sound: names that are `alike` share a key."""
    return tuple(dict.fromkeys(sound.abroad.consonants for sound in sounds(words)))


class Heard(Generic[T]):
    """Things filed by how their names sound; a name is read aloud only when another of its outline is asked for."""

    def __init__(self, named: Iterable[tuple[Words, T]]) -> None:
        """Take the words that name each thing."""
        self._unread: dict[str, list[tuple[Words, T]]] = {}
        self._read: dict[str, dict[str, dict[T, None]]] = {}
        for words, thing in named:
            self._unread.setdefault(outline(words), []).append((words, thing))

    def get(self, key: str) -> Iterable[T]:
        """Give the things that have this one of `keys`, in the order in which they came."""
        of = heard_outline(key)
        found = self._read.get(of)
        if found is None:
            found = self._read[of] = {}
            for words, thing in self._unread.pop(of, ()):
                for other in keys(words):
                    found.setdefault(other, {})[thing] = None
        return found.get(key, ())


def initials(text: str) -> tuple[str, ...]:
    """Give the acronyms of a name: the first letters of its words, with and without the small ones.

    >>> initials("Popular Mobilisation Forces")
    ('pmf',)
    """
    words = tuple(word for word in text.replace("-", " ").split() if word[:1].isalpha())
    if len(words) < 2 or is_arabic(text):
        return ()
    every = "".join(word[0] for word in words).casefold()
    great = "".join(word[0] for word in words if word[0].isupper()).casefold()
    plain = "".join(word[0] for word in words if word.casefold() not in ("of", "the", "and", "for", "al", "in"))
    return tuple(dict.fromkeys(short for short in (every, great, plain.casefold()) if len(short) > 1))
