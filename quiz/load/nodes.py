"""What a deck file holds before anybody knows what it means: scalars, lists and tables, each with its place."""

import bisect
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from quiz.model.finding import Location

_PLAIN_KEY = re.compile(r"[\w-]+\Z")
_STEP = re.compile(r'\.?([\w-]+)|\[(\d{1,9})\]|\[("(?:[^"\\]|\\.)*")\]')
_LINE_END = re.compile("\r\n|\n|\r")


@dataclass(slots=True)
class Scalar:
    """Text as written, from offset `start` to `end` of the file."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Listing:
    """Nodes in order."""

    start: int
    end: int
    nodes: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """Nodes by key, in the order of the file; each entry has its key's place."""

    start: int
    end: int
    entries: dict[str, tuple[Scalar, "Node"]] = field(default_factory=dict)


@dataclass(slots=True)
class Refused:
    """What stood here was refused and said so: nobody needs to complain again."""

    start: int
    end: int


Node = Scalar | Listing | Table | Refused


def step(key: str | int) -> str:
    """Write one step of a route: `.answer`, `[3]`, or `["Badr Organisation"]` for a key that is no plain word."""
    if isinstance(key, int):
        return f"[{key}]"
    return f".{key}" if _PLAIN_KEY.match(key) else f"[{json.dumps(key)}]"


def steps(route: str) -> Iterator[str | int]:
    """Read a route back into its keys and indices."""
    for match in _STEP.finditer(route):
        key, index, quoted = match.groups()
        yield key if key is not None else int(index) if index is not None else json.loads(quoted)


@lru_cache(maxsize=64)  # where a finding is asks for the way of one route several times on end
def _steps(route: str) -> tuple[str | int, ...]:
    return tuple(steps(route))


class Lines:
    """Turns offsets of a text into line and column."""

    def __init__(self, text: str) -> None:
        """Take the text; a deck with nothing wrong in it is never asked for a line."""
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        """Find the line ends: CR LF, LF or CR, and no other character."""
        return [0, *(match.end() for match in _LINE_END.finditer(self._text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column, both from 1."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """Give the offset at which a line begins; lines count from 1, and one after the last begins at its end."""
        return self._starts[min(line, len(self._starts)) - 1]


class Places(NamedTuple):
    """Where each route of a deck stands in its file."""

    file: str
    lines: Lines
    root: Node | None = None

    def location(self, offset: int) -> Location:
        """Turn an offset of the file's text into a location."""
        return Location(self.file, *self.lines.at(offset))

    def extent(self, route: str, *, of_key: bool = False) -> tuple[Location, Location]:
        """Say where what a route leads to begins and ends; one that goes on too far stops at the last node there is.

        With `of_key`, it is the place of the key that the route ends with.
        """
        start, end = self.place(route, of_key=of_key)
        return self.location(start), self.location(end)

    def locate(self, route: str, *, of_key: bool = False) -> Location:
        """Say where what a route leads to begins."""
        return self.extent(route, of_key=of_key)[0]

    def node(self, route: str) -> Node | None:
        """Give what a route leads to; `None` where it leads nowhere."""
        node, _, is_there = self._walk(route)
        return node if is_there else None

    def place(self, route: str, *, of_key: bool = False) -> tuple[int, int]:
        """Give the offsets between which `extent` is."""
        node, key, _ = self._walk(route)
        found = key if of_key and key is not None else node
        return (found.start, found.end) if found is not None else (0, 0)

    def _walk(self, route: str) -> tuple[Node | None, Scalar | None, bool]:
        """Follow a route as far as it goes: the last node, its key, and whether that was the whole way."""
        node, key = self.root, None
        for name in _steps(route):
            match node:
                case Table(entries=entries) if name in entries:
                    key, node = entries[str(name)]
                case Listing(nodes=nodes) if isinstance(name, int) and name < len(nodes):
                    key, node = None, nodes[name]
                case _:
                    return node, key, False
        return node, key, node is not None
