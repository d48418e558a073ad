"""Cuts text into the words of dates and gives each a class of one character: grammar is a pattern of classes.

d one or two digits, t three, Y four, 8 eight, o ordinal, v two-digit year with an apostrophe, m month, w weekday,
S season, Q "Q3", H "H1", q quarter, h half, D decade, c century, e decade (the word), y n k a year, month, week, day,
p part, b bound, u bound that follows, ~ approximation, ! exactness, l this/last/next, T today, g ago, N number word,
r to, & and, O or, f from, B between, E of the common era, J before it, j another calendar, x negation, # a number that
is no date, | a break, z any other word, - / . and – themselves. Words of class i are left out.
"""

import re
from functools import lru_cache
from itertools import takewhile
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA

from quiz.text import year_words
from quiz.text.tables import dates_ar, dates_en

LONGEST = 500  # characters of one date: longer words are an essay
_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"  # vowel signs and the stretching stroke of Arabic
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_FOLD = str.maketrans(
    "أإآٱىیک‐‑−‒‘’ʼ‛＇–—―٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹⁄∕／",
    "اااايي" + "ك----'''''–––01234567890123456789///",
)
_STRIP_MARKS = re.compile(f"[{_MARKS}]")
_DROPPED = frozenset(",،()[]\"“”«»'`*_…")
_BREAKS = frozenset(";:!?؟؛|")
_SHORT_MONTH = 5  # letters: a full stop after "Sept" belongs to it
_FUZZY_FROM, _FUZZY_TWO_FROM, _MARGIN = 4, 7, 2

Meaning = tuple[str, Any]


