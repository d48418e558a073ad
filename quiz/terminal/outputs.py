"""Where findings go: one format to standard output, any number of them into files."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from quiz.load.log import shown
from quiz.model.report import Report
from quiz.model.screen import Screen
from quiz.registry import module, names
from quiz.text.suggest import did_you_mean
from quiz.text.visible import one_line

_SUMMARY = "GITHUB_STEP_SUMMARY"
_PLAIN_WIDTH = 100  # of a file, which has no width of its own


class OutputsError(Exception):
    """A format that does not exist, two for one place, or a place that cannot be written to."""


class Outputs:
    """The formats of a run with their files; "" is standard output."""

    def __init__(self, asked: Sequence[str], color: str) -> None:
        """Read what was asked for, such as "full" or "sarif=quiz.sarif"; raises `OutputsError`."""
        self._color = color
        self._forms: dict[str, str] = {}
        known = names("renderers")
        places = set[str]()
        for one in asked:
            form, mark, file = one.partition("=")
            if form not in known:
                raise OutputsError(f"no format is called {shown(form)}. {did_you_mean(form, known)}")
            if mark and not file:
                raise OutputsError(f"{form}= names no file: write {form}, or {form}=FILE.")
            place = os.path.realpath(file) if file else ""
            if place in places:
                where = one_line(file) if file else "standard output"
                raise OutputsError(f"two formats for {where}: write one of them into a file, as in {form}=FILE.")
            places.add(place)
            self._forms[file] = form

    @property
    def files(self) -> Iterator[str]:
        """Name the files that are written."""
        yield from filter(None, (*self._forms, os.environ.get(_SUMMARY, "")))

    def write(self, report: Report, stream: TextIO | None = None) -> None:
        """Write the report in every format, each whether or not the others could be written; raises `OutputsError`.

        `stream` stands in for standard output where that is for something else.
        """
        failed = list[str]()
        summary = ""
        for file, form in sorted(self._forms.items(), key=lambda told: not told[0]):  # a reader may leave early
            renderer = module("renderers", form)
            if hasattr(renderer, "summary"):
                summary = renderer.summary(report)
            if file:
                failed += _written(file, "w", renderer.render(report, Screen(width=_PLAIN_WIDTH)))
            else:
                target = stream or sys.stdout
                target.write(_fit(renderer.render(report, screen_of(self._color, target)), target, renderer.SUFFIX))
                target.flush()
        if summary and os.environ.get(_SUMMARY):
            failed += _written(os.environ[_SUMMARY], "a", summary)
        if failed:
            raise OutputsError("\n".join(failed))


def _fit(text: str, stream: TextIO, suffix: str) -> str:
    """Escape the letters that a stream does not know, those of pages and XML as these do."""
    encoding = stream.encoding or "utf-8"
    escaping = "xmlcharrefreplace" if suffix in (".html", ".xml") else "backslashreplace"
    return text.encode(encoding, escaping).decode(encoding)


def _written(file: str, mode: str, text: str) -> Iterator[str]:
    """Write a file; gives what went wrong."""
    try:
        with Path(file).open(mode, encoding="utf-8", errors="backslashreplace", newline="") as opened:
            opened.write(text)
    except (OSError, ValueError) as problem:
        yield f"{one_line(file)} cannot be written: {one_line(getattr(problem, 'strerror', None) or str(problem))}."


def screen_of(color: str, stream: TextIO | None = None) -> Screen:
    """Say what a stream can show, standard output unless another is given.

    `color` is auto, always or never; `NO_COLOR` and `TERM=dumb` count.
    """
    stream = stream or sys.stdout
    is_terminal = stream.isatty() and os.environ.get("TERM") != "dumb"
    has_colour = color == "always" or (color == "auto" and is_terminal and not os.environ.get("NO_COLOR"))
    encoding = (stream.encoding or "").lower().replace("-", "")
    width = shutil.get_terminal_size((_PLAIN_WIDTH, 24)).columns
    return Screen(width=width, colour=has_colour, is_unicode=encoding.startswith("utf"))
