"""Something wrong in a deck: what was found, where, and what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is: with an error the deck, or that part of it, is not used."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: line and column from 1, in characters."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` in kebab case, `message` what was found, `hint` what to do, `route` the place in the deck's structure."""

    rule: str
    message: str
    location: Location
    hint: str = ""
    route: str = ""
    severity: Severity = Severity.ERROR
