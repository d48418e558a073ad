"""Finds the passage that is most like some words, and what differs between the two."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from quiz.text.anchor import cuts, fold, fold_in_place

_WORD = re.compile(r"\S+")
_EDGES = ".,;:!?\"'()،؛؟“”"
_MOST_WORDS = 120  # of the words looked for
_MOST_TELLING = 32  # of them are searched for, the longest: long words stand in few places
_MOST_PLACES = 256  # of one word: what stands everywhere tells no place
_PIECE = 3_000  # characters that are compared at a time: longer passages are no paragraphs of an article
_MARGIN = 200  # characters beside it, and as many more as the words looked for have
_TRIED = 3
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
        """Take the passages and join them, so that a word is found in all of them at once."""
        self._passages = passages
        self._starts = tuple(accumulate((len(passage) + 1 for passage in passages), initial=0))
        text = fold_in_place("\n".join(passages))
        lower = text.lower()
        self._text = lower if len(lower) == len(text) else text  # İ becomes two letters, and places would shift

    def find(self, words: str) -> Nearest | None:
        """Find what is most like the words; `None` where fewer than a third of them stand together anywhere."""
        sought = words.split()[:_MOST_WORDS]
        plain = _plain(" ".join(sought))
        telling = sorted(dict.fromkeys(plain), key=len, reverse=True)[:_MOST_TELLING]
        shared = Counter(piece for word in telling for piece in dict.fromkeys(self._pieces_with(word)))
        tried = sorted(shared, key=lambda piece: (-shared[piece], piece))[:_TRIED]
        found = [self._compare(piece, sought, plain) for piece in tried]
        best = max(found, key=lambda scored: scored[0], default=(0.0, None))
        return best[1] if best[0] >= _LEAST_SHARED else None

    def _pieces_with(self, word: str) -> Iterator[tuple[int, int]]:
        """Yield passage and number of the piece in it for the first places of a word."""
        for at in islice(_places(self._text, word), _MOST_PLACES):
            if not (cuts(self._text, at) or cuts(self._text, at + len(word))):
                index = bisect_right(self._starts, at) - 1
                yield index, (at - self._starts[index]) // _PIECE

    def _compare(self, piece: tuple[int, int], sought: list[str], plain: list[str]) -> tuple[float, Nearest | None]:
        import difflib  # noqa: PLC0415 - only a deck with a mistake pays for it

        index, number = piece
        passage = _around(self._passages[index], number * _PIECE, min(_PIECE, _MARGIN + len(" ".join(sought))))
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


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word) if word else -1
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _around(passage: str, start: int, margin: int) -> str:
    """Cut a piece out of a passage with a margin on both sides, without the halves of words at its ends."""
    low, high = max(0, start - margin), start + _PIECE + margin
    piece = passage[low:high]
    if low:
        piece = piece.split(None, 1)[-1]
    return piece if high >= len(passage) else piece.rsplit(None, 1)[0]


def _trimmed(word: str) -> str:
    return fold(word).strip(_EDGES)


def _plain(words: str) -> list[str]:
    return [_trimmed(word).casefold() or word for word in words.split()]


def _span(passage: str, places: Sequence[re.Match[str]], low: int, high: int) -> str:
    return passage[places[low].start() : places[high - 1].end()] if low < high else ""
