"""Words that do not agree with a figure: found where that is certain, and in no text is anything else said to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.text.agreement import PLURAL, SIEVE, SINGULAR, clashes


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("One of the groups has one leader and no one groups them.", id="one-of-and-no-one"),
        pytest.param("Air Force One passengers met World War One soldiers on day one days before.", id="one-in-names"),
        pytest.param("We are one people.", id="one-people"),
        pytest.param("The two group leaders of the 27 member states signed.", id="a-noun-before-a-noun"),
        pytest.param("Apollo 11 hour by hour, the top 10 group in Europe, June 5 week of talks", id="figures-of-names"),
        pytest.param("A 12-day war, an 8-day war, an 18-year war, a 1,100-strong force", id="articles"),
        pytest.param("a 1100-page book and an 1800-page book", id="read-in-two-ways"),
        pytest.param("There was two years ago a war.", id="a-span-of-time"),
        pytest.param("twenty-one groups in one-day talks over one or two days", id="hyphens"),
        pytest.param("1,200 person in", id="the-end-of-a-larger-figure"),
    ],
)
def test_what_agrees_or_may_agree_is_left_alone(text):
    assert list(clashes(text, "en")) == []


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            "The US designated one Iran-backed Iraqi groups.",
            "one Iran-backed Iraqi groups",
            "one Iran-backed Iraqi group",
        ),
        ("It kept only 1 days.", "only 1 days", "only 1 day"),
        ("It has about 900 troop in Syria.", "900 troop", "900 troops"),
        ("Five child were hurt.", "Five child", "Five children"),
        ("It was an 12-day war.", "an 12", "a 12"),
        ("It was a 80-day war.", "a 80", "an 80"),
        ("There is four groups in it.", "There is four groups", "There are four groups"),
        ("There were a single group in it.", "There were a single group", "There was a single group"),
    ],
)
def test_what_does_not_agree_is_found_with_what_would(text, words, meant):
    assert [(clash.words, clash.meant) for clash in clashes(text, "en")] == [(words, meant)]
    assert list(clashes(text.replace(words, meant), "en")) == []
    assert list(clashes(text, "de")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قُتل ٥ شخص", ["٥ شخص"]),
        ("قُتل ١٢ أشخاص", ["١٢ أشخاص"]),
        ("قُتل ١٠٣ أشخاص", []),
        ("قُتل ٢٠٠ شخص", []),
        ("في ٢٠٢٥ أشخاص", []),
    ],
)
def test_arabic_nouns_follow_the_last_two_digits(text, words):
    assert [clash.words for clash in clashes(text, "ar")] == words


_PARTS = st.sampled_from(
    [*sorted(SINGULAR)[:9], *sorted(PLURAL)[:9], "one", "a 8", "an 12", "There is", "five", "2", "1", ",", "-"]
)


@given(st.one_of(st.text(), st.lists(_PARTS).map(" ".join)), st.sampled_from(["en", "en-GB", "ar", "fr", ""]))
def test_any_text_is_read_and_what_is_found_stands_in_it(text, language):
    for clash in clashes(text, language):
        assert clash.words in text
        assert clash.meant != clash.words


@given(st.lists(_PARTS, max_size=8).map(" ".join))
def test_nothing_is_found_without_a_word_of_the_sieve(text):
    if SIEVE.isdisjoint(text.replace(",", " ").replace("-", " ").casefold().split()):
        assert list(clashes(text, "en")) == []
