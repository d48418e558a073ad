"""Cuts text into the words of dates and gives each a class of one character: grammar is a pattern of classes.

d one or two digits, t three, Y four, 8 eight, o ordinal, v two-digit year with an apostrophe, m month, w weekday, S
season, Q "Q3", H "H1", q quarter, h half, D decade, c century, e decade (the word), y n k a year, month, week, day, p
part, b bound, u bound that follows, ~ approximation, ! exactness, l this/last/next, T today, g ago, G from now, I
"in" before a length of time, N number word, U a whole "after a year", A "the" before a last number, r to, & and, O
or, f from, B between, E of the common era, J before it, j another calendar, x negation, # a number that is no date, X
a name that two months share, | a break, z any other word, - / . and – themselves. Words of class i are left out.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import takewhile
from types import ModuleType
from typing import Any, NamedTuple

from quiz.text.dates import word_pattern, year_words
from quiz.text.plain import letters
from quiz.text.slip_count import slips
from quiz.text.tables import dates_ar, dates_en

LONGEST = 500  # characters of one date: longer words are an essay
_FOLD = str.maketrans(
    "أإآٱىیک‐‑−‒‘’ʼ‛＇–—―٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹⁄∕／",
    "اااايي" + "ك----'''''–––01234567890123456789///",
)
_STRIP_MARKS = re.compile(f"[{word_pattern.MARKS}]")
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
        found.update(_plain(table))
        found.update(_numbered(table))
        for count, words in table.COUNTED.items():
            found.update((word, (found[word][0], count)) for word in words.split())
    del found[""]
    found.update((wrong, found[right]) for wrong, right in dates_en.MISSPELT.items())
    found.update((mark, ("i", None)) for mark in _DROPPED)
    found.update((mark, ("|", None)) for mark in _BREAKS)
    found.update((mark, (mark, None)) for mark in "-–/")
    return found


def _plain(table: ModuleType) -> Iterator[tuple[str, Meaning]]:
    """Yield the words that are of a class, and those with one of a few meanings."""
    for kind, words in table.CLASSES.items():
        yield from ((word, (kind, None)) for word in words.split())
    for words, kind in (
        (table.NOT_DATES, "z"),
        (table.FROM_NOW, "G"),
        (table.HIJRI, "j"),
        (table.APPROXIMATE, "~"),
    ):
        yield from ((word, (kind, None)) for word in words.split("|"))
    for meanings, kind in (
        (table.PARTS, "p"),
        (table.BOUNDS, "b"),
        (table.TRAILING_BOUNDS, "u"),
        (table.RELATIVES, "l"),
        (table.DAYS, "T"),
    ):
        for meaning, words in meanings.items():
            yield from ((word, (kind, meaning)) for word in words.split("|"))


def _numbered(table: ModuleType) -> Iterator[tuple[str, Meaning]]:
    """Yield the words that stand for a number: the third month is March."""
    for names, kind, first in (
        (table.ORDINALS, "o", 1),
        (table.MONTHS, "m", 1),
        (table.WEEKDAYS, "w", 0),
        (table.SEASONS, "S", 0),
    ):
        for number, spellings in enumerate(names, first):
            yield from ((spelling, (kind, number)) for spelling in spellings)
    for number, words in enumerate(table.NUMBERS):
        yield from ((word, ("N", number)) for word in words.split())
    yield from ((word, ("N", None)) for word in table.MORE_NUMBERS.split())
    for number, word in enumerate(table.DECADES):
        shorter = word.removeprefix("ال")
        for spelling in (word, shorter, word.replace("ينيات", "ينات"), shorter.replace("ينيات", "ينات")):
            yield spelling, ("D", (2, number * 10))


_WORDS = _gather()
_AHEAD_MEANINGS: dict[str, Meaning] = {"in": ("I", 1), "بعد": ("I", 1), "قبل": ("I", -1), "منذ": ("I", -1)} | {
    **dict.fromkeys(("a", "an"), ("N", 1)),
    **dict.fromkeys(("on", "the"), ("A", None)),
}
_SINGULAR = {"عام": "y", "سنة": "y", "شهر": "n", "يوم": "a"}


def _ahead(words: str) -> Meaning:
    """Give the class of a word that leads to a length of time; an Arabic length of one is a word with it."""
    lead, *rest = words.removeprefix("و").split()
    kind, meaning = _AHEAD_MEANINGS[lead]
    return ("U", (meaning, _SINGULAR[rest[0]])) if rest and lead != "in" else (kind, meaning)


_FOLLOWERS = word_pattern.followers(_WORDS)
_CENTURY = frozenset({"c", "cent", "cen"})
_DIGIT_NEXT = re.compile(r"\s*\d")
_GROUPED = re.compile(r"\d[,٬]\d\d\d(?!\d)|\d[.٫]\d+\s*%|\d\s*%")
_GROUPING = frozenset(",٬.٫%")  # one of which is in all that groups
_UNGROUPED: AbstractSet[int] = frozenset()
_DAYS = range(1, 32)
_THOUSANDS = frozenset({"الفين", "الفان", "الفي"})
_SILENT = frozenset("izynkaebfrBOAEJx~!&|-–/")  # of which alone no date is made: "on the day before"
_LETTERS = re.compile("[a-z]+")
_TELLING = frozenset(
    max(parts, key=len)
    for word, (kind, _) in _WORDS.items()
    if kind not in _SILENT and (parts := _LETTERS.findall(word))
)
_NAMES = tuple(sorted((word, meaning) for word, meaning in _WORDS.items() if meaning[0] in "mw" and len(word) >= 3))


def fold(text: str) -> str:
    """Write a text in small letters, Western digits and one kind of dash, every character staying at its place."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return small if small.isascii() else small.translate(_FOLD)


