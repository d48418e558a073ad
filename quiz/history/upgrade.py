"""Brings a log's database to today's form, with a backup before each step, and refuses what is none or is newer."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from quiz.history.driver import open_to_read
from quiz.history.engine import SCHEMA, connected, make_file
from quiz.history.errors import HistoryError, trouble
from quiz.history.migrations import APPLICATION, HEAD, VERSION_TABLE
from quiz.history.places import Place, backups
from quiz.text.visible import one_line

if TYPE_CHECKING:
    from alembic.script import Script

STEPS = Path(__file__).with_name("migrations")
_FOREIGN = "It is no log of quiz, but a file of another program or a damaged one. Name another with --database."
_BEFORE = "before_"  # tables of a backup on a server, the form that they had after it
_KEPT = 3


def prepare(engine: sa.Engine, place: Place) -> bool:
    """Have the database at a place in today's form: made, migrated, or refused with a `HistoryError`.

    Says whether it was made just now.
    """
    if place.file is not None:
        make_file(place.file)
        refuse_foreign(place.file)
    with connected(engine, place) as connection:
        if _version(connection) == HEAD:
            return False
    with connected(engine, place, is_writing=True) as connection:
        return migrate(connection, place)


def refuse_foreign(file: Path) -> None:
    """Refuse an SQLite file that another program has made, before a byte of it is changed."""
    place = Place(file)
    try:
        try:
            application, tables = _head(open_to_read(file))
        except sqlite3.OperationalError as problem:
            if _code(problem) != sqlite3.SQLITE_READONLY:
                raise
            # Its last writer was killed: what is half done has to be undone first, as whoever opens it does.
            application, tables = _head(sqlite3.connect(file, timeout=30))
    except sqlite3.DatabaseError as problem:
        if _code(problem) == sqlite3.SQLITE_NOTADB:
            raise HistoryError(f"{place}: {_FOREIGN}") from None
        raise trouble(str(place), problem) from None
    if application != APPLICATION and (application or tables):
        raise HistoryError(f"{place}: {_FOREIGN}")


def _head(opened: sqlite3.Connection) -> tuple[int, int]:
    """Say whose file it is, and how many tables there are."""
    with closing(opened) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return application, tables


def _code(problem: sqlite3.Error) -> int:
    return (getattr(problem, "sqlite_errorcode", 0) or 0) & 0xFF


def refuse_newer(place: Place, version: str) -> HistoryError:
    """Say that a database is of a form that this program does not know."""
    return HistoryError(
        f"{place}: A newer version of quiz has written it (form {one_line(version)[:20]}, this one knows {HEAD}). "
        "Update quiz: pip install -U factcheck-quiz."
    )


def migrate(connection: sa.Connection, place: Place) -> bool:
    """Take the steps that a database lacks, inside the connection's transaction, which holds the lock.

    Says whether it lacked all of them.
    """
    from alembic.migration import MigrationContext  # noqa: PLC0415 - a database of today needs none of it
    from alembic.operations import Operations  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    steps = ScriptDirectory(str(STEPS))
    version = _version(connection)
    is_new = version is None
    known = {step.revision for step in steps.walk_revisions()}
    if version is not None and version not in known:
        raise refuse_newer(place, version)
    if version is None and place.file is None:
        _make_schema(connection, place)
    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    with Operations.context(context):
        for step in _missing(list(steps.walk_revisions()), version):
            if version is not None:
                back_up(connection, place, version)
            step.module.upgrade()
            context.stamp(steps, step.revision)
            version = step.revision
    return is_new


def back_up(connection: sa.Connection, place: Place, version: str) -> None:
    """Keep the database as it is now: beside the file, or in tables of their own; the newest three are kept."""
    if place.file is not None:
        _copy_file(place.file)
        return
    names = sa.inspect(connection).get_table_names()
    kept = sorted({name.split("_")[1] for name in names if name.startswith(_BEFORE)})
    spent = tuple(f"{_BEFORE}{old}_" for old in [*kept[: max(0, len(kept) - _KEPT + 1)], version])
    for name in names:
        if name.startswith(spent):
            connection.exec_driver_sql(f'DROP TABLE "{name}"')
        elif not name.startswith(_BEFORE):
            connection.exec_driver_sql(f'CREATE TABLE "{_BEFORE}{version}_{name}" AS TABLE "{name}"')


def _copy_file(file: Path) -> None:
    new, names = file.with_name(f"{file.name}.backup-new"), backups(file)
    try:
        new.unlink(missing_ok=True)
        make_file(new)
        with closing(open_to_read(file)) as source, closing(sqlite3.connect(new)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        for older, newer in pairwise(reversed(names)):
            if newer.exists():
                newer.replace(older)
        new.replace(names[0])
    except (sqlite3.Error, OSError) as problem:
        if isinstance(problem, HistoryError):
            raise
        raise HistoryError(f"{Place(file)}: No backup could be made, so it was left as it is: {problem}") from None


def _version(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table(VERSION_TABLE):
        return None
    version = connection.scalar(sa.select(sa.column("version_num")).select_from(sa.table(VERSION_TABLE)))
    return None if version is None else str(version)


def _missing(steps: "Sequence[Script]", version: str | None) -> "list[Script]":
    """Give the steps after a version, the oldest first; `steps` has the newest first."""
    names = [step.revision for step in steps]
    return list(reversed(steps[: names.index(version)] if version is not None else steps))


def _make_schema(connection: sa.Connection, place: Place) -> None:
    connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
    if sa.inspect(connection).get_table_names(schema=SCHEMA):
        raise HistoryError(f"{place}: Its schema {SCHEMA} has tables of another program. Name another database.")
