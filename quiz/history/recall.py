"""What the cards' memories follow from: the events of each card, in order, less what was taken back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, Protocol, TypeVar

import sqlalchemy as sa

from quiz.history.rows import Row, memory_row, to_asked, to_correction, to_memory
from quiz.history.tables import cards, corrections, memories, reviews, undos
from quiz.model.review import Asked, Card, Memory, Step


class Remember(Protocol):
    """Takes a card's memory past events of it, in order; a card that was never reviewed has no memory."""

    def __call__(self, steps: Iterable[Step], memory: Memory | None = None, /) -> Memory | None:
        """Give the memory after the events."""


class Rebuilt(NamedTuple):
    """What `rebuild` found: how many events and memories there are, and how many memories were not so."""

    events: int
    memories: int
    differing: int


_T = TypeVar("_T")
_Placed = tuple[int, int, str, Step]
_NAMELESS = Card("", "")  # what is remembered does not depend on what a card is called
_CARDS = 200  # at a time: few enough to be held, with all their reviews


def _ordered(table: sa.Table, *columns: sa.Column[Any]) -> "sa.Select[Any]":
    return sa.select(*columns).where(table.c.card.in_(_THESE)).order_by(table.c.card, table.c.at, table.c.id)


# Made once: to build a statement takes longer than to run it.
_THESE: sa.BindParameter[Any] = sa.bindparam("cards", expanding=True)
_PLACE = ("card", "at", "id")
_REVIEWS = _ordered(reviews, *(reviews.c[name] for name in (*_PLACE, *Asked._fields))).where(
    ~sa.exists().where(undos.c.review == reviews.c.id)
)
_CORRECTIONS = _ordered(corrections, *corrections.c)
_KEPT = sa.select(memories).where(memories.c.card.in_(_THESE))
_FORGET = sa.delete(memories).where(memories.c.card.in_(_THESE))
_REMEMBER = sa.insert(memories)


def in_batches(many: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Divide things into lists of a size, the last one shorter.

    >>> list(in_batches("abc", 2))
    [['a', 'b'], ['c']]
    """
    batch: list[_T] = []
    for one in many:
        batch.append(one)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def recall(
    connection: sa.Connection, numbers: Iterable[int], remember: Remember
) -> Iterator[tuple[int, Memory | None]]:
    """Give the memories of the cards of some numbers, as their events say."""
    for batch in in_batches(sorted(numbers), _CARDS):
        found = {number: remember(steps) for number, steps in _histories(connection, batch)}
        for number in batch:
            yield number, found.get(number)


def rebuild(connection: sa.Connection, remember: Remember) -> Rebuilt:
    """Put what the log says in the place of all memories, and count those that were not so."""
    counts = (sa.select(sa.func.count()).select_from(table) for table in (reviews, undos, corrections))
    events = sum(connection.scalar(count) or 0 for count in counts)
    kept = {row["card"]: dict(row) for row in connection.execute(sa.select(memories)).mappings()}
    connection.execute(sa.delete(memories))
    numbers = connection.scalars(sa.select(cards.c.card)).all()
    right = {
        card: {"card": card, **memory_row(memory)}
        for card, memory in recall(connection, numbers, remember)
        if memory is not None
    }
    for batch in in_batches(right.values(), _CARDS):
        connection.execute(_REMEMBER, batch)
    return Rebuilt(events, len(right), sum(kept.get(card) != right.get(card) for card in kept.keys() | right.keys()))


def remember_anew(connection: sa.Connection, numbers: Iterable[int], remember: Remember) -> None:
    """Put the memories of some cards in the place of those that are kept."""
    for batch in in_batches(recall(connection, numbers, remember), _CARDS):
        _put(connection, batch)


def remember_further(connection: sa.Connection, steps: Mapping[int, Sequence[Step]], remember: Remember) -> None:
    """Take the memories of some cards past events that are later than all that the log had of them, in order."""
    kept = {row["card"]: to_memory(row) for row in connection.execute(_KEPT, {"cards": list(steps)}).mappings()}
    found = {number: remember(later, kept.get(number)) for number, later in steps.items()}
    _put(connection, list(found.items()))


def _put(connection: sa.Connection, found: Sequence[tuple[int, Memory | None]]) -> None:
    connection.execute(_FORGET, {"cards": [number for number, _ in found]})
    rows: list[Row] = [{"card": number, **memory_row(memory)} for number, memory in found if memory is not None]
    if rows:
        connection.execute(_REMEMBER, rows)


def _histories(connection: sa.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Iterator[Step]]]:
    reviewed = connection.execute(_REVIEWS, {"cards": numbers}).all()
    corrected = connection.execute(_CORRECTIONS, {"cards": numbers}).all()
    told: Iterable[_Placed] = ((card, at, name, to_asked(row)) for card, at, name, *row in reviewed)
    if corrected:
        others = ((row.card, row.at, row.id, to_correction(row, _NAMELESS)) for row in corrected)
        told = merge(told, others, key=itemgetter(slice(3)))
    for number, steps in groupby(told, key=itemgetter(0)):
        yield number, map(itemgetter(3), steps)
