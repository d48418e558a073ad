"""Events as rows of the tables and back, without a database at hand."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Protocol

from quiz.model.review import Asked, Card, Correction, Event, Memory, Rating, Review, Undo

Row = dict[str, Any]


class Columns(Protocol):
    """A row as it comes out of a database: values by the names of columns."""

    def __getitem__(self, name: str, /) -> Any:
        """Give the value of a column."""


_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
FIRST_DAY = _EPOCH.date().toordinal()
_MICROSECOND = dt.timedelta(microseconds=1)
# What no database can hold as text: NUL (PostgreSQL) and halves of pairs (UTF-8).
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_TEXTS = (
    *("id", "revision", "item", "kind", "outcome", "said", "topic"),
    *("operation", "verdict", "confused_with", "version", "answer"),
)
REVIEW = tuple(field.name for field in fields(Review))
"""The columns of a review in the order of its fields; the number of the card stands in the place of the card."""

_WIDTH = len(REVIEW)
_RATINGS = (Rating.AGAIN, *Rating)  # by number, which is quicker than by name
_PLAIN = ("score", "chance", "confidence", "milliseconds", "is_rated", "is_overridden", "retention")


def text(words: str) -> str:
    """Give text as it is kept: what no database can hold becomes U+FFFD."""
    return words if words.isascii() and "\0" not in words else _UNSTORABLE.sub("\ufffd", words)


def moment(at: dt.datetime) -> int:
    """Count the microseconds of UTC since 1970."""
    return (at - _EPOCH) // _MICROSECOND


def time(microseconds: int) -> dt.datetime:
    """Undo `moment`."""
    return _EPOCH + dt.timedelta(microseconds=microseconds)


def number(day: dt.date) -> int:
    """Count the days since 1970.

    >>> number(dt.date(1970, 1, 2))
    1
    """
    return day.toordinal() - FIRST_DAY


def date(days: int) -> dt.date:
    """Undo `number`."""
    return dt.date.fromordinal(days + FIRST_DAY)


def card_name(event: Review | Correction) -> Card:
    """Give the card of an event as it is kept."""
    return Card(text(event.card.deck), text(event.card.fact))


def to_row(event: Event) -> Row:
    """Give an event's columns but for its card."""
    match event:
        case Review():
            row: Row = {name: text(getattr(event, name)) for name in _TEXTS}
            row.update((name, getattr(event, name)) for name in _PLAIN)
            row.update(at=moment(event.at), day=number(event.day), rating=int(event.rating))
            return row
        case Undo():
            return {"id": text(event.id), "at": moment(event.at), "review": text(event.review)}
        case Correction():
            words = {name: text(getattr(event, name)) for name in ("id", "before", "after")}
            return {**words, "at": moment(event.at), "day": number(event.day)}


def to_review(row: Sequence[Any], card: Card) -> Review:
    """Give the review of a row that begins with `REVIEW`, by place: a log has a million of them."""
    name, at, day, _, revision, item, kind, rating, *others = row[:_WIDTH]
    return Review(name, time(at), date(day), card, revision, item, kind, _RATINGS[rating], *others)


def to_asked(row: Sequence[Any]) -> Asked:
    """Give what a memory follows from of a row of its columns, by place."""
    day, rating, *others = row
    return Asked(date(day), _RATINGS[rating], *others)


def to_undo(row: Any) -> Undo:
    """Give the undo of a row of its table."""
    return Undo(row.id, time(row.at), row.review)


def to_correction(row: Any, card: Card) -> Correction:
    """Give the correction of a row of its table."""
    return Correction(row.id, time(row.at), date(row.day), card, row.before, row.after)


def memory_row(memory: Memory) -> Row:
    """Give a memory's columns but for its card."""
    return {
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "last": number(memory.last),
        "due": number(memory.due),
        "reviews": memory.reviews,
        "lapses": memory.lapses,
        "revision": text(memory.revision),
        "answer": text(memory.answer),
        "again_by": None if memory.again_by is None else number(memory.again_by),
    }


def to_memory(row: Columns) -> Memory:
    """Give the memory of a row of its table."""
    return Memory(
        stability=row["stability"],
        difficulty=row["difficulty"],
        last=date(row["last"]),
        due=date(row["due"]),
        reviews=row["reviews"],
        lapses=row["lapses"],
        revision=row["revision"],
        answer=row["answer"],
        again_by=None if row["again_by"] is None else date(row["again_by"]),
    )
