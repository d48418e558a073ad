"""Cuts text into figures, words and marks, and reads figures of any script with either decimal mark."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache, partial
from typing import NamedTuple

LONGEST = 18  # digits of a figure before and after the point; more are no number of a news story
_COMMA_DECIMAL = frozenset({"de", "es", "fr", "id", "it", "nl", "pl", "pt", "ru", "tr"})

_DIGIT_ZEROS = (0x660, 0x6F0, 0x966, 0xFF10)  # Arabic-Indic, Persian, Devanagari, full width
_SAME_WIDTH = {zero + digit: str(digit) for zero in _DIGIT_ZEROS for digit in range(10)}
_SAME_WIDTH |= dict.fromkeys(map(ord, "\u00a0\u202f\u2007\u2009"), "\u00a0")
_SAME_WIDTH |= dict.fromkeys(map(ord, "‘’ʼ＇`´"), "'")
_SAME_WIDTH |= dict.fromkeys(map(ord, "−‐‑－"), "-") | dict.fromkeys(map(ord, "–—―"), "–")
_SAME_WIDTH |= dict.fromkeys(map(ord, "\u200e\u200f\u061c\u200b\ufeff\u202a\u202b\u202c\u2066\u2067\u2068\u2069"), " ")
_SAME_WIDTH |= {
    ord("，"): ",",
    ord("،"): ",",
    ord("．"): ".",
    ord("％"): "%",
    ord("٪"): "%",
    ord("＋"): "+",
    ord("～"): "~",
}
_SAME_WIDTH |= {ord("＄"): "$", ord("￡"): "£", ord("٬"): "\u066c", ord("٫"): "\u066b"}

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0640"
_TOKEN = re.compile(
    r"(?P<figure>\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:[.,\u066b]\d+)?|\.?\d+(?:[.,'\u066c\u066b\u00a0]\d+)*)"
    r"|(?P<part>[¼-¾⅐-⅞])"
    rf"|(?P<word>[^\W\d_][^\W\d_{_MARKS}]*(?:[{_MARKS}]+[^\W\d_]*|'[^\W\d_]+)*)"
    r"|(?P<mark>[^\s])"
)
_FOLDS = {ord(c): "ا" for c in "أإآٱ"} | {ord("ى"): "ي", ord("ة"): "ه", ord("ؤ"): "و", ord("ئ"): "ي", ord("ک"): "ك"}
_FOLDS |= {ord("ی"): "ي", ord("ـ"): ""} | dict.fromkeys((*range(1611, 1632), 1648), "")
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")
_SUPERSCRIPT_WORDS = frozenset({"km²", "m²"})


class Token(NamedTuple):
    """A piece of a text: `kind` is figure, part (½), word, mark or garbled; `key` is what tables know it by.

    `is_glued` says that nothing stands between it and the piece before.
    """

    kind: str
    key: str
    start: int
    end: int
    is_glued: bool


_token = partial(tuple.__new__, Token)  # as `Token` makes it, without a call that names its parts


class Figure(NamedTuple):
    """A figure read: `other` is what it says when its one decimal mark is taken to group thousands, where it could."""

    value: Fraction
    other: Fraction | None = None


def is_arabic(word: str) -> bool:
    """Whether a word has Arabic letters."""
    return not word.isascii() and _ARABIC.search(word) is not None


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """Give the key that tables know a word by: case, accents' width and Arabic's optional letters do not matter."""
    if word.isascii():
        return word.lower()
    if is_arabic(word):
        return word.translate(_FOLDS)
    return word.lower() if word.lower() in _SUPERSCRIPT_WORDS else unicodedata.normalize("NFKC", word).casefold()


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into pieces with their places in it.

    >>> [token.key for token in tokens("about 2,500 troops")]
    ['about', '2,500', 'troops']
    """
    found: list[Token] = []
    plain = text if text.isascii() and "`" not in text else text.translate(_SAME_WIDTH)
    last = -1
    for match in _TOKEN.finditer(plain):
        kind, key = match.lastgroup or "mark", match[0]
        if kind == "word":
            key = key.lower() if key.isascii() else fold_word(key)
        start, end = match.span()
        found.append(_token((kind, key, start, end, start == last)))
        last = end
    return tuple(found)


def figure(words: str, language: str) -> Figure | None:
    """Read a figure by the language's marks; `None` for what is grouped like no number.

    >>> figure("2,500", "en").value, figure("2.500", "en")
    (Fraction(2500, 1), Figure(value=Fraction(5, 2), other=Fraction(2500, 1)))
    """
    marks = [] if words.isdigit() else [c for c in words if not c.isdigit()]
    if not marks:
        return Figure(Fraction(int(words))) if len(words) <= LONGEST else None
    if len(words) > 2 * LONGEST:
        return None
    if len(set(marks)) == 1:
        return _one_mark(words, marks[0], len(marks), language)
    point = marks[-1]
    if len(set(marks[:-1])) != 1 or point not in ".,\u066b" or marks[0] == "\u066b":
        return None
    whole, _, part = words.rpartition(point)
    grouped = _grouped(whole, marks[0])
    return None if grouped is None else Figure(grouped + _decimal("0", part))


def _one_mark(words: str, mark: str, count: int, language: str) -> Figure | None:
    grouped = _grouped(words, mark)
    if count > 1 or mark in "'\u00a0 \u066c":
        return None if grouped is None else Figure(grouped)
    comma_is_decimal = language.partition("-")[0] in _COMMA_DECIMAL
    if mark != "\u066b" and grouped is not None and mark != ("," if comma_is_decimal else "."):
        return Figure(grouped)
    whole, _, part = words.partition(mark)
    return Figure(_decimal(whole, part), None if mark == "\u066b" else grouped)


def _decimal(whole: str, part: str) -> Fraction:
    return Fraction(int((whole or "0") + part), 10 ** len(part))


def _grouped(words: str, mark: str) -> Fraction | None:
    """Read groups of three, or Indian groups (12,34,567) where the mark is a comma."""
    first, *groups = words.split(mark)
    if not 1 <= len(first) <= 3 or not groups or len(groups[-1]) != 3:
        return None
    if first.startswith("0"):
        return None
    is_grouped = all(len(group) == 3 for group in groups[:-1]) or (
        mark == "," and len(first) <= 2 and all(len(group) == 2 for group in groups[:-1])
    )
    return Fraction(int(first + "".join(groups))) if is_grouped else None
