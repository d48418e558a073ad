"""How typed numbers are judged, what near misses are made, and what is found in the article."""

from fractions import Fraction
from pathlib import Path
from random import Random

import pytest

from quiz.facts.quantity import Quantity
from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.model.value import Context, Rival, Rivals, Value

SEED = Path(__file__).parents[2] / "seeds" / "000_943ac916fcac6cba.txt"

JUDGED = """
about 2,500 troops | 2500                          | right        | bare figure
about 2,500 troops | exactly 2,500                 | wrong        | narrower than the article
about 2,500 troops | 2,600                         | wrong        | overlaps, and is not the figure
about 2,500 troops | 25,000                        | wrong        | a nought too many
about 2,500 troops | 2.500                         | right        | the other reading is the key
about 2,500 troops | 25OO                          | unreadable   | letters are no digits
about 2,500 troops | 2,500 or 900                  | say more     | two figures
about 2,500 troops | 2,500 (two thousand five hundred) | right    | one figure twice
about 2,500 troops | not 2,500                     | wrong        | denied
about 2,500 troops | I am not sure, 2500           | say more     | a negation somewhere
about 2,500 troops | there are about 2500 US troops in Iraq | right | words around
about 2,500 troops | 2500 soldiers                 | right        | synonym
about 2,500 troops | 2500 people                   | right        | more general
four               | I don’t know                  | blank        | no answer, with a curly apostrophe
four               | 400%                          | wrong        | a share of a hundred is no count
four               | 400 days                      | wrong        | days are no share of a hundred
12-day             | 1,200%                        | wrong        | a share of a hundred is no time
17 days            | 2 weeks 3 days                | right        | one time in two units
17 days            | 3 days 2 weeks                | say more     | two times
half               | 50%                           | right        | a share of a hundred
about 2,500 troops | 2500 tanks                    | wrong        | another noun
about 2,500 troops | 2500 gremlins                 | say more     | a noun of no table
about 2,500 troops | 2500 weeks                    | wrong        | another dimension
about 2,500 troops | 2500%                         | wrong        | another dimension
about 2,500 troops | more than 2,500               | partly right | another hedge
about 2,500 troops | nearly 2500                   | partly right | another hedge
about 2,500 troops | 2,000-3,000                   | partly right | a range around it
about 2,500 troops | between two and three thousand | partly right | a range in words
about 2,500 troops | 1 to a million                | wrong        | a range that says nothing
about 2,500 troops | more than 0                   | wrong        | a bound that says nothing
about 2,500 troops | 2,500 in 2025                 | right        | a year is no second figure
about 2,500 troops | hundreds                      | unreadable   | vague
about 2,500 troops | twice 2,500                   | say more     | a multiple
about 2,500 troops | half of 2,500                 | say more     | a part
about 2,500 troops | 2,500 minus 100               | say more     | a sum
about 2,500 troops |                               | blank        | nothing
about 2,500 troops | idk                           | blank        | says nothing
12-day             | 12                            | right        | the unit is the key's
12-day             | twelve days                   | right        | words
12-day             | 288 hours                     | right        | converted
12-day             | one week and five days        | right        | added up
12-day             | 12 weeks                      | wrong        | another unit
12-day             | 12 soldiers                   | wrong        | another dimension
sixth              | 6                             | right        | the key is an ordinal
sixth              | VI                            | right        | Roman
sixth              | six                           | right        | cardinal word
sixth              | fifth                         | wrong        | next door
sixth              | a sixth election              | right        | an article and a noun
sixth              | Ⅵ                             | right        | one Roman letter
sixth              | one sixth                     | wrong        | a part
four               | four groups                   | right        | a noun the key leaves out
four               | 4 percent                     | wrong        | another dimension
four               | fourth                        | wrong        | an ordinal
four               | about 4                       | partly right | a hedge the article has not
four               | three                         | wrong        | another number
50 per cent        | half                          | right        | a part of a hundred
50 per cent        | one in two                    | right        | a ratio
50 per cent        | 0.5                           | wrong        | half a per cent
half               | 50%                           | right        | a part as per cent
more than 500      | over 500                      | right        | the same bound
more than 500      | 500+                          | right        | note form
more than 500      | 600                           | wrong        | another figure
more than 500      | fewer than 500                | wrong        | turned round
more than 500      | at least 500                  | partly right | nearly the same bound
at least 30        | at most 30                    | wrong        | turned round
2,512,000          | 2.5 million                   | partly right | rounded
2,512,000          | 2.512 million                 | right        | the same in other words
2,512,000          | 3 million                     | wrong        | too round
one year           | 12 months                     | right        | converted
one year           | 365 days                      | wrong        | more precise than a year is
two and a half years | two years and six months    | right        | added up
between 20 and 30  | 20 to 30                      | right        | the same range
between 20 and 30  | 25                            | wrong        | inside
between 20 and 30  | 10-40                         | partly right | around
zero               | none                          | right        | none is nought
$5 million         | 5m dollars                    | right        | word for sign
$5 million         | €5 million                    | wrong        | another currency
نحو ٢٬٥٠٠ جندي     | ألفان وخمسمئة                 | right        | Arabic words
نحو ٢٬٥٠٠ جندي     | 2500 troops                   | right        | English in an Arabic deck
نحو ٢٬٥٠٠ جندي     | ليس 2500                      | wrong        | denied in Arabic
أسبوعين            | 14 يوما                       | right        | dual converted
السادسة            | السادس                        | right        | the other gender
"""


