"""Hypothesis strategies for a learner's log: reviews of a few cards, taken back, corrected, with clocks set back."""

import datetime as dt

from hypothesis import strategies as st

from quiz.model.review import Card, Correction, Event, Rating, Review, Undo

START = dt.datetime(2026, 10, 1, 6, tzinfo=dt.UTC)
CARDS = tuple(Card(deck, fact) for deck in ("harbour", "border") for fact in ("lamps", "tower"))

moments = st.integers(0, 400 * 24).map(lambda hours: START + dt.timedelta(hours=hours))
days = st.integers(0, 400).map(lambda number: START.date() + dt.timedelta(number))
ratings = st.sampled_from(Rating)
confidences = st.none() | st.floats(0, 1)


def review(name, at, card=CARDS[0], rating=Rating.GOOD, **fields):
    return Review(
        **{
            "id": name,
            "at": at,
            "day": at.date(),
            "card": card,
            "revision": "r1",
            "item": "i",
            "kind": "cloze",
            "rating": rating,
            **fields,
        }
    )


@st.composite
def logs(draw, most=14):
    """A list of events in no order; an undo may be of a review that the log does not have."""
    count = draw(st.integers(0, most))
    events: list[Event] = []
    for number in range(count):
        name, at = f"e{draw(st.integers(0, 99)):02}-{number}", draw(moments)
        sort = draw(st.sampled_from(("review", "review", "review", "undo", "correction")))
        card = draw(st.sampled_from(CARDS))
        if sort == "undo":
            ids = [event.id for event in events] + ["of-another-machine"]
            events.append(Undo(name, at, draw(st.sampled_from(ids))))
        elif sort == "correction":
            events.append(Correction(name, at, draw(days), card, "r1", "r2"))
        else:
            right = draw(st.booleans())
            events.append(
                review(
                    name,
                    at,
                    card,
                    draw(ratings),
                    day=draw(days | st.just(at.date())),
                    outcome="right" if right else "wrong",
                    confidence=draw(confidences),
                )
            )
    return draw(st.permutations(events))
