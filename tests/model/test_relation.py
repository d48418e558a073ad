"""Extents: the laws of DESIGN section 2 hold for sets of points before any kind builds on them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model.relation import Extent, Relation

BOUNDS = st.one_of(st.none(), st.integers(-4, 4), st.fractions(-4, 4, max_denominator=3))


@st.composite
def extents(draw):
    low, high = draw(BOUNDS), draw(BOUNDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    is_point = low is not None and low == high
    return Extent(low, high, not is_point and draw(st.booleans()), not is_point and draw(st.booleans()))


def points(extent):
    """Membership on a grid finer than the bounds: an oracle that knows nothing of the algebra."""
    grid = [Fraction(n, 12) for n in range(-12 * 6, 12 * 6 + 1)]
    above = lambda x: extent.low is None or x > extent.low or (x == extent.low and not extent.low_open)  # noqa: E731
    below = lambda x: extent.high is None or x < extent.high or (x == extent.high and not extent.high_open)  # noqa: E731
    return frozenset(x for x in grid if above(x) and below(x))


@given(extents(), extents())
def test_the_relation_is_that_of_the_sets_of_points(a, b):
    mine, other = points(a), points(b)
    if mine == other:
        expected = Relation.SAME
    elif mine < other:
        expected = Relation.NARROWER
    elif mine > other:
        expected = Relation.WIDER
    else:
        expected = Relation.OVERLAPS if mine & other else Relation.DISJOINT
    assert a.relate(b) is expected


@given(extents(), extents())
def test_the_converse_is_the_relation_the_other_way_round(a, b):
    assert a.relate(b).converse is b.relate(a)


@given(extents(), extents(), extents())
def test_containment_is_transitive_and_disjoint_survives_narrowing(a, b, c):
    inside = (Relation.SAME, Relation.NARROWER)
    if a.relate(b) in inside and b.relate(c) in inside:
        assert a.relate(c) in inside
    if a.relate(b) is Relation.DISJOINT and c.relate(a) in inside:
        assert c.relate(b) is Relation.DISJOINT


@pytest.mark.parametrize(
    "bounds",
    [
        pytest.param((2, 1), id="upside-down"),
        pytest.param((1, 1, True, False), id="a-point-without-its-point"),
    ],
)
def test_an_extent_that_holds_nothing_is_refused(bounds):
    with pytest.raises(ValueError, match="empty extent"):
        Extent(*bounds)
