"""Draws lines of a file with their numbers, and marks the words in them that a finding is about."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from quiz.model.finding import Excerpt
from quiz.renderers.full.paint import Paint
from quiz.text.cells import columns, has_right_to_left, wrapped
from quiz.text.window import window

_REACH = 8  # screens: what stands further from the words than so many is not looked at


class _Part(NamedTuple):
    """A line as it is shown, with the words in the middle."""

    number: int
    before: str
    words: str
    after: str

    @property
    def text(self) -> str:
        return self.before + self.words + self.after


class Drawing:
    """Draws the excerpts of one finding, all with gutters of one width."""

    def __init__(self, paint: Paint, severity: str, gutter: int, width: int) -> None:
        """Take the finding's severity, the width of its line numbers and that of the screen."""
        self._paint, self._severity = paint, severity
        self._gutter, self._room, self._reach = gutter, width - gutter - 3, _REACH * width

    def bar(self) -> str:
        """Draw the gutter of a line that is none of the file's."""
        return f"{' ' * self._gutter} {self._paint.frame('|')}"

    def gap(self) -> str:
        """Draw that lines of the file are left out."""
        return self._paint.frame("...")

    def excerpt(self, excerpt: Excerpt, *, is_primary: bool) -> Iterator[str]:
        """Draw the lines of an excerpt.

        Carets stand under the words, but not where letters run from right to left: terminals that reorder such a line
        and those that do not show it in different columns, so there brackets in the line itself enclose the words.
        """
        is_cut = excerpt.end.line >= excerpt.start.line + len(excerpt.lines)
        label = self._paint.clean(excerpt.label)
        if is_cut:
            more = f"{self._paint.more} up to line {excerpt.end.line}"
            label = f"{label} {more}".strip()
        if any(_has_right_to_left(line, at - self._reach, to + self._reach) for line, at, to in _marks(excerpt)):
            yield from self._in_brackets(excerpt, label, is_primary=is_primary)
        elif len(excerpt.lines) == 1 and not is_cut:
            yield from self._underlined(excerpt, label, is_primary=is_primary)
        else:
            yield from self._beside_a_bar(excerpt, label, is_cut=is_cut, is_primary=is_primary)

    def _underlined(self, excerpt: Excerpt, label: str, *, is_primary: bool) -> Iterator[str]:
        (part,) = self._parts(excerpt, self._room)
        yield self._numbered(part.number, part.text)
        marks = ("^" if is_primary else "-") * max(1, columns(part.words))
        yield from self._marked(" " * columns(part.before) + marks, label, is_primary=is_primary)

    def _beside_a_bar(self, excerpt: Excerpt, label: str, *, is_cut: bool, is_primary: bool) -> Iterator[str]:
        """Draw several lines with a bar from the first of the words to the last."""
        mark = "^" if is_primary else "-"
        parts = list(self._parts(excerpt, self._room - 2))
        for index, part in enumerate(parts):
            opens = index == 0 and not part.before.strip()
            side = "/" if opens else "|" if index else " "
            yield self._numbered(part.number, f"{self._coloured(side, is_primary=is_primary)} {part.text}")
            if index == 0 and not opens:
                yield self._row(" " + "_" * (columns(part.before) + 1) + mark, is_primary=is_primary)
        if is_cut:
            yield from self._marked("|", label, is_primary=is_primary)
        else:
            reach = columns(parts[-1].before + parts[-1].words)
            yield from self._marked("|" + "_" * reach + mark, label, is_primary=is_primary)

    def _in_brackets(self, excerpt: Excerpt, label: str, *, is_primary: bool) -> Iterator[str]:
        opening, closing = (self._coloured(bracket, is_primary=is_primary) for bracket in self._paint.brackets)
        parts = list(self._parts(excerpt, self._room - sum(map(columns, self._paint.brackets))))
        for index, part in enumerate(parts):
            first, last = opening if index == 0 else "", closing if index == len(parts) - 1 else ""
            yield self._numbered(part.number, part.before + first + part.words + last + part.after)
        if label:
            said = f"{''.join(self._paint.brackets)} {label}"
            yield from (self._row(line, is_primary=is_primary) for line in wrapped(said, self._room))

    def _parts(self, excerpt: Excerpt, room: int) -> Iterator[_Part]:
        paint, reach = self._paint, self._reach
        for number, (line, at, to) in enumerate(_marks(excerpt), excerpt.start.line):
            before, after = self._end(line[max(0, at - reach) : at]), self._beginning(line[to : to + reach].rstrip())
            before = before if at <= reach else paint.more + before
            if to - at > 2 * reach:
                words = self._beginning(line[at : at + reach]) + paint.more + self._end(line[to - reach : to])
            else:
                words = paint.clean_line(line[at:to])
            is_mark_alone = not columns(words)  # which a caret of its own stands under
            yield _Part(number, *window(before, words, after, room - is_mark_alone, paint.more))

    def _beginning(self, text: str) -> str:
        """Make text fit for the screen; of escapes, which are longer than what they stand for, what has room there."""
        shown = self._paint.clean_line(text)
        return shown[: self._reach] if shown.isascii() else shown

    def _end(self, text: str) -> str:
        shown = self._paint.clean_line(text)
        return shown[-self._reach :] if shown.isascii() else shown

    def _marked(self, marks: str, label: str, *, is_primary: bool) -> Iterator[str]:
        """Draw marks with the label behind them, or under them where there is no room."""
        if not label or columns(marks) + 1 + columns(label) <= self._room:
            yield self._row(f"{marks} {label}".rstrip(), is_primary=is_primary)
            return
        yield self._row(marks, is_primary=is_primary)
        yield from (self._row(line, is_primary=is_primary) for line in wrapped(label, self._room))

    def _row(self, text: str, *, is_primary: bool) -> str:
        inner = text.lstrip(" ")
        return f"{self.bar()} {text[: len(text) - len(inner)]}{self._coloured(inner, is_primary=is_primary)}"

    def _numbered(self, number: int, text: str) -> str:
        return f"{self._paint.frame(f'{number:>{self._gutter}} |')} {text}".rstrip()

    def _coloured(self, text: str, *, is_primary: bool) -> str:
        return self._paint.severity(text, self._severity) if is_primary else self._paint.frame(text)


def _has_right_to_left(line: str, start: int, end: int) -> bool:
    return _has_any(line) and has_right_to_left(line[max(0, start) : end])


@lru_cache(maxsize=4)
def _has_any(line: str) -> bool:
    """Look once through a line that many findings stand in."""
    return has_right_to_left(line)


def _marks(excerpt: Excerpt) -> Iterator[tuple[str, int, int]]:
    """Yield each line with where the words begin and end in it."""
    start, end = excerpt.start, excerpt.end
    for number, line in enumerate(excerpt.lines, start.line):
        at = start.column - 1 if number == start.line else len(line) - len(line.lstrip())
        to = end.column - 1 if number == end.line else len(line)
        at = min(max(0, at), len(line))
        yield line, at, min(max(at, to), len(line))
