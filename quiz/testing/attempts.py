"""A whole attempt as a state machine: answer, skip, override, interrupt, take up again from its JSON, retry."""

import json
from collections.abc import Sequence
from typing import Any

import hypothesis.stateful as sm
from hypothesis import strategies as st

from quiz.grade import grade
from quiz.model.bank import Bank
from quiz.study.attempt import TRIES, Attempt, Question
from quiz.study.record import attempt_json
from quiz.testing.responses import responses

MOST = 6
"""Questions of one attempt."""


class AttemptMachine(sm.RuleBasedStateMachine):
    """Walks through an attempt beside a plain list of what must have been settled; `banks` are what it asks from."""

    banks: Sequence[Bank] = ()

    def __init__(self) -> None:
        """Begin with no attempt."""
        super().__init__()
        self.bank = self.banks[0]
        self.attempt = Attempt(())
        self.settled: list[tuple[str, str, float]] = []
        self.tries = 0

    @sm.initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        """Choose the questions."""
        self.bank = data.draw(st.sampled_from(self.banks))
        items = data.draw(st.lists(st.sampled_from(self.bank.items), max_size=MOST, unique_by=lambda item: item.id))
        self.attempt = Attempt(Question(self.bank.deck, item) for item in items)

    @sm.precondition(lambda self: not self.attempt.is_over)
    @sm.rule(data=st.data(), confidence=st.none() | st.floats(0, 1))
    def answer(self, data: st.DataObject, confidence: float | None) -> None:
        """Type anything."""
        item = self._asked()
        said = data.draw(responses(item, self.bank.deck)).said
        expected = grade(item, said)
        given = self.attempt.answer(said, confidence)
        if expected.outcome.is_asked_again and self.tries + 1 < TRIES:
            self.tries += 1
            _demand(given == expected, "a try that costs nothing is graded as it is")
        else:
            self._settle(said, 0.0 if expected.outcome.is_asked_again else expected.score)

    @sm.precondition(lambda self: not self.attempt.is_over)
    @sm.rule()
    def skip(self) -> None:
        """Say nothing: that is blank and settles the question."""
        given = self.attempt.skip()
        _demand(given.score == 0, "what is skipped scores nothing")
        self._settle("", 0.0)

    @sm.precondition(lambda self: self.settled)
    @sm.rule()
    def override(self) -> None:
        """Count the last answer as right; its grade stays on record."""
        before = self.attempt.replies[-1].grade
        after = self.attempt.override()
        _demand(after.grade == before and after.is_right, "an override changes the score and not the grade")
        name, said, _ = self.settled[-1]
        self.settled[-1] = (name, said, 1.0)

    @sm.rule()
    def interrupt_and_take_up_again(self) -> None:
        """Write the attempt as JSON, forget it, and go on from what was written; free tries begin anew."""
        written: dict[str, Any] = json.loads(json.dumps(attempt_json([self.attempt], self.bank.seed)))
        _demand(written["asked"] == [question.item.id for question in self.attempt.questions], "all is recorded")
        again = Attempt(self.attempt.questions)
        again.resume(written["replies"])
        _demand(again.replies == self.attempt.replies, "what is taken up again is what was written")
        self.attempt, self.tries = again, 0

    @sm.precondition(lambda self: self.attempt.is_over)
    @sm.rule()
    def retry(self) -> None:
        """Begin a round with the missed questions, each once."""
        missed = sorted(name for name, _, score in self.settled if score < 1)
        again = self.attempt.retry()
        _demand(sorted(question.item.id for question in again.questions) == missed, "a retry asks what was missed")
        self.attempt, self.settled, self.tries = again, [], 0

    @sm.invariant()
    def what_was_settled_stays(self) -> None:
        """The replies are those settled, in order, with their scores; the next question follows them."""
        held = [(reply.question.item.id, reply.response.said, reply.score) for reply in self.attempt.replies]
        _demand(held == self.settled, f"settled is {self.settled}, and the attempt holds {held}")
        _demand(self.attempt.is_over is (len(held) == len(self.attempt.questions)), "it is over when all is settled")
        current = None if self.attempt.is_over else self.attempt.questions[len(held)]
        _demand(self.attempt.current is current, "the question asked is the first that is not settled")

    def _asked(self) -> Any:
        question = self.attempt.current
        _demand(question is not None, "an attempt that is not over asks something")
        return question.item if question is not None else None

    def _settle(self, said: str, score: float) -> None:
        item = self.attempt.questions[len(self.settled)].item
        self.settled.append((item.id, said, score))
        self.tries = 0


def attempts(*banks: Bank) -> type[AttemptMachine]:
    """Give the machine over banks of your own: its `TestCase` is collected by pytest and unittest."""
    return type("Attempts", (AttemptMachine,), {"banks": tuple(bank for bank in banks if bank.items)})


def _demand(holds: bool, law: str) -> None:
    if not holds:
        raise AssertionError(law)
