"""Where the log lies: a file in the user's data folder, or what `--database` or QUIZ_DATABASE names."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from quiz.history.errors import HistoryError
from quiz.text.visible import one_line

VARIABLE = "QUIZ_DATABASE"
_NAME = "history.db"
_SQLITE = re.compile(r"sqlite(?:\+pysqlite)?:///", re.IGNORECASE)
_POSTGRESQL = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://", re.IGNORECASE)
_SECRET = re.compile(r"(?<=:)[^:@/]*(?=@)|(?<=password=)[^&]*", re.IGNORECASE)


class Place(NamedTuple):
    """A log's place: `file` for SQLite, else `url` of a PostgreSQL database."""

    file: Path | None
    url: str = ""

    def __str__(self) -> str:
        """Name the place for people, without a password."""
        return one_line(str(self.file) if self.file is not None else _SECRET.sub("***", self.url))


def find_place(database: str | None = None, environment: Mapping[str, str] | None = None) -> Place:
    """Find the log that `database` names, else the environment, else the one in the user's data folder."""
    named = database or (os.environ if environment is None else environment).get(VARIABLE, "")
    if not named:
        from platformdirs import user_data_path  # noqa: PLC0415 - where the place is told, nothing needs to be asked

        return Place(user_data_path("factcheck-quiz") / _NAME)
    if _POSTGRESQL.match(named):
        return Place(None, _POSTGRESQL.sub("postgresql+psycopg://", named, count=1))
    if _SQLITE.match(named):
        named = _SQLITE.sub("", named, count=1)
    elif "://" in named:
        scheme = named.partition(":")[0]
        raise HistoryError(
            f"{one_line(scheme)!r:.40} is no database that quiz knows: name a file, or postgresql://USER@HOST/NAME."
        )
    if not named or "\0" in named or Path(named).is_dir():
        raise HistoryError(f"{one_line(named)}: Name a file, not a folder.")
    return Place(Path(named))


def backups(file: Path) -> tuple[Path, ...]:
    """Give the places of a file's backups, the newest first, whether or not they are there."""
    return tuple(file.with_name(f"{file.name}.backup-{number}") for number in (1, 2, 3))


def companions(file: Path) -> tuple[Path, ...]:
    """Find the files that SQLite and backups have put beside a log."""
    endings = ("-wal", "-shm", "-journal", ".backup-")
    try:
        return tuple(
            path for path in file.parent.iterdir() if path.name.startswith(tuple(file.name + e for e in endings))
        )
    except OSError:
        return ()
