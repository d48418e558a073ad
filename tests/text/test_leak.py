"""What counts as showing the answer."""

import pytest

from quiz.text.leak import folded, shows


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Which of the FOUR groups?", "four", id="case"),
        pytest.param("the Kata'ib Hezbollah", "Kata’ib  Hezbollah", id="quotes and spaces"),
        pytest.param("Iraq’s war", "Iraq", id="possessive"),
        pytest.param("in 2014, then", "٢٠١٤", id="digits of another script"),
        pytest.param("the 12–day war", "12-day", id="dashes"),
        pytest.param("naïve", "naive", id="accents"),
        pytest.param("عاد إلى بغداد ثم", "بغداد", id="arabic"),
        pytest.param("من وبغداد", "بغداد", id="and joined"),
        pytest.param("في البصرة", "بصره", id="article and final letter"),
        pytest.param("Wait, “four”!", "four.", id="marks around"),
    ],
)
def test_whole_words_are_found_however_they_are_spelled(text, words):
    assert shows(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fourteen groups", "four"),
        ("Sudanese", "Sudan"),
        ("in 20140", "2014"),
        ("any", ""),
        ("any", "…?!"),
        ("باب بغدادي", "بغداد"),
    ],
)
def test_parts_of_words_and_nothing_are_not(text, words):
    assert not shows(text, words)


@pytest.mark.parametrize("text", ["", "\ud800", "\x00", "ﷺ" * 1000, "e\u0301" * 1000])
def test_any_string_folds(text):
    assert folded(folded(text)) == folded(text)
