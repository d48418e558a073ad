"""JUnit's XML, which nearly every CI shows: a suite a deck, a case a rule that found something in it."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from quiz.model.finding import Finding, Severity
from quiz.model.report import Crash, Report
from quiz.model.screen import PLAIN, Screen
from quiz.text.visible import one_line, visible

SUFFIX = ".xml"
_NO_CHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write a failure for errors; what is no error passes, and stands in the output of its case."""
    del screen
    suites = Element("testsuites", name="quiz check")
    told = {file: (list[Finding](), list[Crash]()) for file in report.files}
    for finding in report.findings:
        told.setdefault(finding.location.file, ([], []))[0].append(finding)
    for crash in report.crashes:
        told.setdefault(crash.file, ([], []))[1].append(crash)
    for file, (findings, crashes) in told.items():
        _suite(suites, file, findings, crashes)
    _count(suites, suites)
    indent(suites, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _suite(suites: Element, file: str, findings: Iterable[Finding], crashes: Sequence[Crash]) -> None:
    suite = SubElement(suites, "testsuite", name=_line(file))
    for rule, found in groupby(sorted(findings, key=lambda finding: finding.rule), lambda finding: finding.rule):
        _case(suite, file, rule, list(found))
    for crash in crashes:
        case = SubElement(suite, "testcase", classname=_line(file), name=_line(crash.rule))
        what = SubElement(case, "error", type="crash", message=_line(crash.what))
        what.text = _line(f"The rule failed, a bug of the checker and not of the deck: {crash.what}")
    if not len(suite):
        SubElement(suite, "testcase", classname=_line(file), name="no findings")
    _count(suite, suite)


def _case(suite: Element, file: str, rule: str, found: Sequence[Finding]) -> None:
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    lesser = [finding for finding in found if finding.severity is not Severity.ERROR]
    place = str(found[0].location.line)
    case = SubElement(suite, "testcase", classname=_line(file), name=_line(rule), file=_line(file), line=place)
    if errors:
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        failure = SubElement(case, "failure", type=_line(rule), message=_line(errors[0].message) + more)
        failure.text = _text(errors)
    if lesser:
        SubElement(case, "system-out").text = _text(lesser)


def _count(element: Element, under: Element) -> None:
    counted = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error"}
    for name, path in counted.items():
        element.set(name, str(len(under.findall(f".//{path}"))))


def _text(findings: Iterable[Finding]) -> str:
    return "\n".join(_line(_said(finding)) for finding in findings)


def _said(finding: Finding) -> str:
    place = f"{finding.location.file}:{finding.location.line}:{finding.location.column}"
    return f"{place}: {finding.severity}: {finding.message} {finding.hint}"


def _line(text: str) -> str:
    """Show what XML 1.0 has no way to write, and what a log would obey."""
    return _NO_CHARACTER.sub(lambda match: f"\\u{ord(match[0]):04x}", visible(one_line(text)))
