"""One line a finding, place first, the way editors and people jump to it."""

from collections.abc import Iterable

from quiz.model.finding import Finding
from quiz.text.visible import one_line


def render(findings: Iterable[Finding]) -> str:
    r"""Write `file:line:column: severity[rule]: message. hint`, each line ended, nothing of a deck unescaped.

    >>> from quiz.model.finding import Location
    >>> render([Finding("wrong-shape", "facts is text", Location("a\x1b.yaml", 3, 8), "Write a list.")])
    'a\\x1b.yaml:3:8: error[wrong-shape]: facts is text. Write a list.\n'
    """
    return "".join(_line(finding) + "\n" for finding in findings)


def _line(finding: Finding) -> str:
    place = f"{finding.location.file}:{finding.location.line}:{finding.location.column}"
    needs_stop = finding.hint and not finding.message.endswith((".", "?", "!"))
    message = f"{finding.message}." if needs_stop else finding.message
    return one_line(f"{place}: {finding.severity}[{finding.rule}]: {message} {finding.hint}".rstrip())
