"""Open folders: what is there is found, what is broken is named."""

import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

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


EXTENSION = Path(__file__).parent / "extension"


@pytest.fixture
def colours(monkeypatch):
    """Another package, installed as pip would: on the path, with its metadata beside it."""
    monkeypatch.syspath_prepend(str(EXTENSION / "src"))
    registry.forget()
    yield
    monkeypatch.undo()
    registry.forget()
    for name in [name for name in sys.modules if name.partition(".")[0] == "quiz_colours"]:
        del sys.modules[name]


def test_what_another_package_adds_comes_after_our_own(colours):
    assert registry.names("facts") == ("date", "name", "names", "quantity", "quotation", "colour", "shade")
    assert registry.names("questions")[-1] == "odd-one-out"
    assert registry.names("exporters")[-1] == "flat"
    assert registry.fact_kind("colour").__name__ == "Colour"
    assert registry.fact_kind("shade") is registry.fact_kind("colour")
    assert "odd-one-out" in registry.question_kinds()


BROKEN = {
    "date": r"quiz has one of that name itself \(quiz_colours.colour\)",
    "gone": r"ModuleNotFoundError: No module named 'quiz_colours.nowhere'.*",
    "half": r"quiz_colours.half: no class named like the file, or it lacks .*find.*judge.*",
    "Loud Name": r"a name has small letters, digits and single hyphens .*",
    "silent": r"silent: a question kind has a function `ask\(deck, chance\)` .*",
    "leaving": r"SystemExit: not today .*",
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_named_in_one_line_and_left_out(colours, name):
    found = dict((*registry.broken("facts"), *registry.broken("questions")))
    assert re.fullmatch(BROKEN[name], found[name]), found[name]
    if name != "date":
        assert name not in registry.names("facts")
        assert name not in registry.names("questions")
    assert any(f": {name} is left out: " in line and "\n" not in line for line in registry.complaints())


def test_nothing_else_is_broken(colours):
    assert {name for folder in ("facts", "questions", "exporters") for name, _ in registry.broken(folder)} == {*BROKEN}


def install(folder: Path, package: str, points: str) -> None:
    info = folder / f"{package}-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(points, encoding="utf-8")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder on the path, and nothing known of what was installed before."""
    monkeypatch.syspath_prepend(str(tmp_path))
    registry.forget()
    yield tmp_path
    monkeypatch.undo()
    registry.forget()


def test_two_packages_of_one_name_do_not_both_win(site):
    install(site, "one", "[quiz.facts]\ncolour = quiz.facts.name:Name\n")
    install(site, "other", "[quiz.facts]\ncolour = quiz.facts.date:Date\n")
    assert registry.fact_kind("colour").__name__ == "Date"
    assert registry.broken("facts") == (("colour", "another package has one of that name (quiz.facts.name:Name)"),)


def looks(monkeypatch):
    looked: list[str] = []

    def entry_points(group):
        looked.append(group)
        return ()

    monkeypatch.setattr(metadata, "entry_points", entry_points)
    return looked


def test_what_is_installed_is_not_read_where_nothing_is_of_ours(site, monkeypatch):
    looked = looks(monkeypatch)
    install(site, "one", "[console_scripts]\nquiz = quiz.cli:main\n")
    assert registry.added("quiz.facts") == ()
    assert not looked


@pytest.mark.parametrize("way", ["an archive on the path", "an egg", "a finder of its own"])
def test_what_the_cheap_look_cannot_see_is_looked_for_in_full(site, monkeypatch, way):
    looked = looks(monkeypatch)
    if way == "an archive on the path":
        (site / "more.zip").write_bytes(b"")
        monkeypatch.syspath_prepend(str(site / "more.zip"))
    elif way == "an egg":
        (site / "more-1.egg").mkdir()
    else:
        finder = type("Finder", (), {"find_distributions": lambda *_: [], "find_spec": lambda *_: None})
        monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, finder()])
    registry.added("quiz.facts")
    assert looked == ["quiz.facts"]


def test_a_deck_of_another_packages_kind_is_loaded_asked_graded_and_exported(colours):
    from quiz import generate, grade, judge, load

    deck, findings = load(EXTENSION / "decks" / "paint.yaml")
    assert not findings
    assert deck is not None
    bank = generate(deck, 1)
    assert {"odd-one-out", "multiple-choice", "short-answer", "cloze"} <= {item.kind for item in bank.items}
    short = next(item for item in bank.items if item.kind == "short-answer" and item.facts == ("hall",))
    assert [grade(short, said).score for said in ("red", "Scarlet", "blue")] == [1.0, 1.0, 0.0]
    assert judge("red", "scarlet", "colour").score == 1.0
    exported = registry.module("exporters", "flat").export(bank).decode()
    assert exported.count("\n") == len(bank.items)


def test_without_the_package_its_kind_is_a_finding():
    from quiz import load

    _, findings = load(EXTENSION / "decks" / "paint.yaml")
    assert {(finding.location.line, finding.rule) for finding in findings} == {
        (8, "unknown-kind"),
        (14, "unknown-kind"),
    }


def test_the_command_line_names_what_it_left_out_and_goes_on(colours):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(EXTENSION / "src"), str(Path.cwd())])}
    command = [sys.executable, "-m", "quiz", "show", str(EXTENSION / "decks" / "paint.yaml")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert "quiz: facts: half is left out: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "town hall" in done.stdout
