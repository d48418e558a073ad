"""`quiz play` as the shell sees it: options, mistakes, streams, statuses, the record."""

import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from quiz.cli.play import command

ROOT = Path(__file__).parents[1]
DECKS = ROOT / "tests" / "terminal" / "decks"
ENGLISH, ARABIC = str(DECKS / "harbour.yaml"), str(DECKS / "harbour.ar.yaml")


def environment(**more):
    return {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "NO_COLOR": "1", **more}


def play(*arguments, typed="", home=None, monkeypatch=None):
    """Run the command in this process: quick, and enough where no real stream matters."""
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=typed)


def spawn(*arguments, typed=b"", **options):
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "quiz", "play", *map(str, arguments)],
        input=typed,
        capture_output=True,
        check=False,
        env=environment(),
        timeout=60,
        **options,
    )


def record(result):
    return json.loads(result.stdout)


def test_the_same_seed_brings_the_same_quiz_back():
    first, second, other = (play(ENGLISH, "--seed", seed, "--format", "json") for seed in (5, 5, 6))
    assert record(first)["asked"] == record(second)["asked"] != record(other)["asked"]


def test_a_seed_is_chosen_and_told_when_none_is_given():
    result = play(ENGLISH, "--count", 2)
    told = next(line for line in result.stdout.splitlines() if "The same quiz again: " in line)
    words = shlex.split(result.stdout.partition("The same quiz again: ")[2])
    assert words[:2] == ["quiz", "play"]
    assert words[-2] == "--seed", told
    again = play(*words[2:])
    assert again.stdout == result.stdout


@pytest.mark.parametrize(
    ("count", "asked"), [("3", 3), ("all", None), ("0", None)], ids=["three", "all in a word", "all as nought"]
)
def test_as_many_are_asked_as_wanted(count, asked):
    found = record(play(ENGLISH, "--count", count, "--seed", 1, "--format", "json"))
    everything = record(play(ENGLISH, "--count", "999", "--seed", 1, "--format", "json"))
    assert len(found["asked"]) == (asked or len(everything["asked"]))


def test_ten_are_asked_by_default_and_the_help_says_so():
    assert len(record(play(ENGLISH, "--format", "json"))["asked"]) == 10
    assert "[default: 10]" in play("--help").stdout


def test_topic_and_kind_narrow_the_choice():
    typed = "\n" * 4
    options = ("--topic", "lamps", "--kind", "short-answer", "--kind", "cloze", "--count", "all", "--format", "json")
    replies = record(play(ENGLISH, *options, typed=typed))["replies"]
    assert {reply["item"]["topic"] for reply in replies} == {"lamps"}
    assert {reply["item"]["kind"] for reply in replies} <= {"short-answer", "cloze"}


def test_several_decks_are_mixed_each_in_its_language():
    result = play(ENGLISH, ARABIC, "--kind", "short-answer", "--count", "all", "--seed", 1, typed="\n" * 40)
    assert "Your answer:" in result.stdout
    assert "إجابتك:" in result.stdout
    decks = record(play(ENGLISH, ARABIC, "--count", "all", "--seed", 1, "--format", "json"))["decks"]
    assert {deck["language"] for deck in decks} == {"en", "ar"}


