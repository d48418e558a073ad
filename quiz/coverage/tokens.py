"""Finds what can be checked in an article: the numbers, dates, names and quotations that the fact kinds see in it."""

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from quiz import registry
from quiz.load.fields import KINDS_OF_SEVERAL
from quiz.model.value import Candidate, Context

NAME, QUANTITY, QUOTATION = "name", "quantity", "quotation"
_RANK = {"date": 1, QUANTITY: 2, NAME: 3, QUOTATION: 4}  # of two readings of the same words; other kinds come first


@dataclass(slots=True)
class Checkable:
    """A reading that stands: `figures` are the numbers and dates in it, where it is a quotation."""

    kind: str
    start: int
    end: int
    words: str
    value: Any
    figures: list["Checkable"] = field(default_factory=list)


def find(text: str, context: Context) -> list[Checkable]:
    """Ask every kind, and where readings overlap keep the longest; lists are left to the kind of their members.

    Each kind's readings lie apart, so that to look along all of them costs no more than the text is long.
    """
    read = [
        Checkable(kind, found.start, found.end, found.words, found.value)
        for kind in registry.names("facts")
        if kind not in KINDS_OF_SEVERAL
        for found in _apart(registry.fact_kind(kind).find(text, context))
    ]
    read.sort(key=lambda token: (token.start - token.end, _RANK.get(token.kind, 0), token.start))
    taken = bytearray(len(text))
    kept: list[Checkable] = []
    dropped: list[Checkable] = []
    for token in read:
        if taken.find(1, token.start, token.end) < 0:
            taken[token.start : token.end] = b"\1" * (token.end - token.start)
            kept.append(token)
        elif token.value.extent is not None:
            dropped.append(token)
    kept.sort(key=lambda token: token.start)
    _hand_figures(kept, dropped)
    return kept


def meeting(tokens: Sequence[Checkable], start: int, end: int) -> Iterator[Checkable]:
    """Yield those of some tokens, apart and in order, that share characters with a place."""
    at = bisect.bisect_right(tokens, start, key=lambda token: token.end)
    while at < len(tokens) and tokens[at].start < end:
        yield tokens[at]
        at += 1


def _apart(found: Iterable[Candidate[Any]]) -> Iterator[Candidate[Any]]:
    """Hold a kind to what it owes: from left to right, apart, and something."""
    end = 0
    for candidate in found:
        if end <= candidate.start < candidate.end:
            yield candidate
            end = candidate.end


def _hand_figures(kept: Sequence[Checkable], dropped: Sequence[Checkable]) -> None:
    """Give each quotation the numbers and dates that lie in it, the longest of those that overlap, in order."""
    for figure in sorted(dropped, key=lambda token: (token.start, -token.end)):
        for token in meeting(kept, figure.start, figure.end):
            before = token.figures[-1].end if token.figures else token.start
            if token.kind == QUOTATION and before <= figure.start and figure.end <= token.end:
                token.figures.append(figure)
