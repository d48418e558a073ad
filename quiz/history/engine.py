"""Connections to a log's database, set so that what is committed is on the disk and one process writes at a time."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from quiz.history.driver import WAIT, set_up
from quiz.history.errors import HistoryError, trouble
from quiz.history.places import Place

SCHEMA = "quiz_history"  # on a server, so that nothing of another program is met
_LOCK = 0x5155495A


def make_engine(place: Place) -> sa.Engine:
    """Give an engine for a place; nothing is opened before its first connection."""
    if place.file is not None:
        engine = sa.create_engine(
            sa.URL.create("sqlite", database=str(place.file)),
            hide_parameters=True,
            connect_args={"timeout": WAIT, "check_same_thread": False, "isolation_level": None},
        )
        event.listen(engine, "connect", _set_up_file)
        event.listen(engine, "begin", _begin)
        return engine
    try:
        engine = sa.create_engine(
            place.url, hide_parameters=True, pool_pre_ping=True, connect_args={"connect_timeout": 10}
        )
    except ModuleNotFoundError:
        raise HistoryError(
            "PostgreSQL needs a driver: install it with pip install 'factcheck-quiz[postgresql]'."
        ) from None
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise HistoryError(f"{place}: This is no URL of a database: postgresql://USER@HOST/NAME is one.") from None
    event.listen(engine, "connect", _set_up_server)
    return engine


@contextmanager
def connected(engine: sa.Engine, place: Place, *, is_writing: bool = False) -> Iterator[sa.Connection]:
    """Give a connection in one transaction, committed at the end; only one that says so may write.

    Whatever the database answers comes out as a `HistoryError`, after which nothing of the transaction is there.
    """
    try:
        with engine.connect() as connection:
            connection = connection.execution_options(is_writing=is_writing)  # noqa: PLW2901 - the same one, with a word on it
            with connection.begin():
                if is_writing and place.file is None:
                    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
                yield connection
    except SQLAlchemyError as problem:
        raise trouble(str(place), getattr(problem, "orig", None) or problem) from None
    except sqlite3.Error as problem:
        raise trouble(str(place), problem) from None


def make_file(file: Path) -> None:
    """Make an empty file that only its owner can read, with its folder, where there is none yet."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise HistoryError(f"{Place(file)}: It cannot be opened for writing: {reason}.") from None


def _set_up_file(connection: sqlite3.Connection, record: Any) -> None:
    del record
    set_up(connection)


def _begin(connection: sa.Connection) -> None:
    is_writing = connection.get_execution_options().get("is_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


def _set_up_server(connection: Any, record: Any) -> None:
    del record
    was = connection.autocommit
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"SET search_path TO {SCHEMA}")
        cursor.execute("SET synchronous_commit TO on")
        cursor.execute(f"SET lock_timeout TO '{int(WAIT)}s'")
    connection.autocommit = was
