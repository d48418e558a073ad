"""One JSON object a line for programs that read as it comes: the findings, then what failed (docs/json.md)."""

import json

from quiz.model.report import Report
from quiz.model.report_json import report_json
from quiz.model.screen import PLAIN, Screen

SUFFIX = ".jsonl"


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write a line a finding with the fields that it has in the document, and a line a rule that failed."""
    del screen
    told = report_json(report)
    head = {"format": told["format"], "version": told["version"]}
    lines = [{**head, "line": "finding", **finding} for finding in told["findings"]]
    lines += [{**head, "line": "crash", **crash} for crash in told["crashes"]]
    return "".join(json.dumps(line) + "\n" for line in lines)