def rows(table):
    cells = [[cell.strip() for cell in line.split("|")] for line in table.strip().split("\n")]
    return [pytest.param(*row[:-1], id=f"{row[0]}: {row[1]}: {row[-1]}") for row in cells]


def context_for(words):
    return Context(language="ar" if any("\u0600" <= letter <= "\u06ff" for letter in words) else "en")


def read(words, context=None):
    value = Quantity.parse(words, context or context_for(words))
    assert value is not None, words
    return value


def test_it_is_a_value():
    value: Value = read("four")
    assert value.nominal == ("count", Fraction(4))


@pytest.mark.parametrize(("key", "response", "outcome"), rows(JUDGED))
def test_a_typed_number_is_judged(key, response, outcome):
    grade = read(key).judge(response, context_for(key))
    assert grade.outcome == Outcome(outcome), grade.reason
    assert grade.score == {"right": 1.0, "partly right": 0.5}.get(outcome, 0.0)
    assert grade.reason.endswith(".")


def test_the_reason_reminds_of_the_hedge():
    assert read("about 2,500").judge("2500", Context()).reason == "Right: the article says about 2,500."


def test_a_figure_of_another_fact_is_named():
    syria = Rival("us-troops-syria", "US troops in Syria", read("about 900"))
    context = Context(fact="us-troops-iraq", rivals=Rivals(held={syria.value.nominal: (syria,)}))
    grade = read("about 2,500").judge("900", context)
    assert grade.confused_with == "us-troops-syria"
    assert grade.reason == "Close, but 900 is the figure for US troops in Syria; the article says about 2,500."


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("12 days", "12 weeks", Relation.DISJOINT),
        ("12 days", "12 troops", Relation.OVERLAPS),
        ("900 troops", "4 groups", Relation.OVERLAPS),
        ("about 900", "about 2,500 troops", Relation.DISJOINT),
        ("about 2,600", "about 2,500", Relation.OVERLAPS),
        ("2,500", "about 2,500", Relation.NARROWER),
        ("more than 500", "fewer than 500", Relation.DISJOINT),
        ("more than 500", "at least 500", Relation.NARROWER),
        ("$5", "€5", Relation.OVERLAPS),
        ("30 days", "one month", Relation.NARROWER),
        ("5 km", "5,000 metres", Relation.SAME),
        ("2,500 soldiers", "2,500 troops", Relation.SAME),
        ("half", "50%", Relation.OVERLAPS),
    ],
)
def test_two_quantities_stand_to_each_other(first, second, relation):
    assert read(first).relate(read(second)) is relation


