"""Turns what a rule says by routes into a finding with lines, columns and the lines themselves, of deck and article."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from quiz.load import Loaded
from quiz.load.edit import cuts_for
from quiz.load.nodes import Lines, Listing, Scalar, Table, steps
from quiz.load.sources import project_root
from quiz.model.fact import digest
from quiz.model.finding import Edit, Excerpt, Finding, Found, Location, Pointer, Severity
from quiz.model.fix import Fix
from quiz.model.source import Source
from quiz.text.anchor import fold

_MOST_LINES = 5
_MOST_READ = 1 << 19  # characters: a file is read again for each fix, however many there are
_LINE_END = re.compile("\r\n|\n|\r")
_TOKEN = re.compile(r"[^\s:,\[\]{}]+")
_SECTIONS = ("facts", "claims")

Cut = dict[tuple[str, int, int], tuple[str, ...]]  # lines of files, by the first of them and how many they are


class Placing:
    """The places of one deck and its articles; looks at nothing before the first finding."""

    def __init__(self, loaded: Loaded) -> None:
        """Take a deck as it was loaded."""
        self._loaded, self._places = loaded, loaded.places
        self._lines: dict[str, Lines] = {}
        self._told: Counter[tuple[str, ...]] = Counter()
        self._left_to_read = max(_MOST_READ, len(loaded.text))
        self._cut: Cut = {}

    @cached_property
    def _name(self) -> str:
        return os.path.splitext(os.path.basename(self._places.file))[0]  # noqa: PTH119, PTH122 - as it was given

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        return {route: name for name, route in self._loaded.routes.items()}

    @cached_property
    def _home(self) -> str:
        """The deck's place in its project: decks of one name may lie in several folders of it."""
        folder = os.path.realpath(os.path.dirname(self._places.file))  # noqa: PTH120 - as it was given
        return os.path.relpath(os.path.join(folder, self._name), project_root(folder)).replace(os.sep, "/")  # noqa: PTH118

    def of_rule(self, rule: str, severity: Severity, found: Found, at: tuple[int, int] | None = None) -> Finding:
        """Place what a rule found; `at` are its characters where no route leads there."""
        start, end = at or self._extent(found.route, of_key=found.of_key)
        if found.words:
            start, end = self._narrowed(start, end, found.words)
        finding = Finding(
            rule=rule,
            message=found.message,
            location=self._places.location(start),
            hint=found.hint,
            route=found.route,
            severity=severity,
            pointers=found.pointers,
            fix=found.fix,
        )
        also = [(*self._extent(route), label) for route, label in found.also]
        return self._whole(finding, end, also, found.words)

    def of_loader(self, finding: Finding, severity: Severity) -> Finding:
        """Add to what the loader found all but the place, which it has."""
        location = finding.location
        at = self._places.lines.start(location.line) + location.column - 1
        return self._whole(finding._replace(severity=severity), self._end(at, finding.route), [], "")

    def _extent(self, route: str, *, of_key: bool = False) -> tuple[int, int]:
        """Give the characters at a route; those of lines end with their last word, not with what follows."""
        start, end = self._places.place(route, of_key=of_key)
        node = None if of_key else self._places.node(route)
        while isinstance(node, Listing | Table) and self._loaded.text[node.start : node.start + 1] not in ("[", "{"):
            held = node.nodes if isinstance(node, Listing) else [entry for _, entry in node.entries.values()]
            node = held[-1] if held else None
            end = node.end if node is not None else end
        return start, end

    def _end(self, at: int, route: str) -> int:
        for of_key in (False, True):
            start, end = self._places.place(route, of_key=of_key)
            if start == at and end > at and not isinstance(self._places.node(route), Table | Listing):
                return end
        token = _TOKEN.match(self._loaded.text, at)
        return token.end() if token else at

    def _narrowed(self, start: int, end: int, words: str) -> tuple[int, int]:
        """Find words within a text of the file as written: folded over lines they may be, and in quotation marks."""
        pattern = r"\s+".join(map(re.escape, words.split()))
        found = re.compile(pattern, re.IGNORECASE).search(self._loaded.text, start, end) if pattern else None
        return found.span() if found else (start, end)

    def _whole(self, finding: Finding, end: int, also: list[tuple[int, int, str]], words: str) -> Finding:
        file, text, lines = self._places.file, self._loaded.text, self._places.lines
        at = lines.start(finding.location.line) + finding.location.column - 1
        excerpts = [excerpt(file, text, lines, at, max(at, end), cut=self._cut)]
        excerpts += [excerpt(file, text, lines, *place, cut=self._cut) for place in also]
        excerpts += self._of_articles(finding.pointers)
        subject = self._subject(finding.route)
        return finding._replace(
            end=excerpts[0].end,
            excerpts=tuple(excerpts),
            deck=self._name,
            subject=subject,
            fingerprint=self._fingerprint(finding, subject, words),
            edits=tuple(self._edits(finding.fix)) if finding.fix is not None else (),
        )

    def _edits(self, fix: Fix) -> Iterator[Edit]:
        """Say what a fix does to the file, as long as there are not too many of them."""
        text = self._loaded.text
        self._left_to_read -= len(text)
        if self._left_to_read < 0:
            return
        for cut in cuts_for(text, self._places, fix.changes) or ():
            place = excerpt(self._places.file, text, self._places.lines, cut.start, cut.end, most=len(text))
            yield Edit(place, cut.text)

    def _of_articles(self, pointers: tuple[Pointer, ...]) -> Iterator[Excerpt]:
        for pointer in pointers:
            source = self._loaded.sources.get(pointer.source)
            if source is not None:
                file = article_path(self._places.file, source)
                if pointer.source not in self._lines:
                    self._lines[pointer.source] = Lines(source.text)
                span, lines = pointer.span, self._lines[pointer.source]
                yield excerpt(file, source.text, lines, span.start, span.end, pointer.label, cut=self._cut)

    def _subject(self, route: str) -> str:
        match list(steps(route))[:2]:
            case [str(section), int(index)] if section in _SECTIONS:
                return self._ids.get(f"{section}[{index}]", "")
            case _:
                return ""

    def _fingerprint(self, finding: Finding, subject: str, words: str) -> str:
        """Name a finding by rule, deck, fact, field and the text there; of one sort, each has its number."""
        node = self._places.node(finding.route)
        said = words or (node.text if isinstance(node, Scalar) else "")
        field = ".".join(str(name) for name in steps(finding.route) if isinstance(name, str))
        parts = (finding.rule, self._home, subject, field, " ".join(fold(said).casefold().split()))
        self._told[parts] += 1
        return digest(*parts, str(self._told[parts]))[:32]


