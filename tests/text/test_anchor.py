"""Words are found whatever their typography, with the offsets and the typography of the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.text.anchor import MOST_FOUND, Verbatim, cuts, fold

ARTICLE = (
    "The US on\u00a0Wednesday designated  four groups – Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada –\n"
    "“2025 is not 2014,“ he added. About 12,500 troops; 2,500 of them new. "
    "A co\u00adalition, a \u200eNational\u200f daily.\n"
)


@pytest.mark.parametrize(
    ("words", "original"),
    [
        pytest.param("The US on Wednesday", "The US on\u00a0Wednesday", id="no-break space"),
        pytest.param("designated four", "designated  four", id="two spaces"),
        pytest.param("designated\n  four", "designated  four", id="line break in the quote"),
        pytest.param("groups - Harakat", "groups – Harakat", id="hyphen for dash"),
        pytest.param("Kata'ib Sayyid", "Kata’ib Sayyid", id="straight apostrophe"),
        pytest.param('"2025 is not 2014,"', "“2025 is not 2014,“", id="mispaired quotation marks"),
        pytest.param('Shuhada - "2025', "Shuhada –\n“2025", id="across lines"),
        pytest.param("coalition", "co\u00adalition", id="soft hyphen"),
        pytest.param("a National daily", "a \u200eNational\u200f daily", id="direction marks"),
        pytest.param("  he added  ", "he added", id="spaces around"),
    ],
)
def test_typography_does_not_matter_and_the_original_words_come_back(words, original):
    found = Verbatim(ARTICLE).find(words)
    assert [ARTICLE[start:end] for start, end in found] == [original]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("the US on Wednesday", id="case is kept"),
        pytest.param("Katáib", id="accents are kept"),
        pytest.param("designatedfour", id="a space is not nothing"),
        pytest.param("Al Nujab", id="inside a word"),
        pytest.param("500 troops", id="inside a number"),
        pytest.param("About 12", id="before a separator of thousands"),
        pytest.param("", id="nothing"),
        pytest.param(" \u200b ", id="only blanks"),
    ],
)
def test_what_is_not_there_is_not_found(words):
    assert Verbatim(ARTICLE).find(words) == ()


def test_a_number_is_not_found_in_a_longer_one():
    found = Verbatim(ARTICLE).find("2,500")
    assert [start for start, _ in found] == [ARTICLE.index("2,500 of")]


@pytest.mark.parametrize(
    ("text", "words", "is_there"),
    [
        ("في بغداد وبغداد أخرى", "بغداد", True),
        ("وصل إلى ببغداد", "بغداد", True),
        ("قرر البرلمان", "برلمان", True),
        ("زار بغدادي", "بغداد", False),
        ("سنة ٢٠١٤ كانت", "٢٠١٤", True),
        ("نحو ١٢٬٥٠٠ جندي", "٥٠٠ جندي", False),
    ],
)
def test_arabic_particles_are_words_of_their_own_and_endings_are_not(text, words, is_there):
    assert bool(Verbatim(text).find(words)) is is_there


def test_a_search_within_a_span_stays_inside_it():
    text = Verbatim("one two one two one")
    assert text.places("one", 4, 11) == [(8, 11)]
    assert text.places("one", 4, 10) == []


def test_a_word_is_found_behind_many_places_inside_others():
    assert len(Verbatim("also " * 100 + "so").find("so")) == 1


def test_a_word_that_is_everywhere_is_found_often_enough():
    assert len(Verbatim("a " * 1000).find("a")) == MOST_FOUND


@pytest.mark.parametrize(("text", "at"), [("", 0), ("a", 0), ("a", 1), ("a", 5)])
def test_the_ends_of_a_text_cut_nothing(text, at):
    assert not cuts(text, at)


PIECES = st.lists(
    st.sampled_from(
        ["word", "Ünï", "2,500", "–", "’", "“", " ", "  ", "\n\n", "\u00ad", "\u200f", "بغداد", "🏳️‍🌈", "\ud800", ","]
    )
)


@given(PIECES.map("".join), st.data())
def test_every_whole_piece_of_a_text_is_found_where_it_stands(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end]
    found = Verbatim(text).find(words)
    assert all(fold(text[low:high]) == fold(words) for low, high in found)
    folded_start = fold(text).find(fold(words))
    whole = fold(words) and not cuts(fold(text), folded_start) and not cuts(fold(text), folded_start + len(fold(words)))
    if whole:
        assert found


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(PIECES.map("".join), st.data())
def test_words_sought_in_a_place_are_those_of_the_whole_text_that_lie_in_it(text, data):
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    within = data.draw(st.integers(0, len(quote)))
    answer = quote[within : data.draw(st.integers(within, len(quote)))]
    verbatim = Verbatim(text)
    places = verbatim.places(quote)
    assert tuple(verbatim.original(*place) for place in places) == verbatim.find(quote)
    everywhere = verbatim.places(answer)
    for low, high in places:
        inside = verbatim.places(answer, low, high)
        assert all(low <= at and stop <= high for at, stop in inside)
        if len(everywhere) < MOST_FOUND:
            assert inside == [(at, stop) for at, stop in everywhere if low <= at and stop <= high]


@given(st.lists(st.sampled_from(["word", "“", " ", "  ", "\n\n", "   ", "é"])).map("".join))
def test_runs_of_two_spaces_lead_back_as_longer_ones_do(text):
    """A text in which every run is of two is normalised by itself; a longer run at its end changes nothing before."""
    words = text.split()
    for word in words:
        assert Verbatim(text + " end").find(word) == Verbatim(text + "    end").find(word)