def test_tolerance_widens_the_band_of_a_hedge():
    assert read("about 2,500", Context(tolerance=Fraction(600))).extent.low == 1900
    assert read("about 2,500").extent.low == 2250
    assert read("about 4").extent.low == Fraction(7, 2)


def test_the_unit_of_the_deck_is_taken_where_the_words_have_none():
    value = read("12", Context(unit="days"))
    assert value.relate(read("12-day")) is Relation.SAME
    assert read("four", Context(unit="militia groups")).noun == "group"
    assert read("four groups", Context(unit="lamps")) == read("four groups")
    assert read("four groups", Context(unit="days")) == read("four groups")
    assert read("fourth", Context(unit="days")) == read("fourth")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("about 2,500 troops", {"about 1,500 troops", "about 3,500 troops", "about 25,000 troops", "about 250 troops"}),
        ("12-day", {"9-day", "15-day", "12-week"}),
        ("sixth", {"fourth", "fifth", "seventh"}),
        ("6th", {"4th", "5th", "7th"}),
        ("four", {"three", "five", "six"}),
        ("Four", {"Three", "Five", "Six"}),
        ("one group", {"two groups", "three groups"}),
        ("more than 500", {"fewer than 500"}),
        ("At least 12 people", {"Fewer than 12 people"}),
        ("$2.5m", {"$1.5m", "$3.5m", "$25m"}),
        ("half", {"a third", "three quarters"}),
        ("nought point five", {"five"}),
        ("2 500 troops", {"1 500 troops"}),
        ("أربع مجموعات", {"ثلاث مجموعات", "خمس مجموعات"}),
        ("نحو ٢٬٥٠٠ جندي", {"نحو ١٬٥٠٠ جندي"}),
        ("أسبوعين", {"ثلاثة أسابيع"}),
        ("12 يوما", {"11 يوما", "12 أسبوعا"}),
        ("السادسة", {"الخامسة", "السابعة"}),
        ("أكثر من 500", {"أقل من 500"}),
    ],
)
def test_near_misses_are_in_the_same_form(key, expected):
    assert expected <= {miss.value.spell() for miss in read(key).near(Random(3))}


@pytest.mark.parametrize("key", ["about 2,500 troops", "12-day", "sixth", "seven", "about 900", "2.5 million", "42%"])
def test_near_misses_stand_on_both_sides_and_not_far_off(key):
    value = read(key)
    points = [miss.value.points[0] for miss in value.near(Random(0)) if miss.operation != "unit"]
    assert sum(point < value.points[0] for point in points) >= 3
    assert sum(point > value.points[0] for point in points) >= 3
    assert all(1 <= max(point / value.points[0], value.points[0] / point) <= 100 for point in points)


@pytest.mark.parametrize("key", ["four groups", "12 days", "2 weeks"])
def test_the_grammar_of_the_sentence_is_kept(key):
    assert not any(miss.value.spell().startswith(("1 ", "one ")) for miss in read(key).near(Random(1)))


@pytest.mark.parametrize("key", ["أربع مجموعات", "12 يوما"])
def test_the_arabic_class_of_the_number_is_kept(key):
    value = read(key)
    classes = {miss.value.form.counted_as for miss in value.near(Random(1)) if miss.operation == "count"}
    assert classes == {value.form.counted_as}


@pytest.mark.parametrize(
    ("like", "other", "expected"),
    [
        ("about 2,500 troops", "about 900", "about 900 troops"),
        ("12-day", "two weeks", "14-day"),
        ("four", "6", "six"),
        ("one group", "4", "four groups"),
        ("2.5 million", "900,000", "0.9 million"),
        ("sixth", "21st", "twenty-first"),
        ("50%", "20 per cent", "20%"),
        ("أربع مجموعات", "7", "سبع مجموعات"),
    ],
)
def test_another_value_is_said_in_the_same_way(like, other, expected):
    said = read(like).restyle(read(other))
    assert said is not None
    assert said.spell() == expected


