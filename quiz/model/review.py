"""What a learner's log holds, and what follows from it: reviews, what was taken back, corrections that were shown."""

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple


class Rating(IntEnum):
    """How well a fact was remembered, as FSRS counts it."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True, order=True)
class Card:
    """A fact as one learner knows it: the name of its deck and its id. All its items share one memory."""

    deck: str
    fact: str


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS knows of a card: `stability` in days, `difficulty` from 1 to 10 (FSRS-6).

    `last` is the study day of the last review, `due` that of the next. `lapses` counts the days on which it was
    forgotten, after the first one. `revision` is that of the fact as it was last reviewed, and `answer` the words that
    were right then. `again_by` is the day by which an error made with confidence comes back, whatever was answered
    later on the day of the error.
    """

    stability: float
    difficulty: float
    last: dt.date
    due: dt.date
    reviews: int = 1
    lapses: int = 0
    revision: str = ""
    answer: str = ""
    again_by: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """One answer to one item of a card, with all that schedulers and statistics may ever want; never changed.

    `id` is unique over all machines. `at` is the moment in UTC, `day` the study day it counts for. `item` and `kind`
    are those of the item; `outcome`, `score` and `confused_with` those of the grade. `said` is the response, kept for
    the aliases that it may propose. `operation` and `verdict` are those of a claim. `chance` is the share of right
    answers that guessing gives, `confidence` a probability, `milliseconds` the time from question to answer.
    `is_rated` says that the learner chose the rating, `is_overridden` that they said the answer was right. `retention`
    is the share that was aimed at, `version` that of the program. `answer` holds the words that were right when it was
    asked, so that a later correction can say what they were.
    """

    id: str
    at: dt.datetime
    day: dt.date
    card: Card
    revision: str
    item: str
    kind: str
    rating: Rating
    outcome: str = ""
    score: float = 0.0
    said: str = ""
    topic: str = ""
    operation: str = ""
    verdict: str = ""
    confused_with: str = ""
    chance: float = 0.0
    confidence: float | None = None
    milliseconds: int | None = None
    is_rated: bool = False
    is_overridden: bool = False
    retention: float = 0.9
    version: str = ""
    answer: str = ""


class Asked(NamedTuple):
    """What of a review its card's memory follows from: a million of them are replayed."""

    day: dt.date
    rating: Rating
    retention: float
    revision: str
    answer: str
    outcome: str
    is_overridden: bool
    confidence: float | None


class Answer(NamedTuple):
    """What of a review is counted, as the log has it: a million of them are summed up.

    `card` is a number that stands for a card, `day` a proleptic Gregorian ordinal.
    """

    card: int
    day: int
    revision: str
    rating: int
    outcome: str
    score: float
    is_overridden: bool
    retention: float
    topic: str
    kind: str
    verdict: str
    said: str
    confused_with: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Undo:
    """A review that the learner took back: it stays in the log and counts no more."""

    id: str
    at: dt.datetime
    review: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of a fact that was shown to the learner: the card is due on that day whatever its memory says.

    `before` and `after` are revisions; the words are those of the reviews and of the deck.
    """

    id: str
    at: dt.datetime
    day: dt.date
    card: Card
    before: str
    after: str


Event = Review | Undo | Correction
Step = Review | Asked | Correction
