"""Asks in a terminal that can redraw: menus, a line editor and single keys, through questionary."""

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TextIO, assert_never

import questionary
from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output import create_output
from prompt_toolkit.styles import Style
from questionary.prompts.common import InquirerControl
from rich.text import Text

from quiz.model.item import Choice, Entry, Match, Order
from quiz.study.attempt import Question
from quiz.terminal.answers import letters
from quiz.terminal.lines import COMMANDS, hint
from quiz.terminal.page import Page, shown
from quiz.terminal.screens import draw_prompts
from quiz.terminal.surface import Command, read_confidence
from quiz.terminal.wording import say
from quiz.text.visible import one_line

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
# The letter of each key, and what the same key types on the Arabic keyboard (layout 101).
_KEYS = {
    Command.WHY: ("w", "W", "ص"),
    Command.OVERRIDE: ("o", "O", "خ"),
    Command.QUIT: ("q", "Q", "ض"),
    Command.SKIP: ("s", "S", "س"),
    Command.HELP: ("?", "؟"),
}
_FOLDED = {"أ": ("أ", "ا", "إ")}
_BACK = "back"


class Prompts:
    """The surface of an interactive terminal. What was prompted for disappears; the flow writes what was answered."""

    has_menu = True
    pauses = True

    def __init__(self, page: Page, out: TextIO | None = None) -> None:
        """Take where to write; `out` is where the prompts go when standard output is for another program."""
        self.page = page
        self._output = create_output(stdout=out or sys.stdout)

    def ask(self, question: Question) -> str | Command:
        """Take an answer from a menu, a sequence of menus or a line, in the form that `grade` reads."""
        language, interaction = question.deck.language, question.item.interaction
        match interaction:
            case Choice(options=options):
                picked = self._pick(language, say(language, "answer"), [option.text for option in options])
                return picked if isinstance(picked, Command) else letters(language, len(options))[picked]
            case Entry():
                return self._type(language, f"{say(language, 'answer')}:", hint(language, interaction))
            case Order(entries=entries):
                return self._sequence(language, entries, len(entries), lambda at: _order_words(language, at))
            case Match(prompts=prompts, partners=partners):
                draw_prompts(self.page, interaction)
                self.page.gap()
                words = [say(language, "menu_partner", prompt=one_line(prompt)) for prompt in prompts]
                return self._sequence(language, partners, len(prompts), lambda at: words[at])
            case _:
                assert_never(interaction)

    def pause(self, language: str, *, is_last: bool, can_override: bool) -> Command:
        """Wait for one key."""
        offered = [Command.WHY, *([Command.OVERRIDE] if can_override else []), Command.QUIT]
        keys: list[tuple[str, str]] = [("Enter", say(language, "finish" if is_last else "next"))]
        keys += [
            (_KEYS[command][0], say(language, command.value))
            for command in offered
            if not is_last or command is not Command.QUIT
        ]
        bindings = KeyBindings()
        for command in offered:
            for key in _KEYS[command]:
                _bind(bindings, key, command)
        for key in (Keys.ControlM, " "):
            _bind(bindings, key, Command.NEXT)
        bar = Window(
            FormattedTextControl(self._key_bar(keys)), dont_extend_height=True, wrap_lines=True, always_hide_cursor=True
        )
        picked: Command = self._run(
            Application(layout=Layout(bar), key_bindings=bindings, style=_STYLE, output=self._output)
        )
        return picked

    def ask_confidence(self, language: str) -> float | None:
        """Take a number of per cent; what is none is asked for once more."""
        for phrase in ("confidence", "confidence_unread"):
            said = self._type(language, say(language, phrase), "")
            if isinstance(said, Command) or not said.strip():
                return None
            confidence = read_confidence(said)
            if confidence is not None:
                return confidence
        return None

    def confirm(self, language: str, words: str) -> bool | Command:
        """Take yes or no."""
        del language
        question = questionary.confirm(
            shown(words), default=False, qmark=" ", auto_enter=True, style=_STYLE, output=self._output
        )
        return bool(self._run(question.application))

    def choose(self, message: str, titles: Sequence[str]) -> int:
        """Pick one of a list of things, in English; for menus outside a quiz. Raises `KeyboardInterrupt` at q."""
        picked = self._pick("en", message, titles)
        if isinstance(picked, Command):
            raise KeyboardInterrupt
        return picked

    def _type(self, language: str, message: str, instruction: str) -> str | Command:
        del language
        question = questionary.text(
            shown(message),
            qmark=" ",
            instruction=f"({shown(instruction)})" if instruction else None,
            style=_STYLE,
            output=self._output,
        )
        said: str = self._run(question.application)
        return COMMANDS.get(said.strip(), said.encode("utf-8", "replace").decode())

    def _sequence(
        self, language: str, things: Sequence[str], wanted: int, words: Callable[[int], str]
    ) -> str | Command:
        """Pick things one after the other; what is picked is not offered again, Backspace takes the last one back."""
        names = letters(language, len(things))
        picked: list[int] = []
        while len(picked) < wanted:
            left = [index for index in range(len(things)) if index not in picked]
            if len(left) == 1 and wanted == len(things):
                picked.append(left[0])
                break
            found = self._pick(language, words(len(picked)), things, left, can_go_back=bool(picked))
            if isinstance(found, Command):
                return found
            if found < 0:
                picked.pop()
            else:
                picked.append(found)
        return " ".join(names[index] for index in picked)

    def _pick(
        self,
        language: str,
        message: str,
        titles: Sequence[str],
        offered: Sequence[int] | None = None,
        *,
        can_go_back: bool = False,
    ) -> int | Command:
        """Pick by letter or arrows; gives the index of what was picked, or -1 for going back."""
        names = letters(language, len(titles))
        shown_indices = range(len(titles)) if offered is None else offered
        choices = [
            questionary.Choice(self._title(names[index], titles[index]), value=index, shortcut_key=None)
            for index in shown_indices
        ]
        how = say(language, "menu_choice") + ("; " + say(language, "menu_back") if can_go_back else "")
        asked, hinted = self._beside(message, f"({how})")
        question = questionary.select(
            asked,
            choices,
            qmark=" ",
            pointer=" ›",
            instruction=hinted,
            use_jk_keys=False,
            style=_STYLE,
            output=self._output,
        )
        application = question.application
        control = _control(application)
        bindings = application.key_bindings
        if not isinstance(bindings, KeyBindings):
            raise TypeError("questionary has changed: its menus no longer take further keys")
        for place, index in enumerate(shown_indices):
            for key in _FOLDED.get(names[index], (names[index],)):
                _bind_place(bindings, key, control, place)
        for command in (Command.SKIP, Command.QUIT, Command.HELP):
            for key in _KEYS[command]:
                _bind(bindings, key, command)
        if can_go_back:
            _bind(bindings, Keys.Backspace, -1)
        picked: int | Command = self._run(application)
        return picked

    def _beside(self, message: str, instruction: str) -> tuple[str, str]:
        """Cut a question and its instruction into lines that fit; the instruction goes below where it must."""
        room = self.page.width - 3
        asked, hinted = (self.page.lines(one_line(words), room) for words in (message, instruction))
        fits = len(asked) == len(hinted) == 1 and len(self.page.lines(f"{asked[0]} {hinted[0]}", room)) == 1
        return "\n  ".join(asked), ("" if fits else "\n  ") + "\n  ".join(hinted)

    def _title(self, name: str, words: str) -> str:
        """Cut an option into lines that fit, for menus do not wrap."""
        room = max(8, self.page.width - 8)
        lines = self.page.lines(shown(" ".join(words.split())), room)
        return f"{name}) " + "\n        ".join(lines)

    def _key_bar(self, keys: Iterable[tuple[str, str]]) -> StyleAndTextTuples:
        fragments: StyleAndTextTuples = [("", "  ")]
        used = 2
        for key, words in keys:
            size = Text(f"{key} {words}").cell_len + 3
            if used > 2 and used + size - 3 > self.page.width:
                fragments.append(("", "\n  "))
                used = 2
            fragments += [("class:key", key), ("class:label", f" {words}   ")]
            used += size
        return fragments

    def _run(self, application: "Application[Any]") -> Any:
        """Run a prompt and wipe it when it is answered; signals go the way of Python, not of the prompt."""
        application.erase_when_done = True
        self.page.flush()
        return application.run(handle_sigint=False)


def _order_words(language: str, at: int) -> str:
    return say(language, "menu_next" if at else "menu_first")


def _control(application: "Application[Any]") -> InquirerControl:
    for window in application.layout.find_all_windows():
        if isinstance(window.content, InquirerControl):
            return window.content
    raise LookupError("questionary has changed: its menus hold no list")


def _bind(bindings: KeyBindings, key: str, result: object) -> None:
    @bindings.add(key, eager=True)
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=result)


def _bind_place(bindings: KeyBindings, key: str, control: InquirerControl, place: int) -> None:
    @bindings.add(key, eager=True)
    def point(event: KeyPressEvent) -> None:
        del event
        control.pointed_at = place
