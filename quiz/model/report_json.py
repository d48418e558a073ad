"""Findings as plain JSON values, in a versioned form that docs/json.md documents."""

import re
from dataclasses import asdict
from typing import Any

from quiz.model.finding import Edit, Excerpt, Finding, Location, Severity
from quiz.model.fix import Fix
from quiz.model.report import Report

FORMAT, VERSION = "quiz-check", 1
"""The version is raised when a field changes its meaning or goes away; a new field alone does not raise it."""

_MOST_WORDS = 1_000  # characters of an excerpt: enough to see what it is, and the file has the rest
_SURROGATE = re.compile("[\ud800-\udfff]")


def report_json(report: Report) -> dict[str, Any]:
    """Give a whole report: what was counted, every finding, what failed."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "counts": {
            "decks": report.decks,
            "facts": report.facts,
            "errors": report.severities[Severity.ERROR],
            "warnings": report.severities[Severity.WARNING],
            "notes": report.severities[Severity.NOTE],
            "ignored": report.ignored,
            "known": report.known,
        },
        "files": [whole(file) for file in report.files],
        "findings": [finding_json(finding) for finding in report.findings],
        "crashes": [{name: whole(text) for name, text in crash._asdict().items()} for crash in report.crashes],
    }


def finding_json(finding: Finding) -> dict[str, Any]:
    """Give a finding with its place, the words it is about, and what would mend it."""
    return {
        "rule": whole(finding.rule),
        "severity": finding.severity.value,
        "message": whole(finding.message),
        "hint": whole(finding.hint),
        "file": whole(finding.location.file),
        "location": _place(finding.location),
        "end": _place(finding.end or finding.location),
        "route": whole(finding.route),
        "deck": whole(finding.deck),
        "subject": whole(finding.subject),
        "fingerprint": whole(finding.fingerprint),
        "excerpts": [_excerpt(excerpt) for excerpt in finding.excerpts],
        "fix": None if finding.fix is None else _fix(finding.fix, finding.edits),
    }


def whole(text: str) -> str:
    """Put U+FFFD for half characters, which file names can have and no reader of JSON or XML takes."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def words_of(excerpt: Excerpt, most: int = _MOST_WORDS) -> str:
    """Give the words that an excerpt is about, as they stand in its lines."""
    if not excerpt.lines:
        return ""
    lines = list(excerpt.lines)
    if excerpt.end.line - excerpt.start.line < len(lines):
        lines[-1] = lines[-1][: max(0, excerpt.end.column - 1)]
    lines[0] = lines[0][max(0, excerpt.start.column - 1) :]
    words = "\n".join(line[: most + 1] for line in lines)
    return whole(words if len(words) <= most else words[: most - 1] + "…")


def _place(location: Location) -> dict[str, int]:
    return {"line": location.line, "column": location.column}


def _excerpt(excerpt: Excerpt) -> dict[str, Any]:
    return {
        "file": whole(excerpt.start.file),
        "start": _place(excerpt.start),
        "end": _place(excerpt.end),
        "words": words_of(excerpt),
        "label": whole(excerpt.label),
    }


def _fix(fix: Fix, edits: tuple[Edit, ...]) -> dict[str, Any]:
    return {
        "description": whole(fix.description),
        "is_safe": fix.is_safe,
        "changes": [
            {"change": type(change).__name__.lower(), **{name: _value(value) for name, value in asdict(change).items()}}
            for change in fix.changes
        ],
        "edits": [
            {"start": _place(edit.place.start), "end": _place(edit.place.end), "text": whole(edit.text)}
            for edit in edits
        ],
    }


def _value(value: str | bool | int | tuple[int, ...]) -> object:
    return whole(value) if isinstance(value, str) else value
