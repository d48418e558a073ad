"""How a quiz runs: asks, grades, shows the evidence, sums up, offers the misses again; on any surface."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType

from quiz.model.response import Grade
from quiz.study.attempt import Attempt, Question
from quiz.terminal.page import DIM
from quiz.terminal.screens import (
    draw_feedback,
    draw_grade,
    draw_help,
    draw_options,
    draw_proof,
    draw_question,
    draw_said,
)
from quiz.terminal.summary import draw_misses, draw_round, draw_summary
from quiz.terminal.surface import Command, Surface
from quiz.terminal.wording import number, say

INTERRUPTED, TERMINATED = 128 + signal.SIGINT, 128 + signal.SIGTERM  # what shells report for these signals


@dataclass
class Sitting:
    """A whole quiz: the first round and the rounds in which misses were tried again."""

    rounds: list[Attempt]
    with_confidence: bool = False
    opening: str = ""
    replay: str = ""
    language: str = "en"
    status: int = field(default=0)


class Terminated(BaseException):
    """The process was asked to end: not an error, and nothing that ordinary handlers should swallow."""


def play(sitting: Sitting, surface: Surface) -> int:
    """Play all rounds and say how the process should end: 0, or 130 and 143 when it was told to.

    What was answered is kept and summed up however the quiz ends.
    """
    with termination():
        try:
            went_on = _round(sitting, surface, sitting.rounds[0])
        except EOFError:
            went_on = False
        except (KeyboardInterrupt, Terminated) as stop:
            sitting.status, went_on = status_of(stop), False
        first = sitting.rounds[0]
        surface.page.fresh()
        draw_summary(surface.page, first, sitting.language)
        try:
            if first.misses:
                if went_on and surface.pauses:
                    surface.turn(sitting.language, say(sitting.language, "turn"))
                    surface.page.fresh()
                draw_misses(surface.page, sitting.language, first.misses)
            if went_on:
                _retries(sitting, surface)
        except EOFError:
            surface.page.gap()
        except (KeyboardInterrupt, Terminated) as stop:
            sitting.status = status_of(stop)
            surface.page.gap()
        if sitting.replay:
            surface.page.write(say(sitting.language, "replay", command=sitting.replay))
        surface.page.gap()
        surface.page.flush()
    return sitting.status


def _round(sitting: Sitting, surface: Surface, attempt: Attempt) -> bool:
    """Ask every question of a round; whether it was gone through to its end."""
    is_retry = attempt is not sitting.rounds[0]
    while (question := attempt.current) is not None:
        surface.page.fresh()
        opening = sitting.opening if not is_retry and attempt.number == 1 else ""
        draw_question(surface.page, attempt, question, opening=opening, is_retry=is_retry)
        if not surface.has_menu:
            draw_options(surface.page, question.item)
        if not _answer(sitting, surface, attempt, question):
            return False
        draw_feedback(surface.page, attempt.replies[-1])
        if not _reflect(surface, attempt):
            return False
    return True


def _answer(sitting: Sitting, surface: Surface, attempt: Attempt, question: Question) -> bool:
    """Ask until there is a settled answer; whether the learner wants to go on."""
    settled = len(attempt.replies)
    while len(attempt.replies) == settled:
        said = surface.ask(question)
        match said:
            case Command.QUIT:
                return False
            case Command.HELP:
                draw_help(surface.page, question, has_menu=surface.has_menu)
            case Command.WHY | Command.OVERRIDE:
                _look_back(surface, attempt, Command(said), question.deck.language)
            case Command.SKIP | Command.NEXT:
                settle(surface, attempt, question, "")
            case _:
                settle(surface, attempt, question, said)
    reply = attempt.replies[-1]
    if sitting.with_confidence and reply.response.said.strip():
        confidence = surface.ask_confidence(question.deck.language)
        if confidence is not None:
            attempt.confide(confidence)
        if not surface.has_menu:
            surface.page.gap()
    return True


def settle(surface: Surface, attempt: Attempt, question: Question, said: str) -> None:
    """Grade what was said; where it is asked again, say so."""
    settled = len(attempt.replies)
    grade: Grade = attempt.answer(said)
    if surface.has_menu:
        draw_said(surface.page, question, said)
    surface.page.gap()
    if len(attempt.replies) == settled:
        draw_grade(surface.page, question.deck.language, grade)
        surface.page.write((say(question.deck.language, "tries_left"), DIM), indent=2 if surface.page.is_plain else 4)
        surface.page.gap()


def _reflect(surface: Surface, attempt: Attempt) -> bool:
    """Let the learner look at the grade; whether the quiz goes on."""
    reply = attempt.replies[-1]
    language = reply.question.deck.language
    while surface.pauses:
        command = surface.pause(language, is_last=attempt.is_over, can_override=not attempt.replies[-1].is_right)
        match command:
            case Command.QUIT:
                return False
            case Command.WHY | Command.OVERRIDE:
                _look_back(surface, attempt, command, language)
            case _:
                return True
    return True


def _look_back(surface: Surface, attempt: Attempt, command: Command, language: str) -> None:
    """Explain or override the last settled answer."""
    page = surface.page
    if not attempt.replies:
        page.write(say(language, "nothing_yet"))
    elif command is Command.WHY:
        if not surface.has_menu:
            page.gap()
        draw_proof(page, attempt.replies[-1].question, names_question=not surface.pauses)
        return
    elif attempt.replies[-1].is_right:
        page.write(say(language, "already_right"))
    else:
        attempt.override()
        page.write(say(language, "overridden"))
    page.gap()


def _retries(sitting: Sitting, surface: Surface) -> None:
    """Offer the misses again until there are none, or the learner has had enough."""
    language = sitting.language
    while sitting.rounds[-1].misses:
        misses = len(sitting.rounds[-1].misses)
        words = say(language, "retry_one") if misses == 1 else say(language, "retry", count=number(language, misses))
        wanted = surface.confirm(language, words)
        surface.page.gap()
        if isinstance(wanted, Command):
            if wanted is Command.QUIT:
                return
            _look_back(surface, sitting.rounds[-1], wanted, language)
            continue
        if not wanted:
            return
        sitting.rounds.append(sitting.rounds[-1].retry())
        went_on = _round(sitting, surface, sitting.rounds[-1])
        draw_round(surface.page, sitting.rounds[-1], language)
        if not went_on:
            return


def status_of(stop: BaseException) -> int:
    """Give the exit status of what ended the process."""
    return TERMINATED if isinstance(stop, Terminated) else INTERRUPTED


@contextmanager
def termination() -> Iterator[None]:
    """Let a request to end the process end the quiz the way Ctrl-C does."""

    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        raise Terminated

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
