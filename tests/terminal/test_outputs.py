"""Formats go where they were asked to go, each whether or not the others could be written."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from quiz.registry import names
from tests import forked
from tests.check.conftest import ERROR, WARNING, home, quiz, write_project
from tests.terminal.pseudo import Terminal

__all__ = ["home", "quiz"]  # fixtures of the tests beside these
ROOT = Path(__file__).parents[2]


def test_many_formats_at_once(quiz, home):
    write_project(home, ERROR)
    ran = quiz(
        "check",
        "--format",
        "concise",
        "--output",
        "sarif=a.sarif",
        "--output",
        "json=a.json",
        "--output",
        "junit=a.xml",
    )
    assert ran.status == 1
    assert ran.out.startswith("decks/harbour.yaml:15:13: error[answer-not-in-quote]: ")
    assert json.loads((home / "a.sarif").read_text())["runs"][0]["results"][0]["ruleId"] == "answer-not-in-quote"
    assert json.loads((home / "a.json").read_text())["findings"][0]["rule"] == "answer-not-in-quote"
    assert ET.parse(home / "a.xml").getroot() is not None  # noqa: S314 - our own


@pytest.mark.parametrize("form", names("renderers"))
def test_every_format_goes_to_standard_output_or_into_a_file(quiz, home, form):
    write_project(home, ERROR)
    printed = quiz("check", "--format", form)
    into = quiz("check", "--output", f"{form}=report")
    assert printed.status == into.status == 1
    assert into.out == ""
    assert "answer-not-in-quote" in printed.out
    assert (home / "report").read_text(encoding="utf-8") == printed.out


def test_a_format_that_cannot_be_written_does_not_stop_the_others(quiz, home):
    write_project(home, ERROR)
    ran = quiz("check", "--output", "json=nowhere/a.json", "--output", "json-lines=a.jsonl", "--output", "concise")
    assert ran.status == 2
    assert ran.err == "quiz check: nowhere/a.json cannot be written: No such file or directory.\n"
    assert "answer-not-in-quote" in ran.out
    assert "answer-not-in-quote" in (home / "a.jsonl").read_text()


def test_the_summary_of_a_job_is_added_once_to_what_others_wrote(quiz, home, monkeypatch):
    write_project(home, ERROR)
    summary = home / "summary.md"
    summary.write_text("# Before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert quiz("check", "--format", "json").status == 1
    assert summary.read_text() == "# Before\n"
    ran = quiz("check", "--output", "github", "--output", "github=annotations")
    assert ran.out == (home / "annotations").read_text()
    assert ran.out.startswith("::error file=decks/harbour.yaml,line=15,")
    assert summary.read_text().count("### quiz check") == 1
    assert summary.read_text().startswith("# Before\n### quiz check\n")


def test_statistics_count_by_rule(quiz, home):
    write_project(home, ERROR)
    write_project(home, ERROR, name="second")
    write_project(home, WARNING, name="third")
    ran = quiz("check", "--statistics", "--output", "json=a.json")
    assert ran.status == 1
    lines = ran.out.splitlines()
    assert lines[0].startswith("2  answer-not-in-quote  error  ")
    assert lines[1].startswith("1  source-undescribed   warning")
    assert "2 errors, 1 warning in 3 decks (4 facts)" in ran.out
    assert len(json.loads((home / "a.json").read_text())["findings"]) == 3


def test_colour_is_for_those_who_want_it(quiz, home):
    write_project(home, ERROR)
    assert "\x1b" not in quiz("check").out
    assert "\x1b[1;31m" in quiz("check", "--color", "always").out
    quiz("check", "--color", "always", "--output", "full=report")
    assert "\x1b" not in (home / "report").read_text()


@pytest.mark.parametrize(
    ("options", "environment", "has_colour"),
    [
        pytest.param([], {}, True, id="a-terminal"),
        pytest.param([], {"NO_COLOR": ""}, True, id="no-color-that-is-empty-says-nothing"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1"}, True, id="an-option-speaks-louder"),
        pytest.param([], {"NO_COLOR": "1"}, False, id="no-color"),
        pytest.param([], {"TERM": "dumb"}, False, id="a-dumb-terminal"),
        pytest.param(["--color", "never"], {}, False, id="never"),
    ],
)
def test_on_a_terminal(home, options, environment, has_colour):
    write_project(home, ERROR)
    terminal = Terminal("check", *options, home=home, **environment)
    terminal.until("1 error in 1 deck")
    assert terminal.close() == 1
    assert ("\x1b[1;31m" in terminal.sent) == has_colour


@pytest.mark.parametrize("columns", [80, 40, 20])
def test_nothing_is_wider_than_the_terminal(home, columns):
    write_project(home, ERROR, WARNING)
    terminal = Terminal("check", "--color", "never", home=home, columns=columns, rows=80)
    terminal.until("1 fact)")
    assert terminal.close() == 1
    places = ("decks/harbour.yaml:", "seeds/harbour.txt:")  # never broken, for terminals make links of them
    lines = [line for line in terminal.sent.splitlines() if not any(place in line for place in places)]
    assert max(map(len, lines)) <= columns


def test_the_help_of_every_command_fits_a_narrow_terminal(home):
    for command in ("check", "explain"):
        terminal = Terminal(command, "--help", home=home, columns=40, rows=200)
        terminal.until("--help")
        assert terminal.close() == 0
        assert max(map(len, terminal.sent.splitlines())) <= 40


def test_an_output_that_knows_no_letters_but_ascii_gets_them_escaped(home):
    write_project(home, ("answer: October 2022", "answer: أكتوبر"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    command = ["-m", "quiz", "check", "--format"]
    started = subprocess.run(
        [sys.executable, *command, "full"], cwd=home, env=environment, capture_output=True, timeout=60, check=False
    )
    forms = ("full", "concise", "json", "html", "statistics", "github", "sarif")
    forked_ones = [forked.run(*command, form, cwd=home, env=environment) for form in forms]
    assert started.stdout == forked_ones[0].stdout
    for ran in (started, *forked_ones):
        assert ran.returncode == 1, ran.stderr
        assert ran.stdout.isascii()
