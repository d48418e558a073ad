"""`quiz data`, `quiz due` and `quiz rebuild` as a shell sees them."""

import datetime as dt
import json
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from quiz.cli.due import _counted
from quiz.history import glance
from quiz.history.places import find_place
from quiz.history.store import open_history
from quiz.history.upgrade import back_up
from quiz.model.review import Card
from tests.history.made import remember, review
from tests.test_cli import ROOT, run, started

FAR = 400_000_000  # seconds: some thirteen years, so that it is due on no day of these tests


@pytest.fixture
def database(tmp_path):
    """A log with two cards due in one deck, one in another, and one that is due in years."""
    file = tmp_path / "history.db"
    with open_history(str(file)) as history:
        history.append(review(1, Card("towns", "mayor")), review(2, Card("towns", "tide")))
        history.append(review(3, Card("أنهار", "طول")), review(FAR, Card("iraq", "troops")))
    return file


def test_nothing_is_due_where_no_log_is_and_none_is_made(tmp_path):
    done = run("due", QUIZ_DATABASE=str(tmp_path / "a" / "history.db"))
    assert (done.returncode, done.stdout, done.stderr) == (1, b"0\n", b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        pytest.param([], 0, "3\n", id="a-number"),
        pytest.param(["--quiet"], 0, "", id="nothing-is-printed"),
        pytest.param(["towns"], 0, "2\n", id="of-a-deck"),
        pytest.param(["decks/towns.yaml", "أنهار"], 0, "3\n", id="of-a-file-and-a-deck"),
        pytest.param(["iraq"], 1, "0\n", id="nothing-of-this-deck"),
        pytest.param(["iraq", "-q"], 1, "", id="nothing-and-quiet"),
        pytest.param(["--by-deck"], 0, "2  towns\n1  أنهار\n", id="by-deck"),
        pytest.param(["--by-deck", "iraq"], 1, "", id="by-deck-and-none"),
    ],
)
def test_due_is_a_number_and_a_status(database, arguments, status, says):
    done = run("due", *arguments, "--database", str(database))
    assert (done.returncode, done.stdout.decode(), done.stderr) == (status, says, b"")


@pytest.mark.parametrize("arguments", [["town"], ["towns", "town"], ["--quiet", "x/town.yaml"], ["--by-deck", "town"]])
def test_a_name_that_nobody_knows_is_trouble_and_no_number(database, arguments):
    done = run("due", *arguments, "--database", str(database))
    assert (done.returncode, done.stdout) == (2, b"")
    assert "in the log, and none is found here. Did you mean “towns”?" in " ".join(done.stderr.decode().split())


def test_a_log_that_is_not_looked_at_in_a_glance_knows_its_names_too(history, place):
    history.append(review(1, Card("towns", "mayor")), review(FAR, Card("iraq", "troops")))
    due = partial(_counted, due=partial(history.due, dt.date(2026, 1, 9)), known=history.decks)
    assert (due([]), due(["towns"]), due(["iraq"])) == ({"towns": 1}, {"towns": 1}, {})
    with pytest.raises(LookupError, match="Did you mean “towns”"):
        due(["town"])
    assert run("due", "town", "--database", place).returncode == 2


def test_the_decks_of_a_folder_are_counted(database, tmp_path):
    for name in ("towns.yaml", "iraq.yml", "other.yaml"):
        (tmp_path / "more" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "more" / name).write_text("deck: One\n", encoding="utf-8")
    done = run("due", "--by-deck", str(tmp_path / "more"), "--database", str(database))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"2  towns\n", b"")
    both = run("due", str(tmp_path / "more"), "أنهار", "--database", str(database))
    assert (both.returncode, both.stdout) == (0, b"3\n")


def test_a_deck_that_is_found_and_was_never_studied_has_nothing_due(tmp_path):
    done = run("due", "iraq-state-weapons", "--database", str(tmp_path / "none.db"))
    assert (done.returncode, done.stdout, done.stderr) == (1, b"0\n", b"")


@pytest.mark.parametrize(
    "content",
    [pytest.param(b"milk\n", id="another-program"), pytest.param(b"SQLite format 3\0" + b"\xff" * 999, id="rubbish")],
)
def test_due_of_what_is_no_log_is_trouble(tmp_path, content):
    (tmp_path / "x.db").write_bytes(content)
    done = run("due", "--database", str(tmp_path / "x.db"))
    assert done.returncode == 2
    assert b"It is no log of quiz" in done.stderr
    assert done.stdout == b""


@pytest.mark.parametrize("day", [dt.date(2025, 12, 31), dt.date(2026, 1, 4), dt.date(2026, 1, 9), dt.date(2099, 1, 1)])
def test_the_fast_count_is_that_of_the_log(database, day):
    with open_history(str(database)) as history:
        history.note_deck("towns", ["tide"])
        for decks in ((), ("towns",), ("towns", "iraq"), ("nowhere",)):
            assert glance.due(database, day, decks) == history.due(day, decks)
        assert glance.decks(database) == history.decks() == ["iraq", "towns", "أنهار"]


def test_the_fast_count_leaves_other_forms_to_the_log(database):
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE quiz_version SET version_num = '0000'")
    assert glance.due(database, dt.date(2026, 1, 4)) is None
    assert glance.decks(database) is None


@pytest.mark.parametrize("command", [["due"], ["data", "export"]])
def test_examples_stand_in_the_help_as_they_are_typed(command):
    told = run(*command, "--help").stdout.decode()
    assert "\\b" not in told
    assert "\n      quiz d" in told


