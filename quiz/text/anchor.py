"""Finds words in a text whatever their spaces, quotation marks and dashes, and says where the original words stand."""

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

_SINGLE_QUOTES = "‘’‚‛′ʼ`´＇‹›"
_DOUBLE_QUOTES = "“”„‟″«»＂"
_DASHES = "‐‑‒–—―−﹘﹣－"
_SPACES = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())
# Shown as nothing: soft hyphen, zero-width space, word joiner, BOM, bidirectional controls. An article has them, an
# author who copies its words by eye does not. The joiners (ZWJ, ZWNJ) are spelling and stay.
_INVISIBLE = "\xad\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_NOTHING = "\u200b"
_SAME_LENGTH = {
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_INVISIBLE, _NOTHING),
}
_CHANGED = re.compile(f"[{re.escape(''.join(sorted({*_SAME_LENGTH} - {' '})))}]")
_RUN = re.compile(f"[ {_NOTHING}]{{2,}}|{_NOTHING}")
_RUN_OF_SPACES = re.compile("  +")
_SEPARATORS = frozenset(".,٫٬")
# Particles and the article that Arabic writes joined to the word they precede (Ryding, A Reference Grammar of Modern
# Standard Arabic, 2005, chapters 16 and 18): "وبغداد" holds the word "بغداد".
_PROCLITICS = frozenset(re.findall(r"\w+", "و ف ب ك ل س وب ول وك فب فل ال وال فال بال كال لل ولل وبال فبال"))
_LONGEST_PROCLITIC = max(map(len, _PROCLITICS))
_LONG = 500  # characters: from here on a text is gone through for each of the marks rather than mark by mark
MOST_FOUND = 20
_MOST_TRIED = 1000  # places in the middle of words among them: no text of one letter makes a search slow


def fold(text: str) -> str:
    r"""Normalise spaces, quotation marks and dashes, and nothing else.

    >>> fold("the  “Reconstruction –\nand Development”")
    'the "Reconstruction - and Development"'
    """
    flat = text if text.isascii() and text.isprintable() and "`" not in text else fold_in_place(text)
    if "  " in flat or _NOTHING in flat:
        flat = _RUN.sub(_collapse, flat)
    return flat.strip()


def fold_in_place(text: str) -> str:
    """Normalise spaces, quotation marks and dashes one for one, so that every place stays where it is."""
    if text.isascii() and text.isprintable() and "`" not in text:
        return text
    if len(text) < _LONG:
        return _CHANGED.sub(_level, text)  # many times as fast as `translate`, for few characters of a text are changed
    for character, plain in _SAME_LENGTH.items():
        if character in text:  # many times as fast again in an article, for few of all these are in it
            text = text.replace(character, plain)
    return text


class Verbatim:
    """A text that is searched many times: normalised once, with the way back to the original offsets."""

    __slots__ = ("_folded", "_shifts", "_starts")

    def __init__(self, text: str) -> None:
        """Normalise the text; wherever characters were dropped, remember how far the two have drifted apart."""
        flat = fold_in_place(text)
        self._starts, self._shifts = [0], [0]  # where each stretch of the folded text begins, and what leads back
        if "  " not in flat and _NOTHING not in flat:
            self._folded = flat
            return
        if "   " not in flat and _NOTHING not in flat:  # as nearly always: every run is of two, and drops one
            parts = flat.split("  ")
            self._folded = " ".join(parts)
            self._shifts = [*range(len(parts))]
            self._starts = [*accumulate([len(part) + 1 for part in parts[:-1]], initial=0)]
            return
        pieces: list[str] = []
        at = length = 0
        for run in (_RUN if _NOTHING in flat else _RUN_OF_SPACES).finditer(flat):
            start, end = run.span()
            kept = _collapse(run)
            pieces += (flat[at:start], kept)
            length += start - at + len(kept)
            at = end
            self._starts.append(length)
            self._shifts.append(at - length)
        pieces.append(flat[at:])
        self._folded = "".join(pieces)

    def find(self, words: str) -> tuple[tuple[int, int], ...]:
        """Find whole words: (start, end) pairs in the original text, at most `MOST_FOUND`.

        A place where the words begin or end inside another word or number is none of theirs: "Al Sudan" is not in
        "Al Sudani", nor "500 troops" in "2,500 troops".
        """
        return tuple([self.original(at, stop) for at, stop in self.places(words)])

    def places(self, words: str, low: int = 0, high: int | None = None) -> list[tuple[int, int]]:
        """Find words as `find` does, but between two offsets of the normalised text, giving places in that."""
        return places(self._folded, fold(words), low, len(self._folded) if high is None else high)

    def is_inside_words(self, words: str) -> bool:
        """Whether the characters are there, be it in the middle of a word."""
        return fold(words) in self._folded

    def original(self, at: int, stop: int) -> tuple[int, int]:
        """Lead a place in the normalised text back to the original."""
        if len(self._starts) == 1:
            return at, stop
        segment = bisect_right(self._starts, at)
        shift = self._shifts[segment - 1]
        if segment == len(self._starts) or stop <= self._starts[segment]:
            return at + shift, stop + shift
        return at + shift, stop + self._shifts[bisect_right(self._starts, stop - 1) - 1]


def places(folded: str, words: str, low: int, high: int) -> list[tuple[int, int]]:
    """Find whole words between two offsets, text and words being folded: (start, end) pairs, at most `MOST_FOUND`."""
    found: list[tuple[int, int]] = []
    at = folded.find(words, low, high) if words else -1
    length, end, tried = len(words), len(folded), 0
    while at >= 0 and tried < _MOST_TRIED:
        stop = at + length
        # What begins after a space or ends before one, as most do, is seen to be whole without a further look.
        is_cut = at and folded[at - 1] != " " and cuts(folded, at)
        if not (is_cut or (stop < end and folded[stop] != " " and cuts(folded, stop))):
            found.append((at, stop))
            if len(found) == MOST_FOUND:
                break
        tried += 1
        at = folded.find(words, at + 1, high)
    return found


def cuts(text: str, at: int) -> bool:
    """Whether a place in a text lies inside a word or a number; an Arabic particle is a word of its own."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if " " in (before, after):  # mostly, and soonest said
        return False
    if _is_of_word(before) and _is_of_word(after):
        return not _follows_proclitic(text, at)
    if before in _SEPARATORS:
        return after.isdigit() and text[max(at - 2, 0)].isdigit()
    return after in _SEPARATORS and before.isdigit() and text[at + 1 : at + 2].isdigit()


def _level(character: re.Match[str]) -> str:
    return _SAME_LENGTH[character[0]]


def _collapse(run: re.Match[str]) -> str:
    return " " if " " in run[0] else ""


def _is_of_word(character: str) -> bool:
    if character.isascii():
        return character.isalnum()
    return character.isalnum() or unicodedata.category(character)[0] == "M" or character in "\u200c\u200d"


def _follows_proclitic(text: str, at: int) -> bool:
    start = at
    while start and at - start <= _LONGEST_PROCLITIC and _is_of_word(text[start - 1]):
        start -= 1
    return text[start:at] in _PROCLITICS
