"""Every finding with the deck's lines and the article's, why it matters and what to do, for people to read."""

import re
from collections.abc import Iterable, Iterator, Sequence

from quiz.model.finding import Excerpt, Finding, Location, Severity
from quiz.model.report import Crash, Report
from quiz.model.screen import PLAIN, Screen
from quiz.renderers.full.drawing import Drawing
from quiz.renderers.full.paint import Paint
from quiz.text.cells import columns, wrapped

SUFFIX = ".txt"
_FIRST_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"“‘'(]?[^\W_a-z])")
_NARROWEST = 20


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write the findings one after the other, then what failed, then one line of how much there is.

    Why a rule matters is said with the first finding of it.
    """
    paint = Paint(screen)
    whys = {manual.rule: _FIRST_SENTENCE.split(manual.why, maxsplit=1)[0] for manual in report.manuals}
    width = max(_NARROWEST, screen.width)
    parts = ["\n".join(_finding(finding, whys.pop(finding.rule, ""), paint, width)) for finding in report.findings]
    parts += ["\n".join(_crash(crash, paint, width)) for crash in report.crashes]
    summary = wrapped(report.summary, width, "  ")
    return "\n\n".join([*parts, "\n".join(paint.strong(line) for line in summary)]) + "\n"


def drawn(excerpts: Sequence[Excerpt], screen: Screen = PLAIN) -> str:
    """Draw words of a deck, and of the article that they stand on, with the lines they stand in and marks below."""
    paint = Paint(screen)
    gutter = len(str(max(excerpt.start.line + len(excerpt.lines) - 1 for excerpt in excerpts)))
    drawing = Drawing(paint, Severity.NOTE, gutter, max(_NARROWEST, screen.width))
    place = _place(excerpts[0].start, "-->", paint, gutter)
    return "\n".join([place, *_excerpts(excerpts, drawing, paint, gutter), drawing.bar()]) + "\n"


def _finding(finding: Finding, why: str, paint: Paint, width: int) -> Iterator[str]:
    yield from _headline(f"{finding.severity}[{finding.rule}]", finding.message, paint, width, finding.severity)
    shown = [excerpt for excerpt in finding.excerpts if excerpt.label or any(map(str.strip, excerpt.lines))]
    last = max((excerpt.start.line + len(excerpt.lines) - 1 for excerpt in shown), default=1)
    gutter = len(str(last))
    drawing = Drawing(paint, finding.severity, gutter, width)
    yield _place(finding.location, "-->", paint, gutter)
    if shown:
        yield from _excerpts(shown, drawing, paint, gutter)
    notes = list(_notes(finding, why, paint, width, gutter))
    if notes and shown:
        yield drawing.bar()
    yield from notes


def _headline(head: str, message: str, paint: Paint, width: int, severity: str) -> Iterator[str]:
    head = paint.clean(head)
    first, *rest = wrapped(f"{head}: {paint.clean(message)}", width, "    ")
    if first.startswith(f"{head}:"):
        yield paint.severity(head, severity) + paint.strong(first[len(head) :])
    else:
        yield paint.severity(first, severity)
    yield from map(paint.strong, rest)


def _place(location: Location, arrow: str, paint: Paint, gutter: int) -> str:
    """Say where it is, never broken over lines: terminals and editors make links of it."""
    place = paint.clean(f"{location.file}:{location.line}:{location.column}")
    return f"{' ' * gutter}{paint.frame(arrow)} {place}"


def _excerpts(shown: Sequence[Excerpt], drawing: Drawing, paint: Paint, gutter: int) -> Iterator[str]:
    """Draw the lines of each file under its name: those of the deck in their order, with the finding's own marked."""
    primary = shown[0]
    of_deck = [excerpt for excerpt in shown if excerpt.start.file == primary.start.file]
    of_deck.sort(key=lambda excerpt: (excerpt.start, excerpt is not primary))
    of_others = [excerpt for excerpt in shown if excerpt.start.file != primary.start.file]
    yield drawing.bar()
    before: Excerpt | None = None
    for excerpt in (*of_deck, *of_others):
        if before is not None and before.start.file != excerpt.start.file:
            yield drawing.bar()
            yield _place(excerpt.start, ":::", paint, gutter)
            yield drawing.bar()
        elif before is not None and excerpt.start.line > before.start.line + len(before.lines):
            yield drawing.gap()
        yield from drawing.excerpt(excerpt, is_primary=excerpt is primary)
        before = excerpt


def _notes(finding: Finding, why: str, paint: Paint, width: int, gutter: int) -> Iterator[str]:
    notes = [("why", why)] if why else []
    if finding.hint:
        notes.append(("help", finding.hint))
    if finding.fix is not None:
        option = "safe; --fix" if finding.fix.is_safe else "unsafe; --unsafe-fixes"
        notes.append(("fix", f"{finding.fix.description} ({option})"))
    for name, text in notes:
        yield from _note(name, text, paint, width, gutter)


def _note(name: str, text: str, paint: Paint, width: int, gutter: int) -> Iterator[str]:
    margin = " " * (gutter + 1)
    hang = " " * columns(f"{name}: ") if width >= 2 * _NARROWEST else ""
    room = width - gutter - 3
    first, *rest = wrapped(f"{name}: {paint.clean(text)}", room, hang)
    yield f"{margin}{paint.frame('=')} {paint.strong(first[: len(name) + 1])}{first[len(name) + 1 :]}"
    yield from (f"{margin}  {line}" for line in rest)


def _crash(crash: Crash, paint: Paint, width: int) -> Iterable[str]:
    what = f"on {crash.file}, a bug of the checker, not of the deck: {crash.what}"
    return _headline(f"failed[{crash.rule}]", what, paint, width, "error")
