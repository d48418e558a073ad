"""Which reviews of a log count, what each of them scores, and how all of them are counted in one pass."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import assert_never

from quiz.model.response import Outcome
from quiz.model.review import Answer, Card, Correction, Event, Rating, Review, Undo
from quiz.study.analysis import Tally

_GOOD, _RIGHT = int(Rating.GOOD), Outcome.RIGHT.value
Score = tuple[str, str, bool, float]
"""A topic, a kind, whether an answer counted as right in full, and its score."""


@dataclass(slots=True)
class Latest:
    """Of a card: day and revision of its latest answer, and how many of its answers there are, and right ones."""

    day: int
    revision: str
    asked: int = 0
    right: int = 0


@dataclass(slots=True)
class Counts:
    """Everything that is told of the answers of a log, summed up; cards are the numbers of the log.

    `returned` counts the answers that asked a memory by day and rating; `aims` has, by week behind `today`, what the
    last of them aimed at, and `aim` what the last answer of all did. `judged` counts claims by verdict, outcome and
    what was said.
    """

    today: int
    asked: int = 0
    overridden: int = 0
    aim: float | None = None
    days: Counter[int] = field(default_factory=Counter)
    cards: dict[int, Latest] = field(default_factory=dict)
    returned: Counter[tuple[int, int]] = field(default_factory=Counter)
    aims: dict[int, float] = field(default_factory=dict)
    scores: Counter[Score] = field(default_factory=Counter)
    confused: Counter[tuple[int, str]] = field(default_factory=Counter)
    judged: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    stated: Counter[tuple[float, bool]] = field(default_factory=Counter)


def summed(answers: Iterable[Answer], today: int) -> Counts:
    """Sum up answers that count, in order of time; those of a day after `today` are left out.

    What came back is the first answer of a card on a day, when it was answered on an earlier one: what comes again on
    the same day shows no memory, and after a correction there is none of the new value yet.
    """
    counts = Counts(today)
    days, cards, returned, aims = counts.days, counts.cards, counts.returned, counts.aims
    scores, confused, judged, stated = counts.scores, counts.confused, counts.judged, counts.stated
    # Taken apart at once: a million times over, the names of fields would take longer than the sums.
    for card, day, revision, rating, outcome, score, overrode, aim, topic, kind, verdict, said, given, sure in answers:
        if day > today:
            continue
        # One of a flashcard, which has no grade, counts by its rating.
        right = bool(overrode or (outcome == _RIGHT if outcome else rating >= _GOOD))
        counts.aim = aim
        if overrode:
            counts.overridden += 1
        days[day] += 1
        scores[topic, kind, right, 1.0 if right else score] += 1
        latest = cards.get(card)
        if latest is None:
            latest = cards[card] = Latest(day, revision)
        elif latest.day < day and latest.revision == revision:
            returned[day, rating] += 1
            aims[(today - day) // 7] = aim
        latest.day, latest.revision = day, revision
        latest.asked += 1
        if right:
            latest.right += 1
        elif given:
            confused[card, given] += 1
        if verdict:
            judged[verdict, outcome, said] += 1
        if sure is not None and 0 <= sure <= 1:
            stated[sure, right] += 1
    counts.asked = days.total()
    return counts


def counted(events: Iterable[Event]) -> list[Review]:
    """Give the reviews that were not taken back, each once, in order of time."""
    reviews: dict[str, Review] = {}
    undone: set[str] = set()
    for event in events:
        match event:
            case Review():
                reviews[event.id] = event
            case Undo():
                undone.add(event.review)
            case Correction():
                pass  # shown, not answered
            case _:
                assert_never(event)
    standing = (review for review in reviews.values() if review.id not in undone)
    return sorted(standing, key=lambda review: (review.at, review.id))


def answers(reviews: Iterable[Review], numbers: dict[Card, int]) -> Iterable[Answer]:
    """Give what is counted of reviews; a card that `numbers` does not have yet gets the next number there."""
    for review in reviews:
        values = (getattr(review, name) for name in Answer._fields[2:])
        yield Answer(numbers.setdefault(review.card, len(numbers)), review.day.toordinal(), *values)


def tallies(scores: Counter[Score], label: Callable[[Score], str]) -> tuple[Tally, ...]:
    """Count answers by label, the most asked first; no label comes last."""
    groups: dict[str, Counter[tuple[bool, float]]] = {}
    for score, count in scores.items():
        groups.setdefault(label(score), Counter())[score[2:]] += count
    found = (Tally(name, group.total(), _right(group), _total(group)) for name, group in groups.items())
    return tuple(sorted(found, key=lambda tally: (not tally.label, -tally.asked, tally.label)))


def _right(group: Counter[tuple[bool, float]]) -> int:
    return sum(count for (right, _), count in group.items() if right)


def _total(group: Counter[tuple[bool, float]]) -> float:
    """Add scores up one by one, the lowest first: in another order or way, the last digits might differ."""
    held = Counter[float]()
    for (_, score), count in group.items():
        held[min(1.0, max(0.0, score))] += count
    return sum(chain.from_iterable(repeat(score, count) for score, count in sorted(held.items())))
