"""The laws hold for every kind of ours and for another package's, and a kind that breaks one is caught."""

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from quiz import registry
from quiz.model.relation import Relation
from quiz.testing.laws import readings, value_laws

OWN = ("date", "name", "names", "quantity", "quotation")
WORDS = ["red", "Scarlet", "blue", "white"]


@pytest.mark.parametrize(
    "law", [pytest.param(law, id=f"{kind}-{law.name}") for kind in OWN for law in value_laws(kind)]
)
def test_our_kinds_keep_the_laws(law):
    settings(deadline=None, max_examples=40)(law.check)()


@pytest.fixture
def colours(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "extension" / "src"))
    registry.forget()
    yield registry.fact_kind("colour")
    monkeypatch.undo()
    registry.forget()
    for name in [name for name in sys.modules if name.partition(".")[0] == "quiz_colours"]:
        del sys.modules[name]


def test_a_kind_of_another_package_keeps_the_laws(colours):
    laws = value_laws("colour", WORDS)
    assert len({law.name for law in laws}) == len(laws) >= 9
    for law in laws:
        law.check()


BROKEN: dict[str, tuple[str, Any]] = {
    "same-is-reflexive": ("relate", lambda *_: Relation.OVERLAPS),
    "near-misses": ("relate", lambda *_: Relation.SAME),
    "reads-back": ("spell", lambda *_: "no colour"),
    "converse": ("relate", lambda one, other: Relation.NARROWER if one.words < other.words else Relation.SAME),
    "containment-is-transitive": (
        "relate",
        lambda one, other: Relation.OVERLAPS if {one.words, other.words} == {"red", "white"} else Relation.NARROWER,
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_kind_is_caught(colours, monkeypatch, name):
    monkeypatch.setattr(colours, *BROKEN[name])
    law = next(law for law in value_laws("colour", WORDS) if law.name == name)
    with pytest.raises(AssertionError):
        settings(database=None, derandomize=True)(law.check)()


def test_a_kind_without_words_is_a_value_error(colours):
    with pytest.raises(ValueError, match="none of the words reads as a colour"):
        readings("colour", ["seven"])
