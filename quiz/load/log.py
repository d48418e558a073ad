"""Collects what is wrong with a deck: every message safe to show, every finding with its place."""

from typing import NamedTuple

from quiz.load.nodes import Places
from quiz.model.finding import Finding, Location, Pointer
from quiz.model.fix import Fix
from quiz.text.visible import one_line


class Limits(NamedTuple):
    """How much of a file is read at all (guides/rules.md, over-limit), in bytes, levels, facts and characters."""

    deck_bytes: int = 1 << 20
    source_bytes: int = 4 << 20
    depth: int = 32
    facts: int = 5_000
    scalar: int = 10_000
    findings: int = 200


def shown(text: str, most: int = 60) -> str:
    """Quote text of a deck or an article in a message: one line, nothing that a terminal obeys, not too long."""
    line = one_line(text[: 2 * most])
    return f'"{line}"' if len(line) <= most and len(text) <= 2 * most else f'"{line[: most - 1].rstrip()}…"'


class Log:
    """The findings of one file."""

    def __init__(self, places: Places, most: int) -> None:
        """Take the file's places; `most` findings are kept, for nobody reads ten thousand."""
        self.places = places
        self._most = most
        self._findings: list[Finding] = []
        self._left_out = 0

    @property
    def is_full(self) -> bool:
        """Whether another finding would only be counted: then its words need not be found."""
        return len(self._findings) >= self._most

    def add(
        self,
        rule: str,
        message: str,
        at: int,
        *,
        hint: str = "",
        route: str = "",
        pointers: tuple[Pointer, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Note an error at an offset of the file; `pointers` lead to the words of an article that it is about."""
        if self.is_full:
            self._left_out += 1
            return
        self._findings.append(Finding(rule, message, self.places.location(at), hint, route, pointers=pointers, fix=fix))

    def findings(self) -> tuple[Finding, ...]:
        """Give all findings in the order of the file."""
        found = sorted(self._findings, key=lambda finding: finding.location)
        if self._left_out:
            message = f"{self._left_out} further findings are not shown."
            found.append(Finding("over-limit", message, Location(self.places.file), "Mend those above first."))
        return tuple(found)
