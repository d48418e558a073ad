"""JSON for programs: read back by another parser, the same texts, one object a line."""

import json

import jsonschema_rs
from hypothesis import given

from quiz import registry
from quiz.model.report_json import whole
from quiz.renderers import gitlab, json_lines
from quiz.renderers import json as document
from quiz.text.visible import one_line
from tests.renderers.sample import REPORT, few, reports

_CODE_QUALITY = jsonschema_rs.validator_for(
    {
        "type": "array",
        "items": {
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "fingerprint": {"type": "string", "minLength": 1},
                "location": {"required": ["path", "lines"], "properties": {"lines": {"required": ["begin"]}}},
            },
        },
    }
)


@few
@given(reports())
def test_the_document_holds_every_text(report):
    text = document.render(report)
    told = json.loads(text)
    assert text.isascii()
    assert (told["format"], told["version"]) == ("quiz-check", 1)
    assert [one["message"] for one in told["findings"]] == [whole(one.message) for one in report.findings]
    assert [one["hint"] for one in told["findings"]] == [whole(one.hint) for one in report.findings]
    assert [one["what"] for one in told["crashes"]] == [whole(one.what) for one in report.crashes]
    assert sum(told["counts"][name] for name in ("errors", "warnings", "notes")) == len(report.findings)
    json.dumps(told, ensure_ascii=False).encode()  # no half character in it


@few
@given(reports())
def test_a_line_holds_what_the_document_holds(report):
    text = json_lines.render(report)
    told = [json.loads(line) for line in text.splitlines()]
    head = {"format": "quiz-check", "version": 1, "line": "finding"}
    findings = [head | one for one in json.loads(document.render(report))["findings"]]
    assert [one for one in told if one["line"] == "finding"] == findings
    assert len(told) == len(report.findings) + len(report.crashes)


def test_a_fix_is_said_by_route_and_by_place():
    fix = json.loads(document.render(REPORT))["findings"][1]["fix"]
    assert fix["is_safe"] is True
    assert fix["changes"] == [
        {"change": "rewrite", "route": "facts[0].answer", "text": "about 1,200 containers", "of_key": False}
    ]
    assert fix["edits"] == [
        {"start": {"line": 12, "column": 13}, "end": {"line": 12, "column": 18}, "text": "about 1,200"}
    ]


def test_every_field_is_documented():
    from pathlib import Path

    manual = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    told = json.loads(document.render(REPORT))
    names = {*told, *told["counts"], *told["findings"][1], *told["crashes"][0], *told["findings"][1]["excerpts"][0]}
    assert {name for name in names | {*told["findings"][1]["fix"]} if f"`{name}`" not in manual} == set()


@few
@given(reports())
def test_gitlab_gets_what_it_wants_and_no_two_fingerprints_alike(report):
    told = json.loads(gitlab.render(report))
    _CODE_QUALITY.validate(told)
    assert len({one["fingerprint"] for one in told}) == len(told) == len(report.findings) + len(report.crashes)
    for one, entry in zip(report.findings, told, strict=False):
        assert entry["description"] == one_line(f"{one.message} {one.hint}".rstrip())


def test_machine_formats_are_in_the_registry():
    assert {"json", "json-lines", "gitlab"} <= set(registry.names("renderers"))
