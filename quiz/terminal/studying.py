"""How a session of study runs: corrections, cards, ratings, taking back, the end; on any surface.

Every answer is in the log before its grade is shown. However a session ends, what was graded is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from quiz.history.errors import HistoryError
from quiz.model.item import Entry
from quiz.model.review import Card, Memory, Rating
from quiz.study.attempt import Attempt
from quiz.study.marking import chance_of, confidence_of, held
from quiz.study.planning import Task, forecast
from quiz.terminal.flow import Terminated, settle, status_of, termination
from quiz.terminal.keeping import Kept
from quiz.terminal.page import DIM
from quiz.terminal.screens import draw_feedback, draw_help, draw_options, draw_proof
from quiz.terminal.study_screens import (
    Totals,
    draw_card,
    draw_correction,
    draw_mark,
    draw_nothing,
    draw_owed,
    draw_rated,
    draw_totals,
    draw_turned,
    offered,
)
from quiz.terminal.study_surface import RATINGS, Moot, StudySurface
from quiz.terminal.study_wording import tell
from quiz.terminal.surface import Command
from quiz.terminal.wording import say

UNSAVED = 2


class Sureness(StrEnum):
    """How the learner says how sure they are."""

    UNASKED = ""
    PERCENT = "percent"
    MARKS = "cbm"


class Unsaved(Exception):  # noqa: N818 - an end of a session, not a mistake
    """The log refused an answer, and the learner does not want to try again."""


@dataclass
class Study:
    """A session and how it is held; `memories` are all those of its decks, as they were when it began.

    `opening` says what comes, `notes` what the learner should know whether or not anything comes. `has_new` says that
    the decks have more new cards than were wanted.
    """

    kept: Kept
    memories: Mapping[Card, Memory] = field(repr=False)
    seconds: Callable[[], float]
    language: str = "en"
    is_flash: bool = False
    sureness: Sureness = Sureness.UNASKED
    opening: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    has_new: bool = False
    trouble: str = ""


def study(held_now: Study, surface: StudySurface) -> int:
    """Run a session and say how the process should end: 0, 2 where the log refused, 130 and 143 when it was told to."""
    run, status = _Run(held_now, surface), 0
    with termination():
        try:
            went_on = run.show_corrections() and run.ask_cards()
        except EOFError:
            went_on = False
        except Unsaved:
            went_on, status = False, UNSAVED
        except (KeyboardInterrupt, Terminated) as stop:
            went_on, status = False, status_of(stop)
        try:
            run.end(went_on=went_on)
        except (KeyboardInterrupt, Terminated) as stop:
            status = status_of(stop)
    return status


class _Run:
    """One session on one surface; what asks says whether the learner goes on."""

    def __init__(self, study: Study, surface: StudySurface) -> None:
        self._study, self._surface, self._page = study, surface, surface.page
        self._kept = study.kept
        self._notice = (*study.opening, *study.notes)

    def show_corrections(self) -> bool:
        """Show what was corrected since it was learned, each on a screen of its own."""
        changed = self._kept.session.plan.changed
        for place, each in enumerate(changed):
            self._page.fresh()
            known = self._study.memories.get(each.card)
            draw_correction(self._page, each, place, len(changed), known.last if known else None)
            self._save(partial(self._kept.show_correction, place))
            if self._surface.wait(each.deck.language, is_turning=False) is Command.QUIT:
                return False
        return True

    def ask_cards(self) -> bool:
        """Ask card after card until none is left."""
        ask = self._turn_over if self._study.is_flash else self._ask
        has_begun = False
        while (task := self._kept.session.current) is not None:
            self._page.fresh()
            # Where screens follow each other as lines, what was said once still stands there.
            has_keys = self._page.redraws or (self._surface.pauses and not has_begun)
            keys = self._keys(task) if has_keys else ()
            draw_card(self._page, task, self._kept.session.progress, opening=self._notice, keys=keys)
            if self._study.is_flash or not self._surface.has_menu:
                draw_options(self._page, task.question.item)
            self._notice, has_begun = (), True
            if not ask(task):
                return False
        return True

    def end(self, *, went_on: bool) -> None:
        """Show what is owed to somebody who leaves, and what the session came to."""
        session, language = self._kept.session, self._study.language
        plan, today = session.plan, self._kept.today
        gone = frozenset(plan.orphans)
        memories = {
            card: each for card, each in {**self._study.memories, **session.learned}.items() if card not in gone
        }
        still_due, tomorrow = forecast(memories.values(), today, 2)
        self._page.fresh()
        if not went_on:
            draw_owed(self._page, language, session.owed)
        if not plan.tasks and not plan.changed:
            for note in self._study.notes:
                self._page.write((note, DIM))
            draw_nothing(self._page, language, memories.values(), today, has_new=self._study.has_new)
        elif not session.reviews:
            self._page.write(say(language, "nothing_answered"))
            self._page.gap()
        totals = Totals(
            session.reviews,
            known=frozenset(self._study.memories),
            seconds=self._kept.seconds,
            still_due=still_due,
            due_tomorrow=still_due + tomorrow,
            orphans=plan.orphans,
            unasked=plan.unasked,
            has_marks=self._study.sureness is Sureness.MARKS,
        )
        draw_totals(self._page, language, totals)
        if self._study.trouble:
            self._say_trouble()
        self._page.flush()

    def _keys(self, task: Task) -> Sequence[str]:
        """Say what can be pressed or typed instead of an answer."""
        if self._study.is_flash:
            return ()
        wanted = ["skip", "undo", "quit", "help"] if self._kept.answered else ["skip", "quit", "help"]
        prefix = "key_" if self._has_menu(task) else "typed_"
        return [tell(task.question.deck.language, prefix + each) for each in wanted]

    def _has_menu(self, task: Task) -> bool:
        return self._surface.has_menu and not isinstance(task.question.item.interaction, Entry)

    def _ask(self, task: Task) -> bool:
        """Ask until there is a settled answer, grade it, and let the learner rate it."""
        attempt, began = Attempt([task.question]), self._study.seconds()
        while not attempt.is_over:
            said = self._surface.ask(task.question)
            match said:
                case Command.QUIT:
                    return False
                case Command.HELP:
                    self._help(task)
                case Command.SKIP | Command.NEXT:
                    settle(self._surface, attempt, task.question, "")
                case Command():
                    self._look_back(said, task.question.deck.language)
                    if self._kept.session.current is not task:
                        return True
                case _:
                    settle(self._surface, attempt, task.question, said)
        milliseconds = round((self._study.seconds() - began) * 1000)
        try:
            self._confide(attempt, task)
        finally:  # whoever leaves at this point has answered
            self._save(lambda: self._kept.settle(attempt.replies[-1], milliseconds))
        draw_feedback(self._page, attempt.replies[-1])
        self._draw_rated(task.question.deck.language)
        return self._rate(task)

    def _confide(self, attempt: Attempt, task: Task) -> None:
        """Ask how sure the learner is of an answer, before they know its grade."""
        sureness = self._study.sureness
        if sureness is Sureness.UNASKED or not attempt.replies[-1].response.said.strip():
            return
        language, chance = task.question.deck.language, chance_of(task.question.item.interaction)
        if sureness is Sureness.MARKS:
            sure: float | None = confidence_of(self._surface.ask_certainty(language), chance)
        else:
            sure = self._surface.ask_sure(language, round(chance * 100))
        if sure is not None:
            attempt.confide(held(sure, chance))
        self._page.gap()

    def _rate(self, task: Task) -> bool:
        """Let the learner look at the grade and rate the answer otherwise."""
        language = task.question.deck.language
        while self._surface.pauses and (last := self._kept.last) is not None:
            reply = self._kept.answered[-1].reply
            is_missed = reply is not None and not reply.is_right and bool(reply.response.said.strip())
            moot = Moot.MISS if is_missed else Moot.ANSWER
            words = offered(language, self._kept.offers(), self._kept.today)
            command = self._surface.rate(language, last.rating, moot, words)
            if command is Command.QUIT:
                return False
            if command in (Command.WHY, Command.OVERRIDE):
                self._look_back(command, language)
                continue
            if command in RATINGS or command is Command.UNDO:
                self._look_back(command, language)
            return True
        return True

    def _turn_over(self, task: Task) -> bool:
        """Let the learner recall, turn the card over, and take their rating."""
        language, began = task.question.deck.language, self._study.seconds()
        command = self._surface.wait(language, is_turning=True)
        if command is Command.NEXT:
            milliseconds = round((self._study.seconds() - began) * 1000)
            if not self._surface.has_menu:
                self._page.gap()
            draw_turned(self._page, task)
            words = offered(language, self._kept.offers(milliseconds), self._kept.today)
            while (command := self._surface.rate(language, Rating.GOOD, Moot.FLASH, words)) is Command.WHY:
                draw_proof(self._page, task.question, names_question=False)
            rating = RATINGS.get(command) or (Rating.GOOD if command is Command.NEXT else None)
            if rating is not None:
                self._save(lambda: self._kept.recall(rating, milliseconds))
                self._draw_rated(language)
                return True
        if command is Command.UNDO:
            self._look_back(command, language)
        return command is not Command.QUIT

    def _look_back(self, command: Command, language: str) -> None:
        """Prove, override, rate otherwise or take back the last answer."""
        kept, page = self._kept, self._page
        if not kept.answered:
            page.write(tell(language, "nothing_undone" if command is Command.UNDO else "nothing_rated"))
            page.gap()
            return
        last = kept.answered[-1]
        if command is Command.WHY:
            if not self._surface.has_menu:
                page.gap()
            draw_proof(page, last.task.question, names_question=not self._surface.pauses)
        elif command is Command.UNDO:
            self._save(kept.undo)
            self._notice = (tell(last.task.question.deck.language, "undone"),)
        elif command is not Command.OVERRIDE:
            self._save(lambda: kept.rate(RATINGS[command]))
            self._draw_rated(language)
        elif last.reply is None or last.reply.is_right:
            page.write(say(language, "already_right"))
            page.gap()
        else:
            self._save(kept.override)
            page.write(say(language, "overridden"))
            self._draw_rated(language)

    def _draw_rated(self, language: str) -> None:
        """Write what the last rating does, unless the screen is about to go."""
        last = self._kept.last
        if last is None:
            return
        if self._study.sureness is Sureness.MARKS:
            draw_mark(self._page, language, last)
        draw_rated(self._page, language, last.rating, self._kept.offers()[last.rating], self._kept.today)

    def _help(self, task: Task) -> None:
        draw_help(self._page, task.question, has_menu=self._surface.has_menu)
        language = task.question.deck.language
        for phrase in ("help_undo_key",) if self._has_menu(task) else ("help_undo", "help_rate"):
            self._page.write(tell(language, phrase), indent=4)
        self._page.gap()

    def _save(self, act: Callable[[], None]) -> None:
        """Do what writes to the log; where that fails say so at once, and try again as long as the learner wants."""
        while True:
            try:
                act()
            except HistoryError as refused:
                self._study.trouble = str(refused)
                self._say_trouble()
                language = self._study.language
                if self._surface.pauses and self._surface.confirm(language, tell(language, "save_again")) is True:
                    continue
                raise Unsaved from refused
            self._study.trouble = ""
            return

    def _say_trouble(self) -> None:
        language = self._study.language
        self._page.write((tell(language, "unsaved", trouble=self._study.trouble), "bold red"))
        self._page.gap()
