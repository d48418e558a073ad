"""What a learner sees in a session of study, on a real pseudo-terminal: whole screens, keys, ends, corrections."""

import hashlib
import signal

import pytest

from quiz.history.store import open_history
from quiz.model.review import Correction, Rating, Review, Undo
from tests.terminal.pseudo import DECKS, ROOT, Terminal

GOLDEN = ROOT / "tests" / "golden" / "screens"
ENTER, DOWN, CTRL_C, CTRL_D = "\r", "\x1b[B", "\x03", "\x04"

# A deck and, on each screen of a session, words that stand there when it is ready for the next key.
WORDS = {
    "en": {
        "deck": "harbour.yaml",
        "sure": "more than 80 %",
        "graded": "w why",
        "second": "Card 2 of",
        "undone": "Taken back.",
        "end": "Your session",
        "turn": "Enter show the answer",
    },
    "ar": {
        "deck": "harbour.ar.yaml",
        "sure": "أكثر من ٨٠",
        "graded": "w لماذا",
        "second": "البطاقة ٢ من",
        "undone": "أُلغي التقييم",
        "end": "جلستك",
        "turn": "Enter أظهر الإجابة",
    },
}


@pytest.fixture(scope="module")
def empty_log(tmp_path_factory):
    """Give the bytes of a log without events: that one is made where none is, other tests see to."""
    path = tmp_path_factory.mktemp("log") / "log.db"
    open_history(str(path)).close()
    return path.read_bytes()


@pytest.fixture
def home(tmp_path, empty_log):
    """Give a folder with the decks and a log."""
    for deck in DECKS.iterdir():
        (tmp_path / deck.name).write_bytes(deck.read_bytes())
    (tmp_path / "log.db").write_bytes(empty_log)
    return tmp_path


def begin(home, *arguments, now="2025-10-03T18:00:00+03:00", columns=80, rows=40, **environment):
    return Terminal(
        "study",
        *arguments,
        module="tests.terminal.at_a_time",
        columns=columns,
        rows=rows,
        home=home,
        QUIZ_TEST_NOW=now,
        QUIZ_DATABASE=str(home / "log.db"),
        **environment,
    )


def events(home):
    with open_history(str(home / "log.db")) as history:
        return list(history.events())


def played(session, *steps):
    """Press keys and wait for words, step after step; gives the screens."""
    shots = []
    for keys, words in steps:
        session.press(keys)
        shots.append(session.until(*words))
    return shots


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_screens_of_a_session(golden, home, language, columns):
    words = WORDS[language]
    session = begin(home, words["deck"], "--new", 2, "--confidence", "cbm", columns=columns)
    shots = played(
        session,
        ("", ("›",)),
        (DOWN + ENTER, (words["sure"],)),
        ("3", (words["graded"],)),
        ("4", (words["second"], "›")),
        ("u", (words["undone"], "›")),
        (ENTER, (words["sure"],)),
        ("1", (words["graded"],)),
        ("q", (words["end"],)),
    )
    assert session.close() == 0
    golden(GOLDEN / f"study-{language}-{columns}.txt", f"{'=' * columns}\n".join(shots))


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_screens_of_flashcards(golden, home, language, columns):
    words = WORDS[language]
    session = begin(home, words["deck"], "--new", 1, "--flash", columns=columns)
    shots = played(session, ("", (words["turn"],)), (ENTER, (words["graded"],)), ("2", (words["end"],)))
    assert session.close() == 0
    golden(GOLDEN / f"study-flash-{language}-{columns}.txt", f"{'=' * columns}\n".join(shots))
    (review,) = events(home)
    assert (review.rating, review.is_rated, review.day.isoformat()) == (Rating.HARD, True, "2025-10-03")


