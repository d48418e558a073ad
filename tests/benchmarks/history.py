"""A learner's log of a million reviews: `python tests/benchmarks/history.py [REVIEWS [CARDS]]`, by hand, with bytecode.

Prints how long it takes to write them at once and one by one, to read and to replay them, and the bytes a review; and
of commands, each a process of its own: `quiz rebuild`, `quiz stats`, `quiz due`, and `quiz study` in a pseudo-terminal
until the words of the first card stand there. The facts of the decks of this repository are among the cards, reviewed
as often as all others up to now: they are what is studied, and most are due. The other cards are of decks that are
elsewhere.

`--folder N` measures what it costs to study a folder of N decks of 14 facts, too. `--database URL` takes an empty
database of a server instead of a file. `--keep FILE` leaves the log there, and takes the one that is there.
"""

import argparse
import datetime as dt
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import TypeVar

import pexpect
from thousand import write

from quiz.history.identity import new_id
from quiz.history.store import History, open_history
from quiz.load import load
from quiz.model.review import Card, Rating, Review
from quiz.study.memories import replay
from quiz.study.shelf import decks

_T = TypeVar("_T")
_NOW = dt.datetime.now(dt.UTC)
_START = _NOW - dt.timedelta(days=3 * 365)
_KINDS = ("multiple-choice", "short-answer", "cloze", "claim-check")
_RUNS = 9
_FIRST_CARD = re.compile("(?:Card|البطاقة).*(?:[?]|؟)".encode(), re.DOTALL)  # the one most nearly forgotten
ROOT = Path(__file__).parents[2]
QUIZ = [sys.executable, "-m", "quiz"]
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT |= {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", "PYTHONPATH": str(ROOT)}


def known_cards(many: int) -> list[tuple[Card, str]]:
    """Give so many cards with their revisions: the facts of the decks of this repository, then those of 40 others."""
    loaded = (load(found.path)[0] for found in decks(ROOT))
    real = ((Card(deck.name, fact.id), fact.revision) for deck in loaded if deck for fact in deck.facts)
    ours = list(islice(real, many))
    return ours + [
        (Card(f"deck-{number % 40:02}", f"fact-of-the-town-{number:05}"), f"{number:016x}")
        for number in range(many - len(ours))
    ]


def reviews(many: int, cards: int, *, since: dt.datetime = _START, until: dt.datetime = _NOW) -> Iterator[Review]:
    """Give reviews of cards in an order of time, as three years of study up to now would: 20 a card."""
    chance, known = Random(0), known_cards(cards)
    step = (until - since) / many
    for number in range(many):
        at = since + step * number
        card, revision = known[number % cards]
        yield Review(
            id=new_id(at),
            at=at,
            day=at.date(),
            card=card,
            revision=revision,
            item=f"{chance.getrandbits(64):016x}",
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
    started, worked = time.perf_counter(), time.process_time()
    result = act()
    took, worked = time.perf_counter() - started, time.process_time() - worked
    rate = f"{many / took:12,.0f} a second" if many else ""
    print(f"{what:44}{took:9.2f} s{worked:9.2f} s of processor{rate}", flush=True)
    return result


def finished(*arguments: str) -> float:
    """Time a command to its end, in seconds."""
    started = time.perf_counter()
    subprocess.run([*QUIZ, *arguments], env=ENVIRONMENT, cwd=ROOT, capture_output=True, check=True)
    return time.perf_counter() - started


def worked() -> float:
    """Tell the processor time of all processes that have ended, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def first_card(*arguments: str, home: Path = ROOT) -> float:
    """Time `quiz study` in a pseudo-terminal until its first question stands there, in seconds."""
    started = time.perf_counter()
    command = [*QUIZ[1:], "study", *arguments]
    child = pexpect.spawn(QUIZ[0], command, env=ENVIRONMENT, dimensions=(40, 80), cwd=str(home), timeout=300)
    child.expect(_FIRST_CARD)
    took = time.perf_counter() - started
    child.close(force=True)
    return took


def often(what: str, act: Callable[[], float], runs: int = _RUNS) -> None:
    """Print the least and the median of some runs, and the least processor time, after one that warms up."""
    act()
    times, loads = list[float](), list[float]()
    for _ in range(runs):
        before = worked()
        times.append(act())
        loads.append(worked() - before)
    least, median = min(times), statistics.median(times)
    print(f"{what:44}{least:9.3f} s at least{median:9.3f} s median{min(loads):9.3f} s of processor", flush=True)


def measure_log(history: History, many: int, cards: int) -> None:
    """Run the rows of the log itself."""
    later = reviews(2_000, cards, since=_NOW, until=_NOW + dt.timedelta(seconds=1))
    events = list(islice(later, 1_000, None))  # the first cards are to be due
    timed("write 1,000 more, each on the disk", lambda: [history.append(event) for event in events], 1_000)
    log = timed("read all in order", lambda: list(history.events()), many + 1_000)
    memories = timed("replay all in memory", lambda: replay(log), many + 1_000)
    assert memories == history.memories(), "the replay is not the live state"
    today = _NOW.date()
    found = timed("memories that are due", lambda: history.memories(due=today))
    print(f"{'':44}{len(found):9,} cards")
    timed("count what is due", lambda: history.due(today))


def measure_commands(database: str) -> None:
    """Run the rows of commands."""
    named = ("--database", database)
    often("quiz rebuild", lambda: finished("rebuild", *named), 2)
    often("quiz stats", lambda: finished("stats", *named), 2)
    often("quiz due", lambda: finished("due", *named))
    often("quiz study, first card", lambda: first_card(*named))
    often("quiz study --plain, first card", lambda: first_card(*named, "--plain"))


def measure_folder(folder: Path, many: int) -> None:
    """Run the row of many decks, with a log of their own."""
    write(folder, many)
    database = str(folder / "history.db")
    open_history(database).close()
    often(f"quiz study, a folder of {many:,} decks", lambda: first_card("--database", database, home=folder), 3)


def main() -> None:
    """Measure in a temporary folder, or in the database of a server."""
    parser = argparse.ArgumentParser()
    parser.add_argument("reviews", type=int, nargs="?", default=1_000_000)
    parser.add_argument("cards", type=int, nargs="?", default=50_000)
    parser.add_argument("--folder", type=int, default=0, metavar="N")
    parser.add_argument("--database", default="")
    parser.add_argument("--keep", type=Path)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = told.keep or Path(folder) / "history.db"
        database = told.database or str(file)
        with open_history(database) as history:
            if not history.cards():
                what = f"write {told.reviews:,} reviews of {told.cards:,} cards at once"
                timed(what, lambda: history.append_all(reviews(told.reviews, told.cards)), told.reviews)
                history.close()
                if not told.database:
                    print(f"{'size':44}{file.stat().st_size / told.reviews:9.0f} bytes a review")
            measure_log(history, told.reviews, told.cards)
        measure_commands(database)
        if told.folder:
            measure_folder(Path(folder) / "many", told.folder)


if __name__ == "__main__":
    main()
