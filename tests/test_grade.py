"""Grades of the four interactions from what people type on one line."""

import importlib
from typing import Any

import pytest

from quiz.facts.name import Name
from quiz.facts.names import Names
from quiz.grade import grade, judge, verdict_of
from quiz.model.fact import Verdict
from quiz.model.item import Choice, Entry, Item, Match, Option, Order, Proof
from quiz.model.relation import Relation
from quiz.model.response import Grade, Outcome, Response
from quiz.model.value import Context

EVENTS = ("The body is recognised", "The body is created", "The war ends")
PLACES = ("Iraq", "Syria", "Jordan")
FIGURES = ("900", "70", "2,500")


def item(interaction, language="en", verdict=None, why="The article says “about 2,500 troops”."):
    proof = Proof(why, "disjoint", ())
    return Item("0" * 12, "any", ("f",), "t", "Which?", interaction, proof, verdict=verdict, language=language)


def choice(*texts, key=0, **more):
    options = tuple(Option(text, "" if place == key else f"not {text}") for place, text in enumerate(texts))
    return item(Choice(options, key), **more)


def claim(verdict, language="en"):
    named = {
        Verdict.SUPPORTED: "Supported: the article says so",
        Verdict.REFUTED: "Refuted: the article says otherwise",
        Verdict.NOT_ENOUGH_INFO: "Not enough info: the article says neither",
    }
    options = tuple(Option(text, "" if each is verdict else "why", each) for each, text in named.items())
    return item(Choice(options, list(named).index(verdict)), language, verdict)


TROOPS = choice("about 900 troops", "about 2,500 troops", "about 25,000 troops", key=1)
NUMBERS = choice("2", "3", "4", key=1)
ORDER = item(Order(EVENTS, (1, 0, 2), ("2016", "2014", "2019")))
MATCH = item(Match(PLACES, FIGURES, (2, 0, 1)))


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("b", id="letter"),
        pytest.param(" B) ", id="letter as listed"),
        pytest.param("(b)", id="letter in brackets"),
        pytest.param("B.", id="letter with a dot"),
        pytest.param("ب", id="arabic letter"),
        pytest.param("2", id="place from one"),
        pytest.param("٢", id="arabic-indic place"),
        pytest.param("About 2,500  Troops", id="own words, other case and spaces"),
    ],
)
def test_an_option_is_named_by_letter_place_or_its_words(said):
    judged = grade(TROOPS, said)
    assert (judged.outcome, judged.score, judged.relation) == (Outcome.RIGHT, 1.0, Relation.SAME)
    assert judged.reason == "Right: the article says “about 2,500 troops”."


@pytest.mark.parametrize(("said", "reason"), [("a", "not about 900 troops"), ("3", "not about 25,000 troops")])
def test_a_wrong_option_says_why(said, reason):
    judged = grade(TROOPS, said)
    assert (judged.outcome, judged.score, judged.reason) == (Outcome.WRONG, 0.0, reason)


def test_a_number_that_an_option_states_means_that_option_not_its_place():
    assert grade(NUMBERS, "3").outcome is Outcome.RIGHT
    assert grade(NUMBERS, "2").outcome is Outcome.WRONG
    assert grade(NUMBERS, "1").outcome is Outcome.WRONG
    assert grade(NUMBERS, "b").outcome is Outcome.RIGHT


def test_a_figure_means_the_one_option_that_states_it():
    assert grade(choice("900 troops", "2,500 troops", key=1), "2500").outcome is Outcome.RIGHT
    assert grade(choice("two", "three", "four"), "3").reason == "not three"
    assert grade(choice("two days", "2 weeks", "four days"), "2").outcome is Outcome.UNREADABLE


@pytest.mark.parametrize("said", ["d", "0", "4", "9" * 5000, "ab", "maybe b", "x" * 100_000, "é"])
def test_what_names_no_option_is_asked_again(said):
    judged = grade(TROOPS, said)
    assert (judged.outcome, judged.score) == (Outcome.UNREADABLE, 0.0)
    assert "a to c" in judged.reason


