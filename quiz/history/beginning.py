"""A log as a session finds it: read through the driver, and opened in full when there is something to add."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Self

from quiz.history.asking import Ask, Asking
from quiz.history.driver import identity, is_of_today, open_to_write, refuse_other, set_up
from quiz.history.errors import trouble
from quiz.history.places import Place, find_place

if TYPE_CHECKING:
    from quiz.history.store import History
    from quiz.model.review import Event


def begin(database: str | None = None) -> "Beginning | History":
    """Open the log that `database` names, as `open_history` does; a file of today's form is there much sooner."""
    place = find_place(database)
    connection = None if place.file is None else _opened(place)
    if connection is not None:
        return Beginning(place, connection)
    # A server, or a file that is to be made, migrated or refused.
    from quiz.history.store import open_history  # noqa: PLC0415

    return open_history(database)


class Beginning(Asking):
    """A file of today's form; every method raises `HistoryError`."""

    def __init__(self, place: Place, connection: sqlite3.Connection) -> None:
        """Take a connection to the file, outside of any transaction; `begin` makes one."""
        self.place = place
        self._connection = connection
        self._file = identity(place)
        self._whole: History | None = None

    def __enter__(self) -> Self:
        """Leave it open until the block ends."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self._connection.close()
        if self._whole is not None:
            self._whole.close()

    def append(self, *events: "Event") -> int:
        """Add events, all or none; when this returns they are on the disk. Give how many were new."""
        if self._whole is None:
            from quiz.history.store import take_up  # noqa: PLC0415 - with SQLAlchemy

            self._whole = take_up(self.place, self._file)
        return self._whole.append(*events)

    @contextmanager
    def _reading(self) -> Iterator[Ask]:
        try:
            yield self._connection.execute
        except sqlite3.Error as problem:
            raise trouble(str(self.place), problem) from None

    @contextmanager
    def _telling(self) -> Iterator[Ask]:
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                refuse_other(self.place, self._file)
                yield connection.execute
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as problem:
            raise trouble(str(self.place), problem) from None


def _opened(place: Place) -> sqlite3.Connection | None:
    """Open a file of today's form; `None` for whatever `open_history` knows what to do with or to say of."""
    if place.file is None or not os.access(place.file, os.R_OK | os.W_OK):
        return None
    connection = None
    try:
        connection = open_to_write(place.file)
        if is_of_today(connection):
            set_up(connection)
            return connection
    except sqlite3.Error:
        pass
    if connection is not None:
        connection.close()
    return None
