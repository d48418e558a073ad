"""Reads a rule's docstring: what it finds, why that matters, and the two examples that are run as its first tests."""

import inspect
import re
from functools import cache

from quiz import registry
from quiz.model.finding import Severity
from quiz.model.report import Manual

_HEADING = re.compile(r"^(Why|Bad|Good):[ \t]*\n?", re.MULTILINE)


@cache
def manual(rule: str) -> Manual:
    """Give the manual of a rule by its kebab name; raises `KeyError` for a name that is not there."""
    module = registry.module("rules", rule)
    text = inspect.cleandoc(module.__doc__ or "")
    head, *parts = _HEADING.split(text)
    told = dict(zip(parts[::2], parts[1::2], strict=True))
    return Manual(
        rule=rule,
        severity=getattr(module, "SEVERITY", Severity.ERROR),
        what=" ".join(head.split()),
        why=" ".join(told.get("Why", "").split()),
        bad=inspect.cleandoc("\n" + told.get("Bad", "")),
        good=inspect.cleandoc("\n" + told.get("Good", "")),
    )
