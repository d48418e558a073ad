"""SARIF 2.1.0, which code scanning shows: findings with the article's words beside them, rules with manuals, fixes."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import quiz
from quiz.model.finding import Edit, Excerpt, Finding, Severity
from quiz.model.fix import Fix
from quiz.model.report import Crash, Manual, Report
from quiz.model.report_json import whole, words_of
from quiz.model.screen import PLAIN, Screen
from quiz.text.paths import uri
from quiz.text.visible import one_line

SUFFIX = ".sarif"
_MOST = 5_000  # results that GitHub keeps of a run
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_BRACKET = re.compile(r"[\[\]]")  # of what a viewer would take for a link (3.11.6)
_PLACEHOLDER = re.compile(r"\{(\d+)\}")  # 3.11.5


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write one run; of more than five thousand findings the worst, and a note of how many are left out."""
    del screen
    kept = sorted(report.findings, key=lambda finding: finding.severity.rank)[:_MOST]
    rules = _rules(report.findings, report.manuals)
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    driver = {"name": "quiz check", "semanticVersion": quiz.__version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "quiz-check/"},
        "columnKind": "utf16CodeUnits",
        "invocations": [_invocation(report, left_out=len(report.findings) - len(kept))],
        "results": [_result(finding, places[whole(finding.rule)]) for finding in kept],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rules(findings: Iterable[Finding], manuals: Iterable[Manual]) -> list[dict[str, Any]]:
    told = {manual.rule: manual for manual in manuals}
    severities: dict[str, Severity] = {}
    for finding in findings:
        severities.setdefault(finding.rule, finding.severity)
    return [_rule(rule, told.get(rule), severity) for rule, severity in sorted(severities.items())]


def _rule(rule: str, manual: Manual | None, severity: Severity) -> dict[str, Any]:
    if manual is None:
        return {"id": whole(rule), "defaultConfiguration": {"level": _LEVELS[severity]}}
    examples = [(name, text) for name, text in (("Bad", manual.bad), ("Good", manual.good)) if text]
    plain = [manual.what, manual.why, *(f"{name}:\n{text}" for name, text in examples)]
    marked = [manual.what, manual.why, *(f"{name}:\n\n{_block(text)}" for name, text in examples)]
    return {
        "id": whole(rule),
        "shortDescription": {"text": whole(manual.what)},
        "fullDescription": {"text": whole(manual.why or manual.what)},
        "help": {"text": whole("\n\n".join(plain)), "markdown": whole("\n\n".join(marked))},
        "defaultConfiguration": {"level": _LEVELS[manual.severity]},
    }


def _block(example: str) -> str:
    return "\n".join(f"    {line}" for line in example.splitlines())


def _invocation(report: Report, *, left_out: int) -> dict[str, Any]:
    notes = [_notification(crash) for crash in report.crashes]
    if left_out > 0:
        notes.append({"level": "warning", "message": {"text": f"{left_out:,} further findings are left out."}})
    return {"executionSuccessful": not report.crashes, "toolExecutionNotifications": notes}


def _notification(crash: Crash) -> dict[str, Any]:
    said = f"The rule {crash.rule} failed, a bug of the checker and not of the deck: {crash.what}"
    place = {"physicalLocation": {"artifactLocation": {"uri": uri(crash.file)}}}
    return {"level": "error", "message": {"text": _message(said)}, "locations": [place]}


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    deck = finding.excerpts[0] if finding.excerpts else Excerpt(finding.location, finding.end or finding.location, ())
    result: dict[str, Any] = {
        "ruleId": whole(finding.rule),
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(f"{finding.message}\n{finding.hint}".strip())},
        "locations": [{"physicalLocation": _physical(deck)}],
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {"quizFinding/v1": whole(finding.fingerprint)}
    related = list(_related(finding))
    if related:
        result["relatedLocations"] = related
    if finding.fix is not None and finding.edits:
        result["fixes"] = [_fix(finding.fix, finding.edits)]
    return result


def _related(finding: Finding) -> Iterator[Mapping[str, Any]]:
    for number, excerpt in enumerate(finding.excerpts[1:], 1):
        where = "in the deck" if excerpt.start.file == finding.location.file else "in the article"
        said = _message(excerpt.label or where)
        yield {"id": number, "message": {"text": said}, "physicalLocation": _physical(excerpt)}


def _physical(excerpt: Excerpt) -> dict[str, Any]:
    region = _region(excerpt)
    words = words_of(excerpt)
    if words:
        region["snippet"] = {"text": words}
    return {"artifactLocation": {"uri": uri(excerpt.start.file)}, "region": region}


def _region(excerpt: Excerpt) -> dict[str, Any]:
    """Give lines and columns; where a line itself is not known, its end stands for the column in it."""
    start, end, lines = excerpt.start, excerpt.end, excerpt.lines
    region: dict[str, Any] = {"startLine": start.line}
    if lines:
        region["startColumn"] = _units(lines[0], start.column)
    region["endLine"] = max(start.line, end.line)
    if 0 <= end.line - start.line < len(lines):
        region["endColumn"] = _units(lines[end.line - start.line], end.column)
    return region


def _units(line: str, column: int) -> int:
    """Turn a column in characters into one in UTF-16 code units."""
    before = line[: column - 1]
    return len(before.encode("utf-16-le", "surrogatepass")) // 2 + 1 + max(0, column - 1 - len(line))


def _fix(fix: Fix, edits: Iterable[Edit]) -> dict[str, Any]:
    changes: dict[str, list[dict[str, Any]]] = {}
    for edit in edits:
        replacement = {"deletedRegion": _region(edit.place), "insertedContent": {"text": whole(edit.text)}}
        changes.setdefault(uri(edit.place.start.file), []).append(replacement)
    safety = "safe" if fix.is_safe else "unsafe"
    return {
        "description": {"text": _message(f"{fix.description} ({safety})")},
        "artifactChanges": [
            {"artifactLocation": {"uri": file}, "replacements": replacements} for file, replacements in changes.items()
        ],
    }


def _message(text: str) -> str:
    """Write a message without what a viewer would take for a link of ours or for a gap to be filled."""
    said = "\n".join(one_line(line) for line in text.split("\n"))
    linked = _BRACKET.sub(r"\\\g<0>", said) if "](" in said else said
    return _PLACEHOLDER.sub(r"{{\1}}", whole(linked))
