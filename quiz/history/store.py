"""The learner's log: append events, read them, and ask what follows from them."""

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any, Self, cast

import sqlalchemy as sa

from quiz.history.adding import Adder
from quiz.history.asking import PARAMETERS, Ask, Asking, parameters
from quiz.history.driver import identity, refuse_other
from quiz.history.engine import connected, make_engine
from quiz.history.places import Place, find_place
from quiz.history.reading import answers, stream
from quiz.history.recall import Rebuilt, Remember, rebuild, remember_anew, remember_further
from quiz.history.rows import moment, text, to_memory
from quiz.history.tables import cards, memories, reviews, settings
from quiz.history.upgrade import prepare
from quiz.model.review import Answer, Card, Event, Memory

__all__ = ["History", "Rebuilt", "Remember", "open_history"]

_NAMES = 500  # in one question to the database


def open_history(
    database: str | None = None,
    environment: Mapping[str, str] | None = None,
    *,
    remember: Remember | None = None,
) -> "History":
    """Open the log that `database` names, or the environment, or the one in the user's data folder.

    It is made where there is none, and migrated, with a backup, where it is of an older version.

    Args:
        database: the path of an SQLite file, or the URL of a PostgreSQL database.
        environment: the variables to look for QUIZ_DATABASE in; those of the process by default.
        remember: what makes a card's memory of its events; FSRS by default.

    Raises:
        HistoryError: it cannot be opened, is none, or was written by a newer version.
    """
    place = find_place(database, environment)
    engine = make_engine(place)
    try:
        is_new = prepare(engine, place)
        return History(engine, place, identity(place), remember, is_new=is_new)
    except BaseException:
        engine.dispose()
        raise


def take_up(place: Place, file: tuple[int, int] | None) -> "History":
    """Open a log that was found to be of today's form, in the file that was found then."""
    refuse_other(place, file)
    return History(make_engine(place), place, file)


class History(Asking):
    """A log that is only added to, with the memories that follow from it; every method raises `HistoryError`."""

    def __init__(
        self,
        engine: sa.Engine,
        place: Place,
        file: tuple[int, int] | None,
        remember: Remember | None = None,
        *,
        is_new: bool = False,
    ) -> None:
        """Take a database of today's form, and what tells its file from others; `open_history` makes one so."""
        self.is_new = is_new
        self._engine = engine
        self.place = place
        self._remember = remember
        self._file = file

    def __enter__(self) -> Self:
        """Leave it open until the block ends."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the database; what was acknowledged is on the disk whether or not this is called."""
        self._engine.dispose()

    def append(self, *events: Event) -> int:
        """Add events, all or none; when this returns they are on the disk. Give how many were new."""
        return self.append_all(events)

    def append_all(self, events: Iterable[Event]) -> int:
        """Add many events in one transaction, such as those of another machine; those that are there count once."""
        with self._writing() as connection:
            adder = Adder(connection)
            adder.add(events)
            later, rule = adder.later(), self._rule(connection)
            if later is None:
                remember_anew(connection, adder.touched, rule)
            else:
                remember_further(connection, later, rule)
        return adder.added

    def events(self, *, decks: Collection[str] = (), since: dt.datetime | None = None) -> Iterator[Event]:
        """Give every event in order of time and id, what was taken back too; of some decks, or from a moment on."""
        with self._connected() as connection:
            yield from stream(connection, decks, None if since is None else moment(since))

    def answers(self, *, decks: Collection[str] = ()) -> Iterator[Answer]:
        """Give what is counted of every review that was not taken back, in order of time and id; or of some decks."""
        with self._connected() as connection:
            yield from answers(connection, decks)

    def cards(self, *, decks: Collection[str] = ()) -> dict[int, Card]:
        """Give the cards that the log has events of, orphans too, by the numbers that `answers` calls them by."""
        chosen = sa.select(cards.c.card, cards.c.deck, cards.c.fact)
        if decks:
            chosen = chosen.where(cards.c.deck.in_([text(deck) for deck in decks]))
        with self._connected() as connection:
            return {number: Card(deck, fact) for number, deck, fact in connection.execute(chosen)}

    def events_of(self, card: Card) -> list[Event]:
        """Give one card's events in order, with what was taken back and the undos."""
        with self._connected() as connection:
            return list(stream(connection, card=card))

    def card_of(self, review: str) -> Card | None:
        """Give the card that a review of some id is of."""
        with self._connected() as connection:
            chosen = sa.select(cards).join(reviews).where(reviews.c.id == text(review))
            row = connection.execute(chosen).first()
            return None if row is None else Card(row.deck, row.fact)

    def choose_parameters(self, parameters: Collection[float] | None) -> Rebuilt:
        """Keep other parameters, or the defaults again, and make all memories anew with them."""
        with self._writing() as connection:
            connection.execute(sa.delete(settings).where(settings.c.name == PARAMETERS))
            if parameters is not None:
                connection.execute(sa.insert(settings).values(name=PARAMETERS, value=json.dumps(list(parameters))))
            return rebuild(connection, self._rule(connection))

    def memory(self, card: Card) -> Memory | None:
        """Give what is known of a card; `None` if it was never reviewed."""
        with self._connected() as connection:
            chosen = sa.select(memories).where(memories.c.card == _number_of(card).scalar_subquery())
            row = connection.execute(chosen).mappings().first()
            return None if row is None else to_memory(row)

    def rebuild(self) -> Rebuilt:
        """Make all memories anew from the log, and say how many were not what the log says."""
        with self._writing() as connection:
            return rebuild(connection, self._rule(connection))

    def _rule(self, connection: sa.Connection) -> Remember:
        """Say what makes memories; asked for under the lock, for another process may have chosen otherwise."""
        return self._remember or _by_fsrs(parameters(_asking(connection)))

    @contextmanager
    def _connected(self) -> Iterator[sa.Connection]:
        with connected(self._engine, self.place) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with connected(self._engine, self.place, is_writing=True) as connection:
            refuse_other(self.place, self._file)
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Ask]:
        with self._connected() as connection:
            yield _asking(connection)

    @contextmanager
    def _telling(self) -> Iterator[Ask]:
        with self._writing() as connection:
            yield _asking(connection)


def _number_of(card: Card) -> "sa.Select[int]":
    return sa.select(cards.c.card).where(cards.c.deck == text(card.deck), cards.c.fact == text(card.fact))


def _asking(connection: sa.Connection) -> Ask:
    return lambda wanted, values: cast("sa.CursorResult[Any]", connection.execute(sa.text(wanted), values))


def _by_fsrs(parameters: tuple[float, ...] | None) -> Remember:
    from quiz.study.memories import taken_past  # noqa: PLC0415 - whoever brings a rule of their own needs no fsrs

    return taken_past if parameters is None else partial(taken_past, parameters=parameters)
