"""What a shell prompt asks, how many cards are due, answered before SQLAlchemy would be imported."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Collection
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from quiz.history.asking import Ask, count_due, known_decks
from quiz.history.driver import is_of_today, open_to_read

_WAIT = 5.0  # seconds: nobody waits longer for a prompt
_T = TypeVar("_T")


def due(file: Path, day: dt.date, decks: Collection[str] = ()) -> dict[str, int] | None:
    """Count as `History.due` does; `None` where the file is not one of today's form, and `open_history` must look."""
    return _glance(file, lambda ask: count_due(ask, day, decks)) if file.exists() else {}


def decks(file: Path) -> list[str] | None:
    """List as `History.decks` does; `None` as `due` gives it."""
    return _glance(file, known_decks) if file.exists() else []


def _glance(file: Path, question: Callable[[Ask], _T]) -> _T | None:
    try:
        with closing(open_to_read(file, _WAIT)) as connection:
            return question(connection.execute) if is_of_today(connection) else None
    except sqlite3.Error:
        return None
