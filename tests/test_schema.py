"""The JSON Schema and the loader are one format: two independent validators agree with the loader about its shape.

A schema cannot know the article; what the loader finds by it (and by ids, digests and kinds' own words) is left aside.
"""

import copy
from pathlib import Path

import jsonschema
import jsonschema_rs
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.load import load, load_text
from quiz.load.schema import schema

ROOT = Path(__file__).parent.parent
SHAPE = {"unknown-field", "missing-field", "wrong-shape", "unknown-kind", "over-limit"}
UNREAD = {"unreadable", "yaml-feature", "duplicate-key", "control-character", "bidi-control"}
CORPUS = [*sorted((ROOT / "decks").glob("*.yaml")), *sorted((ROOT / "tests" / "broken").glob("*.yaml"))]
PYTHON = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker(["date"]))
RUST = jsonschema_rs.Draft202012Validator(schema(), validate_formats=True)
# What one field asks of another far away is no matter of shape: a fact needs `source` where the deck has several.
BEYOND = {"two-sources-and-none-named"}


def told(path):
    """Read a file as an editor's YAML 1.2 reader does, days left as text."""
    try:
        return yaml.load(path.read_bytes(), yaml.BaseLoader)  # noqa: S506 - makes nothing but texts
    except yaml.YAMLError:
        return None


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_both_validators_agree(path):
    content = told(path)
    if content is not None and not {finding.rule for finding in load(path)[1]} & UNREAD:
        assert PYTHON.is_valid(content) is RUST.is_valid(content)


@pytest.mark.parametrize("path", [path for path in CORPUS if path.stem not in BEYOND], ids=lambda path: path.stem)
def test_the_loader_agrees_with_them(path):
    findings = {finding.rule for finding in load(path)[1]}
    content = told(path)
    if content is None or findings & UNREAD:
        assert findings
        return
    assert PYTHON.is_valid(content) is not bool(findings & SHAPE), findings


DECK = yaml.load((ROOT / "decks" / "iraq-state-weapons.yaml").read_bytes(), yaml.BaseLoader)  # noqa: S506 - as above
SMALL = {**DECK, "facts": DECK["facts"][:6], "claims": DECK["claims"][:3]}
TEXTS = st.sampled_from(
    ["", " ", "x", "2025-09-17", "2025-02-30", "true", "name", "names", "planned", "refuted", "5 %"]
)
VALUES = TEXTS | st.lists(TEXTS, max_size=3) | st.dictionaries(st.sampled_from(["a", "id", "x y"]), TEXTS, max_size=2)
KEYS = st.sampled_from(["id", "kind", "answer", "value", "aliases", "sic", "tolerance", "valid_until", "says", "topc"])


@given(st.data())
def test_they_agree_about_any_edit_of_a_good_deck(data):
    content = copy.deepcopy(SMALL)
    for _ in range(data.draw(st.integers(1, 3), "edits")):
        edit(data, content)
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    findings = {finding.rule for finding in load_text(str(ROOT / "decks" / "edited.yaml"), text).findings}
    read = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - as above
    assert PYTHON.is_valid(read) is RUST.is_valid(read)
    assert PYTHON.is_valid(read) is not bool(findings & SHAPE), (findings, text)


def edit(data, content):
    """Set, replace or remove a field, in the deck, its source, a fact or a claim."""
    places = [content]
    places += content["sources"].values() if isinstance(content.get("sources"), dict) else []
    for section in ("facts", "claims"):
        places += content.get(section, []) if isinstance(content.get(section), list) else []
    table = data.draw(st.sampled_from([place for place in places if isinstance(place, dict)]), "where")
    if data.draw(st.booleans(), "at a field that is there") and table:
        key = data.draw(st.sampled_from(sorted(table)), "field")
        if data.draw(st.booleans(), "removed"):
            del table[key]
            return
    else:
        key = data.draw(KEYS, "field")
    table[key] = data.draw(VALUES, "value")
