"""Folds text so that ways of writing one thing become one string: case, accents, marks, articles, spelling habits."""

import re
import unicodedata
from functools import lru_cache

from quiz.text.tables.letters import APOSTROPHES, ARABIC, DASHES, LATIN, QUOTES, RESPELT

CAP = 500
"""Characters of a name or a response that are read: nobody types more, and work stays bounded."""

_SIMPLE = {
    **dict.fromkeys(map(ord, APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, QUOTES), '"'),
    **dict.fromkeys(map(ord, DASHES), "-"),
}
_JOINED_ARTICLE = re.compile(r"\b([AaEe]l)(?=[A-Z])")  # AlSudani
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}|\b(?:[^\W\d_]\.)+[^\W\d_]\b")  # P.M.F. and U.S
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_ARTICLES = frozenset({"al", "el", "ul", "il", "ol", "the"})
# The l of the article turns into the sun letter after it: an-Nujaba, ash-Shuhada (Wright, Grammar of the Arabic
# Language, I, 14).
_ASSIMILATED = {
    **{f"{vowel}{letter}": letter for vowel in "aeiu" for letter in "tdrznls"},
    **{f"{vowel}{pair}": pair for vowel in "aeiu" for pair in ("th", "dh", "sh")},
}
_LEFT_OUT = _ARTICLES | _ASSIMILATED.keys()
_ALLAH = "الله"
_ENDINGS = (("isation", "ization"), ("isations", "izations"), ("ising", "izing"), ("ised", "ized"), ("yse", "yze"))
_BRITISH = tuple(british for british, _ in _ENDINGS)


class _Marks(dict[int, str]):
    """What becomes of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if category == "Nd":
            kept = str(unicodedata.decimal(character))
        elif category[0] == "M":
            kept = "" if unicodedata.combining(character) else character
        elif character in LATIN:
            kept = LATIN[character]
        elif category[0] in "LN":
            kept = ARABIC.get(character, character)
        else:
            kept = "" if category == "Cf" else " "
        self[code] = kept
        return kept


_MARKS = _Marks(dict.fromkeys(map(ord, APOSTROPHES), ""))


def normal(text: str) -> str:
    r"""Level what type and typing alone change: width, quotation marks, dashes, invisible characters, space, case.

    >>> normal("Kata’ib  –  “ALI”")
    'kata\'ib - "ali"'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        if not text.isprintable():  # what is printable has no invisible characters
            text = "".join(c for c in text if unicodedata.category(c) != "Cf")
        text = text.translate(_SIMPLE)
        text = unicodedata.normalize("NFKC", text.casefold())
    return " ".join(text.translate(_SIMPLE).casefold().split())


@lru_cache(maxsize=1 << 15)
def tokens(text: str) -> tuple[str, ...]:
    """Split into folded words: no case, accents, apostrophes, hyphens or articles; Arabic letters in one form.

    >>> tokens("Kata’ib Al-Imam ʿAlī")
    ('kataib', 'imam', 'ali')
    """
    text = _JOINED_ARTICLE.sub(r"\1 ", text[:CAP])
    words = text.split()
    if text.isascii() and "".join(words).isalpha():  # most names: nothing to be levelled but case
        return _without_articles([_respell(word.lower()) for word in words])
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), text)
    text = _POSSESSIVE.sub("", normal(text)).replace("&", " and ")
    if not text.isascii():
        text = unicodedata.normalize("NFD", text)
    words = text.translate(_MARKS).split()
    return _without_articles([_respell(_bare(word)) for word in words])


def letters(text: str) -> str:
    """Keep the letters and figures of one word, in the form that is compared, and nothing else.

    >>> letters("Don’t"), letters("2,500"), letters("٢٠٢٥")
    ('dont', '2500', '2025')
    """
    if text.isascii() and text.isalnum():
        return text.lower()
    text = normal(text)
    if not text.isascii():
        text = unicodedata.normalize("NFD", text)
    return "".join(text.translate(_MARKS).split())


def fold(text: str) -> str:
    """Fold for comparison: equal results are one name or phrase, differently written.

    >>> fold("an-Nujaba") == fold("Al Nujaba") == fold("NUJABA’")
    True
    """
    return " ".join(tokens(text))


def _bare(word: str) -> str:
    if word.startswith("ال") and len(word) > 3 and word != _ALLAH:
        return word[2:]
    return word


def _respell(word: str) -> str:
    known = RESPELT.get(word)
    if known is not None:
        return known
    if len(word) > 6 and word.endswith(_BRITISH):
        for british, american in _ENDINGS:
            if word.endswith(british):
                return word[: -len(british)] + american
    return word


def _without_articles(words: list[str]) -> tuple[str, ...]:
    if _LEFT_OUT.isdisjoint(words):
        return tuple(words)
    kept: list[str] = []
    for word in reversed(words):
        if kept and (word in _ARTICLES or kept[-1].startswith(_ASSIMILATED.get(word, "\n"))):
            continue
        kept.append(word)
    return tuple(reversed(kept))
