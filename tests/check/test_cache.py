"""A cache that is never needed and never believed: cached or not, the report is the same."""

import json
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as profile
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import quiz as package
from quiz import registry
from quiz.check import cache as cached
from quiz.check import deck as checker
from quiz.check import run as runner
from quiz.check.run import How, run
from quiz.check.settings import Settings
from tests import forked
from tests.check.conftest import ARTICLE, ERROR, WARNING, deck_text, write_project

ROOT = Path(__file__).parents[2]
SETTINGS = [
    Settings(),
    Settings(select=("stale",)),
    Settings(coverage=0.9),
    Settings(seeds=1),
    Settings(ignore=("clang",)),
]
CONTENTS = [deck_text(), deck_text(ERROR), deck_text(WARNING), "", "deck: [", "\ufeff" + deck_text()]
ARTICLES = [ARTICLE, f"{ARTICLE}More.\n", "", "\x00"]


@pytest.fixture
def checks(home, monkeypatch):
    """Give the decks that were really checked, as they are."""
    seen = []
    check_file = checker.check_file

    def counting(path, settings):
        seen.append(path)
        return check_file(path, settings)

    monkeypatch.setattr(checker, "check_file", counting)
    return seen


def again(home, settings=Settings()):  # noqa: B008 - it is frozen
    how = How(home.parent / "cache")
    report = run(["decks/harbour.yaml"], settings, how)
    assert report == run(["decks/harbour.yaml"], settings)
    return report


def test_what_was_checked_is_remembered(home, checks):
    write_project(home, ERROR)
    first = again(home)
    assert checks == ["decks/harbour.yaml"] * 2
    assert again(home) == first
    assert len(checks) == 3
    shutil.rmtree(home.parent / "cache")
    assert again(home) == first
    assert len(checks) == 5


def test_nothing_is_written_into_the_project(quiz, home):
    before = sorted(home.rglob("*"))
    quiz("check")
    assert sorted(home.rglob("*")) == before
    assert list((home.parent / "cache" / "check").glob("*.json"))
    shutil.rmtree(home.parent / "cache")
    quiz("check", "--no-cache")
    assert not (home.parent / "cache").exists()


def test_somebody_without_a_home_gets_no_cache(quiz, home, monkeypatch):
    monkeypatch.delenv("QUIZ_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", "~/cache")
    before = sorted(home.rglob("*"))
    assert quiz("check").status == 0
    assert sorted(home.rglob("*")) == before


def _edit_deck(home):
    write_project(home, ERROR)


def _edit_article(home):
    (home / "seeds" / "harbour.txt").write_text("Corrected.")


def _remove_article(home):
    (home / "seeds" / "harbour.txt").unlink()


def _link_outside(home):
    (home / "seeds" / "harbour.txt").rename(home.parent / "outside.txt")
    (home / "seeds" / "harbour.txt").symlink_to(home.parent / "outside.txt")


def _link_inside(home):
    (home / "seeds" / "harbour.txt").rename(home / "seeds" / "other.txt")
    (home / "seeds" / "harbour.txt").symlink_to("other.txt")


def _make_a_pipe(home):
    (home / "seeds" / "harbour.txt").unlink()
    os.mkfifo(home / "seeds" / "harbour.txt")


def _move_the_project(home):
    (home / "decks" / "pyproject.toml").touch()


@pytest.mark.parametrize(
    "change",
    [_edit_deck, _edit_article, _remove_article, _link_outside, _link_inside, _make_a_pipe, _move_the_project],
)
def test_what_has_changed_is_checked_again(home, checks, change):
    again(home)
    change(home)
    del checks[:]
    again(home)
    assert len(checks) == 2


def test_an_article_that_became_a_link_to_elsewhere_is_not_opened(home, monkeypatch):
    again(home)
    _link_outside(home)
    opened = []
    from quiz.load.files import read

    def noting(path, limit):
        opened.append(os.path.realpath(path))
        return read(path, limit)

    monkeypatch.setattr(cached, "read", noting)
    report = run(["decks/harbour.yaml"], Settings(), How(home.parent / "cache"))
    assert "source-outside" in report.rules
    assert set(opened) == {str(home / "decks" / "harbour.yaml")}