class Tokens(NamedTuple):
    """The classes of the words of a text, what each means, and where it stands."""

    classes: str
    meanings: tuple[Any, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def _gather() -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for table in (dates_ar, dates_en):
        for kind, words in table.CLASSES.items():
            found.update((word, (kind, None)) for word in words.split())
        for words, kind in ((table.NOT_DATES, "z"), (getattr(table, "HIJRI", ""), "j"), (table.APPROXIMATE, "~")):
            found.update((word, (kind, None)) for word in words.split("|") if word)
        for meanings, kind in (
            (table.PARTS, "p"),
            (table.BOUNDS, "b"),
            (table.TRAILING_BOUNDS, "u"),
            (table.RELATIVES, "l"),
            (table.DAYS, "T"),
        ):
            for meaning, words in meanings.items():  # type: ignore[attr-defined]
                found.update((word, (kind, meaning)) for word in words.split("|"))
        for names, kind, first in (
            (table.ORDINALS, "o", 1),
            (table.MONTHS, "m", 1),
            (table.WEEKDAYS, "w", 0),
            (table.SEASONS, "S", 0),
        ):
            for number, spellings in enumerate(names, first):
                found.update((spelling, (kind, number)) for spelling in spellings)
        found.update((word, ("N", number)) for number, word in enumerate(table.NUMBERS) if word)
        found.update((word, ("N", None)) for word in table.MORE_NUMBERS.split())
        for number, word in enumerate(table.DECADES):
            shorter = word.removeprefix("ال")
            for spelling in (word, shorter, word.replace("ينيات", "ينات"), shorter.replace("ينيات", "ينات")):
                found[spelling] = ("D", (2, number * 10))
    del found[""]
    found.update((wrong, found[right]) for wrong, right in dates_en.MISSPELT.items())
    found.update((mark, ("i", None)) for mark in _DROPPED)
    found.update((mark, ("|", None)) for mark in _BREAKS)
    found.update((mark, (mark, None)) for mark in "-–/")
    return found


_WORDS = _gather()
_PHRASES = "|".join(
    rf"{re.escape(phrase)}(?!\w)".replace(r"\ ", r"\s+")
    for phrase in sorted(
        (word for word in _WORDS if " " in word or ("-" in word and len(word) > 1)), key=len, reverse=True
    )
)
_GLUED = "|".join(sorted((name for names in dates_en.MONTHS for name in names), key=len, reverse=True))
_TOKEN = re.compile(
    rf"(?<!\w)(?:{_PHRASES}|{year_words.PATTERN})"
    rf"|(?<![^\W\d])(?:{_GLUED})(?=\d)|(?<!\w)\d\d?(?={_GLUED})"
    r"|\d\d\dx(?!\w)|\d\dxx(?!\w)|'?\d+(?:st|nd|rd|th|s|'s|م|هـ|ه)?(?![^\W_])"
    r"|\d+(?=t\d\d)|t\d\d(?::\d\d)+(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?"
    r"|\bq[1-4]\b|\bh[12]\b|و(?=\d)|[abc]\.(?:d|c|h)\.(?:e\.)?"
    rf"|[^\W\d_](?:[\w{_MARKS}])*(?:'[^\W\d_]+)?|\d[\d\w]*|[^\w\s{_UNSEEN}]"
)
_CENTURY = frozenset({"c", "cent", "cen"})
_DIGIT_NEXT = re.compile(r"\s*\d")
_GROUPED = re.compile(r"\d[,٬]\d\d\d(?!\d)|\d[.٫]\d+\s*%|\d\s*%")
_THOUSANDS = frozenset({"الفين", "الفان", "الفي"})
_NAMES = tuple(sorted((word, meaning) for word, meaning in _WORDS.items() if meaning[0] in "mw" and len(word) >= 3))


def fold(text: str) -> str:
    """Write a text in small letters, Western digits and one kind of dash, every character staying at its place."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return small.translate(_FOLD)


@lru_cache(maxsize=4096)
def tokens(text: str) -> Tokens:
    """Cut a short text; the same words are cut once."""
    return cut(text, is_lenient=True)


def cut(text: str, *, is_lenient: bool = False) -> Tokens:
    """Cut a text of any length; the lenient forgive a misspelt month."""
    folded = fold(text)
    grouped = {match.start() for match in _GROUPED.finditer(folded)}
    found: list[tuple[str, Any, int, int]] = []
    for match in _TOKEN.finditer(folded):
        word = match[0] if match[0].isalnum() else " ".join(match[0].split())
        start, end = match.span()
        kind, meaning = _WORDS.get(word) or _classify(word, folded, start, end)
        if word in _CENTURY and found and found[-1][0] == "o" and found[-1][3] >= start - 1:
            kind = "c"
        if kind == "z" and is_lenient:
            kind, meaning = _forgiven(word)
        if grouped and any(at in grouped for at in range(start, end)):
            kind = "#"
        if (
            word == "."
            and found
            and found[-1][0] in "mw~"
            and found[-1][3] == start
            and start - found[-1][2] < _SHORT_MONTH
        ):
            continue  # "Sept."
        if found and found[-1][0] == "E" and kind in "dt":
            kind = "Y"
            found.pop()
        if kind == "E" and found and found[-1][0] in "dtY" and not _DIGIT_NEXT.match(folded, end):
            kind, meaning, start = "Y", *found.pop()[1:3]
        if kind != "i":
            found.append((kind, meaning, start, end))
    if not found:
        return Tokens("", (), (), ())
    kinds, meanings, starts, ends = zip(*found, strict=True)
    return Tokens("".join(kinds), meanings, starts, ends)


def _classify(word: str, folded: str, start: int, end: int) -> Meaning:
    first = word[0]
    if first.isdigit() or (first == "'" and len(word) > 1):
        return _number(word)
    if first.isalpha():
        if " " in word or "-" in word or word in _THOUSANDS:
            year = year_words.year(word)
            return ("Y", year) if year else ("#", None)
        return _word(word)
    if first == ".":
        before, after = folded[start - 1 : start], folded[end : end + 1]
        return (".", None) if not before.isspace() and after and not after.isspace() else ("|", None)
    return ("#", None) if first in "+<>=$€£%±≥≤^" else ("|", None)


def _number(word: str) -> Meaning:  # noqa: PLR0911 - one for each shape
    bare = word.removeprefix("'")
    digits = "".join(takewhile(str.isdecimal, bare))
    suffix = bare[len(digits) :]
    if len(digits) > 8 or not digits.isdecimal() or "ه" in bare:
        return ("j" if "ه" in bare else "#"), None
    number = int(digits)
    if suffix in ("x", "xx"):  # EDTF: an unspecified digit
        return "D", (suffix, number)
    if suffix in ("s", "'s"):
        return _decade(digits, number)
    if suffix in ("st", "nd", "rd", "th"):
        return ("o", number) if len(digits) <= 3 else ("#", None)
    if word[0] == "'":
        return ("v", number) if len(digits) == 2 else ("#", None)
    if suffix not in ("", "م"):
        return "#", None
    return {1: "d", 2: "d", 3: "t", 4: "Y", 8: "8"}.get(len(digits), "#"), number


def _decade(digits: str, number: int) -> Meaning:
    if number % 10 == 0 and len(digits) in (2, 4):
        return "D", (len(digits), number)
    return "#", None


def _word(word: str) -> Meaning:  # noqa: PLR0911 - a table of shapes
    if word[0] in "qh" and word[1:].isdecimal():
        return word[0].upper(), int(word[1:])
    if word[0] == "t" and word[1:2].isdecimal():
        return "i", None
    if word[:1] in "abc" and word[1:2] == ".":
        return ("E", None) if word in ("a.d.", "c.e.") else ("J", None)
    if word.endswith(("n't", "n'")):
        return "x", None
    bare = _STRIP_MARKS.sub("", word)
    if bare.endswith("'s") and bare[:-2] in _WORDS:
        return _WORDS[bare[:-2]]
    if "\u0600" <= bare[:1] <= "\u06ff":
        return _arabic(bare)
    return _WORDS.get(bare, ("z", None))


def _arabic(word: str) -> Meaning:
    """Read an Arabic word with its joined particles taken off: وفي, بأكتوبر, للعام."""
    for candidate in (word, word[1:], "ال" + word[2:] if word[:2] == "لل" else "", word[2:]):
        hit = _WORDS.get(candidate)
        if hit and (candidate is word or (len(candidate) > 1 and word[0] in "وفبلك" and hit[0] not in "xjNrgE")):
            return hit
        if candidate and candidate == word[1:] and word[0] not in "وفبلك":
            break
    return "z", None


@lru_cache(maxsize=4096)
def _forgiven(word: str) -> Meaning:
    """Read a misspelt month or weekday where no other name is near: never one of June and July for the other."""
    if len(word) < _FUZZY_FROM or not word.isalpha():
        return "z", None
    limit = 2 if len(word) >= _FUZZY_TWO_FROM else 1
    reached = [
        (distance, meaning)
        for name, meaning in _NAMES
        if len(name) >= _FUZZY_FROM
        and (distance := OSA.distance(word, name, score_cutoff=limit + _MARGIN)) <= limit + _MARGIN
    ]
    best = min(reached, key=lambda reach: reach[0], default=(99, ("z", None)))
    rivals = [distance for distance, meaning in reached if meaning != best[1]]
    if best[0] > limit or (rivals and min(rivals) < best[0] + _MARGIN):
        return "z", None
    return best[1]
