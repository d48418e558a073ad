"""Writes many small decks, each with an article of its own: `python tests/benchmarks/thousand.py FOLDER [--decks N]`.

Fourteen facts of every kind a deck, in about 5.4 kB of YAML, and an article of about 3 kB; no name stands in two decks.
The folder is a project of its own: `decks/`, `seeds/` and an empty `pyproject.toml`. The same number of decks gives the
same bytes, and of two numbers the first decks are the same.
"""

import argparse
import datetime as dt
import hashlib
import json
import re
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any

from invented import PUBLISHED, Inventor

SEED = 4
SECOND_TOWN = (0, 3, 5, 8)  # of its facts, beside all ten of the first: a figure, a day, a leader, what the leader said
_PADDED = (
    "Nobody at the market could say when the road to {word} was last mended, and most had stopped asking.",
    "The minutes of the council, kept in a cupboard behind the stage, are open to whoever brings a lamp.",
    "Those who came by the early ferry waited outside the hall of {word} until somebody found the key.",
    "A choir from {word} had been asked to sing; it arrived late, and sang all the same.",
    "Letters to this paper complain of the gulls, of the price of bread and of the clock that is never right.",
    "Rain held off until the speeches were over, which the older farmers of {word} took for a good sign.",
    "What the vote will change is hard to tell, for the two sides agree on more than either would like to admit.",
    "Visitors from {word} asked for a map, and were told that the streets have no names that anybody uses.",
)
_TOPICS = {"quantity": "figures", "date": "days", "name": "people and bodies", "names": "parties", "quotation": "words"}
_EXPLAINED = {"names": "The article names all of them, and says which they are."}
_PLAIN = re.compile(r"[A-Za-z][^:#“”]*\Z")  # a text that needs no quotation marks in YAML
_LONG = 96  # characters of a text that goes on lines of its own

Fact = dict[str, Any]


def _scalar(text: str, indent: str) -> str:
    if len(text) > _LONG:
        at = text.rindex(" ", 0, _LONG)
        return f">-\n{indent}  {text[:at]}\n{indent}  {text[at + 1 :]}"
    return text if _PLAIN.match(text) else json.dumps(text, ensure_ascii=False)  # JSON's texts are YAML's


def _field(name: str, value: Any, indent: str) -> str:
    if isinstance(value, str):
        return f"{indent}{name}: {_scalar(value, indent)}\n"
    return "".join((f"{indent}{name}:\n", *(f"{indent}  - {_scalar(entry, indent)}\n" for entry in value)))


def _entry(fact: Fact) -> str:
    first, *rest = fact.items()
    return f"  - {first[0]}: {first[1]}\n" + "".join(_field(name, value, "    ") for name, value in rest)


def _filed(fact: Fact, place: int) -> Fact:
    kind = fact["kind"]
    explained = {"explain": _EXPLAINED[kind]} if kind in _EXPLAINED else {}
    return {"id": f"{kind}-{place}", **fact, "topic": _TOPICS[kind], **explained}


def _article(facts: list[Fact], inventor: Inventor, chance: Random) -> str:
    """Put the facts' sentences between others, two or three to a paragraph."""
    stated = [f"{fact['quote']}." for fact in facts]
    padding = [chance.choice(_PADDED).format(word=inventor.word()) for _ in range(len(stated) + 8)]
    sentences = list(chain.from_iterable(zip(padding, stated, strict=False))) + padding[len(stated) :]
    paragraphs = list[str]()
    while sentences:
        count = chance.choice((2, 3))
        paragraphs.append(" ".join(sentences[:count]))
        del sentences[:count]
    return "\n\n".join(paragraphs) + "\n"


def _deck(number: int, facts: list[Fact], digest: str, published: dt.date) -> str:
    head = (
        f"# Invented: no such town has been.\ndeck: The towns of deck {number}\nlanguage: en\nsources:\n  gazette:\n"
        f"    file: ../seeds/{number:04d}.txt\n    sha256: {digest}\n    publisher: The Gazette\n"
        f"    title: Two towns vote\n    published: {published.isoformat()}\nfacts:\n"
    )
    claim = {
        "id": "exact-garrison",
        "says": facts[0]["claim"].replace("about", "exactly"),
        "verdict": "not-enough-info",
        "quote": facts[0]["quote"],
        "why": "The article gives a round figure, and says so.",
    }
    return f"{head}{''.join(map(_entry, facts))}claims:\n{_entry(claim)}"


def write(folder: Path, decks: int = 1000) -> list[Path]:
    """Write so many decks and their articles into a folder; give the decks' paths."""
    for place in ("decks", "seeds"):
        (folder / place).mkdir(parents=True, exist_ok=True)
    (folder / "pyproject.toml").touch()
    inventor, chance, paths = Inventor(SEED), Random(SEED), list[Path]()
    for number in range(decks):
        first, second = inventor.town(), inventor.town()
        stated = (*first, *(second[place] for place in SECOND_TOWN))
        facts = [_filed(fact, place) for place, fact in enumerate(stated)]
        published = PUBLISHED + dt.timedelta(days=number % 30)
        content = _article(facts, inventor, chance).encode()
        (folder / "seeds" / f"{number:04d}.txt").write_bytes(content)
        paths.append(folder / "decks" / f"towns-{number:04d}.yaml")
        paths[-1].write_text(_deck(number, facts, hashlib.sha256(content).hexdigest(), published), encoding="utf-8")
    return paths


def main() -> None:
    """Write the decks where they are wanted."""
    wanted = argparse.ArgumentParser()
    wanted.add_argument("folder", type=Path)
    wanted.add_argument("--decks", type=int, default=1000)
    asked = wanted.parse_args()
    paths = write(asked.folder, asked.decks)
    seeds = sum(path.stat().st_size for path in (asked.folder / "seeds").iterdir())
    print(f"{len(paths)} decks, {sum(path.stat().st_size for path in paths):,} bytes; articles {seeds:,} bytes")


if __name__ == "__main__":
    main()
