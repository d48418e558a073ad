"""Finds words that a question must not show: folds spelling away, then looks for whole words."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "ـ": "",  # the Arabic tatweel only stretches a word
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ة": "ه",
    }
)
# Arabic writes "and", "so", "with", "as", "for" and "the" on to the next word.
_JOINED = frozenset(map("".join, product(("", "و", "ف"), ("", "ب", "ك", "ل"), ("", "ال", "ل"))))
_LONGEST_JOINED = max(map(len, _JOINED))
_GAP = re.compile(r"\W")


class _Folds(dict[int, str]):
    """What becomes of each character, worked out when it is first met: a digit of any script is a digit."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isspace():
            folded = " "
        elif unicodedata.category(character) in {"Mn", "Cf", "Cc"}:
            folded = ""
        else:
            value = unicodedata.digit(character, None)
            folded = character if value is None else str(value)
        self[code] = folded
        return folded


_FOLDS = _Folds()
# What becomes of a text of ASCII, as bytes: their tables are many times as fast.
_ASCII = "".join(map(chr, range(128)))
_SPACES = "".join(filter(str.isspace, _ASCII)).encode()
_NOTHING = bytes(code for code in (*range(32), 127) if not chr(code).isspace())  # control characters
_SMALL = bytes.maketrans(_SPACES + b"`", b" " * len(_SPACES) + b"'").lower()


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Make spellings that differ in case, accents, quotation marks, dashes, digits' script or space the same.

    >>> folded("Kata’ib  Hezbollah") == folded("kata'ib hezbollah")
    True
    """
    if text.isascii():
        plain = text.encode().translate(_SMALL, _NOTHING).decode()
        return " ".join(plain.split()) if "  " in plain else plain.strip()
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN)).translate(_PLAIN).casefold()
    return " ".join(plain.translate(_FOLDS).split())


def shows(text: str, words: str) -> bool:
    """Whether the words stand in the text as whole words, however they are spelled.

    >>> shows("Which of the fourteen?", "four"), shows("Iraq’s war", "iraq")
    (False, True)
    """
    return shows_any(text, (words,))


def shows_any(text: str, spellings: Iterable[str]) -> bool:
    """Whether one of some spellings stands in the text as whole words."""
    said = folded(text)
    for words in spellings:
        wanted = folded(words).strip(" .,;:!?\"'،؛؟")
        if wanted and wanted in said and _stands_in(said, wanted):
            return True
    return False


def _stands_in(text: str, wanted: str) -> bool:
    is_arabic = "\u0621" <= wanted[0] <= "\u064a"
    at = text.find(wanted)
    while at >= 0:
        before = _of_word_before(text, at)
        if not before or (is_arabic and before in _JOINED):
            end = at + len(wanted)
            if end == len(text) or not _is_of_word(text[end]):
                return True
        following = at + 1
        if len(before) > _LONGEST_JOINED:  # nothing begins in the rest of this word
            gap = _GAP.search(text, following)
            following = gap.start() if gap else len(text)
        at = text.find(wanted, following)
    return False


def _of_word_before(text: str, at: int) -> str:
    """Give the characters of a word right before a place, one more at most than can be joined to what follows."""
    start = at
    while start and at - start <= _LONGEST_JOINED and _is_of_word(text[start - 1]):
        start -= 1
    return text[start:at]


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"
