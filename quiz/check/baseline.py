"""Findings that a project had before it began to check: known, counted, and not held against it."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from quiz.load import files
from quiz.model.finding import Finding
from quiz.model.report import Report
from quiz.text.visible import one_line

VERSION = 1
_MOST_BYTES = 64 << 20


class BaselineError(Exception):
    """A baseline that cannot be read; the message says why, and what to do."""


def read(path: Path) -> frozenset[str]:
    """Read the fingerprints of a baseline; raises `BaselineError`."""
    try:
        told = json.loads(files.read(path, _MOST_BYTES))
    except files.RefusedFileError as refused:
        raise BaselineError(f"{one_line(str(path))} {refused.reason}. --write-baseline writes one.") from None
    except (ValueError, RecursionError):
        raise BaselineError(f"{one_line(str(path))}: it is not JSON. --write-baseline writes one.") from None
    version = told.get("version") if isinstance(told, dict) else None
    findings = told.get("findings") if isinstance(told, dict) else None
    if version != VERSION or not isinstance(findings, list):
        raise BaselineError(f"{one_line(str(path))}: it is no baseline of this version. --write-baseline writes one.")
    return frozenset(_fingerprints(findings))


def _fingerprints(findings: Iterable[Any]) -> Iterable[str]:
    for finding in findings:
        if isinstance(finding, dict) and isinstance(finding.get("fingerprint"), str):
            yield finding["fingerprint"]


def written(findings: Iterable[Finding]) -> str:
    """Write a baseline: beside each fingerprint what it is of, for people; sorted, so that versions compare well."""
    told = [
        {
            "fingerprint": finding.fingerprint,
            "rule": finding.rule,
            "deck": finding.deck,
            "subject": finding.subject,
            "message": one_line(finding.message),
        }
        for finding in findings
    ]
    told.sort(key=lambda entry: (entry["deck"], entry["subject"], entry["rule"], entry["fingerprint"]))
    return json.dumps({"version": VERSION, "findings": told}, indent=1) + "\n"


def without_known(report: Report, known: frozenset[str]) -> Report:
    """Leave out the findings that a baseline knows, and count them."""
    kept = tuple(finding for finding in report.findings if finding.fingerprint not in known)
    return replace(report, findings=kept, known=report.known + len(report.findings) - len(kept))
