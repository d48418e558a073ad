"""The modules of an open folder, by kebab name, in name order, each checked against what its folder owes."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import ModuleType
from typing import Any

from quiz.model.value import Value

_OWED_BY_VALUES = tuple(
    name for name in (*Value.__annotations__, *vars(Value)) if not name.startswith("_") and name != "STYLES"
)


class BrokenExtensionError(Exception):
    """A module of an open folder that does not have what its folder owes: a bug of the module, named."""


@cache
def names(folder: str) -> tuple[str, ...]:
    """List what an open folder holds, kebab case, without importing any of it."""
    package = importlib.import_module(f"quiz.{folder}")
    return tuple(sorted(info.name.replace("_", "-") for info in pkgutil.iter_modules(package.__path__)))


@cache
def module(folder: str, name: str) -> ModuleType:
    """Import one module of an open folder by its kebab name; raises `KeyError` for a name that is not there."""
    if name not in names(folder):
        raise KeyError(name)
    return importlib.import_module(f"quiz.{folder}.{name.replace('-', '_')}")


@cache
def fact_kind(name: str) -> type[Value]:
    """Give the class of a fact kind: it is named like its file."""
    found = module("facts", name)
    kind: Any = getattr(found, name.replace("-", " ").title().replace(" ", ""), None)
    missing = [owed for owed in _OWED_BY_VALUES if not hasattr(kind, owed)]
    if kind is None or missing:
        raise BrokenExtensionError(f"{found.__name__}: no class named like the file, or it lacks {', '.join(missing)}")
    checked: type[Value] = kind
    return checked


@cache
def question_kinds() -> Mapping[str, ModuleType]:
    """Give the modules of every question kind, each with its `ask`."""
    found = {name: module("questions", name) for name in names("questions")}
    for name, kind in found.items():
        if not callable(getattr(kind, "ask", None)):
            raise BrokenExtensionError(f"{name}: a question kind has a function `ask(deck, chance)`")
    return found
