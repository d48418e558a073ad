"""Reads the log in order, an event at a time, however long it is."""

from collections.abc import Collection, Iterator
from heapq import merge
from itertools import chain
from typing import Any

import sqlalchemy as sa

from quiz.history.rows import FIRST_DAY, REVIEW, text, to_correction, to_review, to_undo
from quiz.history.tables import cards, corrections, reviews, undos
from quiz.model.response import Outcome
from quiz.model.review import Answer, Card, Event

_AT_A_TIME = 1_000
_STREAMED = {"stream_results": True, "yield_per": _AT_A_TIME}


def stream(
    connection: sa.Connection,
    decks: Collection[str] = (),
    since: int | None = None,
    card: Card | None = None,
) -> Iterator[Event]:
    """Give the events in order of time and id: all, or those of some decks or of a card, or from a moment on."""
    wanted: list[sa.ColumnElement[bool]] = [cards.c.deck.in_([text(deck) for deck in decks])] if decks else []
    if card is not None:
        wanted = [cards.c.deck == text(card.deck), cards.c.fact == text(card.fact)]
    of_cards = (
        (_of_reviews(row) for row in _rows(connection, reviews, _with_names(reviews), wanted, since)),
        (_of_corrections(row) for row in _rows(connection, corrections, _with_names(corrections), wanted, since)),
    )
    undone = sa.select(undos)
    if wanted:
        undone = undone.join(reviews, reviews.c.id == undos.c.review).join(cards, cards.c.card == reviews.c.card)
    of_undos = (to_undo(row) for row in _rows(connection, undos, undone, wanted, since))
    yield from merge(*of_cards, of_undos, key=lambda event: (event.at, event.id))


def answers(connection: sa.Connection, decks: Collection[str] = ()) -> "Iterator[Any]":
    """Give the columns of `Answer` of the reviews that count, in order of time and id: of all decks, or of some."""
    undone = sa.exists().where(undos.c.review == reviews.c.id)
    chosen = sa.select(*_ANSWER).where(~undone).order_by(reviews.c.at, reviews.c.id)
    if decks:
        chosen = chosen.where(reviews.c.card.in_(sa.select(cards.c.card).where(cards.c.deck.in_(map(text, decks)))))
    return chain.from_iterable(connection.execute(chosen, execution_options=_STREAMED).partitions())


def _answer(name: str) -> "sa.ColumnElement[Any]":
    column = reviews.c[name]
    if name == "day":
        return column + FIRST_DAY
    if name == "said":  # which is read where a claim was judged wrongly, and is the longest of a review
        return sa.case((reviews.c.verdict == "", ""), (reviews.c.outcome == Outcome.RIGHT.value, ""), else_=column)
    # A conversion of every value, even to what it is already, would take a tenth of the time.
    return sa.type_coerce(column, sa.types.NullType) if name == "is_overridden" else column


_ANSWER = [_answer(name) for name in Answer._fields]


def _with_names(table: sa.Table) -> "sa.Select[Any]":
    columns = [table.c[name] for name in REVIEW] if table is reviews else list(table.c)
    return sa.select(*columns, cards.c.deck, cards.c.fact).join(cards, cards.c.card == table.c.card)


def _rows(
    connection: sa.Connection,
    table: sa.Table,
    chosen: "sa.Select[Any]",
    wanted: list[sa.ColumnElement[bool]],
    since: int | None,
) -> "Iterator[sa.Row[Any]]":
    chosen = chosen.where(*wanted)
    if since is not None:
        chosen = chosen.where(table.c.at >= since)
    result = connection.execute(chosen.order_by(table.c.at, table.c.id), execution_options=_STREAMED)
    return iter(result)


def _of_reviews(row: "sa.Row[Any]") -> Event:
    return to_review(row, Card(row.deck, row.fact))


def _of_corrections(row: "sa.Row[Any]") -> Event:
    return to_correction(row, Card(row.deck, row.fact))
