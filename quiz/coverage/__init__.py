"""Says how much of its articles a deck covers: every checkable token of each, and whether a fact is about it.

The tokens are what the fact kinds find in the article by themselves: numbers, dates, names, quotations. They never
overlap: the longest reading stands, so "17 September 2025" is one date without a number in it, and a quotation is one
token with whatever is said in it. Lists are no tokens, their members are. Where no capitals tell names, as in Arabic
script, only the names that the deck holds are found.

A token is *covered* when a fact's answer states it: the answer holds it, or is of its kind and stands in it ("2026" in
"by the end of 2026"). It is covered as well where it repeats what a fact states: the same name in another spelling
that the deck accepts (a speaker's too), the same date or figure, no more precise than the fact; a "first", or a bare
figure below a hundred, repeats nothing, for it may count anything. A quotation is covered when answers hold half of
it, or, where it has numbers or dates, when each of them is covered and one of the answers stands in it. To stand in a
fact's quote covers nothing, and claims cover nothing. What is left is *declared* where the deck's `not_checkable` says
so, else *open*.
"""

import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from quiz.coverage.stated import Stated, first
from quiz.coverage.tokens import QUOTATION, Checkable, find, meeting
from quiz.model.deck import Deck
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.model.value import Context
from quiz.text.tables.letters import QUOTES

__all__ = ["Coverage", "State", "Tally", "Token", "cover"]

_EDGES = " .,;:!?…،؛؟" + QUOTES


class State(StrEnum):
    """How a deck stands to a checkable token of its article."""

    COVERED = "covered"
    DECLARED = "declared"
    OPEN = "open"


class Token(NamedTuple):
    """Checkable words of an article: `facts` are the first ids that cover them, `reason` is why they are declared.

    `is_repeated` says that the facts state it elsewhere and not in these words.
    """

    source: str
    span: Span
    kind: str
    state: State
    facts: tuple[str, ...] = ()
    reason: str = ""
    is_repeated: bool = False


class Tally(NamedTuple):
    """How many tokens there are in each state; `repeated` are some of those covered."""

    covered: int
    declared: int
    open: int
    repeated: int

    @property
    def total(self) -> int:
        """Count them all."""
        return self.covered + self.declared + self.open

    @property
    def share(self) -> float:
        """The share that is not open, from 0 to 1; 1 where there is nothing to check."""
        return (self.covered + self.declared) / self.total if self.total else 1.0

    @property
    def percent(self) -> float:
        """The share in per cent, rounded down to a tenth: what is not whole is never said to be."""
        return (self.covered + self.declared) * 1000 // self.total / 10 if self.total else 100.0

    def is_below(self, floor: Fraction) -> bool:
        """Whether the share is below a floor in per cent, exactly."""
        return (self.covered + self.declared) * 100 < floor * self.total


@dataclass(frozen=True)
class Coverage:
    """The checkable tokens of a deck's articles, source after source, each source's in the order of its text."""

    tokens: tuple[Token, ...]

    @cached_property
    def tally(self) -> Tally:
        """Count all tokens by state."""
        return _tally(self.tokens)

    @property
    def share(self) -> float:
        """The share of the tokens that are covered or declared, from 0 to 1; 1 where there are none."""
        return self.tally.share

    @cached_property
    def by_kind(self) -> Mapping[str, Tally]:
        """Count by kind of fact, in the order of the names."""
        return {kind: _tally(tokens) for kind, tokens in sorted(_grouped((t.kind, t) for t in self.tokens).items())}

    @cached_property
    def by_source(self) -> Mapping[str, Tally]:
        """Count by source, in the order of the deck; a source without tokens is not there."""
        return {source: _tally(tokens) for source, tokens in _grouped((t.source, t) for t in self.tokens).items()}


def cover(deck: Deck) -> Coverage:
    """Find every checkable token of a deck's articles and say which are covered, declared or open.

    The time grows with the articles and with the deck; reading the articles is nearly all of it, so a rule asks only
    where a floor is set.
    """
    stated = Stated(deck)
    return Coverage(tuple(token for source in deck.sources.values() for token in _Article(deck, source, stated)))


