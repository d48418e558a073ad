"""Asks line by line, on any stream: for pipes, plain terminals and screen readers."""

from collections.abc import Mapping
from typing import TextIO, assert_never

from quiz.model.item import Choice, Entry, Interaction, Match, Order
from quiz.study.attempt import Question
from quiz.terminal.answers import letters
from quiz.terminal.page import Page
from quiz.terminal.surface import Command, read_confidence
from quiz.terminal.wording import say

COMMANDS = {
    ":w": Command.WHY,
    ":o": Command.OVERRIDE,
    ":s": Command.SKIP,
    ":q": Command.QUIT,
    ":quit": Command.QUIT,
    ":n": Command.NEXT,
    ":h": Command.HELP,
    ":help": Command.HELP,
    "?": Command.HELP,
    "؟": Command.HELP,
}
"""Typed alone on a line; no answer to a question of an article looks like one of these."""

_LONGEST = 10_000  # characters of one line that are kept; an endless line must not fill the memory
_YES = frozenset({"y", "yes", "نعم", "ن"})


class Lines:
    """The surface of plain lines. Answers that nobody sees typed, from a file or a pipe, are repeated."""

    has_menu = False
    commands: Mapping[str, Command] = COMMANDS

    def __init__(self, page: Page, source: TextIO, *, pauses: bool) -> None:
        """Take where to write and where to read; `pauses` says that a person is typing."""
        self.page, self.pauses = page, pauses
        self._source = source

    def ask(self, question: Question) -> str | Command:
        """Take one line as an answer, or a command."""
        language = question.deck.language
        said = self.line(answer_prompt(language, question.item.interaction))
        return self.commands.get(said.strip(), said)

    def pause(self, language: str, *, is_last: bool, can_override: bool) -> Command:
        """Wait for Enter or a command."""
        del is_last, can_override
        command = self.line(say(language, "pause"))
        return self.commands.get(command.strip(), Command.NEXT)

    def turn(self, language: str, words: str) -> None:
        """Wait for Enter."""
        del language
        self.line(f"Enter: {words}")

    def ask_confidence(self, language: str) -> float | None:
        """Take a number of per cent; what is none is asked for once more."""
        for phrase in ("confidence", "confidence_unread"):
            said = self.line(say(language, phrase))
            if not said.strip():
                return None
            confidence = read_confidence(said)
            if confidence is not None:
                return confidence
        return None

    def confirm(self, language: str, words: str) -> bool | Command:
        """Take yes or no; anything unclear is no."""
        said = self.line(f"{words} ({say(language, 'yes_no')})").strip().casefold()
        return self.commands.get(said, said in _YES)

    def line(self, prompt: str) -> str:
        """Take one line, without its end."""
        self.page.prompt(prompt)
        line = self._source.readline(_LONGEST)
        if not line:
            self.page.gap()
            raise EOFError
        rest = line
        while rest and not rest.endswith("\n"):
            rest = self._source.readline(_LONGEST)
        said = line.rstrip("\r\n")
        if not self._source.isatty():
            self.page.echo(said)
        return said.encode("utf-8", "replace").decode()


def answer_prompt(language: str, interaction: Interaction) -> str:
    """Ask for an answer, with how it is typed where that helps."""
    how = _hint(language, interaction)
    return f"{say(language, 'answer')} ({how}):" if how else f"{say(language, 'answer')}:"


def _hint(language: str, interaction: Interaction) -> str:
    """Say in a few words how an answer is typed; nothing where that goes without saying."""
    match interaction:
        case Choice(options=options):
            return say(language, "hint_choice", first=letters(language, 1)[0], last=letters(language, len(options))[-1])
        case Entry(fact_kind=kind):
            return say(language, "hint_names") if kind == "names" else ""
        case Order():
            return say(language, "hint_order")
        case Match():
            return say(language, "hint_match")
        case _:
            assert_never(interaction)
