"""Turns nodes into fields: text, lists and days of the shapes that the table of fields asks for."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from quiz import registry
from quiz.load.fields import CLAIM, DECK, FACT, IDENTIFIER, MOST_ENTRIES, SOURCE, Field, Shape
from quiz.load.log import Log, shown
from quiz.load.nodes import Listing, Node, Refused, Scalar, Table, step
from quiz.model.fact import Status, Verdict
from quiz.model.finding import Pointer
from quiz.model.fix import Fix, Rewrite
from quiz.text.suggest import did_you_mean, suggest

_BREAK = re.compile(r"\s*\n\s*")
_IDENTIFIER = re.compile(IDENTIFIER + r"\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z")  # the shape of a tag of BCP 47
_DIGEST = re.compile(r"[0-9a-fA-F]{64}\Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_AMOUNT = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,18})? ?%?\Z")
_FLAGS = {"true": True, "false": False}


class Draft:
    """The fields of one deck, source, fact or claim that could be read; `is_broken` when one of them could not."""

    __slots__ = ("_log", "is_broken", "route", "table", "values")

    def __init__(self, table: Table, route: str, log: Log) -> None:
        self.table, self.route, self._log = table, route, log
        self.values: dict[str, Any] = {}
        self.is_broken = False

    def get(self, name: str, default: Any = "") -> Any:
        """Give a field as it was read."""
        return self.values.get(name, default)

    @property
    def is_unsaid(self) -> bool:
        """Whether a further error would only be counted: then its words need not be found."""
        return self._log.is_full

    def fail(
        self,
        rule: str,
        message: str,
        name: str = "",
        *,
        index: int | None = None,
        hint: str = "",
        pointers: tuple[Pointer, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Note an error at one of the fields, or at one entry of a list in it."""
        at, route = self.table.start, self.route
        if name:
            route = (route + step(name)).removeprefix(".")
            if name in self.table.entries:
                node = self.table.entries[name][1]
                at = node.start
                if index is not None and isinstance(node, Listing):
                    at, route = node.nodes[index].start, route + step(index)
        self.fail_at(rule, message, at, route, hint, pointers=pointers, fix=fix)

    def fail_at(
        self,
        rule: str,
        message: str,
        at: int,
        route: str,
        hint: str = "",
        *,
        pointers: tuple[Pointer, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Note an error at an offset."""
        self.is_broken = True
        self._log.add(rule, message, at, hint=hint, route=route, pointers=pointers, fix=fix)


class _WrongShapeError(Exception):
    """A node that is not what its field asks for; `route` leads on to it from the field, `meant` is a better text."""

    def __init__(self, message: str, node: Node, hint: str = "", rule: str = "wrong-shape", meant: str = "") -> None:
        super().__init__(message)
        self.message, self.node, self.hint, self.rule, self.meant = message, node, hint, rule, meant
        self.route = ""


def is_identifier(text: str) -> bool:
    """Whether a text can be the id of a source, a fact or a claim."""
    return _IDENTIFIER.match(text) is not None


class Form:
    """A table of fields as it is read: what it is of, what reads each field, and which of them must be there."""

    def __init__(self, what: str, fields: Mapping[str, Field]) -> None:
        self.what, self.fields = what, fields
        self.readers = {name: _READERS[known.shape] for name, known in fields.items()}
        self.required = tuple(name for name, known in fields.items() if known.required)


def read_fields(node: Node, form: Form, route: str, log: Log) -> Draft | None:
    """Read a table by the form of its fields; `None` where it is no table at all."""
    what, fields, readers = form.what, form.fields, form.readers
    if not isinstance(node, Table):
        if not isinstance(node, Refused):
            message = f"{what} is a table of fields, not {_sort(node)}."
            hint = f"Write {', '.join(f'{name}: ...' for name, known in fields.items() if known.required)}."
            log.add("wrong-shape", message, node.start, hint=hint, route=route)
        return None
    draft, entries = Draft(node, route, log), node.entries
    values = draft.values
    misspelt: set[str] = set()
    for name, (key, value) in entries.items():
        reader = readers.get(name)
        if reader is None:
            place = (route + step(name)).removeprefix(".")
            meant, hint = ("", "") if log.is_full else (suggest(name, fields), did_you_mean(name, fields))
            misspelt.add(meant)
            fix = replacement(place, meant, of_key=True) if meant not in entries else None
            draft.fail_at("unknown-field", f"{what} has no field {shown(name)}.", key.start, place, hint, fix=fix)
            continue
        try:
            values[name] = reader(value)
        except _WrongShapeError as wrong:
            draft.is_broken = True
            if not isinstance(wrong.node, Refused):
                place = (route + step(name)).removeprefix(".") + wrong.route
                hint = wrong.hint or f"Expected: {fields[name].shape}."
                fix = replacement(place, wrong.meant)
                draft.fail_at(wrong.rule, f"{name}: {wrong.message}", wrong.node.start, place, hint, fix=fix)
    for name in form.required:
        if name not in entries and name not in misspelt:
            draft.fail("missing-field", f"{what} needs the field {name}.", hint=fields[name].doc)
    return draft


def replacement(route: str, meant: str, *, of_key: bool = False) -> Fix | None:
    """Offer the word that was probably meant in the place of one that is not known; none where nothing is close."""
    if not meant:
        return None
    return Fix(f"Write {shown(meant)} instead", (Rewrite(route, meant, of_key),), is_safe=False)


def _sort(node: Node) -> str:
    match node:
        case Scalar():
            return f"the text {shown(node.text)}" if node.text.strip() else "nothing"
        case Listing():
            return "a list"
        case _:
            return "a table"


def _prose(node: Node) -> str:
    if not isinstance(node, Scalar):
        raise _WrongShapeError(f"{_sort(node)} where a text belongs.", node)
    text = node.text.strip()
    if not text:
        raise _WrongShapeError("empty.", node, "Write its text, or remove the field.")
    return text


def _line(node: Node) -> str:
    text = node.text.strip() if type(node) is Scalar else ""  # of all readers the one that is called most
    text = text or _prose(node)
    return _BREAK.sub(" ", text) if "\n" in text else text


def _matching(pattern: re.Pattern[str], hint: str) -> Callable[[Node], str]:
    def read(node: Node) -> str:
        text = _prose(node)
        if not pattern.match(text):
            raise _WrongShapeError(f"{shown(text)} does not have the shape it should.", node, hint)
        return text

    return read


def _one_of(known: Callable[[], Collection[str]], rule: str = "wrong-shape") -> Callable[[Node], str]:
    def read(node: Node) -> str:
        text = _prose(node)
        names = known()
        if text not in names:
            meant = suggest(text, names)
            raise _WrongShapeError(f"{shown(text)} is not known.", node, did_you_mean(text, names), rule, meant)
        return text

    return read


def _day(node: Node) -> dt.date:
    text = _prose(node)
    try:
        if _DAY.match(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        raise _WrongShapeError(f"{shown(text)} is no day of the calendar.", node) from None
    raise _WrongShapeError(f"{shown(text)} is no day.", node, "Write it as YYYY-MM-DD.")


def _flag(node: Node) -> bool:
    text = _prose(node)
    if text not in _FLAGS:
        raise _WrongShapeError(f"{shown(text)} is neither true nor false.", node)
    return _FLAGS[text]


def _lines(node: Node) -> tuple[str, ...]:
    if not isinstance(node, Listing):
        raise _WrongShapeError(f"{_sort(node)} where a list belongs.", node, "Write [one, two], or a dash a line.")
    if not node.nodes:
        raise _WrongShapeError("an empty list.", node, "Write its entries, or remove the field.")
    _refuse_many(node, len(node.nodes))
    found = []
    for index, entry in enumerate(node.nodes):
        try:
            found.append(_line(entry))
        except _WrongShapeError as wrong:
            wrong.route = step(index)
            raise
    return tuple(found)


def _refuse_many(node: Node, count: int) -> None:
    if count > MOST_ENTRIES:
        message = f"a list of {count:,} entries; {MOST_ENTRIES:,} are read."
        raise _WrongShapeError(message, node, "Make several facts of it.", "over-limit")


def _words(node: Node) -> str | tuple[str, ...]:
    return _lines(node) if isinstance(node, Listing) else _line(node)


def _spellings(node: Node) -> tuple[str, ...] | dict[str, tuple[str, ...]]:
    if not isinstance(node, Table):
        words = _words(node)
        return (words,) if isinstance(words, str) else words
    _refuse_many(node, len(node.entries))
    found = {}
    for key, (_, entry) in node.entries.items():
        try:
            words = _words(entry)
        except _WrongShapeError as wrong:
            wrong.route = step(key) + wrong.route
            raise
        found[key] = (words,) if isinstance(words, str) else words
    return found


def _reasons(node: Node) -> dict[str, str]:
    """Read a table of names with a reason each; one without a reason is for the checker to find."""
    if not isinstance(node, Table):
        message = f"{_sort(node)} where a table of reasons belongs."
        raise _WrongShapeError(message, node, "Write name: reason, a line each.")
    found = {}
    for key, (_, entry) in node.entries.items():
        if not isinstance(entry, Scalar):
            wrong = _WrongShapeError(f"{_sort(entry)} where a reason belongs.", entry, "A reason is one text.")
            wrong.route = step(key)
            raise wrong
        found[key] = _BREAK.sub(" ", entry.text.strip())
    return found


def _declared(node: Node) -> Table:
    if not isinstance(node, Table):
        hint = 'Write "words of the article": why they are not there to be checked, a line each.'
        raise _WrongShapeError(f"{_sort(node)} where a table of words belongs.", node, hint)
    return node


def _sources(node: Node) -> Table:
    if isinstance(node, Table) and not node.entries:
        raise _WrongShapeError(
            "a table without a source.", node, "Name at least one article: id: {file: ..., sha256: ...}."
        )
    if not isinstance(node, Table):
        raise _WrongShapeError(f"{_sort(node)} where a table of sources belongs.", node)
    return node


def _nodes(node: Node) -> list[Node]:
    if not isinstance(node, Listing):
        raise _WrongShapeError(f"{_sort(node)} where a list belongs.", node, "Each entry starts with a dash.")
    return node.nodes


_READERS: Mapping[Shape, Callable[[Node], Any]] = {
    Shape.LINE: _line,
    Shape.PROSE: _prose,
    Shape.IDENTIFIER: _matching(_IDENTIFIER, "Small letters, digits and hyphens, at most 64, not a hyphen first."),
    Shape.KIND: _one_of(lambda: registry.names("facts"), "unknown-kind"),
    Shape.STATUS: _one_of(lambda: tuple(Status)),
    Shape.VERDICT: _one_of(lambda: tuple(Verdict)),
    Shape.LANGUAGE: _matching(_LANGUAGE, 'A language code such as "en" or "ar".'),
    Shape.DIGEST: _matching(_DIGEST, "64 hexadecimal digits, as sha256sum prints them."),
    Shape.DAY: _day,
    Shape.FLAG: _flag,
    Shape.AMOUNT: _matching(_AMOUNT, 'A number such as "100", or a percentage such as "5 %".'),
    Shape.LINES: _lines,
    Shape.WORDS: _words,
    Shape.SPELLINGS: _spellings,
    Shape.REASONS: _reasons,
    Shape.DECLARED: _declared,
    Shape.SOURCES: _sources,
    Shape.FACTS: _nodes,
    Shape.CLAIMS: _nodes,
}

A_DECK, A_SOURCE = Form("A deck", DECK), Form("A source", SOURCE)
A_FACT, A_CLAIM = Form("A fact", FACT), Form("A claim", CLAIM)
