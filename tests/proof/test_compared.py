"""Hand-written claims beside the facts whose sentence they say: what is compared, and above all what is not."""

import pytest

from quiz.load import load_with_places
from quiz.model.relation import Relation
from quiz.proof.compared import compare
from tests.rules.cases import fragment_file

QUOTE = "despite ISIS being defeated there in 2017, and about 900 in Syria"
DECK = """
facts:
  - id: defeat
    kind: date
    quote: despite ISIS being defeated there in 2017, and about 900 in Syria
    answer: in 2017
    claim: ISIS was defeated in Iraq in 2017, and about 900 US troops are in Syria.
  - id: leaving
    kind: date
    quote: with the remaining US troops scheduled to leave by the end of 2026
    answer: by the end of 2026
    claim: The remaining US troops are scheduled to leave by the end of 2026.
  - id: chairman
    kind: name
    category: person
    quote: US-sanctioned Falih Al Fayyadh, who is part of his coalition
    answer: Falih Al Fayyadh
    aliases: [Faleh Fayyad]
    claim: Falih Al Fayyadh is part of the coalition.
  - id: denied
    kind: name
    category: person
    quote: Mr Al Sudani denied there were security risks
    answer: Mr Al Sudani
claims:
  - id: tried
    says: SAYS
    verdict: refuted
    quote: QUOTE
    why: Because.
"""


@pytest.fixture
def compared(tmp_path):
    def comparisons(says, quote):
        deck = DECK.replace("SAYS", says).replace("QUOTE", quote)
        loaded = load_with_places(fragment_file(tmp_path, deck))
        assert not loaded.findings
        assert loaded.deck is not None
        return list(compare(loaded.deck))

    return comparisons


@pytest.mark.parametrize(
    ("says", "quote"),
    [
        pytest.param("ISIS was not defeated in Iraq in 2015, and about 900 US troops are in Syria.", QUOTE, id="a-no"),
        pytest.param("In 2015 ISIS was beaten in Iraq, where 900 US troops are.", QUOTE, id="other-words"),
        pytest.param("ISIS was defeated in Iraq, and about 900 US troops are in Syria.", QUOTE, id="a-value-less"),
        pytest.param(
            "Somebody else is part of the coalition.", "Falih Al Fayyadh, who is part", id="no-name-of-the-deck"
        ),
        pytest.param(
            "ISIS was defeated in Iraq in 2015, and about 900 US troops are in Syria.",
            "Falih Al Fayyadh, who is part",
            id="other-words-of-the-article",
        ),
    ],
)
def test_what_differs_in_words_is_not_compared(compared, says, quote):
    assert compared(says, quote) == []


@pytest.mark.parametrize(
    ("says", "quote", "relations"),
    [
        pytest.param(
            "ISIS was defeated in Iraq in 2017, and about 900 US troops are in Syria.", QUOTE, [], id="nothing"
        ),
        pytest.param(
            "ISIS was defeated in Iraq in 2015, and about 900 US troops are in Syria.", QUOTE, ["disjoint"], id="a-year"
        ),
        pytest.param(
            "ISIS was defeated in Iraq in 2017, and exactly 900 US troops are in Syria.",
            QUOTE,
            ["narrower"],
            id="a-hedge",
        ),
        pytest.param(
            "ISIS was defeated in Iraq in 2015, and about 9,000 US troops are in Syria.",
            QUOTE,
            ["disjoint", "disjoint"],
            id="two",
        ),
        pytest.param(
            "Mr Al Sudani is part of the coalition.", "Falih Al Fayyadh, who is part", ["disjoint"], id="another-name"
        ),
        pytest.param("Faleh Fayyad is part of the coalition.", "Falih Al Fayyadh, who is part", [], id="an-alias"),
    ],
)
def test_values_are_compared_where_all_other_words_are_the_same(compared, says, quote, relations):
    (found,) = compared(says, quote)
    assert [difference.relation for difference in found.differences] == [Relation(name) for name in relations]


@pytest.mark.parametrize(("year", "is_bound"), [("by the end of 2025", True), ("in June 2026", False)])
def test_a_nearer_bound_is_told_from_a_value_within(compared, year, is_bound):
    says = f"The remaining US troops are scheduled to leave {year}."
    (found,) = compared(says, "with the remaining US troops scheduled to leave by the end of 2026")
    assert [difference.relation for difference in found.differences] == [Relation.NARROWER]
    assert found.differences[0].is_bound is is_bound
