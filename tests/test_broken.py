"""Decks with one defect each: exactly the findings that stand in the text beside them, at exactly their places."""

from pathlib import Path

import pytest

from quiz.load import load
from quiz.model.finding import Finding
from quiz.text.visible import is_printable

FOLDER = Path(__file__).parent / "broken"
CASES = sorted(FOLDER.glob("*.yaml"))


def line(finding: Finding) -> str:
    place = f"{finding.location.line}:{finding.location.column}"
    return f"{place} {finding.severity}[{finding.rule}] {finding.message} | {finding.hint}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_broken_deck_gets_exactly_its_findings(case, golden):
    golden(case.with_suffix(".txt"), "".join(map(line, load(case)[1])))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_findings_of_a_broken_deck_are_safe_to_print_and_say_what_to_do(case):
    findings = load(case)[1]
    assert findings
    for finding in findings:
        assert is_printable(finding.message + finding.hint)
        assert "\n" not in finding.message + finding.hint
        assert finding.hint, finding
        assert finding.location.file == str(case)


def test_every_case_has_its_text_and_every_text_its_case():
    assert {case.stem for case in CASES} == {text.stem for text in FOLDER.glob("*.txt")}
