"""The frame of pages that stand alone: words never become markup, and isolates become elements that balance."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.text.phrases import END_ISOLATE, ISOLATE, isolated, without_isolates
from quiz.text.standalone import CLOSING, opening, safe, told
from quiz.text.visible import visible

TEXTS = st.lists(
    st.one_of(
        st.text(st.characters(codec="utf-8"), max_size=8),
        st.text("aسل1٢ .:،«»“”()", max_size=8),
        st.sampled_from([ISOLATE, END_ISOLATE, "<bdi>", "</bdi>", "<script>", '"', "'", "&lt;", "\n", "\x1b"]),
    ),
    max_size=8,
).map("".join)


class Reader(HTMLParser):
    """Reads a piece of a page, and sees that only isolates are elements."""

    def __init__(self, piece):
        super().__init__(convert_charrefs=True)
        self.depth, self.text = 0, ""
        self.feed(piece)
        self.close()

    def handle_starttag(self, tag, attrs):
        assert (tag, attrs) == ("bdi", [])
        self.depth += 1

    def handle_endtag(self, tag):
        assert tag == "bdi"
        self.depth -= 1
        assert self.depth >= 0

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_data(self, data):
        self.text += data


@given(TEXTS)
def test_any_text_is_told_in_full_and_its_isolates_balance(text):
    read = Reader(told(text))
    assert read.depth == 0
    assert read.text == visible(without_isolates(text))


@given(TEXTS)
def test_what_is_safe_has_no_element_and_ends_no_attribute(text):
    assert Reader(safe(text)).text == visible(without_isolates(text))
    assert not re.search("[\"'<>]", safe(text))


def test_words_keep_their_own_direction():
    assert told(f"for {isolated('سوريا')}.") == "for <bdi>سوريا</bdi>."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked for “نحو ١٩ شهراً” (عام 2026): 3 times", "Asked for “[نحو ١٩ شهراً]” ([عام 2026]): 3 times"),
        ("of الأبيض، «أبناء البحر»: 2 times", "of [الأبيض، «أبناء البحر]»: 2 times"),
        ("a سوريا b العراق c", "a [سوريا] b [العراق] c"),
        ("سوريا in 2014", "سوريا in 2014"),
        ("2014", "2014"),
        ("Straße, Київ, 東京", "Straße, Київ, 東京"),
        (f"for {isolated('a سوريا')} and العراق", "for [a سوريا] and [العراق]"),
    ],
)
def test_words_of_the_other_direction_are_isolated_in_a_sentence(text, expected):
    assert told(text) == expected.replace("[", "<bdi>").replace("]", "</bdi>")


def test_a_page_opens_in_its_language_with_a_policy_for_its_own_style():
    lines = list(opening("ar-IQ", "<b>", "p { color: red; }"))
    assert lines[1] == '<html lang="ar-IQ" dir="rtl">'
    assert "<title>&lt;b&gt;</title>" in lines
    policy = next(line for line in lines if "Content-Security-Policy" in line)
    assert "default-src 'none'; style-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert CLOSING == ("</body>", "</html>")
