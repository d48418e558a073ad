"""Something wrong in a deck: what was found, where, why it matters and what to do."""

from enum import StrEnum
from typing import NamedTuple

from quiz.model.fix import Fix
from quiz.model.span import Span


class Severity(StrEnum):
    """How bad a finding is: with an error the deck, or that part of it, is not used."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


class Location(NamedTuple):
    """A place in a file: line and column from 1, in characters."""

    file: str
    line: int = 1
    column: int = 1


class Excerpt(NamedTuple):
    """Words of a file with the lines they stand in: `lines` are whole, as written, from `start.line` on.

    `end` is where the words end, in the same file; `label` is said beside them.
    """

    start: Location
    end: Location
    lines: tuple[str, ...]
    label: str = ""


class Edit(NamedTuple):
    """What a fix does to a file: the words at `place`, all lines of which are given, become `text`."""

    place: Excerpt
    text: str


class Pointer(NamedTuple):
    """Words of an article that a finding is about: the id of the source, the place, and what to say beside it."""

    source: str
    span: Span
    label: str = ""


class Found(NamedTuple):
    """What a rule says, by routes; the engine adds the rule's name and severity, lines, columns and excerpts.

    `words` narrows the place to these words within the text at `route`, where they stand in it as written.
    `also` are routes of the same deck that the finding is about as well, each with a label.
    """

    route: str
    message: str
    hint: str = ""
    words: str = ""
    of_key: bool = False
    also: tuple[tuple[str, str], ...] = ()
    pointers: tuple[Pointer, ...] = ()
    fix: Fix | None = None


class Finding(NamedTuple):
    """`rule` in kebab case, `message` what was found, `hint` what to do, `route` the place in the deck's structure.

    `excerpts` begin with the deck's own lines; those of the same deck and of articles follow. `fingerprint` names the
    finding across edits of other lines; `deck` is the name of the deck, `subject` the id of the fact or claim. `edits`
    are what `fix` does to the file as it is written, in the order of its text; of very many fixes some have none.
    """

    rule: str
    message: str
    location: Location
    hint: str = ""
    route: str = ""
    severity: Severity = Severity.ERROR
    end: Location | None = None
    excerpts: tuple[Excerpt, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    fix: Fix | None = None
    deck: str = ""
    subject: str = ""
    fingerprint: str = ""
    edits: tuple[Edit, ...] = ()
