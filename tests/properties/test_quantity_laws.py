"""The laws of DESIGN section 2, for quantities of every sort."""

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quiz.facts.quantity import Quantity
from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.model.value import Context
from quiz.testing.quantities import number_like_garbage, quantities

ANY = st.one_of(quantities("en"), quantities("ar"))
INSIDE = (Relation.SAME, Relation.NARROWER)
LANGUAGES = ("en", "ar")
UNTIMED = settings(deadline=None)  # a busy machine is no broken law


def context_of(value: Quantity) -> Context:
    return Context(language=value.form.language)


@UNTIMED
@given(ANY)
def test_same_is_reflexive(value):
    assert value.relate(value) is Relation.SAME


@UNTIMED
@given(ANY, ANY)
def test_the_converse_holds_both_ways(first, second):
    assert first.relate(second) is second.relate(first).converse


@UNTIMED
@given(ANY, ANY, ANY)
def test_containment_is_transitive(first, second, third):
    if first.relate(second) in INSIDE and second.relate(third) in INSIDE:
        assert first.relate(third) in INSIDE


@UNTIMED
@given(ANY, ANY, ANY)
def test_disjoint_survives_narrowing(first, second, narrower):
    if first.relate(second) is Relation.DISJOINT and narrower.relate(first) in INSIDE:
        assert narrower.relate(second) is Relation.DISJOINT


@UNTIMED
@given(ANY)
def test_spelled_in_any_style_it_reads_as_the_same(value):
    for style in (None, *value.styles()):
        read = Quantity.parse(value.spell(style), context_of(value))
        assert read is not None
        assert read.relate(value) is Relation.SAME
        assert read.nominal == value.nominal


@UNTIMED
@given(ANY)
def test_the_key_is_right_in_any_style(value):
    for style in (None, *value.styles()):
        grade = value.judge(value.spell(style), context_of(value))
        assert (grade.outcome, grade.score, grade.relation) == (Outcome.RIGHT, 1.0, Relation.SAME), value.spell(style)


@UNTIMED
@given(ANY)
def test_styles_differ_visibly(value):
    words = [value.spell(style) for style in value.styles()]
    assert len(set(words)) == len(words)


@UNTIMED
@given(ANY, st.integers(0, 2**32))
def test_near_misses_are_disjoint_read_back_and_are_graded_wrong(value, seed):
    context = context_of(value)
    spelled = set()
    for miss in value.near(Random(seed)):
        words = miss.value.spell()
        assert miss.value.relate(value) is Relation.DISJOINT
        read = Quantity.parse(words, context)
        assert read is not None
        assert read.relate(miss.value) is Relation.SAME
        assert value.judge(words, context).score == 0
        assert words not in spelled
        spelled.add(words)


@UNTIMED
@given(ANY)
def test_the_same_chance_gives_the_same_near_misses(value):
    first, second = ([miss.value.spell() for miss in value.near(Random(7))] for _ in range(2))
    assert first == second


@UNTIMED
@given(ANY, ANY)
def test_restyling_keeps_the_nominal_of_one_and_the_hedge_and_unit_of_the_other(first, second):
    said = first.restyle(second)
    if said is not None:
        assert said.nominal == second.nominal
        assert (said.hedge, said.unit, said.dimension) == (first.hedge, first.unit, first.dimension)
        read = Quantity.parse(said.spell(), context_of(first))
        assert read is not None
        assert read.nominal == second.nominal


@UNTIMED
@given(st.integers(-(10**9), 10**9), st.fractions(-1, 1, max_denominator=20), st.sampled_from(["about", "nearly"]))
def test_nothing_within_tolerance_is_disjoint(number, share, hedge):
    value = Quantity.parse(f"{hedge} {number}", Context())
    assert value is not None
    figure = number + (share if hedge == "about" else -abs(share)) * (number - value.extent.low)
    other = Quantity.parse(f"about {figure.numerator // figure.denominator}", Context())
    assert other is not None
    assert other.relate(value) is not Relation.DISJOINT


@UNTIMED
@given(st.one_of(st.text(), number_like_garbage()), st.sampled_from(LANGUAGES))
@example("1" * 100_000, "en")
@example("two " * 30_000, "en")
@example("1,111" * 9_999, "en")
@example("\ud800" * 400, "en")
@example("1/0", "en")
@example("0 in 4", "en")
@example("1 in " * 99, "en")
@example("minus " * 80, "en")
def test_reading_and_judging_any_text_gives_an_answer(text, language):
    context = Context(language=language)
    value = Quantity.parse(text, context)
    if value is not None:
        assert value.spell() == text
        assert value.relate(value) is Relation.SAME
        assert isinstance(value.styles(), tuple)
        assert all(miss.value.relate(value) is Relation.DISJOINT for miss in value.near(Random(0)))
    key = Quantity.parse("about 2,500 troops", context)
    assert key is not None
    grade = key.judge(text, context)
    assert 0 <= grade.score <= 1
    assert grade.reason


@UNTIMED
@given(st.one_of(st.text(), number_like_garbage()))
@example("1 in " * 400)
@example("half of a " * 400)
@example("two hundred and " * 400)
@example("between 5 and " * 400)
def test_candidates_stand_where_they_say_without_overlaps(text):
    last = 0
    for found in Quantity.find(text, Context()):
        assert text[found.start : found.end] == found.words
        assert found.start >= last
        last = found.end


@UNTIMED
@given(quantities("en"), st.sampled_from(["not {}", "it is not {}", "{}? no", "neither {}", "it wasn't {}"]))
def test_a_negated_answer_is_never_accepted(value, frame):
    grade = value.judge(frame.format(value.spell()), context_of(value))
    assert grade.score == 0 or grade.outcome is not Outcome.RIGHT


@pytest.mark.parametrize(
    "words", ["12 months|1 year", "24 hours|1 day", "two weeks|14 days", "2.5k|2,500", "10 years|1 decade"]
)
def test_conversions_are_the_same(words):
    first, second = (Quantity.parse(part, Context()) for part in words.split("|"))
    assert first is not None
    assert second is not None
    assert first.relate(second) is Relation.SAME
    assert first == second
    assert hash(first) == hash(second)
