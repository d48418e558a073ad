"""Decks small enough to see what covers what."""

import hashlib
from pathlib import Path

import yaml

from quiz.load import load
from quiz.model.deck import Deck

ROOT = Path(__file__).parents[2]
HARBOUR = ROOT / "tests" / "terminal" / "decks"
DECKS = tuple(sorted((ROOT / "decks").glob("*.yaml")))


def write_deck(folder, articles, facts=(), claims=(), language="en", **fields):
    """Write a deck over articles, a text or a table of them; facts are (kind, quote, answer) with further fields."""
    (folder / "pyproject.toml").write_text("", encoding="utf-8")
    named = {"a": articles} if isinstance(articles, str) else articles
    sources = {}
    for name, text in named.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
        digest = hashlib.sha256(text.encode()).hexdigest()
        sources[name] = {"file": f"{name}.txt", "sha256": digest, "published": "2025-09-17"}
    made = []
    for number, (kind, quote, answer, *more) in enumerate(facts):
        made.append({"id": f"f{number}", "kind": kind, "quote": quote, "answer": answer, "source": next(iter(named))})
        for extra in more:
            made[-1].update(extra)
    content = {"deck": "A deck", "language": language, "sources": sources, "facts": made, "claims": list(claims)}
    path = folder / "deck.yaml"
    path.write_text(yaml.safe_dump({**content, **fields}, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def whole(path) -> Deck:
    """Load a deck; one with mistakes is a mistake of the test."""
    deck, findings = load(path)
    assert deck is not None
    assert findings == ()
    return deck


def make_deck(folder, *arguments, **fields) -> Deck:
    """Load what `write_deck` writes."""
    return whole(write_deck(folder, *arguments, **fields))
