"""A session as a value: what is asked now, what an answer does, and the way back; without a clock and without files.

Each state is a new value that remembers the one before, so that taking back is going back. Whoever runs a session
writes the event to the log before showing the next question.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from quiz.model.review import Card, Memory, Rating, Review, Undo
from quiz.study.attempt import Reply
from quiz.study.forms import is_altered, repair
from quiz.study.marking import chance_of, held
from quiz.study.memories import advance
from quiz.study.planning import Plan, Reason, Task, Wish
from quiz.study.rating import is_confident_error, rate

GAP = 4
"""How many other questions lie between a question and its return, where there are so many: enough to be recalled."""

RETURNS = 2
"""How often an ordinary miss comes back in a session: after that it is for another day."""

SURE_RETURNS = 4
"""How often a confident error comes back in a session: after five misses the key is as suspect as the learner."""


class Moment(NamedTuple):
    """When an answer was given and the id of its event; `rating` is the learner's own where they gave one."""

    id: str
    at: dt.datetime
    day: dt.date
    milliseconds: int | None = None
    rating: Rating | None = None
    version: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """What was asked and what is still to be asked.

    `known` holds the memories that the session began with, and `learned` those of the cards asked since. `reviews` are
    the answers that count, in their order.
    """

    plan: Plan
    queue: tuple[Task, ...]
    known: Mapping[Card, Memory] = field(repr=False)
    wish: Wish = field(repr=False)
    pace: Mapping[str, float] = field(default_factory=dict, repr=False)
    learned: Mapping[Card, Memory] = field(default_factory=dict, repr=False)
    reviews: tuple[Review, ...] = ()
    spent: int = 0
    before: "Session | None" = field(default=None, repr=False, compare=False)

    @classmethod
    def begin(
        cls,
        plan: Plan,
        memories: Mapping[Card, Memory],
        wish: Wish | None = None,
        pace: Mapping[str, float] | None = None,
    ) -> "Session":
        """Begin a planned session; `pace` is the learner's median time by kind."""
        known = {task.card: memories[task.card] for task in plan.tasks if task.card in memories}
        return cls(plan, plan.tasks, known, wish or Wish(), pace or {})

    @property
    def current(self) -> Task | None:
        """What is asked now; `None` when the session is over."""
        return self.queue[0] if self.queue else None

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to ask."""
        return not self.queue

    @property
    def progress(self) -> tuple[int, int]:
        """How many questions were answered, and how many there are with those that came back."""
        return len(self.reviews), len(self.reviews) + len(self.queue)

    @property
    def owed(self) -> tuple[Task, ...]:
        """What a learner who leaves now must be shown: the truth about altered claims, and confident errors."""
        return tuple(task for task in self.queue if task.reason.is_owed)

    def memory(self, card: Card) -> Memory | None:
        """Give what is known of a card now; `None` for one that was never asked."""
        return self.learned.get(card) or self.known.get(card)

    def settle(self, reply: Reply, moment: Moment) -> tuple["Session", Review]:
        """Take the settled answer to the current question and give the state after it, and the event for the log.

        Raises `LookupError` when the session is over, and `ValueError` for an answer to another question.
        """
        task = self._asked()
        item = task.question.item
        if reply.question.item.id != item.id:
            raise ValueError(f"this answers item {reply.question.item.id}, and item {item.id} is asked")
        grade, said = reply.grade, reply.response
        chance = chance_of(item.interaction)
        confidence = None if said.confidence is None else held(said.confidence, chance)
        rating = rate(
            grade.outcome,
            grade.score,
            chance=chance,
            milliseconds=moment.milliseconds,
            median=self.pace.get(item.kind),
            confidence=confidence,
            is_overridden=reply.is_overridden,
            chosen=moment.rating,
        )
        review = replace(
            self._review(task, moment, rating),
            outcome=grade.outcome.value,
            score=reply.score,
            said=said.said,
            confused_with=grade.confused_with,
            chance=chance,
            confidence=confidence,
            is_overridden=reply.is_overridden,
        )
        return self._after(task, review), review

    def recall(self, moment: Moment) -> tuple["Session", Review]:
        """Take the learner's own rating of a flashcard: nothing was typed, and nothing graded.

        Raises `LookupError` when the session is over, and `ValueError` where the moment has no rating.
        """
        task = self._asked()
        if moment.rating is None:
            raise ValueError("a flashcard is rated by its learner, and there is no rating")
        review = self._review(task, moment, moment.rating)
        return self._after(task, review), review

    def undo(self, name: str, at: dt.datetime) -> tuple["Session", Undo]:
        """Take back the last answer: the state before it, and the event for the log that `name` is the id of.

        Raises `LookupError` where nothing was answered.
        """
        if self.before is None:
            raise LookupError("nothing was answered that could be taken back")
        return self.before, Undo(name, at, self.reviews[-1].id)

    def _asked(self) -> Task:
        if not self.queue:
            raise LookupError("the session is over: there is no question to answer")
        return self.queue[0]

    def _review(self, task: Task, moment: Moment, rating: Rating) -> Review:
        item, fact = task.question.item, task.question.deck.by_id[task.card.fact]
        return Review(
            id=moment.id,
            at=moment.at,
            day=moment.day,
            card=task.card,
            revision=fact.revision,
            item=item.id,
            kind=item.kind,
            rating=rating,
            topic=item.topic,
            operation=item.operation,
            verdict=item.verdict.value if item.verdict else "",
            milliseconds=moment.milliseconds,
            is_rated=moment.rating is not None,
            retention=self.wish.retention,
            version=moment.version,
            answer=fact.words,
        )

    def _after(self, task: Task, review: Review) -> "Session":
        memory = advance(self.memory(task.card), review, parameters=self.wish.parameters)
        spent = self.spent + max(0, review.milliseconds or 0)
        coming = self.queue[1:]
        again = self._return(task, review)
        if again is not None:
            place = min(GAP, len(coming))
            coming = (*coming[:place], again, *coming[place:])
        if self.wish.minutes is not None and spent >= self.wish.minutes * 60_000:
            coming = tuple(each for each in coming if each.reason.is_owed)
        return replace(
            self,
            queue=coming,
            learned=self.learned if memory is None else {**self.learned, task.card: memory},
            reviews=(*self.reviews, review),
            spent=spent,
            before=self,
        )

    def _return(self, task: Task, review: Review) -> Task | None:
        """Say what of the same fact is asked once more in this session, and why.

        What comes back is typed where it can be, and never an altered claim.
        """
        times = sum(each.card == task.card for each in self.reviews)
        if is_confident_error(review) and times < SURE_RETURNS:
            reason = Reason.SURE
        elif is_altered(task.question.item):
            reason = Reason.ALTERED
        elif review.rating is Rating.AGAIN and times < RETURNS:
            reason = Reason.MISSED
        else:
            return None
        return replace(task, question=repair(task.siblings) or task.question, reason=reason)
