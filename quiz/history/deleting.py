"""Deletes a log for good: the database with all that SQLite and backups have put beside it."""

import os
from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa

from quiz.history.engine import SCHEMA, connected, make_engine
from quiz.history.errors import HistoryError
from quiz.history.places import Place, companions
from quiz.history.upgrade import refuse_foreign


def what_there_is(place: Place) -> tuple[Path, ...]:
    """Find the files of a log, the database first; empty where there are none, and for a server."""
    if place.file is None:
        return ()
    return (*((place.file,) if place.file.exists() else ()), *sorted(companions(place.file)))


def delete_history(place: Place) -> tuple[Path, ...]:
    """Delete the log at a place and its backups, and give the files that went; raises `HistoryError`.

    Whoever has the log open cannot write to it any more: `History` looks for the file under the lock that is held here.
    """
    engine = make_engine(place)
    try:
        if place.file is None:
            with connected(engine, place, is_writing=True) as connection:
                connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {SCHEMA} CASCADE")
            return ()
        return _delete_files(engine, place, place.file)
    finally:
        engine.dispose()


def _delete_files(engine: sa.Engine, place: Place, file: Path) -> tuple[Path, ...]:
    gone: tuple[Path, ...] = ()
    if file.exists():
        refuse_foreign(file)
        with connected(engine, place, is_writing=True):
            if os.name != "nt":  # where an open file cannot be removed
                gone = _unlink(what_there_is(place))
        engine.dispose()
    # Closing may have written a last time.
    return tuple(dict.fromkeys((*gone, *_unlink(what_there_is(place)))))


def _unlink(files: tuple[Path, ...]) -> tuple[Path, ...]:
    for file in files:
        try:
            with suppress(FileNotFoundError):
                file.unlink()
        except OSError as problem:
            reason = (problem.strerror or str(problem)).lower()
            raise HistoryError(f"{Place(file)}: It cannot be deleted: {reason}. What is left is still there.") from None
    return files
