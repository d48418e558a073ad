"""Builds the long pattern of the words of dates from their table, for the first text that needs it.

In plain letters none of the Arabic words can stand, so that a text of these alone is cut by a pattern without them.
"""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from quiz.text.dates import year_words
from quiz.text.tables import dates_ar, dates_en

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
"""Vowel signs and the stretching stroke of Arabic."""

_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
GLUED = "|".join(sorted((name for names in dates_en.MONTHS for name in names), key=len, reverse=True))
_END = r"(?!\w)[\s.!]*$"
_OTHER = (
    rf"|(?<![^\W\d])(?:{GLUED})(?=\d)|(?<!\w)\d\d?(?={GLUED})"
    r"|\d\d\dx(?!\w)|\d\dxx(?!\w)|'?\d+(?:st|nd|rd|th|s|'s|م|هـ|ه)?(?![^\W_])"
    r"|\d+(?=t\d\d)|t\d\d(?::\d\d)+(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?"
    r"|\bq[1-4]\b|\bh[12]\b|و(?=\d)|[abc]\.(?:d|c|h)\.(?:e\.)?"
    rf"|[^\W\d_](?:[\w{MARKS}])*(?:'[^\W\d_]+)?|\d[\d\w]*|[^\w\s{_UNSEEN}]"
)

PLAIN = re.compile(r"\s*(?<!\S)([a-z]+|[0-9]+)(?!\S)")
"""A word or a number between spaces: what most texts are made of, and found without the long pattern."""


def is_phrase(word: str) -> bool:
    """Whether an entry of the table is more than one word."""
    return " " in word or ("-" in word and len(word) > 1)


def followers(words: Mapping[str, tuple[str, Any]]) -> dict[str, frozenset[str]]:
    """Say which words in plain letters must come next for a word to begin something longer: a phrase, "in two weeks".

    Of a word like "twenty-one" only "twenty" is given.
    """
    found: dict[str, set[str]] = {}
    for phrase in words:
        first, _, rest = phrase.partition(" ")
        if rest:
            found.setdefault(first, set()).add(_run(rest))
    counts = {_run(word) for word, (kind, _) in words.items() if kind == "N"}
    ordinals = {_run(word) for word, (kind, _) in words.items() if kind == "o"}
    units = {_run(word) for word, (kind, _) in words.items() if kind in "ynkae"}
    for lead, nexts in (("in", counts | {"a", "an"}), ("a", units), ("an", units)):
        found.setdefault(lead, set()).update(nexts)
    for lead in ("on", "the"):
        found.setdefault(lead, set()).update(counts, ordinals)
    for lead in year_words.ENGLISH:
        found.setdefault(lead, set()).update(year_words.ENGLISH, ("and",))
    return {lead: frozenset(nexts) for lead, nexts in found.items()}


def _run(words: str) -> str:
    found = _LETTERS.match(words)
    return found[0] if found else ""


def may_go_on(word: str, nexts: AbstractSet[str], text: str, end: int) -> bool:
    """Whether a word that ends at a place may begin something longer, by a look at what comes next."""
    follower = _NEXT.match(text, end)
    if follower is None:
        return end < len(text)
    if follower[1] in nexts:
        return True
    if word in ("on", "the"):
        return _LAST_DAY.match(text, end) is not None
    return word == "in" and follower[1].isdecimal() and len(follower[1]) <= 3


_LETTERS = re.compile("[a-z]+")
_NEXT = re.compile(r"\s+([a-z]+|[0-9]+)")
_LAST_DAY = re.compile(r"\s+\d\d?(?:st|nd|rd|th)?[\s.!]*$")


def compiled(words: Mapping[str, tuple[str, Any]], *, is_ascii: bool) -> re.Pattern[str]:
    """Compile the pattern for texts in plain letters, or for all."""
    told = {word: kind for word, (kind, _) in words.items() if not is_ascii or word.isascii()}
    phrases = "|".join(
        rf"{re.escape(phrase)}(?!\w)".replace(r"\ ", r"\s+")
        for phrase in sorted(filter(is_phrase, told), key=len, reverse=True)
    )
    units = _any(word for word, kind in told.items() if kind in "ynkae" and "earl" not in word)
    counts = _any(word for word, kind in told.items() if kind == "N")
    ordinals = _any(word for word, kind in told.items() if kind == "o")
    ahead = (
        rf"in(?=\s+(?:\d{{1,3}}|{counts})\s+(?:{units})(?!\w))|in\s+an?(?=\s+(?:{units}){_END})"
        rf"|{'' if is_ascii else _arabic_lead(counts, units)}"
        rf"an?(?=\s+(?:{units})\s+(?:ago|from|and|before|after|hence)(?!\w))"
        rf"|(?:on|the)(?=\s+(?:\d\d?(?:st|nd|rd|th)?|{counts}|{ordinals}){_END})"
    )
    years = year_words.ENGLISH_PATTERN if is_ascii else year_words.PATTERN
    return re.compile(rf"(?<!\w)(?:{phrases}|(?P<ahead>{ahead})|{years})" + _OTHER)


def _arabic_lead(counts: str, units: str) -> str:
    """Match "after three weeks", "after two weeks" in one word, "after a week" and no more: not "after the week"."""
    duals = "|".join(dates_ar.COUNTED[2].split())
    length = rf"(?=\s+(?:(?:(?:\d{{1,3}}|{counts})\s+(?:{units})|{duals})(?!\w)(?!\s+\d)|(?!ال)(?:{units})[\s.!]*$))"
    return rf"و?(?:قبل|بعد|منذ)(?:{length}|\s+(?:عام|سنة|شهر|يوم)(?={_END}))|"


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))
