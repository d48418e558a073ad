"""Invents an article and the facts it states, from a list of small choices, so that what breaks can be made smaller."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from quiz.testing import invention_ar, invention_en
from quiz.testing.telling import Teller, Told

PUBLISHED = dt.date(2026, 3, 10)  # a Tuesday
Choice = tuple[str, int]
"""What one sentence is about, by the name of its template, and the seed of what it says."""

_LANGUAGES: Mapping[str, tuple[Mapping[str, Callable[[Teller], Told]], Mapping[str, Sequence[str]]]] = {
    "en": (invention_en.TEMPLATES, invention_en.NAMES),
    "ar": (invention_ar.TEMPLATES, invention_ar.NAMES),
}
LANGUAGES = tuple(_LANGUAGES)
MOST = 25
"""Sentences for which there are names enough, all different."""


@dataclass(frozen=True)
class Invented:
    """An article and a deck file on it, as texts."""

    article: str
    deck: str = field(repr=False)

    def write(self, folder: Path, name: str = "invented") -> Path:
        """Write `<name>.txt` and `<name>.yaml` and give the path of the deck."""
        (folder / f"{name}.txt").write_bytes(self.article.encode())
        path = folder / f"{name}.yaml"
        path.write_bytes(self.deck.encode())
        return path


def templates(language: str) -> tuple[str, ...]:
    """Name what a sentence can be about."""
    return tuple(_LANGUAGES[language][0])


def invent(choices: Sequence[Choice], language: str = "en", name: str = "invented") -> Invented:
    """Write an article of one sentence a choice, a paragraph each, and a valid deck on it.

    The same choices give the same texts; a choice left out changes no more than the names that come after it.
    """
    made, held = _LANGUAGES[language]
    teller = Teller(held, PUBLISHED)
    facts, claims, sentences = list[Mapping[str, Any]](), list[Mapping[str, Any]](), list[str]()
    for place, (template, seed) in enumerate(choices[:MOST]):
        teller.begin(Random(seed))
        told = made[template](teller)
        sentences.append(told.sentence)
        facts.append({"id": f"f{place}-{template}", "quote": told.sentence, **told.fact})
        if told.claim:
            claims.append({"id": f"c{place}-{template}", "quote": told.sentence, **told.claim})
    article = "".join(f"{sentence}\n\n" for sentence in sentences)
    source = {
        "file": f"{name}.txt",
        "sha256": hashlib.sha256(article.encode()).hexdigest(),
        "publisher": "Nobody",
        "published": PUBLISHED.isoformat(),
    }
    deck = {"deck": name, "language": language, "sources": {"news": source}, "facts": facts, "claims": claims}
    return Invented(article, _yaml(deck))


def some(chance: Random, count: int, language: str = "en") -> list[Choice]:
    """Draw choices, for decks by the hundred."""
    names = templates(language)
    return [(chance.choice(names), chance.getrandbits(16)) for _ in range(count)]


def _yaml(deck: Mapping[str, Any]) -> str:
    """Write JSON, which YAML 1.2 is a superset of; left out is what says nothing."""
    kept = {name: value for name, value in deck.items() if value}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
