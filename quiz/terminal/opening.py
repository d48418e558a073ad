"""Looks at the streams and the environment once, and opens the surface that suits them."""

import io
import os
import sys
from typing import TextIO

from quiz.terminal.lines import Lines
from quiz.terminal.page import Page
from quiz.terminal.prompts import Prompts
from quiz.terminal.surface import Surface


def open_surface(*, is_plain: bool = False, out: TextIO | None = None) -> Surface:
    """Open menus where a person sits at a terminal that can redraw, and plain lines everywhere else.

    Args:
        is_plain: no redraw, no marks, no colour: for screen readers, asked for by the learner.
        out: where to write; standard output unless that is kept for another program.

    Returns:
        The surface, with its page. `NO_COLOR` and `TERM=dumb` are honoured.
    """
    stream, source = out or standing_in(sys.stdout), standing_in(sys.stdin)
    page = open_page(stream, is_plain=is_plain)
    if page.redraws:
        return Prompts(page, stream)
    return Lines(page, source, pauses=source.isatty())


def open_page(stream: TextIO, *, is_plain: bool = False) -> Page:
    """Look at what a stream and standard input are, and open a page that suits them."""
    source = standing_in(sys.stdin)
    _be_lenient(stream, source)
    is_dumb = os.environ.get("TERM", "dumb") in ("", "dumb", "unknown")
    is_terminal = stream.isatty() and not is_dumb and not is_plain
    # A stream that cannot show the marks gets words alone.
    is_bare = is_plain or (stream.isatty() and is_dumb) or "utf" not in (stream.encoding or "").lower()
    return Page(
        stream,
        is_styled=is_terminal,
        has_colour=is_terminal and not os.environ.get("NO_COLOR"),
        redraws=is_terminal and source.isatty(),
        is_plain=is_bare,
    )


def standing_in(standard: TextIO | None) -> TextIO:
    """Give a standard stream, or stand in for a standard stream that was closed before we started (`quiz play <&-`)."""
    return standard if standard is not None else io.StringIO()


def _be_lenient(stream: TextIO, source: TextIO) -> None:
    """Never fail on bytes that are no text, nor on characters that the terminal's encoding lacks."""
    for each, errors in ((stream, "backslashreplace"), (source, "replace")):
        reconfigure = getattr(each, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=errors)
