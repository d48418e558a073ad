"""What the loader takes for a slip of the pen comes with a fix, unsafe, that leaves nothing wrong where it is made."""

import pytest

from quiz.load import load_text, load_with_places
from quiz.load.edit import edited
from tests.rules.cases import fragment_file

FACT = """
facts:
  - id: us-troops
    kind: quantity
    quote: The US has kept about 2,500 troops in Iraq
    answer: about 2,500 troops
    ask: How many troops has the US kept in Iraq?
"""
CLAIM = """
claims:
  - id: exactly
    says: The US has kept exactly 2,500 troops in Iraq.
    verdict: not-enough-info
    quote: The US has kept about 2,500 troops in Iraq
    why: The article says "about".
"""


@pytest.mark.parametrize(
    ("right", "slip", "rule"),
    [
        pytest.param("    answer: about", "    anwser: about", "unknown-field", id="a-field-of-a-fact"),
        pytest.param("    says: The", '    "say": The', "unknown-field", id="a-field-of-a-claim-in-quotation-marks"),
        pytest.param("claims:\n", "claim:\n", "unknown-field", id="a-field-of-the-deck"),
        pytest.param("kind: quantity", "kind: quantities", "unknown-kind", id="a-kind"),
        pytest.param("verdict: not-enough-info", "verdict: 'not enough info'", "wrong-shape", id="a-verdict"),
        pytest.param("kind: quantity", "kind: quantity\n    status: asertd", "wrong-shape", id="a-status"),
        pytest.param("kind: quantity", "kind: quantity\n    source: nationl", "unknown-source", id="a-source"),
    ],
)
def test_a_slip_is_mended(tmp_path, right, slip, rule):
    assert (FACT + CLAIM).count(right) == 1
    loaded = load_with_places(fragment_file(tmp_path, (FACT + CLAIM).replace(right, slip)))
    fixes = [finding.fix for finding in loaded.findings if finding.rule == rule]
    assert len(fixes) == 1
    assert fixes[0] is not None
    assert not fixes[0].is_safe
    mended = edited(loaded.text, loaded.places, fixes[0].changes)
    assert mended is not None
    again = load_text(loaded.places.file, mended)
    assert not again.findings
    assert again.deck is not None
    assert len(again.deck.facts) == len(again.deck.claims) == 1


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param("\n    zebra: stripes", id="nothing-is-close"),
        pytest.param("\n    answr: about 2,500", id="what-was-meant-is-there-already"),
    ],
)
def test_no_fix_is_offered_where_none_is_meant(tmp_path, extra):
    loaded = load_with_places(fragment_file(tmp_path, FACT.replace("kind: quantity", "kind: quantity" + extra)))
    assert [finding.rule for finding in loaded.findings] == ["unknown-field"]
    assert loaded.findings[0].fix is None
