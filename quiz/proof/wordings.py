"""What the author wrote for learners, as one text: which words are in it at all is asked before any is looked at."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from quiz.model.deck import Deck
from quiz.model.fact import Claim, Fact

_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")  # Arabic vowel signs and the tatweel, which are no letters
_APART = {code: " " for code in range(128) if not _WORD.match(chr(code))}
_TYPOGRAPHIC = "“”’‘–—…"  # an English text often has no other character beyond ASCII, and they only part words


class Wording(NamedTuple):
    """What the author wrote for learners: `field` is ask, claim, label or says; of a fact or of a claim."""

    route: str
    field: str
    text: str
    fact: Fact | None = None
    claim: Claim | None = None


class Wordings:
    """Every question, claim and label of a deck, in the order of the file, and their casefolded words.

    Arabic words are without vowel signs. A wording is made when somebody wants to look at it.
    """

    def __init__(self, deck: Deck, routes: Mapping[str, str]) -> None:
        """Take a deck, and the routes of its facts and claims by id."""
        self._routes = routes
        self._told: list[tuple[str, str, Fact | Claim]] = []
        for fact in deck.facts:
            if fact.ask:
                self._told.append(("ask", fact.ask, fact))
            if fact.claim:
                self._told.append(("claim", fact.claim, fact))
            if fact.label:
                self._told.append(("label", fact.label, fact))
        self._told += [("says", claim.says, claim) for claim in deck.claims]
        self._made: dict[int, Wording] = {}
        self._words_in: dict[str, frozenset[str]] = {}

    def __len__(self) -> int:
        """Count them."""
        return len(self._told)

    def __getitem__(self, number: int) -> Wording:
        """Give one by its number."""
        made = self._made.get(number)
        if made is None:
            field, text, subject = self._told[number]
            route = f"{self._routes.get(subject.id, '')}.{field}"
            by_kind = (subject, None) if isinstance(subject, Fact) else (None, subject)
            made = self._made[number] = Wording(route, field, text, *by_kind)
        return made

    def __iter__(self) -> Iterator[Wording]:
        """Yield all."""
        return map(self.__getitem__, range(len(self._told)))

    @cached_property
    def text(self) -> str:
        """All of them as they were written, one below the other."""
        return "\n".join([told[1] for told in self._told])

    @cached_property
    def sentences(self) -> str:
        """The same without the labels."""
        return "\n".join([text for field, text, _ in self._told if field != "label"])

    @cached_property
    def _starts(self) -> Sequence[int]:
        return list(accumulate([len(told[1]) + 1 for told in self._told], initial=0))

    def longer_than(self, characters: int) -> Iterator[Wording]:
        """Yield those with more characters."""
        return (self[number] for number, told in enumerate(self._told) if len(told[1]) > characters)

    def with_characters(self, characters: str) -> Iterator[Wording]:
        """Yield those with at least one of some characters."""
        text = self.text
        found = set().union(*[_rows(text, character, self._starts) for character in characters if character in text])
        return map(self.__getitem__, sorted(found))

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        """The numbers of those with each word, in order, one as often as it has the word."""
        found = defaultdict[str, list[int]](list)
        for number, words in enumerate(self._words()):
            for word in words:
                found[word].append(number)
        found.default_factory = None
        return found

    def _words(self) -> Iterable[list[str]]:
        text = self.text
        if not text.isascii():
            for mark in _TYPOGRAPHIC:
                text = text.replace(mark, " ")
        if not text.isascii():
            return (words_of(told[1]) for told in self._told)
        plain = text.lower().translate(_APART)
        return (plain[start:end].split() for start, end in pairwise(self._starts))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all."""
        return frozenset(self._places)

    def words_in(self, wording: Wording) -> frozenset[str]:
        """Give the words of one."""
        found = self._words_in.get(wording.text)
        if found is None:
            found = self._words_in[wording.text] = frozenset(words_of(wording.text))
        return found

    def with_any(self, words: frozenset[str], fields: Container[str]) -> Iterator[Wording]:
        """Yield those with at least one of some words, of all fields or of those named."""
        if words.isdisjoint(self.words):
            return iter(())
        numbers = set(chain.from_iterable(map(self._places.__getitem__, words & self.words)))
        return (self[number] for number in sorted(numbers) if not fields or self._told[number][0] in fields)

    def with_rarest(self, words: Iterable[str], most: int) -> Iterator[Wording]:
        """Yield those with the rarest of some words, none where more than `most` have it."""
        found = min((set(self._places.get(word, ())) for word in words), key=len, default=set())
        return map(self.__getitem__, sorted(found) if len(found) <= most else ())


def _rows(text: str, sought: str, starts: Sequence[int]) -> list[int]:
    """List the rows of a text that hold something, by where each begins and one after the last would."""
    found = list[int]()
    at = text.find(sought)
    while at >= 0:
        found.append(bisect_right(starts, at) - 1)
        at = text.find(sought, starts[found[-1] + 1])
    return found


def words_of(text: str) -> list[str]:
    """List the casefolded words of a text, Arabic ones without vowel signs."""
    if text.isascii():
        return text.lower().translate(_APART).split()
    return _WORD.findall(_MARKS.sub("", text).casefold())