@pytest.mark.parametrize("said", ["", "  ", "?", "idk", "I don’t know", "لا أعرف"])
@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        pytest.param(TROOPS, "about 2,500 troops", id="choice"),
        pytest.param(
            ORDER,
            "The body is created (2014); The body is recognised (2016); The war ends (2019)",
            id="order",
        ),
        pytest.param(MATCH, "Iraq goes with 2,500; Syria goes with 900; Jordan goes with 70", id="match"),
    ],
)
def test_no_answer_is_blank_and_shows_the_right_one(said, asked, shown):
    judged = grade(asked, said)
    assert (judged.outcome, judged.score) == (Outcome.BLANK, 0.0)
    assert judged.reason == f"No answer given; the right one is: {shown}."


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("true", Verdict.SUPPORTED),
        ("S", Verdict.SUPPORTED),
        ("صحيح", Verdict.SUPPORTED),
        ("a", Verdict.SUPPORTED),
        ("False.", Verdict.REFUTED),
        ("r", Verdict.REFUTED),
        ("غير صحيح", Verdict.REFUTED),
        ("خطأ", Verdict.REFUTED),
        ("refuted", Verdict.REFUTED),
        ("n", Verdict.NOT_ENOUGH_INFO),
        ("unknown", Verdict.NOT_ENOUGH_INFO),
        ("not-enough-info", Verdict.NOT_ENOUGH_INFO),
        ("Not enough information", Verdict.NOT_ENOUGH_INFO),
        ("معلومات غير كافية", Verdict.NOT_ENOUGH_INFO),
        ("3", Verdict.NOT_ENOUGH_INFO),
    ],
)
def test_a_verdict_is_named_by_the_words_people_use(said, verdict):
    for right in Verdict:
        assert (grade(claim(right), said).outcome is Outcome.RIGHT) is (right is verdict)


def test_a_claim_asks_again_for_a_verdict_it_can_read():
    judged = grade(claim(Verdict.REFUTED), "perhaps")
    assert judged.outcome is Outcome.UNREADABLE
    assert "supported, refuted or not enough info" in judged.reason


@pytest.mark.parametrize("said", ["b a c", "BAC", "b, a, c", "2 1 3", "213", "b) a) c)", "ب أ ج", "2. 1. 3.", "b>a>c"])
def test_an_order_is_read_however_it_is_typed(said):
    assert grade(ORDER, said).score == 1.0


@pytest.mark.parametrize(
    ("said", "outcome", "score"),
    [
        pytest.param("a b c", Outcome.PARTLY, 1 / 3, id="one pair of three turned round"),
        pytest.param("c b a", Outcome.WRONG, 0.0, id="two turned round is worse than chance"),
        pytest.param("c a b", Outcome.WRONG, 0.0, id="all turned round"),
    ],
)
def test_an_order_scores_by_the_pairs_that_agree(said, outcome, score):
    judged = grade(ORDER, said)
    assert judged.outcome is outcome
    assert judged.score == pytest.approx(score)
    assert "The body is created (2014); The body is recognised (2016)" in judged.reason


def test_an_order_partly_right_says_how_much():
    assert grade(ORDER, "a b c").reason.startswith("2 of 3 pairs stand in the right order; ")


@pytest.mark.parametrize("said", ["a b", "a a b", "a b c d", "a b d", "first second third", "1 2 4", "abcd"])
def test_an_order_that_is_not_each_once_is_asked_again(said):
    judged = grade(ORDER, said)
    assert judged.outcome is Outcome.UNREADABLE
    assert judged.reason == "Type each of the 3 letters once, first to last, such as: c b a."


@pytest.mark.parametrize(
    "said", ["1c 2a 3b", "c a b", "1-c, 2-a, 3-b", "3b 1c 2a", "cab", "1=C;2=A;3=B", "c1 a2 b3", "3 1 2"]
)
def test_pairs_are_read_however_they_are_typed(said):
    assert grade(MATCH, said).score == 1.0


def test_pairs_score_by_share_and_say_what_was_missed():
    judged = grade(MATCH, "c b a")
    assert judged.outcome is Outcome.PARTLY
    assert judged.score == pytest.approx(1 / 3)
    assert judged.reason == "1 of 3 are right; Syria goes with 900; Jordan goes with 70."
    assert grade(MATCH, "a b c").outcome is Outcome.WRONG


@pytest.mark.parametrize("said", ["1a 1b 1c", "a a b", "1a 2a 3b", "1a 2b", "1a 2b 4c", "1a 2b 3d", "hello"])
def test_pairs_that_are_not_one_to_one_are_asked_again(said):
    judged = grade(MATCH, said)
    assert judged.outcome is Outcome.UNREADABLE
    assert judged.reason == "Give each of the 3 its own partner, such as: 1c 2b 3a."


