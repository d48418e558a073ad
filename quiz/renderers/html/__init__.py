"""One page to read, print or hand round: findings by deck, the words in question marked, and the rules' manuals."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from quiz.model.finding import Excerpt, Finding, Location, Severity
from quiz.model.report import Manual, Report, counted
from quiz.model.screen import PLAIN, Screen
from quiz.text.standalone import CLOSING, opening, sheet
from quiz.text.visible import one_line, visible

SUFFIX = ".html"
_QUOTED = re.compile("&quot;.*?&quot;")
_REACH = 400  # characters beside the words: an article may be one line of megabytes
_MANY = 20  # decks, of which a list would stand between the reader and the first finding


def render(report: Report, screen: Screen = PLAIN) -> str:
    """Write a page that loads nothing and runs nothing; every text of a deck in it is text."""
    del screen
    anchors = {manual.rule: f"rule-{number}" for number, manual in enumerate(report.manuals, 1)}
    by_file = sorted(report.findings, key=lambda finding: finding.location)
    decks = {file: tuple(found) for file, found in groupby(by_file, lambda finding: finding.location.file)}
    body = [f"<header>\n<h1>quiz check</h1>\n<p>{escape(report.summary)}</p>", *_statistics(report, anchors)]
    body += [*_contents(report, decks), "</header>\n<main>", *_crashes(report), *_decks(report, decks, anchors)]
    body += [*_manuals(report.manuals, anchors), "</main>"]
    lines = *opening("en", f"quiz check: {report.summary}", sheet("quiz.renderers.html")), *body, *CLOSING
    return "\n".join(lines) + "\n"


def _statistics(report: Report, anchors: Mapping[str, str]) -> Iterator[str]:
    whats = {manual.rule: manual.what for manual in report.manuals}
    counts = Counter((finding.rule, finding.severity.value) for finding in report.findings)
    if counts:
        yield '<table>\n<thead><tr><th scope="col">rule</th><th scope="col">severity</th>'
        yield '<th scope="col">count</th></tr></thead>\n<tbody>'
        for (rule, severity), count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
            head = f"<span>{_rule(rule, anchors)}</span> <span>{_text(whats.get(rule, ''))}</span>"
            cells = f'<td><span class="severity {severity}">{severity}</span></td><td>{count:,}</td>'
            yield f'<tr><th scope="row"><div class="told">{head}</div></th>{cells}</tr>'
        yield "</tbody>\n</table>"


def _contents(report: Report, decks: Mapping[str, Sequence[Finding]]) -> Iterator[str]:
    """Lead to each deck, when there is more than one to be led to."""
    shown = [severity.value for severity in Severity if report.severities[severity]]
    if len(decks) < 2:
        return
    heads = "".join(f'<th scope="col">{severity}</th>' for severity in shown)
    is_open = " open" if len(decks) <= _MANY else ""
    yield f'<nav aria-label="decks">\n<details{is_open}><summary>{counted(len(decks), "deck")} with findings</summary>'
    yield "<table>"
    yield f'<thead><tr><th scope="col">deck</th>{heads}</tr></thead>\n<tbody>'
    for number, (file, findings) in enumerate(decks.items(), 1):
        counts = Counter(finding.severity.value for finding in findings)
        cells = "".join(f"<td>{counts[severity]:,}</td>" for severity in shown)
        head = f'<a href="#deck-{number}"><bdi dir="ltr">{_text(file)}</bdi></a>'
        yield f'<tr><th scope="row">{head}</th>{cells}</tr>'
    yield "</tbody>\n</table>\n</details>\n</nav>"


def _crashes(report: Report) -> Iterator[str]:
    if report.crashes:
        yield "<section>\n<h2>Rules that failed</h2>"
        for crash in report.crashes:
            what = f"{crash.file}: {crash.what}"
            yield f'<article class="error">\n<h3><span class="severity">failed</span> {_rule(crash.rule, {})}</h3>'
            yield f"<p>A bug of the checker, not of the deck.</p>\n<p>{_text(what)}</p>\n</article>"
        yield "</section>"


def _decks(report: Report, decks: Mapping[str, Sequence[Finding]], anchors: Mapping[str, str]) -> Iterator[str]:
    for number, (file, findings) in enumerate(decks.items(), 1):
        yield f'<section aria-labelledby="deck-{number}">'
        yield f'<h2 id="deck-{number}"><bdi dir="ltr">{_text(file)}</bdi></h2>'
        for finding in findings:
            yield from _finding(finding, anchors)
        yield "</section>"
    clean = len([file for file in report.files if file not in decks])
    if clean and decks:
        yield f'<p class="clean">Nothing was found in {counted(clean, "further deck")}.</p>'


def _finding(finding: Finding, anchors: Mapping[str, str]) -> Iterator[str]:
    severity, rule = finding.severity.value, _rule(finding.rule, anchors)
    yield f'<article class="{severity}">\n<h3><span class="severity">{severity}</span> {rule}</h3>'
    yield f'<p dir="auto">{_said(finding.message)}</p>'
    shown = [excerpt for excerpt in finding.excerpts if excerpt.label or any(map(str.strip, excerpt.lines))]
    for number, excerpt in enumerate(shown):
        direction = "ltr" if excerpt.start.file == finding.location.file else "auto"  # of fields and of articles
        yield from _excerpt(excerpt, direction, "" if number == 0 else ' class="also"')
    if not shown:
        yield f"<figure><figcaption>{_place(finding.location)}</figcaption></figure>"
    notes = [("help", finding.hint)] if finding.hint else []
    if finding.fix is not None:
        option = "safe; --fix" if finding.fix.is_safe else "unsafe; --unsafe-fixes"
        notes.append(("fix", f"{finding.fix.description} ({option})"))
    if finding.subject:
        notes.append(("fact", finding.subject))
    if notes:
        yield "<dl>" + "".join(f'<dt>{name}</dt><dd dir="auto">{_said(text)}</dd>' for name, text in notes) + "</dl>"
    yield "</article>"


def _excerpt(excerpt: Excerpt, direction: str, sort: str) -> Iterator[str]:
    label = f": <bdi>{_text(excerpt.label)}</bdi>" if excerpt.label else ""
    yield f'<figure{sort}>\n<figcaption>{_place(excerpt.start)}{label}</figcaption>\n<div class="lines">'
    for number, line in enumerate(excerpt.lines, excerpt.start.line):
        at = excerpt.start.column - 1 if number == excerpt.start.line else len(line) - len(line.lstrip())
        to = excerpt.end.column - 1 if number == excerpt.end.line else len(line)
        to = at + 1 if excerpt.end == excerpt.start else to  # a place between letters: the one after it is marked
        yield _line(str(number), _marked(line, at, max(at, to), direction))
    if excerpt.end.line >= excerpt.start.line + len(excerpt.lines):
        yield _line("…", f'<span class="text">up to line {excerpt.end.line}</span>')
    yield "</div>\n</figure>"


def _place(location: Location) -> str:
    return f'<bdi dir="ltr">{_text(f"{location.file}:{location.line}:{location.column}")}</bdi>'


def _line(number: str, text: str) -> str:
    return f'<div class="line"><span class="number">{number}</span>{text}</div>'


def _marked(line: str, at: int, to: int, direction: str) -> str:
    """Mark words in a line, whose language is not known here: `lang=""` says so to what reads it out."""
    before, words, after = line[:at], line[at:to] or " " * (to > at), line[to:]  # at the end there is no letter
    if len(before) > _REACH:
        before = "…" + before[-_REACH:]
    if len(words) > 2 * _REACH:
        words = f"{words[:_REACH]} … {words[-_REACH:]}"
    if len(after) > _REACH:
        after = after[:_REACH] + "…"
    parts = [escape(visible(part.replace("\t", "    "))) for part in (before, words, after)]
    return f'<span class="text" lang="" dir="{direction}">{parts[0]}<mark>{parts[1]}</mark>{parts[2]}</span>'


def _manuals(manuals: Iterable[Manual], anchors: Mapping[str, str]) -> Iterator[str]:
    told = list(manuals)
    if told:
        yield "<h2>The rules</h2>"
    for manual in told:
        yield f'<h3 id="{anchors[manual.rule]}" class="rule">{_text(manual.rule)}</h3>\n<p>{_text(manual.what)}</p>'
        yield f"<p>{_text(manual.why)}</p>"
        for name, example in (("Bad", manual.bad), ("Good", manual.good)):
            if example:
                yield f'<p>{name}:</p>\n<pre lang="" dir="auto">{escape(visible(example))}</pre>'


def _rule(rule: str, anchors: Mapping[str, str]) -> str:
    name = f'<span class="rule">{_text(rule)}</span>'
    return f'<a href="#{anchors[rule]}">{name}</a>' if rule in anchors else name


def _said(text: str) -> str:
    """Write a message; what it quotes keeps its own direction, so that two quotations do not change places."""
    return _QUOTED.sub(r"<bdi>\g<0></bdi>", _text(text))


def _text(text: str) -> str:
    return escape(one_line(text))
