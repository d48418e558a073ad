"""Workflow commands as the runner reads them, and a table as Markdown reads it."""

import re

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from quiz.model.finding import Finding, Location, Severity
from quiz.model.report import Report
from quiz.renderers import github
from quiz.text.visible import one_line, visible
from tests.renderers.sample import DECK, REPORT, few, reports

_COMMAND = re.compile(r"\A::(\w+)((?: [^:]*)?)::(.*)\Z")


def _read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as actions/runner does (ActionCommand.cs): unescape the parts after splitting."""
    ((command, told, said),) = _COMMAND.findall(line)
    pairs = (pair.split("=", 1) for pair in told.strip().split(","))
    properties = {name: _unescaped(value.replace("%3A", ":").replace("%2C", ",")) for name, value in pairs}
    return command, properties, _unescaped(said)


def _unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


@few
@given(reports())
def test_one_command_a_finding_and_nothing_else(report):
    text = github.render(report)
    lines = text.split("\n")[:-1]
    assert len(lines) == len(report.findings) + len(report.crashes)
    assert all(visible(line) == line and line.startswith("::") for line in lines)
    said = [_read(line)[2] for line in lines]
    for one in report.findings:
        wanted = visible(f"{one.message}\n{one.hint}".strip()).replace("\r", "")
        assert any(wanted in text.replace("\r", "") for text in said)


@few
@given(reports())
def test_only_files_of_the_repository_are_named(report):
    for line in github.render(report).splitlines():
        file = _read(line)[1].get("file", "")
        assert not file.startswith(("/", "../", "C:"))


def _many(severity: Severity, count: int) -> tuple[Finding, ...]:
    return tuple(Finding("a", f"{severity} {n}", Location(DECK, n + 1), severity=severity) for n in range(count))


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, 1), (10, 10), (11, 10), (5_000, 10)])
def test_ten_of_a_severity_are_shown_and_the_last_counts_the_rest(count, shown):
    report = Report((*_many(Severity.NOTE, 2), *_many(Severity.ERROR, count), *_many(Severity.WARNING, 12)))
    told = [_read(line) for line in github.render(report).splitlines()]
    assert [command for command, _, _ in told] == ["error"] * shown + ["warning"] * 10 + ["notice"] * 2
    if count > 10:
        assert told[9][2] == f"and {count - 9:,} more, listed in the job's summary"
        assert [said for _, _, said in told[:9]] == [f"error {n}" for n in range(9)]


def test_a_finding_of_several_lines_has_no_columns():
    several = Finding("a", "b", Location(DECK, 3, 5), end=Location(DECK, 7, 2))
    one = several._replace(end=Location(DECK, 3, 9))
    first, second = map(_read, github.render(Report((several, one))).splitlines())
    assert first[1] == {"file": DECK, "line": "3", "endLine": "7", "title": "a"}
    assert second[1] == {"file": DECK, "line": "3", "col": "5", "endLine": "3", "endColumn": "9", "title": "a"}


@few
@given(reports())
def test_no_text_of_a_deck_is_markdown(report):
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(github.summary(report))
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}
    assert {token.type for token in tokens} <= {
        *("heading_open", "inline", "heading_close", "paragraph_open", "paragraph_close", "table_open", "table_close"),
        *("thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close", "th_open", "th_close"),
        *("td_open", "td_close"),
    }
    rows = sum(token.type == "tr_open" for token in tokens)
    found = len(report.findings) + len(report.crashes)
    assert rows == (found + 1 if found else 0)
    cells = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    for one in report.findings:
        assert any(one_line(one.message.replace("\ud800", "\ufffd")) in cell for cell in cells)


def test_a_summary_is_never_too_large_for_github():
    text = github.summary(Report(_many(Severity.ERROR, 50_000)))
    assert 800_000 < len(text.encode()) < 1_000_000
    assert re.search(r"^and [\d,]+ more$", text, re.MULTILINE)


def test_the_worst_comes_first_in_the_summary():
    rows = [line.split(" | ")[0] for line in github.summary(REPORT).splitlines() if line.startswith("| ")]
    assert rows == ["| severity", "| ---", "| failed", *["| error"] * 4, *["| warning"] * 2, "| note"]
