"""How wide text stands on a screen, and where it may be cut: wide letters take two columns, combining marks none."""

import re
import unicodedata
from collections.abc import Iterator

_JOINER, _EMOJI_STYLE = "\u200d", "\ufe0f"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_MOST_MARKS = 8  # on one letter: more is not writing, and would make a short line of any length


def columns(text: str) -> int:
    r"""Count the columns of a screen that a text takes.

    >>> columns("Orsan"), columns("東京"), columns("Jose\u0301")
    (5, 4, 4)
    """
    if text.isascii():
        return len(text)
    count, at = 0, 0
    for found in _BEYOND_ASCII.finditer(text):
        start = max(at, found.start() - 1)  # with the letter that its marks may stand on
        count += start - at + sum(map(_width, clusters(text[start : found.end()])))
        at = found.end()
    return count + len(text) - at


def clusters(text: str) -> Iterator[str]:
    """Part a text into letters with the marks on them; marks beyond the eighth stand alone."""
    cluster = ""
    for character in text:
        is_mark = not character.isascii() and (_is_mark(character) or cluster.endswith(_JOINER))
        if cluster and is_mark and len(cluster) <= _MOST_MARKS:
            cluster += character
            continue
        if cluster:
            yield cluster
        cluster = character
    if cluster:
        yield cluster


def fitting(text: str, room: int) -> str:
    """Give as much of the beginning of a text as fits into some columns."""
    if text.isascii():
        return text[: max(0, room)]
    return "".join(_taken(clusters(text), room))


def fitting_end(text: str, room: int) -> str:
    """Give as much of the end of a text as fits into some columns."""
    if text.isascii():
        return text[max(0, len(text) - max(0, room)) :]
    text = text[-max(1, room) * (_MOST_MARKS + 1) :]  # a column has no more characters, but for marks that stand alone
    return "".join(reversed(list(_taken(reversed(list(clusters(text))), room))))


def has_right_to_left(text: str) -> bool:
    """Whether letters of a text run from right to left: where they stand cannot be known, for terminals differ."""
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text))


def wrapped(text: str, width: int, hang: str = "") -> list[str]:
    """Break a text into lines of a width, those after the first behind `hang`; a word too long for a line is cut.

    >>> wrapped("what to do about it", 10, "  ")
    ['what to do', '  about it']
    """
    room = max(4, width)
    hang = hang if columns(hang) <= room - 4 else ""
    lines = [""]
    left = room
    for word in text.split():
        size = columns(word)
        if lines[-1].strip():
            if size < left:
                lines[-1] += f" {word}"
                left -= size + 1
                continue
            lines.append(hang)
            left = room - columns(hang)
        if size <= left:
            lines[-1] += word
            left -= size
        else:
            pieces = _pieces(word, left, room - columns(hang))
            lines[-1] += next(pieces)
            lines += [hang + piece for piece in pieces]
            left = room - columns(lines[-1])
    return lines


def _pieces(word: str, first: int, room: int) -> Iterator[str]:
    piece, left = "", first
    for letter in clusters(word):
        size = _width(letter)
        if size > left and piece:
            yield piece
            piece, left = "", room
        piece += letter
        left -= size
    yield piece


def _taken(letters: Iterator[str], room: int) -> Iterator[str]:
    for letter in letters:
        room -= _width(letter)
        if room < 0:
            return
        yield letter


def _is_mark(character: str) -> bool:
    category = unicodedata.category(character)
    # A soft hyphen is shown by most terminals; the middle and last letters of Hangul syllables join the first.
    return category in ("Mn", "Me") or (category == "Cf" and character != "\xad") or "\u1160" <= character <= "\u11ff"


def _width(cluster: str) -> int:
    first = cluster[0]
    if first.isascii():
        return 2 if _EMOJI_STYLE in cluster else 1
    if _is_mark(first):
        return 0
    return 2 if _EMOJI_STYLE in cluster or unicodedata.east_asian_width(first) in "WF" else 1
