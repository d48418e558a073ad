"""Reads YAML into nodes with their places, at the level of parser events: nothing is resolved, nothing constructed.

Anchors, aliases, merge keys, tags and second documents are refused, so that no small file becomes a large structure.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from sys import intern
from typing import Any

import yaml

from quiz.load.log import Limits, Log, shown
from quiz.load.nodes import Listing, Node, Refused, Scalar, Table, step
from quiz.text.plain import beyond_plain

_PARSER: Callable[[str | bytes], Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALAR: Any = yaml.ScalarEvent
_TABLE_END: Any = yaml.MappingEndEvent
_LIST_END: Any = yaml.SequenceEndEvent
# Characters that YAML does not allow at all (YAML 1.2, production 1 c-printable).
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls (Unicode UAX #9)
_UNWANTED = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029{_BIDI}\ufeff\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_IS_BIDI = re.compile(f"[{_BIDI}]")
_IN_QUOTES = "In double quotes a backslash starts an escape; use single quotes."
_INDENTATION = "The fields of one entry start in one column, and so do the dashes of one list."
_PROBLEMS = {  # a part of the parser's words: what an author sees, and what to do
    "mapping values are not allowed": (
        "A colon where none can stand.",
        "A text with a colon in it goes in quotation marks or after >- on the next line; fields start in one column.",
    ),
    "cannot start any token": ("No text can start with this character.", "Put the text in quotation marks."),
    "could not find expected ':'": (
        "This line is no field: it has no colon.",
        "A field is a word, a colon and a space; further lines of a text are indented.",
    ),
    "end of stream": ("This quotation mark is not closed.", "Close it."),
    "expected ',' or": ("What opens here is not closed.", "Close the bracket; commas stand between the entries."),
    "expected key": ("Text after the end of a text, or a line that starts in another column.", _INDENTATION),
    "expected '-' indicator": ("A line of a list that has no dash.", _INDENTATION),
    "expected <block end>": ("The indentation does not fit.", _INDENTATION),
    "expected node content": ("A text or a list is missing here.", "Put a text that starts so in quotation marks."),
    "sequence entries are not allowed": ("A dash where none can stand.", "Start the list on the next line."),
    "tab character": ("A tab in the indentation.", "Indent with spaces."),
    "escape": ("No such escape.", _IN_QUOTES),
}
_FROM_ITS_START = ("end of stream", "expected ',' or", "expected ':'")  # best seen where it opens
_PLAINLY = "Decks use none of this: write it out in full."
_MOST_COMPLAINTS = 10  # of refused features: a file with more is no deck


class _StopReadingError(Exception):
    """The file cannot be read to its end; why is in the log."""


def parse(text: str, log: Log, limits: Limits, encoded: bytes | None = None) -> Node | None:
    """Read one document; `None` where there is none or it cannot be read, which the log then says.

    `encoded` is the text in UTF-8 where that is at hand: the parser would encode it again.
    """
    build = _Build(text, log, limits)
    try:
        # The parser takes a second byte order mark off bytes, and its places would be one off.
        return build.run(text if encoded is None or text.startswith("\ufeff") else encoded)
    except _StopReadingError:
        pass
    except yaml.YAMLError as problem:
        _report(problem, text, log)
    finally:
        build.report_stray()
    return None


class _Build:
    """The nodes of one text, read from the parser's events; `_path` leads to where the reading is."""

    def __init__(self, text: str, log: Log, limits: Limits) -> None:
        self._log, self._depth, self._most = log, limits.depth, limits.scalar
        self._take: Callable[[], Any] = _nothing
        self._path: list[str | int] = []
        self._unwanted = deque(_unwanted(text))
        self._is_odd = bool(self._unwanted) or "\\" in text  # an escape can say any character
        self._documents = self._complaints = 0

    def run(self, stream: str | bytes) -> Node | None:
        """Read every event of the text, which is given as the parser is to have it."""
        if any(_UNREADABLE.match(character) for _, character in self._unwanted):
            return None
        root, parser = None, _PARSER(stream)
        self._take = parser.get_event
        try:
            while (event := self._take()) is not None:
                if type(event) is yaml.DocumentStartEvent:
                    self._document(event)
                elif isinstance(event, yaml.NodeEvent):
                    root = self._node(event)
        finally:
            parser.dispose()
        return root

    def report_stray(self) -> None:
        """Note unwanted characters outside every text: in a comment, or in a file that could not be read."""
        while self._unwanted:
            self._unwanted_at(*self._unwanted.popleft(), "")

    def _node(self, event: Any) -> Node:
        sort, start = type(event), event.start_mark.index
        if sort is _SCALAR:
            return self._scalar(event)
        if sort is yaml.AliasEvent:
            self._complain("yaml-feature", f"An alias, *{shown(event.anchor)[1:-1]}.", start)
            return Refused(start, event.end_mark.index)
        if event.anchor is not None or event.tag is not None:
            self._features(event)
        if len(self._path) >= self._depth:
            self._complain("over-limit", f"Nested deeper than {self._depth} levels.", start, "Decks need six.")
            raise _StopReadingError
        self._path.append("")
        node = self._table(start) if sort is yaml.MappingStartEvent else self._listing(start)
        self._path.pop()
        return node

    def _table(self, start: int) -> Table:
        table = Table(start, start)
        take, entries, path = self._take, table.entries, self._path
        most = -1 if self._is_odd else self._most
        while (sort := type(event := take())) is not _TABLE_END:
            name = event.value if sort is _SCALAR else "<<"
            if len(name) > most or name in entries or name == "<<" or event.anchor or event.tag:
                self._entry(event, entries)
                continue
            key = Scalar(intern(name), event.start_mark.index, event.end_mark.index)
            event = take()
            if type(event) is _SCALAR and len(text := event.value) <= most and not (event.anchor or event.tag):
                entries[name] = key, Scalar(text, event.start_mark.index, event.end_mark.index)
            else:
                path[-1] = name
                entries[name] = key, self._node(event)
        table.end = event.end_mark.index
        return table

    def _entry(self, event: Any, entries: dict[str, tuple[Scalar, Node]]) -> None:
        """Read a key with what it leads to, where one of the two may be refused."""
        self._path[-1] = ""
        key = self._key(event)
        is_kept = key is not None and not (key.text in entries and self._repeats(entries, key))
        self._path[-1] = key.text if key is not None else ""
        node = self._node(self._take())
        if key is not None and is_kept:
            entries[key.text] = (key, node)

    def _listing(self, start: int) -> Listing:
        listing = Listing(start, start)
        take, nodes, path = self._take, listing.nodes, self._path
        while type(event := take()) is not _LIST_END:
            path[-1] = len(nodes)
            nodes.append(self._node(event))
        listing.end = event.end_mark.index
        return listing

    def _scalar(self, event: Any) -> Scalar | Refused:
        text, start, end = event.value, event.start_mark.index, event.end_mark.index
        if event.anchor is not None or event.tag is not None:
            self._features(event)
        if len(text) > self._most:
            message = f"A text of {len(text):,} characters; {self._most:,} are read."
            self._complain("over-limit", message, start, "Shorten it.")
            return Refused(start, end)
        if (event.style == '"' or self._unwanted) and self._is_unwanted(text, start, end):
            return Refused(start, end)
        return Scalar(text, start, end)

    def _is_unwanted(self, text: str, start: int, end: int) -> bool:
        is_unwanted = False
        while self._unwanted and self._unwanted[0][0] < end:
            at, character = self._unwanted.popleft()
            self._unwanted_at(at, character, self._route() if at >= start else "")
            is_unwanted |= at >= start
        if is_unwanted:
            return True
        escaped = next(_unwanted(text), None)
        if escaped is not None:
            self._unwanted_at(start, escaped[1], self._route())
        return escaped is not None

    def _unwanted_at(self, at: int, character: str, route: str) -> None:
        name = f"U+{ord(character):04X}"
        if _IS_BIDI.match(character):
            hint = "Remove it: it makes text look other than it is. Arabic needs none."
            self._log.add("bidi-control", f"Direction-changing character {name}.", at, hint=hint, route=route)
        else:
            sort = "Half of a character, the surrogate" if "\ud800" <= character <= "\udfff" else "Control character"
            self._log.add("control-character", f"{sort} {name}.", at, hint="Remove it.", route=route)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._complain(
                "yaml-feature", "A second document in the file.", event.start_mark.index, "Make it a file of its own."
            )
            raise _StopReadingError

    def _features(self, event: Any) -> None:
        at = event.start_mark.index
        if event.anchor is not None:
            self._complain("yaml-feature", f"An anchor, &{shown(event.anchor)[1:-1]}.", at)
        if event.tag is not None:
            self._complain("yaml-feature", f"A tag, {shown(event.tag)}.", at)

    def _key(self, event: Any) -> Scalar | None:
        """Read a key; `None` for what can be none, which is then left out with what it leads to."""
        if type(event) is _SCALAR:
            node = self._scalar(event)
            if isinstance(node, Scalar) and node.text != "<<":
                node.text = intern(node.text)
                return node
            if isinstance(node, Scalar):
                self._complain("yaml-feature", "A merge key, <<.", node.start)
            return None
        if type(event) is not yaml.AliasEvent:
            at = event.start_mark.index
            self._complain("yaml-feature", "A key that is a list or a table itself.", at, "A key is a word.")
        self._node(event)
        return None

    def _repeats(self, entries: Mapping[str, tuple[Scalar, Node]], key: Scalar) -> bool:
        first = self._log.places.location(entries[key.text][0].start)
        message = f"The key {shown(key.text)} stands here again; the first is in line {first.line}."
        route = (self._route() + step(key.text)).removeprefix(".")
        self._log.add("duplicate-key", message, key.start, hint="Remove one of them.", route=route)
        return True

    def _complain(self, rule: str, message: str, at: int, hint: str = _PLAINLY) -> None:
        self._log.add(rule, message, at, hint=hint, route=self._route())
        self._complaints += 1
        if self._complaints >= _MOST_COMPLAINTS:
            raise _StopReadingError

    def _route(self) -> str:
        return "".join(step(taken) for taken in self._path if taken != "").removeprefix(".")


