"""`pytest --decks`: a deck is a test module, and a property that breaks shows the item, the places and the proof."""

import hashlib
import importlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from quiz import registry
from quiz.testing.properties import PROPERTIES

RULES = [f"rule-{rule}" for rule in registry.names("rules")]
ALL = ["loads", *RULES, *(law.name for law in PROPERTIES), "responses-judged", "same-bytes-elsewhere"]

pytest_plugins = ["pytester"]
for name in ("load", "generate", "renderers.concise", "testing.repeats", "testing.responses", "testing.profiles"):
    importlib.import_module(f"quiz.{name}")  # else every run of pytest within pytest would import it anew
registry.question_kinds()
for name in registry.names("facts"):
    registry.fact_kind(name)

DECKS = Path(__file__).parents[1] / "decks"
ARTICLE = """\
The harbour keeps about 2,500 lamps. The pier keeps about 900 lamps.
The tower was built in 1901. The bridge was built in 1921.

The mayor is Ann Reed. The guard is Bo Lind. The baker is Cy Marsh.
"""
FACTS = [
    {"id": "lamps", "kind": "quantity", "quote": "The harbour keeps about 2,500 lamps", "answer": "about 2,500 lamps"},
    {"id": "pier", "kind": "quantity", "quote": "The pier keeps about 900 lamps", "answer": "about 900 lamps"},
    {"id": "tower", "kind": "date", "quote": "The tower was built in 1901", "answer": "in 1901"},
    {"id": "bridge", "kind": "date", "quote": "The bridge was built in 1921", "answer": "in 1921"},
]


@pytest.fixture
def run(pytester):
    # Where the package is installed its entry point would load the plugin a second time.
    once = ("-p", "no:quiz-decks", "-p", "quiz.pytest_plugin")

    def run(*arguments):
        return pytester.runpytest_inprocess(*once, "-p", "no:cacheprovider", "--quiz-seeds", "2", *arguments)

    return run


def write(folder, name="town", **changes):
    """Write a small deck; `changes` are fields of its facts by id."""
    facts = [{**fact, "ask": f"What of the {fact['id']}?", **changes.get(fact["id"], {})} for fact in FACTS]
    (folder / "town.txt").write_bytes(ARTICLE.encode())
    source = {"file": "town.txt", "sha256": hashlib.sha256(ARTICLE.encode()).hexdigest(), "published": "2026-03-10"}
    deck = {"deck": name, "language": "en", "sources": {"town": source}, "facts": facts}
    (folder / f"{name}.yaml").write_text(json.dumps(deck, indent=1), encoding="utf-8")


def test_every_property_is_a_test_of_the_deck(run, pytester):
    write(pytester.mkdir("decks"))
    result = run("--decks", "decks", "--collect-only", "-q")
    assert result.outlines[: len(ALL)] == [f"decks/town.yaml::{name}" for name in ALL]
    assert {"rule-hedge-lost", "key-grades-full", "pool-is-proved", "guesser-at-chance"} <= set(ALL)


def test_a_good_deck_passes(run, pytester):
    write(pytester.mkdir("decks"))
    run("--decks", "decks").assert_outcomes(passed=len(ALL))