def _tally(tokens: Iterable[Token]) -> Tally:
    count = Counter(token.state for token in tokens)
    repeated = sum(token.is_repeated for token in tokens)
    return Tally(count[State.COVERED], count[State.DECLARED], count[State.OPEN], repeated)


def _grouped(pairs: Iterable[tuple[str, Token]]) -> dict[str, list[Token]]:
    groups: dict[str, list[Token]] = {}
    for key, token in pairs:
        groups.setdefault(key, []).append(token)
    return groups


class _Answer(NamedTuple):
    """Words of an article that a fact answers with."""

    start: int
    end: int
    kind: str
    fact: str


class _Article:
    """Judges the tokens of one article."""

    def __init__(self, deck: Deck, source: Source, stated: Stated) -> None:
        """Hand every answer to the tokens that it meets: all answers together are no longer than the deck."""
        context = Context(language=deck.language, published=source.published, zero=source.zero, rivals=deck.rivals)
        self._source, self._stated = source.id, stated
        self._found = find(source.text, context)
        self._declared = _Declared(deck, source)
        self._met: dict[int, list[_Answer]] = {}
        for fact in deck.facts:
            for start, end, _ in fact.answer_spans if fact.source == source.id else ():
                for token in meeting(self._found, start, end):
                    for part in (token, *meeting(token.figures, start, end)):
                        self._met.setdefault(id(part), []).append(_Answer(start, end, fact.kind, fact.id))

    def __iter__(self) -> Iterator[Token]:
        """Give the tokens in order."""
        for token in self._found:
            span = Span(token.start, token.end, token.words)
            own = self._own(token)
            facts = own or self._stated.again(token)
            reason = "" if facts else self._declared.reason(token)
            state = State.COVERED if facts else State.DECLARED if reason else State.OPEN
            yield Token(self._source, span, token.kind, state, facts, reason, is_repeated=bool(facts) and not own)

    def _own(self, token: Checkable) -> tuple[str, ...]:
        """Name the first facts that answer with the words of a token."""
        met = self._met.get(id(token), [])
        if token.figures:
            parts = [self._own(figure) or self._stated.again(figure) for figure in token.figures]
            return first(name for names in parts for name in names) if met and all(parts) else ()
        if token.kind == QUOTATION:
            return first(answer.fact for answer in met) if _is_half(token, met) else ()
        return first(answer.fact for answer in met if answer.kind == token.kind or _holds(answer, token))


def _holds(answer: _Answer, token: Checkable) -> bool:
    return answer.start <= token.start and token.end <= answer.end


def _is_half(token: Checkable, met: list[_Answer]) -> bool:
    """Whether answers hold at least half of the characters of a token."""
    count, reached = 0, token.start
    for answer in sorted(met):
        end = min(answer.end, token.end)
        count += max(0, end - max(answer.start, reached))
        reached = max(reached, end)
    return 2 * count >= token.end - token.start


class _Declared:
    """The words of one article that the deck declares not checkable."""

    def __init__(self, deck: Deck, source: Source) -> None:
        """Keep for every place the declaration that begins before it and reaches furthest."""
        declared = sorted(
            (entry.span.start, entry.span.end, entry.reason)
            for entry in deck.not_checkable
            if entry.source == source.id
        )
        self._starts = [start for start, _, _ in declared]
        self._furthest = list(accumulate(((end, reason) for _, end, reason in declared), max))

    def reason(self, token: Checkable) -> str:
        """Say why a token is declared, marks at its edges aside; empty where it is not."""
        bare = token.words.strip(_EDGES)
        start = token.start + token.words.find(bare)
        at = bisect.bisect_right(self._starts, start) - 1
        if at < 0:
            return ""
        end, reason = self._furthest[at]
        return reason if start + len(bare) <= end else ""
