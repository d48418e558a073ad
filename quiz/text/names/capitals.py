"""Finds where names stand in running text: runs of capitalised words with the joints of names between them."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from quiz.text.fold import tokens
from quiz.text.names import known
from quiz.text.names.spellings import Roster

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u064b-\u065f\u0670]|['’‘ʿʾ`.](?=[^\W_]))*")
_GAP = re.compile(r"[ \u00a0-]")
_GAPS = re.compile(r"[ \u00a0-]+")
# What stands before the first word of a sentence; "Mr." and "J." end none.
_END = re.compile(r"(?:\A|[^\W_]{4}[.!?…]|[!?…]|\.[\"“”'’»)])[^\w.!?…]*\Z")
_BEFORE = 24  # characters before a word that are looked at
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
_LONGEST = 6  # words of a name of the deck that is looked for where capitals tell nothing
_LONGEST_RUN = 16  # words of a run: what goes on for longer is no name
_HEADING = 5  # words from which a line that has only capitals is a heading, not a name

Place = tuple[int, int]


def runs(text: str, roster: Roster) -> Iterator[Place]:
    """Yield start and end of what looks like a name, from left to right.

    Where capitals tell nothing, in Arabic script and in headings, those are names that the deck holds.
    """
    lines = [_Line(start, line) for start, line in _lines(text)]
    is_of_deck = cache(roster.uses)

    @cache
    def inner() -> frozenset[str]:
        return frozenset(word for line in lines for word in line.inner())

    def is_proper(word: str) -> bool:
        return not word[1:].islower() or word in inner() or bool(roster.find(word).entity or known.code(tokens(word)))

    for line in lines:
        at = 0
        while at < len(line.words):
            if line.is_told_by_capitals and line.has_capital(at):
                last = _last_of_run(line.text, line.words, at)
                begin = _without_lead(line.text, line.words, at, last)
                if begin < last or (begin == last and (begin > at or not line.opens(at) or is_proper(line.word(at)))):
                    yield line.start + line.words[begin][0], line.start + _trimmed(line.text, line.words[last][1])
                at = last + 1
                continue
            last = -1 if line.is_told_by_capitals and line.has_case(at) else _known_from(line, at, is_of_deck, roster)
            if last >= at:
                yield line.start + line.words[at][0], line.start + line.words[last][1]
            at = max(at, last) + 1


class _Line:
    """A line of a text, which begins at `start`, and where its words are."""

    def __init__(self, start: int, text: str) -> None:
        """Find the words; a line in which all of several words have capitals is a heading."""
        self.start, self.text = start, text
        self.words = [match.span() for match in _WORD.finditer(text)]
        cased = [text[at] for at, _ in self.words if text[at].lower() != text[at].upper()]
        self.is_told_by_capitals = len(cased) < _HEADING or any(letter.islower() for letter in cased)

    def word(self, at: int) -> str:
        """Give a word without the mark of possession."""
        start, end = self.words[at]
        return self.text[start : _trimmed(self.text, end)]

    def has_capital(self, at: int) -> bool:
        """Whether a word begins with a capital letter."""
        return self.text[self.words[at][0]].isupper()

    def has_case(self, at: int) -> bool:
        """Whether a word begins with a letter that could be a capital."""
        letter = self.text[self.words[at][0]]
        return letter.lower() != letter.upper()

    def opens(self, at: int) -> bool:
        """Whether a word is the first of a sentence: then its capital says nothing."""
        start = self.words[at][0]
        return _END.search(self.text, max(0, start - _BEFORE), start) is not None

    def inner(self) -> Iterator[str]:
        """Yield the words that have capitals within sentences."""
        for at in range(len(self.words) if self.is_told_by_capitals else 0):
            if self.has_capital(at) and not self.opens(at):
                yield self.word(at)


def _last_of_run(text: str, words: list[Place], at: int) -> int:
    last = at
    for ahead in range(at + 1, min(at + _LONGEST_RUN, len(words))):
        before, word = text[slice(*words[ahead - 1])], text[slice(*words[ahead])]
        gap = text[words[ahead - 1][1] : words[ahead][0]]
        is_initial = gap == ". " and len(before) == 1 and before.isupper()
        if not (is_initial or _GAP.fullmatch(gap)) or before[-2:] in ("'s", "’s"):
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


def _without_lead(text: str, words: list[Place], at: int, last: int) -> int:
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


def _known_from(line: _Line, at: int, is_of_deck: Callable[[str], bool], roster: Roster) -> int:
    """Find the last word of the longest name of the deck that begins with a word; before it where there is none."""
    reach = at - 1
    while reach + 1 < min(at + _LONGEST, len(line.words)):
        word = line.word(reach + 1)
        if not (is_of_deck(word) or (reach >= at and word.casefold() in _JOINTS)):
            break
        if reach >= at and not _GAPS.fullmatch(line.text, line.words[reach][1], line.words[reach + 1][0]):
            break
        reach += 1
    start = line.words[at][0]
    for last in range(reach, at - 1, -1):
        if line.word(last).casefold() not in _JOINTS and roster.find(line.text[start : line.words[last][1]]).entity:
            return last
    return at - 1


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line
        start += len(line)
