"""Finds words that a question must not show: folds spelling away, then looks for whole words."""

import re
import unicodedata
from functools import lru_cache

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
_JOINED = "[وف]?[بكل]?(?:ال|ل)?"


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Make spellings that differ in case, accents, quotation marks, dashes, digits' script or space the same.

    >>> folded("Kata’ib  Hezbollah") == folded("kata'ib hezbollah")
    True
    """
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN)).translate(_PLAIN).casefold()
    kept = (_digit(character) for character in plain if character.isspace() or _is_seen(character))
    return " ".join("".join(kept).split())


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in {"Mn", "Cf", "Cc"}


def _digit(character: str) -> str:
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)


def shows(text: str, words: str) -> bool:
    """Whether the words stand in the text as whole words, however they are spelled.

    >>> shows("Which of the fourteen?", "four"), shows("Iraq’s war", "iraq")
    (False, True)
    """
    wanted = folded(words).strip(" .,;:!?\"'،؛؟")
    return bool(wanted) and bool(_pattern(wanted).search(folded(text)))


@lru_cache(maxsize=65536)
def _pattern(wanted: str) -> re.Pattern[str]:
    before = r"(?<!\w)" + (_JOINED if "\u0621" <= wanted[0] <= "\u064a" else "")
    return re.compile(before + re.escape(wanted) + r"(?!\w)")
