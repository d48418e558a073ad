"""SQLite files through Python's own driver: to import SQLAlchemy takes longer than to answer most questions."""

import os
import sqlite3
from pathlib import Path

from quiz.history.errors import HistoryError
from quiz.history.migrations import APPLICATION, HEAD
from quiz.history.places import Place

WAIT = 30.0  # seconds for another process to have finished its transaction
_SETTINGS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -65536")


def set_up(connection: sqlite3.Connection) -> None:
    """Have what is committed on the disk."""
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def open_to_read(file: Path, wait: float = WAIT) -> sqlite3.Connection:
    """Open an SQLite file so that nothing can be written through the connection."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=wait)


def open_to_write(file: Path) -> sqlite3.Connection:
    """Open an SQLite file that is there; transactions are begun by whoever writes."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=WAIT, isolation_level=None)


def is_of_today(connection: sqlite3.Connection) -> bool:
    """Whether a file is a log of the form that this program writes; any other has to be migrated or refused."""
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION,):
        return False
    found: tuple[str] | None = connection.execute("SELECT version_num FROM quiz_version").fetchone()
    return found == (HEAD,)


def identity(place: Place) -> tuple[int, int] | None:
    """Tell a file from any other that may come in its place; `None` for a server, and where there is none."""
    if place.file is None:
        return None
    try:
        found = os.stat(place.file)  # noqa: PTH116 - before each write
    except OSError:
        return None
    return found.st_dev, found.st_ino


def refuse_other(place: Place, known: tuple[int, int] | None) -> None:
    """Refuse a file that is not the one that was opened.

    Under the lock, for `delete_history` holds it too: nothing is acknowledged that is in no folder any more.
    """
    if identity(place) != known:
        raise HistoryError(f"{place}: It was deleted or replaced meanwhile: nothing was saved just now.")