@pytest.mark.parametrize(
    ("arguments", "counted"), [([], "3"), (["towns"], "2"), (["iraq", "towns"], "2"), (["iraq"], "0")]
)
def test_due_imports_neither_a_database_library_nor_what_reads_decks(database, arguments, counted):
    code = """
import sys
from quiz.cli import main
sys.argv = ["quiz", "due", *sys.argv[1:]]
try:
    main()
finally:
    unwanted = {"sqlalchemy", "alembic", "pydantic", "fsrs", "rich", "yaml", "quiz.load", "quiz.study.shelf"}
    print(sorted(unwanted & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        cwd=ROOT,
        env={"QUIZ_DATABASE": str(database), "PATH": ""},
        check=False,
    )
    assert done.stdout.decode().split() == [counted, "[]"]


def test_an_export_is_brought_to_another_machine_once(database, tmp_path):
    file, other = tmp_path / "reviews.jsonl", tmp_path / "other.db"
    done = started("data", "export", str(file), "--database", str(database))
    assert (done.returncode, done.stdout.decode()) == (0, f"{file}: 4 events.\n")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    lines = file.read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0]) == {"format": "factcheck-quiz-history", "version": 1}
    assert [json.loads(line)["fact"] for line in lines[1:]] == ["mayor", "tide", "طول", "troops"]
    first = started("data", "import", str(file), "--database", str(other))
    assert (first.returncode, first.stdout.decode()) == (0, f"{file}: 4 events, 4 new.\n")
    second = run("data", "import", "-", QUIZ_DATABASE=str(other), stdin=file.read_bytes())
    assert (second.returncode, second.stdout) == (0, b"<stdin>: 4 events, 0 new.\n")
    assert run("data", "export", QUIZ_DATABASE=str(other)).stdout == file.read_bytes()


def test_an_export_that_fails_leaves_the_last_one(database, tmp_path):
    file = tmp_path / "reviews.jsonl"
    file.write_text("the last one")
    done = run("data", "export", str(file), "--database", str(tmp_path / "none.db"))
    assert (done.returncode, done.stderr.decode()) == (1, f"quiz: There is no log at {tmp_path}/none.db.\n")
    whole = bytearray(database.read_bytes())
    whole[4096:] = b"\xa5" * (len(whole) - 4096)
    database.write_bytes(whole)
    done = run("data", "export", str(file), "--database", str(database))
    assert (done.returncode, b"damaged" in done.stderr) == (2, True)
    assert file.read_text() == "the last one"
    assert sorted(path.name for path in tmp_path.iterdir() if "jsonl" in path.name) == ["reviews.jsonl"]


def test_a_line_that_is_none_is_named_and_nothing_of_its_file_is_added(database, tmp_path):
    bad = tmp_path / "bad.jsonl"
    lines = run("data", "export", QUIZ_DATABASE=str(database)).stdout.splitlines()
    bad.write_bytes(b"\n".join([*lines[:2], b'{"event": "review"}']))
    done = run("data", "import", str(bad), QUIZ_DATABASE=str(tmp_path / "other.db"))
    assert done.returncode == 2
    assert done.stderr.decode() == f'quiz: {bad}: line 3: It has no "id".\n'
    assert run("data", "export", QUIZ_DATABASE=str(tmp_path / "other.db")).stdout.count(b"\n") == 1


def test_where_names_the_log_and_what_lies_beside_it(database):
    place = find_place(str(database))
    with open_history(str(database), remember=remember) as history, history._engine.begin() as connection:
        back_up(connection, place, "0001")
    done = started("data", "where", QUIZ_DATABASE=str(database))
    assert done.stdout.decode().splitlines() == [str(database), f"{database}.backup-1"]
    hidden = run("data", "where", "--database", "postgresql://me:hunter2@host/name?password=hunter2")
    assert hidden.stdout == b"postgresql+psycopg://me:***@host/name?password=***\n"


def test_the_default_is_in_the_users_data_folder(tmp_path):
    done = run("data", "where", QUIZ_DATABASE="", XDG_DATA_HOME=str(tmp_path), HOME=str(tmp_path))
    assert Path(done.stdout.decode().strip()).is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_deleted_unasked(database):
    done = run("data", "delete", QUIZ_DATABASE=str(database))
    assert done.returncode == 2
    assert b"Nothing was deleted" in done.stderr
    assert database.exists()


def test_delete_deletes(database):
    done = run("data", "delete", "--yes", QUIZ_DATABASE=str(database))
    assert (done.returncode, done.stdout) == (0, f"Deleted: {database}.\n".encode())
    assert list(database.parent.iterdir()) == []
    again = run("data", "delete", "--yes", QUIZ_DATABASE=str(database))
    assert (again.returncode, again.stdout.decode()) == (0, f"There is no log at {database}.\n")


def test_delete_asks_in_a_terminal(database):
    import pexpect

    for answer, status in (("n", 1), ("y", 0)):
        child = pexpect.spawn(
            sys.executable, ["-m", "quiz", "data", "delete", "--database", str(database)], cwd=str(ROOT), timeout=30
        )
        child.expect("for good\\?")
        child.sendline(answer)
        child.expect(pexpect.EOF)
        child.close()
        assert child.exitstatus == status
        assert database.exists() is bool(status)


def test_rebuild_says_whether_all_was_as_the_log_says(database):
    done = started("rebuild", QUIZ_DATABASE=str(database))
    assert (done.returncode, done.stdout) == (0, b"Replayed 4 events into 4 memories: all as they were.\n")
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE memories SET due = 0 WHERE card = 2")
    done = run("rebuild", QUIZ_DATABASE=str(database))
    assert (done.returncode, done.stdout) == (1, b"Replayed 4 events into 4 memories; 1 differed and is mended.\n")
    assert run("rebuild", QUIZ_DATABASE=str(database)).returncode == 0