@pytest.mark.parametrize(("like", "other"), [("12-day", "12 troops"), ("four", "sixth"), ("between 2 and 5", "4")])
def test_what_is_of_another_sort_cannot_be_said_so(like, other):
    assert read(like).restyle(read(other)) is None


def test_the_quantities_of_the_article_are_found_and_not_its_years():
    found = [candidate.words for candidate in Quantity.find(SEED.read_text(encoding="utf-8"), Context())]
    assert {"12-day", "four", "about 2,500 troops", "about 900", "sixth"} <= set(found)
    assert not any(words[:2] in ("20", "11", "No") for words in found)


@pytest.mark.parametrize(
    "words", ["", "troops", "October 2022", "November 11", "not four", "2,500 and 900", "no", "25OO"]
)
def test_words_that_state_no_one_quantity_are_not_parsed(words):
    assert Quantity.parse(words, Context()) is None


@pytest.mark.parametrize(
    ("words", "days"),
    [("أسبوعين ونصف", Fraction(35, 2)), ("يومين ونصف", Fraction(5, 2)), ("5 أسابيع ونصف", Fraction(77, 2))],
)
def test_an_arabic_half_is_read_at_the_end_of_the_words(words, days):
    value = Quantity.parse(words, Context("ar"))
    assert value is not None
    assert value.points == (days,)


def test_a_spelling_that_the_deck_accepts_is_right():
    context = Context(aliases={"about 2,500": ("a brigade's worth",)})
    assert read("about 2,500").judge("A brigade's  worth", context).outcome is Outcome.RIGHT
    assert read("about 2,500").judge("a division", context).outcome is Outcome.UNREADABLE


@pytest.mark.parametrize(
    ("key", "response", "outcome", "reason"),
    [
        pytest.param("12-day", "12 zorgs", Outcome.SAY_MORE, "“zorgs” is not in its words", id="an unknown word"),
        pytest.param("2,500 troops", "2500 zorgs", Outcome.SAY_MORE, "“zorgs” is not in its words", id="of a count"),
        pytest.param("5% to 10%", "5 to 10 zorgs", Outcome.SAY_MORE, "“zorgs” is not in its words", id="of a range"),
        pytest.param("12-day", "10 zorgs", Outcome.WRONG, "10 zorgs measures something else", id="another figure"),
        pytest.param("12-day", "12 tanks", Outcome.WRONG, "12 tanks measures something else", id="a known word"),
        pytest.param("12-day", "12th", Outcome.WRONG, "12th measures something else", id="a place in an order"),
    ],
)
def test_what_a_figure_counts_is_asked_where_the_word_is_unknown(key, response, outcome, reason):
    grade = read(key).judge(response, Context())
    assert grade.outcome is outcome
    assert reason in grade.reason


def test_a_style_that_does_not_fit_falls_back_to_figures():
    assert read("$2.5m").spell("words") == "$2,500,000"
    assert read("2.5 million").spell("words") == "two million five hundred thousand"


@pytest.mark.parametrize(
    ("key", "other", "said"),
    [
        pytest.param("four groups", "2,537 groups", "two thousand five hundred and thirty-seven groups", id="in words"),
        pytest.param("fourth", "2537th", "2537th", id="a place that words would not say"),
        pytest.param("a third", "0.37", "0.37", id="a part that has no name"),
        pytest.param("twelve-day", "0.3 days", "0.3-day", id="a part of a day"),
    ],
)
def test_what_the_keys_own_form_cannot_say_is_said_in_figures(key, other, said):
    one, two = (Quantity.parse(words, Context()) for words in (key, other))
    assert one is not None
    assert two is not None
    restyled = one.restyle(two)
    assert restyled is not None
    assert (restyled.spell(), restyled.points) == (said, two.points)
