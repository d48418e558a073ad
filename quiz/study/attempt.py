"""One learner's way through a list of questions: what is asked now, what was said, how it was graded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from quiz.grade import grade
from quiz.model.deck import Deck
from quiz.model.item import Item
from quiz.model.relation import Relation
from quiz.model.response import Grade, Outcome, Response

TRIES = 3
"""How often one question is asked when what was said cannot be graded; after that it counts as wrong."""


@dataclass(frozen=True, slots=True)
class Question:
    """An item and the deck it comes from: the evidence needs the deck's sources, the phrases its language."""

    deck: Deck
    item: Item


@dataclass(frozen=True, slots=True)
class Try:
    """Something said that could not be graded and cost nothing."""

    said: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class Reply:
    """A settled answer: `grade` stays as it was given, `is_overridden` is the learner's own "my answer was right"."""

    question: Question
    response: Response
    grade: Grade
    tries: tuple[Try, ...] = ()
    is_overridden: bool = False

    @property
    def score(self) -> float:
        """The score that counts: the grade's, or 1 where the learner overrode it."""
        return 1.0 if self.is_overridden else self.grade.score

    @property
    def is_right(self) -> bool:
        """Whether the answer counts as right in full."""
        return self.is_overridden or self.grade.outcome is Outcome.RIGHT


class Attempt:
    """The state of one round: pure, without clock and files, so that it can be recorded and taken up again."""

    def __init__(self, questions: Iterable[Question]) -> None:
        """Take the questions in the order they will be asked."""
        self.questions = tuple(questions)
        self.replies: list[Reply] = []
        self._tries: list[Try] = []

    @property
    def current(self) -> Question | None:
        """The question that is asked now; `None` when the attempt is over."""
        return None if self.is_over else self.questions[len(self.replies)]

    @property
    def number(self) -> int:
        """The place of the current question, from 1."""
        return min(len(self.replies) + 1, len(self.questions))

    @property
    def is_over(self) -> bool:
        """Whether every question has a settled answer."""
        return len(self.replies) >= len(self.questions)

    @property
    def misses(self) -> tuple[Reply, ...]:
        """The answers that do not count as right in full."""
        return tuple(reply for reply in self.replies if not reply.is_right)

    def answer(self, said: str, confidence: float | None = None) -> Grade:
        """Grade what was said to the current question; asked-again grades settle nothing until the third try.

        Raises `LookupError` when the attempt is over.
        """
        question = self.current
        if question is None:
            raise LookupError("the attempt is over: there is no question to answer")
        given = grade(question.item, said)
        if given.outcome.is_asked_again:
            if len(self._tries) + 1 < TRIES:
                self._tries.append(Try(said, given))
                return given
            given = given._replace(outcome=Outcome.WRONG, score=0.0)
        response = Response(question.item.id, said, confidence)
        self.replies.append(Reply(question, response, given, tuple(self._tries)))
        self._tries.clear()
        return given

    def skip(self) -> Grade:
        """Answer the current question with nothing."""
        return self.answer("")

    def confide(self, confidence: float) -> None:
        """Note how sure the learner was of the last settled answer, as a probability."""
        last = self._last()
        response = last.response._replace(confidence=min(1.0, max(0.0, confidence)))
        self.replies[-1] = replace(last, response=response)

    def override(self) -> Reply:
        """Count the last settled answer as right on the learner's word; the grade it got stays on record."""
        self.replies[-1] = replace(self._last(), is_overridden=True)
        return self.replies[-1]

    def retry(self) -> "Attempt":
        """Begin a round with the missed questions: confident misses first, for those are best corrected.

        (Butterfield & Metcalfe 2001: errors made with high confidence are the ones feedback corrects most.)
        """
        by_confidence = sorted(self.misses, key=lambda miss: -(miss.response.confidence or 0.0))
        return Attempt(miss.question for miss in by_confidence)

    def resume(self, replies: Iterable[Mapping[str, Any]]) -> None:
        """Take up the replies of a recorded attempt (docs/attempt-json.md) on the same questions.

        Recorded grades are kept, not given anew. Raises `ValueError` where the record is of other questions.
        """
        for recorded in replies:
            question = self.current
            if question is None or recorded["item"]["id"] != question.item.id:
                raise ValueError(f"the record does not fit: reply {len(self.replies) + 1} is to another question")
            confidence = recorded.get("confidence")
            self.replies.append(
                Reply(
                    question,
                    Response(question.item.id, recorded["response"], confidence),
                    _grade(recorded["grade"]),
                    tuple(Try(tried["response"], _grade(tried["grade"])) for tried in recorded.get("tries", ())),
                    recorded.get("overridden", False),
                )
            )

    def _last(self) -> Reply:
        if not self.replies:
            raise LookupError("nothing has been answered yet")
        return self.replies[-1]


def _grade(recorded: Mapping[str, Any]) -> Grade:
    relation = recorded.get("relation")
    return Grade(
        Outcome(recorded["outcome"]),
        float(recorded["score"]),
        str(recorded["reason"]),
        Relation(relation) if relation else None,
        str(recorded.get("confused_with", "")),
        tuple((str(tag), str(words)) for tag, words in recorded.get("diff", ())),
    )
