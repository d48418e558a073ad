"""Every deck that is named or lies in a folder is checked, once, and none is skipped without a word."""

import json
import os

import pytest

from quiz.check.gather import deck_files, relative
from tests.check.conftest import ERROR, WARNING, write_project


def tree(folder, *files):
    for file in files:
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def test_folders_give_their_decks_in_order(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tree(tmp_path, "d/b.yaml", "d/a.yml", "d/z/a.yaml", "d/.hidden/c.yaml", "d/.c.yaml", "d/notes.txt", "d/x.yaml.bak")
    (tmp_path / "d" / "folder.yaml").mkdir()
    tree(tmp_path, "d/folder.yaml/inner.yaml")
    found = ["d/a.yml", "d/b.yaml", "d/folder.yaml/inner.yaml", "d/z/a.yaml"]
    assert deck_files(["d"]) == found
    assert deck_files(["d", "./d/", "d/b.yaml"]) == found
    assert deck_files(["d/z/../b.yaml", "d"])[:2] == ["d/z/../b.yaml", "d/a.yml"]
    assert deck_files(["."]) == found
    assert deck_files([str(tmp_path / "d")]) == [str(tmp_path / file) for file in found]


def test_what_is_named_is_taken_whatever_it_is_called(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tree(tmp_path, "d/.hidden.yaml", "notes.txt")
    named = ["notes.txt", "d/.hidden.yaml", "nowhere", "\udcff.yaml"]
    assert deck_files(named, exclude=["*"], folder=tmp_path) == named


def test_links_that_go_round_end_and_two_links_are_one_deck(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tree(tmp_path, "d/a.yaml")
    (tmp_path / "d" / "round").symlink_to(tmp_path / "d")
    (tmp_path / "d" / "b.yaml").symlink_to("a.yaml")
    (tmp_path / "d" / "broken.yaml").symlink_to("nowhere")
    (tmp_path / "d" / "self.yaml").symlink_to("self.yaml")
    assert deck_files(["d"]) == ["d/a.yaml", "d/broken.yaml", "d/self.yaml"]
    assert deck_files(["d/round"]) == ["d/round/a.yaml", "d/round/broken.yaml", "d/round/self.yaml"]


@pytest.mark.parametrize(
    ("pattern", "kept"),
    [
        ("drafts", ["d/a.yaml", "d/my-drafts.yaml"]),
        ("d/drafts/", ["d/a.yaml", "d/my-drafts.yaml"]),
        ("./d/drafts/*.yaml", ["d/a.yaml", "d/my-drafts.yaml"]),
        ("*.yaml", []),
        ("d", []),
        ("a.yaml", ["d/my-drafts.yaml"]),
        ("raft*", ["d/a.yaml", "d/my-drafts.yaml", "d/drafts/a.yaml"]),
        ("D", ["d/a.yaml", "d/my-drafts.yaml", "d/drafts/a.yaml"]),
    ],
)
def test_patterns_leave_out_files_and_folders(tmp_path, monkeypatch, pattern, kept):
    monkeypatch.chdir(tmp_path)
    tree(tmp_path, "d/a.yaml", "d/drafts/a.yaml", "d/my-drafts.yaml")
    assert deck_files(["d"], [pattern], tmp_path) == kept


def test_a_path_is_relative_to_its_project_only_inside_of_it(tmp_path):
    assert relative(str(tmp_path / "p" / "d" / ".." / "a.yaml"), tmp_path / "p") == "a.yaml"
    assert relative(str(tmp_path / "pp" / "a.yaml"), tmp_path / "p") == f"{tmp_path}/pp/a.yaml"
    assert relative("/a.yaml", tmp_path.__class__("/")) == "a.yaml"


def test_a_folder_that_cannot_be_listed_is_not_taken_for_clean(quiz, home, monkeypatch):
    (home / "decks" / "locked").mkdir()
    list_folder = os.scandir

    def refusing(path):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", refusing)
    ran = quiz("check")
    assert (ran.status, ran.out) == (2, "")
    assert "Permission denied: 'decks/locked'" in ran.err


@pytest.mark.parametrize(
    "form", ["full", "concise", "github", "gitlab", "junit", "sarif", "html", "json", "json-lines"]
)
def test_names_that_would_be_obeyed_are_shown_escaped(quiz, home, form):
    name = "a\n::error::x\x1b[31m\u202e b"
    write_project(home, ERROR, name=name)
    (home / "seeds" / "harbour.txt").rename(home / "seeds" / "b\x1b\n.txt")
    for deck in (home / "decks").iterdir():
        deck.write_text(deck.read_text().replace("file: ../seeds/harbour.txt", 'file: "../seeds/b\\e\\n.txt"'))
    ran = quiz("check", "--format", form)
    assert ran.status == 1
    for letter in ("\x1b", "\u202e"):
        assert letter not in ran.out + ran.err
    assert "\n::error::x" not in ran.out
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("option", [["--fix"], ["--diff"], ["--write-baseline", "b\x1b.json"], ["--changed"]])
def test_names_are_escaped_in_what_is_said_beside_findings(quiz, home, option):
    write_project(home, ("    ask: In which", "    # quiz: ignore[stale] x\n    ask: In which"), name="a\x1b\nb")
    ran = quiz("check", "decks", "nowhere\x1b", *option)
    assert "\x1b" not in ran.out + ran.err
    assert ran.out + ran.err


def test_a_path_with_spaces_colons_and_arabic_letters_in_every_format_of_ci(quiz, home):
    name = "a b: %0A,ميناء"
    write_project(home, ERROR, name=name)
    (home / "decks" / "harbour.yaml").unlink()
    said = quiz("check", "--format", "github").out
    assert said.startswith("::error file=decks/a b%3A %250A%2Cميناء.yaml,line=15,col=13,")
    result = json.loads(quiz("check", "--format", "sarif").out)["runs"][0]["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "decks/a%20b%3A%20%250A%2C%D9%85%D9%8A%D9%86%D8%A7%D8%A1.yaml"
    (entry,) = json.loads(quiz("check", "--format", "gitlab").out)
    assert entry["location"]["path"] == f"decks/{name}.yaml"


def test_paths_in_reports_are_relative_to_the_working_folder(quiz, home, monkeypatch):
    write_project(home, WARNING)
    monkeypatch.chdir(home / "decks")
    said = quiz("check", "--format", "github").out
    assert said.startswith("::warning file=harbour.yaml,line=5,")
    assert quiz("check", "--format", "concise", "../decks").out.startswith("../decks/harbour.yaml:5:3: ")