def test_steps_up_behind_a_link_lead_where_they_lead(home, checks):
    (home / "far" / "deep").mkdir(parents=True)
    (home / "decks" / "link").symlink_to(home / "far" / "deep")
    (home / "far" / "harbour.txt").write_text(ARTICLE)
    (home / "decks" / "harbour.yaml").write_text(deck_text(("../seeds/harbour.txt", "link/../harbour.txt")))
    assert not again(home).findings
    (home / "far" / "harbour.txt").write_text("Corrected.")
    assert again(home).findings


@pytest.mark.parametrize("change", [_remove_article, _make_a_pipe, _link_outside])
def test_files_that_were_refused_are_not_remembered(home, checks, change):
    change(home)
    again(home)
    again(home)
    assert len(checks) == 4


@pytest.mark.parametrize("name", ["decks/harbour.yaml", "seeds/harbour.txt"])
def test_what_changes_while_it_is_checked_is_not_remembered(home, monkeypatch, name):
    check_file = checker.check_file
    content = (home / name).read_text()

    def slow(path, settings):
        told = check_file(path, settings)
        (home / name).write_text("# changed by somebody else\n")
        return told

    monkeypatch.setattr(checker, "check_file", slow)
    how = How(home.parent / "cache")
    assert not run(["decks/harbour.yaml"], Settings(), how).findings
    monkeypatch.setattr(checker, "check_file", check_file)
    assert run(["decks/harbour.yaml"], Settings(), how).findings
    (home / name).write_text(content)
    assert not run(["decks/harbour.yaml"], Settings(), how).findings


def test_crashes_are_not_remembered(home, checks, monkeypatch):
    from quiz.rules import clang

    with monkeypatch.context() as patch:
        patch.setattr(clang, "check", lambda dossier: 1 // 0)
        assert again(home).crashes
    assert not again(home).crashes


@pytest.mark.parametrize("change", ["version", "code", "settings", "day", "folder", "package"])
def test_whatever_else_a_report_depends_on(home, checks, monkeypatch, request, change):
    monkeypatch.syspath_prepend(str(home))
    registry.forget()
    request.addfinalizer(registry.forget)
    settings = Settings(today=SETTINGS[0].today)
    again(home, settings)
    del checks[:]
    if change == "version":
        monkeypatch.setattr(package, "__version__", "99")
    elif change == "code":
        monkeypatch.setattr(runner, "_code", lambda place: "other")
    elif change == "settings":
        settings = replace(settings, coverage=0.1)
    elif change == "day":
        import datetime as dt

        settings = replace(settings, today=dt.date(2030, 1, 1))
    elif change == "folder":
        monkeypatch.chdir(home / "decks")
        assert run(["../decks/harbour.yaml"], settings, How(home.parent / "cache")).files == ("../decks/harbour.yaml",)
        monkeypatch.chdir(home)
        assert len(checks) == 1
        return
    else:
        info = home / "more-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Name: more\nVersion: 1\n")
        (info / "entry_points.txt").write_text("[quiz.rules]\nmore = more\n")
        registry.forget()
    again(home, settings)
    assert len(checks) == 2


def test_who_works_on_another_packages_rule_sees_what_it_finds_now(home, monkeypatch):
    (home / "more").mkdir()
    module = home / "more" / "rule.py"
    module.write_text("a = 1")
    monkeypatch.syspath_prepend(str(home))
    before = runner._code_of("more.rule:check")
    module.write_text("a = 22")
    assert before != runner._code_of("more.rule:check")
    assert "more" not in sys.modules
    assert runner._code_of("no.such:thing") == ""


def _tampered(folder):
    report: Any
    wrong: Any
    (file,) = folder.glob("*.json")
    told = json.loads(file.read_text())
    yield b""
    yield b"{"
    yield b"\xff\x00"
    yield b"[" * 100_000
    yield json.dumps([told]).encode()
    for entry in (None, 1, [], {}, [1, 2, 3], ["", [], {}], {"a": 1, "b": 2, "c": 3}):
        yield json.dumps(dict.fromkeys(told, entry)).encode()
    (deck, (stamp, sources, _)) = next(iter(told.items()))
    for report in (None, "", [], [1], [1, 2, 3], {}, {"findings": 1}, {"findings": [{}]}):
        yield json.dumps({deck: [stamp, sources, report]}).encode()
    for wrong in (None, 1, [1], [[]], [["a"]], [[1, 2, 3]], [[None, None, None]], [["\0", "\0", ""]], ["abc"]):
        yield json.dumps({deck: [stamp, wrong, [2, 0]]}).encode()


