"""The commands as a shell sees them: output, standard error, exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import forked

ROOT = Path(__file__).parent.parent
DECK = ROOT / "decks" / "iraq-state-weapons.yaml"


def environment_of(**changed: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **changed}


def run(
    *arguments: str, stdin: bytes | str = "", cwd: Path = ROOT, **environment: str
) -> "subprocess.CompletedProcess[bytes]":
    given = stdin.encode() if isinstance(stdin, str) else stdin
    return forked.run("-m", "quiz", *arguments, stdin=given, cwd=cwd, env=environment_of(**environment))


def started(*arguments: str, stdin: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run a command in a Python of its own."""
    return subprocess.run(
        [sys.executable, "-m", "quiz", *arguments],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env=environment_of(**environment),
        timeout=60,
        check=False,
    )


def test_version_names_the_distribution():
    done = started("--version")
    assert done.returncode == 0
    assert done.stdout.startswith(b"factcheck-quiz 0.")


def test_version_does_not_wait_for_slow_imports():
    code = (
        "import sys, quiz.cli; print(sorted({'pydantic','questionary','rich','yaml','rapidfuzz'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == b"[]"


def test_alone_without_a_terminal_it_prints_help():
    done = run()
    assert done.returncode == 0
    assert b"play" in done.stdout
    assert b"show" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["pley"], b"Did you mean play?", id="a-slip-is-recognised"),
        pytest.param(["\x1b[31mxx"], b"\\x1b[31mxx", id="an-escape-in-a-command-stays-visible"),
        pytest.param(["show"], b"Missing argument", id="nothing-to-show"),
        pytest.param(["show", str(DECK), "--seed", "x"], b"--seed", id="a-seed-is-a-number"),
        pytest.param(["grade", str(DECK), "nowhere.jsonl"], b"nowhere.jsonl", id="no-such-responses"),
    ],
)
def test_wrong_usage_is_one_message_and_status_2(arguments, says):
    done = run(*arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"\x1b" not in done.stderr


@pytest.mark.parametrize("command", ["show", "grade"])
def test_a_deck_that_is_not_there_is_a_finding(command, tmp_path):
    responses = tmp_path / "r.jsonl"
    responses.touch()
    done = run(command, "decks/nowhere.yaml", *([str(responses)] if command == "grade" else []))
    assert done.returncode == 1
    assert b"decks/nowhere.yaml:1:1: error[" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("deck", sorted(ROOT.glob("decks/*.yaml")), ids=lambda path: path.stem)
def test_show_as_json_is_the_bank_with_keys_and_proofs(deck):
    done = run("show", str(deck), "--seed", "3", "--format", "json")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert document["version"] == 1
    assert document["seed"] == 3
    assert document["facts"]
    for item in document["items"]:
        assert item["proof"]["why"]
        assert item["proof"]["evidence"]


def test_show_as_text_has_every_fact_and_item():
    as_json = json.loads(run("show", str(DECK), "--format", "json").stdout)
    text = run("show", str(DECK)).stdout.decode()
    for row in [*as_json["facts"], *as_json["items"]]:
        assert row["id"] in text


@pytest.mark.parametrize("deck", sorted(ROOT.glob("decks/*.yaml")), ids=lambda path: path.stem)
def test_show_as_text_fits_a_terminal_and_shows_no_escapes(deck):
    lines = run("show", str(deck)).stdout.decode().splitlines()
    assert max(map(len, lines)) <= 80
    assert not any("\\u20" in line or line != line.rstrip() for line in lines)


def test_show_as_text_says_how_a_fact_was_read_and_where_it_stands():
    text = run("show", str(DECK)).stdout.decode()
    start = text.index("election-day [date, the election]")
    fact = text[start : text.index("[claim-check", start)]
    for said in ("November 11", "paragraph 4", "read as: 2025-11-11", "status: planned"):
        assert said in fact


def test_show_gives_the_same_bytes_whatever_the_hash_seed():
    first, second = (started("show", str(DECK), "--format", "json", PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert first == second


def test_grade_hands_fields_through_and_reports_what_it_cannot_use(tmp_path):
    items = json.loads(run("show", str(DECK), "--seed", "1", "--format", "json").stdout)["items"]
    entry = next(
        item for item in items if item["interaction"]["kind"] == "entry" and item["facts"] == ["us-troops-iraq"]
    )
    lines = [
        json.dumps({"item": entry["id"], "response": "about 2500", "learner": "a"}),
        "",
        "{not json",
        json.dumps({"item": "nothing", "response": "x"}),
        json.dumps({"item": entry["id"]}),
        json.dumps([1]),
        json.dumps({"item": entry["id"], "response": "900"}),
        json.dumps({"item": entry["id"], "response": 5}),
    ]
    responses = tmp_path / "responses.jsonl"
    responses.write_text("\n".join(lines) + "\n")
    done = run("grade", str(DECK), "--seed", "1", str(responses))
    graded = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["outcome"] for row in graded] == ["right", "wrong"]
    assert graded[0]["learner"] == "a"
    assert graded[0]["score"] == 1.0
    assert "Syria" in graded[1]["reason"]
    complaints = done.stderr.decode().splitlines()
    assert [line.split(":")[1] for line in complaints] == ["3", "4", "5", "6", "8"]
    assert done.returncode == 1


def test_grade_takes_the_members_of_a_list_and_of_pairs(tmp_path):
    items = json.loads(run("show", str(DECK), "--format", "json").stdout)["items"]
    listed = next(item for item in items if item["kind"] == "name-all" and item["facts"] == ["designated-groups"])
    paired = next(item for item in items if item["kind"] == "matching")
    members = ["Kata’ib Al Imam Ali", "Nujaba", "Sayyid Al Shuhada", "Harakat Ansar Allah Al Awfiya"]
    partners = [paired["interaction"]["partners"][place] for place in paired["interaction"]["key"]]
    responses = tmp_path / "responses.jsonl"
    rows = ({"item": listed["id"], "response": members}, {"item": paired["id"], "response": partners})
    responses.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    done = run("grade", str(DECK), str(responses))
    assert [json.loads(line)["outcome"] for line in done.stdout.splitlines()] == ["right", "right"]


def test_grade_reads_standard_input_and_survives_undecodable_bytes():
    done = started("grade", str(DECK), "-", stdin=b'\xff\xfe\n{"item": "x", "response": "y"}\n')
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_a_reader_that_leaves_early_ends_the_command_silently():
    shell = f"'{sys.executable}' -m quiz show '{DECK}' | head -n 1"
    done = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, cwd=ROOT, check=False, timeout=60)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_named_and_is_no_bug():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "quiz", "show", str(DECK)],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"bug" not in done.stderr
    assert b"Traceback" not in done.stderr
