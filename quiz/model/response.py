"""What a learner says to an item, and the judgement of it."""

from enum import StrEnum
from typing import NamedTuple

from quiz.model.relation import Relation


class Outcome(StrEnum):
    """The judgement of one response; the last two are asked again and cost nothing."""

    RIGHT = "right"
    PARTLY = "partly right"
    WRONG = "wrong"
    BLANK = "blank"
    SAY_MORE = "say more"
    UNREADABLE = "unreadable"

    @property
    def is_asked_again(self) -> bool:
        """Whether the learner gets another try instead of a score."""
        return self in (Outcome.SAY_MORE, Outcome.UNREADABLE)


class Grade(NamedTuple):
    """The judgement of one response: `score` lies in [0, 1], `reason` is one plain sentence in the deck's language.

    `relation` is that of the response to the key where the kind has one. `confused_with` is the id of the fact whose
    value the response is. `diff` holds (tag, words) pairs of a misquotation; a tag is "same", "missing" or "added".
    """

    outcome: Outcome
    score: float
    reason: str
    relation: Relation | None = None
    confused_with: str = ""
    diff: tuple[tuple[str, str], ...] = ()


class Response(NamedTuple):
    """What a learner said to an item, as typed: `confidence` is a probability in [0, 1] where it was asked."""

    item: str
    said: str
    confidence: float | None = None
