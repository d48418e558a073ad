"""The JSON of items and grades is what docs/json.md says it is."""

import json
import re
from pathlib import Path

from quiz.generate import generate
from quiz.grade import grade
from quiz.model.export import VERSION, bank_json, grade_json, item_json
from quiz.model.item import Choice, Entry, Match, Order
from tests.questions.hand_made import deck

DOCUMENTED = set(
    re.findall(r"`([a-z_]+)`", (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8"))
)
BANK = generate(deck(), 0)


def fields(value):
    if isinstance(value, dict):
        return set(value).union(*map(fields, value.values()), set())
    return set().union(*map(fields, value), set()) if isinstance(value, list) else set()


def test_every_field_is_documented():
    sources = bank_json(BANK)["sources"]["paper"]
    written = {**bank_json(BANK), "sources": []}
    assert (fields(written) | set(sources) | fields(grade_json(grade(BANK.items[0], "a")))) <= DOCUMENTED


def test_it_is_json_and_keeps_every_letter():
    assert json.loads(json.dumps(bank_json(BANK), ensure_ascii=False)) == bank_json(BANK)
    assert bank_json(BANK)["version"] == VERSION == 1


def test_each_interaction_has_its_shape():
    shapes = {Choice: "choice", Entry: "entry", Order: "order", Match: "match"}
    seen = set()
    for item in BANK.items:
        written = item_json(item)["interaction"]
        assert written["kind"] == shapes[type(item.interaction)]
        seen.add(written["kind"])
    assert seen == set(shapes.values())


def test_spans_are_offsets_into_the_source():
    text = deck().sources["paper"].text
    for item in bank_json(BANK)["items"]:
        for evidence in item["proof"]["evidence"]:
            for span in (evidence["quote"], evidence["passage"], *evidence["marks"]):
                assert text[span["start"] : span["end"]] == span["words"]
