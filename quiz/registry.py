"""The modules of an open folder, by kebab name, and those that other packages add to it, each checked for what it owes.

A package adds to a folder with an entry point in the group of its name - `quiz.facts`, `quiz.questions`,
`quiz.exporters`, `quiz.renderers`, `quiz.rules` - that leads to a module such as the folder holds, or for a fact kind
to its class.
"""

import importlib
import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from quiz.model.finding import Severity
from quiz.model.value import Value

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_OWED_BY_VALUES = tuple(name for name in (*Value.__annotations__, *vars(Value)) if not name.startswith("_"))
_KEBAB = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


class BrokenExtensionError(Exception):
    """A module of an open folder that does not have what its folder owes: a bug of the module, named."""


class _Extensions(NamedTuple):
    """What other packages add to a folder: what can be used by name, and (name, reason) of what cannot."""

    sound: Mapping[str, Any]
    broken: tuple[tuple[str, str], ...]


@cache
def names(folder: str) -> tuple[str, ...]:
    """List what an open folder holds, kebab case: our own without importing any of it, then what others add."""
    return (*_own(folder), *_extensions(folder).sound)


@cache
def module(folder: str, name: str) -> ModuleType:
    """Import one module of an open folder by its kebab name; raises `KeyError` for a name that is not there."""
    if name in _own(folder):
        return importlib.import_module(f"quiz.{folder}.{name.replace('-', '_')}")
    found: ModuleType = _extensions(folder).sound[name]
    return found


@cache
def fact_kind(name: str) -> type[Value]:
    """Give the class of a fact kind: it is named like its file."""
    return _value_class(name, module("facts", name))


@cache
def question_kinds() -> Mapping[str, ModuleType]:
    """Give the modules of every question kind, each with its `ask`."""
    found = {name: module("questions", name) for name in names("questions")}
    for name, kind in found.items():
        _owing("ask", "a question kind has a function `ask(deck, chance)`")(name, kind)
    return found


def broken(folder: str) -> tuple[tuple[str, str], ...]:
    """Name what other packages add to a folder and cannot be used, each with the reason, in one line."""
    return _extensions(folder).broken


def complaints() -> tuple[str, ...]:
    """Say in one line each what was left out of the folders that were looked into so far; looks into no other."""
    return tuple(
        f"{folder}: {name} is left out: {reason}" for folder in sorted(_looked_into) for name, reason in broken(folder)
    )


def forget() -> None:
    """Look again next time: for programs that install packages while they run."""
    _looked_into.clear()
    for cached in (names, module, fact_kind, question_kinds, _extensions, _may_add):
        cached.cache_clear()


def added(*groups: str) -> tuple["EntryPoint", ...]:
    """List what installed packages name in some groups, by name and value, without importing any of it."""
    if not _may_add():
        return ()
    from importlib import metadata  # noqa: PLC0415 - it takes longer than all else that a command does first

    points = (point for group in groups for point in metadata.entry_points(group=group))
    return tuple(sorted(points, key=lambda point: (point.name, point.value)))


@cache
def _may_add() -> bool:
    """Whether any installed package may name something of ours, by a cheap look at what pip has left beside them.

    Where the look is not enough - archives on the path, packages found in ways of their own - it may.
    """
    finders = (finder for finder in sys.meta_path if hasattr(finder, "find_distributions"))
    if any(getattr(finder, "__name__", "") != "PathFinder" for finder in finders):
        return True
    for place in dict.fromkeys(sys.path):
        try:
            names = os.listdir(place or ".")  # noqa: PTH208 - hundreds of names, in every run
        except NotADirectoryError:
            return True
        except OSError:
            continue  # nothing can be found there either
        if any(name.endswith(".egg") for name in (place, *names)):
            return True
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                with suppress(OSError), open(f"{place or '.'}/{name}/entry_points.txt", "rb") as file:  # noqa: PTH123
                    if b"[quiz." in file.read():
                        return True
    return False


_looked_into: set[str] = set()


@cache
def _own(folder: str) -> tuple[str, ...]:
    package = importlib.import_module(f"quiz.{folder}")
    return tuple(sorted(info.name.replace("_", "-") for info in pkgutil.iter_modules(package.__path__)))


@cache
def _extensions(folder: str) -> _Extensions:
    """Import what other packages add, in name order: no mistake of theirs may stop a quiz."""
    _looked_into.add(folder)
    sound: dict[str, Any] = {}
    failed: list[tuple[str, str]] = []
    for name, value, load in _entry_points(f"quiz.{folder}"):
        try:
            _check_name(folder, name, sound)
            found = load()
            _OWED.get(folder, _nothing)(name, found)
        except (Exception, SystemExit) as mistake:  # noqa: BLE001 - whatever it is, it is theirs
            what = str(mistake) if isinstance(mistake, BrokenExtensionError) else f"{type(mistake).__name__}: {mistake}"
            failed.append((name, " ".join(f"{what} ({value})".split())))
        else:
            sound[name] = found
    return _Extensions(sound, tuple(failed))


def _entry_points(group: str) -> Iterator[tuple[str, str, Callable[[], Any]]]:
    seen = set()
    for point in added(group):
        if (point.name, point.value) not in seen:  # one package on the path twice is one package
            seen.add((point.name, point.value))
            yield point.name, point.value, point.load


def _check_name(folder: str, name: str, taken: Mapping[str, Any]) -> None:
    if not _KEBAB.match(name):
        raise BrokenExtensionError("a name has small letters, digits and single hyphens")
    if name in _own(folder):
        raise BrokenExtensionError("quiz has one of that name itself")
    if name in taken:
        raise BrokenExtensionError("another package has one of that name")


def _value_class(name: str, found: Any) -> type[Value]:
    """Give the class itself, or find it in its module, where it is named like the kind."""
    kind = found if isinstance(found, type) else getattr(found, name.replace("-", " ").title().replace(" ", ""), None)
    missing = [owed for owed in _OWED_BY_VALUES if not hasattr(kind, owed)]
    if not isinstance(kind, type) or missing:
        where = getattr(found, "__name__", name)
        raise BrokenExtensionError(f"{where}: no class named like the file, or it lacks {', '.join(missing)}")
    return kind


def _owing(function: str, what: str) -> Callable[[str, Any], object]:
    def check(name: str, found: Any) -> None:
        if not callable(getattr(found, function, None)):
            raise BrokenExtensionError(f"{name}: {what}")

    return check


def _rule(name: str, found: Any) -> None:
    _owing("check", "a rule has a function `check(dossier)`")(name, found)
    if not isinstance(getattr(found, "SEVERITY", Severity.ERROR), Severity):
        raise BrokenExtensionError(f"{name}: the SEVERITY of a rule is a quiz.model.finding.Severity")


def _nothing(name: str, found: Any) -> None:
    del name, found


_OWED: Mapping[str, Callable[[str, Any], object]] = {
    "facts": _value_class,
    "questions": _owing("ask", "a question kind has a function `ask(deck, chance)`"),
    "exporters": _owing("export", "an exporter has a function `export(bank)`"),
    "renderers": _owing("render", "a renderer has a function `render(report, screen)`"),
    "rules": _rule,
}
