"""What `quiz check` costs on a thousand decks, beside other checkers: `python tests/benchmarks/check.py [--runs N]`.

By hand, with bytecode. Every row runs on the same files, one after the other in each round: CPU seconds of all its
processes, seconds on the clock and the most memory of one process, each the median of the rounds. The floor is the C
parser of YAML alone, over the same bytes. Commands that are not beside this Python or on the path are named as missing.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from thousand import write

ROOT = Path(__file__).parent.parent.parent
SCHEMA = ROOT / "docs" / "deck.schema.json"
_FLOOR = """
import sys, yaml
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        for _ in yaml.parse(file.read(), yaml.CSafeLoader):
            pass
"""
_ONE = """
import resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], capture_output=True, stdin=subprocess.DEVNULL, check=False)
took, used = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, took, used.ru_maxrss, done.returncode)
"""
"""A process for each command: the most memory of the children is that of this command alone."""


_REMEMBERED = "`quiz check`, all remembered"


class Row(NamedTuple):
    """A command with what it is called in the table, and what is promised of it."""

    name: str
    command: Sequence[str]
    bar: str = ""


class Cost(NamedTuple):
    """What one run of a command cost: CPU seconds, seconds on the clock, MiB, and its exit status."""

    cpu: float
    wall: float
    peak: float
    status: int


def cost(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run a command and every process that it starts to the end."""
    measured = [sys.executable, "-c", _ONE, *command]
    told = subprocess.run(measured, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout
    cpu, wall, peak, status = told.split()
    return Cost(float(cpu), float(wall), int(peak) / 1024, int(status))


def _found(name: str) -> str:
    return (
        shutil.which(name, path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))) or ""
    )


def rows(decks: list[str]) -> list[Row]:
    """List the commands, ours first, in this order in each round."""
    quiz = [sys.executable, "-m", "quiz"]
    others = {
        "yamllint": ["-d", "relaxed", "decks"],
        "check-jsonschema": ["--schemafile", str(SCHEMA), *decks],
        "fullmark": ["check", *decks],
    }
    return [
        Row("`quiz check --no-cache`", [*quiz, "check", "--no-cache"], "3.0 s CPU, 150 MiB"),
        Row("`quiz check --no-cache --jobs 1`", [*quiz, "check", "--no-cache", "--jobs", "1"], "150 MiB"),
        Row(_REMEMBERED, [*quiz, "check"], "0.5 s CPU"),
        Row("`quiz check --no-cache`, one deck", [*quiz, "check", "--no-cache", decks[0]], "0.25 s clock"),
        Row("`quiz --version`", [*quiz, "--version"], "0.1 s clock"),
        *(Row(name, [found, *rest] if (found := _found(name)) else ()) for name, rest in others.items()),
        Row("floor: the C parser of YAML alone", [sys.executable, "-c", _FLOOR, *decks]),
        Row("floor: `python -c pass`", [sys.executable, "-c", "pass"]),
    ]


def _line(row: Row, costs: Sequence[Cost]) -> str:
    if not costs:
        return f"| {row.name} | cannot be installed here | | | | |"
    cpu, wall, peak = (statistics.median(getattr(one, part) for one in costs) for part in ("cpu", "wall", "peak"))
    status = " ".join(sorted({str(one.status) for one in costs}))
    return f"| {row.name} | {cpu:.2f} s | {wall:.2f} s | {peak:.0f} MiB | {status} | {row.bar} |"


def main() -> None:
    """Write the decks, run every row once to warm files and bytecode, and print the table."""
    wanted = argparse.ArgumentParser()
    wanted.add_argument("--runs", type=int, default=3)
    wanted.add_argument("--decks", type=int, default=1000)
    asked = wanted.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        paths = write(folder, asked.decks)
        size = sum(path.stat().st_size for path in paths)
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"QUIZ_CACHE_DIR": str(folder / ".remembered"), "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
        listed = rows([str(path.relative_to(folder)) for path in paths])
        costs: dict[str, list[Cost]] = {row.name: [] for row in listed}
        for turn in range(asked.runs + 1):
            for row in listed:
                if row.name == _REMEMBERED:  # filled right before: who works on the code meanwhile makes it forget
                    cost(row.command, folder, environment)
                if row.command and (turn or row.command[0] == sys.executable):  # ours and the floors are warmed
                    measured = cost(row.command, folder, environment)
                    costs[row.name] += [measured] if turn else []
    print(f"{len(paths):,} decks, {size:,} bytes; median of {asked.runs}\n")
    print("| command | CPU, all processes | clock | most of one process | status | bar |\n|---|--:|--:|--:|--:|---|")
    for row in listed:
        print(_line(row, costs[row.name]))


if __name__ == "__main__":
    main()
