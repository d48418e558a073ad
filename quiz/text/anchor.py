"""Finds words in a text whatever their spaces, quotation marks and dashes, and says where the original words stand."""

import bisect
import re
import unicodedata

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
_RUN_OF_SPACES = re.compile("  +")  # far quicker, where nothing else is in a text
_SEPARATORS = frozenset(".,٫٬")
# Particles and the article that Arabic writes joined to the word they precede (Ryding, A Reference Grammar of Modern
# Standard Arabic, 2005, chapters 16 and 18): "وبغداد" holds the word "بغداد".
_PROCLITICS = frozenset(re.findall(r"\w+", "و ف ب ك ل س وب ول وك فب فل ال وال فال بال كال لل ولل وبال فبال"))
_LONGEST_PROCLITIC = max(map(len, _PROCLITICS))
MOST_FOUND = 20
_MOST_TRIED = 1000  # places in the middle of words among them: no text of one letter makes a search slow


def fold(text: str) -> str:
    r"""Normalise spaces, quotation marks and dashes, and nothing else.

    >>> fold("the  “Reconstruction –\nand Development”")
    'the "Reconstruction - and Development"'
    """
    flat = fold_in_place(text)
    if "  " in flat or _NOTHING in flat:
        flat = _RUN.sub(_collapse, flat)
    return flat.strip()


def fold_in_place(text: str) -> str:
    """Normalise spaces, quotation marks and dashes one for one, so that every place stays where it is."""
    if text.isascii() and text.isprintable() and "`" not in text:
        return text
    return _CHANGED.sub(_level, text)  # many times as fast as `translate`, for few characters of a text are changed


class Verbatim:
    """A text that is searched many times: normalised once, with the way back to the original offsets."""

    def __init__(self, text: str) -> None:
        """Normalise the text; wherever characters were dropped, remember how far the two have drifted apart."""
        flat = fold_in_place(text)
        pieces: list[str] = []
        at = length = 0
        folded_at, original_at = [0], [0]
        for run in (_RUN if _NOTHING in flat else _RUN_OF_SPACES).finditer(flat):
            kept = _collapse(run)
            pieces += (flat[at : run.start()], kept)
            length += run.start() - at + len(kept)
            at = run.end()
            folded_at.append(length)
            original_at.append(at)
        pieces.append(flat[at:])
        self._folded = "".join(pieces)
        self._folded_at, self._original_at = folded_at, original_at

    def find(self, words: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
        """Find whole words between two offsets: (start, end) pairs in the original text, at most `MOST_FOUND`.

        A place where the words begin or end inside another word or number is none of theirs: "Al Sudan" is not in
        "Al Sudani", nor "500 troops" in "2,500 troops".
        """
        folded, needle, found = self._folded, fold(words), list[tuple[int, int]]()
        if not needle:
            return ()
        high = len(folded) if end is None else self._fold_offset(end - 1) + 1
        at = folded.find(needle, self._fold_offset(start), high)
        for _ in range(_MOST_TRIED):
            if at < 0 or len(found) == MOST_FOUND:
                break
            stop = at + len(needle)
            if not (cuts(folded, at) or cuts(folded, stop)):
                found.append((self._original(at), self._original(stop - 1) + 1))
            at = folded.find(needle, at + 1, high)
        return tuple(found)

    def is_inside_words(self, words: str) -> bool:
        """Whether the characters are there, be it in the middle of a word."""
        return fold(words) in self._folded

    def _original(self, at: int) -> int:
        segment = bisect.bisect_right(self._folded_at, at) - 1
        return self._original_at[segment] + at - self._folded_at[segment]

    def _fold_offset(self, at: int) -> int:
        segment = bisect.bisect_right(self._original_at, at) - 1
        folded = self._folded_at[segment] + at - self._original_at[segment]
        following = segment + 1
        return min(folded, self._folded_at[following]) if following < len(self._folded_at) else folded


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
