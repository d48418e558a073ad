"""Verbatim words and where they stand: apart from sources, so that nothing heavy is imported for it."""

from typing import NamedTuple


class Span(NamedTuple):
    """Verbatim words of a text and where they stand, in characters: `text[start:end]` is `words`."""

    start: int
    end: int
    words: str
