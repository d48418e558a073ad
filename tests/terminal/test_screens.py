"""What a person sees, on a real pseudo-terminal: whole screens as golden files, keys, ends, environments."""

import json
import os
import re
import signal
import sys

import pexpect
import pytest

from tests.terminal.pseudo import DECKS, ROOT, Terminal

GOLDEN = ROOT / "tests" / "golden" / "screens"
ENTER, DOWN, BACKSPACE, CTRL_C, CTRL_D = "\r", "\x1b[B", "\x7f", "\x03", "\x04"
ENGLISH, ARABIC = (str(DECKS.relative_to(ROOT) / name) for name in ("harbour.yaml", "harbour.ar.yaml"))

# A deck, a topic of figures, and words that stand on each screen of a game when it is ready for the next key.
GAMES = {
    "en": (ENGLISH, "lamps", "Your answer:", "q quit", "w why", "Enter what you missed", "Enter yes"),
    "ar": (ARABIC, "المصابيح", "إجابتك:", "q خروج", "w لماذا", "Enter ما فاتك", "Enter نعم"),
}


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_screens_of_a_game(golden, language, columns):
    deck, topic, answer, graded, last, summed_up, missed = GAMES[language]
    options = ("--kind", "short-answer", "--kind", "multiple-choice", "--topic", topic, "--count", 2, "--seed", 2)
    game = Terminal("play", deck, *options, columns=columns, rows=40)
    shots = []
    for keys, words in (
        ("", (answer,)),
        ("7" + ENTER, (graded,)),
        ("w", ("(short-answer)", graded)),
        (ENTER, ("›",)),
        (DOWN + ENTER, (last,)),
        (ENTER, (summed_up,)),
        (ENTER, (missed,)),
        ("n", ("--seed 2",)),
    ):
        game.press(keys)
        shots.append(game.until(*words))
    assert game.close() == 0
    golden(GOLDEN / f"{language}-{columns}.txt", f"{'=' * columns}\n".join(shots))


def test_an_order_is_put_together_piece_by_piece(golden):
    game = Terminal("play", ENGLISH, "--kind", "ordering", "--count", 1, "--seed", 4)
    shots = [game.until("Which comes first?")]
    for keys, words in (("b" + ENTER, "Which comes next?"), (BACKSPACE, "Which comes first?")):
        game.press(keys)
        shots.append(game.until(words))
    game.press(ENTER)
    game.until("Which comes next?")
    for _ in range(10):  # as many as an order can have pieces
        if "w why" in game.settled():
            break
        game.press(ENTER)
        game.changed()
    shots.append(game.text)
    golden(GOLDEN / "order-80.txt", f"{'=' * 80}\n".join(shots))
    game.press(CTRL_C)
    assert game.close() == 130


def test_the_words_that_settle_it_stand_out_in_colour_and_without():
    arguments = ("play", ENGLISH, "--kind", "short-answer", "--topic", "lamps", "--count", 1, "--seed", 4)
    game = Terminal(*arguments)
    game.until("Your answer:")
    game.press("7", ENTER)
    game.until("q quit" if "q quit" in game.text else "w why")
    marked = "".join(
        game.screen.buffer[row][column].data
        for row in range(game.screen.lines)
        for column in range(game.screen.columns)
        if game.screen.buffer[row][column].underscore
    )
    assert marked in {"12 new lamps", "about 900", "about 2,500 lamps"}
    assert f"»{marked}«" not in game.text
    game.press(CTRL_C)
    game.close()

    game = Terminal(*arguments, NO_COLOR="1")
    game.until("Your answer:")
    game.press("7", ENTER)
    assert f"»{marked}«" in game.until("w why")
    game.press(CTRL_C)
    game.close()
    assert not re.search(r"\x1b\[(\d+;)*[349][0-8](;|m)", game.sent), "a colour in spite of NO_COLOR"


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [((), {"TERM": "dumb"}), (("--plain",), {})],
    ids=["a dumb terminal", "asked to be plain"],
)
def test_plain_terminals_get_lines_without_any_escape(arguments, environment):
    game = Terminal(
        "play", ENGLISH, "--kind", "short-answer", "--topic", "lamps", "--count", 1, *arguments, **environment
    )
    game.until("Your answer:")
    game.press("7", ENTER)
    assert "│" not in game.until("Enter: next question")
    game.press(":o", ENTER)
    game.until("Counted as right")
    game.press(ENTER)
    assert game.close() == 0
    assert "1 of 1 right" in game.text
    assert "\x1b" not in game.sent


@pytest.mark.parametrize(
    ("kind", "ready", "end", "status"),
    [
        ("short-answer", "Your answer:", CTRL_C, 130),
        ("multiple-choice", "›", signal.SIGINT, 130),
        ("short-answer", "Your answer:", signal.SIGTERM, 143),
        ("multiple-choice", "›", CTRL_D, 0),
    ],
    ids=["Ctrl-C at a line", "an interrupt from outside", "a request to end", "Ctrl-D at a menu"],
)
def test_however_it_ends_what_was_answered_is_summed_up(kind, ready, end, status):
    game = Terminal("play", ENGLISH, "--kind", kind, "--count", 2, "--seed", 4)
    game.until(ready)
    game.press(ENTER)
    game.until("q quit")
    game.press(ENTER)
    game.until("Question 2 of 2")
    game.until(ready)
    if isinstance(end, str):
        game.press(end)
    else:
        game.process.kill(end)
    assert game.close() == status
    assert "Questions not asked: 1." in game.text
    assert "Traceback" not in game.sent


def test_the_record_goes_to_standard_output_and_the_quiz_to_the_terminal(tmp_path):
    record = tmp_path / "attempt.json"
    game = Terminal(
        "play", ENGLISH, "--topic", "lamps", "--kind", "short-answer", "--count", 1, "--format", "json", into=record
    )
    game.until("Your answer:")
    game.press("7", ENTER)
    game.until("w why")
    game.press("o")
    game.until("Counted as right")
    game.press(ENTER)
    assert game.close() == 0
    (reply,) = json.loads(record.read_text())["replies"]
    assert (reply["response"], reply["overridden"], reply["score"], reply["grade"]["score"]) == ("7", True, 1.0, 0.0)


def test_the_command_alone_offers_decks_and_what_to_do(tmp_path):
    (tmp_path / "decks").mkdir()
    for name in ("harbour.yaml", "harbour.txt"):
        (tmp_path / "decks" / name).write_bytes((DECKS / name).read_bytes())
    game = Terminal(home=tmp_path)
    game.until("Lamps of the harbour")
    game.press(ENTER)
    game.until("Play a quiz")
    game.press("c", ENTER)
    game.until("Tobias Finch", "Which deck?")
    game.press("q")
    assert game.close() == 0


@pytest.mark.parametrize("command", ["play", "study"])
def test_started_anew_it_finds_all_that_it_needs(command, tmp_path):
    """The other tests of screens share what was imported: see tests.forked."""
    environment = {**os.environ, "TERM": "xterm-256color", "QUIZ_DATABASE": str(tmp_path / "log.db")}
    child = pexpect.spawn(
        sys.executable, ["-m", "quiz", command, ENGLISH], cwd=str(ROOT), env=environment, timeout=60, encoding="utf-8"
    )
    child.expect("Your answer")
    child.send(CTRL_C)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert "Traceback" not in str(child.before)
