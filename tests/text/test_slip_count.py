"""Slips are counted alike by the library and, where few would matter, without it."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from quiz.text.slip_count import _few, slips

WORDS = st.text("abcد", max_size=5)


@given(WORDS, WORDS, st.integers(0, 2))
def test_what_is_counted_here_is_what_the_library_counts(one, other, most):
    counted = OSA.distance(one, other, score_cutoff=most)
    assert _few(one, other, most) == counted
    assert slips(one, other, most) == counted


@given(WORDS, WORDS)
def test_without_a_limit_all_slips_are_counted(one, other):
    assert slips(one, other) == OSA.distance(one, other)
