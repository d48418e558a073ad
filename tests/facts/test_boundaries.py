"""Where a rule of the kinds turns over: the last value on one side of it and the first on the other."""

import datetime as dt
from fractions import Fraction
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.facts.date import Date
from quiz.facts.name import Name
from quiz.facts.quantity import Quantity, light, replies
from quiz.facts.quotation import Quotation
from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.model.value import Context, Rival, Rivals
from quiz.registry import fact_kind
from quiz.text.dates import calendar
from quiz.text.names.spellings import Roster
from quiz.text.numbers import units

# The longest text that each kind reads, as words with a value in them that grow by one character.
LONGEST = {
    "quantity": (500, "2,500 troops"),
    "date": (500, "17 September 2025"),
    "name": (500, "Ann Reed"),
    "names": (4000, "Ann Reed, Bo Lind"),
    "quotation": (4000, "no deal"),
}


def grown(words: str, length: int) -> str:
    """Put words that say nothing of the kind before these."""
    return ("x" * (length - len(words) - 1)) + " " + words


@pytest.mark.parametrize("kind", LONGEST)
def test_the_longest_text_is_read_and_a_longer_one_is_not(kind):
    longest, words = LONGEST[kind]
    key = fact_kind(kind).parse(words, Context())
    assert key is not None
    assert fact_kind(kind).parse(grown(words, longest), Context()) is not None
    assert fact_kind(kind).parse(grown(words, longest + 1), Context()) is None
    assert key.judge(grown(words, longest), Context()).outcome is not Outcome.UNREADABLE
    assert key.judge(grown(words, longest + 1), Context()).outcome is Outcome.UNREADABLE


NUMERALS = {1: "I", 4: "IV", 5: "V", 9: "IX", 10: "X"}


def numeral(number: int) -> str:
    """Write a Roman numeral by taking off the largest part, again and again."""
    largest = max((part for part in NUMERALS if part <= number), default=0)
    return NUMERALS[largest] + numeral(number - largest) if largest else ""


@pytest.mark.parametrize("number", range(1, 40))
def test_every_roman_numeral_below_forty_is_read(number):
    wordings = (numeral(number), numeral(number).lower(), f"the {numeral(number)}", f" {numeral(number)}. ")
    assert {replies.roman(words) for words in wordings} == {number}


@pytest.mark.parametrize(
    "words", ["", "the", "XL", "IIII", "VV", "IIX", "VIIII", "X X", "XXXX", "IXI", "mix", "I" * 50]
)
def test_no_other_letters_are_one(words):
    assert replies.roman(words) is None


NOTHING = ("none", "no", "nothing", "nobody", "nil", "لا شيء", "لا أحد", "لا يوجد")


@pytest.mark.parametrize("words", NOTHING)
@pytest.mark.parametrize("form", ["{}", "{}.", "{}!", "  {} ", " .{}"])
def test_nothing_is_zero_and_no_other_number(words, form):
    zero, one = (Quantity.parse(figure, Context()) for figure in ("0 ships", "1 ship"))
    assert zero is not None
    assert one is not None
    assert replies.is_nothing(form.format(words))
    assert zero.judge(form.format(words), Context()).outcome is Outcome.RIGHT
    assert one.judge(form.format(words), Context()).outcome is not Outcome.RIGHT


def test_what_is_not_nothing_is_no_zero():
    assert not any(replies.is_nothing(words) for words in ("", ".", "none of them", "not", "zero", "nothing much"))


ROUNDER = [
    ("2,500,000", "2,512,000", True, "to two digits"),
    ("2,510,000", "2,512,000", True, "to three"),
    ("3,000,000", "2,512,000", False, "to one digit"),
    ("2,600,000", "2,512,000", False, "to the wrong digit"),
    ("11", "11.4", True, "the least of two digits that end in none"),
    ("10", "10.4", False, "a nought at the end, which is no digit"),
    ("9", "9.4", False, "one digit"),
    ("12", "12.5", True, "from the middle, down"),
    ("13", "12.5", True, "from the middle, up"),
    ("12", "12.6", False, "beyond the middle"),
    ("1.1", "1.14", True, "less than one apart"),
    ("1.1", "1.151", False, "beyond the middle of tenths"),
    ("2,512,000", "2,500,000", False, "the other way round"),
    ("2,500", "2,500", False, "not rounder"),
    ("0", "0.4", False, "to nothing"),
    ("10", "0", False, "from nothing"),
    ("-12", "-12.4", True, "below nothing"),
    ("-12", "12.4", False, "to the other side"),
    ("12", "-12.4", False, "from the other side"),
]


