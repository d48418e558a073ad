"""What can be written next: fields, kinds, states, sources, topics, an id, the rules that an ignore may name.

It reads the lines and not the structure, since what is being written is seldom whole.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from quiz import registry
from quiz.check.manual import manual
from quiz.editor.hover import FIELDS
from quiz.model.fact import Status, Verdict

_SECTION = re.compile(r"^(facts|claims|sources):", re.MULTILINE)
_TOP = re.compile(r"^\w+:", re.MULTILINE)
_VALUE = re.compile(r"^[ \t]*(?:-[ \t]+)?(\w+):[ \t]+(\S*)$")
_KEY = re.compile(r"^[ \t]*(?:-[ \t]+)?(\w*)$")
_IGNORE = re.compile(r"#[ \t]*quiz:[ \t]*ignore\[([^\]]*)$")
_SAID = re.compile(r"^[ \t]*(?:-[ \t]+)?(topic|category|source|ask|label|id):[ \t]+(.+?)[ \t]*$", re.MULTILINE)
_SOURCE_ID = re.compile(r"^  ([a-z0-9][a-z0-9-]*):[ \t]*$", re.MULTILINE)
_ENTRY = re.compile(r"^[ \t]*-[ \t]", re.MULTILINE)
_WORD = re.compile(r"[a-z0-9]+")
_MOST_WORDS = 4  # of an id
_TELLS_NOTHING = (
    "a an and are as at be by did do does for from had has have how in is it its many much of on or the that their this"
    " to was were what when where which who whom whose why will with"
)
_STOP = frozenset(_TELLS_NOTHING.split())


@dataclass(frozen=True, slots=True)
class Proposal:
    """A text that can stand next in place of `typed`, what it is, and what it is for."""

    text: str
    typed: str
    detail: str = ""
    doc: str = ""


def proposals(text: str, offset: int) -> list[Proposal]:
    """Give what can be written at an offset of a deck's text."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    line = text[start:offset]
    section = _section(text, start)
    ignore = _IGNORE.search(line)
    if ignore:
        typed = ignore[1].rpartition(",")[2].strip()
        return [
            Proposal(rule, typed, str(manual(rule).severity), manual(rule).what) for rule in registry.names("rules")
        ]
    value = _VALUE.match(line)
    if value:
        return [Proposal(word, value[2]) for word in _values(text, start, value[1])]
    key = _KEY.match(line)
    if key and (line[:1].isspace() or line.startswith("-") or not section):
        fields = FIELDS["" if not (line[:1].isspace() or line.startswith("-")) else section]
        return [
            Proposal(f"{name}: ", key[1], str(known.shape), known.doc)
            for name, known in fields.items()
            if section != "sources" or _indent(line) > 2
        ]
    return []


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))


def _section(text: str, before: int) -> str:
    """Name the list or table that a line stands in; "" outside of all."""
    last = None
    for match in _TOP.finditer(text, 0, before):
        last = match
    found = _SECTION.match(text, last.start()) if last else None
    return found[1] if found else ""


def _values(text: str, start: int, field: str) -> Iterable[str]:
    told: Mapping[str, Callable[[], Iterable[str]]] = {
        "kind": lambda: registry.names("facts"),
        "status": lambda: [status.value for status in Status],
        "verdict": lambda: [verdict.value for verdict in Verdict],
        "sic": lambda: ["true", "false"],
        "source": lambda: _sources(text),
        "id": lambda: _ids(text, start),
    }
    if field in ("topic", "category"):
        return dict.fromkeys(said for name, said in _SAID.findall(text) if name == field)
    return told.get(field, list)()


def _sources(text: str) -> list[str]:
    begin = re.search(r"^sources:", text, re.MULTILINE)
    if begin is None:
        return []
    end = next((match.start() for match in _TOP.finditer(text, begin.end())), len(text))
    return _SOURCE_ID.findall(text, begin.end(), end)


def _ids(text: str, start: int) -> Iterator[str]:
    """Make an id of this entry's label or question that no other entry has."""
    following = _ENTRY.search(text, start + 1)
    while following and following.start() == start:
        following = _ENTRY.search(text, following.end())
    own = text[start : following.start() if following else len(text)]
    said = dict((name, words) for name, words in _SAID.findall(own))  # noqa: C402 - the last of each
    taken = {words for name, words in _SAID.findall(text) if name == "id"}
    for field in ("label", "ask"):
        words = [word for word in _WORD.findall(said.get(field, "").lower()) if word not in _STOP]
        base = "-".join(words[:_MOST_WORDS])[:60]
        if base:
            yield next(
                name for name in (base, *(f"{base}-{number}" for number in range(2, 10_000))) if name not in taken
            )
