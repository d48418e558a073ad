"""What was acknowledged is there once, whatever happens: killed writers, full disks, closed folders, many at once."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from quiz.history.errors import HistoryError
from quiz.history.store import open_history
from tests.history.made import remember, review

ROOT = Path(__file__).parent.parent.parent
PROGRAM = [sys.executable, str(Path(__file__).with_name("crashing.py"))]
MOUNTED = ["unshare", "--mount", "--map-root-user", "sh", "-c", 'mount -t tmpfs -o size=2m none "$0" && exec "$@"']


def crashed(*arguments: object, before: tuple[str, ...] = ()) -> dict[str, Any]:
    done = subprocess.run(
        [*before, *PROGRAM, *map(str, arguments)],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def can_mount() -> bool:
    """Whether a small disk can be mounted here: as root, or where users have namespaces of their own."""
    return (
        bool(shutil.which("unshare"))
        and not subprocess.run([*MOUNTED, "/mnt", "true"], capture_output=True, check=False).returncode
    )


# A limit on the size of files fills up everywhere; a full disk is made wherever one can be mounted.
FULL = [pytest.param(False, id="files-may-not-grow"), *([pytest.param(True, id="a-small-disk")] if can_mount() else [])]


def test_a_killed_writer_loses_nothing_that_was_acknowledged(tmp_path):
    told = crashed("kill", tmp_path, 200, 20261123)
    assert (told["lost"], told["twice"], told["checks"]) == (0, 0, ["ok"])
    assert told["before_any"] > 0
    assert told["acknowledged"] > 200


@pytest.mark.parametrize("is_disk", FULL)
def test_nothing_is_acknowledged_when_there_is_no_room(tmp_path, is_disk):
    before = (*MOUNTED, str(tmp_path)) if is_disk else ()
    told = crashed("fill", tmp_path / "history.db", 0 if is_disk else 1_500_000, before=before)
    assert told.pop("refusals") == [
        f"{tmp_path}/history.db: The disk is full: nothing was saved just now. "
        "Make room, then go on; what was saved before is safe."
        if is_disk
        else f"{tmp_path}/history.db: The disk answers with an error or is full: nothing was saved just now."
    ]
    assert told == {"some": True, "seen": True, "lost": 0, "twice": 0, "unasked": 0, "again": 1, "check": "ok"}


def test_a_closed_folder_is_told_in_one_sentence():
    # Not in pytest's own folder, which nobody but its owner may enter.
    folder = Path(tempfile.mkdtemp(prefix="quiz-closed-"))
    try:
        told = crashed("refuse", folder)
    finally:
        shutil.rmtree(folder)
    says = "It cannot be opened for writing: permission denied."
    assert told == {
        "new": f"{folder}/new.db: {says}",
        "there": f"{folder}/there.db: {says}",
        "deeper": f"{folder}/a/b.db: {says}",
    }


def test_eight_writers_at_once_write_each_review_once(tmp_path):
    told = crashed("share", tmp_path / "history.db", 8, 150)
    assert told == {"rows": 1200, "reviewed": 1200, "lost": 0, "twice": 0, "check": "ok"}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"to do: buy milk\n" * 100, "It is no log of quiz", id="a-file-of-words"),
        pytest.param(b"SQLite format 3\0" + b"\xff" * 5000, "It is no log of quiz", id="a-head-and-rubbish"),
    ],
)
def test_a_file_that_is_no_log_is_refused_and_left_alone(tmp_path, content, says):
    file = tmp_path / "history.db"
    file.write_bytes(content)
    with pytest.raises(HistoryError, match=says):
        open_history(str(file), remember=remember)
    assert file.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["history.db"]


def test_a_damaged_log_says_so_and_acknowledges_nothing(tmp_path):
    file = tmp_path / "history.db"
    with open_history(str(file), remember=remember) as history:
        history.append_all(review(number) for number in range(2_000))
    whole = bytearray(file.read_bytes())
    whole[8192 : len(whole) - 4096] = b"\xa5" * (len(whole) - 12288)
    file.write_bytes(whole)
    with pytest.raises(HistoryError, match="damaged"), open_history(str(file), remember=remember) as history:
        history.append(review(9_999))


def test_a_log_that_another_program_holds_is_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr("quiz.history.engine.WAIT", 0.05)
    place = str(tmp_path / "history.db")
    with open_history(place, remember=remember) as history, open_history(place, remember=remember) as other:
        history.append(review(1))
        with other._engine.connect() as connection, connection.execution_options(is_writing=True).begin():
            with pytest.raises(HistoryError, match="Another program has held it"):
                history.append(review(2))
            assert list(history.events()) == [review(1)]
        assert history.append(review(2)) == 1
