"""A table of the rules that found something: how often, how bad, and what each is about."""

from quiz.model.finding import Severity
from quiz.model.report import Report
from quiz.model.screen import PLAIN, Screen
from quiz.text.cells import columns, wrapped
from quiz.text.visible import one_line

SUFFIX = ".txt"
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_OFF = "\x1b[0m"
_LEAST = 16  # columns for what a rule is about: with fewer it stands on lines of its own


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write a line a rule, the most frequent first, and the summary under them."""
    whats = {manual.rule: manual.what for manual in report.manuals}
    counts = sorted(_counts(report).items(), key=lambda entry: (-entry[1], entry[0]))
    figures = max((len(f"{count:,}") for _, count in counts), default=0)
    rules = max((columns(one_line(rule)) for (rule, _), _ in counts), default=0)
    head = figures + rules + len("  warning    ")
    lines = []
    for (rule, severity), count in counts:
        name, what = one_line(rule), one_line(whats.get(rule, ""))
        painted = f"{_COLOURS[severity]}{severity:<7}{_OFF}" if screen.colour else f"{severity:<7}"
        line = f"{count:>{figures},}  {name}{' ' * (rules - columns(name))}  {painted}"
        is_beside = screen.width - head >= _LEAST
        room = screen.width - (head if is_beside else figures + 2)
        first, *rest = wrapped(what, max(_LEAST, room))
        margin = " " * (head if is_beside else figures + 2)
        if is_beside:
            lines += [f"{line}  {first}".rstrip(), *(margin + more for more in rest)]
        else:
            lines += [line.rstrip(), *(margin + more for more in (first, *rest) if more)]
    text = "".join(line + "\n" for line in (*lines, *([""] if lines else []), *wrapped(report.summary, screen.width)))
    return text if screen.is_unicode else text.encode("ascii", "backslashreplace").decode("ascii")


def _counts(report: Report) -> dict[tuple[str, Severity], int]:
    counts: dict[tuple[str, Severity], int] = {}
    for finding in report.findings:
        counts[finding.rule, finding.severity] = counts.get((finding.rule, finding.severity), 0) + 1
    return counts