def may_be_in(text: str) -> bool:
    """Whether a text can hold a date as articles write them, by a cheap look: a digit or a word that tells one.

    >>> may_be_in("On what day did the bridge open?"), may_be_in("Which month came before May?")
    (False, True)
    """
    plain = letters(text)
    return plain is None or "0" in plain or not _TELLING.isdisjoint(plain.split())


@lru_cache(maxsize=4096)
def tokens(text: str) -> Tokens:
    """Cut a short text; the same words are cut once."""
    return cut(text, is_lenient=True)


def cut(text: str, *, is_lenient: bool = False) -> Tokens:
    """Cut a text of any length; the lenient forgive a misspelt month, and read more of what is said than written."""
    folded = fold(text)
    has_groups = not _GROUPING.isdisjoint(folded)
    grouped = {match.start() for match in _GROUPED.finditer(folded)} if has_groups else _UNGROUPED
    found: list[tuple[str, Any, int, int]] = []
    for word, begin, end, is_ahead in _pieces(folded):
        start = begin
        last = found[-1] if found else _NOTHING
        kind, meaning = _WORDS.get(word) or _classify(word, folded, start, end)
        if word in _CENTURY and last[0] == "o" and last[3] >= start - 1:
            kind = "c"
        if is_lenient and (is_ahead or kind in "zN|"):
            kind, meaning = _ahead(word) if is_ahead else _lenient(word, (kind, meaning), last[0], folded, start)
        if grouped and any(at in grouped for at in range(start, end)):
            kind = "#"
        if word == "." and last[0] in "mw~" and last[3] == start and (start - last[2] < _SHORT_MONTH or kind == "i"):
            continue  # "Sept."
        if last[0] == "E" and kind in "dt":
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


def _pieces(folded: str) -> Iterator[tuple[str, int, int, bool]]:
    """Yield the words with their places, and whether each leads to a length of time."""
    at, length, is_ascii = 0, len(folded), folded.isascii()
    while at < length:
        plain = word_pattern.PLAIN.match(folded, at)
        if plain is not None:
            word, end = plain[1], plain.end()
            nexts = _FOLLOWERS.get(word)
            if nexts is None or not word_pattern.may_go_on(word, nexts, folded, end):
                at = end
                yield word, plain.start(1), end, False
                continue
        match = _pattern(is_ascii=is_ascii).search(folded, at)
        if match is None:
            return
        word = match[0] if match[0].isalnum() else " ".join(match[0].split())
        start, at = match.span()
        yield word, start, at, match["ahead"] is not None


@cache
def _pattern(*, is_ascii: bool) -> re.Pattern[str]:
    return word_pattern.compiled(_WORDS, is_ascii=is_ascii)


_NOTHING = ("-", None, 0, 0)
_AFTER_MONTH = re.compile(r"\.\s+\d")
_AFTER_DAY = re.compile(rf"\.\s+(?:{word_pattern.GLUED})(?!\w)")


def _lenient(word: str, read: Meaning, last: str, folded: str, start: int) -> Meaning:
    """Read a word as it is meant in a typed answer: misspelt, or a number that is a day."""
    kind, meaning = read
    if kind == "z":
        return _forgiven(word)
    if kind == "N" and last in "mwA" and meaning:
        return "d", meaning  # "May twenty-one", "Friday the fifteen"
    if kind == "|" and word == ".":
        next_ = _AFTER_MONTH if last == "m" else _AFTER_DAY if last == "d" else None
        if next_ and next_.match(folded, start):
            return "i", None  # "October. 2", "16. Nov."
    return read


def _classify(word: str, folded: str, start: int, end: int) -> Meaning:
    first = word[0]
    if first.isdigit() or (first == "'" and len(word) > 1):
        return _number(word)
    if first.isalpha():
        if " " in word or "-" in word or word in _THOUSANDS:
            number = year_words.number(word)
            return ("Y" if number in year_words.YEARS else "N" if number in _DAYS else "#"), number
        return _word(word)
    if first == ".":
        before, after = folded[start - 1 : start], folded[end : end + 1]
        return (".", None) if not before.isspace() and after and not after.isspace() else ("|", None)
    return ("#", None) if first in "+<>=$€£%±≥≤^" else ("|", None)


def _number(word: str) -> Meaning:  # noqa: PLR0911 - one for each shape
    if word.isdecimal() and len(word) in _PLAIN_NUMBERS:
        return _PLAIN_NUMBERS[len(word)], int(word)
    bare = word.removeprefix("'")
    digits = bare if bare.isdecimal() else "".join(takewhile(str.isdecimal, bare))
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
    return _PLAIN_NUMBERS.get(len(digits), "#"), number


_PLAIN_NUMBERS = {1: "d", 2: "d", 3: "t", 4: "Y", 8: "8"}


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
        if len(name) >= _FUZZY_FROM and (distance := slips(word, name, limit + _MARGIN)) <= limit + _MARGIN
    ]
    best = min(reached, key=lambda reach: reach[0], default=(99, ("z", None)))
    rivals = [distance for distance, meaning in reached if meaning != best[1]]
    if best[0] > limit:
        return "z", None
    if rivals and min(rivals) < best[0] + _MARGIN:
        return ("X" if min(rivals) <= limit else "z"), None
    return best[1]
