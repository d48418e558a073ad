"""What the cards' memories follow from: the events of each card, in order, less what was taken back."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

import sqlalchemy as sa

from quiz.history.rows import REVIEW, Row, memory_row, to_correction, to_review
from quiz.history.tables import cards, corrections, memories, reviews, undos
from quiz.model.review import Card, Correction, Memory, Review

Step = Review | Correction
Remember = Callable[[Iterable[Step]], Memory | None]


class Rebuilt(NamedTuple):
    """What `rebuild` found: how many events and memories there are, and how many memories were not so."""

    events: int
    memories: int
    differing: int


_T = TypeVar("_T")
_CARDS = 200  # at a time: few enough to be held, with all their reviews


def _ordered(table: sa.Table) -> "sa.Select[Any]":
    columns = [table.c[name] for name in REVIEW] if table is reviews else list(table.c)
    return sa.select(*columns).where(table.c.card.in_(_THESE)).order_by(table.c.card, table.c.at, table.c.id)


# Made once: to build a statement takes longer than to run it.
_THESE: sa.BindParameter[Any] = sa.bindparam("cards", expanding=True)
_REVIEWS = _ordered(reviews).where(~sa.exists().where(undos.c.review == reviews.c.id))
_CORRECTIONS = _ordered(corrections)
_NAMES = sa.select(cards).where(cards.c.card.in_(_THESE))
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
        connection.execute(_FORGET, {"cards": [number for number, _ in batch]})
        rows: list[Row] = [{"card": number, **memory_row(memory)} for number, memory in batch if memory is not None]
        if rows:
            connection.execute(_REMEMBER, rows)


def _histories(connection: sa.Connection, numbers: Sequence[int]) -> Iterator[tuple[int, Iterator[Step]]]:
    names = {row.card: Card(row.deck, row.fact) for row in connection.execute(_NAMES, {"cards": numbers})}
    reviewed = (
        (row.card, to_review(row, names[row.card])) for row in connection.execute(_REVIEWS, {"cards": numbers}).all()
    )
    corrected = [
        (row.card, to_correction(row, names[row.card])) for row in connection.execute(_CORRECTIONS, {"cards": numbers})
    ]
    told: Iterable[tuple[int, Step]] = merge(reviewed, corrected, key=_place) if corrected else reviewed
    for number, steps in groupby(told, key=itemgetter(0)):
        yield number, (step for _, step in steps)


def _place(numbered: tuple[int, Step]) -> tuple[int, dt.datetime, str]:
    number, step = numbered
    return number, step.at, step.id
