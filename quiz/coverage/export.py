"""Writes coverage for programs: a line for every open token, with its place, or all tokens as one JSON document."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quiz.coverage import Coverage, State, Tally, Token
from quiz.load.nodes import Lines
from quiz.model.deck import Deck
from quiz.text.visible import one_line

VERSION = 1
"""Raised when a field changes its meaning or goes away (docs/json.md)."""

_LONGEST = 120  # characters of a token in a line


def lines(path: Path, deck: Deck, coverage: Coverage) -> str:
    """Write `file:line:column: kind: words` for every open token, the article's file as seen from the deck's path."""
    placed = _placed(path, deck, coverage)
    return "".join(
        one_line(f"{file}:{line}:{column}: {token.kind}: {_short(token.span.words)}") + "\n"
        for token, (file, line, column) in placed
        if token.state is State.OPEN
    )


def document(path: Path, deck: Deck, coverage: Coverage, *, only_open: bool = False) -> str:
    """Write one JSON document; with `only_open` it lists the open tokens alone, the figures stay those of all."""
    tokens: dict[str, list[dict[str, Any]]] = {source: [] for source in deck.sources}
    for token, (_, line, column) in _placed(path, deck, coverage):
        if token.state is State.OPEN or not only_open:
            tokens[token.source].append(_token(token, line, column))
    whole = {
        "version": VERSION,
        "deck": deck.name,
        "title": deck.title,
        "language": deck.language,
        **_tally(coverage.tally),
        "kinds": {kind: _tally(tally) for kind, tally in coverage.by_kind.items()},
        "sources": {
            name: {
                "file": source.file,
                "digest": source.digest,
                **_tally(coverage.by_source.get(name, Tally(0, 0, 0, 0))),
                "tokens": tokens[name],
            }
            for name, source in deck.sources.items()
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace").decode() + "\n"


def _placed(path: Path, deck: Deck, coverage: Coverage) -> Iterator[tuple[Token, tuple[str, int, int]]]:
    files = {name: os.path.normpath(path.parent / source.file) for name, source in deck.sources.items()}
    at = {name: Lines(source.text) for name, source in deck.sources.items()}
    for token in coverage.tokens:
        yield token, (files[token.source], *at[token.source].at(token.span.start))


def _token(token: Token, line: int, column: int) -> dict[str, Any]:
    return {
        "kind": token.kind,
        "state": token.state.value,
        "start": token.span.start,
        "end": token.span.end,
        "words": token.span.words,
        "line": line,
        "column": column,
        "facts": list(token.facts),
        "is_repeated": token.is_repeated,
        "reason": token.reason,
    }


def _tally(tally: Tally) -> dict[str, Any]:
    return {
        "share": tally.share,
        "total": tally.total,
        "covered": tally.covered,
        "declared": tally.declared,
        "open": tally.open,
        "repeated": tally.repeated,
    }


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
