"""Run as a program: writes a log under every misfortune, each way of its own, and tells what it saw as JSON.

`kill FOLDER ROUNDS SEED`, `fill FILE LIMIT`, `refuse FOLDER`, `share FILE WRITERS REVIEWS`. Writers are forked, so that
none has to wait for its imports; a writer says each id on its pipe once the log has acknowledged it, and never before.
"""

import json
import os
import random
import resource
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from quiz.history.errors import HistoryError
from quiz.history.store import open_history
from quiz.model.review import Card
from tests.history.made import remember, review

Told = dict[str, object]


def main(what: str, *arguments: str) -> None:
    ways: dict[str, Callable[..., Told]] = {"kill": kill, "fill": fill, "refuse": refuse, "share": share}
    sys.stdout.write(json.dumps(ways[what](*arguments)))


def kill(folder: str, rounds: str, seed: str) -> Told:
    """Kill a writer at random moments, from before its log is there; look each time, and wholly at the end."""
    file, chance = Path(folder) / "history.db", random.Random(seed)
    acknowledged: list[str] = []
    lost, twice, before_any, many, number = 0, 0, 0, 0, 0
    for turn in range(int(rounds)):
        if turn % 40 == 0:  # a log that is only being made
            lost_now, twice_now = _missing(file, acknowledged)
            lost, twice, acknowledged = lost + lost_now, twice + twice_now, []
            file = Path(folder) / f"history-{turn}.db"
        told = _killed(file, number, chance)
        before_any += not told
        many += len(told)
        number += 100_000
        acknowledged += told
        if turn % 10 == 0:
            lost_now, twice_now = _missing(file, acknowledged)
            lost, twice = lost + lost_now, twice + twice_now
    lost_now, twice_now = _missing(file, acknowledged)
    checks = {_check(path) for path in Path(folder).glob("history-*.db")}
    return {
        "lost": lost + lost_now,
        "twice": twice + twice_now,
        "checks": sorted(checks),
        "before_any": before_any,
        "acknowledged": many,
    }


def _killed(file: Path, number: int, chance: random.Random) -> list[str]:
    """Kill a writer some time after its start, or some time after one of its first reviews."""
    reader, child = _forked(file, number, 99_999)
    said = b""
    wanted = chance.choice((0, 1, 2, 5, 12))
    with os.fdopen(reader, "rb", buffering=0) as pipe:
        while said.count(b"\n") < wanted:
            said += pipe.read(4096)
        time.sleep(chance.random() * (0.004 if wanted else 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said += pipe.readall()
    # A line that was cut short was not yet said.
    return [line.decode() for line in said.split(b"\n")[:-1]]


def _forked(file: Path, first: int, many: int) -> tuple[int, int]:
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return reader, child
    os.close(reader)
    status = 1
    try:
        with open_history(str(file), remember=remember) as history:
            for number in range(first, first + many):
                history.append(review(number, Card("towns", f"f{number % 97}"), said="as typed"))
                os.write(writer, f"e{number:06}\n".encode())
        status = 0
    finally:
        os._exit(status)


def _missing(file: Path, acknowledged: list[str]) -> tuple[int, int]:
    """Count the acknowledged events that are not there, and those that are there twice or change what follows."""
    if not file.exists():
        return len(acknowledged), 0
    with open_history(str(file), remember=remember) as history:
        there = Counter(event.id for event in history.events())
        differing = history.rebuild().differing
    return sum(there[name] != 1 for name in acknowledged), sum(many > 1 for many in there.values()) + differing


def _check(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


def fill(file: str, limit: str) -> Told:
    """Write until there is no room, then make some and go on; a limit above 0 is that of a file's size."""
    if int(limit):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
    ballast = Path(file).with_name("ballast")
    ballast.write_bytes(b"\1" * 200_000)  # more than SQLite needs to go on
    acknowledged, refusals = [], []
    with open_history(file, remember=remember) as history:
        for number in range(20_000):
            try:
                history.append(review(number, said="x" * 500))
            except HistoryError as refused:
                refusals.append(str(refused))
                if len(refusals) > 2:
                    break
            else:
                acknowledged.append(f"e{number:06}")
        seen = sum(event.id in set(acknowledged) for event in history.events())
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    ballast.unlink()
    lost, twice = _missing(Path(file), acknowledged)
    with open_history(file, remember=remember) as history:
        again = history.append(review(900_000))
        many = sum(1 for _ in history.events())
    return {
        "refusals": sorted(set(refusals)),
        "some": len(acknowledged) > 50,
        "seen": seen == len(acknowledged),
        "lost": lost,
        "twice": twice,
        "unasked": many - len(acknowledged) - again,
        "again": again,
        "check": _check(Path(file)),
    }


def refuse(folder: str) -> Told:
    """Try to open and to make logs where nothing may be written, as somebody who is not root."""
    there = Path(folder) / "there.db"
    with open_history(str(there), remember=remember) as history:
        history.append(review(1))
        Path(folder).chmod(0o555)
        there.chmod(0o444)
        if os.geteuid() == 0:
            os.seteuid(65534)
        told: Told = {}
        for name, path in (("new", Path(folder) / "new.db"), ("there", there), ("deeper", Path(folder) / "a" / "b.db")):
            try:
                open_history(str(path), remember=remember).close()
            except HistoryError as refused:
                told[name] = str(refused)
        if os.getuid() == 0:
            os.seteuid(0)
        Path(folder).chmod(0o755)
    return told


def share(file: str, writers: str, reviews: str) -> Told:
    """Have several writers add to one log at once, which none of them has made."""
    many = int(reviews)
    children = [_forked(Path(file), number * many, many) for number in range(int(writers))]
    acknowledged = []
    for reader, child in children:
        with os.fdopen(reader, "rb") as pipe:
            acknowledged += pipe.read().decode().split()
        os.waitpid(child, 0)
    lost, twice = _missing(Path(file), acknowledged)
    with open_history(file, remember=remember) as history:
        rows = sum(1 for _ in history.events())
        reviewed = sum(memory.reviews for memory in history.memories().values())
    return {"rows": rows, "reviewed": reviewed, "lost": lost, "twice": twice, "check": _check(Path(file))}


if __name__ == "__main__":
    main(*sys.argv[1:])
