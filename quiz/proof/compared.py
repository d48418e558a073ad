"""Compares a hand-written claim with the facts it is about: which of their figures, dates and names it says otherwise.

Only a claim that has all other words in common with a fact's sentence is compared: what differs in words is attested by
its author, and no machine judges it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from quiz.model.deck import Deck
from quiz.model.fact import Claim, Fact, Verdict
from quiz.model.relation import Extent, Relation
from quiz.model.span import Span
from quiz.model.value import Context
from quiz.proof.slot import slot_of, statement
from quiz.registry import fact_kind
from quiz.text.fold import fold
from quiz.text.leak import folded

_WORD = re.compile(r"[^\W_]+")
_NAMED = ("name", "quotation")
_MEASURED = ("date", "quantity")  # in this order: the year of a date is no quantity
_MOST_APART = 10  # words of one sentence and not of the other, with which they can still be one but for their values
# What comes and goes with a date or a figure, and says nothing by itself.
_SMALL = frozenset("a an the in on at of is are was were في عام سنة يوم".split())  # noqa: SIM905


class Difference(NamedTuple):
    """A value that a claim says otherwise: its words there and in the fact's sentence, and how it stands to that.

    `is_bound`: both are bounds of one side ("by the end of 2025", "by the end of 2026"). The nearer one goes beyond the
    article where it is about the event, and against it where it is about the schedule: that is for people to judge.
    """

    said: str
    source: str
    relation: Relation
    is_bound: bool = False


class Comparison(NamedTuple):
    """A claim beside the fact whose sentence it says but for some values; no difference where it says those too."""

    claim: Claim
    fact: Fact
    differences: tuple[Difference, ...]


class _Held(NamedTuple):
    """Words of a sentence that are a value of a kind."""

    start: int
    end: int
    words: str
    kind: str
    value: Any


class _Read(NamedTuple):
    """A sentence as its words, the empty one where a value stands, and its values."""

    words: tuple[str, ...]
    values: tuple[_Held, ...]


def compare(deck: Deck) -> Iterator[Comparison]:
    """Yield the hand-written claims that can be compared, each with the first fact for which that is so."""
    sentences = _Sentences(deck)
    for claim in deck.claims:
        found = next(sentences.comparisons(claim), None)
        if found is not None:
            yield found


class _Sentences:
    """The sentences of a deck's facts, read when they are first wanted."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._words: dict[str, frozenset[str]] = {}

    def comparisons(self, claim: Claim) -> Iterator[Comparison]:
        """Compare a claim with each fact that stands on the same words of the article."""
        said = frozenset(_WORD.findall(claim.says.casefold()))
        for fact in self._deck.facts:
            if fact.source == claim.source and _overlap(fact.quote_span, claim.quote_span):
                apart = said ^ self._words_of(fact)
                # Not enough info is what most differences come to: only where there is none must it be wrong.
                if len(apart) <= (0 if claim.verdict is Verdict.NOT_ENOUGH_INFO else min(_MOST_APART, len(said))):
                    found = self._compared(claim, fact)
                    if found is not None:
                        yield found

    def _words_of(self, fact: Fact) -> frozenset[str]:
        if fact.id not in self._words:
            self._words[fact.id] = frozenset(_WORD.findall(statement(self._deck, fact).casefold()))
        return self._words[fact.id]

    def _compared(self, claim: Claim, fact: Fact) -> Comparison | None:
        found = self._in_one_place(claim, fact)
        if found is not None or not any(map(str.isdigit, claim.says)):
            return found
        context = self._deck.context(fact)
        said, source = _read(claim.says, context), _read(statement(self._deck, fact), context)
        if said.words != source.words:
            return None
        return Comparison(claim, fact, tuple(self._differences(said, source, fact)))

    def _in_one_place(self, claim: Claim, fact: Fact) -> Comparison | None:
        """Compare the answer alone: before and after it, the claim says the same."""
        meant = fact.speaker if fact.kind == "quotation" else fact.words
        slot = slot_of(self._deck, fact, meant) if fact.kind in (*_NAMED, *_MEASURED) else None
        if slot is None:
            return None
        before, after = _plain(slot.sentence[: slot.start]), _plain(slot.sentence[slot.end :])
        words = [(match[0], match.span()) for match in _WORD.finditer(claim.says)]
        middle = words[len(before) : len(words) - len(after)]
        plain = _plain(claim.says)
        if (
            len(plain) != len(words)
            or not middle
            or plain != [*before, *plain[len(before) : len(plain) - len(after)], *after]
        ):
            return None
        put_in = claim.says[middle[0][1][0] : middle[-1][1][1]]
        if folded(put_in) == folded(meant):
            return Comparison(claim, fact, ())
        mine, theirs = self._value(put_in, fact), self._value(meant, fact)
        if mine is None or theirs is None:
            return None
        relation = mine.relate(theirs)
        is_bound = _are_bounds(mine.extent, theirs.extent)
        differences = () if relation is Relation.SAME else (Difference(put_in, meant, relation, is_bound),)
        return Comparison(claim, fact, differences)

    def _value(self, words: str, fact: Fact) -> Any:
        """Read words in the place of a fact's answer; a name must be one that the deck holds."""
        if fact.kind in _MEASURED:
            return fact.value if words == fact.words else type(fact.value).parse(words, self._deck.context(fact))
        name = self._names.get(fold(words))
        context = Context(language=self._deck.language, rivals=self._deck.rivals)
        return fact_kind("name").parse(name, context) if name else None

    def _differences(self, said: _Read, source: _Read, fact: Fact) -> Iterator[Difference]:
        for mine, theirs in zip(said.values, source.values, strict=True):
            value = fact.value if _is_answer(theirs, fact) else theirs.value
            relation = mine.value.relate(value) if mine.kind == theirs.kind else Relation.OVERLAPS
            if relation is not Relation.SAME:
                yield Difference(mine.words, theirs.words, relation, _are_bounds(mine.value.extent, value.extent))

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """The names that the deck holds, by their folded spellings: another word in a name's place may be none."""
        found: dict[str, str] = {}
        for fact in self._deck.facts:
            names = [*(fact.answer if fact.kind in ("name", "names") else ()), fact.speaker]
            for name in (*names, *chain.from_iterable(fact.aliases.values())):
                found.setdefault(fold(name), name)
        found.pop("", None)
        return found


def _read(text: str, context: Context) -> _Read:
    """Part a sentence into values and other words; a noun that a figure took with it stays a word."""
    held: list[_Held] = []
    for kind in _MEASURED:
        for found in fact_kind(kind).find(text, context):
            if all(found.end <= other.start or other.end <= found.start for other in held):
                held.append(_Held(found.start, found.end, found.words, kind, found.value))
    held.sort()
    words: list[str] = []
    at = 0
    for value in held:
        words += [*_plain(text[at : value.start]), "", *getattr(value.value, "nouns", ())]
        at = value.end
    words += _plain(text[at:])
    return _Read(tuple(word for word in words if word not in _SMALL), tuple(held))


def _is_answer(held: _Held, fact: Fact) -> bool:
    return held.kind == fact.kind and bool(held.value.nominal == fact.value.nominal)


def _are_bounds(one: Extent | None, other: Extent | None) -> bool:
    if one is None or other is None:
        return False
    sides = (one.low is None, one.high is None)
    return any(sides) and sides == (other.low is None, other.high is None)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _plain(text: str) -> list[str]:
    return _WORD.findall(folded(text))
