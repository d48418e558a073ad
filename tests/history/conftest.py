"""Places for a log: a file, and a database of a real server wherever PostgreSQL is installed or wanted."""

import os
from collections.abc import Callable, Iterator
from itertools import count

import psycopg
import pytest
import sqlalchemy as sa

from quiz.history.store import History, open_history
from tests.history import server
from tests.history.made import remember

# .ci/run asks for the server: there, that none is installed is an error and not a test less.
_WANTED = bool(os.environ.get("QUIZ_TEST_POSTGRESQL"))
DATABASES = ["sqlite", *(["postgresql"] if server.binaries() or _WANTED else [])]
_numbers = count()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    programs = server.binaries()
    assert programs, "PostgreSQL is wanted and not installed: apt-get install postgresql"
    with server.running(programs) as url:
        yield url


@pytest.fixture(params=DATABASES)
def place(request: pytest.FixtureRequest, tmp_path) -> str:
    """Where a log can be made: a path or a URL."""
    if request.param == "sqlite":
        return str(tmp_path / "history.db")
    return _new_database(request.getfixturevalue("postgresql"))


@pytest.fixture
def history(place: str) -> Iterator[History]:
    with open_history(place, remember=remember) as opened:
        yield opened


@pytest.fixture(scope="session", params=DATABASES)
def fresh(request: pytest.FixtureRequest, tmp_path_factory) -> Iterator[Callable[[int], list[History]]]:
    """A function that gives some empty logs, for properties: made once, and emptied behind the log's back."""
    folder = tmp_path_factory.mktemp("logs")
    made: list[History] = []

    def make(many: int) -> list[History]:
        while len(made) < many:
            is_file = request.param == "sqlite"
            path = str(folder / f"{len(made)}.db")
            url = path if is_file else _new_database(request.getfixturevalue("postgresql"))
            made.append(open_history(url, remember=remember))
        for history in made[:many]:
            _empty(history)
        return made[:many]

    yield make
    for history in made:
        history.close()


def _empty(history: History) -> None:
    with history._engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            connection.exec_driver_sql("TRUNCATE memories, reviews, undos, corrections, cards RESTART IDENTITY")
            return
        triggers = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
        for name, _ in triggers:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for table in ("memories", "reviews", "undos", "corrections", "cards"):
            connection.execute(sa.delete(sa.table(table)))
        for _, sql in triggers:
            connection.exec_driver_sql(sql)


def _new_database(url: str) -> str:
    name = f"log{next(_numbers)}"
    with psycopg.connect(url % "postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return url % name
