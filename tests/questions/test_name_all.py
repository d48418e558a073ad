"""All members of a list to be typed."""

import pytest

from quiz.generate import generate
from quiz.grade import grade
from tests.questions.hand_made import asked, deck, fact


@pytest.mark.parametrize(
    ("said", "score"),
    [
        ("Ann Reed, Bo Lind, Cy Marsh and Dee Holt", 1.0),
        ("dee holt\ncy marsh\nbo lind\nann reed", 1.0),
        ("Ann Reed, Bo Lind", 0.5),
        ("Ann Reed, Bo Lind, Cy Marsh, Eve Stone", 0.5),
        (["Ann Reed", "Bo Lind", "Cy Marsh", "Dee Holt"], 1.0),
    ],
)
def test_a_list_is_judged_whole(said, score):
    (item,) = asked(generate(deck(), 0, kinds=["name-all"]), "name-all")
    assert item.stem == "Who is on the council?"
    assert grade(item, said).score == score


def test_no_question_that_names_a_member():
    made = deck([fact("council", ask="Who is on the council beside Ann Reed?")], ())
    assert not asked(generate(made, 0), "name-all")


def test_no_question_without_its_words():
    assert not asked(generate(deck([fact("council", ask="")], ()), 0), "name-all")
