"""An article that a deck relies on, pinned by its digest, and places in it."""

import bisect
import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from quiz.model.span import Span

_LEADS = frozenset(zero.encode()[:1] for zero in "٠۰")  # the first bytes of such digits: sought ten times as fast


@dataclass(frozen=True, kw_only=True)
class Source:
    """An article as a deck names it: `text` is the whole of the file, `digest` the SHA-256 of its bytes."""

    id: str
    file: str
    digest: str
    publisher: str = ""
    title: str = ""
    published: dt.date | None = None
    note: str = ""
    text: str = ""

    @cached_property
    def passages(self) -> tuple[Span, ...]:
        """The paragraphs: lines that are not blank, in order."""
        spans, start = [], 0
        for line in self.text.splitlines(keepends=True):
            words = line.strip()
            if words:
                at = start + line.index(words[0])
                spans.append(Span(at, at + len(words), words))
            start += len(line)
        return tuple(spans)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.passages)

    @cached_property
    def zero(self) -> str:
        """The zero of the digits that the article uses most: of "0", "٠" and "۰"."""
        encoded = self.text.encode("utf-8", "surrogatepass")
        if not any(lead in encoded for lead in _LEADS):
            return "0"
        return max("0٠۰", key=lambda zero: sum(self.text.count(chr(ord(zero) + digit)) for digit in range(10)))

    def passage_number(self, offset: int) -> int:
        """Count the paragraphs up to the one that holds the offset, from 1."""
        return max(1, bisect.bisect_right(self._starts, offset))

    def passage(self, offset: int) -> Span:
        """Find the paragraph that holds the offset."""
        return self.passages[self.passage_number(offset) - 1]
