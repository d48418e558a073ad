"""A Code Quality report for GitLab, which shows it in merge requests: the part of Code Climate's format it reads."""

import hashlib
import json
from collections import Counter
from typing import Any

from quiz.model.finding import Finding, Severity
from quiz.model.report import Crash, Report
from quiz.model.report_json import whole
from quiz.model.screen import PLAIN, Screen
from quiz.text.paths import slashed
from quiz.text.visible import one_line

SUFFIX = ".json"
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write a list with an entry a finding, then one a rule that failed."""
    del screen
    told: Counter[str] = Counter()
    entries = [_finding(finding, told) for finding in report.findings]
    entries += [_crash(crash, told) for crash in report.crashes]
    return json.dumps(entries, indent=1) + "\n"


def _finding(finding: Finding, told: Counter[str]) -> dict[str, Any]:
    said = one_line(f"{finding.message} {finding.hint}".rstrip())
    name = finding.fingerprint or _digest(finding.rule, finding.location.file, finding.message)
    place = finding.location.file, finding.location.line
    return _entry(finding.rule, said, _SEVERITIES[finding.severity], place, _alone(name, told))


def _crash(crash: Crash, told: Counter[str]) -> dict[str, Any]:
    said = one_line(f"The rule failed, a bug of the checker and not of the deck: {crash.what}")
    name = _digest("crash", crash.rule, crash.file)
    return _entry(crash.rule, said, "blocker", (crash.file, 1), _alone(name, told))


def _entry(rule: str, said: str, severity: str, place: tuple[str, int], fingerprint: str) -> dict[str, Any]:
    return {
        "description": said,
        "check_name": whole(rule),
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": whole(slashed(place[0])), "lines": {"begin": place[1]}},
    }


def _alone(name: str, told: Counter[str]) -> str:
    """Make a fingerprint the only one of its sort: of two that are the same, GitLab shows one."""
    told[name] += 1
    return whole(name) if told[name] == 1 else _digest(name, str(told[name]))


def _digest(*parts: str) -> str:
    told = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:32]