def test_a_response_and_a_sequence_are_judged_like_the_line():
    assert grade(TROOPS, Response("0" * 12, "b")).score == 1.0
    assert grade(TROOPS, ["b"]).score == 1.0
    assert grade(ORDER, ["The body is created", "The body is recognised", "The war ends"]).score == 1.0
    assert grade(MATCH, ["2,500", "900", "70"]).score == 1.0
    assert grade(MATCH, ["c", "a", "b"]).score == 1.0
    places: Any = [3, 1, 2]
    assert grade(MATCH, places).score == 1.0


def test_an_option_that_reads_like_no_answer_is_an_answer():
    assert grade(choice("some", "none", key=1), "none").outcome is Outcome.RIGHT


def test_what_is_right_is_said_to_be_so():
    assert grade(ORDER, "b a c").reason == (
        "Right: The body is created (2014); The body is recognised (2016); The war ends (2019)."
    )
    assert grade(MATCH, "c a b").reason == "Right: all 3 belong together."
    assert grade(choice("x", "y", why="Basra says x."), "a").reason == "Right: Basra says x."


def test_a_verdict_relates_nothing_and_an_option_does():
    assert grade(claim(Verdict.REFUTED), "b").relation is None
    assert grade(claim(Verdict.REFUTED), "a").relation is None
    assert grade(TROOPS, "a").relation is Relation.DISJOINT


def test_an_order_is_told_in_the_language_of_the_item():
    said = grade(item(ORDER.interaction, "ar"), "zz").reason
    assert said.endswith("مثل: \u2068ج ب أ\u2069.")
    assert "(2014)؛ The body is recognised" in grade(item(ORDER.interaction, "ar-IQ"), "b a c").reason


def test_reasons_are_in_the_language_of_the_item():
    assert grade(choice("أ", "ب", "ج", language="ar"), "zz").reason.startswith("هذا ليس من الخيارات")


def test_judge_names_the_kinds_when_it_is_given_another():
    with pytest.raises(ValueError, match="no fact kind 'number'; there are: date"):
        judge("4", "four", "number")


def test_judge_refuses_an_answer_that_is_not_of_its_kind():
    with pytest.raises(ValueError, match="'many' does not read as a quantity"):
        judge("4", "many", "quantity")
    with pytest.raises(ValueError, match="'many' does not read as a quantity"):
        judge("4", "four", "quantity", value="many")


@pytest.mark.parametrize(
    ("said", "answer", "kind", "more", "outcome"),
    [
        pytest.param("2500", "about 2,500 troops", "quantity", {}, Outcome.RIGHT, id="grouping and hedge left out"),
        pytest.param(
            "900", "about 2,500 troops", "quantity", {"others": ["about 900 troops"]}, Outcome.WRONG, id="other's"
        ),
        pytest.param("Sept 17 2025", "on Wednesday", "date", {"published": "2025-09-17"}, Outcome.RIGHT, id="relative"),
        pytest.param("2022", "October 2022", "date", {}, Outcome.PARTLY, id="wider"),
        pytest.param(
            "11 Nov 2025",
            "November 11",
            "date",
            {"value": "2025-11-11", "published": "2025-09-17"},
            Outcome.RIGHT,
            id="value given",
        ),
        pytest.param("four lamps", "four", "quantity", {}, Outcome.RIGHT, id="a noun of its own"),
        pytest.param("PMF", "Popular Mobilisation Forces", "name", {"aliases": ["PMF"]}, Outcome.RIGHT, id="alias"),
        pytest.param(
            "KSS",
            ["Nujaba", "Kata’ib Sayyid Al Shuhada"],
            "names",
            {"aliases": {"Kata’ib Sayyid Al Shuhada": ["KSS"]}},
            Outcome.PARTLY,
            id="one of two",
        ),
    ],
)
def test_judge_grades_one_answer_without_a_deck(said, answer, kind, more, outcome):
    assert judge(said, answer, kind, **more).outcome is outcome


def test_judge_says_whose_figure_a_wrong_answer_is():
    judged = judge("900", "about 2,500 troops", "quantity", others={"about 900 troops": "US troops in Syria"})
    assert "US troops in Syria" in judged.reason


def test_judge_wants_the_aliases_of_a_list_by_member():
    with pytest.raises(ValueError, match="mapping of its members"):
        judge("A", ["A", "B"], "names", aliases=["C"])


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        pytest.param("Popular Mobilisation Forces", Outcome.RIGHT, id="the name"),
        pytest.param("THE forces", Outcome.RIGHT, id="the article's own words for it"),
        pytest.param("Badr Organisation", Outcome.WRONG, id="another name"),
        pytest.param("", Outcome.BLANK, id="nothing"),
    ],
)
def test_an_entry_is_judged_by_its_kind_and_the_articles_words_are_right(said, outcome):
    key = Name.parse("Popular Mobilisation Forces", Context())
    judged = grade(item(Entry("name", "the forces", key, Context())), said)
    assert judged.outcome is outcome


