"""Events made by hand or by Hypothesis, and a rule for memories that is plain enough to be checked by eye."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import strategies as st

from quiz.model.review import Asked, Card, Correction, Event, Memory, Rating, Review, Step, Undo

START = dt.datetime(2026, 1, 1, 12, tzinfo=dt.UTC)
CARD = Card("towns", "mayor")


def remember(steps: Iterable[Step], memory: Memory | None = None) -> Memory | None:
    """Sum what was rated, in an order that matters."""
    for step in steps:
        match step:
            case Review() | Asked():
                old = memory or Memory(1.0, 5.0, step.day, step.day, reviews=0)
                stability = old.stability / 2 + int(step.rating)
                due = step.day + dt.timedelta(days=int(stability))
                memory = replace(
                    old, stability=stability, last=step.day, due=due, reviews=old.reviews + 1, revision=step.revision
                )
            case Correction():
                memory = memory and replace(memory, due=step.day)
    return memory


def review(number: int, card: Card = CARD, **fields) -> Review:
    at = START + dt.timedelta(seconds=number)
    given = {"revision": "r1", "item": f"i{number}", "kind": "short-answer", "rating": Rating.GOOD, **fields}
    return Review(id=f"e{number:06}", at=at, day=at.date(), card=card, **given)


def undo(number: int, of: Review | str) -> Undo:
    return Undo(f"u{number:06}", START + dt.timedelta(seconds=number), of if isinstance(of, str) else of.id)


def correction(number: int, card: Card = CARD) -> Correction:
    at = START + dt.timedelta(seconds=number)
    return Correction(f"c{number:06}", at, at.date(), card, "r1", "r2")


_CARDS = st.builds(Card, st.sampled_from(["towns", "iraq", "d\0\ud800"]), st.sampled_from(["mayor", "tide", "عدد"]))
_SHARES = st.floats(0, 1)
_TIMES = st.integers(-5, 400_000).map(lambda seconds: START + dt.timedelta(seconds=seconds, microseconds=seconds % 7))
_DAYS = st.dates(dt.date(2025, 12, 30), dt.date(2027, 1, 2))
_WORDS = st.text(st.characters(), max_size=12)
_RATINGS = st.sampled_from(Rating)


@st.composite
def _events(draw: st.DrawFn, number: int) -> Event:
    match draw(st.sampled_from(["review", "review", "review", "undo", "correction"])):
        case "undo":
            return Undo(f"u{number}", draw(_TIMES), f"e{draw(st.integers(0, 30))}")
        case "correction":
            return Correction(f"c{number}", draw(_TIMES), draw(_DAYS), draw(_CARDS), draw(_WORDS), draw(_WORDS))
    return Review(
        id=f"e{number}",
        at=draw(_TIMES),
        day=draw(_DAYS),
        card=draw(_CARDS),
        revision=draw(_WORDS),
        item=draw(_WORDS),
        kind=draw(_WORDS),
        rating=draw(_RATINGS),
        outcome=draw(_WORDS),
        score=draw(_SHARES),
        said=draw(_WORDS),
        topic=draw(_WORDS),
        confused_with=draw(_WORDS),
        chance=draw(_SHARES),
        confidence=draw(st.none() | _SHARES),
        milliseconds=draw(st.none() | st.integers(0, 1 << 40)),
        is_rated=draw(st.booleans()),
        is_overridden=draw(st.booleans()),
        retention=draw(st.floats(0.01, 0.99)),
        version=draw(_WORDS),
        answer=draw(_WORDS),
    )


@st.composite
def logs(draw: st.DrawFn, most: int = 24) -> list[Event]:
    """Events of a few cards, in any order of time, each with an id of its own; undos of some, and of none."""
    return [draw(_events(number)) for number in range(draw(st.integers(0, most)))]
