"""Turns offsets of a text into an editor's positions and back: lines from 0, columns in UTF-16 units (LSP 3.17)."""

from typing import NamedTuple

from quiz.load.nodes import Lines


class Position(NamedTuple):
    """A place in a text as an editor counts it."""

    line: int
    character: int


class Ranges:
    """The positions of one text."""

    def __init__(self, text: str) -> None:
        """Take the text as the editor has it."""
        self._text, self._lines = text, Lines(text)
        self._last = self._lines.at(len(text))[0]

    def position(self, offset: int) -> Position:
        """Turn an offset into a position."""
        line, column = self._lines.at(offset)
        start = self._lines.start(line)
        return Position(line - 1, _units(self._text[start : start + column - 1]))

    def offset(self, position: Position) -> int:
        """Turn a position into an offset; one beyond the end of its line or of the text is moved back to it."""
        if position.line >= self._last:
            return len(self._text)
        start = self._lines.start(position.line + 1)
        stop = self._lines.start(position.line + 2) if position.line + 2 <= self._last else len(self._text)
        line = self._text[start:stop].rstrip("\r\n")
        units = 0
        for index, character in enumerate(line):
            if units >= position.character:
                return start + index
            units += _units(character)
        return start + len(line)

    def at(self, line: int, column: int) -> Position:
        """Turn a line and a column in characters, both from 1, into a position."""
        start = self._lines.start(line)
        return Position(line - 1, _units(self._text[start : start + column - 1]))

    def line_before(self, offset: int) -> str:
        """Give what stands on the line before an offset."""
        return self._text[self._lines.start(self._lines.at(offset)[0]) : offset]


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def smallest_edit(before: str, after: str) -> tuple[int, int, str]:
    """Say one text as an edit of another: the characters from start to end of `before` become a text.

    >>> smallest_edit("about 900 men", "about 800 men")
    (6, 7, '8')
    """
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    tail = next((at for at in range(most - start) if before[-1 - at] != after[-1 - at]), most - start)
    return start, len(before) - tail, after[start : len(after) - tail]
