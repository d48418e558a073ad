"""Any string at all is judged: an outcome, a score that goes with it, and a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.generate import generate
from quiz.grade import grade
from quiz.model.item import Item
from quiz.model.response import Outcome
from tests.questions.hand_made import deck

ONE_OF_EACH: dict[str, Item] = {item.kind: item for item in generate(deck(), 0).items}
ODD = [
    "\ud800",
    "\x00",
    "\u202e2,500",
    "9" * 100_000,
    "a" * 100_000,
    "(" * 5000,
    "٣" * 300,
    "1c" * 200,
    "\n\n",
    "²",
    "½",
    "b\u0301",
]
every_kind = pytest.mark.parametrize("kind", ONE_OF_EACH)


def judged(kind, said):
    found = grade(ONE_OF_EACH[kind], said)
    assert found.reason.strip()
    assert found.score == {Outcome.RIGHT: 1.0, Outcome.PARTLY: found.score}.get(found.outcome, 0.0)
    assert (0 < found.score < 1) is (found.outcome is Outcome.PARTLY)
    return found


@every_kind
@given(said=st.text(st.characters(exclude_categories=[]), max_size=60))
def test_any_text_is_judged(kind, said):
    judged(kind, said)


@every_kind
@given(said=st.text("abcdأبجد0123456789 .,-:;،()", max_size=20))
def test_anything_like_a_label_is_judged(kind, said):
    judged(kind, said)


@every_kind
@pytest.mark.parametrize("said", ODD, ids=range(len(ODD)))
def test_odd_strings_are_judged(kind, said):
    assert judged(kind, said).outcome is not Outcome.RIGHT or kind in ("matching", "ordering")


@every_kind
@given(said=st.lists(st.text(max_size=8), max_size=6))
def test_any_list_is_judged(kind, said):
    judged(kind, said)
