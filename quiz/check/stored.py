"""Reports as plain JSON values and back, for the cache: what comes back is the same report or none."""

from functools import cache
from typing import TYPE_CHECKING, Any

from quiz.model.report import Report

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def stored(report: Report) -> Any:
    """Give a report as JSON values; `None` for one with crashes, which are not to be remembered."""
    if report.crashes:
        return None
    if not report.findings:
        return [report.facts, report.ignored]
    return _adapter().dump_python(report, mode="json")


def restored(told: Any) -> Report | None:
    """Give a report back; `None` where the values are not those of one."""
    match told:
        case [int(facts), int(ignored)]:
            return Report(decks=1, facts=facts, ignored=ignored)
        case {"decks": 1, "findings": [_, *_], "manuals": [*_]}:
            try:
                return _adapter().validate_python(told)
            except ValueError:
                return None
        case _:
            return None


@cache
def _adapter() -> "TypeAdapter[Report]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - clean decks, the most of them, need none

    return TypeAdapter(Report)
