"""The one question that a shell prompt asks, how many cards are due, answered before SQLAlchemy would be imported."""

import datetime as dt
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from quiz.history.migrations import APPLICATION, HEAD
from quiz.history.rows import number

_DUE = """
SELECT cards.deck, count(*) FROM memories JOIN cards ON cards.card = memories.card
WHERE memories.due <= ? AND NOT cards.is_gone GROUP BY cards.deck ORDER BY cards.deck
"""


def due(file: Path, day: dt.date, decks: Collection[str] = ()) -> dict[str, int] | None:
    """Count as `History.due` does; `None` where the file is not one of today's form, and `open_history` must look."""
    if not file.exists():
        return {}
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=5)) as connection:
            if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION,):
                return None
            if connection.execute("SELECT version_num FROM quiz_version").fetchone() != (HEAD,):
                return None
            counts = connection.execute(_DUE, (number(day),)).fetchall()
    except sqlite3.Error:
        return None
    return {deck: count for deck, count in counts if not decks or deck in decks}
