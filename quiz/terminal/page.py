"""The one place that writes to the terminal: wraps, indents, styles, and lets nothing through unescaped."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from quiz.text.phrases import without_isolates
from quiz.text.visible import one_line, visible

Part = str | tuple[str, str]
"""Words, or words with a style of rich such as "bold green"."""

DIM, BOLD, KEY = "bright_black", "bold", "bold cyan"
_SPACES = {0x0009: " ", 0x000D: None}
_WIDEST, _NARROWEST = 78, 20
_LONGEST = 5000  # characters of one paragraph; nobody reads more, and a deck could hold a megabyte


def shown(text: str) -> str:
    r"""Make words of any origin fit to be written: `visible`, without isolates, cut where they never end.

    >>> shown("\u2068five\u2069 \x1b[1m")
    'five \\x1b[1m'
    """
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + "…"
    return visible(without_isolates(text).translate(_SPACES))


class Page:
    """Writes paragraphs to one stream, as wide as the terminal but not wider than is good to read.

    `is_styled` allows bold and the like, `has_colour` colour too; `redraws` gives every question a screen of its own;
    `is_plain` leaves out lines, bars and marks, which a screen reader would read out.
    """

    def __init__(
        self,
        out: TextIO,
        *,
        is_styled: bool = False,
        has_colour: bool = False,
        redraws: bool = False,
        is_plain: bool = False,
        width: int | None = None,
    ) -> None:
        """Take the stream and what it can show; `width` overrides what the terminal says of itself."""
        self.is_plain, self.has_colour, self.redraws = is_plain, has_colour, redraws
        self._console = Console(
            file=out,
            force_terminal=is_styled,
            color_system="standard" if is_styled else None,
            no_color=not has_colour,
            width=width,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            safe_box=False,
        )

    @property
    def width(self) -> int:
        """The column after the last one that is written to."""
        return max(_NARROWEST, min(self._console.width, _WIDEST))

    def fresh(self) -> None:
        """Begin a new screen, pushing the old one up into the scrollback; or just leave a line blank."""
        if not self.redraws:
            self.gap()
            return
        self._console.file.write("\n" * (self._console.height - 1) + "\x1b[H\x1b[J")
        self.gap()

    def gap(self) -> None:
        """Leave one line blank."""
        self._console.file.write("\n")

    def write(self, *parts: Part, indent: int = 2, hang: int = 0, bar: bool = False) -> None:
        """Write a paragraph; lines after its first are indented by `hang` more, `bar` draws a line along its side."""
        text = Text()
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            text.append(shown(words), style)
        edge = "│ " if bar and not self.is_plain else ""
        room = max(8, self.width - indent - hang - len(edge))
        for number, line in enumerate(self._wrapped(text, room)):
            line.rstrip()
            prefix = Text(" " * indent + ("" if number == 0 else " " * hang))
            prefix.append(edge, DIM)
            self._print(prefix.append_text(line))

    def fitting(self, *words: str) -> str:
        """Join as many words, from the first on, as fit on one line."""
        line = ""
        for each in filter(None, words):
            longer = f"{line} · {each}" if line else each
            if line and cell_len(shown(longer)) + 2 > self.width:
                break
            line = longer
        return line

    def rule(self, share: float) -> None:
        """Draw progress as a line of which a share is done; nothing in plain mode."""
        if self.is_plain:
            return
        room = self.width - 2
        done = round(room * share)
        line = Text("  ")
        line.append("━" * done, "cyan")
        line.append("─" * (room - done), DIM)
        self._print(line)

    def table(self, rows: Sequence[Sequence[str]], *, indent: int = 4, heads: bool = False) -> None:
        """Align columns: the first is words, cut into lines where it must be, the others are figures."""
        cells = [[shown(cell) for cell in row] for row in rows]
        widths = [max(cell_len(cell) for cell in column) for column in zip_longest(*cells, fillvalue="")]
        figures = sum(widths[1:]) + 3 * (len(widths) - 1)
        first = min(widths[0], max(10, self.width - indent - figures))
        for number, row in enumerate(cells):
            style = DIM if heads and number == 0 else ""
            lines = self._wrapped(Text(row[0]), first)
            for at, line in enumerate(lines):
                line.rstrip()
                text = Text(" " * indent, style=style).append_text(line)
                if at == len(lines) - 1 and len(row) > 1:
                    text.append(" " * (first - line.cell_len))
                    for cell, wide in zip(row[1:], widths[1:], strict=False):
                        text.append("   " + " " * (wide - cell_len(cell)) + cell)
                text.rstrip()
                self._print(text)

    def flush(self) -> None:
        """Hand what was written to the terminal."""
        self._console.file.flush()

    def prompt(self, words: str) -> None:
        """Write words that the learner's own will follow on the same line."""
        self._console.file.write("  " + "\n  ".join(self.lines(words, self.width - 2)) + " ")
        self.flush()

    def echo(self, said: str) -> None:
        """End the line of a prompt with the answer that nobody saw typed."""
        self._console.file.write(shown(one_line(said[:_LONGEST])) + "\n")

    def lines(self, words: str, room: int) -> list[str]:
        """Cut words into lines that fit, without writing them."""
        return [line.plain.rstrip() for line in self._wrapped(Text(shown(words)), room)]

    def _wrapped(self, text: Text, room: int) -> list[Text]:
        return list(text.wrap(self._console, room, overflow="fold")) or [Text()]

    def _print(self, line: Text) -> None:
        self._console.print(line, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
