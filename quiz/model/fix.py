"""What would mend a finding, said by routes: the same words work in any way of writing the file."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The text at `route` becomes `text`; with `of_key`, the key that the route ends with does."""

    route: str
    text: str
    of_key: bool = False


@dataclass(frozen=True, slots=True)
class Arrange:
    """The entries of the list at `route` stand in another order: `order` lists their present indices."""

    route: str
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Insert:
    """The table at `route` gets a new field after its last one."""

    route: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Append:
    """The list at `key` of the table at `route` gets further entries; what is not there is made, one text a list."""

    route: str
    key: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Erase:
    """The field or the list's entry at `route` goes, with its line."""

    route: str


@dataclass(frozen=True, slots=True)
class Cut:
    """The characters from `start` to `end` of the file become `text`: for what has no route, such as comments."""

    start: int
    end: int
    text: str = ""


Change = Rewrite | Arrange | Insert | Append | Erase | Cut


class Fix(NamedTuple):
    """Changes that belong together. A safe fix never changes a key, what is accepted, or a meaning."""

    description: str
    changes: tuple[Change, ...]
    is_safe: bool = False
