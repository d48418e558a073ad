"""After a deletion nothing of what was said is on the disk; and neither names nor paths are in the log before."""

import getpass
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from quiz.history.deleting import delete_history, what_there_is
from quiz.history.errors import HistoryError
from quiz.history.lines import export_lines
from quiz.history.places import backups, find_place
from quiz.history.store import open_history
from quiz.history.upgrade import back_up
from quiz.model.review import Card
from tests.history.made import remember, review

PLANTED = "Planted-7f3a"


def found(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and PLANTED.encode() in path.read_bytes()]


def test_nothing_is_deleted_where_there_is_nothing(tmp_path):
    assert delete_history(find_place(str(tmp_path / "history.db"))) == ()


def test_nothing_planted_is_left(tmp_path):
    place = find_place(str(tmp_path / "history.db"))
    history = open_history(str(place.file), remember=remember)
    card = Card(f"deck-{PLANTED}", f"fact-{PLANTED}")
    history.append_all(review(number, card, said=f"{PLANTED} {number}", topic=PLANTED) for number in range(300))
    with history._engine.begin() as connection:
        for _ in range(5):
            back_up(connection, place, "0001")
    assert place.file is not None
    (tmp_path / "history.db.backup-new").write_text(PLANTED)  # a backup that was cut short
    (tmp_path / "history.db-of-mine").write_text("mine")
    assert {Path(f"{place.file}-wal"), *backups(place.file)} <= set(found(tmp_path))
    gone = delete_history(place)
    assert found(tmp_path) == []
    assert [path.name for path in tmp_path.iterdir()] == ["history.db-of-mine"]
    assert len(gone) >= 6
    assert what_there_is(place) == ()
    # Who still has it open is told, and acknowledges nothing that is nowhere.
    with pytest.raises(HistoryError, match="deleted or replaced meanwhile"):
        history.append(review(999))
    history.close()
    with open_history(str(place.file), remember=remember) as anew:
        assert list(anew.events()) == []


def test_what_was_put_in_its_place_gets_no_review_of_the_old_one(tmp_path):
    file = tmp_path / "history.db"
    with open_history(str(file), remember=remember) as history:
        history.append(review(1))
        delete_history(find_place(str(file)))
        with open_history(str(file), remember=remember) as anew:
            with pytest.raises(HistoryError, match="deleted or replaced meanwhile"):
                history.append(review(2))
            assert list(anew.events()) == []


def test_the_file_of_another_program_is_not_deleted(tmp_path):
    file = tmp_path / "contacts.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE contacts (name)")
    with pytest.raises(HistoryError, match="It is no log of quiz"):
        delete_history(find_place(str(file)))
    assert file.exists()


@pytest.mark.parametrize("place", ["postgresql"], indirect=True)
def test_a_server_keeps_nothing_either(place):
    with open_history(place, remember=remember) as history:
        history.append(review(1, said=PLANTED))
        with history._engine.begin() as connection:
            back_up(connection, history.place, "0001")
    with psycopg.connect(place, autocommit=True) as connection:
        connection.execute("CREATE TABLE mine (said text)")
    delete_history(find_place(place))
    with psycopg.connect(place) as connection:
        query = (
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        )
        assert connection.execute(query).fetchall() == [("public", "mine")]


def test_neither_the_learner_nor_a_path_is_in_the_log(tmp_path):
    file = tmp_path / "history.db"
    with open_history(str(file), remember=remember) as history:
        history.append_all(review(number) for number in range(50))
        told = "\n".join(export_lines(history.events())).encode()
    kept = file.read_bytes()
    assert b"short-answer" in kept
    for private in (str(tmp_path), str(Path.home()), getpass.getuser(), socket.gethostname()):
        if len(private) > 2:
            assert private.encode() not in kept
            assert private.encode() not in told
