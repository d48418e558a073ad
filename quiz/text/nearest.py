"""Finds the passage that is most like some words, and what differs between the two."""

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quiz.text.anchor import fold

_WORD = re.compile(r"\S+")
_EDGES = ".,;:!?\"'()،؛؟“”"
_MOST_WORDS = 120  # of the words looked for, and what each passage is compared with at a time
_TRIED = 3
_PIECE = 400  # words: longer passages are no paragraphs of an article
_LEAST_SHARED = 0.34


@dataclass(frozen=True, slots=True)
class Nearest:
    """The words of passage `index` that come nearest; `changes` are pairs (there, here), one side maybe empty."""

    index: int
    words: str
    changes: tuple[tuple[str, str], ...]


class Nearby:
    """Passages that are searched by likeness, prepared once."""

    def __init__(self, passages: Sequence[str]) -> None:
        """Take the passages and list the words of each, a very long one piece by piece."""
        self._pieces = [(index, piece) for index, words in enumerate(passages) for piece in _pieces(words)]
        self._vocabularies = [frozenset(_plain(piece)) for _, piece in self._pieces]

    def find(self, words: str) -> Nearest | None:
        """Find what is most like the words; `None` where fewer than a third of them stand together anywhere."""
        sought = words.split()[:_MOST_WORDS]
        plain = _plain(" ".join(sought))
        wanted = frozenset(plain)
        shared = [len(wanted & vocabulary) for vocabulary in self._vocabularies]
        tried = heapq.nlargest(_TRIED, range(len(shared)), key=lambda number: (shared[number], -number))
        found = [self._compare(number, sought, plain) for number in tried]
        best = max(found, key=lambda scored: scored[0], default=(0.0, None))
        return best[1] if best[0] >= _LEAST_SHARED else None

    def _compare(self, number: int, sought: list[str], plain: list[str]) -> tuple[float, Nearest | None]:
        import difflib  # noqa: PLC0415 - only a deck with a mistake pays for it

        index, passage = self._pieces[number]
        places = list(_WORD.finditer(passage))
        there = _plain(passage)
        blocks = difflib.SequenceMatcher(None, there, plain, autojunk=False).get_matching_blocks()
        longest = max(blocks, key=lambda block: block.size)
        if not longest.size:
            return 0.0, None
        # Words that agree by chance, farther off than the words looked for are long, do not belong to the place.
        near = [block for block in blocks if block.size and abs(block.a - longest.a) <= len(plain)]
        low = max(0, near[0].a - near[0].b)
        high = min(len(there), near[-1].a + len(plain) - near[-1].b)
        matcher = difflib.SequenceMatcher(None, there[low:high], plain, autojunk=False)
        changes: list[tuple[str, str]] = []
        for tag, a, b, c, d in matcher.get_opcodes():
            if tag == "equal":
                pairs = zip((place[0] for place in places[low + a : low + b]), sought[c:d], strict=True)
                changes += ((ours, said) for ours, said in pairs if _trimmed(ours) != _trimmed(said))
            else:
                changes.append((_span(passage, places, low + a, low + b), " ".join(sought[c:d])))
        shown = tuple((ours.strip(_EDGES) or ours, said.strip(_EDGES) or said) for ours, said in changes)
        words = _span(passage, places, low, high).rstrip(_EDGES)
        return matcher.ratio(), Nearest(index, words, shown)


def _pieces(passage: str) -> Iterator[str]:
    ends = [place.end() for place in _WORD.finditer(passage)][_PIECE - 1 :: _PIECE]
    for start, end in pairwise((0, *ends, len(passage))):
        yield passage[start:end]


def _trimmed(word: str) -> str:
    return fold(word).strip(_EDGES)


def _plain(words: str) -> list[str]:
    return [_trimmed(word).casefold() or word for word in words.split()]


def _span(passage: str, places: Sequence[re.Match[str]], low: int, high: int) -> str:
    return passage[places[low].start() : places[high - 1].end()] if low < high else ""