def article_path(deck: str, source: Source) -> str:
    """Say where an article is, beside the path of its deck as that was given."""
    folder = os.path.dirname(deck)  # noqa: PTH120 - as it was given
    return os.path.normpath(os.path.join(folder, source.file)).replace(os.sep, "/")  # noqa: PTH118


def excerpt(  # noqa: PLR0917
    file: str,
    text: str,
    lines: Lines,
    start: int,
    end: int,
    label: str = "",
    *,
    most: int = _MOST_LINES,
    cut: Cut | None = None,
) -> Excerpt:
    """Cut out the lines in which the characters from `start` to `end` stand, at most so many of them.

    What was `cut` before is not cut again: a file may be one line of megabytes, with a finding in every word of it.
    """
    first, last = lines.at(start), lines.at(end)
    if most == _MOST_LINES and last[1] == 1 and last[0] > first[0]:  # a block of text ends where the next line begins
        stripped = text[start:end].rstrip()
        last = lines.at(start + len(stripped))
    shown = range(first[0], min(last[0], first[0] + most - 1) + 1)
    key = file, shown[0], len(shown)
    held = cut.get(key) if cut is not None else None
    if held is None:
        whole = text[lines.start(shown[0]) : _line_end(text, lines.start(shown[-1]))]
        held = tuple(_LINE_END.split(whole))
        if cut is not None:
            cut[key] = held
    return Excerpt(Location(file, *first), Location(file, *last), held, label)


def _line_end(text: str, at: int) -> int:
    found = _LINE_END.search(text, at)
    return found.start() if found else len(text)
