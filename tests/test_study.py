"""`quiz study` as the shell sees it: options, decks, the log, mistakes, days."""

import datetime as dt
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from quiz.cli import study
from quiz.history.store import open_history
from quiz.model.review import Card, Rating, Review
from tests import forked

ROOT = Path(__file__).parents[1]
DECKS = ROOT / "tests" / "terminal" / "decks"
ENGLISH, ARABIC = str(DECKS / "harbour.yaml"), str(DECKS / "harbour.ar.yaml")
NOW = dt.datetime(2025, 10, 3, 18, 0, tzinfo=dt.timezone(dt.timedelta(hours=3)))


@pytest.fixture
def at(monkeypatch, tmp_path):
    """Give a function that sets the clock; there is a log of its own in each test."""
    monkeypatch.setenv("QUIZ_DATABASE", str(tmp_path / "log.db"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("QUIZ_DAY_STARTS", raising=False)

    def stand(moment):
        class Standing(study.Clock):
            def now(self):
                return moment

            def seconds(self):
                return 0.0

        monkeypatch.setattr(study, "Clock", Standing)

    stand(NOW)
    return stand


def run(*arguments, typed=""):
    return CliRunner().invoke(study.command, [str(argument) for argument in arguments], input=typed)


def reviews(tmp_path):
    with open_history(str(tmp_path / "log.db")) as history:
        return [event for event in history.events() if isinstance(event, Review)]


def test_what_is_answered_is_due_another_day_and_asked_then(at, tmp_path):
    first = run(ENGLISH, "--new", 2, typed=":s\n:4\n:s\n:4\n:q\n")
    assert first.exit_code == 0, first.output
    assert "Due: 0. New: 2." in first.stdout
    asked = {review.card for review in reviews(tmp_path)}
    assert len(asked) == 2
    assert "Nothing is due" in run(ENGLISH, "--new", 0).stdout
    at(NOW + dt.timedelta(days=40))
    assert "Due: 2. New: 1." in run(ENGLISH, "--new", 1).stdout


def test_where_the_log_lies_is_said_once(at, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    first = " ".join(run(ARABIC).stdout.split())
    assert "تُحفظ إجاباتك في" in first
    assert "quiz data export reviews.jsonl" in first
    assert "quiz data export" not in run(ARABIC).stdout
    other = "--database", "other.db"
    assert "Your answers are kept in other.db, and nowhere else." in " ".join(run(ENGLISH, *other).stdout.split())
    assert "Your answers are kept" not in run(ENGLISH, *other).stdout


def test_of_many_decks_that_are_elsewhere_some_are_named(at, tmp_path):
    with open_history(str(tmp_path / "log.db")) as history:
        for number in range(7):
            moment = NOW - dt.timedelta(days=9, seconds=-number)
            card = Card(f"deck-{number}", "fact")
            history.append(Review(f"e{number}", moment, moment.date(), card, "r", "i", "cloze", Rating.GOOD))
    told = " ".join(run(ENGLISH).stdout.split())
    assert "not here: deck-0 (1), deck-1 (1), deck-2 (1), deck-3 (1), deck-4 (1) and 2 more." in told


def test_new_cards_are_of_a_day_and_not_of_a_session(at):
    run(ENGLISH, "--new", 2, typed=":s\n:4\n:s\n:4\n")
    again = run(ENGLISH, "--new", 2).stdout
    assert "Nothing is due, and today’s new cards were all seen. --new 20 brings more." in " ".join(again.split())
    assert "New: 1." in run(ENGLISH, "--new", 3).stdout
    at(NOW + dt.timedelta(days=1))
    assert "New: 2." in run(ENGLISH, "--new", 2).stdout


def test_the_day_begins_when_the_learner_says(at, tmp_path):
    at(NOW.replace(hour=5))
    run(ENGLISH, "--new", 1, "--day-starts", 6, typed="\n")
    run(ARABIC, "--new", 1, "--day-starts", 5, typed="\n")
    assert {review.card.deck: review.day.day for review in reviews(tmp_path)} == {"harbour": 2, "harbour.ar": 3}


def test_a_clock_set_back_is_said_and_shortens_nothing(at, tmp_path):
    run(ENGLISH, "--new", 1, typed=":s\n:4\n")
    at(NOW - dt.timedelta(days=400))
    assert "Is the clock right?" in " ".join(run(ENGLISH, "--new", 0).stdout.split())
    run(ENGLISH, "--new", 2, typed=":s\n")
    with open_history(str(tmp_path / "log.db")) as history:
        assert all(memory.due > memory.last for memory in history.memories().values())


def test_minutes_are_kept_to(at):
    assert "New: 9." in run(ENGLISH, "--new", 20).stdout
    assert "New: 3." in run(ENGLISH, "--new", 20, "--minutes", 0.8).stdout


def test_the_share_that_is_aimed_at_is_logged_and_counts(at, tmp_path):
    run(ENGLISH, "--new", 1, "--retention", 0.7, typed=":s\n:3\n")
    at(NOW + dt.timedelta(minutes=9))
    run(ENGLISH, "--new", 2, "--retention", 0.95, typed=":s\n:3\n")
    far, near = [review for review in reviews(tmp_path) if review.is_rated]
    assert (far.retention, near.retention) == (0.7, 0.95)
    with open_history(str(tmp_path / "log.db")) as history:
        memories = history.memories()
    assert memories[far.card].due > memories[near.card].due


@pytest.mark.parametrize(
    "arguments", [("--confidence", ENGLISH), (ENGLISH, "--confidence"), ("--confidence", "percent", ENGLISH)]
)
def test_confidence_stands_alone_or_has_a_way(at, tmp_path, arguments):
    run(*arguments, "--new", 1, typed="b\n90\n")
    assert [review.confidence for review in reviews(tmp_path)][:1] == [0.9]


def test_certainty_based_marks_are_another_way(at, tmp_path):
    result = run("--confidence", "cbm", ENGLISH, "--new", 1, typed="b\n3\n")
    assert "more than 80 %: +3 or −6" in result.stdout
    assert round(reviews(tmp_path)[0].confidence, 3) == 0.9


def test_a_deck_may_be_called_like_a_way(at, tmp_path):
    (tmp_path / "harbour.txt").write_bytes((DECKS / "harbour.txt").read_bytes())
    deck = tmp_path / "cbm"
    deck.write_bytes(Path(ENGLISH).read_bytes())
    assert run("--confidence", "percent", "--", deck).exit_code in {0, 1}
    assert "No deck" in run("--", "--confidence").stderr


def test_flashcards_ask_in_words_where_the_deck_can(at, tmp_path):
    result = run(ENGLISH, "--flash", "--new", 3, typed="3\n1\n\n")
    assert "a)" not in result.stdout
    assert [review.rating for review in reviews(tmp_path)][:3] == [Rating.GOOD, Rating.AGAIN, Rating.GOOD]


def test_several_decks_are_mixed_and_those_that_are_not_here_are_named(at):
    both = run(ENGLISH, ARABIC, "--new", 4, typed=":s\n:4\n" * 4)
    assert "Lamps of the harbour" in both.stdout
    assert "مصابيح الميناء" in both.stdout
    at(NOW + dt.timedelta(days=60))
    assert "Due in decks that are not here: harbour.ar (2)." in run(ENGLISH).stdout


def test_without_a_deck_all_of_the_folder_are_studied(at, tmp_path, monkeypatch):
    (tmp_path / "decks").mkdir()
    for deck in DECKS.iterdir():
        (tmp_path / "decks" / deck.name).write_bytes(deck.read_bytes())
    monkeypatch.chdir(tmp_path)
    assert "New: 16." in run("--new", 99).stdout
    monkeypatch.chdir(tmp_path / "decks")
    assert "Iraq" in run("--new", 1).stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere.yaml",), "No deck 'nowhere.yaml'"),
        ((ENGLISH, "--new", "-1"), "--new"),
        ((ENGLISH, "--minutes", "0"), "--minutes"),
        ((ENGLISH, "--minutes", "nan"), "is not a number"),
        ((ENGLISH, "--minutes", "inf"), "is not a number"),
        ((ENGLISH, "--retention", "1"), "--retention"),
        ((ENGLISH, "--retention", "nan"), "is not a number"),
        ((ENGLISH, "--day-starts", "24"), "--day-starts"),
        ((ENGLISH, "--flash", "--confidence"), "leave out --confidence"),
        ((ENGLISH, "--confidence=very"), "--confidence"),
    ],
    ids=lambda value: " ".join(value[-2:])[-20:] if isinstance(value, tuple) else "",
)
def test_a_mistake_gets_one_clear_line_and_status_2(at, tmp_path, arguments, words):
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""
    assert not (tmp_path / "log.db").exists()


def test_two_decks_of_one_name_are_refused(at, tmp_path):
    for name in ("harbour.yaml", "harbour.txt"):
        (tmp_path / name).write_bytes((DECKS / name).read_bytes())
    result = run(ENGLISH, tmp_path / "harbour.yaml")
    assert (result.exit_code, "Two decks are called 'harbour'" in result.stderr) == (2, True)
    assert run(ENGLISH, DECKS / ".." / "decks" / "harbour.yaml").exit_code == 0


def test_facts_left_out_for_a_mistake_are_no_orphans(at, tmp_path):
    for name in ("harbour.yaml", "harbour.txt"):
        (tmp_path / name).write_bytes((DECKS / name).read_bytes())
    deck = tmp_path / "harbour.yaml"
    run(deck, "--new", 9, typed=":s\n:4\n" * 9)
    whole = deck.read_text()
    deck.write_text(whole.replace("answer: about 900\n", "answer: about 901\n"))
    at(NOW + dt.timedelta(days=60))
    broken = run(deck)
    assert "error[" in broken.stderr
    assert "Parts of the deck have mistakes" in broken.stdout
    assert "No longer in the deck" not in broken.stdout
    with open_history(str(tmp_path / "log.db")) as history:
        assert sum(history.due(NOW.date() + dt.timedelta(days=60)).values()) == 9
    deck.write_text(whole[: whole.index("  - id: clerk")])
    assert "No longer in the deck, but not forgotten: clerk." in run(deck).stdout
    with open_history(str(tmp_path / "log.db")) as history:
        assert sum(history.due(NOW.date() + dt.timedelta(days=60)).values()) == 8


def test_a_deck_of_which_nothing_is_left_is_status_1(at, tmp_path):
    empty = tmp_path / "empty.yaml"
    empty.write_text("deck: [\n")
    result = run(empty)
    assert result.exit_code == 1
    assert "there is nothing to ask" in result.stderr


def spawn(*arguments, typed=b"", database, **environment):
    ours = {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "QUIZ_DATABASE": str(database)}
    return forked.run("-m", "quiz", *map(str, arguments), stdin=typed, env={**os.environ, **ours, **environment})


@pytest.mark.parametrize(
    "place", ["{}/file/log.db", "mysql://here", "{}/folder"], ids=["below a file", "unknown", "a folder"]
)
def test_a_log_that_cannot_be_opened_is_one_sentence(tmp_path, place):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    result = spawn("study", ENGLISH, "--database", place.format(tmp_path), database=tmp_path / "unused.db")
    assert result.returncode == 2
    assert result.stderr.count(b"\n") == 1
    assert result.stderr.startswith(b"quiz: ")
    assert b"Card 1" not in result.stdout


def test_a_log_of_a_newer_version_is_refused_before_anything_is_asked(tmp_path):
    import sqlite3

    database = tmp_path / "log.db"
    open_history(str(database)).close()
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE quiz_version SET version_num = '9999'")
    connection.close()
    result = spawn("study", ENGLISH, typed=b"b\n", database=database)
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"newer" in result.stderr


def test_a_pipe_is_told_of_a_failed_write_on_standard_error(at, tmp_path, monkeypatch):
    from quiz.history.errors import HistoryError
    from quiz.history.store import History

    def refuse(self, *events):
        raise HistoryError("log.db: The disk is full: nothing was saved just now.")

    monkeypatch.setattr(History, "append", refuse)
    result = run(ENGLISH, "--new", 2, typed="b\nb\n")
    assert result.exit_code == 2
    assert result.stderr.rstrip().endswith("quiz: log.db: The disk is full: nothing was saved just now.")
    assert "Not saved, and not counted" in result.stdout
    assert result.stdout.count("Card ") == 1
    assert reviews(tmp_path) == []


def test_killed_again_and_again_nothing_graded_is_lost(tmp_path):
    seen = 0
    for run_of in range(6):
        ours = {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "QUIZ_DATABASE": str(tmp_path / "log.db")}
        process, stdin, stdout = forked.piped("-m", "quiz", "study", ENGLISH, "--new", "99", env={**os.environ, **ours})
        with stdin, stdout:
            stdin.write(b":s\n" * (run_of + 1))
            told = b""
            while told.count(b"Rated ") < run_of % 3 + 1 and (more := stdout.read(64)):
                told += more
            process.kill()
            told += stdout.readall()
        process.wait()
        seen += told.count(b"Rated ")
        assert len(reviews(tmp_path)) >= seen
        seen = len(reviews(tmp_path))
    assert seen >= 6
