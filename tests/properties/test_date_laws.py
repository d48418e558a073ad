"""The laws of DESIGN section 2 for dates."""

from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.facts.date import Date
from quiz.model.relation import Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Context
from quiz.testing.dates import CONTEXTS, DAYS, GARBAGE, dates, periods, read_dates
from quiz.text.dates import calendar, edtf
from quiz.text.dates.calendar import DAY


def context_of(date: Date) -> Context:
    return CONTEXTS[date.said.language]


def parsed(words: str, context: Context) -> Date:
    date = Date.parse(words, context)
    assert date is not None, words
    return date


@given(dates())
def test_same_is_reflexive(one: Date) -> None:
    assert one.relate(one) is Relation.SAME


@given(dates(), dates())
def test_relations_have_converses(one: Date, two: Date) -> None:
    assert two.relate(one) is one.relate(two).converse


@given(dates(), dates(), dates())
def test_containment_is_transitive(one: Date, two: Date, three: Date) -> None:
    inside = (Relation.NARROWER, Relation.SAME)
    if one.relate(two) in inside and two.relate(three) in inside:
        assert one.relate(three) in inside


@given(periods(), st.integers(0, 2))
def test_containment_is_transitive_along_a_calendar(period: calendar.Period, size: int) -> None:
    day = Date(calendar.Period(DAY, calendar.days(period)[0]))
    one, wide = Date(period), Date(period._replace(part=""))
    wider = Date(wide.first, calendar.step(wide.first, size) or wide.first)
    assert day.relate(one) in (Relation.NARROWER, Relation.SAME)
    assert one.relate(wide) in (Relation.NARROWER, Relation.SAME)
    assert day.relate(wider) in (Relation.NARROWER, Relation.SAME)


@given(dates(), dates(), dates())
def test_disjoint_survives_narrowing(one: Date, two: Date, inner: Date) -> None:
    if one.relate(two) is Relation.DISJOINT and inner.relate(one) is Relation.NARROWER:
        assert inner.relate(two) is Relation.DISJOINT


@given(dates())
def test_every_style_reads_as_the_same_date(date: Date) -> None:
    for style in date.styles():
        words = date.spell(style)
        assert parsed(words, context_of(date)).relate(date) is Relation.SAME, words


@given(read_dates())
def test_words_are_kept_as_they_were_read(date: Date) -> None:
    again = parsed(date.spell(), context_of(date))
    assert again == date
    assert again.spell() == date.spell()


@given(dates())
def test_edtf_goes_out_and_in(date: Date) -> None:
    assert parsed(date.edtf, context_of(date)).relate(date) is Relation.SAME


@given(periods(parts=False))
def test_edtf_keeps_the_precision_where_it_has_one(period: calendar.Period) -> None:
    assume(edtf.write(period) is not None)
    assert parsed(edtf.write(period) or "", Context()).first == period


@given(read_dates(), st.integers(0, 99))
def test_near_misses_are_proved_wrong_and_keep_the_style(date: Date, seed: int) -> None:
    for near in date.near(Random(seed)):
        value = near.value
        assert value.relate(date) is Relation.DISJOINT
        assert value.first.precision == date.first.precision
        assert value.first.part == date.first.part
        assert bool(value.qualifier) == bool(date.qualifier)
        assert parsed(value.spell(), context_of(date)).relate(value) is Relation.SAME
        assert near.operation == ("bound-direction" if date.bound else "date-shift")


@given(read_dates(), st.integers(0, 99))
def test_near_misses_lie_on_both_sides(date: Date, seed: int) -> None:
    low, high = date.extent.low, date.extent.high
    if low is None or high is None or date.first.precision == calendar.HUNDRED:  # "the 2000s" are ten years
        return
    first, last = calendar.days(date.first._replace(part=""))
    room = 9 * (max(high - low, last - first) + 100)
    if not room < low <= high < calendar.LAST_DAY - room:
        return  # a bound turns only round, and at the ends of the calendar one side has no room
    nearby = [near.value for near in date.near(Random(seed))]
    assert sum(value.extent.is_before(date.extent) for value in nearby) >= 3
    assert sum(date.extent.is_before(value.extent) for value in nearby) >= 3
    assert len({value.spell() for value in nearby}) == len(nearby)


