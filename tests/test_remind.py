"""`quiz remind`: one line for a notifier, or nothing."""

import datetime as dt

import pytest

from quiz.cli import remind
from quiz.history.store import open_history
from quiz.model.review import Card, Rating, Review
from tests.test_cli import started
from tests.test_study import spawn


def due(*counts):
    """Count cards as a log does that has so many due from each day on."""

    def count(day):
        found: dict[str, int] = {}
        for deck, cards, first in counts:
            if first <= day:
                found[deck] = found.get(deck, 0) + cards
        return found

    return count


TODAY = dt.date(2025, 10, 3)


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ((), ""),
        ((("a", 4, TODAY + dt.timedelta(days=1)),), ""),
        ((("a", 1, TODAY),), "1 card is due: a (1)."),
        (
            (("a", 1, TODAY), ("b", 4, TODAY), ("a", 2, TODAY + dt.timedelta(days=1))),
            "5 cards are due: b (4), a (1). 2 more tomorrow from 04:00.",
        ),
        (
            (("a", 3, TODAY), ("a", 2, TODAY + dt.timedelta(days=9)), ("a", 2, TODAY + dt.timedelta(days=30))),
            "3 cards are due: a (3). 2 more on 12 October 2025 from 04:00.",
        ),
        ((("a", 3, TODAY), ("a", 2, TODAY + dt.timedelta(days=60))), "3 cards are due: a (3)."),
        (
            tuple((f"deck-{number}", 1, TODAY) for number in range(8)),
            "8 cards are due: deck-0 (1), deck-1 (1), deck-2 (1), deck-3 (1), deck-4 (1), 3 more decks.",
        ),
        ((("a\x1b[31m\nb", 1, TODAY),), "1 card is due: a\\x1b[31m b (1)."),
    ],
    ids=["no log", "tomorrow alone", "one", "more tomorrow", "more later", "far off", "many decks", "hostile"],
)
def test_a_reminder_is_one_line(counts, line):
    assert remind._reminder(due(*counts), TODAY, 4) == line


def test_a_notifier_gets_a_line_or_nothing(tmp_path):
    database = tmp_path / "log.db"
    nothing = started("remind", QUIZ_DATABASE=str(database))
    assert (nothing.returncode, nothing.stdout, nothing.stderr) == (1, b"", b"")
    assert not database.exists()
    long_ago = Review(
        "0" * 26,
        dt.datetime(2020, 1, 1, tzinfo=dt.UTC),
        dt.date(2020, 1, 1),
        Card("harbour", "lamps"),
        "r",
        "i",
        "k",
        Rating.GOOD,
    )
    with open_history(str(database)) as history:
        history.append(long_ago)
    told = spawn("remind", database=database)
    assert (told.returncode, told.stdout) == (0, b"1 card is due: harbour (1).\n")
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no log" * 1000)
    assert spawn("remind", database=broken).returncode == 2
