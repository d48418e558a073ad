"""Writing to a terminal: widths, wrapping, tables, styles, catalogues."""

import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from quiz.terminal.dialogs import Dialogs
from quiz.terminal.page import Page, shown
from quiz.terminal.wording import day, kind_name, number
from quiz.text.visible import is_printable


def written(draw, width=40, **fields):
    out = io.StringIO()
    draw(Page(out, width=width, **fields))
    return out.getvalue()


@given(words=st.text(st.characters(codec="utf-8")), width=st.integers(20, 90), hang=st.integers(0, 4))
def test_no_line_is_wider_than_the_page(words, width, hang):
    text = written(lambda page: page.write(words, hang=hang, bar=True), width)
    assert all(cell_len(line) <= min(width, 78) for line in text.splitlines())


def test_wide_letters_count_as_two_columns():
    text = written(lambda page: page.write("漢字" * 20), 40)
    assert [cell_len(line) for line in text.splitlines()] == [40, 40, 6]


def test_a_table_keeps_its_figures_in_line_when_a_label_is_long():
    rows = [("short", "1 / 2"), ("a label that is much too long for forty columns", "10 / 12")]
    assert written(lambda page: page.table(rows)).splitlines() == [
        "    short                          1 / 2",
        "    a label that is much too",
        "    long for forty columns       10 / 12",
    ]


def test_nothing_but_styles_is_sent_when_styles_are_allowed():
    assert "\x1b" not in written(lambda page: page.write(("bold", "bold red")))
    assert "\x1b[1m" in written(lambda page: page.write(("bold", "bold red")), is_styled=True)
    assert "\x1b[1;31m" in written(lambda page: page.write(("bold", "bold red")), is_styled=True, has_colour=True)
    assert "31m" not in written(lambda page: page.write(("bold", "bold red")), is_styled=True)


def test_markup_and_emoji_of_data_stay_words():
    assert (
        written(lambda page: page.write("[bold]x[/] :smile: [link=http://x]y"))
        == "  [bold]x[/] :smile: [link=http://x]y\n"
    )


def test_a_new_screen_pushes_the_old_one_up_only_where_it_can():
    assert written(lambda page: page.fresh()) == "\n"
    assert written(lambda page: page.fresh(), is_styled=True, redraws=True).endswith("\n\x1b[H\x1b[J\n")


def test_what_never_ends_is_cut():
    assert len(shown("x" * 10**6)) < 6000


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "17 September 2025"), ("ar", "١٧ سبتمبر ٢٠٢٥"), ("fr", "17 September 2025")]
)
def test_days_are_written_out(language, expected):
    assert day(language, dt.date(2025, 9, 17)) == expected


def test_kinds_have_names_for_people_even_when_they_are_new():
    assert kind_name("en", "claim-check") == "Check the claim"
    assert kind_name("ar", "claim-check") != kind_name("en", "claim-check")
    assert kind_name("ar", "a-new-one") == "A new one"


def test_numbers_use_the_digits_of_the_language():
    assert (number("en", 2.5), number("ar", 2.5), number("ar", 0.25, 2)) == ("2.5", "٢٫٥", "٠٫٢٥")


@given(words=st.text(max_size=60), width=st.integers(20, 80))
def test_prompts_are_cut_to_fit_and_hold_nothing_unescaped(words, width):
    page = Page(io.StringIO(), width=width)
    dialogs = Dialogs(page, io.StringIO())
    title = dialogs._title("a)", words)
    asked, hinted = dialogs._beside(words, f"({words})")
    bar = "".join(part[1] for part in dialogs._bar([("Enter", words), ("w", words)]))
    for text in (title, asked, hinted, bar):
        assert all(character == "\n" or is_printable(character) or ord(character) > 0xFF for character in text)
        assert not set(text) & set("\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u2028\ud800")
    assert all(cell_len(line) <= max(width, 14) for line in title.splitlines()[1:])
