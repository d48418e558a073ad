"""Time of `quiz check` against the size of decks that mean harm: `python tests/benchmarks/hostile.py [KIND ...]`.

By hand. Every kind is written in growing sizes and checked as the command checks it; each figure is CPU seconds, the
least of two, in a process that has seen no deck of the kind yet. The exponent is fitted by least squares to the
logarithms, over the sizes where time is more than the constant part: 1.0 is time that doubles with the bytes. Promised
are at most 1.15, and half a second up to 64 KiB.

A file gets two hundred findings, which could hide what each of them costs: the kinds in `REPORTED` are checked without
that limit, with one error in each of up to five thousand facts, and are promised the exponent alone.
"""

import argparse
import hashlib
import math
import multiprocessing
import tempfile
import time
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path

from quiz.check.deck import check_loaded
from quiz.load import Limits, load_with_places
from quiz.model.collection import without_collection
from quiz.model.screen import Screen
from quiz.renderers.full import render

SIZES = (8, 16, 32, 64, 128, 256, 512, 1000)  # KiB: a deck may have 1 MiB
PROMISED, EXPONENT = 0.5, 1.15
TOO_LONG = 20.0  # seconds: larger ones of the kind are left out
_CONSTANT = 0.02  # seconds that any deck takes
_ARTICLE = (
    "The harbour council said on Monday that about 2,500 boats had been counted in the bay. "
    "Mr Alan Berg told The Gazette that the ferry will open on 12 May 2024.\n\n"
)
_PADDING = "Rain held off until the speeches were over, and “the gulls” returned to the quay, he said.\n\n"
_FACT = """  - id: fact-{n}
    kind: quantity
    quote: about 2,500 boats had been counted
    answer: about 2,500 boats
    ask: How many boats were counted in bay {n}?
"""


def _repeated(piece: str, size: int) -> str:
    made, left = list[str](), size
    for number in count():
        made.append(piece.format(n=number))
        left -= len(made[-1].encode())
        if left < 0:
            break
    return "".join(made[: max(1, len(made) - 1)])


def _facts(piece: str) -> Callable[[int], str]:
    return lambda size: "facts:\n" + _repeated(piece, size)


