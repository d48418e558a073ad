"""A table of the rules that found something: how often, how bad, and what each is about."""

from quiz.model.finding import Severity
from quiz.model.report import Report
from quiz.model.screen import PLAIN, Screen
from quiz.text.cells import columns, wrapped
from quiz.text.colours import SEVERITIES, painted
from quiz.text.visible import one_line

SUFFIX = ".txt"
_LEAST = 16  # columns for what a rule is about: with fewer it stands on lines of its own


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write a line a rule, the most frequent first, and the summary under them."""
    whats = {manual.rule: manual.what for manual in report.manuals}
    counts = sorted(_counts(report).items(), key=lambda entry: (-entry[1], entry[0]))
    figures = max((len(f"{count:,}") for _, count in counts), default=0)
    rules = max((columns(one_line(rule)) for (rule, _), _ in counts), default=0)
    head = figures + rules + len("  warning    ")
    is_beside = screen.width - head >= _LEAST
    margin = " " * (head if is_beside else figures + 2)
    lines: list[str] = []
    for (rule, severity), count in counts:
        name = one_line(rule)
        line = f"{count:>{figures},}  {name}{' ' * (rules - columns(name))}  {_painted(severity, screen)}"
        about = [
            said for said in wrapped(one_line(whats.get(rule, "")), max(_LEAST, screen.width - len(margin))) if said
        ]
        if is_beside and about:
            line += f"{' ' * (len('warning  ') - len(severity))}{about.pop(0)}"
        lines += [line, *(margin + said for said in about)]
    text = "".join(line + "\n" for line in (*lines, *([""] if lines else []), *wrapped(report.summary, screen.width)))
    return text if screen.is_unicode else text.encode("ascii", "backslashreplace").decode("ascii")


def _painted(severity: Severity, screen: Screen) -> str:
    return painted(SEVERITIES[severity], severity) if screen.colour else severity


def _counts(report: Report) -> dict[tuple[str, Severity], int]:
    counts: dict[tuple[str, Severity], int] = {}
    for finding in report.findings:
        counts[finding.rule, finding.severity] = counts.get((finding.rule, finding.severity), 0) + 1
    return counts
