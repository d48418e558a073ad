"""Findings that a project had before count no more, whatever moves around them; new ones do."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.check.baseline import BaselineError, read
from quiz.check.deck import check
from quiz.check.settings import Settings
from tests.check.conftest import DECK, ERROR, WARNING, deck_text, write_project

OTHER = ("answer: October 2022", "answer: November 2022")


def fingerprints(*decks):
    return [finding.fingerprint for finding in check(*map(str, decks), settings=Settings()).findings]


def test_what_was_known_before_does_not_count(quiz, home):
    write_project(home, ERROR, WARNING)
    written = quiz("check", "--write-baseline", "known.json")
    assert written == (0, "", "quiz check: 2 findings are known from now on: known.json\n")
    assert quiz("check", "--baseline", "known.json") == (0, "1 deck, 1 fact: no findings; 2 known before\n", "")
    write_project(home, ERROR, WARNING, OTHER)
    ran = quiz("check", "--baseline", "known.json", "--format", "concise")
    assert ran.status == 1
    assert ran.out.startswith("decks/harbour.yaml:19:13: error[answer-not-in-quote]")
    assert ran.out.count("\n") == 1
    assert quiz("check", "--format", "json").out.count('"fingerprint"') == 3


def test_the_settings_may_name_it(quiz, home):
    write_project(home, ERROR)
    (home / "pyproject.toml").write_text('[tool.quiz]\nbaseline = "decks/known.json"\n')
    ran = quiz("check")
    assert ran.status == 2
    assert "known.json does not exist. --write-baseline writes one." in ran.err
    quiz("check", "--write-baseline", "decks/known.json")
    assert quiz("check").status == 0
    assert quiz("check", "-", "--stdin-filename", "decks/harbour.yaml", stdin=deck_text(ERROR).encode()).status == 0


def test_it_is_for_people_and_for_version_control(quiz, home):
    write_project(home, ERROR, OTHER)
    quiz("check", "--write-baseline", "known.json")
    first = (home / "known.json").read_text()
    told = json.loads(first)
    assert [(entry["rule"], entry["deck"], entry["subject"]) for entry in told["findings"]] == [
        ("answer-not-in-quote", "harbour", "dockers"),
        ("answer-not-in-quote", "harbour", "quay"),
    ]
    assert str(home) not in first
    (home / "decks" / "harbour.yaml").write_text("\n\n# moved\n" + deck_text(ERROR, OTHER))
    quiz("check", "--write-baseline", "known.json")
    assert (home / "known.json").read_text() == first


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"1",
        b"null",
        b'{"version": 1}',
        b'{"version": 2, "findings": []}',
        b'{"version": 1, "findings": {}}',
        b'{"version": 1, "findings": null}',
        b"\xff",
        b"[" * 100_000,
        b"1" * 5_000,
    ],
)
def test_a_file_that_is_no_baseline_is_2_and_one_line(quiz, home, content):
    (home / "known\x1b.json").write_bytes(content)
    ran = quiz("check", "--baseline", "known\x1b.json")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("quiz check: known\\x1b.json: it is no")
    assert ran.err.count("\n") == 1
    assert "--write-baseline" in ran.err


def test_devices_and_folders_are_no_baseline(quiz):
    for name in ("/dev/zero", "decks"):
        assert "is a d" in quiz("check", "--baseline", name).err


def test_entries_that_are_none_are_passed_over(tmp_path):
    file = tmp_path / "known.json"
    file.write_text('{"version": 1, "findings": [1, null, {"fingerprint": 1}, {"fingerprint": "a"}, "b"], "more": 1}')
    assert read(file) == {"a"}
    with pytest.raises(BaselineError):
        read(tmp_path / "nowhere")


@given(st.lists(st.sampled_from(["\n", "# a comment\n", "   \n"]), max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_lines_that_move_change_no_fingerprint(tmp_path_factory, before, newline):
    deck = write_project(tmp_path_factory.getbasetemp() / "moving", ERROR, WARNING, OTHER)
    known = fingerprints(deck)
    text = "".join(before) + deck.read_text().replace("facts:\n", "".join([*before, "facts:\n", *before]))
    deck.write_text(text.replace("\n", newline), newline="")
    assert fingerprints(deck) == known


def test_facts_that_move_change_no_fingerprint(tmp_path):
    deck = write_project(tmp_path, ERROR, OTHER)
    known = fingerprints(deck)
    head, first, second = deck.read_text().partition("facts:\n")[0], *deck.read_text().split("  - id: ")[1:]
    deck.write_text(f"{head}facts:\n  - id: {second}  - id: {first}")
    assert sorted(fingerprints(deck)) == sorted(known)


def test_the_same_thing_wrong_twice_is_told_apart_and_so_are_decks_of_one_name(tmp_path):
    deck = write_project(tmp_path, ERROR)
    deck.write_text(
        deck.read_text() + DECK.partition("facts:\n")[2].replace("2,500 dockers\n    ask", "9 dockers\n    ask")
    )
    other = tmp_path / "decks" / "more" / "harbour.yaml"
    other.parent.mkdir()
    other.write_text(deck.read_text().replace("../seeds", "../../seeds"))
    found = fingerprints(deck, other)
    assert len(found) >= 6
    assert len(set(found)) == len(found)
    assert all(len(name) == 32 for name in found)


def test_neither_the_working_folder_nor_where_the_project_lies_changes_a_fingerprint(tmp_path, monkeypatch):
    first = write_project(tmp_path / "a", ERROR, WARNING)
    second = write_project(tmp_path / "somewhere" / "else", ERROR, WARNING)
    known = fingerprints(first)
    assert known == fingerprints(second)
    monkeypatch.chdir(tmp_path / "a")
    assert known == fingerprints("decks/harbour.yaml") == fingerprints("./decks/../decks/harbour.yaml")
    monkeypatch.chdir(tmp_path / "a" / "decks")
    assert known == fingerprints("harbour.yaml") == fingerprints("../decks/harbour.yaml")
