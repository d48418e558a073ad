"""Time of `quiz check` against the size of decks that mean harm: `python tests/benchmarks/hostile.py [KIND ...]`.

By hand. Every kind is written in growing sizes and checked as the command checks it; each figure is CPU seconds, the
least of two. The exponent is fitted by least squares to the logarithms, over the sizes where time is more than the
constant part: 1.0 is time that doubles with the bytes. Promised are at most 1.15, and half a second up to 64 KiB.
"""

import argparse
import hashlib
import math
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from quiz.check.deck import check
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
    count = size // max(1, len(piece.format(n=1000)))
    return "".join(piece.format(n=number) for number in range(max(1, count)))


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


def seconds(path: Path) -> float:
    """Check a deck and say what was found, as on a terminal of 100 columns."""
    least = math.inf
    for _ in range(2):
        started = time.process_time()
        render(check(path), Screen(width=100))
        least = min(least, time.process_time() - started)
        if least > PROMISED:
            break
    return least


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
        for kind in asked.kinds or KINDS:
            times: dict[int, float] = {}
            for size in sizes:
                if max(times.values(), default=0) < TOO_LONG:
                    path.write_text(head + KINDS[kind](size * 1024 - len(head) - 1), encoding="utf-8")
                    times[size] = seconds(path)
            fitted = exponent(times)
            kept = fitted <= EXPONENT and all(took < PROMISED for size, took in times.items() if size <= 64)
            cells = " | ".join(f"{times[size]:.3f}" if size in times else "" for size in sizes)
            print(f"| {kind} | {cells} | {fitted:.2f} | {'' if kept else 'NOT KEPT'} |", flush=True)


if __name__ == "__main__":
    main()
