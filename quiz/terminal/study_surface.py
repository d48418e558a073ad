"""What a session of study asks beside a quiz: a rating, how sure the learner is, whether to go on."""

import sys
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Protocol

from quiz.model.review import Rating
from quiz.study.marking import LEVELS
from quiz.terminal.lines import COMMANDS, Lines
from quiz.terminal.opening import open_page, standing_in
from quiz.terminal.prompts import KEYS, Prompts
from quiz.terminal.study_wording import number, tell
from quiz.terminal.surface import Command, Surface, read_confidence
from quiz.terminal.wording import say

RATINGS = {
    Command.AGAIN: Rating.AGAIN,
    Command.HARD: Rating.HARD,
    Command.GOOD: Rating.GOOD,
    Command.EASY: Rating.EASY,
}
_TYPED = {":u": Command.UNDO, ":undo": Command.UNDO, **{f":{rating}": command for command, rating in RATINGS.items()}}
_FIGURES = ("123456789", "١٢٣٤٥٦٧٨٩")


class Moot(StrEnum):
    """What a rating is of: an answer that stands, one that the learner may say was right, or a card turned over."""

    ANSWER = "rate"
    MISS = "rate_override"
    FLASH = "rate_flash"


class StudySurface(Surface, Protocol):
    """A way of asking for all that a session needs; each method may raise `EOFError` or `KeyboardInterrupt`."""

    def rate(self, language: str, proposed: Rating, moot: Moot, words: Mapping[Rating, str]) -> Command:
        """Take a rating, NEXT for the proposed one, or WHY, OVERRIDE, UNDO, QUIT; `words` say what each would do."""

    def wait(self, language: str, *, is_turning: bool) -> Command:
        """Wait until the learner wants the next screen or a card turned over: NEXT, QUIT, and for a card UNDO."""

    def ask_sure(self, language: str, low: int) -> float | None:
        """Take a probability, the least of which is `low` per cent, or nothing."""

    def ask_certainty(self, language: str) -> int:
        """Take a level of certainty-based marking."""


class StudyLines(Lines):
    """Asks line by line."""

    commands: Mapping[str, Command] = {**COMMANDS, **_TYPED}

    def rate(self, language: str, proposed: Rating, moot: Moot, words: Mapping[Rating, str]) -> Command:
        """Take a number, a command or Enter; what is none of them is asked for again."""
        others = [f"{int(rating)} {words[rating]}" for rating in words if rating is not proposed]
        offer = {"proposed": words.get(proposed, ""), "others": tell(language, "or_list").join(others)}
        said = self.line(tell(language, moot, **offer))
        while (command := self._rating(said)) is None:
            said = self.line(tell(language, "rate_unread"))
        return command

    def wait(self, language: str, *, is_turning: bool) -> Command:
        """Wait for Enter where somebody is there to press it."""
        if not self.pauses:
            return Command.NEXT
        said = self.line(tell(language, "show" if is_turning else "go_on"))
        return self.commands.get(said.strip(), Command.NEXT)

    def ask_sure(self, language: str, low: int) -> float | None:
        """Take a number of per cent; what is none, or less than guessing, is asked for once more."""
        return _sure(self.line, language, low)

    def ask_certainty(self, language: str) -> int:
        """Take 1, 2 or 3; anything else is the lowest."""
        self.page.write(tell(language, "certainty"))
        for level in LEVELS:
            self.page.write(f"{number(language, level)}  {tell(language, f'certainty_{level}')}", indent=4, hang=3)
        said = self.line(tell(language, "certainty_type")).strip()
        return next((level for level in LEVELS if said in _keys(level)), LEVELS[0])

    def _rating(self, said: str) -> Command | None:
        said = said.strip()
        if not said:
            return Command.NEXT
        return next((each for each, rating in RATINGS.items() if said in _keys(rating)), self.commands.get(said))


class StudyPrompts(Prompts):
    """Asks with single keys and menus."""

    commands: Mapping[str, Command] = {**COMMANDS, **_TYPED}
    asides = (*Prompts.asides, Command.UNDO)

    def rate(self, language: str, proposed: Rating, moot: Moot, words: Mapping[Rating, str]) -> Command:
        """Wait for one key."""
        bar = [("Enter", words.get(proposed, ""))]
        bar += [(str(int(rating)), words.get(rating, "")) for rating in Rating if rating is not proposed]
        offered = [Command.WHY, *([Command.OVERRIDE] if moot is Moot.MISS else []), Command.UNDO, Command.QUIT]
        results = {key: command for command, rating in RATINGS.items() for key in _keys(rating)}
        return self._key(language, bar, offered, results)

    def wait(self, language: str, *, is_turning: bool) -> Command:
        """Wait for one key."""
        bar = [("Enter", tell(language, "show_key" if is_turning else "next_key"))]
        return self._key(language, bar, [*([Command.UNDO] if is_turning else []), Command.QUIT], {})

    def ask_sure(self, language: str, low: int) -> float | None:
        """Take a number of per cent; what is none, or less than guessing, is asked for once more."""
        return _sure(lambda words: str(self.line(words)), language, low)

    def ask_certainty(self, language: str) -> int:
        """Take one key; Enter is the lowest level, as the first one offered."""
        self.page.write(tell(language, "certainty"))
        bar = [(str(level), tell(language, f"certainty_{level}")) for level in LEVELS]
        results = {key: str(level) for level in LEVELS for key in _keys(level)}
        return int(self.dialogs.key(bar, {**results, "enter": str(LEVELS[0])}))

    def _key(
        self, language: str, bar: list[tuple[str, str]], offered: Sequence[Command], results: Mapping[str, str]
    ) -> Command:
        """Wait for Enter, a key of some commands, or one that has a result."""
        bar += [
            (KEYS[each][0], tell(language, each) if each is Command.UNDO else say(language, each)) for each in offered
        ]
        keys = {key: str(command) for command in offered for key in KEYS[command]}
        return Command(self.dialogs.key(bar, {**results, **keys, **dict.fromkeys(("enter", " "), Command.NEXT)}))


def open_study_surface(*, is_plain: bool = False) -> StudySurface:
    """Open keys and menus where a person sits at a terminal that can redraw, and plain lines everywhere else."""
    stream, source = standing_in(sys.stdout), standing_in(sys.stdin)
    page = open_page(stream, is_plain=is_plain)
    return StudyPrompts(page, stream) if page.redraws else StudyLines(page, source, pauses=source.isatty())


def _sure(ask: Callable[[str], str], language: str, low: int) -> float | None:
    least = number(language, low)
    for words in (
        tell(language, "sure_from" if low else "sure_any", low=least),
        tell(language, "sure_unread", low=least),
    ):
        said = ask(words)
        if not said.strip():
            return None
        sure = read_confidence(said)
        if sure is not None and sure * 100 >= low:
            return sure
    return None


def _keys(figure: int) -> tuple[str, ...]:
    """List what types a figure, in the digits of either script."""
    return tuple(figures[figure - 1] for figures in _FIGURES)