def test_whatever_is_wrong_with_the_file_it_counts_as_empty(home):
    write_project(home, ERROR)
    expected = again(home)
    folder = home.parent / "cache"
    for content in list(_tampered(folder)):
        (file,) = folder.glob("*.json")
        file.write_bytes(content)
        assert again(home) == expected, content


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(home):
    expected = run(["decks/harbour.yaml"], Settings())
    for folder in (
        home / "pyproject.toml",
        home / "pyproject.toml" / "cache",
        Path("/dev/null/cache"),
        Path("/proc/cache"),
    ):
        assert run(["decks/harbour.yaml"], Settings(), How(folder)) == expected


def test_old_files_go(home):
    how = How(home.parent / "cache")
    for seeds in range(30):
        run(["decks/harbour.yaml"], Settings(ignore=("stale",) * seeds), how)
    assert len(list((home.parent / "cache").glob("*"))) <= 20


def test_a_name_that_is_no_text_is_remembered_too(home):
    name = os.fsdecode(b"decks/\xff.yaml")
    Path(name).write_text(deck_text(ERROR))
    how = How(home.parent / "cache")
    assert run([name], Settings(), how) == run([name], Settings(), how) == run([name], Settings())


def test_two_processes_at_once_leave_a_whole_file(home):
    for number in range(8):
        write_project(home, ERROR, name=f"deck-{number}")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = ["-m", "quiz", "check", "--format", "concise"]
    started = [forked.piped(*command, cwd=home, env=environment) for _ in range(3)]
    outputs = set()
    for process, stdin, stdout in started:
        with stdin, stdout:
            outputs.add(stdout.readall())
        assert process.wait() == 1
    assert len(outputs) == 1
    (file,) = (home.parent / "cache" / "check").glob("*")
    assert len(json.loads(file.read_text())) == 9


class Edits(RuleBasedStateMachine):
    """Somebody edits decks, articles, links and settings, in any order; the cache makes no difference."""

    folder: Path

    @initialize()
    def start(self):
        self.home = self.folder / "project"
        shutil.rmtree(self.folder, ignore_errors=True)
        write_project(self.home)
        write_project(self.home, name="second")
        (self.home / "seeds" / "second.txt").write_text(ARTICLE)
        self.settings = SETTINGS[0]

    def _place(self, name):
        path = self.home / name
        if path.is_symlink() or path.exists():
            path.unlink()
        return path

    @rule(name=st.sampled_from(["harbour", "second"]), content=st.sampled_from(CONTENTS))
    def edit_deck(self, name, content):
        self._place(f"decks/{name}.yaml").write_text(content)

    @rule(content=st.sampled_from(ARTICLES))
    def edit_article(self, content):
        self._place("seeds/harbour.txt").write_text(content)

    @rule(name=st.sampled_from(["decks/second.yaml", "seeds/harbour.txt"]))
    def remove(self, name):
        self._place(name)

    @rule(to=st.sampled_from(["second.txt", "../../outside.txt", "harbour.txt", "nowhere", "/dev/zero"]))
    def link(self, to):
        (self.folder / "outside.txt").write_text(ARTICLE)
        self._place("seeds/harbour.txt").symlink_to(to)

    @rule(settings=st.sampled_from(SETTINGS))
    def configure(self, settings):
        self.settings = settings

    @rule()
    def toggle_project(self):
        path = self.home / "decks" / "pyproject.toml"
        path.unlink() if path.exists() else path.touch()

    @rule()
    def delete_cache(self):
        shutil.rmtree(self.folder / "cache", ignore_errors=True)

    @invariant()
    def cached_is_uncached(self):
        decks = [str(self.home / "decks" / f"{name}.yaml") for name in ("harbour", "second")]
        assert run(decks, self.settings, How(self.folder / "cache")) == run(decks, self.settings)


def test_cached_is_uncached_over_random_edits(tmp_path):
    class Here(Edits):
        folder = tmp_path / "edits"

    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(Here, settings=profile(max_examples=12, stateful_step_count=12))
