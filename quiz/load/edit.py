"""Edits of a deck's text that keep every other byte of it: what is said by route is done in the file as it is written.

A deck is never broken by an edit: the new text is read again, and what it holds is compared with what was asked for.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never

from quiz.load.log import Limits, Log
from quiz.load.nodes import Lines, Listing, Node, Places, Refused, Scalar, Table, steps
from quiz.load.reader import parse
from quiz.load.scalars import LINE_END, line_break, line_end, line_start, rewritten, scalar_end, written
from quiz.model.fix import Append, Arrange, Change, Cut, Erase, Insert, Rewrite

_SPACE = re.compile(r"\s*")
_COMMA_AFTER = re.compile(r"[ \t]*,[ \t]*")
_COMMA_BEFORE = re.compile(r",\s*\Z")


class _NoWayError(Exception):
    """A change that cannot be made here."""


class _Found(NamedTuple):
    """What a route leads to, what holds it, and whether it stands in brackets or braces."""

    node: Node
    key: Scalar | None
    holder: Node | None
    in_flow: bool


@dataclass
class _Asked:
    """What the nodes of a file will hold, by the identity of those there are."""

    texts: dict[int, str] = field(default_factory=dict)
    orders: dict[int, tuple[int, ...]] = field(default_factory=dict)
    fields: dict[int, list[tuple[str, object]]] = field(default_factory=dict)
    entries: dict[int, list[str]] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)


def edited(text: str, places: Places, changes: Sequence[Change]) -> str | None:
    """Make all the changes, or none: `None` where one cannot be made, two overlap or the result reads otherwise.

    `text` is what `places` was made of. Line ends after the last word of a text are its style: they are
    neither asked for nor compared.
    """
    found = cuts_for(text, places, changes)
    return None if found is None else _cut(text, found)


def cuts_for(text: str, places: Places, changes: Sequence[Change]) -> tuple[Cut, ...] | None:
    """Give what `edited` would cut out and put in, in the order of the file; `None` where it would make no change."""
    edit = _Edit(text, places.root)
    try:
        # A new field comes after what is written at the end of its line.
        cuts = [cut for change in sorted(changes, key=_is_insert) for cut in edit.cuts(change)]
    except _NoWayError:
        return None
    result = _cut(text, cuts)
    if result is None or not edit.is_said_by(result):
        return None
    return tuple(sorted(cuts, key=lambda cut: (cut.start, cut.end)))


def _is_insert(change: Change) -> bool:
    return isinstance(change, Insert | Append)


class _Edit:
    """The changes of one file, turned into cuts, each noted so that the result can be compared."""

    def __init__(self, text: str, root: Node | None) -> None:
        self._text, self._root = text, root
        self._asked = _Asked()

    def cuts(self, change: Change) -> Iterable[Cut]:
        """Give the cuts of a change; raises `_NoWayError`."""
        match change:
            case Rewrite():
                return self._rewrite(change)
            case Arrange():
                return self._arrange(change)
            case Insert():
                return self._insert(change)
            case Append():
                return self._append(change)
            case Erase():
                return self._erase(change)
            case Cut(start=start, end=end):
                if not 0 <= start <= end <= len(self._text):
                    raise _NoWayError
                return [change]
            case _:
                assert_never(change)

    def is_said_by(self, result: str) -> bool:
        """Whether a text holds what the old one held, but for what was asked."""
        root = parse(result, Log(Places("", Lines(result)), 1), Limits())
        return _told(root, _Asked()) == _told(self._root, self._asked)

    def _find(self, route: str) -> _Found:
        node, in_flow = self._root, False
        key: Scalar | None = None
        holder: Node | None = None
        for name in steps(route):
            in_flow = in_flow or self._is_flow(node)
            match node:
                case Table(entries=entries) if name in entries:
                    holder, (key, node) = node, entries[str(name)]
                case Listing(nodes=nodes) if isinstance(name, int) and name < len(nodes):
                    holder, key, node = node, None, nodes[name]
                case _:
                    raise _NoWayError
        if node is None:
            raise _NoWayError
        return _Found(node, key, holder, in_flow)

    def _is_flow(self, node: Node | None) -> bool:
        return isinstance(node, Table | Listing) and self._text[node.start : node.start + 1] in ("[", "{")

    def _end(self, node: Node) -> int:
        """Find where the last word of a node ends: a parser counts what follows to lists and tables."""
        if isinstance(node, Scalar):
            return scalar_end(self._text, node)
        if isinstance(node, Refused) or self._is_flow(node):
            return node.end
        last = node.nodes[-1] if isinstance(node, Listing) else next(reversed(node.entries.values()), (None, None))[1]
        return node.end if last is None else self._end(last)

    def _rewrite(self, change: Rewrite) -> Iterable[Cut]:
        found = self._find(change.route)
        node = found.key if change.of_key else found.node
        if not isinstance(node, Scalar) or id(node) in self._asked.texts:
            raise _NoWayError
        text = change.text.rstrip("\n")
        if node.text.rstrip("\n") == text:
            return ()
        self._asked.texts[id(node)] = text
        return rewritten(self._text, node, text, in_flow=found.in_flow, of_key=change.of_key)

    def _insert(self, change: Insert) -> Iterable[Cut]:
        found = self._find(change.route)
        table = found.node
        if not isinstance(table, Table):
            raise _NoWayError
        text = change.text.rstrip("\n")
        in_flow = found.in_flow or self._is_flow(table)
        return [self._with_field(table, change.key, written(text, in_flow=in_flow), text, in_flow=in_flow)]

    def _with_field(self, table: Table, key: str, words: str, told: object, *, in_flow: bool) -> Cut:
        """Put a field after the last one of a table; `told` is what it holds."""
        self._asked.fields.setdefault(id(table), []).append((key.rstrip("\n"), told))
        line = f"{written(key, in_flow=in_flow)}: {words}"
        if in_flow:
            at = self._end(next(reversed(table.entries.values()))[1]) if table.entries else table.start + 1
            return Cut(at, at, f", {line}" if table.entries else line)
        end = self._end(table)
        at = line_end(self._text, end)
        margin = " " * (table.start - line_start(self._text, table.start))
        return Cut(at, at, line_break(self._text, end) + margin + line)

    def _append(self, change: Append) -> Iterable[Cut]:
        texts = [text.rstrip("\n") for text in change.texts]
        words = f"[{', '.join(written(text, in_flow=True) for text in texts)}]"
        try:
            found = self._find(change.route)
        except _NoWayError:  # then the table is made too
            outer, _, key = change.route.rpartition(".")
            holder = self._find(outer)
            if not isinstance(holder.node, Table) or key in holder.node.entries:
                raise
            words = f"{{{written(change.key, in_flow=True)}: {words}}}"
            told: object = ((change.key, texts),)
            in_flow = holder.in_flow or self._is_flow(holder.node)
            return [self._with_field(holder.node, key, words, told, in_flow=in_flow)]
        if not isinstance(found.node, Table):
            raise _NoWayError
        in_flow = found.in_flow or self._is_flow(found.node)
        if change.key not in found.node.entries:
            return [self._with_field(found.node, change.key, words, texts, in_flow=in_flow)]
        return [self._grown(found.node.entries[change.key][1], texts, in_flow=in_flow)]

    def _grown(self, node: Node, texts: list[str], *, in_flow: bool) -> Cut:
        """Put entries after the last one of a list; a text alone becomes the first of a list."""
        if id(node) in self._asked.entries:
            raise _NoWayError
        self._asked.entries[id(node)] = texts
        if isinstance(node, Scalar):
            end = scalar_end(self._text, node)
            if LINE_END.search(self._text, node.start, end) or not self._text[node.start : end]:
                raise _NoWayError
            entries = (written(text, in_flow=True) for text in (node.text, *texts))
            return Cut(node.start, end, f"[{', '.join(entries)}]")
        if not isinstance(node, Listing):
            raise _NoWayError
        if not node.nodes:
            return Cut(node.start + 1, node.start + 1, ", ".join(written(text, in_flow=True) for text in texts))
        end = self._end(node.nodes[-1])
        if in_flow or self._is_flow(node):
            return Cut(end, end, "".join(f", {written(text, in_flow=True)}" for text in texts))
        at = line_end(self._text, end)
        margin = line_break(self._text, end) + " " * (node.start - line_start(self._text, node.start))
        return Cut(at, at, "".join(f"{margin}- {written(text, in_flow=False)}" for text in texts))

    def _erase(self, change: Erase) -> Iterable[Cut]:
        found = self._find(change.route)
        if found.holder is None:
            raise _NoWayError
        self._asked.gone.add(id(found.node))
        end = self._end(found.node)
        if isinstance(found.holder, Listing):
            index = next(at for at, node in enumerate(found.holder.nodes) if node is found.node)
            start = found.node.start if found.in_flow else self._dashes(found.holder)[index]
        else:
            start = found.key.start if found.key else found.node.start
        return [self._out_of_brackets(start, end) if found.in_flow else self._with_its_lines(start, end)]

    def _with_its_lines(self, start: int, end: int) -> Cut:
        text = self._text
        first, last = line_start(text, start), line_end(text, end)
        following = LINE_END.match(text, last)
        if text[first:start].strip(" "):  # it stands behind a dash, where the next field has to come
            space = _SPACE.match(text, last)
            return Cut(start, space.end() if space else last)
        if following:
            return Cut(first, following.end())
        before = LINE_END.search(text, max(0, first - 2), first)
        return Cut(before.start() if before else first, last)

    def _out_of_brackets(self, start: int, end: int) -> Cut:
        following = _COMMA_AFTER.match(self._text, end)
        if following:
            return Cut(start, following.end())
        before = _COMMA_BEFORE.search(self._text[:start][-1000:])
        return Cut(start - len(before[0]) if before else start, end)

    def _dashes(self, listing: Listing) -> list[int]:
        """Find the dash of every entry: all of them stand in one column."""
        column = listing.start - line_start(self._text, listing.start)
        dash = re.compile(rf"(?:\r\n|\n|\r) {{{column}}}-(?=\s|\Z)")
        found = [listing.start]
        for before, node in zip(listing.nodes, listing.nodes[1:], strict=False):
            match = dash.search(self._text, self._end(before), node.start)
            if match is None:
                raise _NoWayError
            found.append(match.end() - 1)
        return found

    def _arrange(self, change: Arrange) -> Iterable[Cut]:
        found = self._find(change.route)
        listing, order = found.node, change.order
        if not isinstance(listing, Listing) or sorted(order) != list(range(len(listing.nodes))):
            raise _NoWayError
        if id(listing) in self._asked.orders:
            raise _NoWayError
        self._asked.orders[id(listing)] = order
        in_flow = found.in_flow or self._is_flow(listing)
        slots = list(self._in_brackets(listing) if in_flow else self._on_lines(listing))
        pieces = [self._text[start:end] for start, end in slots]
        return [
            Cut(*slot, pieces[taken]) for at, (slot, taken) in enumerate(zip(slots, order, strict=True)) if at != taken
        ]

    def _in_brackets(self, listing: Listing) -> Iterator[tuple[int, int]]:
        at = listing.start
        for node in listing.nodes:
            if "#" in self._text[at : node.start]:  # whose comment it is cannot be known
                raise _NoWayError
            at = self._end(node)
            yield node.start, at
        if "#" in self._text[at : listing.end]:
            raise _NoWayError

    def _on_lines(self, listing: Listing) -> Iterator[tuple[int, int]]:
        """Yield the entries with the comments behind them and, but for the first, those on the lines before them."""
        dashes = self._dashes(listing)
        first = line_start(self._text, listing.start)
        is_below = not self._text[first : listing.start].strip(" ")
        start = first if is_below else listing.start
        for index, node in enumerate(listing.nodes):
            end = line_end(self._text, self._end(node))
            yield (start if index == 0 or is_below else dashes[index]), end
            following = LINE_END.match(self._text, end)
            start = following.end() if following else end


def _cut(text: str, cuts: Iterable[Cut]) -> str | None:
    """Cut and paste, or nothing where two cuts overlap."""
    kept: list[str] = []
    at = 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, cut.end)):
        if cut.start < at:
            return None
        kept += (text[at : cut.start], cut.text)
        at = cut.end
    return "".join((*kept, text[at:]))


def _told(node: Node | None, asked: _Asked) -> object:
    """Give what a node holds, but for what is asked for, in a form to compare."""
    match node:
        case Scalar(text=text) if id(node) in asked.entries:
            return [text.rstrip("\n"), *asked.entries[id(node)]]
        case Scalar(text=text):
            return asked.texts.get(id(node), text).rstrip("\n")
        case Listing(nodes=nodes):
            order = asked.orders.get(id(node), range(len(nodes)))
            kept = [_told(nodes[at], asked) for at in order if id(nodes[at]) not in asked.gone]
            return [*kept, *asked.entries.get(id(node), ())]
        case Table(entries=entries):
            told = [
                (_told(key, asked), _told(entry, asked))
                for key, entry in entries.values()
                if id(entry) not in asked.gone
            ]
            return (*told, *asked.fields.get(id(node), ()))
        case Refused():
            return Refused
        case None:
            return None
        case _:
            assert_never(node)
