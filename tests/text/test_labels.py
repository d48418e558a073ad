"""Letters, numbers, orders and pairs as people type them; any string gives an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.text.labels import LETTERS, index_of, order_of, pairs_of


@given(st.text(max_size=600), st.integers(1, 9))
def test_any_string_reads_as_indices_or_not_at_all(said, count):
    index, order, pairs = index_of(said, count), order_of(said, count), pairs_of(said, count, count)
    assert index is None or 0 <= index < count
    assert order is None or sorted(order) == list(range(count))
    assert pairs is None or (len(pairs) == count and len(set(pairs)) == count)


@given(st.permutations(range(5)), st.sampled_from([" ", ", ", "", ") ", " > ", "\n", "،"]))
def test_an_order_is_read_back_whatever_stands_between(order, between):
    assert order_of(between.join(LETTERS[place] for place in order), 5) == tuple(order)
    assert order_of(between.join(str(place + 1) for place in order), 5) == tuple(order)


@given(
    st.permutations(range(4)),
    st.permutations(range(4)),
    st.sampled_from(["", "-", " = ", ": "]),
    st.sampled_from([" ", ", "]),
)
def test_pairs_are_read_back_in_any_order_of_prompts(partners, prompts, tie, between):
    typed = between.join(f"{prompt + 1}{tie}{LETTERS[partners[prompt]]}" for prompt in prompts)
    assert pairs_of(typed, 4, 4) == tuple(partners)


@pytest.mark.parametrize("label", ["", "  ", "aa", "0", "1.5", "½", "²", "a b", "9" * 4000, "\ud800"])
def test_what_is_no_label(label):
    assert index_of(label, 4) is None


def test_a_partner_may_be_left_over():
    assert pairs_of("1c 2d", 2, 4) == (2, 3)
