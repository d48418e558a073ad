"""Finds where names stand in running text: runs of capitalised words with the joints of names between them."""

import re
from collections.abc import Callable, Iterator

from quiz.text.fold import tokens
from quiz.text.names import known

_WORD = re.compile(r"[^\W_](?:[^\W_]|['’‘ʿʾ`.](?=[^\W_]))*")
_GAP = re.compile(r"[ \u00a0-]")
# Joints stand inside a name ("Mohammed bin Salman", "House of Lords"), never at its end.
_JOINTS = frozenset(
    [
        "al",
        "el",
        "as",
        "ash",
        "an",
        "ar",
        "ad",
        "at",
        "az",
        "bin",
        "ibn",
        "bint",
        "abu",
        "of",
        "de",
        "del",
        "der",
        "den",
        "van",
        "von",
        "da",
        "di",
        "la",
        "le",
    ]
)
# Words that have a capital because a sentence or a quotation begins with them.
_OPENERS = frozenset(
    [
        "a",
        "an",
        "the",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "of",
        "to",
        "with",
        "as",
        "if",
        "its",
        "it",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
        "this",
        "that",
        "these",
        "those",
        "there",
        "here",
        "and",
        "but",
        "or",
        "so",
        "while",
        "when",
        "where",
        "since",
        "after",
        "before",
        "because",
        "although",
        "though",
        "some",
        "many",
        "most",
        "all",
        "any",
        "no",
        "not",
        "his",
        "her",
        "their",
        "our",
        "your",
        "my",
        "who",
        "what",
        "which",
        "why",
        "how",
        "is",
        "are",
        "was",
        "were",
        "be",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "must",
        "can",
        "also",
        "even",
        "still",
        "yet",
        "both",
        "each",
        "one",
        "two",
        "three",
        "four",
        "five",
        "more",
        "less",
        "such",
        "other",
        "another",
        "under",
        "over",
        "about",
        "despite",
        "during",
        "between",
        "among",
        "amid",
        "through",
        "until",
        "continuing",
        "upcoming",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
_LONGEST = 6  # words of a name of the deck that is looked for in text without capitals


def runs(text: str, is_known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """Yield start and end of what looks like a name, from left to right; in Arabic script, what `is_known`."""
    words = [match.span() for match in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        start = words[at][0]
        if text[start].isupper():
            last = _last_of_run(text, words, at)
            at = _without_lead(text, words, at, last)
            if at <= last:
                yield words[at][0], _trimmed(text, words[last][1])
            at = last + 1
        elif "\u0600" <= text[start] <= "\u06ff":
            reach = _known_from(text, words, at, is_known)
            if reach >= at:
                yield start, words[reach][1]
            at = max(at, reach) + 1
        else:
            at += 1


def _last_of_run(text: str, words: list[tuple[int, int]], at: int) -> int:
    last = at
    for ahead in range(at + 1, len(words)):
        before, word = text[slice(*words[ahead - 1])], text[slice(*words[ahead])]
        gap = text[words[ahead - 1][1] : words[ahead][0]]
        if not _GAP.fullmatch(gap) or before[-2:] in ("'s", "’s"):
            break
        if gap == "-" and _is_compound(before, word):
            break
        if word[0].isupper():
            last = ahead
        elif word not in _JOINTS:
            break
    return last


def _is_compound(before: str, word: str) -> bool:
    """Whether a hyphen joins two names, or a name and a word, rather than the parts of one name."""
    if before.casefold() in _JOINTS or word.casefold() in _JOINTS:
        return False
    return not word[0].isupper() or bool(known.code(tokens(before)) or known.code(tokens(word)))


def _without_lead(text: str, words: list[tuple[int, int]], at: int, last: int) -> int:
    """Leave out what opens a sentence, and titles, offices and peoples before a name ("Iraqi Prime Minister ...")."""
    while at <= last and text[slice(*words[at])].casefold() in _OPENERS:
        at += 1
    if at > last:
        return at
    said = tokens(text[words[at][0] : words[last][1]])
    rest = len(known.without_lead(said)) if known.is_titled(said) else len(said)
    while rest != len(said) and at <= last:
        if len(tokens(text[words[at][0] : words[last][1]])) <= rest:
            break
        at += 1
    return at


def _trimmed(text: str, end: int) -> int:
    return end - 2 if text[end - 2 : end] in ("'s", "’s") else end


def _known_from(text: str, words: list[tuple[int, int]], at: int, is_known: Callable[[str], bool]) -> int:
    for ahead in range(min(at + _LONGEST, len(words)) - 1, at - 1, -1):
        if "\n" not in text[words[at][1] : words[ahead][0]] and is_known(text[words[at][0] : words[ahead][1]]):
            return ahead
    return at - 1
