"""Parts a list as people type it into its members: lines, commas, "and", bullets, numbers, the Arabic joined "and"."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from quiz.text.late import late

_HARD = late(r"[\n\r,،;؛/|+•·●▪\t]|\s[-–—*]\s|\s(?=[(\[]?\d{1,2}(?:[)\]]|\.\s))")
_MARK = late(r"^\s*(?:[-–—*•●▪>]|[(\[]?\d{1,2}[.):\]]|[(\[]?[a-zA-Zأ-ي][.)\]](?=\s))\s*")
_SOFT = late(r"(?<=\s)(?:and|or|plus|&)\s+|\s*&\s*|(?<=\s)(?:أو|او)\s+|(?<=\s)و(?:\s+|(?=[^\W\d_]{3}))", re.IGNORECASE)
_OPENING = late(r"^\s*(?:and|both|the following|or|&|plus|كل من|كلا من)\s+", re.IGNORECASE)
_SENTENCE = late(
    r"^(?:(?:the|these|those|they|it|names?|groups?|members?|answers?|list|ones|following|all|designated|\d{1,2}|two|three"
    r"|four|five|six|seven|eight|nine|ten)\s+){1,6}(?:are|were|is|was|includes?|included)\b[:\s]+",
    re.IGNORECASE,
)
_EDGES = " \t\n\r.،,;؛:\"“”«»'"
_MOST = 200  # members that are read
_LONGEST = 6  # pieces between "and" that are tried as one name


class Cut(NamedTuple):
    """A piece of a chunk: where it starts and ends, and whether an Arabic joined "and" stands before it."""

    start: int
    end: int
    is_joined: bool


def members(text: str, rank: Callable[[str], int]) -> tuple[str, ...]:
    """Part a list; `rank` says of words whether they are a name (2), could be short for one (1), or are unknown (0).

    "And" or "or" parts two members unless the words on both sides are one name that is known; the Arabic joined "and"
    parts only what is better known apart, since many words begin with its letter.

    >>> members("1. Iraq and Syria; Reconstruction and Development", {"Reconstruction and Development": 2}.get)
    ('Iraq', 'Syria', 'Reconstruction and Development')
    """
    found: list[str] = []
    for chunk in _HARD.split(text):
        plain = _OPENING.sub("", _MARK.sub("", chunk)).strip(_EDGES)
        if not found and not rank(plain):
            plain = _SENTENCE.sub("", plain)
        if any(character.isalnum() for character in plain):
            found.extend(_parted(plain, rank))
        if len(found) >= _MOST:
            break
    return tuple(found[:_MOST])


def is_plain(words: str) -> bool:
    """Whether a member has no mark, number or "and" of its own, so that it can stand in a sentence with others."""
    padded = f" {words} "
    return words.strip(_EDGES) == words and not any(
        pattern.search(padded) for pattern in (_HARD, _MARK, _SOFT, _OPENING)
    )


def _parted(chunk: str, rank: Callable[[str], int]) -> list[str]:
    cuts = _cuts(chunk)
    if len(cuts) == 1:
        return [chunk]
    # best[i] is the cheapest way to read the first i pieces: (cost, where its last member begins)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(cuts) + 1):
        starts = range(max(0, end - _LONGEST), end)
        best.append(min((best[start][0] + _cost(chunk, cuts[start:end], rank), start) for start in starts))
    parts: list[str] = []
    end = len(cuts)
    while end:
        start = best[end][1]
        parts.append(chunk[cuts[start].start : cuts[end - 1].end].strip(_EDGES))
        end = start
    return [part for part in reversed(parts) if part]


def _cuts(chunk: str) -> list[Cut]:
    cuts, start, is_joined = [], 0, False
    for match in _SOFT.finditer(chunk):
        if match.start() > start:
            cuts.append(Cut(start, match.start(), is_joined))
            start, is_joined = match.end(), match[0] == "و"
        if len(cuts) >= _MOST:
            break
    if start < len(chunk):
        cuts.append(Cut(start, len(chunk), is_joined))
    return cuts or [Cut(0, len(chunk), False)]


def _cost(chunk: str, cuts: Sequence[Cut], rank: Callable[[str], int]) -> float:
    """Weigh one member: known names are free, unknown ones cost one for each piece that they would be alone."""
    known = rank(chunk[cuts[0].start : cuts[-1].end].strip(_EDGES)) or 0
    if known == 2:
        return 0.0
    pieces = 1 + sum(not cut.is_joined for cut in cuts[1:])
    return (0.7 if known else 1.0) * (pieces + 0.01 * (len(cuts) > 1))