def test_a_correction_reaches_the_learner(golden, home):
    session = begin(home, "harbour.yaml", "--new", 1)
    session.until("›")
    session.press("b", ENTER)
    session.until("w why")
    session.press("3")
    session.until("Your session")
    assert session.close() == 0

    article, deck = home / "harbour.txt", home / "harbour.yaml"
    before = hashlib.sha256(article.read_bytes()).hexdigest()
    article.write_bytes(article.read_bytes().replace(b"about 2,500", b"about 2,000"))
    words = deck.read_text().replace("about 2,500", "about 2,000")
    words = words.replace(before, hashlib.sha256(article.read_bytes()).hexdigest())
    deck.write_text(words.replace("published: 2025-09-17", "published: 2025-10-03"))

    session = begin(home, "harbour.yaml", "--new", 0, now="2025-10-04T09:00:00+03:00")
    shots = played(session, ("", ("Enter next",)), (ENTER, ("Your answer",)))
    session.press(":q", ENTER)
    session.until("Your session")
    assert session.close() == 0
    golden(GOLDEN / "study-corrected-80.txt", f"{'=' * 80}\n".join(shots))
    learned, shown = [each for each in events(home) if not isinstance(each, Undo)][-2:]
    assert isinstance(shown, Correction)
    assert (shown.card, shown.before) == (learned.card, learned.revision)
    assert shown.after != shown.before

    # It is shown until it is answered, and then no more.
    session = begin(home, "harbour.yaml", "--new", 0, now="2025-10-05T09:00:00+03:00")
    played(session, ("", ("Enter next",)), (ENTER, ("corrected", "Your answer")))
    session.press("about 2,000 lamps", ENTER)
    session.until("w why")
    session.press("q")
    session.until("Your session")
    assert session.close() == 0
    session = begin(home, "harbour.yaml", "--new", 0, now="2025-10-30T09:00:00+03:00")
    assert "corrected" not in session.until("Your answer")
    session.press(CTRL_C)
    assert session.close() == 130


@pytest.mark.parametrize(
    ("place", "end", "status"),
    [
        ("at a grade", "q", 0),
        ("at a grade", CTRL_D, 0),
        ("at a grade", signal.SIGKILL, -signal.SIGKILL),
        ("at the next question", CTRL_C, 130),
        ("at the next question", signal.SIGTERM, 143),
        ("at the next question", signal.SIGHUP, -signal.SIGHUP),
    ],
    ids=["quit", "Ctrl-D", "killed", "Ctrl-C", "a request to end", "its window closed"],
)
def test_however_it_ends_what_was_graded_is_in_the_log(home, place, end, status):
    session = begin(home, "harbour.yaml", "--new", 2)
    session.until("›")
    session.press("s")
    session.until("Rated again", "w why")
    if place == "at the next question":
        session.press("2")
        session.until("Card 2 of", "›")
    if isinstance(end, str):
        session.press(end)
    else:
        session.process.kill(end)
    assert session.close() == status
    assert "Traceback" not in session.sent
    counts = [(each.rating, each.is_rated) for each in events(home) if isinstance(each, Review)]
    assert counts == [(Rating.AGAIN, False), (Rating.HARD, True)][: 1 if place == "at a grade" else 2]
    if status >= 0:
        assert "Your session" in session.text


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [((), {"TERM": "dumb"}), (("--plain",), {})],
    ids=["a dumb terminal", "asked to be plain"],
)
def test_plain_terminals_get_lines_without_any_escape(home, arguments, environment):
    session = begin(home, "harbour.yaml", "--new", 1, *arguments, **environment)
    session.until("Your answer")
    session.press("b", ENTER)
    assert "│" not in session.until(":q quit", "Rated")
    session.press("4", ENTER)
    session.until("Your session")
    assert session.close() == 0
    assert "\x1b" not in session.sent
    assert "━" not in session.sent


def test_without_colour_ratings_are_words(home):
    session = begin(home, "harbour.yaml", "--new", 1, NO_COLOR="1")
    session.until("›")
    session.press("s")
    assert "Rated again." in session.until("w why")
    session.press(CTRL_C)
    session.close()
    assert "\x1b[31m" not in session.sent
    assert "\x1b[1;31m" not in session.sent


def test_a_log_that_cannot_be_written_is_said_and_tried_again(home):
    session = begin(home, "harbour.yaml", "--new", 2)
    session.until("›")
    (home / "log.db").rename(home / "elsewhere.db")
    session.press("s")
    assert "Rated" not in session.until("Not saved, and not counted", "Try to save it again?")
    (home / "elsewhere.db").rename(home / "log.db")
    session.press("y")
    session.until("Rated again", "w why")
    (home / "log.db").rename(home / "elsewhere.db")
    session.press(ENTER)
    session.until("Card 2 of", "›")
    session.press("s")
    session.until("Try to save it again?")
    session.press("n")
    session.until("Your session", "Not saved, and not counted")
    assert session.close() == 2
    (home / "elsewhere.db").rename(home / "log.db")
    assert len(events(home)) == 1


def test_keys_of_an_arabic_keyboard_rate_and_undo(home):
    session = begin(home, "harbour.ar.yaml", "--new", 2)
    session.until("›")
    session.press("س")
    session.until("w لماذا")
    session.press("٤")
    session.until("›", "٢ من")
    session.press("ع")
    session.until("›", "١ من")
    session.press("ض")
    session.until("جلستك")
    assert session.close() == 0
    assert [type(each) for each in events(home)] == [Review, Undo, Review, Undo]
