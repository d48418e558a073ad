"""How wide text stands, and lines broken and cut by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from quiz.text.cells import clusters, columns, fitting, fitting_end, has_right_to_left, wrapped
from quiz.text.window import window

WIDE = [
    ("Orsan", 5, "plain letters"),
    ("", 0, "nothing"),
    ("東京", 4, "wide letters"),
    ("Jose\u0301", 4, "a combining accent"),
    ("نحو ٢٥٠٠", 8, "Arabic letters"),
    ("مُحَمَّد", 4, "vowel signs"),
    ("🚢", 2, "emoji"),
    ("❤️", 2, "emoji by a variation selector"),
    ("👩\u200d🚀", 2, "two emoji joined into one"),
    ("a\u200cb", 2, "a joiner that is not seen"),
    ("ｱ", 1, "half-width letters"),
]
texts = st.text(
    st.one_of(st.sampled_from("ab 東é\u0301\u200d🚢ا\ufe0f\u064e…"), st.characters(exclude_categories=["Cs", "Cc"]))
)


@pytest.mark.parametrize(("text", "width", "why"), WIDE, ids=[why for *_, why in WIDE])
def test_columns(text, width, why):
    assert columns(text) == width


def test_columns_are_those_that_terminals_use():
    for text in ("about 2,500 troops", "東京港 Café", "Cafe\u0301", "القوات الأمريكية", "한국어", "“x” – …"):
        assert columns(text) == cell_len(text)


@given(texts)
def test_clusters_are_the_whole_text(text):
    assert "".join(clusters(text)) == text
    assert max(map(len, clusters(text)), default=0) <= 9


@given(texts, st.integers(-2, 40))
def test_what_fits_is_as_much_as_there_is_room_for(text, room):
    start, end = fitting(text, room), fitting_end(text, room)
    assert text.startswith(start)
    assert text.endswith(end)
    assert max(columns(start), columns(end)) <= max(0, room)
    if columns(text) <= room:
        assert start == end == text


@given(texts, st.integers(1, 60), st.sampled_from(["", "  ", "    "]))
def test_wrapped_text_is_the_same_words_on_lines_that_fit(text, width, hang):
    lines = wrapped(text, width, hang)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= max(4, width) for line in lines)
    assert all(line.startswith(hang) for line in lines[1:]) or width < 8


def test_words_are_not_cut_where_they_fit():
    assert wrapped("say what to do about it", 10, "  ") == ["say what", "  to do", "  about it"]


def test_a_word_of_megabytes_is_broken_in_linear_time():
    assert len(wrapped("ا" * 300_000, 20)) == 15_000


@given(texts, texts, texts, st.integers(8, 60))
def test_a_window_fits_and_shows_parts_of_the_line(before, words, after, room):
    shown = window(before, words, after, room)
    assert columns("".join(shown)) <= room
    if columns(before + words + after) == columns(before) + columns(words) + columns(after) <= room:
        assert shown == (before, words, after)
    if columns(words) <= room - 2:
        assert shown.words == words


def test_a_window_is_cut_at_spaces():
    shown = window("one two three four ", "words", " and other ones after them", 30)
    assert "".join(shown) == "…three four words and other…"


def test_letters_from_right_to_left_are_seen():
    assert has_right_to_left("abc نحو")
    assert has_right_to_left("שלום")
    assert not has_right_to_left("Café 東京")
