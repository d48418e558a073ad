"""What Tab brings, in a bash that has read our script, and by the protocols of the other shells."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests import forked

ROOT = Path(__file__).parents[1]
DECKS = ROOT / "tests" / "terminal" / "decks"


@pytest.fixture(scope="module")
def script(tmp_path_factory):
    """Give the file that our script for bash lies in, as the users of a slow machine keep it."""
    file = tmp_path_factory.mktemp("completion") / "quiz.bash"
    file.write_bytes(forked.run("-m", "quiz", "completion", "bash", env=environment(file.parent)).stdout)
    return file


@pytest.fixture
def home(tmp_path):
    """Give a folder with two decks and a `quiz` to run."""
    (tmp_path / "decks").mkdir()
    for deck in DECKS.iterdir():
        (tmp_path / "decks" / deck.name).write_bytes(deck.read_bytes())
    program = tmp_path / "quiz"
    program.write_text(f"#!{sys.executable}\nfrom quiz.cli import main\nmain()\n")
    program.chmod(0o755)
    return tmp_path


def environment(home, **more):
    path = f"{home}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PYTHONPATH": str(ROOT), "PATH": path, "LC_ALL": "C.UTF-8", **more}


def completed(home, *words, script=None):
    """Press Tab after the last word, in bash that has read our script from a file, or else from the command."""
    read = f"source {shlex.quote(str(script))}" if script else "source <(quiz completion bash)"
    script = f'{read}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _quiz_completion quiz'
    result = subprocess.run(
        ["bash", "-c", f'{script}; printf "%s\\n" "${{COMPREPLY[@]}}"', "bash", "quiz", *words],
        cwd=home,
        env=environment(home),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    # compopt complains where no real completion goes on.
    assert [line for line in result.stderr.splitlines() if "compopt" not in line] == []
    return result.stdout.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("study", "zz"), []),
        (("stx", "zz"), []),
        (("explain", "decks/harbour.yaml#zz"), []),
        (("explain", "nowhere.yaml#"), []),
        (("stu",), ["study"]),
        (("study", "harb"), ["harbour", "harbour.ar"]),
        (("play", "harbour.a"), ["harbour.ar"]),
        (("due", "ma"), ["marsa-noura-ferries"]),
        (("stats", "harb"), ["harbour", "harbour.ar"]),
        (("aliases", "harbour.a"), ["harbour.ar"]),
        (("show", "ma"), ["marsa-noura-ferries"]),
        (("study", "--reten"), ["--retention"]),
        (("study", "--confidence", ""), ["percent", "cbm"]),
        (("explain", "decks/harbour.yaml#p"), ["decks/harbour.yaml#pier-lamps", "decks/harbour.yaml#pier"]),
        (("explain", "decks/h"), ["decks/harbour.ar.yaml", "decks/harbour.yaml"]),
        (("explain", "decks/harbour.ar.yaml#cl"), ["decks/harbour.ar.yaml#clerk"]),
        (("explain", "stal"), ["stale"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_tab_offers_what_fits(home, script, words, offered):
    assert completed(home, *words, script=script) == offered


def test_once_one_deck_is_meant_its_facts_are_offered(home):
    (home / "decks" / "harbour.ar.yaml").unlink()
    facts = completed(home, "explain", "decks/")
    assert len(facts) == 9
    assert all(fact.startswith("decks/harbour.yaml#") for fact in facts)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script_and_its_protocol(home, shell):
    script = subprocess.run(
        [home / "quiz", "completion", shell],
        env=environment(home),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert f"_QUIZ_COMPLETE={shell}_complete" in script.stdout
    # fish says the word that is being typed, the others its place.
    asked = {"COMP_WORDS": "quiz study harbour.a", "COMP_CWORD": "harbour.a" if shell == "fish" else "2"}
    told = subprocess.run(
        [home / "quiz"],
        cwd=home,
        env=environment(home, _QUIZ_COMPLETE=f"{shell}_complete", **asked),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert "harbour.ar" in told.stdout.replace(",", "\n").split()
    assert told.stderr == ""


def test_another_shell_is_refused(home):
    result = subprocess.run(
        [home / "quiz", "completion", "csh"],
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (result.returncode, "csh" in result.stderr) == (2, True)


def test_what_stands_in_a_deck_runs_nothing_and_hides_nothing(home):
    (home / "decks" / "evil.yaml").write_bytes(
        b"facts:\n  - id: $(touch canary)\n  - id: a\x1b[31m\n  - id: fine\n\xff"
    )
    assert "decks/evil.yaml#fine" in completed(home, "explain", "decks/evil.yaml#")
    assert not (home / "canary").exists()
