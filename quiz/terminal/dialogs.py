"""The dialogs themselves, built on questionary: a menu, a line, a row of keys; each is wiped when it is answered."""

from collections.abc import Mapping, Sequence
from typing import Any, TextIO

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output import create_output
from prompt_toolkit.styles import Style
from questionary.prompts.common import InquirerControl
from rich.cells import cell_len

from quiz.terminal.page import Page, shown

_STYLE = Style(
    [
        ("qmark", ""),
        ("question", "noinherit fg:ansicyan"),
        ("answer", "noinherit"),
        ("pointer", "fg:ansicyan bold"),
        ("highlighted", "fg:ansicyan bold"),
        ("selected", "noinherit"),
        ("instruction", "fg:ansibrightblack"),
        ("key", "fg:ansicyan bold"),
        ("label", "fg:ansibrightblack"),
    ]
)
_POINTER = " ›"
_BEFORE_TITLE = 4  # columns that questionary puts before a title, pointer and spaces
_BETWEEN_KEYS = 3
# What Enter becomes when it is pressed before a prompt has switched the terminal's own line editing off.
_NEWLINE = "c-j"


class Dialogs:
    """Prompts on one stream. Each may raise `KeyboardInterrupt` (Ctrl-C) or `EOFError` (Ctrl-D)."""

    def __init__(self, page: Page, out: TextIO) -> None:
        """Take the page for its width, and the stream to prompt on."""
        self._page = page
        self._output = create_output(stdout=out)

    def menu(
        self,
        message: str,
        instruction: str,
        lines: Sequence[tuple[str, str, Sequence[str]]],
        results: Mapping[str, str],
    ) -> int | str:
        """Pick one of some lines, each a label, words, and keys that point at it; further keys have results."""
        asked, hinted = self._beside(message, instruction)
        choices = [
            questionary.Choice(self._title(label, words), value=place) for place, (label, words, _) in enumerate(lines)
        ]
        question = questionary.select(
            asked,
            choices,
            qmark=" ",
            pointer=_POINTER,
            instruction=hinted,
            use_jk_keys=False,
            style=_STYLE,
            output=self._output,
        )
        application = question.application
        bindings, control = application.key_bindings, _list_of(application)
        if not isinstance(bindings, KeyBindings) or control is None:
            raise TypeError("questionary has changed: its menus no longer take further keys")

        @bindings.add(_NEWLINE, eager=True)
        def accept(event: KeyPressEvent) -> None:
            event.app.exit(result=control.get_pointed_at().value)

        for place, (_, _, keys) in enumerate(lines):
            for key in keys:
                _bind_pointing(bindings, key, control, place)
        _bind(bindings, results)
        _bind_end(bindings)
        picked: int | str = self._run(application)
        return picked

    def line(self, message: str) -> str:
        """Take a line of words."""
        question = questionary.text(
            "\n  ".join(self._page.lines(_line(message), self._page.width - 3)),
            qmark=" ",
            style=_STYLE,
            output=self._output,
        )
        said: str = self._run(question.application)
        return said

    def key(self, bar: Sequence[tuple[str, str]], results: Mapping[str, str]) -> str:
        """Take one key of those that have results, Enter among them; `bar` shows some of them with what they do."""
        bindings = KeyBindings()
        _bind(bindings, {_NEWLINE: results["enter"], **results})
        _bind_end(bindings)

        @bindings.add("c-c", eager=True)
        def interrupt(event: KeyPressEvent) -> None:
            event.app.exit(exception=KeyboardInterrupt)

        control = FormattedTextControl(self._bar(bar))
        window = Window(control, dont_extend_height=True, wrap_lines=True, always_hide_cursor=True)
        application: Application[str] = Application(
            layout=Layout(window), key_bindings=bindings, style=_STYLE, output=self._output
        )
        pressed: str = self._run(application)
        return pressed

    def _beside(self, message: str, instruction: str) -> tuple[str, str]:
        """Cut a question and its instruction into lines that fit; the instruction goes below where it must."""
        room = self._page.width - 3
        asked, hinted = (self._page.lines(_line(words), room) for words in (message, instruction))
        fits = len(self._page.lines(_line(f"{message} {instruction}"), room)) == 1
        return "\n  ".join(asked), ("" if fits else "\n  ") + "\n  ".join(hinted)

    def _title(self, label: str, words: str) -> str:
        """Cut an option into lines that fit, for menus do not wrap."""
        hang = _BEFORE_TITLE + cell_len(label) + 1
        lines = self._page.lines(_line(words), max(8, self._page.width - hang))
        return f"{label} " + f"\n{' ' * hang}".join(lines)

    def _bar(self, keys: Sequence[tuple[str, str]]) -> StyleAndTextTuples:
        fragments: StyleAndTextTuples = [("", "  ")]
        used = 0
        for key, words in keys:
            size = cell_len(f"{key} {shown(words)}")
            if used and 2 + used + _BETWEEN_KEYS + size > self._page.width:
                fragments.append(("", "\n  "))
                used = 0
            elif used:
                fragments.append(("", " " * _BETWEEN_KEYS))
                used += _BETWEEN_KEYS
            fragments += [("class:key", key), ("class:label", f" {shown(words)}")]
            used += size
        return fragments

    def _run(self, application: "Application[Any]") -> Any:
        """Run a prompt and wipe it when it is answered; signals go the way of Python, not of the prompt."""
        application.erase_when_done = True
        self._page.flush()
        return application.run(handle_sigint=False)


def _line(words: str) -> str:
    return " ".join(shown(words).split())


def _list_of(application: "Application[Any]") -> InquirerControl | None:
    contents = (window.content for window in application.layout.find_all_windows())
    return next((content for content in contents if isinstance(content, InquirerControl)), None)


def _bind(bindings: KeyBindings, results: Mapping[str, str]) -> None:
    for key, result in results.items():
        _bind_result(bindings, key, result)


def _bind_result(bindings: KeyBindings, key: str, result: str) -> None:
    @bindings.add(key, eager=True)
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=result)


def _bind_end(bindings: KeyBindings) -> None:
    @bindings.add("c-d", eager=True)
    def end(event: KeyPressEvent) -> None:
        event.app.exit(exception=EOFError)


def _bind_pointing(bindings: KeyBindings, key: str, control: InquirerControl, place: int) -> None:
    @bindings.add(key, eager=True)
    def point(event: KeyPressEvent) -> None:
        del event
        control.pointed_at = place