@pytest.mark.parametrize(("said", "exact", "does"), [pytest.param(*row[:3], id=row[3]) for row in ROUNDER])
def test_a_figure_is_said_rounder(said, exact, does):
    one, other = (Fraction(figure.replace(",", "")) for figure in (said, exact))
    assert light.rounds(one, other, None) is does
    assert light.rounds(one, other, units.named("days")) is does
    assert not light.rounds(one, other, units.named("years"))


TELLING = [
    ((100, 300), 100, True, "twice as long as the figure"),
    ((100, 301), 100, False, "longer than that"),
    ((100, 300), -100, True, "of a negative figure"),
    ((200,), 100, True, "a bound at twice the figure"),
    ((201,), 100, False, "a bound above that"),
    ((50,), 100, True, "a bound at half of it"),
    ((49,), 100, False, "a bound below that"),
    ((-200,), -100, True, "a negative bound"),
    ((-201,), 100, False, "a negative bound too far"),
]


@pytest.mark.parametrize(("said", "asked", "does"), [pytest.param(*row[:3], id=row[3]) for row in TELLING])
def test_a_wider_answer_says_something(said, asked, does):
    assert light.is_telling(tuple(Fraction(figure) for figure in said), Fraction(asked)) is does


HEDGES = ("", "about", "exactly", "more", "least", "barely", "most", "fewer", "nearly", "range")
UP, DOWN = {"more", "least", "barely"}, {"most", "fewer", "nearly"}


def test_a_hedge_is_turned_by_those_of_the_other_side_alone():
    turned = {(one, other) for one in HEDGES for other in HEDGES if light.is_turned(one, other)}
    assert turned == {(one, other) for one in UP for other in DOWN} | {(one, other) for one in DOWN for other in UP}


def test_the_note_form_stands_for_more_than_alone():
    noted = {(one, other) for one in HEDGES for other in HEDGES if light.is_noted(one, other, "500+")}
    assert noted == {("least", "more")}
    assert not light.is_noted("least", "more", "at least 500")


ENDS = st.tuples(
    st.sampled_from([p for p in calendar.PRECISIONS if p != calendar.WEEK]), st.sampled_from(["", "", "early", "late"])
)


@given(ENDS, ENDS, st.dates(dt.date(1300, 1, 1), dt.date(2700, 12, 31)), st.integers(0, 2000), st.sampled_from("~ "))
def test_both_ends_of_a_range_move_by_the_same_time_however_precise_each_is(first, last, day, width, qualifier):
    """The end of "from 2024 to May 2026" moved by months and its beginning by years: nothing was left of the range."""
    value = a_range(first, last, day, width, qualifier.strip())
    assume(calendar.days(value.first)[0] <= calendar.days(value.last)[0])
    unit = calendar.coarser(first[0], last[0])
    for miss in value.near(Random(0)):
        moved = miss.value
        assert moved.relate(value) is Relation.DISJOINT
        assert (moved.bound, moved.qualifier) == (value.bound, value.qualifier)
        steps = {within(new, unit) - within(old, unit) for new, old in zip(moved.nominal, value.nominal, strict=True)}
        assert len(steps) == 1
        for new, old in zip(moved.nominal, value.nominal, strict=True):
            assert (new.precision, new.part) == (old.precision, old.part)
            if new.precision == calendar.DAY:
                assert unit == calendar.DAY or calendar.date_of(new.index).day == calendar.date_of(old.index).day


def a_range(first, last, day, width, qualifier):
    begins = calendar.containing(day.toordinal(), first[0])._replace(part=first[1] if first[0] != "day" else "")
    after = calendar.days(begins)[1] + width
    ends = calendar.containing(after, last[0])._replace(part=last[1] if last[0] != "day" else "")
    return Date(begins, ends, "", qualifier)


def within(period, unit):
    return calendar.containing(calendar.days(period)[0], unit).index


SAID = [p for p in calendar.PRECISIONS if p not in (calendar.WEEK, calendar.HUNDRED, calendar.CENTURY)]


@pytest.mark.parametrize("last", SAID)
@pytest.mark.parametrize("first", SAID)
def test_ends_of_any_two_precisions_have_near_misses_on_both_sides(first, last):
    value = a_range((first, ""), (last, ""), dt.date(1962, 7, 15), 4000, "")
    sides = {miss.value.first.index > value.first.index for miss in value.near(Random(0))}
    assert sides == {False, True}


AROUND = " \t\r\n\u00a0\u200b\u200c\u200d\u200e\u200f\ufeff\u2060" + '"“”«»`?!؟.…'


