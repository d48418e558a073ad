"""One line a finding, place first, the way editors and people jump to it."""

from quiz.model.finding import Finding
from quiz.model.report import Crash, Report
from quiz.model.screen import PLAIN, Screen
from quiz.text.colours import SEVERITIES, painted
from quiz.text.visible import one_line

SUFFIX = ".txt"


def render(report: Report, screen: Screen = PLAIN) -> str:
    r"""Write `file:line:column: severity[rule]: message. hint`, each line ended, nothing of a deck unescaped.

    >>> from quiz.model.finding import Location
    >>> render(Report((Finding("wrong-shape", "facts is text", Location("a\x1b.yaml", 3, 8), "Write a list."),)))
    'a\\x1b.yaml:3:8: error[wrong-shape]: facts is text. Write a list.\n'
    """
    lines = [*(_line(finding, screen) for finding in report.findings), *(_crash(crash) for crash in report.crashes)]
    text = "".join(line + "\n" for line in lines)
    return text if screen.is_unicode else text.encode("ascii", "backslashreplace").decode("ascii")


def _line(finding: Finding, screen: Screen) -> str:
    place = f"{finding.location.file}:{finding.location.line}:{finding.location.column}"
    needs_stop = finding.hint and not finding.message.endswith((".", "?", "!"))
    message = f"{finding.message}." if needs_stop else finding.message
    head = one_line(f"{finding.severity}[{finding.rule}]")
    coloured = painted(SEVERITIES[finding.severity], head) if screen.colour else head
    return f"{one_line(place)}: {coloured}: {one_line(f'{message} {finding.hint}')}"


def _crash(crash: Crash) -> str:
    return one_line(f"{crash.file}: failed[{crash.rule}]: {crash.what}")
