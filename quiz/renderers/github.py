"""Workflow commands that GitHub shows beside the lines of a change, and a table for a job's summary page."""

import re
from collections.abc import Iterable, Iterator

from quiz.model.finding import Finding, Severity
from quiz.model.report import Report
from quiz.model.report_json import whole
from quiz.model.screen import PLAIN, Screen
from quiz.text.paths import is_inside, slashed
from quiz.text.visible import one_line, visible

SUFFIX = ".txt"
_MOST = 10  # annotations of one severity that GitHub shows of a step; it drops the others without a word
_MOST_BYTES = 900_000  # of a summary, which may have 1 MiB in one step with what others write there
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#!|~&$@:]|(?<=www)\.", re.IGNORECASE)  # with GitHub's links, maths and emoji


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write one command a line, errors first; of more than ten of a severity nine, and one that counts the rest."""
    del screen
    lines: list[str] = []
    for severity, command in _COMMANDS.items():
        said = [_crash(crash.rule, crash.file, crash.what) for crash in report.crashes if severity is Severity.ERROR]
        said += [_annotation(command, finding) for finding in report.findings if finding.severity is severity]
        if len(said) > _MOST:
            more = len(said) - (_MOST - 1)
            said[_MOST - 1 :] = [f"::{command} title=quiz check::and {more:,} more, listed in the job's summary"]
        lines += said
    return "".join(line + "\n" for line in lines)


def summary(report: Report) -> str:
    """Write a Markdown table of all findings, worst first, no text of a deck in it taken for Markdown or HTML."""
    head = ["### quiz check", "", _cell(report.summary), ""]
    if not report.findings and not report.crashes:
        return "\n".join(head)
    lines = [*head, "| severity | rule | place | what was found, and what to do |", "| --- | --- | --- | --- |"]
    rows = list(_rows(report))
    room = _MOST_BYTES - sum(len(line) + 1 for line in lines)
    for index, row in enumerate(rows):
        room -= len(row.encode("utf-8")) + 1
        if room < 0:
            lines += ["", f"and {len(rows) - index:,} more"]
            break
        lines.append(row)
    return "\n".join([*lines, "", ""])


def _rows(report: Report) -> Iterator[str]:
    for crash in report.crashes:
        yield _row("failed", crash.rule, crash.file, crash.what)
    for finding in sorted(report.findings, key=lambda finding: finding.severity.rank):
        place = f"{slashed(finding.location.file)}:{finding.location.line}"
        yield _row(finding.severity, finding.rule, place, f"{finding.message} {finding.hint}")


def _row(*cells: str) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(text: str) -> str:
    """Write what Markdown knows as character references, which it never takes for its own."""
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", one_line(whole(text)[:2_000]))


def _annotation(command: str, finding: Finding) -> str:
    said = f"{finding.message}\n{finding.hint}".strip()
    properties = [*_place(finding), ("title", finding.rule)]
    if not is_inside(finding.location.file):  # GitHub knows only files of the repository
        said = f"{finding.location.file}:{finding.location.line}: {said}"
    return _command(command, properties, said)


def _crash(rule: str, file: str, what: str) -> str:
    properties = [("file", slashed(file))] if is_inside(file) else []
    said = f"{file}: the rule failed, a bug of the checker and not of the deck: {what}"
    return _command("error", [*properties, ("title", rule)], said)


def _place(finding: Finding) -> Iterator[tuple[str, str]]:
    start, end = finding.location, finding.end or finding.location
    if is_inside(start.file):
        yield "file", slashed(start.file)
        yield "line", str(start.line)
        if end.line == start.line:  # of several lines, GitHub wants no columns
            yield "col", str(start.column)
        yield "endLine", str(end.line)
        if end.line == start.line:
            yield "endColumn", str(end.column)


def _command(command: str, properties: Iterable[tuple[str, str]], said: str) -> str:
    told = ",".join(f"{name}={_property(value)}" for name, value in properties)
    return f"::{command} {told}::{_escaped(said)}"


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    """Escape as the runner wants it (actions/toolkit, command.ts), and what a log must not obey."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
