"""Where findings go: one format to standard output, any number of them into files."""

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from quiz.model.report import Report
from quiz.model.screen import Screen
from quiz.registry import module, names
from quiz.text.suggest import did_you_mean
from quiz.text.visible import one_line

_SUMMARY = "GITHUB_STEP_SUMMARY"
_PLAIN_WIDTH = 100  # of a file, which has no width of its own


class OutputsError(Exception):
    """A format that does not exist, or two for one place."""


class Outputs:
    """The formats of a run with their files; "" is standard output."""

    def __init__(self, asked: Sequence[str], color: str) -> None:
        """Read what was asked for, such as "full" or "sarif=quiz.sarif"; raises `OutputsError`."""
        self._color = color
        self._files: dict[str, str] = {}
        known = names("renderers")
        for one in asked:
            form, _, file = one.partition("=")
            if form not in known:
                raise OutputsError(f"no format is called {one_line(form)!r:.80}. {did_you_mean(form, known)}".rstrip())
            if file in self._files:
                place = one_line(file) if file else "standard output"
                raise OutputsError(f"two formats for {place}: write one of them into a file, as in {form}=FILE.")
            self._files[file] = form

    def write(self, report: Report) -> None:
        """Write the report in every format; raises `OSError` where a file cannot be written."""
        for file, form in self._files.items():
            renderer = module("renderers", form)
            if file:
                text: str = renderer.render(report, Screen(width=_PLAIN_WIDTH))
                Path(file).write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
            else:
                sys.stdout.write(renderer.render(report, screen_of(self._color)))
            if hasattr(renderer, "summary") and os.environ.get(_SUMMARY):
                with Path(os.environ[_SUMMARY]).open("a", encoding="utf-8", errors="backslashreplace") as summary:
                    summary.write(renderer.summary(report))


def screen_of(color: str) -> Screen:
    """Say what standard output can show; `color` is auto, always or never; `NO_COLOR` and `TERM=dumb` count."""
    is_terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    has_colour = color == "always" or (color == "auto" and is_terminal and not os.environ.get("NO_COLOR"))
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    width = shutil.get_terminal_size((_PLAIN_WIDTH, 24)).columns
    return Screen(width=width, colour=has_colour, is_unicode=encoding.startswith("utf"))
