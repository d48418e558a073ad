"""The decks that a run over a whole folder is measured on are sound, alike in size, and the same every time."""

import importlib
from pathlib import Path

import pytest

from quiz.load import load_with_places

BENCHMARKS = Path(__file__).parent / "benchmarks"
KINDS = {"quantity", "date", "name", "names", "quotation"}


@pytest.fixture
def thousand(monkeypatch):
    """Import the script, whose neighbour it imports by its name."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("thousand")


def test_decks_have_fourteen_facts_of_every_kind_and_no_finding(thousand, tmp_path):
    for path in thousand.write(tmp_path, 3):
        loaded = load_with_places(path)
        assert loaded.findings == ()
        assert loaded.deck is not None
        assert len(loaded.deck.facts) == 14
        assert {fact.kind for fact in loaded.deck.facts} == KINDS
        assert len(loaded.deck.claims) == 1
        assert 4_800 < path.stat().st_size < 6_000


def test_decks_are_the_same_however_many_are_written(thousand, tmp_path):
    few, many = thousand.write(tmp_path / "few", 2), thousand.write(tmp_path / "many", 4)
    assert [path.read_bytes() for path in few] == [path.read_bytes() for path in many[:2]]
    assert len({path.read_bytes() for path in many}) == 4
