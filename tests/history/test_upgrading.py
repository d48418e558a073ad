"""A database of each form is brought to today's, with a backup; one of tomorrow's or of another program is refused."""

import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from quiz.history import migrations, upgrade
from quiz.history.errors import HistoryError
from quiz.history.migrations import HEAD, VERSION_TABLE
from quiz.history.places import backups, find_place
from quiz.history.store import open_history
from quiz.history.tables import metadata
from tests.history.made import remember, review

NEXT = '''
"""A step that is not written yet."""
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{this}", "{last}", None, None


def upgrade():
    op.add_column("cards", sa.Column("mood{this}", sa.Text))
    {more}
'''


@pytest.fixture
def later(tmp_path_factory, monkeypatch):
    """A function that adds a step to those that the program knows."""
    steps = tmp_path_factory.mktemp("program") / "migrations"
    shutil.copytree(upgrade.STEPS, steps, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrade, "STEPS", steps)

    def add(this: str, last: str, more: str = "") -> None:
        (steps / "versions" / f"r{this}.py").write_text(NEXT.format(this=this, last=last, more=more))
        monkeypatch.setattr(upgrade, "HEAD", this)

    return add


def columns(place) -> set[str]:
    with open_history(place, remember=remember) as history, history._engine.connect() as connection:
        return {column["name"] for column in sa.inspect(connection).get_columns("cards")}


def test_the_newest_step_is_the_one_that_is_named():
    steps = ScriptDirectory(str(upgrade.STEPS))
    assert steps.get_heads() == [HEAD]
    assert Path(migrations.__file__).parent == upgrade.STEPS


def test_the_steps_make_the_tables_that_the_program_uses(history):
    with history._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []


def test_a_log_is_its_owners_alone(tmp_path):
    open_history(str(tmp_path / "new" / "history.db"), remember=remember).close()
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "new" / "history.db").stat().st_mode) == 0o600


def test_an_older_log_is_migrated_and_keeps_all(place, later):
    with open_history(place, remember=remember) as history:
        history.append(review(1), review(2))
    later("0002", HEAD)
    assert "mood0002" in columns(place)
    with open_history(place, remember=remember) as history:
        assert list(history.events()) == [review(1), review(2)]
        assert history.append(review(3)) == 1


def test_three_backups_are_kept_the_newest_first(tmp_path, later):
    file = tmp_path / "history.db"
    for number in range(1, 6):
        with open_history(str(file), remember=remember) as history:
            history.append(review(number))
        later(f"000{number + 1}", f"000{number}")
    columns(str(file))
    kept = backups(file)
    assert {path for path in tmp_path.iterdir() if "backup" in path.name} == set(kept)
    for backup, many in zip(kept, (5, 4, 3), strict=True):
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600
        with closing(sqlite3.connect(backup)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("SELECT count(*) FROM reviews").fetchone() == (many,)
            assert connection.execute("SELECT version_num FROM quiz_version").fetchone() == (f"000{many}",)


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_a_server_keeps_three_backups_too(place, later):
    for number in range(1, 6):
        with open_history(place, remember=remember) as history:
            history.append(review(number))
        later(f"000{number + 1}", f"000{number}")
    columns(place)
    with psycopg.connect(place, options="-c search_path=quiz_history") as connection:
        tables = {row[0] for row in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname LIKE 'quiz%'")}
        assert {name.split("_")[1] for name in tables if name.startswith("before_")} == {"0003", "0004", "0005"}
        assert connection.execute("SELECT count(*) FROM before_0005_reviews").fetchone() == (5,)


def test_a_step_that_fails_leaves_all_as_it_was(place, later):
    with open_history(place, remember=remember) as history:
        history.append(review(1))
    later("0002", HEAD, more='op.execute("INSERT INTO nowhere VALUES (1)")')
    with pytest.raises(HistoryError):
        open_history(place, remember=remember)
    later("0002", HEAD)
    assert "mood0002" in columns(place)
    with open_history(place, remember=remember) as history:
        assert list(history.events()) == [review(1)]


def test_without_a_backup_there_is_no_step(tmp_path, later, monkeypatch):
    place = str(tmp_path / "history.db")
    with open_history(place, remember=remember) as history:
        history.append(review(1))
    before = Path(place).read_bytes()
    later("0002", HEAD)
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(HistoryError, match="No backup could be made, so it was left as it is"):
        open_history(place, remember=remember)
    assert Path(place).read_bytes() == before


def test_a_newer_log_is_refused_and_left_as_it_is(place):
    with open_history(place, remember=remember) as history, history._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE quiz_version SET version_num = '0007'")
    says = r"A newer version of quiz has written it \(form 0007, this one knows 0001\). Update quiz"
    with pytest.raises(HistoryError, match=says):
        open_history(place, remember=remember)


def test_a_database_of_another_program_is_refused_and_left_as_it_is(tmp_path):
    file = tmp_path / "contacts.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE contacts (name)")
    before = file.read_bytes()
    with pytest.raises(HistoryError, match="It is no log of quiz"):
        open_history(str(file), remember=remember)
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["contacts.db"]


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_a_schema_of_another_program_is_refused(place):
    with psycopg.connect(place, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA quiz_history")
        connection.execute("CREATE TABLE quiz_history.contacts (name text)")
    with pytest.raises(HistoryError, match="has tables of another program"):
        open_history(place, remember=remember)


@pytest.mark.parametrize(
    ("database", "says"),
    [
        pytest.param("mysql://root:hunter2@host/x", "'mysql' is no database that quiz knows", id="another-server"),
        pytest.param("postgresql://a:hunter2@127.0.0.1:1/x", "a:***@127.0.0.1:1/x", id="nobody-listens"),
        pytest.param("postgresql://host:port/x", "no URL of a database", id="a-broken-url"),
        pytest.param("/", "Name a file, not a folder", id="a-folder"),
        pytest.param("a\0b", "Name a file", id="no-file-name"),
        pytest.param("/proc/\x1b[31m/x", "\\x1b[31m", id="an-escape"),
    ],
)
def test_a_place_that_cannot_be_is_told_in_a_sentence_without_the_password(database, says):
    with pytest.raises(HistoryError) as refused:
        open_history(database, remember=remember)
    assert says in str(refused.value)
    assert "hunter2" not in str(refused.value)
    assert str(refused.value).isprintable()


def test_the_place_comes_from_the_option_then_the_environment_then_the_platform(tmp_path):
    environment = {"QUIZ_DATABASE": "postgres://host/name"}
    assert find_place("x.db", environment).file == Path("x.db")
    assert find_place(f"sqlite:///{tmp_path}/y.db", environment).file == tmp_path / "y.db"
    assert find_place(None, environment) == (None, "postgresql+psycopg://host/name")
    default = find_place(None, {}).file
    assert default is not None
    assert default.parts[-2:] == ("factcheck-quiz", "history.db")
