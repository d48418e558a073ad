"""`quiz check` on files made to bring it down: it tells what is wrong, does other files too, touches nothing."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from quiz.cli.check import command
from quiz.text.visible import visible
from tests import forked

ROOT = Path(__file__).parent.parent
HOSTILE = sorted((ROOT / "tests" / "hostile").glob("*.yaml"))
GOOD = ROOT / "decks" / "iraq-state-weapons.yaml"
STATUSES = {0, 1, 2, 3}
# Formats whose every line a terminal or a log shows as it is.
SHOWN = ["full", "concise", "github", "statistics", "json-lines"]

# Runs `quiz check` once for each list of arguments, in a process that notes whatever it opens, starts or connects to.
WATCHED = """
import contextlib, io, json, sys
noted = []
def note(event, arguments):
    if event == "open":
        noted.append([event, str(arguments[0]), str(arguments[1])])
    elif event.startswith(("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "ctypes.")):
        noted.append([event, str(arguments)[:200], ""])
from quiz.cli import main
import quiz.terminal.checking, quiz.check.deck, quiz.check.run, quiz.renderers.concise
sys.addaudithook(note)
results = []
for arguments in json.loads(sys.stdin.read()):
    noted.clear()
    sys.argv = ["quiz", *arguments]
    out, err, status = io.StringIO(), io.StringIO(), None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main()
        except SystemExit as ended:
            status = ended.code
    results.append({"status": status, "out": out.getvalue(), "err": err.getvalue(), "noted": list(noted)})
sys.__stdout__.write(json.dumps(results))
"""


def watched(folder, *runs):
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QUIZ_CACHE_DIR": str(folder / "cache"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    ran = forked.run("-c", WATCHED, stdin=json.dumps(runs).encode(), cwd=folder, env=env)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "project"
    (folder / "decks").mkdir(parents=True)
    (folder / "pyproject.toml").write_text("", encoding="utf-8")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copy(GOOD, folder / "decks" / "good.yaml")
    return folder


def test_every_hostile_file_is_refused_and_the_good_one_beside_it_is_checked(project):
    for file in HOSTILE:
        shutil.copy(file, project / "decks" / file.name)
    before = sorted(project.rglob("*"))
    runs = [["check", "--no-cache", "--format", "full", f"decks/{file.name}", "decks/good.yaml"] for file in HOSTILE]
    for file, ran in zip(HOSTILE, watched(project, *runs), strict=True):
        assert ran["status"] == 1, (file.name, ran)
        assert "Traceback" not in ran["out"] + ran["err"]
        assert f"decks/{file.name}:" in ran["out"]
        assert "good.yaml" not in ran["out"], "nothing is wrong with it"
        assert re.search(r"in 2 decks \(\d+ facts\)", ran["out"]), ran["out"]
        assert visible(ran["out"]) == ran["out"], file.name
        assert not [event for event, *_ in ran["noted"] if event != "open"], ran["noted"]
        written = [path for event, path, mode in ran["noted"] if event == "open" and set(mode) & set("wax+")]
        assert not written
    assert sorted(project.rglob("*")) == before, "no canary, nothing else"


@pytest.mark.parametrize("form", SHOWN)
def test_no_byte_of_a_hostile_file_reaches_a_log(form, tmp_path):
    for file in HOSTILE:
        ran = CliRunner().invoke(command, ["--no-cache", "--jobs", "1", "--format", form, str(file)])
        assert ran.exit_code == 1, (file.name, ran.output)
        for line in ran.output.split("\n"):
            assert visible(line) == line, (file.name, line)
            assert form == "github" or "::error" not in line.lstrip() or not line.startswith("::")


def test_a_file_named_like_a_command_of_a_ci_system_is_shown_as_a_name(tmp_path):
    deck = tmp_path / "a\n::error file=x::pwned\x1b[31m.yaml"
    deck.write_text("deck: x\n", encoding="utf-8")
    for form in SHOWN:
        ran = CliRunner().invoke(command, ["--no-cache", "--format", form, str(tmp_path)])
        assert ran.exit_code == 1
        lines = ran.output.split("\n")
        assert not [line for line in lines if line.startswith("::error file=x")]
        assert visible(ran.output) == ran.output


def outside(project, kind):
    """Make a source that is none, and give the path that a deck names it by."""
    secret = project.parent / "secret.txt"
    secret.write_text("The US has kept about 2,500 troops in Iraq.\n", encoding="utf-8")
    inside = project / "seeds" / "made.txt"
    match kind:
        case "a-link-out":
            inside.symlink_to(secret)
        case "a-folder-that-is-a-link-out":
            (project / "linked").symlink_to(project.parent)
            return "../linked/secret.txt"
        case "a-pipe":
            os.mkfifo(inside)
        case "a-device":
            inside.symlink_to("/dev/zero")
        case "a-folder":
            inside.mkdir()
        case "up-and-out":
            return "../../secret.txt"
        case "an-absolute-path":
            return str(secret)
        case "a-system-file":
            return "../../../../../../../../etc/passwd"
    return "../seeds/made.txt"


KINDS = [
    "a-link-out",
    "a-folder-that-is-a-link-out",
    "a-pipe",
    "a-device",
    "a-folder",
    "up-and-out",
    "an-absolute-path",
    "a-system-file",
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_source_outside_the_project_is_refused_unread(kind, project):
    path = outside(project, kind)
    deck = project / "decks" / "bad.yaml"
    deck.write_text(
        f"deck: x\nsources:\n  s:\n    file: {json.dumps(path)}\n    sha256: {'0' * 64}\nfacts: []\n", encoding="utf-8"
    )
    # Twice, for the second run might go by what it remembers.
    for ran in watched(project, *[["check", "--format", "concise", "decks"]] * 2):
        assert ran["status"] == 1, ran
        assert "error[source-outside]" in ran["out"]
        opened = {os.path.realpath(project / name) for event, name, _ in ran["noted"] if event == "open"}
        assert str(project.parent / "secret.txt") not in opened
        assert not opened & {"/etc/passwd", "/dev/zero", str(project / "seeds" / "made.txt")}


@given(content=st.binary(max_size=300))
def test_any_bytes_are_a_deck_that_is_found_wanting(content, tmp_path_factory):
    deck = tmp_path_factory.getbasetemp() / "bytes.yaml"
    deck.write_bytes(content)
    ran = CliRunner().invoke(command, ["--no-cache", "--jobs", "1", "--format", "concise", str(deck)])
    assert ran.exit_code == 1, ran.output
    assert visible(ran.output) == ran.output


WHOLE = GOOD.read_text(encoding="utf-8")
TEXT = "  - id:".join(WHOLE.split("  - id:")[:9])  # eight facts: enough to be cut up
PIECES = st.sampled_from(
    ["\x1b[31m", "\u202e", "'", '"', ": ", "\n", "- ", "{", "[", "&a ", "*a", "<<: ", "\t", "\ufeff", "👩‍👩‍👧"]
)


@given(
    edits=st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.integers(0, 40), PIECES | st.text(max_size=4)), min_size=1, max_size=4
    )
)
def test_a_good_deck_with_any_pieces_cut_out_and_put_in_is_checked_to_the_end(edits, tmp_path_factory):
    folder = tmp_path_factory.getbasetemp() / "pieces"
    if not folder.exists():
        (folder / "decks").mkdir(parents=True)
        (folder / "pyproject.toml").write_text("", encoding="utf-8")
        shutil.copytree(ROOT / "seeds", folder / "seeds")
    text = TEXT
    for start, length, piece in edits:
        text = text[:start] + piece + text[start + length :]
    deck = folder / "decks" / "edited.yaml"
    deck.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
    ran = CliRunner().invoke(command, ["--no-cache", "--jobs", "1", "--format", "full", str(deck)])
    assert ran.exit_code in {0, 1}, (ran.output, ran.exception)
    assert visible(ran.output) == ran.output


def test_it_needs_no_network(project):
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rn", "true"], check=False).returncode:
        ran = watched(project, ["check", "--no-cache", "decks"])[0]  # this machine lets nobody leave its network
    else:
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        told = ["unshare", "-rn", sys.executable, "-m", "quiz", "check", "--no-cache", "decks"]
        done = subprocess.run(told, cwd=project, env=env, capture_output=True, text=True, check=False)
        ran = {"status": done.returncode, "noted": [], "out": done.stdout + done.stderr}
    assert ran["status"] == 0, ran
    assert not [event for event, *_ in ran["noted"] if event.startswith("socket")]
