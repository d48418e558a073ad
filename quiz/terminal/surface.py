"""What the flow of a quiz needs of whatever talks to the learner: a page to write on and four ways to ask."""

from enum import StrEnum
from typing import Protocol

from quiz.study.attempt import Question
from quiz.terminal.page import Page


class Command(StrEnum):
    """What a learner can ask for instead of answering; from `UNDO` on only where cards are studied."""

    NEXT = "next"
    WHY = "why"
    OVERRIDE = "override"
    SKIP = "skip"
    HELP = "help"
    QUIT = "quit"
    UNDO = "undo"
    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"


class Surface(Protocol):
    """A way of asking. Each method may raise `EOFError` (no more input) or `KeyboardInterrupt`."""

    page: Page
    has_menu: bool
    """Whether options are shown by the prompt itself, to be picked with keys."""
    pauses: bool
    """Whether somebody is there to read: after each grade the flow then waits."""

    def ask(self, question: Question) -> str | Command:
        """Take an answer in the form that `grade` reads, or a command."""

    def pause(self, language: str, *, is_last: bool, can_override: bool) -> Command:
        """Wait after a grade: NEXT, WHY, OVERRIDE or QUIT."""

    def turn(self, language: str, words: str) -> None:
        """Wait before the next screen; `words` say what comes."""

    def ask_confidence(self, language: str) -> float | None:
        """Take a probability, or nothing."""

    def confirm(self, language: str, words: str) -> bool | Command:
        """Take yes or no; a surface that does not pause takes commands about the last answer here too."""


def read_confidence(said: str) -> float | None:
    """Read a number of per cent from 0 to 100 as a probability, in the digits of any script.

    >>> read_confidence("80 %"), read_confidence("٧٠"), read_confidence("very")
    (0.8, 0.7, None)
    """
    digits = said.strip().strip("%٪ ")
    if not (digits.isdecimal() and len(digits) <= 3):
        return None
    return int(digits) / 100 if int(digits) <= 100 else None
