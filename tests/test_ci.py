"""What CI people take from here works as it is written: the action's steps, the hooks, the pages' examples."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from quiz.check.project import settings_of

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
CI = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path):
    """A repository with one sound deck, and a `quiz` where the action's first step would have put it."""
    (tmp_path / "repo").mkdir()
    for folder in ("decks", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / "repo" / folder)
    (tmp_path / "repo" / "pyproject.toml").write_text("", encoding="utf-8")
    installed = tmp_path / "temp" / "quiz" / "bin" / "quiz"
    installed.parent.mkdir(parents=True)
    installed.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m quiz "$@"\n', encoding="utf-8")
    installed.chmod(0o755)
    return tmp_path


def check_step(project, **inputs):
    step = ACTION["runs"]["steps"][1]
    assert step["name"] == "Check"
    given = {name: told["default"] for name, told in ACTION["inputs"].items()} | inputs
    env = {
        name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda match: given[match[1]], value)
        for name, value in step["env"].items()
    }
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    env |= kept | {
        "RUNNER_TEMP": str(project / "temp"),
        "PYTHONPATH": str(ROOT),
        "QUIZ_CACHE_DIR": str(project / "cache"),
    }
    env["GITHUB_STEP_SUMMARY"] = str(project / "summary.md")
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=project / "repo",
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_actions_check_is_silent_about_sound_decks(project):
    ran = check_step(project)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "::error" not in ran.stdout


def test_the_actions_check_annotates_fails_and_writes_what_was_asked_for(project):
    deck = project / "repo" / "decks" / "iraq-state-weapons.yaml"
    deck.write_text(deck.read_text(encoding="utf-8").replace("kind: quantity", "kind: quantitty", 1), encoding="utf-8")
    ran = check_step(project, sarif="out.sarif", paths="decks/iraq-state-weapons.yaml", arguments="--fail-on error")
    assert ran.returncode == 1, ran.stderr
    [line] = ran.stdout.splitlines()
    assert line.startswith("::error file=decks/iraq-state-weapons.yaml,line=21,")
    assert "unknown-kind" in (project / "repo" / "out.sarif").read_text(encoding="utf-8")
    assert "unknown-kind" in (project / "summary.md").read_text(encoding="utf-8")


def test_what_is_given_to_the_action_is_no_command(project):
    ran = check_step(project, paths="$(touch pwned) `touch pwned` ;touch pwned")
    assert ran.returncode != 0
    assert not list(project.rglob("pwned"))


def test_no_input_stands_in_the_text_of_a_script():
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hooks_command_is_one_that_there_is(hook):
    program, *arguments = hook["entry"].split()
    assert program == "quiz"
    ran = subprocess.run(
        [sys.executable, "-m", "quiz", *arguments, "--show-settings"], cwd=ROOT, capture_output=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


def test_the_settings_of_the_page_are_ones_that_are_read():
    [table] = re.findall(r"```toml\n(\[tool\.quiz\]\n.*?)```", CI, re.DOTALL)
    settings = settings_of(tomllib.loads(table)["tool"]["quiz"], Path("pyproject.toml"))
    assert settings.coverage == 0.7
    assert settings.per_deck_ignores == {"decks/archive/*": ("stale",)}


def test_the_examples_of_the_page_are_yaml_and_name_what_there_is():
    examples = [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", CI, re.DOTALL)]
    assert len(examples) >= 4
    asked = set(re.findall(r"--(?:output|format) ([a-z-]+)", CI))
    from quiz.registry import names

    assert asked <= set(names("renderers"))
    assert {"github", "full", "gitlab", "junit"} <= asked
    hooks = next(example["repos"] for example in examples if isinstance(example, dict) and "repos" in example)
    assert {hook["id"] for hook in hooks[0]["hooks"]} == {hook["id"] for hook in HOOKS}