def _one_fact(field: str) -> Callable[[int], str]:
    """Put one long field to a fact that is sound but for that."""
    return lambda size: "facts:\n" + _FACT.format(n=1) + field.replace("{long}", "word 2,500 Berg " * (size // 16))


KINDS: Mapping[str, Callable[[int], str]] = {
    "sound facts": _facts(_FACT),
    "a wrong answer each": _facts(_FACT.replace("answer: about 2,500", "answer: about 2,600")),
    "a quote not in the article": _facts(_FACT.replace("had been counted\n", "had never been counted {n}\n", 1)),
    "no answer each": _facts(_FACT.replace("    answer: about 2,500 boats\n", "")),
    "an unknown field each": _facts(_FACT + "    asks{n}: what\n"),
    "an unknown kind each": _facts(_FACT.replace("quantity", "quantum{n}")),
    "the same id": _facts(_FACT.replace("fact-{n}", "fact")),
    "the same question": _facts(_FACT.replace("in bay {n}", "in the bay")),
    "an absolute distractor each": _facts(_FACT + "    distractors: [always 3, only {n}]\n"),
    "aliases that clash": _facts(
        "  - id: who-{n}\n    kind: name\n    quote: Mr Alan Berg told\n    answer: Alan Berg\n"
        "    ask: Who told The Gazette of ferry {n}?\n    aliases: [Berg, A. Berg {n}, The Gazette]\n"
    ),
    "aliases that are somebody else's": lambda size: (
        "facts:\n  - id: paper\n    kind: name\n    quote: told The Gazette that\n    answer: The Gazette\n"
        "    ask: Which paper was told of it?\n"
        + _repeated(
            "  - id: who-{n}\n    kind: name\n    quote: Mr Alan Berg told\n    answer: Alan Berg\n"
            "    ask: Who told The Gazette of ferry {n}?\n    aliases: [A. Berg {n}, The Gazette]\n",
            size,
        )
    ),
    "quotation marks that quote nothing": _facts(_FACT.replace("How many", "How “many {n}” of the “bay”")),
    "hedges that are not there": _facts(_FACT.replace("ask: How", "claim: Reportedly {n} boats sank.\n    ask: How")),
    "hand-written claims": lambda size: (
        "facts:\n"
        + _FACT.format(n=1)
        + "claims:\n"
        + _repeated(
            "  - id: claim-{n}\n    says: At least {n} boats were counted.\n    verdict: refuted\n"
            "    quote: about 2,500 boats had been counted\n    why: It says otherwise.\n",
            size,
        )
    ),
    "ignores that ignore nothing": _facts("# quiz: ignore[stale] because {n}\n" + _FACT),
    "deep nesting, flow": lambda size: "facts: " + "[" * (size // 2) + "]" * (size // 2),
    "deep nesting, block": lambda size: "".join(" " * depth + "a:\n" for depth in range(int(math.sqrt(2 * size)))),
    "one long line": lambda size: f"facts: {'x' * size}\n",
    "one long question": _one_fact("    explain: {long}\n"),
    "one long distractor": _one_fact("    distractors: ['{long}', 4]\n"),
    "many distractors": lambda size: (
        "facts:\n" + _FACT.format(n=1) + "    distractors: [" + _repeated("{n} boats, ", size) + "]\n"
    ),
    "many aliases": lambda size: (
        "facts:\n  - id: who\n    kind: name\n    quote: Mr Alan Berg told\n    answer: Alan Berg\n"
        "    ask: Who told it?\n    aliases: [" + _repeated("Berg {n}, ", size) + "]\n"
    ),
    "many members of a list": lambda size: (
        "facts:\n  - id: who\n    kind: names\n    quote: Mr Alan Berg told\n    ask: Who told it?\n"
        "    answer: [" + _repeated("Berg {n}, ", size) + "]\n"
    ),
    "many keys": _facts("    key{n}: 1\n"),
    "many top-level keys": lambda size: _repeated("key{n}: 1\n", size),
    "the same key": lambda size: "key: 1\n" * (size // 7),
    "many sources": lambda size: "sources2:\n" + _repeated("  s{n}: {{file: ../seeds/a.txt}}\n", size),
    "comments": lambda size: "# what\n" * (size // 7),
    "control characters": lambda size: "facts: '" + "\u202e" * (size // 3) + "'\n",
    "anchors": lambda size: "facts:\n" + _repeated("  - &a{n} x\n", size),
    "stops of sentences": lambda size: "facts:\n" + _FACT.format(n=1) + f"    explain: {'a. ' * (size // 3)}\n",
}
_DATE = """  - id: day-{n}
    kind: date
    quote: the ferry will open on 12 May 2024
    answer: on 12 May 2024
    value: 2024-05-13
    ask: On which day, seen from the quay of pier {n}, will the ferry open?
    topic: the ferries of the harbour and of the bay
"""
_WHOLE = Limits(findings=10_000)
REPORTED: Mapping[str, Callable[[int], str]] = {
    f"{kind}, all reported": KINDS[kind]
    for kind in (
        "an unknown field each",
        "a quote not in the article",
        "a wrong answer each",
        "the same id",
        "an unknown kind each",
        "aliases that clash",
        "aliases that are somebody else's",
    )
} | {"a wrong date each, all reported": _facts(_DATE)}


def seconds(path: Path, limits: Limits) -> float:
    """Check a deck and say what was found, as on a terminal of 100 columns."""
    least = math.inf
    for _ in range(2):
        least = min(least, _apart(_checked, path, limits))
        if least > PROMISED:
            break
    return least


def _checked(path: Path, limits: Limits) -> float:
    started = time.process_time()
    with without_collection():
        report = check_loaded(load_with_places(path, limits=limits))
    assert not report.crashes, report.crashes
    render(report, Screen(width=100))
    return time.process_time() - started


def _apart(measured: Callable[..., float], *arguments: object) -> float:
    """Measure in a process of its own: what was read once is remembered, and a second look costs next to nothing."""
    context = multiprocessing.get_context("fork")
    with context.Pool(1) as pool:
        return pool.apply(measured, arguments)


def exponent(times: Mapping[int, float]) -> float:
    """Fit the growth; what is never above the constant part does not grow."""
    points = [(math.log(size), math.log(took)) for size, took in times.items() if took > _CONSTANT]
    if len(points) < 2:
        return 0.0
    mean_x, mean_y = (sum(part) / len(points) for part in zip(*points, strict=True))
    above = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return float(above / sum((x - mean_x) ** 2 for x, _ in points))


def main() -> None:
    """Print a table, with a mark where a promise is not kept."""
    wanted = argparse.ArgumentParser()
    wanted.add_argument("kinds", nargs="*", metavar="KIND")
    wanted.add_argument("--most", type=int, default=SIZES[-1], help="KiB of the largest file")
    asked = wanted.parse_args()
    sizes = [size for size in SIZES if size <= asked.most]
    print(f"| kind | {' | '.join(f'{size} KiB' for size in sizes)} | exponent | |")
    print(f"|---|{'--:|' * (len(sizes) + 1)}---|")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name in ("decks", "seeds"):
            (folder / name).mkdir()
        (folder / "pyproject.toml").touch()
        (folder / "seeds" / "a.txt").write_text(_ARTICLE + _PADDING * 20, encoding="utf-8")
        digest = hashlib.sha256((folder / "seeds" / "a.txt").read_bytes()).hexdigest()
        head = f"deck: A\nlanguage: en\nsources:\n  a:\n    file: ../seeds/a.txt\n    sha256: {digest}\n"
        path = folder / "decks" / "a.yaml"
        path.write_text(f"{head}facts:\n{_FACT.format(n=0)}", encoding="utf-8")
        _checked(path, Limits())  # what is imported late
        for kind in asked.kinds or (*KINDS, *REPORTED):
            made, limits = (REPORTED[kind], _WHOLE) if kind in REPORTED else (KINDS[kind], Limits())
            times: dict[int, float] = {}
            for size in sizes:
                if max(times.values(), default=0) < TOO_LONG:
                    path.write_text(head + made(size * 1024 - len(head) - 1), encoding="utf-8")
                    times[size] = seconds(path, limits)
            fitted = exponent(times)
            is_quick = kind in REPORTED or all(took < PROMISED for size, took in times.items() if size <= 64)
            kept = fitted <= EXPONENT and is_quick
            cells = " | ".join(f"{times[size]:.3f}" if size in times else "" for size in sizes)
            print(f"| {kind} | {cells} | {fitted:.2f} | {'' if kept else 'NOT KEPT'} |", flush=True)


if __name__ == "__main__":
    main()
