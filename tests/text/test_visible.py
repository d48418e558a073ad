"""No control character of a deck, an article or a learner reaches a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.text.visible import is_printable, one_line, visible


@given(st.text())
def test_what_is_visible_holds_no_control_character_but_line_ends(text):
    assert not [
        c for c in visible(text) if c != "\n" and (ord(c) < 32 or 127 <= ord(c) < 160 or "\ud800" <= c <= "\udfff")
    ]


@given(st.text())
def test_one_line_is_one_line(text):
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Kata’ib – «النجباء» 2,500", "Kata’ib – «النجباء» 2,500", id="typography-and-arabic-stay"),
        pytest.param("می‌خواهم", "می‌خواهم", id="a-joiner-is-spelling-not-control"),
        pytest.param("\x1b[31m\x07", "\\x1b[31m\\x07", id="escape-and-bell"),
        pytest.param("\u202eevil\u2066", "\\u202eevil\\u2066", id="direction-overrides"),
        pytest.param("\x9b31m", "\\x9b31m", id="c1-control-sequence-introducer"),
        pytest.param("\U000e0041", "\\U000e0041", id="invisible-tag"),
        pytest.param("\ud800", "\\ud800", id="lone-surrogate"),
    ],
)
def test_visible(text, shown):
    assert visible(text) == shown
    assert is_printable(text) is (text == shown)
