"""Words of doubt and assurance around a name are not the name."""

import pytest

from quiz.text.names.modesty import without_modesty


@pytest.mark.parametrize(
    ("said", "left"),
    [
        pytest.param("sadr i guess", "sadr", id="behind, without a comma"),
        pytest.param("Saddam Hussein, of course!", "Saddam Hussein", id="behind a comma"),
        pytest.param("I think maybe Sadr", "Sadr", id="two in a row"),
        pytest.param("I’d say Sadr, definitely", "Sadr", id="at both ends, a curly apostrophe"),
        pytest.param("ISIS (I believe)", "ISIS", id="in brackets"),
        pytest.param("أظن مقتدى الصدر", "مقتدى الصدر", id="in Arabic"),
        pytest.param("Al Sadr", "Al Sadr", id="nothing to take off"),
        pytest.param("Maybe", "Maybe", id="nothing else"),
        pytest.param("Mayberry", "Mayberry", id="a part of a word"),
        pytest.param("not Al Sadr", "not Al Sadr", id="a denial is no doubt"),
        pytest.param("İ think so i think", "İ think so i think", id="letters that are two in lower case"),
        pytest.param("", "", id="nothing at all"),
        pytest.param("maybe " * 9 + "Sadr", "maybe " * 6 + "Sadr", id="no more than three are taken off"),
    ],
)
def test_what_is_left(said, left):
    assert without_modesty(said) == left