def _nothing() -> None:
    """Give the event of a text that is not being read."""


def _unwanted(text: str) -> Iterator[tuple[int, str]]:
    """Find unwanted characters; none of them is printable, which is soon seen."""
    if not beyond_plain(text).isprintable():
        yield from ((match.start(), match[0]) for match in _UNWANTED.finditer(text))


def _report(problem: yaml.YAMLError, text: str, log: Log) -> None:
    words = getattr(problem, "problem", None) or getattr(problem, "reason", None) or "it is not YAML"
    mark = getattr(problem, "problem_mark", None)
    if mark is None or any(part in words for part in _FROM_ITS_START):
        mark = getattr(problem, "context_mark", None) or mark
    at = min(mark.index, len(text)) if mark is not None else 0
    if text[at : at + 1] == "\t":
        log.add("unreadable", "A tab in the indentation.", at, hint="Indent with spaces.")
        return
    if "invalid Unicode character" in words:
        log.add("control-character", "An escape that is no character.", at, hint="Write the character itself.")
        return
    otherwise = f"Not YAML: {shown(words, 100)[1:-1]}.", "Check the indentation and the quotation marks."
    message, hint = next((said for part, said in _PROBLEMS.items() if part in words), otherwise)
    log.add("unreadable", message, at, hint=hint)
