"""Open folders: what is there is found, what is broken is named."""

import pytest

import quiz
from quiz import registry


def test_the_kinds_of_fact_are_the_files_of_the_folder():
    assert {"date", "name", "names", "quantity", "quotation"} <= set(registry.names("facts"))
    for name in registry.names("facts"):
        assert registry.fact_kind(name).__name__.lower() == name


def test_the_kinds_of_question_are_the_files_of_the_folder():
    assert set(registry.question_kinds()) >= {
        "attribution",
        "claim-check",
        "cloze",
        "matching",
        "multiple-choice",
        "name-all",
        "ordering",
        "short-answer",
    }


def test_a_name_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        registry.module("facts", "os")


def test_a_broken_kind_is_named(monkeypatch):
    from quiz.facts import date

    monkeypatch.delattr(date.Date, "near")
    registry.fact_kind.cache_clear()
    with pytest.raises(registry.BrokenExtensionError, match=r"quiz\.facts\.date.*near"):
        registry.fact_kind("date")
    registry.fact_kind.cache_clear()


def test_public_names_are_the_verbs_even_after_their_files_were_imported():
    import importlib

    for name in ("load", "generate", "grade"):
        importlib.import_module(f"quiz.{name}")
    assert callable(quiz.load)
    assert callable(quiz.generate)
    assert callable(quiz.grade)
    assert set(quiz.__all__) >= {"load", "generate", "grade", "judge", "Deck", "Fact", "Item", "Finding"}
    with pytest.raises(AttributeError):
        quiz.nothing  # noqa: B018
