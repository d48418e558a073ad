"""A learner's log of a million reviews: `python tests/benchmarks/history.py [REVIEWS [CARDS]]`, by hand, with bytecode.

Prints how long it takes to write them at once and one by one, to read and to replay them, how long `quiz due` takes as
a process of its own, and the bytes a review. `--database URL` takes an empty database of a server instead of a file.
"""

import argparse
import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import TypeVar

from quiz.history.identity import new_id
from quiz.history.store import History, open_history
from quiz.model.review import Card, Rating, Review

_T = TypeVar("_T")
_START = dt.datetime(2023, 1, 1, 7, tzinfo=dt.UTC)
_KINDS = ("multiple-choice", "short-answer", "cloze", "claim-check")
_RUNS = 9
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def reviews(many: int, cards: int) -> Iterator[Review]:
    """Give reviews of cards in an order of time, as three years of study would: 20 a card, of 40 decks."""
    chance = Random(0)
    step = dt.timedelta(days=3 * 365) / many
    for number in range(many):
        at = _START + step * number
        card = Card(f"deck-{number % 40:02}", f"fact-of-the-town-{number % cards:05}")
        revision, item = f"{number % cards:016x}", f"{chance.getrandbits(64):016x}"
        yield Review(
            id=new_id(at),
            at=at,
            day=at.date(),
            card=card,
            revision=revision,
            item=item,
            kind=_KINDS[number % 4],
            rating=Rating(chance.choice((1, 2, 3, 3, 3, 3, 4))),
            outcome="right",
            score=1.0,
            said="about 2,500 troops",
            topic="troop counts",
            chance=0.33,
            confidence=0.75,
            milliseconds=chance.randint(900, 20_000),
            version="0.1.0",
            answer="about 2,500 troops",
        )


def timed(what: str, act: Callable[[], _T], many: int = 0) -> _T:
    """Print how long an act takes, and how many of something that is a second."""
    started = time.perf_counter()
    result = act()
    took = time.perf_counter() - started
    print(f"{what:44}{took:9.2f} s" + (f"{many / took:12,.0f} a second" if many else ""))
    return result


def measure(history: History, many: int, cards: int, database: str, file: Path | None) -> None:
    """Run every row."""
    timed(f"write {many:,} reviews of {cards:,} cards at once", lambda: history.append_all(reviews(many, cards)), many)
    if file is not None:
        history.close()
        print(f"{'size':44}{file.stat().st_size / many:9.0f} bytes a review")
    events = list(reviews(1_000, cards))
    timed("write 1,000 more, each on the disk", lambda: [history.append(event) for event in events], 1_000)
    timed("read all in order", lambda: sum(1 for _ in history.events()), many)
    print(timed("rebuild: replay all", history.rebuild, many))
    today = _START.date() + dt.timedelta(days=3 * 365 + 30)
    found = timed("memories that are due", lambda: history.memories(due=today))
    print(f"{'':44}{len(found):9,} cards")
    timed("count what is due", lambda: history.due(today))
    command = [sys.executable, "-m", "quiz", "due", "--database", database]
    times = []
    for _ in range(_RUNS + 1):
        started = time.perf_counter()
        done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=False)
        times.append(time.perf_counter() - started)
    print(
        f"{'quiz due, a process':44}{statistics.median(times[1:]):9.3f} s, least {min(times[1:]):.3f}: {done.stdout!r}"
    )


def main() -> None:
    """Measure in a temporary folder, or in the database of a server."""
    parser = argparse.ArgumentParser()
    parser.add_argument("reviews", type=int, nargs="?", default=1_000_000)
    parser.add_argument("cards", type=int, nargs="?", default=50_000)
    parser.add_argument("--database", default="")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = None if told.database else Path(folder) / "history.db"
        database = told.database or str(file)
        with open_history(database) as history:
            measure(history, told.reviews, told.cards, database, file)


if __name__ == "__main__":
    main()
