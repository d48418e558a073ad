"""Time and memory against the size of a deck: `python tests/benchmarks/scale.py [--runs N] [SIZE ...]`, by hand.

The decks are made up by invented.py in a temporary folder. Every figure is the least of the runs, each in a process of
its own. Memory is the process's highest so far (ru_maxrss), so that each step includes those before it. "Load" reads,
anchors and types every fact; "prove" is the pool proof of the whole deck by sweep and hash; "generate" makes every item
with one seed. The exponents are fitted by least squares to the logarithms of time and size, from a thousand facts on:
1.0 is time that doubles with the deck.
"""

import argparse
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from invented import write

SIZES = (100, 1_000, 10_000, 100_000)
FITTED_FROM = 1_000
STEPS = ("load", "prove", "generate")
UNLIMITED = 1 << 30
_MEGABYTE = 1024 * 1024 if sys.platform == "darwin" else 1024  # ru_maxrss counts bytes on macOS, else kilobytes

Row = dict[str, float]


def measure(path: str, until: str) -> Row:
    """Load, prove and generate one deck in this process: seconds of each step, megabytes after it."""
    from quiz import generate, load
    from quiz.load import Limits
    from quiz.model.bank import Bank
    from quiz.registry import fact_kind, names, question_kinds
    from quiz.testing.sweep import pool_is_proved

    question_kinds()
    for kind in names("facts"):
        fact_kind(kind)
    found: Row = {}
    started = time.perf_counter()

    def note(step: str) -> None:
        nonlocal started
        found[step] = time.perf_counter() - started
        found[f"{step} MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEGABYTE
        started = time.perf_counter()

    limits = Limits(deck_bytes=UNLIMITED, source_bytes=UNLIMITED, facts=UNLIMITED)
    deck, findings = load(path, root=Path(path).parent, limits=limits)
    note("load")
    if deck is None or findings:
        raise SystemExit("\n".join(map(str, findings[:9])))
    found["facts"], found["deck MB"] = len(deck.facts), Path(path).stat().st_size / 1e6
    if until != "load":
        breaks = list(pool_is_proved.breaks(Bank(deck, 0)))
        note("prove")
        if breaks:
            raise SystemExit(breaks[0].report())
    if until == "generate":
        found["items"] = len(generate(deck, 1).items)
        note("generate")
    return found


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """Fit time = factor * size ** exponent, by least squares in logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    middle, level = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle) ** 2 for x in xs)
    return sum((x - middle) * (y - level) for x, y in zip(xs, ys, strict=True)) / spread


def least(rows: Sequence[Row]) -> Row:
    """Take the least of each figure."""
    return {name: min(row[name] for row in rows) for name in rows[0]}


def print_row(size: float, row: Row) -> None:
    """Print one line of the table."""
    steps = "".join(f"{row.get(step, math.nan):10.2f} s{row.get(f'{step} MB', math.nan):7.0f} MB" for step in STEPS)
    print(f"{size:10,.0f}{steps}{row.get('items', math.nan):12,.0f}", flush=True)


def main() -> None:
    """Measure every size and print the table with its exponents."""
    wanted = argparse.ArgumentParser()
    wanted.add_argument("sizes", type=int, nargs="*", default=SIZES)
    wanted.add_argument("--runs", type=int, default=3)
    wanted.add_argument("--until", choices=STEPS, default=STEPS[-1])
    wanted.add_argument("--measure", metavar="DECK")
    asked = wanted.parse_args()
    if asked.measure:
        print(json.dumps(measure(asked.measure, asked.until)))
        return
    print("facts".rjust(10) + "".join(f"{step:>12}{'highest':>10}" for step in STEPS) + "items".rjust(12))
    found: dict[int, Row] = {}
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            deck = write(Path(folder), size)
            command = [sys.executable, __file__, "--until", asked.until, "--measure", str(deck)]
            rows = [json.loads(subprocess.check_output(command, env=os.environ)) for _ in range(asked.runs)]
        found[size] = least(rows)
        print_row(size, found[size])
    fitted = [size for size in found if size >= FITTED_FROM]
    if len(fitted) > 1:
        for step in STEPS[: STEPS.index(asked.until) + 1]:
            print(f"exponent of {step}: {exponent(fitted, [found[size][step] for size in fitted]):.3f}")
        together = [found[size]["load"] + found[size].get("prove", 0.0) for size in fitted]
        print(f"exponent of load and prove: {exponent(fitted, together):.3f}")


if __name__ == "__main__":
    main()
