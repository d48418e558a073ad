"""What `quiz check` leaves with: 0 clean, 1 findings, 2 usage, settings or a bug, 3 nothing to check."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quiz import registry
from quiz.check import deck as checker
from quiz.model.finding import Found
from tests.check.conftest import ERROR, WARNING, write_project

EXTENSION = Path(__file__).parents[1] / "extension"


def test_a_clean_deck_is_0_and_says_how_much_was_looked_at(quiz):
    assert quiz("check") == (0, "1 deck, 2 facts: no findings\n", "")


@pytest.mark.parametrize(
    ("edit", "options", "status"),
    [
        pytest.param(WARNING, [], 0, id="a-warning-does-not-fail-by-default"),
        pytest.param(WARNING, ["--fail-on", "error"], 0, id="a-warning-is-no-error"),
        pytest.param(ERROR, ["--fail-on", "never"], 0, id="never-is-never"),
        pytest.param(ERROR, ["--ignore", "answer-not-in-quote"], 0, id="an-ignored-rule-fails-nothing"),
        pytest.param(ERROR, ["--select", "stale"], 0, id="a-rule-that-was-not-selected-fails-nothing"),
        pytest.param(ERROR, [], 1, id="an-error-fails"),
        pytest.param(WARNING, ["--fail-on", "warning"], 1, id="a-warning-fails-where-asked"),
        pytest.param(WARNING, ["--fail-on", "note"], 1, id="a-warning-is-worse-than-a-note"),
        pytest.param(ERROR, ["--fail-on", "warning"], 1, id="an-error-is-worse-than-a-warning"),
    ],
)
def test_findings_fail_from_a_severity_on(quiz, home, edit, options, status):
    write_project(home, edit)
    assert quiz("check", *options).status == status


def test_a_severity_of_the_settings_counts(quiz, home):
    write_project(home, WARNING)
    settings = home / "pyproject.toml"
    settings.write_text('[tool.quiz]\nseverity = {source-undescribed = "error"}\n')
    assert quiz("check").status == 1
    settings.write_text('[tool.quiz]\nfail-on = "warning"\nseverity = {source-undescribed = "note"}\n')
    assert quiz("check").status == 0
    assert quiz("check", "--fail-on", "note").status == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--nothing"], "No such option"),
        (["--fail-on", "worst"], "Invalid value for '--fail-on'"),
        (["--seeds", "-1"], "--seeds"),
        (["--coverage", "101"], "--coverage"),
        (["--select", "stael"], '--select: no rule is called "stael". Did you mean "stale"?'),
        (["--ignore", "stale,zebra,\x1b[31m"], '--ignore: no rule is called "zebra". quiz explain lists them.'),
        (["--format", "jsonn"], 'no format is called "jsonn". Did you mean "json"?'),
        (["--format", "x\x1by"], 'no format is called "x\\x1by".'),
        (["--output", "json="], "json= names no file"),
        (["--format", "json", "--output", "concise"], "two formats for standard output"),
        (["--statistics", "--format", "json"], "two formats for standard output"),
        (["--output", "json=a", "--output", "sarif=./a"], "two formats for ./a"),
        (["-", "decks"], '"-" stands alone'),
        (["-", "--watch"], "--watch"),
        (["-", "--changed"], "--changed"),
        (["--stdin-filename", "a.yaml"], "--stdin-filename is for standard input"),
        (["--config", "nowhere.toml"], "nowhere.toml: it cannot be read: No such file or directory."),
        (["--config", "seeds/harbour.txt"], "seeds/harbour.txt: it cannot be read: "),
        (["--baseline", "nowhere.json"], "nowhere.json does not exist"),
        (["--output", "json=nowhere/a.json"], "nowhere/a.json cannot be written: No such file or directory."),
        (["--write-baseline", "nowhere/a.json"], "No such file or directory"),
    ],
)
def test_what_cannot_be_done_is_2_and_one_line_each(quiz, arguments, says):
    ran = quiz("check", *arguments)
    assert ran.status == 2
    assert says in ran.err
    assert "bug" not in ran.err
    assert "\x1b" not in ran.err


def test_all_rules_that_do_not_exist_are_named(quiz):
    ran = quiz("check", "--select", "stael", "--select", "zebra")
    assert [line.split('"')[1] for line in ran.err.splitlines()] == ["stael", "zebra"]


def test_nothing_to_check_is_3(quiz, home):
    (home / "empty").mkdir()
    (home / "empty" / "notes.txt").touch()
    ran = quiz("check", "empty")
    assert (ran.status, ran.out) == (3, "")
    assert ran.err == "quiz check: there is no deck in empty; decks are .yaml files.\n"
    (home / "decks" / "harbour.yaml").rename(home / "elsewhere.yaml")
    assert quiz("check").status == 3
    (home / "decks").rmdir()
    ran = quiz("check")
    assert ran.status == 3
    assert "decks/ or under decks in [tool.quiz]" in ran.err


def test_a_deck_that_is_not_there_is_a_finding(quiz):
    ran = quiz("check", "decks/nowhere.yaml", "--format", "concise")
    assert ran == (1, "decks/nowhere.yaml:1:1: error[unreadable]: The file does not exist. Check the path.\n", "")


@pytest.mark.parametrize("option", ["--select=stale", "--ignore=unreadable,missing-field,yaml-feature,wrong-shape"])
def test_a_deck_that_cannot_be_used_is_never_clean(quiz, home, option):
    (home / "decks" / "broken.yaml").write_text("# quiz: ignore[unreadable] no\ndeck: [\n")
    (home / "decks" / "empty.yaml").write_text("")
    ran = quiz("check", option, "--format", "concise")
    assert ran.status == 1
    assert [line.partition(":")[0] for line in ran.out.splitlines()] == ["decks/broken.yaml", "decks/empty.yaml"]


def test_whoever_selects_a_rule_means_it(quiz, home):
    write_project(home, WARNING)
    (home / "pyproject.toml").write_text('[tool.quiz]\nignore = ["source-undescribed"]\nextend-select = ["stale"]\n')
    assert "source-undescribed" not in quiz("check").out
    assert "source-undescribed" in quiz("check", "--select", "source-undescribed").out
    assert "source-undescribed" in quiz("check", "--select", "clang, source-undescribed").out
    assert (
        "source-undescribed"
        not in quiz("check", "--select", "source-undescribed", "--ignore", "source-undescribed").out
    )
    assert quiz("check", "--select", "clang", "--fail-on", "note").status == 0


def _fail(dossier):
    yield Found("facts[0].ask", "This much was seen.")
    raise KeyError("\x1b[31mdockers")


@pytest.mark.parametrize(
    "check",
    [
        pytest.param(_fail, id="it-raises"),
        pytest.param(lambda dossier: sys.exit("done"), id="it-leaves"),
        pytest.param(lambda dossier: ["words"], id="it-finds-no-finding"),
        pytest.param(lambda dossier: None, id="it-gives-nothing-to-look-through"),
        pytest.param(lambda dossier: _endless(), id="it-calls-itself"),
    ],
)
def test_a_rule_that_fails_is_named_and_the_others_still_run(quiz, home, monkeypatch, check):
    write_project(home, WARNING)
    write_project(home, ERROR, name="second")
    monkeypatch.setattr(registry.module("rules", "clang"), "check", check)
    ran = quiz("check", "--format", "concise", "--jobs", "1")
    assert ran.status == 2
    assert "source-undescribed" in ran.out
    assert "decks/second.yaml:15:13: error[answer-not-in-quote]" in ran.out
    assert [line for line in ran.out.splitlines() if "failed[clang]" in line]
    assert "quiz check: the rule clang failed on decks/harbour.yaml, a bug of the rule: " in ran.err
    assert "\x1b" not in ran.out + ran.err
    assert "Traceback" not in ran.err


def _endless():
    return _endless()


def test_what_a_failing_rule_found_before_is_kept_and_its_deck_is_not_remembered(quiz, monkeypatch):
    module = registry.module("rules", "clang")
    with monkeypatch.context() as patch:
        patch.setattr(module, "check", _fail)
        ran = quiz("check", "--format", "concise")
        assert "This much was seen." in ran.out
        assert ran.status == 2
        assert quiz("check", "--write-baseline", "known.json").status == 2
    assert quiz("check").status == 0


def test_a_loader_that_fails_is_named_and_the_other_decks_are_checked(quiz, home, monkeypatch):
    write_project(home, ERROR, name="second")
    from quiz.load import load_with_places

    def failing(path):
        if "harbour" in path:
            raise MemoryError("too much")
        return load_with_places(path)

    monkeypatch.setattr(checker, "load_with_places", failing)
    ran = quiz("check", "--format", "concise")
    assert ran.status == 2
    assert "decks/second.yaml:15:13" in ran.out
    assert "decks/harbour.yaml: failed[load]: MemoryError: too much" in ran.out


def elsewhere(home, *arguments, path=()):
    """Run the command in a process of its own."""
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([*map(str, path), str(root)])}
    command = [sys.executable, "-m", "quiz", *map(str, arguments)]
    return subprocess.run(
        command, cwd=home, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )


def test_another_packages_rule_is_run_and_broken_ones_are_named_and_left_out(home):
    path = [EXTENSION / "src"]
    quiet = elsewhere(home, "check", "--format", "json", path=path)
    assert quiet.returncode == 0
    assert json.loads(quiet.stdout)["findings"] == []
    told = {line.split(": ")[2]: line for line in quiet.stderr.splitlines() if line.startswith("quiz: rules: ")}
    assert set(told) == {"loud is left out", "mute is left out", "stale is left out"}
    assert "the SEVERITY of a rule is" in told["loud is left out"]
    assert "quiz has one of that name itself" in told["stale is left out"]
    write_project(home, ("ask: How many dockers has", "ask: HOW MANY dockers has"))
    found = elsewhere(home, "check", "--format", "concise", "--fail-on", "warning", path=path)
    assert found.stdout == (
        "decks/harbour.yaml:16:10: warning[shouting]: The question shouts. Write it in small letters.\n"
    )
    assert found.returncode == 1
    assert elsewhere(home, "check", "--ignore", "shouting", "--fail-on", "note", path=path).returncode == 0
    explained = elsewhere(home, "explain", "shouting", path=path)
    assert "A question that shouts" in explained.stdout
    assert "WHAT COLOUR IS THE HALL?" in explained.stdout


def test_another_packages_rule_that_fails_is_named(home):
    write_project(home, ("ask: How many dockers has the harbour of Tair kept?", "ask: Dockers?"), WARNING)
    ran = elsewhere(home, "check", "--format", "concise", path=[EXTENSION / "src"])
    assert ran.returncode == 2
    assert "failed[shouting]: IndexError" in ran.stdout
    assert "source-undescribed" in ran.stdout
    assert "Traceback" not in ran.stderr
    assert elsewhere(home, "check", "--ignore", "shouting", path=[EXTENSION / "src"]).returncode == 0
