"""Finds the words of a vocabulary that a misspelt word is one or two slips away from, in time that does not grow."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from quiz.text.slip_count import slips

_PREFIX = 6  # letters of which deletions are kept: errors beyond them are found by the whole distance (SymSpell)
_SLIPS = 2
_VOWELS = frozenset("aeiouاويى")
_LONG = 9  # letters of a name that one letter, in its middle, hardly ever makes another name
_MIDDLING = 6
_ENDS = ({"s", "z"}, {"v", "f"})  # Gonzalez and Gonzales, Lavrov and Lavrof
_BESIDE = {"a": "qwsz", "e": "wsdr", "i": "uojk", "o": "iplk", "u": "yihj"}  # keys around a vowel's on a keyboard


def allowance(word: str) -> int:
    """Say how many slips can be forgiven in a word of this length: none in short ones, where any makes another word."""
    return 0 if len(word) < 5 else 1 if len(word) <= _LONG else 2


class Vocabulary:
    """Words filed under what remains of them when up to two of their first letters are left out."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words; only those of letters, since no slip is forgiven in a figure."""
        filed: defaultdict[str, list[str]] = defaultdict(list)
        for word in dict.fromkeys(words):
            if word.isalpha():
                for rest in _deletes(word[:_PREFIX]):
                    filed[rest].append(word)
        self._filed = dict(filed)

    def near(self, word: str) -> tuple[tuple[int, str], ...]:
        """List the words at most two slips away (insertion, deletion, change, swap of neighbours), nearest first."""
        found: dict[str, int] = {}
        for rest in _deletes(word[:_PREFIX]):
            for other in self._filed.get(rest, ()):
                if other not in found and abs(len(other) - len(word)) <= _SLIPS:
                    found[other] = slips(word, other, _SLIPS)
        return tuple(sorted((cost, other) for other, cost in found.items() if cost <= _SLIPS))


def distance(one: str, other: str) -> int:
    """Count the slips between two words: letters put in, left out, changed, or swapped with their neighbour."""
    return slips(one, other)


def is_close(one: str, other: str) -> bool:
    """Whether two words are so few letters apart that nothing is proved by their difference."""
    most = allowance(min(one, other, key=len))
    return slips(one, other, most) <= most


def is_slip(said: str, meant: str, cost: int) -> bool:
    """Whether nothing but a slip of the hand explains the difference.

    A name one letter away is as a rule somebody else's: Walker and Walter, Hakim and Hakam, Johnson and Johnston. So a
    slip must show that it is one: a letter doubled or not, two neighbours swapped, an h left out or put in after a
    consonant, an umlaut spelt out, the consonant of the next key where only a vowel can be spoken. In a long name any
    letter but the first and the last may be wrong, since names crowd less there; an ending never may (Petrov, Petrova).
    """
    if not cost:
        return said == meant
    if cost > allowance(meant) or not said.isalpha() or said[0] != meant[0]:
        return False
    if said[-1] != meant[-1]:
        return {said[-1], meant[-1]} in _ENDS and said[:-1] == meant[:-1]
    if min(len(said), len(meant)) >= _LONG:
        return True
    return cost == 1 and len(said) > 4 and _is_mechanical(said, meant)


def is_letter_off(said: str, meant: str, cost: int, *, by_vowel: bool) -> bool:
    """Whether one letter was lost or added inside a word of some length or, `by_vowel`, one vowel stands for another.

    Enough where it is known what else could be meant: among the places of the world, or of bodies with their sort.
    """
    if cost != 1 or min(len(said), len(meant)) < _MIDDLING or said[0] != meant[0] or said[-1] != meant[-1]:
        return False
    if not by_vowel:
        return len(said) != len(meant)
    at = _first_difference(said, meant)
    return len(said) == len(meant) and {said[at], meant[at]} <= _VOWELS


def is_swapped(said: str, meant: str, cost: int) -> bool:
    """Whether the one slip is that two neighbours changed places."""
    return cost == 1 and len(said) == len(meant) and sorted(said) == sorted(meant)


def _first_difference(one: str, other: str) -> int:
    """Find where two words part: at the end of the shorter one when the longer begins with it ("fayyadhh")."""
    places = enumerate(zip(one, other, strict=False))
    return next((place for place, (mine, theirs) in places if mine != theirs), min(len(one), len(other)))


def _is_mechanical(said: str, meant: str) -> bool:
    at = _first_difference(said, meant)
    if len(said) != len(meant):
        longer = said if len(said) > len(meant) else meant
        letter, before = longer[at], longer[at - 1]
        is_silent = (letter == "h" and before not in "aeiouc") or (letter == "e" and before in "aou")
        return letter == before or is_silent
    if said[at] == meant[at + 1] and said[at + 1] == meant[at]:
        # Garcia and Gracia, Kirsten and Kristen: at the start a vowel and a consonant change places in names.
        return at > 1 or (said[1] in _VOWELS) == (said[2] in _VOWELS)
    pair = {said[at], meant[at]}
    if pair == {"v", "w"} or (pair == {"m", "n"} and meant[at + 1] in "bp"):
        return True  # Peshawar and Peshavar, Istanbul and Istambul
    return said[at] in _BESIDE.get(meant[at], "") and _longest_run(said) > max(2, _longest_run(meant))


def _longest_run(word: str) -> int:
    """Count the longest run of consonants, a doubled one or one with its h as one."""
    longest = run = 0
    for place, letter in enumerate(word):
        if letter in _VOWELS:
            run = 0
        elif letter != "h" and letter != word[place - 1]:
            run += 1
            longest = max(longest, run)
    return longest


@lru_cache(maxsize=1 << 14)
def _deletes(start: str) -> tuple[str, ...]:
    once = {start[:at] + start[at + 1 :] for at in range(len(start))}
    twice = {rest[:at] + rest[at + 1 :] for rest in once for at in range(len(rest))}
    return tuple({start} | once | twice)  # in any order: `near` sorts what it finds
