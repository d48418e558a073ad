"""Fact-check quizzes in which every question carries its proof.

>>> from quiz import load, generate, grade, judge
"""

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quiz.check.deck import check as check
    from quiz.check.settings import Settings as Settings
    from quiz.generate import generate as generate
    from quiz.grade import grade as grade
    from quiz.grade import judge as judge
    from quiz.load import load as load
    from quiz.model.bank import Bank as Bank
    from quiz.model.deck import Deck as Deck
    from quiz.model.fact import Fact as Fact
    from quiz.model.finding import Finding as Finding
    from quiz.model.item import Item as Item
    from quiz.model.relation import Relation as Relation
    from quiz.model.report import Report as Report
    from quiz.model.response import Grade as Grade
    from quiz.model.response import Outcome as Outcome

__version__ = "0.1.0"

_HOME = {
    "load": "quiz.load",
    "generate": "quiz.generate",
    "check": "quiz.check.deck",
    "grade": "quiz.grade",
    "judge": "quiz.grade",
    "Bank": "quiz.model.bank",
    "Deck": "quiz.model.deck",
    "Fact": "quiz.model.fact",
    "Finding": "quiz.model.finding",
    "Item": "quiz.model.item",
    "Report": "quiz.model.report",
    "Settings": "quiz.check.settings",
    "Grade": "quiz.model.response",
    "Outcome": "quiz.model.response",
    "Relation": "quiz.model.relation",
}
__all__ = ["__version__", *_HOME]  # noqa: PLE0604 - the names are strings, built once


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: `quiz --version` must not wait for pydantic."""
    if name not in _HOME:
        raise AttributeError(f"module 'quiz' has no attribute {name!r}")
    found = getattr(importlib.import_module(_HOME[name]), name)
    globals()[name] = found
    return found


class _Package(ModuleType):
    """A verb and its file share a name (`quiz.load`): importing the file must not hide the verb."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _HOME or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
