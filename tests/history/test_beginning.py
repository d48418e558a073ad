"""A log as a session finds it says what the whole log says, and takes what is added; without waiting for a library."""

import datetime as dt
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings

from quiz.history.beginning import Beginning, begin
from quiz.history.deleting import delete_history
from quiz.history.errors import HistoryError
from quiz.history.places import Place
from quiz.history.store import History, open_history
from quiz.model.review import Card, Rating
from tests.history.made import CARD, START, correction, logs, review, undo

ROOT = Path(__file__).parents[2]
TODAY, LATER = START.date(), dt.date(2030, 1, 1)
OTHER = Card("towns", "tide")


@pytest.fixture
def file(tmp_path):
    """A log of today's form, with a review in it."""
    path = tmp_path / "history.db"
    with open_history(str(path)) as history:
        history.append(review(1))
    return path


def questions(log):
    """All that is asked of a log before the first question."""
    return (
        *(
            log.memories(decks=decks, due=due)
            for decks in ((), ("towns",), ("nowhere", "iraq"))
            for due in (None, TODAY)
        ),
        *(log.due(day, decks) for day in (TODAY, LATER) for decks in ((), ("iraq", "nowhere"))),
        log.parameters(),
        *(log.asked(day, START) for day in (TODAY, dt.date(2026, 1, 5))),
        *(log.times(START - dt.timedelta(days=days), most) for days in (0, 9) for most in (3, 500)),
    )


@settings(max_examples=25)
@given(logs())
def test_a_beginning_says_what_the_log_says(tmp_path_factory, events):
    place = str(tmp_path_factory.mktemp("begun") / "history.db")
    with open_history(place) as history:
        history.append(*events)
        with begin(place) as begun:
            assert isinstance(begun, Beginning)
            assert questions(begun) == questions(history)
            begun.note_deck("towns", ["tide"])
            assert questions(begun) == questions(history)
            begun.note_deck("towns", ["tide", "mayor"])
            assert questions(begun) == questions(history)


def test_what_is_asked_of_a_log_by_hand(history):
    history.append(review(1, milliseconds=900), review(2, milliseconds=700, kind="cloze"), review(3, OTHER))
    history.append(correction(4), undo(5, review(1)), review(90_000, OTHER, milliseconds=5))
    assert history.asked(TODAY, START) == {CARD: 2, OTHER: 1}
    assert history.asked(TODAY, START + dt.timedelta(seconds=3)) == {OTHER: 1}
    assert history.times(START, 2) == [("short-answer", 5), ("cloze", 700)]
    assert history.times(START + dt.timedelta(days=2), 2) == []


def test_what_is_added_is_in_the_log_and_remembered(file):
    with begin(str(file)) as begun:
        assert begun.append(review(2, rating=Rating.AGAIN), review(3, OTHER)) == 2
        assert begun.append(review(3, OTHER)) == 0
        assert set(begun.memories()) == {CARD, OTHER}
        live = begun.memories()
    with open_history(str(file)) as history:
        assert history.memories() == live
        assert history.rebuild() == (3, 2, 0)


def test_a_log_that_must_be_made_or_migrated_or_lies_on_a_server_is_opened_in_full(place, tmp_path):
    with begin(place) as begun:
        assert isinstance(begun, History)
    older = tmp_path / "older.db"
    open_history(str(older)).close()
    with closing(sqlite3.connect(older)) as connection, connection:
        connection.execute("UPDATE quiz_version SET version_num = '9999'")
    with pytest.raises(HistoryError, match="newer version"):
        begin(str(older))
    (tmp_path / "x.db").write_bytes(b"milk\n")
    with pytest.raises(HistoryError, match="no log of quiz"):
        begin(str(tmp_path / "x.db"))


def test_nothing_is_acknowledged_in_a_log_that_was_deleted(file):
    with begin(str(file)) as begun:
        delete_history(Place(file))
        for act in (lambda: begun.append(review(2)), lambda: begun.note_deck("towns", ["mayor"])):
            with pytest.raises(HistoryError, match="deleted or replaced"):
                act()
    assert not file.exists()


def test_a_log_that_another_program_holds_is_told_of(file, monkeypatch):
    monkeypatch.setattr("quiz.history.driver.WAIT", 0.05)
    with begin(str(file)) as begun, closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert begun.due(LATER) == {"towns": 1}
        with pytest.raises(HistoryError, match="Another program has held it"):
            begun.note_deck("towns", [])
        other.execute("ROLLBACK")
        begun.note_deck("towns", [])
        assert begun.due(LATER) == {}


def test_trouble_while_reading_is_said_in_a_sentence(file):
    with begin(str(file)) as begun:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("DROP TABLE settings")
        with pytest.raises(HistoryError, match="cannot be used: no such table: settings"):
            begun.parameters()


def test_a_first_question_waits_for_no_database_library(file):
    code = """
import importlib, sys
study = importlib.import_module("quiz.cli.study")
study._FIRST_LOOK = 600  # seconds
sys.argv = ["quiz", "study", "--plain"]
from quiz.cli import main
try:
    main()
finally:
    print(sorted({"sqlalchemy", "alembic", "pydantic"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        cwd=ROOT,
        env={"QUIZ_DATABASE": str(file), "PATH": ""},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    told = done.stdout.decode()
    assert "Card 1 of" in told, done.stderr
    assert told.splitlines()[-1] == "[]"
