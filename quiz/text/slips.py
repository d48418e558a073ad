"""Finds words that are one slip away from a word of a name: "Bagdhad" beside Baghdad, "Al Sudan" beside Al Sudani."""

import re
from collections import Counter
from collections.abc import Collection
from itertools import compress, islice
from operator import itemgetter

_SHORTEST = 4
_LONG = 6  # letters of a name of one word: a letter of a shorter one makes another word
_MOST = 40  # words of names with the same two first letters that are compared: no deck makes this slow
_EDGES = ".,;:!?()[]'\"‘’“”«»،؛؟–—-"
_FIRST = itemgetter(0)
_SUFFIX = re.compile("['’]s?$")
_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "ben", "abu", "umm", "de", "da", "di", "van", "von", "der", "la", "le"}
)
"""Words before a family's name: no adjective is formed of what follows them."""


def bare(part: str) -> str:
    """Leave out what a word between spaces has around it: marks, stops and the ending of the genitive."""
    if part.isalpha():
        return part
    word = part.strip(_EDGES)
    return _SUFFIX.sub("", word) if "'" in word or "’" in word else word


def counted(text: str) -> Counter[str]:
    """Count the words of a text."""
    return Counter(map(bare, text.split()))


class _Word:
    """A word of names: the words that stand before it in them, and who names it so."""

    __slots__ = ("before", "owners")

    def __init__(self, before: str, owner: str) -> None:
        self.before, self.owners = {before}, {owner}


class Names:
    """The words of some names that stand in articles, filed by their first letters."""

    def __init__(self, known: frozenset[str]) -> None:
        """Take the words of the articles: of names that are not in them nothing can be a slip."""
        self._known = known
        self._filed: dict[str, dict[str, _Word]] = {}

    def add(self, spelling: str, owner: str = "") -> None:
        """File the words of a name, which `owner` uses."""
        previous = ""
        for part in spelling.split():
            if part.islower():
                previous = ""
                continue
            if len(part) >= _SHORTEST and part in self._known:
                word = bare(part)
                by_word = self._filed.setdefault(word[:2], {})
                filed = by_word.get(word)
                if filed is None:
                    by_word[word] = _Word(previous, owner)
                else:
                    filed.before.add(previous)
                    filed.owners.add(owner)
            previous = part

    def suspects(self, words: Collection[str]) -> dict[str, list[str]]:
        """List those of the words that may be slips, with what they may be slips of."""
        found: dict[str, list[str]] = {}
        filed = self._filed
        letters = {begins[:1] for begins in filed}  # most words begin with none of them, which is seen at once
        for part in compress(words, map(letters.__contains__, map(_FIRST, words))) if filed else ():
            near = filed.get(part[:2])
            if near is None:
                continue
            word = bare(part)
            known = near.get(word)
            if known is not None and (len(near) == 1 or len(known.owners) > 1):
                continue
            if len(word) >= _SHORTEST:
                names = [name for name in islice(near, _MOST) if _is_near(name, word, near[name].before)]
                if names:
                    found[word] = names
        return found

    def is_named(self, word: str, but_by: str) -> bool:
        """Whether a word is one of a name, as others than one use it."""
        filed = self._filed.get(word[:2], {}).get(word)
        return filed is not None and filed.owners != {but_by}

    def is_slip(self, word: str, name: str, previous: str) -> bool:
        """Whether a word after another is the word of a name but for a slip."""
        before = self._filed[name[:2]][name].before & {previous, ""}
        return any(_may_be_slip(name, word, part) for part in before)


def _is_near(name: str, word: str, before: set[str]) -> bool:
    if name == word or abs(len(name) - len(word)) > 1:
        return False
    return any(_may_be_slip(name, word, previous) for previous in before) and is_one_slip(name, word)


def is_one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out or changed, or by two neighbours swapped.

    >>> is_one_slip("Bagdhad", "Baghdad"), is_one_slip("Sudan", "Sudani"), is_one_slip("Baghdad", "Bagdahd")
    (True, True, False)
    """
    same = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )
    one, other = one[same:], other[same:]
    if one[1:] == other[1:]:
        return one != other
    return one[1:] == other or one == other[1:] or (one[:2] == other[1::-1] and one[2:] == other[2:])


def _may_be_slip(name: str, word: str, previous: str) -> bool:
    """Whether a word can be a slip of the name: Iraqi is formed of Iraq, but Sudan is not of Al Sudani."""
    if word.startswith(name) or name.startswith(word):
        return previous.casefold() in _PARTICLES
    return bool(previous) or min(len(name), len(word)) >= _LONG
