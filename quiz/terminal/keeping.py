"""Keeps a session of study in the log: every answer is on the disk before anything more is shown."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple, Protocol

from quiz.history.identity import new_id
from quiz.model.review import Event, Rating, Review
from quiz.study.attempt import Reply
from quiz.study.days import HOUR, study_day
from quiz.study.planning import Task, corrections
from quiz.study.session import Moment, Session

_MOMENT = dt.timedelta(milliseconds=1)


class Log(Protocol):
    """What a session needs of a log."""

    def append(self, *events: Event) -> int:
        """Add events, all or none; on the disk when it returns. Raises `HistoryError` when nothing was added."""


class Clock(Protocol):
    """The time, so that nothing below the command asks the machine for it."""

    def now(self) -> dt.datetime:
        """Tell the time on the wall, with its zone."""

    def seconds(self) -> float:
        """Tell the seconds from some moment on; nobody can set these back."""


class Offer(NamedTuple):
    """What a rating would do: the day when the card comes back, and whether it comes back in this session too."""

    due: dt.date
    returns: bool


class Answered(NamedTuple):
    """The last answer, which can still be rated otherwise: `reply` is `None` for a flashcard."""

    task: Task
    reply: Reply | None
    milliseconds: int


class Kept:
    """A session and its log; where the log refuses, `HistoryError` is raised and the session is as it was."""

    def __init__(self, session: Session, log: Log, clock: Clock, *, day_starts: int = HOUR, version: str = "") -> None:
        """Take a session that begins, and the hour at which the learner's days begin; the zone is that of the clock."""
        self.session = session
        self.answered: list[Answered] = []
        self._log, self._clock = log, clock
        self._day_starts, self._version = day_starts, version
        self._at = clock.now()
        self._ticks = clock.seconds()

    @property
    def today(self) -> dt.date:
        """The day of study by the latest moment that was noted."""
        return study_day(self._at, self._at.tzinfo or dt.UTC, self._day_starts)

    @property
    def seconds(self) -> float:
        """How long the session has gone on."""
        return self._clock.seconds() - self._ticks

    @property
    def last(self) -> Review | None:
        """The last review that counts."""
        return self.session.reviews[-1] if self.session.reviews else None

    def show_correction(self, place: int) -> None:
        """Note that a correction of the plan was shown."""
        at = self._now()
        ids = (new_id(at) for _ in self.session.plan.changed)
        self._log.append(corrections(self.session.plan, ids, at.astimezone(dt.UTC), self.today)[place])

    def settle(self, reply: Reply, milliseconds: int) -> None:
        """Take the answer to the current question, with the rating that follows from it."""
        self._take(self.session, self._asked(reply, milliseconds), None)

    def recall(self, rating: Rating, milliseconds: int) -> None:
        """Take a flashcard's rating."""
        self._take(self.session, self._asked(None, milliseconds), rating)

    def rate(self, rating: Rating) -> None:
        """Rate the last answer otherwise."""
        self._exchange(self.answered[-1], rating)

    def override(self) -> None:
        """Count the last answer as right on the learner's word."""
        last = self.answered[-1]
        if last.reply is not None:
            self._exchange(last._replace(reply=replace(last.reply, is_overridden=True)), None)

    def undo(self) -> None:
        """Take the last answer back: its question is asked again. Raises `LookupError` where there is none."""
        at = self._now()
        before, undone = self.session.undo(new_id(at), at.astimezone(dt.UTC))
        self._log.append(undone)
        self.session = before
        self.answered.pop()

    def offers(self, milliseconds: int | None = None) -> Mapping[Rating, Offer]:
        """Say what each rating would do: of the last answer, or of a flashcard that was shown for so long."""
        if milliseconds is not None:
            state, answered = self.session, self._asked(None, milliseconds)
        elif self.session.before is not None:
            state, answered = self.session.before, self.answered[-1]
        else:
            return {}
        return {rating: self._offer(state, answered, rating) for rating in Rating}

    def _offer(self, state: Session, answered: Answered, rating: Rating) -> Offer:
        card = answered.task.card
        after, _ = _settled(state, answered, self._moment(answered.milliseconds, rating, self._at))
        memory = after.memory(card)
        return Offer(memory.due if memory else self.today, any(task.card == card for task in after.queue))

    def _asked(self, reply: Reply | None, milliseconds: int) -> Answered:
        task = self.session.current
        if task is None:
            raise LookupError("the session is over: there is no question to answer")
        return Answered(task, reply, milliseconds)

    def _take(self, state: Session, answered: Answered, rating: Rating | None) -> None:
        after, review = _settled(state, answered, self._moment(answered.milliseconds, rating, self._now()))
        self._log.append(review)
        self.session = after
        self.answered.append(answered)

    def _exchange(self, answered: Answered, rating: Rating | None) -> None:
        """Take back the last answer and give it once more, in one step."""
        at = self._now()
        before, undone = self.session.undo(new_id(at), at.astimezone(dt.UTC))
        after, review = _settled(before, answered, self._moment(answered.milliseconds, rating, self._now()))
        self._log.append(undone, review)
        self.session = after
        self.answered[-1] = answered

    def _moment(self, milliseconds: int, rating: Rating | None, at: dt.datetime) -> Moment:
        return Moment(new_id(at), at.astimezone(dt.UTC), self.today, milliseconds, rating, self._version)

    def _now(self) -> dt.datetime:
        """Tell the time, later than ever before in this session: a clock that is set back turns no order round."""
        self._at = max(self._clock.now(), self._at + _MOMENT)
        return self._at


def _settled(state: Session, answered: Answered, moment: Moment) -> tuple[Session, Review]:
    return state.recall(moment) if answered.reply is None else state.settle(answered.reply, moment)
