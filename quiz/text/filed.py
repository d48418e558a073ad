"""Files several short texts by their words, so that which words are in any is asked before a text is looked at."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, pairwise

from quiz.text.plain import without_marks

_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")  # Arabic vowel signs and the tatweel, which are no letters
# Letters are made small, and what is of no word parts words: of bytes, whose tables are many times as fast as those
# of texts.
_APART = bytes(ord(chr(code).lower()) if _WORD.match(chr(code)) else 32 for code in range(128)) + bytes(128)


class Filed:
    """Texts by number, and where each casefolded word of theirs is; Arabic words are without vowel signs.

    >>> filed = Filed(["Baghdad votes", "Who votes?"])
    >>> filed.with_any({"votes"}), filed.with_any({"who", "when"}), filed.with_characters("?!")
    ([0, 1], [1], [1])
    """

    def __init__(self, texts: Sequence[str], *, is_varied: bool = False) -> None:
        """Take the texts, which are looked at when something is first asked.

        With `is_varied` words are asked for that are mostly in one or the other; without, they are mostly in none.
        """
        self.texts = texts
        self._is_varied = is_varied

    @cached_property
    def text(self) -> str:
        """All of them as they were written, one below the other."""
        return "\n".join(self.texts)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return list(accumulate([len(text) + 1 for text in self.texts], initial=0))

    @cached_property
    def _plain(self) -> str | None:
        """The words of an English text, where they stand in `text`; `None` for another."""
        return _english(self.text)

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        """The numbers of those with each word, in order, one as often as it has the word."""
        plain, rows = self._plain, map(words_of, self.texts)
        if plain is not None:
            rows = map(str.split, [plain[start:end] for start, end in pairwise(self._starts)])
        found: dict[str, list[int]] = {}
        get = found.get
        for number, words in enumerate(rows):
            for word in words:
                numbers = get(word)
                if numbers is None:  # as most are: a `defaultdict` is slow with them
                    found[word] = [number]
                else:
                    numbers.append(number)
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all."""
        return frozenset(self._places if self._is_varied or self._plain is None else self._plain.split())

    def with_any(self, words: frozenset[str] | set[str]) -> list[int]:
        """Give the numbers of those with at least one of some words, in order."""
        if words.isdisjoint(self.words):
            return []
        return sorted(set(chain.from_iterable(map(self._places.__getitem__, words & self.words))))

    def with_rarest(self, words: Iterable[str]) -> list[int]:
        """Give the numbers of those with the rarest of some words, in order."""
        return sorted(min((set(self._places.get(word, ())) for word in words), key=len, default=()))

    def with_characters(self, characters: str) -> list[int]:
        """Give the numbers of those with at least one of some characters, in order."""
        text, found = self.text, set[int]()
        for character in characters:
            at = text.find(character)
            while at >= 0:
                number = bisect_right(self._starts, at) - 1
                found.add(number)
                at = text.find(character, self._starts[number + 1])
        return sorted(found)


def words_of(text: str) -> list[str]:
    """List the casefolded words of a text, Arabic ones without vowel signs."""
    plain = _english(text)
    if plain is not None:
        return plain.split()
    return _WORD.findall(_MARKS.sub("", text).casefold())


def _english(text: str) -> str | None:
    text = without_marks(text)  # they only part words
    return text.encode().translate(_APART).decode() if text.isascii() else None
