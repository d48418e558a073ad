"""One JSON document for programs: counts, every finding with its place and fix, what failed (docs/json.md)."""

import json

from quiz.model.report import Report
from quiz.model.report_json import report_json
from quiz.model.screen import PLAIN, Screen

SUFFIX = ".json"


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write the report in ASCII, so that no reader takes a character of it for the end of a line."""
    del screen
    return json.dumps(report_json(report), indent=1) + "\n"