def test_without_a_deck_the_first_english_example_is_played(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (deck,) = record(play("--count", 1, "--format", "json"))["decks"]
    assert (deck["name"], deck["language"]) == ("iraq-state-weapons", "en")


def test_an_example_is_found_by_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (deck,) = record(play("marsa-noura-ferries", "--count", 1, "--format", "json"))["decks"]
    assert deck["language"] == "ar"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere.yaml",), "No deck 'nowhere.yaml'"),
        (("iraq-state-weapon",), 'Did you mean "iraq-state-weapons"?'),
        (("a\x1b[31m.yaml",), "x1b"),
        (("a\0b",), "No deck"),
        ((ENGLISH, "--topic", "lampz"), 'Did you mean "lamps"?'),
        ((ENGLISH, "--topic", "x"), "buildings, lamps, people"),
        ((ENGLISH, "--kind", "multiple_choise"), 'Did you mean "multiple-choice"?'),
        ((ENGLISH, "--count", "-1"), "give a number from 0, or all"),
        ((ENGLISH, "--count", "9" * 5000), "give a number from 0, or all"),
        ((ENGLISH, "--seed", "-1"), "--seed"),
        ((ENGLISH, "--format", "xml"), "--format"),
    ],
    ids=[
        "no such file",
        "nearly a name",
        "escapes in a name",
        "NUL in a name",
        "nearly a topic",
        "no such topic",
        "nearly a kind",
        "a negative count",
        "a count of 5,000 digits",
        "a negative seed",
        "an unknown format",
    ],
)
def test_a_mistake_gets_one_clear_line_and_status_2(arguments, words):
    result = play(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "\x1b" not in result.stderr
    assert result.stdout == ""
    (complaint,) = [line for line in result.stderr.splitlines() if line.startswith("Error")]
    assert words in complaint


def test_a_deck_with_mistakes_is_played_without_what_is_wrong(tmp_path):
    (tmp_path / "harbour.txt").write_bytes((DECKS / "harbour.txt").read_bytes())
    broken = tmp_path / "harbour.yaml"
    broken.write_text(Path(ENGLISH).read_text().replace("answer: about 900\n", "answer: about 901\n"))
    result = play(broken, "--count", 1)
    assert result.exit_code == 0
    assert f"{broken}:" in result.stderr
    assert "error[" in result.stderr
    assert "Parts of the deck have mistakes and are left out." in " ".join(result.stdout.split())


def test_a_deck_of_which_nothing_is_left_is_status_1(tmp_path):
    empty = tmp_path / "empty.yaml"
    empty.write_text("deck: Nothing\n")
    result = play(empty)
    assert result.exit_code == 1
    assert "error[" in result.stderr
    assert "there is no question to ask" in result.stderr


def test_no_question_of_a_kind_is_status_1():
    result = play(ENGLISH, "--kind", "name-all")
    assert result.exit_code == 1
    assert "there is no question of that kind to ask" in result.stderr


def test_the_record_holds_the_whole_attempt():
    options = (
        "--kind",
        "short-answer",
        "--topic",
        "lamps",
        "--count",
        2,
        "--seed",
        1,
        "--confidence",
        "--format",
        "json",
    )
    result = play(ENGLISH, *options, typed="what\n7\n80\n\ny\n:q\n")
    whole = record(result)
    assert (whole["version"], whole["seed"], len(whole["asked"])) == (1, 1, 2)
    first, second = whole["replies"]
    assert [tried["response"] for tried in first["tries"]] == ["what"]
    assert (first["response"], first["confidence"], first["overridden"]) == ("7", 0.8, False)
    assert (second["grade"]["outcome"], second["confidence"]) == ("blank", None)
    assert whole["retries"] == [[]]
    assert whole["summary"]["confidence"]["too_few"] is True
    assert "Question 1 of 2" in result.stderr
    documented = (ROOT / "docs" / "attempt-json.md").read_text()
    for part in (whole, first, whole["summary"], whole["decks"][0], whole["decks"][0]["sources"][0]):
        assert all(f"`{name}`" in documented for name in part)


def test_a_whole_quiz_in_arabic_reads_well(golden, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    typed = "٧\n:w\n٢٥٠٠\nب\n؟\n" + "أ\n" * 20
    result = play("tests/terminal/decks/harbour.ar.yaml", "--count", 8, "--seed", 3, typed=typed)
    assert result.exit_code == 0
    golden(ROOT / "tests" / "golden" / "screens" / "lines-ar.txt", result.stdout)


def test_bytes_that_are_no_text_are_asked_again():
    result = spawn(ENGLISH, "--kind", "multiple-choice", "--count", 1, "--seed", 1, typed=b"\xffzz\n\xed\xa0\x80zz\n")
    assert result.returncode == 0
    assert b"Traceback" not in result.stderr
    assert result.stdout.decode().count("Your answer (a to") == 3


def test_a_reader_that_leaves_ends_it_silently():
    run = f"yes b | {shlex.join([sys.executable, '-m', 'quiz', 'play', ENGLISH, '--count', 'all'])} | head -1"
    result = subprocess.run(["/bin/sh", "-c", run], capture_output=True, check=False, env=environment(), timeout=60)
    assert (result.returncode, result.stderr) == (0, b"")


def test_an_output_without_the_marks_gets_words():
    result = subprocess.run(
        [sys.executable, "-m", "quiz", "play", ARABIC, "--count", "1"],
        input=b"\n",
        capture_output=True,
        check=False,
        env=environment(PYTHONIOENCODING="ascii"),
        timeout=60,
    )
    assert result.returncode == 0
    assert result.stdout.isascii()


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["SIGINT", "SIGTERM"])
def test_a_signal_ends_a_piped_quiz_with_its_summary(number, status):
    with subprocess.Popen(
        [sys.executable, "-m", "quiz", "play", ENGLISH, "--kind", "multiple-choice", "--seed", "1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        bufsize=0,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"b\n")
        seen = b""
        while b"Question 2" not in seen or not seen.endswith(b": "):
            seen += process.stdout.read(1)
        process.send_signal(number)
        rest, complaints = process.communicate(timeout=30)
    assert process.returncode == status
    assert b" of 1 right" in rest
    assert complaints == b""


@pytest.mark.parametrize("closed", ["<&-", ">&-"], ids=["input", "output"])
def test_a_closed_stream_is_no_trouble(closed):
    run = f"{shlex.join([sys.executable, '-m', 'quiz', 'play', ENGLISH, '--count', '1'])} {closed}"
    result = subprocess.run(
        ["/bin/sh", "-c", run],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env=environment(),
        timeout=60,
    )
    assert (result.returncode, result.stderr) == (0, b"")
