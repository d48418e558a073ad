"""What an article says of itself: the digits that it uses, and its paragraphs."""

import pytest

from quiz.model.source import Source


@pytest.mark.parametrize(
    ("text", "zero"),
    [
        pytest.param("In 2014 and 2025", "0", id="European digits"),
        pytest.param("سنة ٢٠١٤", "٠", id="Arabic-Indic digits"),
        pytest.param("سال ۲۰۱۴", "۰", id="extended digits of Persian and Urdu"),
        pytest.param("من 2014 إلى ٢٠١٥ و٢٠١٦", "٠", id="the most frequent of two"),
        pytest.param("2014, 2015 ثم ٢٠١٦", "0", id="European digits in an Arabic text"),
        pytest.param("لا أرقام هنا", "0", id="Arabic letters share their first bytes with the digits"),
        pytest.param("No figures, \ud800", "0", id="half a character"),
        pytest.param("", "0", id="nothing"),
    ],
)
def test_an_article_uses_the_digits_that_it_has_most_of(text, zero):
    assert Source(id="a", file="a.txt", digest="", text=text).zero == zero


def test_paragraphs_are_the_lines_that_are_not_blank():
    source = Source(id="a", file="a.txt", digest="", text="\n One. \n\n\tTwo.\r\n")
    assert [(span.start, span.words) for span in source.passages] == [(2, "One."), (10, "Two.")]
    assert source.passage(10).words == "Two."
