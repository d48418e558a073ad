"""A small project with one deck that nothing is wrong with, and `quiz check` run over it in this process."""

import hashlib
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from quiz.cli import main

ARTICLE = (
    "The harbour of Tair has kept about 2,500 dockers on its quays since its owner went bankrupt.\n\n"
    "Lena Orsan opened the northern quay in October 2022.\n"
)
DECK = """\
# The harbour of Tair
deck: The harbour of Tair
language: en
sources:
  gazette:
    file: ../seeds/harbour.txt
    sha256: {digest}
    publisher: The Gazette
    title: The harbour of Tair
    published: 2025-09-17
facts:
  - id: dockers
    kind: quantity
    quote: The harbour of Tair has kept about 2,500 dockers
    answer: about 2,500 dockers
    ask: How many dockers has the harbour of Tair kept?
  - id: quay
    kind: date
    quote: Lena Orsan opened the northern quay in October 2022
    answer: October 2022
    ask: In which month did Lena Orsan open the northern quay?
"""
SETTINGS = "[tool.quiz]\ntoday = 2025-10-01\n"
ERROR = ("answer: about 2,500 dockers", "answer: about 2,600 dockers")  # answer-not-in-quote
WARNING = ("    publisher: The Gazette\n", "")  # source-undescribed


class Ran(NamedTuple):
    """What a shell sees of a command."""

    status: int
    out: str
    err: str


def deck_text(*edits: tuple[str, str], article: str = ARTICLE) -> str:
    """Give the deck with some words replaced, each of which stands in it once."""
    text = DECK.replace("{digest}", hashlib.sha256(article.encode()).hexdigest())
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def write_project(folder: Path, *edits: tuple[str, str], name: str = "harbour") -> Path:
    """Write the project, its deck with some edits; give the deck's path."""
    for place in ("decks", "seeds"):
        (folder / place).mkdir(parents=True, exist_ok=True)
    (folder / "pyproject.toml").write_text(SETTINGS)
    (folder / "seeds" / "harbour.txt").write_text(ARTICLE)
    deck = folder / "decks" / f"{name}.yaml"
    deck.write_text(deck_text(*edits), newline="")
    return deck


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a project that is the working folder, with a cache of its own beside it."""
    folder = tmp_path / "project"
    write_project(folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("QUIZ_CACHE_DIR", str(tmp_path / "cache"))
    for name in ("NO_COLOR", "GITHUB_STEP_SUMMARY", "GITHUB_BASE_REF", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def quiz(home: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Ran]:
    """Give a function that runs `quiz` with some arguments in the project."""

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["quiz", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsysbinary.readouterr()
        status = left.value.code
        assert isinstance(status, int)
        return Ran(status, out.decode("utf-8", "surrogateescape"), err.decode())

    return run