def test_what_is_broken_fails_its_rule_and_says_where(run, pytester):
    write(pytester.mkdir("decks"), lamps={"quote": "The harbour keeps about 3,500 lamps"})
    result = run("--decks", "decks/town.yaml")
    result.assert_outcomes(failed=1, passed=len(ALL) - 2)  # what is not whole is not generated elsewhere again
    assert "decks/town.yaml:15:" in result.stdout.str()
    result.stdout.fnmatch_lines(["*error?quote-not-in-source?:*", "*= help: *", "FAILED *::rule-quote-not-in-source*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_what_is_no_deck_has_one_failing_test(run, pytester):
    pytester.mkdir("decks").joinpath("x.yaml").write_text("- 1\n", encoding="utf-8")
    run("--decks", "decks").assert_outcomes(failed=1)


def test_a_broken_proof_shows_item_places_and_proof_and_no_traceback(run, pytester):
    write(pytester.mkdir("decks"), lamps={"distractors": ["about 2,600 lamps", "900 lamps"]})
    result = run("--decks", "decks")
    result.assert_outcomes(failed=2, passed=len(ALL) - 2)
    result.stdout.fnmatch_lines(
        [
            "the distractor “about 2,600 lamps” is not proved wrong beside “about 2,500 lamps”: overlaps",
            "  deck     decks/town.yaml:12 (lamps)",
            "  article  town.txt:1, paragraph 1: The harbour keeps about 2,500 lamps",
            "FAILED decks/town.yaml::pool-is-proved*",
        ]
    )
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_the_smallest_item_is_shown_with_stem_and_key(run, pytester, monkeypatch):
    from quiz.model.response import Grade, Outcome
    from quiz.registry import fact_kind

    write(pytester.mkdir("decks"))
    monkeypatch.setattr(fact_kind("date"), "judge", lambda *_: Grade(Outcome.WRONG, 0.0, "No."))
    result = run("--decks", "decks")
    result.stdout.fnmatch_lines(
        [
            "the key typed as * grades 0: No.",
            "  item     short-answer * seed 0",
            "  stem     What of the tower?",
            "  key      in 1901",
            "  deck     decks/town.yaml:* (tower)",
            "  article  town.txt:2, paragraph 2: The tower was built in 1901",
            "  proof    verbatim: The article says “in 1901”.",
        ]
    )


def test_decks_of_the_configuration_are_collected_too(run, pytester):
    write(pytester.mkdir("decks"))
    pytester.makeini("[pytest]\nquiz_decks = decks\n")
    pytester.makepyfile("def test_mine(): pass")
    run("--quiz-seeds", "2").assert_outcomes(passed=len(ALL) + 1)


def test_a_deck_that_is_not_there_is_a_usage_error(run):
    result = run("--decks", "nowhere")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--decks: there is no */nowhere"])


def test_without_decks_it_is_inert(run, pytester):
    write(pytester.path)
    pytester.makepyfile("def test_mine(): pass")
    run().assert_outcomes(passed=1)


def test_it_imports_nothing_of_quiz_before_it_is_asked():
    script = (
        "import sys, pytest; before = set(sys.modules); import quiz.pytest_plugin; print(set(sys.modules) - before)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert eval(done.stdout) == {"quiz", "quiz.pytest_plugin"}  # noqa: S307 - our own print


def test_the_profiles_are_known_when_they_are_asked_for(run, pytester):
    pytester.makepyfile(
        "from hypothesis import settings\n"
        "def test_mine(): assert settings().max_examples == 300 and settings().derandomize"
    )
    from hypothesis import settings

    before = settings()
    try:
        run("--hypothesis-profile", "quiz-ci").assert_outcomes(passed=1)
    finally:
        settings.register_profile("before", before)
        settings.load_profile("before")


@pytest.mark.parametrize("path", sorted(DECKS.glob("*.yaml")), ids=lambda path: path.stem)
def test_our_own_decks_pass(run, path):
    run("--decks", str(path), "--rootdir", str(DECKS.parent)).assert_outcomes(passed=len(ALL))


def test_it_is_found_by_its_entry_point_and_serves_another_packages_kinds(tmp_path):
    """As after `pip install`: metadata on the path, no `-p`, in a process of its own."""
    here = Path(__file__).parents[1]
    points = tomllib.loads((here / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]["pytest11"]
    metadata = tmp_path / "site" / "quiz_under_test-0.dist-info"
    metadata.mkdir(parents=True)
    metadata.joinpath("METADATA").write_text(
        "Metadata-Version: 2.1\nName: quiz-under-test\nVersion: 0\n", encoding="utf-8"
    )
    lines = "".join(f"{name} = {value}\n" for name, value in points.items())
    metadata.joinpath("entry_points.txt").write_text(f"[pytest11]\n{lines}", encoding="utf-8")
    shutil.copytree(here / "tests" / "extension" / "decks", tmp_path / "decks")
    path = os.pathsep.join(map(str, (metadata.parent, here / "tests" / "extension" / "src", here)))
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--decks", "decks"]
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    rules = 1  # of that package
    assert f"{len(ALL) + rules} passed" in done.stdout, done.stdout + done.stderr


def test_the_settings_of_the_project_hold_for_its_decks(run, pytester):
    write(pytester.mkdir("decks"))  # its source has no publisher and no title: a warning
    pytester.makepyprojecttoml('[tool.quiz]\nfail-on = "warning"\n')
    run("--decks", "decks").assert_outcomes(failed=1, passed=len(ALL) - 1)
    pytester.makepyprojecttoml('[tool.quiz]\nfail-on = "warning"\nignore = ["source-undescribed"]\n')
    run("--decks", "decks").assert_outcomes(passed=len(ALL) - 1)
    pytester.makepyprojecttoml('[tool.quiz]\nfail-onn = "warning"\n')
    result = run("--decks", "decks")
    result.stdout.fnmatch_lines(["*tool.quiz has no key*fail-on*"])
    result.stdout.no_fnmatch_line("*Traceback*")
