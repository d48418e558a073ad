"""Small files on which widely used YAML validators crash, hang, run code or print what they should not."""

import gc
from pathlib import Path

import pytest

from quiz.load import load
from quiz.text.visible import is_printable

FOLDER = Path(__file__).parent / "hostile"
FILES = sorted(FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_hostile_file_gives_findings_with_places_and_nothing_else(file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    deck, findings = load(file)
    assert deck is None
    assert findings
    for finding in findings:
        assert finding.severity == "error"
        assert finding.location.file == str(file)
        assert is_printable(finding.message + finding.hint)
        assert "\n" not in finding.message + finding.hint
    assert gc.isenabled()
    assert list(tmp_path.iterdir()) == []
    assert not list(FOLDER.glob("canary*"))


@pytest.mark.parametrize(
    ("name", "rule", "line"),
    [
        ("anchorself", "yaml-feature", 1),
        ("laughs", "yaml-feature", 1),
        ("mergebomb", "yaml-feature", 1),
        ("tag", "yaml-feature", 1),
        ("multi", "yaml-feature", 2),
        ("unhash", "yaml-feature", 1),
        ("deep", "over-limit", 1),
        ("badutf8", "unreadable", 1),
        ("utf16", "unreadable", 1),
        ("tab", "unreadable", 2),
        ("evil_for_ajv", "unreadable", 3),
        ("nul", "control-character", 1),
        ("surrogate", "control-character", 1),
        ("esc", "control-character", 1),
        ("inj", "control-character", 1),
        ("bidi", "bidi-control", 1),
        ("dup", "duplicate-key", 2),
    ],
)
def test_a_hostile_file_is_refused_for_what_it_is(name, rule, line):
    findings = load(FOLDER / f"{name}.yaml")[1]
    assert (rule, line) in {(finding.rule, finding.location.line) for finding in findings}


def test_a_bomb_is_refused_before_it_grows():
    assert len(load(FOLDER / "laughs.yaml")[1]) <= 20


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_is_refused_at_the_same_place_however_deep_it_goes(tmp_path, opening):
    places: set[tuple[int, int]] = set()
    for depth in (100, 100_000):
        file = tmp_path / "deep.yaml"
        file.write_text("a: " * (opening in "[{a: ") + opening * depth, encoding="utf-8")
        found = [finding for finding in load(file)[1] if finding.rule in {"over-limit", "yaml-feature"}]
        places.update((finding.location.line, finding.location.column) for finding in found)
    assert places
    assert max(places) < (2, 200)


@pytest.mark.parametrize("text", ["2025-02-30", "no", "0x1F", "1_000", "190:20:30", ".inf", "08", "~", "1e3"])
def test_a_scalar_stays_the_text_it_is(tmp_path, text):
    file = tmp_path / "deck.yaml"
    file.write_text(f"deck: x\nsources: {{a: {{file: x, sha256: {text}}}}}\n", encoding="utf-8")
    assert any(f'"{text}"' in finding.message for finding in load(file)[1])
