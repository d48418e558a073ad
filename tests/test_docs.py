"""Documentation is executed: what README and CHANGELOG say is true."""

import contextlib
import io
import re
import shutil
from pathlib import Path

import pytest

from quiz import __version__, registry

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_has_exactly_the_two_commands_that_ci_runs():
    commands = re.findall(r"^    (python3 -m venv .*)$", README, re.MULTILINE)
    assert len(commands) == 2
    assert commands[0].endswith("quiz play")
    assert "/pytest" in commands[1]
    assert README.index(commands[1]) < 1500, "both stand on the first screen"


def test_python_in_the_readme_runs(monkeypatch):
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert blocks
    for block in blocks:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - our own README
        assert printed.getvalue().strip()


@pytest.mark.parametrize("command", registry.names("cli"))
def test_every_command_stands_in_the_readme(command):
    assert f"`quiz {command}" in README


@pytest.mark.parametrize("folder", ["facts", "questions"])
def test_every_kind_stands_in_the_changelog(folder):
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert __version__ in changelog
    for name in registry.names(folder):
        assert name.replace("-", " ") in changelog


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_every_link_in_the_readme_leads_somewhere(path):
    assert (ROOT / path).exists()


def test_the_graded_examples_of_the_readme_are_graded_so():
    from quiz import judge

    row = re.compile(r"^\| (.+?) \| (.+?) \| (right|wrong|partly right|asked again)", re.MULTILINE)
    others = {"about 2,500 troops": ["about 900"], "Mohammed Shia Al Sudani": ["Moqtada Al Sadr", "Falih Al Fayyadh"]}
    found = row.findall(README)
    assert len(found) >= 6
    for answer, said, outcome in found:
        kind = "quantity" if "troops" in answer else "date" if "2022" in answer else "name"
        grade = judge(said, answer, kind, others=others.get(answer, ()))
        assert str(grade.outcome) == ("say more" if outcome == "asked again" else outcome), (answer, said, grade)


def test_the_fields_of_the_json_document_are_documented():
    from quiz import generate, load
    from quiz.model.export import bank_json

    documented = set(re.findall(r"`([a-z_]+)`", (ROOT / "docs" / "json.md").read_text(encoding="utf-8")))
    deck, findings = load(ROOT / "decks" / "iraq-state-weapons.yaml")
    assert deck is not None
    assert not findings
    document = bank_json(generate(deck))
    used = {*document, *document["facts"][0], *document["items"][0], *document["items"][0]["proof"]["evidence"][0]}
    assert used <= documented


def test_the_finding_in_the_readme_is_what_is_printed(tmp_path, monkeypatch):
    from quiz import check
    from quiz.model.screen import Screen
    from quiz.renderers import full

    for folder in ("decks", "seeds"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    deck = tmp_path / "decks" / "iraq-state-weapons.yaml"
    words = "quote: The US has kept about 2,500 troops in Iraq"
    deck.write_text(deck.read_text("utf-8").replace(words, words.replace("about", "around"), 1), "utf-8")
    monkeypatch.chdir(tmp_path)
    [shown] = re.findall(r"```\n(error\[.*?)```", README, re.DOTALL)
    assert shown in full.render(check("decks/iraq-state-weapons.yaml"), Screen(width=80))
