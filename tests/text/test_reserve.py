"""What an article keeps back is found in its clause, whatever the text, and never outside it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quiz.text import reported, reserve
from quiz.text.slips import Names, counted

_ENGLISH = (
    *(
        "about",
        "2,500",
        "troops",
        ". ",
        ", ",
        "\n",
        "“",
        "”",
        "said",
        "will",
        "reportedly",
        "Al",
        "Sudani",
        "Sudan",
        "May",
    ),
    *("’s", "-", "\u064b", "\x00", "\u202e"),
)
_ARABIC = ("نحو", "يُزعم", "قال", "إن", "أكثر من")
PIECES = st.sampled_from([*_ENGLISH, *_ARABIC])
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=40).map(" ".join)


@given(TEXTS, st.integers(0, 300), st.integers(1, 12))
def test_words_beside_a_place_stand_there_and_in_its_clause(text, at, most):
    at = min(at, len(text))
    for words, low, high in ((reserve.before(text, at, most), 0, at), (reserve.after(text, at, most), at, len(text))):
        assert len(words) <= most
        assert all(low <= word.start < word.end <= high for word in words)
        between = [text[one.end : two.start] for one, two in pairwise(words)]
        assert not any("\n" in gap or ". " in gap or "“" in gap for gap in between)


@given(TEXTS)
def test_a_phrase_that_is_found_is_one(text):
    keys = reserve.words_of(text)
    place = reserve.find(keys, reserve.APPROXIMATING)
    spans = [(start, end) for end in range(len(keys) + 1) for start in range(end)]
    held = [place for place in spans if tuple(keys[slice(*place)]) in reserve.APPROXIMATING]
    assert (place is not None) == bool(held)
    if place:
        assert tuple(keys[slice(*place)]) in reserve.APPROXIMATING
        assert place[1] == max(end for _, end in held)


@given(TEXTS)
def test_where_a_phrase_is_its_sign_is(text):
    spoken = " ".join(text.split()).lower()
    signs = reserve.signs(reserve.telling(reserve.EVIDENTIAL))
    if " reportedly " in f" {spoken} ":
        assert reserve.places(spoken, frozenset(spoken.split()), signs)


@given(TEXTS, st.integers(0, 300), st.integers(1, 30))
def test_who_says_it_is_said_in_the_sentence(text, start, length):
    start = min(start, len(text))
    end = min(len(text), start + length)
    for place in (reported.who(text, start, end, 0, len(text)), reported.speech(text, start, end, 0, len(text))):
        assert place is None or 0 <= place[0] < place[1] <= len(text)


@given(st.lists(TEXTS, max_size=4), TEXTS)
def test_slips_are_words_of_the_text_and_never_the_name_itself(spellings, text):
    words = frozenset(text.split())
    names = Names(words)
    for spelling in spellings:
        names.add(spelling)
    count = counted(text)
    for word, meant in names.suspects(words).items():
        assert count[word]
        assert word not in meant


def test_the_clause_ends_at_a_comma_and_not_within_a_figure():
    text = "He left, and kept about 2,500 troops"
    assert [word.key for word in reserve.before(text, text.index("troops"))] == ["and", "kept", "about", "2", "500"]


def test_arabic_vowel_signs_make_no_difference():
    assert reserve.find(reserve.words_of("ويُزعَمُ أنّ"), reserve.EVIDENTIAL)