@pytest.mark.parametrize("mark", AROUND, ids=ascii)
@pytest.mark.parametrize(("words", "key"), [("17 September 2025", "17 September 2025"), ("the day", "2025-09-17")])
def test_marks_around_a_date_say_nothing(mark, words, key):
    value = Date.parse(key, Context())
    assert value is not None
    context = Context(aliases={key: ("the day",)})
    assert value.judge(f"{mark}{words}{mark}", context) == value.judge(words, context)
    assert value.judge(words, context).outcome is Outcome.RIGHT
    alias = Context(aliases={key: (f"{mark}the day{mark}",)})
    assert value.judge("THE DAY", alias).outcome is Outcome.RIGHT


@pytest.mark.parametrize(("length", "is_found"), [(3999, True), (4000, True), (4001, False)])
@pytest.mark.parametrize(
    "before", ["", "Before it, “a quotation” and text of some length. " * 100], ids=["first", "later"]
)
def test_the_longest_quotation_is_found_and_a_longer_one_is_not(length, is_found, before):
    said = "x" * length
    found = [one.words for one in Quotation.find(f"{before}“{said}” and “more”", Context())]
    assert (said in found) is is_found
    assert "more" in found


def test_a_name_takes_over_a_hundred_spellings_and_no_more():
    roster = Roster([("Ann Reed", tuple(f"Reed {number}" for number in range(200)))])
    context = Context(rivals=Rivals(roster), aliases={"Ann Reed": ("A. R.",), "Bo Lind": ("B. L.",)})
    name, other = Name.parse("Ann Reed", context), Name.parse("Cy Marsh", context)
    assert name is not None
    assert other is not None
    assert name.also == ("A. R.", *(f"Reed {number}" for number in range(100)))
    assert other.also == ()


LABELS = {"the mayor": True, "Ann Marsh": False, "ANN  MARSH": False, "Ann-Marsh": False, "": False}


@pytest.mark.parametrize(("label", "is_said"), LABELS.items())
def test_a_rival_is_named_once(label, is_said):
    """A label that is the name itself, however it is written, says no more than the name."""
    roster = Roster([("Ann Marsh", ()), ("Bo Lind", ())])
    key, other = (Name.parse(words, Context(rivals=Rivals(roster))) for words in ("Bo Lind", "Ann Marsh"))
    assert key is not None
    rivals = Rivals(roster, {"Ann Marsh": (Rival("marsh", label, other),)})
    grade = key.judge("Ann Marsh", Context(rivals=rivals))
    told = f" ({label})" if is_said else ""
    assert grade.reason == f"Ann Marsh is another name in the deck{told}; the article says Bo Lind."
    assert grade.confused_with == "marsh"


def test_values_show_what_tells_them_apart():
    """What a value was read from stands in no message of a test that fails."""
    quantity, date = Quantity.parse("about 5 days", Context()), Date.parse("in 2025", Context())
    assert "form=" not in repr(quantity)
    assert "tolerance=None" in repr(quantity)
    assert "said=" not in repr(date)
    assert "extent=" not in repr(date)
    assert "bound=''" in repr(date)


@pytest.mark.parametrize("count", range(1, 12))
def test_a_name_among_others_is_more_than_one_answer_up_to_eight(count):
    key = Name.parse("Ann Reed", Context())
    assert key is not None
    grade = key.judge(", ".join([f"Zed{number}" for number in range(count - 1)] + ["Ann Reed"]), Context())
    assert grade.outcome is (Outcome.RIGHT if count == 1 else Outcome.SAY_MORE if count <= 8 else Outcome.WRONG)


SHORT = [
    ("Light Society", "Light", Relation.OVERLAPS, "the first word of it"),
    ("Light Society", "Society", Relation.OVERLAPS, "the last word of it"),
    ("Light Society", "Light Union", Relation.DISJOINT, "a word in common"),
    ("Light Society", "Dock Trust", Relation.DISJOINT, "none in common"),
    ("Light Society", "Light Society", Relation.SAME, "itself"),
]


@pytest.mark.parametrize("kind", ["name", "names"])
@pytest.mark.parametrize(("one", "other", "relation"), [pytest.param(*row[:3], id=row[3]) for row in SHORT])
def test_two_names_of_a_deck_exclude_each_other_unless_one_is_short_for_the_other(kind, one, other, relation):
    roster = Roster([(words, ()) for words in ("Light Society", "Light", "Society", "Light Union", "Dock Trust")])
    first, second = (fact_kind(kind).parse(words, Context(rivals=Rivals(roster))) for words in (one, other))
    assert first is not None
    assert second is not None
    assert (first.relate(second), second.relate(first)) == (relation, relation)
