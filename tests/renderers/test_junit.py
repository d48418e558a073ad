"""JUnit's XML as an independent reader of it sees it."""

from xml.etree import ElementTree as ET

from hypothesis import given
from junitparser import Error, Failure, JUnitXml

from quiz.model.finding import Finding, Location, Severity
from quiz.model.report import Crash, Report
from quiz.renderers import junit
from quiz.text.visible import one_line, visible
from tests.renderers.sample import EMPTY, REPORT, few, reports


def _shown(text: str) -> str:
    return visible(one_line(text))


def _cases(report: Report):
    suites = JUnitXml.fromstring(junit.render(report).encode())
    return {(suite.name, case.name): case for suite in suites for case in suite}


@few
@given(reports())
def test_every_message_is_read_back(report):
    root = ET.fromstring(junit.render(report))  # noqa: S314 - our own
    said = "\n".join(root.itertext())
    for one in report.findings:
        assert all(part in said for part in _shown(one.message).split("\ufffe"))
    for suite in root:
        counted = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error"}
        assert {name: suite.get(name) for name in counted} == {
            name: str(len(suite.findall(path))) for name, path in counted.items()
        }


@few
@given(reports())
def test_every_deck_is_a_suite_and_every_rule_in_it_a_case(report):
    suites = ET.fromstring(junit.render(report))  # noqa: S314 - our own
    files = {*report.files, *(one.location.file for one in report.findings), *(one.file for one in report.crashes)}
    assert len(suites) == len(files)
    rules = {(one.location.file, one.rule) for one in report.findings}
    clean = files - {file for file, _ in rules} - {one.file for one in report.crashes}
    assert len(suites.findall(".//testcase")) == len(rules) + len(report.crashes) + len(clean)


def test_a_clean_deck_passes():
    cases = _cases(EMPTY)
    assert [name for name, _ in cases] == list(EMPTY.files)
    assert all(not case.result for case in cases.values())


def test_errors_fail_and_the_rest_passes_with_its_words():
    place = Location("a.yaml", 3)
    found = (
        Finding("bad", "First.", place),
        Finding("bad", "Second.", place),
        Finding("so-so", "Hm.", place, severity=Severity.WARNING),
    )
    cases = _cases(Report(found, crashes=(Crash("broken", "a.yaml", "KeyError"),)))
    (failure,) = cases["a.yaml", "bad"].result
    assert isinstance(failure, Failure)
    assert failure.message == "First. (and 1 more)"
    assert "Second." in failure.text
    assert cases["a.yaml", "so-so"].result == []
    assert "Hm." in cases["a.yaml", "so-so"].system_out
    (error,) = cases["a.yaml", "broken"].result
    assert isinstance(error, Error)


def test_what_xml_cannot_hold_is_shown():
    text = junit.render(REPORT)
    assert "\\x00" in text
    assert "\\ufffe" in text
    assert "\\ud800" in text
    assert "]]&gt;" in text