def test_an_entry_takes_the_members_of_a_list_one_by_one():
    key = Names.parse("Iraq\nSyria", Context())
    asked = item(Entry("names", "Iraq, Syria", key, Context()))
    assert grade(asked, ["Syria", "Iraq"]).score == 1.0
    assert grade(asked, ["Iraq"]).score == 0.5


VERDICT_WORDS = {
    Verdict.SUPPORTED: "supported supports support s true t yes y correct صحيح صح نعم مدعوم مؤكد",
    Verdict.REFUTED: "refuted refutes refute r false f no contradicted خطأ خاطئ غير-صحيح لا مدحوض منفي",
    Verdict.NOT_ENOUGH_INFO: "not-enough-info not-enough-information not-enough nei n neither unclear unknown"
    " can't-tell cannot-tell معلومات-غير-كافية لا-معلومات-كافية لا-توجد-معلومات-كافية"
    " المعلومات-غير-كافية غير-كافية غير-كاف",
}


@pytest.mark.parametrize(
    ("word", "verdict"), [(word, verdict) for verdict, words in VERDICT_WORDS.items() for word in words.split()]
)
def test_a_verdict_is_named_by_each_of_its_words_however_written(word, verdict):
    subject = claim(verdict)
    spaced = word.replace("-", " ")
    for said in (word, spaced, word.upper(), f" {spaced}. ", f"{spaced}!", f"{spaced}!!", word.replace("'", "’")):
        assert verdict_of(said) is verdict, said
        assert grade(subject, said).outcome is Outcome.RIGHT, said
    assert verdict_of(f"{word}: the article says so") is verdict
    assert verdict_of(f"{word} x") is None


@pytest.mark.parametrize(("place", "labels"), [(0, "a 1 A) أ ١"), (1, "b 2 (B) ب ٢"), (2, "c 3 C. ج ٣")])
def test_a_verdict_is_named_by_its_letter_and_place(place, labels):
    assert {verdict_of(label) for label in labels.split()} == {list(Verdict)[place]}


@pytest.mark.parametrize("said", ["", "d", "4", "0", ":", ": true", "true" + " " * 497, "maybe", "true false"])
def test_anything_else_names_no_verdict(said):
    assert verdict_of(said) is None


def test_the_longest_response_is_read():
    assert verdict_of("true" + " " * 496) is Verdict.SUPPORTED
    assert grade(TROOPS, "b" + " " * 499).outcome is Outcome.RIGHT
    assert grade(TROOPS, "b" + " " * 500).outcome is Outcome.UNREADABLE


FIGURES_STATED = [
    (("1 boat", "2 boats", "3 boats"), "2", 1, "the figure of one alone"),
    (("3 boats", "1 boat", "2 boats"), "(3)", 0, "in brackets"),
    (("3 boats", "1 boat", "2 boats"), "3.", 0, "with a dot"),
    (("three boats", "1 boat", "2 boats"), "3", 0, "in words"),
    (("about 3 boats", "3 boats", "2 boats"), "3", None, "stated twice"),
    (("about three boats", "three boats", "2 boats"), "3", 1, "exact among hedged"),
]


@pytest.mark.parametrize(("texts", "said", "place"), [pytest.param(*row[:3], id=row[3]) for row in FIGURES_STATED])
def test_a_figure_means_the_option_that_states_it_and_not_its_place(texts, said, place):
    outcomes = [grade(choice(*texts, key=key), said).outcome for key in range(len(texts))]
    wanted = Outcome.WRONG if place is not None else Outcome.UNREADABLE
    assert outcomes == [Outcome.RIGHT if key == place else wanted for key in range(len(texts))]


def test_without_the_kind_that_reads_figures_a_figure_is_a_word(monkeypatch):
    monkeypatch.setattr(importlib.import_module("quiz.grade"), "names", lambda folder: ())
    assert grade(choice("three boats", "1 boat", "3 boats", key=2), "3").outcome is Outcome.RIGHT
    assert grade(choice("three boats", "1 boat", "2 boats", key=0), "1").outcome is Outcome.WRONG
    assert grade(choice("three boats", "four boats", "five boats", key=0), "1").outcome is Outcome.RIGHT


