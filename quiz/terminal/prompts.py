"""Asks in a terminal that can redraw: menus for options, a line for words, single keys after a grade."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TextIO, assert_never

from quiz.model.item import Choice, Entry, Match, Order
from quiz.study.attempt import Question
from quiz.terminal.answers import letters
from quiz.terminal.lines import COMMANDS, answer_prompt
from quiz.terminal.page import Page
from quiz.terminal.screens import draw_prompts
from quiz.terminal.surface import Command, read_confidence
from quiz.terminal.wording import say
from quiz.text.visible import one_line

if TYPE_CHECKING:
    from quiz.terminal.dialogs import Dialogs

# The letter of each key, and what the same key types on an Arabic keyboard (layout 101).
KEYS = {
    Command.WHY: ("w", "W", "ص"),
    Command.OVERRIDE: ("o", "O", "خ"),
    Command.QUIT: ("q", "Q", "ض"),
    Command.SKIP: ("s", "S", "س"),
    Command.HELP: ("?", "؟"),
    Command.UNDO: ("u", "U", "ع"),
}
_YES, _NO = ("y", "Y", "غ", "ن"), ("n", "N", "ى", "ل")
_ALIFS = {"أ": ("أ", "ا", "إ", "آ")}


class Prompts:
    """The surface of an interactive terminal. What was prompted for disappears; the flow writes what was answered."""

    has_menu = True
    pauses = True
    commands: Mapping[str, Command] = COMMANDS
    asides: tuple[Command, ...] = (Command.SKIP, Command.QUIT, Command.HELP)

    def __init__(self, page: Page, out: TextIO) -> None:
        """Take where to write, and the same stream for the prompts."""
        self.page, self._out = page, out

    @cached_property
    def dialogs(self) -> "Dialogs":
        """Import what prompts when the first question stands on the screen: that takes a tenth of a second."""
        from quiz.terminal.dialogs import Dialogs  # noqa: PLC0415

        return Dialogs(self.page, self._out)

    def ask(self, question: Question) -> str | Command:
        """Take an answer from a menu, a sequence of menus or a line, in the form that `grade` reads."""
        language, interaction = question.deck.language, question.item.interaction
        self.page.flush()
        match interaction:
            case Choice(options=options):
                picked = self._pick(language, say(language, "answer"), [option.text for option in options])
                return picked if isinstance(picked, Command) else letters(language, len(options))[picked]
            case Entry():
                return self.line(answer_prompt(language, interaction))
            case Order(entries=entries):
                return self._sequence(language, entries, len(entries), lambda at: _order_words(language, at))
            case Match(prompts=prompts, partners=partners):
                draw_prompts(self.page, language, interaction)
                self.page.gap()
                words = [say(language, "menu_partner", prompt=one_line(prompt)) for prompt in prompts]
                return self._sequence(language, partners, len(prompts), lambda at: words[at])
            case _:
                assert_never(interaction)

    def pause(self, language: str, *, is_last: bool, can_override: bool) -> Command:
        """Wait for one key."""
        offered = [Command.WHY]
        if can_override:
            offered.append(Command.OVERRIDE)
        if not is_last:
            offered.append(Command.QUIT)
        bar = [("Enter", say(language, "finish" if is_last else "next"))]
        bar += [(KEYS[command][0], say(language, command.value)) for command in offered]
        results = {key: command for command in offered for key in KEYS[command]}
        return Command(self.dialogs.key(bar, {**results, **dict.fromkeys(("enter", " "), Command.NEXT)}))

    def turn(self, language: str, words: str) -> None:
        """Wait for Enter."""
        del language
        self.dialogs.key([("Enter", words)], {"enter": "", " ": ""})

    def ask_confidence(self, language: str) -> float | None:
        """Take a number of per cent; what is none is asked for once more."""
        for phrase in ("confidence", "confidence_unread"):
            said = self.line(say(language, phrase))
            if isinstance(said, Command) or not said.strip():
                return None
            confidence = read_confidence(said)
            if confidence is not None:
                return confidence
        return None

    def confirm(self, language: str, words: str) -> bool | Command:
        """Take yes or no by one key; Enter is yes, for whoever is offered the misses again has nothing to lose."""
        self.page.write(words)
        bar = [("Enter", say(language, "yes")), ("n", say(language, "no"))]
        results = {**dict.fromkeys(("enter", *_YES), "y"), **dict.fromkeys((*_NO, *KEYS[Command.QUIT]), "n")}
        return self.dialogs.key(bar, results) == "y"

    def choose(self, message: str, titles: Sequence[str]) -> int | None:
        """Pick one of a list of things, in English; for menus outside a quiz. Nothing is picked with q."""
        picked = self._pick("en", message, titles)
        return None if isinstance(picked, Command) else picked

    def line(self, message: str) -> str | Command:
        """Take a line of words, or a command."""
        said = self.dialogs.line(message).encode("utf-8", "replace").decode()
        return self.commands.get(said.strip(), said)

    def _sequence(
        self, language: str, things: Sequence[str], wanted: int, words: Callable[[int], str]
    ) -> str | Command:
        """Pick things one after the other; what is picked is not offered again, Backspace takes the last one back."""
        names = letters(language, len(things))
        picked: list[int] = []
        while len(picked) < wanted:
            left = [index for index in range(len(things)) if index not in picked]
            if len(left) == 1 and wanted == len(things):
                picked += left
                break
            found = self._pick(language, words(len(picked)), things, left, can_go_back=bool(picked))
            if isinstance(found, Command):
                return found
            if found in picked:
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
        """Pick by letter or arrows and give the index; going back gives the index of something not offered."""
        names = letters(language, len(titles))
        places = range(len(titles)) if offered is None else offered
        lines = [(f"{names[place]})", titles[place], _ALIFS.get(names[place], (names[place],))) for place in places]
        results: dict[str, str] = {key: each for each in self.asides for key in KEYS[each]}
        how = say(language, "menu_back" if can_go_back else "menu_choice")
        if can_go_back:
            results["backspace"] = ""
        found = self.dialogs.menu(message, f"({how})", lines, results)
        if isinstance(found, int):
            return places[found]
        return Command(found) if found else next(place for place in range(len(titles)) if place not in places)


def _order_words(language: str, at: int) -> str:
    return say(language, "menu_next" if at else "menu_first")
