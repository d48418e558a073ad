"""Reads YAML into nodes with their places, at the level of parser events: nothing is resolved, nothing constructed.

Anchors, aliases, merge keys, tags and second documents are refused, so that no small file becomes a large structure.
"""

import re
import sys
from collections import deque
from collections.abc import Callable
from typing import Any

import yaml

from quiz.load.log import Limits, Log, shown
from quiz.load.nodes import Listing, Node, Refused, Scalar, Table, step

_PARSER: Callable[[str], Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Characters that YAML does not allow at all (YAML 1.2, production 1 c-printable).
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
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
_DROPPED = Scalar("", 0, 0)


class _StopReadingError(Exception):
    """The file cannot be read to its end; why is in the log."""


def parse(text: str, log: Log, limits: Limits) -> Node | None:
    """Read one document; `None` where there is none or it cannot be read, which the log then says."""
    build = _Build(text, log, limits)
    try:
        if not _UNREADABLE.search(text):
            build.run()
            return build.root
    except _StopReadingError:
        pass
    except yaml.YAMLError as problem:
        _report(problem, text, log)
    finally:
        build.report_stray()
    return None


class _Build:
    """The nodes under construction: a stack of open lists and tables, each table with the key that waits for a node."""

    def __init__(self, text: str, log: Log, limits: Limits) -> None:
        self.root: Node | None = None
        self._text, self._log, self._limits = text, log, limits
        self._stack: list[Listing | Table] = []
        self._keys: list[Scalar | None] = []
        self._steps: list[str | int] = []
        self._unwanted = deque((match.start(), match[0]) for match in _UNWANTED.finditer(text))
        self._documents = 0
        self._complaints = 0
        self._events: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: lambda event: self._open(event, Table),
            yaml.SequenceStartEvent: lambda event: self._open(event, Listing),
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def run(self) -> None:
        """Read every event of the text."""
        parser = _PARSER(self._text)
        take, handlers = parser.get_event, self._events
        try:
            while (event := take()) is not None:
                handler = handlers.get(type(event))
                if handler is not None:
                    handler(event)
        finally:
            parser.dispose()

    def report_stray(self) -> None:
        """Note unwanted characters outside every text: in a comment, or in a file that could not be read."""
        while self._unwanted:
            self._unwanted_at(*self._unwanted.popleft(), "")

    def _scalar(self, event: Any) -> None:
        start, end, text = event.start_mark.index, event.end_mark.index, event.value
        node: Node = Scalar(text, start, end)
        if event.anchor is not None or event.tag is not None:
            self._features(event)
        if len(text) > self._limits.scalar:
            self._complain(
                "over-limit",
                f"A text of {len(text):,} characters; {self._limits.scalar:,} are read.",
                start,
                "Shorten it.",
            )
            node = Refused(start, end)
        elif (event.style == '"' or self._unwanted) and self._is_unwanted(text, start, end):
            node = Refused(start, end)
        self._attach(node)

    def _is_unwanted(self, text: str, start: int, end: int) -> bool:
        is_unwanted = False
        while self._unwanted and self._unwanted[0][0] < end:
            at, character = self._unwanted.popleft()
            self._unwanted_at(at, character, self._route() if at >= start else "")
            is_unwanted |= at >= start
        if is_unwanted:
            return True
        escaped = _UNWANTED.search(text)
        if escaped:
            self._unwanted_at(start, escaped[0], self._route())
        return escaped is not None

    def _unwanted_at(self, at: int, character: str, route: str) -> None:
        name = f"U+{ord(character):04X}"
        if _IS_BIDI.match(character):
            hint = "Remove it: it makes text look other than it is. Arabic needs none."
            self._log.add("bidi-control", f"Direction-changing character {name}.", at, hint=hint, route=route)
        else:
            sort = "Half of a character, the surrogate" if "\ud800" <= character <= "\udfff" else "Control character"
            self._log.add("control-character", f"{sort} {name}.", at, hint="Remove it.", route=route)

    def _open(self, event: Any, sort: type[Listing] | type[Table]) -> None:
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self._features(event)
        if len(self._stack) >= self._limits.depth:
            self._complain("over-limit", f"Nested deeper than {self._limits.depth} levels.", start, "Decks need six.")
            raise _StopReadingError
        node = sort(start, start)
        self._steps.append(self._step())
        self._attach(node)
        self._stack.append(node)
        self._keys.append(None)

    def _close(self, event: Any) -> None:
        self._stack.pop().end = event.end_mark.index
        self._keys.pop()
        self._steps.pop()

    def _alias(self, event: Any) -> None:
        self._complain("yaml-feature", f"An alias, *{shown(event.anchor)[1:-1]}.", event.start_mark.index)
        self._attach(Refused(event.start_mark.index, event.end_mark.index))

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

    def _attach(self, node: Node) -> None:
        if not self._stack:
            self.root = node
            return
        holder = self._stack[-1]
        if isinstance(holder, Listing):
            holder.nodes.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(node)
            return
        self._keys[-1] = None
        if key is not _DROPPED and not self._repeats(holder, key):
            holder.entries[key.text] = (key, node)

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar) and node.text != "<<":
            node.text = sys.intern(node.text)
            return node
        if isinstance(node, Scalar):
            self._complain("yaml-feature", "A merge key, <<.", node.start)
        elif not isinstance(node, Refused):
            self._complain("yaml-feature", "A key that is a list or a table itself.", node.start, "A key is a word.")
        return _DROPPED

    def _repeats(self, holder: Table, key: Scalar) -> bool:
        if key.text not in holder.entries:
            return False
        first = self._log.places.location(holder.entries[key.text][0].start)
        message = f"The key {shown(key.text)} stands here again; the first is in line {first.line}."
        self._log.add(
            "duplicate-key", message, key.start, hint="Remove one of them.", route=self._route() + step(key.text)
        )
        return True

    def _complain(self, rule: str, message: str, at: int, hint: str = _PLAINLY) -> None:
        self._log.add(rule, message, at, hint=hint, route=self._route())
        self._complaints += 1
        if self._complaints >= _MOST_COMPLAINTS:
            raise _StopReadingError

    def _step(self) -> str | int:
        """Say how what comes next is reached from what holds it; nothing for a key, and for the root."""
        if not self._stack:
            return ""
        holder, key = self._stack[-1], self._keys[-1]
        if isinstance(holder, Listing):
            return len(holder.nodes)
        return key.text if key is not None else ""

    def _route(self) -> str:
        return "".join(step(taken) for taken in (*self._steps, self._step()) if taken != "").removeprefix(".")


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