class _Never:
    """A value that nothing is right for."""

    def judge(self, response, context):
        return Grade(Outcome.WRONG, 0.0, "never")


@pytest.mark.parametrize(("said", "outcome"), [("Last Week", "right"), ("last  week", "right"), ("week", "wrong")])
def test_the_words_of_the_article_are_right_whatever_the_kind_says(said, outcome):
    entry: Any = Entry("date", "Last week", _Never(), Context())
    judged = grade(item(entry), said)
    assert judged.outcome == outcome
    assert judged.relation is (Relation.SAME if outcome == "right" else None)


def test_what_cannot_be_judged_says_why():
    with pytest.raises(ValueError) as unknown:
        judge("5", "5", "figure")
    assert str(unknown.value) == "no fact kind 'figure'; there are: date, name, names, quantity, quotation"
    with pytest.raises(ValueError) as unread:
        judge("5", "many", "quantity")
    assert str(unread.value) == "the answer 'many' does not read as a quantity"
    with pytest.raises(ValueError) as members:
        judge("5", ["", " "], "names")
    assert str(members.value) == "the answer ',  ' does not read as a names"
    with pytest.raises(ValueError) as value:
        judge("5", "then", "date", value="at some time")
    assert str(value.value) == "the answer 'at some time' does not read as a date"
    with pytest.raises(ValueError) as aliases:
        judge("Ann Reed", ["Ann Reed", "Bo Lind"], "names", aliases=["AR"])
    assert str(aliases.value) == "the aliases of a list are a mapping of its members to their spellings"


JUDGED: list[tuple[str, tuple[Any, ...], dict[str, Any], str, str]] = [
    ("then, the plain form", ("17 September 2025", "then", "date"), {"value": "2025-09-17"}, "right", ""),
    ("the words alone", ("2025-09-18", "Thursday", "date"), {"published": "2025-09-17"}, "wrong", ""),
    ("words and plain form", ("17 September", "Wednesday", "date"), {"value": "2025-09-17"}, "right", ""),
    ("one alias", ("DT", "Dock Trust", "name"), {"aliases": "DT"}, "right", ""),
    ("some aliases", ("The Quay", "Dock Trust", "name"), {"aliases": ["DT", "The Quay"]}, "right", ""),
    ("a letter of one alias", ("Q", "Dock Trust", "name"), {"aliases": "Quay"}, "wrong", ""),
    (
        "aliases of a member",
        ("AR, Bo Lind", ["Ann Reed", "Bo Lind"], "names"),
        {"aliases": {"Ann Reed": ["AR"]}},
        "right",
        "",
    ),
    ("no aliases of a list", ("Ann Reed, Bo Lind", ["Ann Reed", "Bo Lind"], "names"), {"aliases": []}, "right", ""),
    ("members on lines", ("Ann Reed, Bo Lind", "Ann Reed\nBo Lind", "names"), {}, "right", ""),
    ("another", ("900", "2,500", "quantity"), {"others": ["900", "700"]}, "wrong", "900"),
    ("another with a label", ("900", "2,500", "quantity"), {"others": {"900": "lamps"}}, "wrong", "900"),
    ("two others alike", ("900", "2,500", "quantity"), {"others": {"900": "a", "900.0": "b"}}, "wrong", "900"),
    ("another that is no figure", ("900", "2,500", "quantity"), {"others": ["few", "900"]}, "wrong", "900"),
    ("another name", ("Bo Lind", "Ann Reed", "name"), {"others": ["Bo Lind"]}, "wrong", "Bo Lind"),
    ("an alias is no other", ("AR", "Ann Reed", "name"), {"aliases": "AR", "others": ["Al Ray"]}, "right", ""),
    ("words of the question", ("boat 5", "5", "quantity"), {"asked": "Which boat?"}, "right", ""),
    ("words of another", ("page 5", "5", "quantity"), {"asked": "Which boat?"}, "say more", ""),
    ("the unit told", ("5 boats", "5", "quantity"), {"unit": "boats"}, "right", ""),
    ("another unit than told", ("5 days", "5", "quantity"), {"unit": "weeks"}, "wrong", ""),
]


@pytest.mark.parametrize(
    ("asked", "more", "outcome", "confused"), [pytest.param(*row[1:], id=row[0]) for row in JUDGED]
)
def test_without_a_deck_an_answer_is_judged_by_what_is_told(asked, more, outcome, confused):
    judged = judge(*asked, **more)
    assert judged.outcome == outcome, judged.reason
    assert judged.confused_with == confused
