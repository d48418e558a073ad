"""Many decks are checked on many cores, and nobody can tell from the report."""

import os
import signal
from pathlib import Path

import pytest

from quiz.check import deck as checker
from quiz.check import run as runner
from quiz.check.deck import check
from quiz.check.run import How, run
from quiz.check.settings import Settings
from tests.check.conftest import ERROR, WARNING, write_project


@pytest.fixture
def decks(home):
    for number in range(50):
        write_project(
            home, *([ERROR] if number % 3 == 0 else []), *([WARNING] if number % 5 == 0 else []), name=f"n{number}"
        )
    return [f"decks/n{number}.yaml" for number in range(50)]


_check_file = checker.check_file
_parent = os.getpid()


def _noting(path, settings):
    with Path("processes").open("a", encoding="ascii") as file:
        file.write(f"{os.getpid()}\n")
    return _check_file(path, settings)


def _dying(path, settings):
    if os.getpid() != _parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return _check_file(path, settings)


@pytest.fixture
def processes(monkeypatch):
    """Note in which processes decks are checked, in a file that all of them can write."""
    monkeypatch.setattr(checker, "check_file", _noting)
    return lambda: set(Path("processes").read_text(encoding="ascii").split())


def test_more_processes_give_the_same_report_in_the_same_order(decks, processes):
    alone = run(decks, Settings(), How(jobs=1))
    assert processes() == {str(os.getpid())}
    assert run(decks, Settings(), How(jobs=3)) == alone
    assert len(processes()) > 1
    assert [finding.location for finding in alone.findings] == sorted(finding.location for finding in alone.findings)
    assert alone.decks == 50
    assert alone.files == tuple(decks)
    assert run(list(reversed(decks)), Settings(), How(jobs=3)).findings == alone.findings
    assert check(*decks).findings == alone.findings


def test_a_few_decks_are_not_worth_a_process(decks, processes):
    run(decks[:30], Settings(), How(jobs=8))
    assert processes() == {str(os.getpid())}


def test_a_process_that_is_killed_or_never_comes_is_made_up_for(decks, monkeypatch):
    expected = run(decks, Settings(), How(jobs=1))
    with monkeypatch.context() as patch:
        patch.setattr(checker, "check_file", _dying)
        assert run(decks, Settings(), How(jobs=2)) == expected

    def refusing(*arguments):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refusing)
    assert run(decks, Settings(), How(jobs=2)) == expected


def test_no_deck_is_an_empty_report(home):
    assert run([], Settings(), How(home.parent / "cache")).summary == "0 decks, 0 facts: no findings"


def test_a_package_without_files_has_a_state_too(tmp_path):
    assert runner._code(tmp_path / "archive.zip")