@given(read_dates(), st.integers(0, 99))
def test_a_near_miss_typed_is_never_right(date: Date, seed: int) -> None:
    for near in date.near(Random(seed)):
        grade = date.judge(near.value.spell(), context_of(date))
        assert grade.outcome not in (Outcome.RIGHT, Outcome.PARTLY), near.value.spell()


@given(dates())
def test_the_key_is_right_however_it_is_spelt(date: Date) -> None:
    for key in (date, parsed(date.spell(), context_of(date))):
        for words in (key.spell(), *(key.spell(style) for style in key.styles())):
            grade = key.judge(words, context_of(date))
            assert grade.outcome is Outcome.RIGHT, (words, grade.reason)


@given(dates(), dates())
def test_what_is_right_is_compatible_with_the_key(key: Date, said: Date) -> None:
    """A typed date in full with a bound or a hedge of its own is right only where it allows the very same days."""
    grade = key.judge(said.spell("long"), CONTEXTS[key.said.language])
    if grade.outcome is Outcome.RIGHT and key.bound == said.bound and bool(key.qualifier) == bool(said.qualifier):
        assert said.relate(key) is Relation.SAME


@given(dates(), dates())
def test_restyling_keeps_what_is_named(self_: Date, other: Date) -> None:
    key = parsed(self_.spell(), context_of(self_))
    said = key.restyle(other)
    if said is None:
        return
    assert said.first.precision == key.first.precision
    assert said.bound == key.bound
    assert Date(said.first).relate(Date(other.first)) in (Relation.SAME, Relation.WIDER)
    assert parsed(said.spell(), context_of(key)).relate(said) is Relation.SAME


@given(GARBAGE, st.sampled_from(sorted(CONTEXTS)))
def test_reading_is_total(words: str, code: str) -> None:
    date = Date.parse(words, CONTEXTS[code])
    if date is not None:
        assert parsed(date.spell(), CONTEXTS[code]) == date
        assert parsed(date.edtf, CONTEXTS[code]).relate(date) is Relation.SAME


@given(dates(), GARBAGE)
def test_judging_is_total(key: Date, words: str) -> None:
    grade = key.judge(words, context_of(key))
    assert isinstance(grade, Grade)
    assert grade.reason
    assert 0 <= grade.score <= 1
    assert (grade.score == 1) == (grade.outcome is Outcome.RIGHT)


@given(GARBAGE, st.sampled_from(sorted(CONTEXTS)))
def test_found_words_stand_in_the_text_and_read_as_the_value(text: str, code: str) -> None:
    end = 0
    for found in Date.find(text, CONTEXTS[code]):
        assert found.start >= end
        end = found.end
        assert text[found.start : found.end] == found.words
        assert parsed(found.words, CONTEXTS[code]) == found.value


@given(DAYS, st.sampled_from(sorted(CONTEXTS)))
def test_a_day_without_a_year_takes_the_keys_year(ordinal: int, code: str) -> None:
    day = calendar.date_of(ordinal)
    month = day.strftime("%B")
    for key in (Date(calendar.Period(DAY, ordinal)), parsed(day.isoformat(), CONTEXTS[code])):
        for words in (
            f"{day.day} {month}",
            f"{month} {day.day}",
            f"{month[:3]} {day.day}",
            f"the {day.day}th of {month}",
        ):
            assert key.judge(words, CONTEXTS[code]).outcome is Outcome.RIGHT, words


@given(periods(), st.integers(-1, 1), st.sampled_from("~?%"))
def test_nothing_within_the_band_is_disjoint(period: calendar.Period, count: int, qualifier: str) -> None:
    about = Date(period, qualifier=qualifier)
    moved = calendar.step(period, count)
    if moved is not None and not period.part:
        assert Date(moved).relate(about) is not Relation.DISJOINT
    assert Date(period).relate(about) in (Relation.NARROWER, Relation.SAME)
