"""Finds the words of a vocabulary that a misspelt word is one or two slips away from, in time that does not grow."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

_PREFIX = 6  # letters of which deletions are kept: errors beyond them are found by the whole distance (SymSpell)
_SLIPS = 2
_LIGHT = frozenset("aeiouywhاويهع")


def allowance(word: str) -> int:
    """Say how many slips are forgiven in a word of this length: none in short ones, where any makes another word."""
    return 0 if len(word) < 5 else 1 if len(word) < 9 else 2


class Vocabulary:
    """Words filed under what remains of them when up to two of their first letters are left out."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words; only those of letters, since no slip is forgiven in a figure."""
        self._filed: dict[str, list[str]] = {}
        for word in dict.fromkeys(words):
            if word.isalpha():
                for rest in _deletes(word):
                    self._filed.setdefault(rest, []).append(word)

    def near(self, word: str) -> tuple[tuple[int, str], ...]:
        """List the words at most two slips away (insertion, deletion, change, swap of neighbours), nearest first."""
        found: dict[str, int] = {}
        for rest in _deletes(word):
            for other in self._filed.get(rest, ()):
                if other not in found and abs(len(other) - len(word)) <= _SLIPS:
                    found[other] = OSA.distance(word, other, score_cutoff=_SLIPS)
        return tuple(sorted((cost, other) for other, cost in found.items() if cost <= _SLIPS))


def distance(one: str, other: str) -> int:
    """Count the slips between two words: letters put in, left out, changed, or swapped with their neighbour."""
    return OSA.distance(one, other)


def is_slip(said: str, meant: str, cost: int) -> bool:
    """Whether a typing error explains the difference: few enough, and not in the first letter of a short word."""
    if cost > allowance(meant) or not said.isalpha() or _is_derived(said, meant) or _is_derived(meant, said):
        return False
    if len(meant) < 7:
        return len(said) > 4 and said[0] == meant[0] and said[-1] == meant[-1] and _is_small(said, meant)
    return said[0] == meant[0] or said[:2] == meant[1::-1] or len(meant) > 8


def _is_small(one: str, other: str) -> bool:
    """Whether two short words differ in a vowel, an h, a doubled letter or the order of two, not in a consonant."""
    if len(one) < len(other):
        one, other = other, one
    at = next(place for place, (mine, theirs) in enumerate(zip(one, other + " ", strict=False)) if mine != theirs)
    if len(one) > len(other):
        return one[at] in _LIGHT or one[at] == one[at - 1]
    is_swap = one[at] == other[at + 1] and one[at + 1] == other[at]
    return is_swap or one[at] in _LIGHT or other[at] in _LIGHT


def _is_derived(longer: str, shorter: str) -> bool:
    """Whether the one word is "of" the other: Baghdad and Baghdadi, Libya and Libyan."""
    return longer[:-1] == shorter and longer[-1:] in ("i", "y", "n", "ي")


@lru_cache(maxsize=1 << 12)
def _deletes(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_fewer(word[:_PREFIX])))


def _fewer(start: str) -> Iterator[str]:
    yield start
    for first in range(len(start)):
        shorter = start[:first] + start[first + 1 :]
        yield shorter
        for second in range(first, len(shorter)):
            yield shorter[:second] + shorter[second + 1 :]
