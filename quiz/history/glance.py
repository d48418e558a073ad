"""The one question that a shell prompt asks, how many cards are due, answered before SQLAlchemy would be imported."""

import datetime as dt
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from quiz.history.asking import count_due
from quiz.history.driver import is_of_today, open_to_read

_WAIT = 5.0  # seconds: nobody waits longer for a prompt


def due(file: Path, day: dt.date, decks: Collection[str] = ()) -> dict[str, int] | None:
    """Count as `History.due` does; `None` where the file is not one of today's form, and `open_history` must look."""
    if not file.exists():
        return {}
    try:
        with closing(open_to_read(file, _WAIT)) as connection:
            return count_due(connection.execute, day, decks) if is_of_today(connection) else None
    except sqlite3.Error:
        return None
