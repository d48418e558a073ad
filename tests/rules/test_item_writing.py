"""Laws of the rules of item writing: any text is judged, and the order of options changes nothing that is found."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quiz import registry
from quiz.dossier import Dossier
from quiz.load import load_with_places
from quiz.text.visible import visible

from .cases import DECK

OF_STEMS = [
    "negative-stem",
    "double-negative",
    "not-a-question",
    "two-questions",
    "stem-too-long",
    "opinion-stem",
    "vague-frequency",
    "grammar-cue",
]
OF_OPTIONS = [
    "absolute-term",
    "all-of-the-above",
    "both-of-them",
    "clang",
    "convergence",
    "length-outlier",
    "none-of-the-above",
    "option-count",
    "option-inside-option",
    "options-mixed",
    "options-unsorted",
]
LOADED = load_with_places(DECK)
SAID = (
    "not NOT n't no never except all every who which when and , ? ؟ “ ” ( a an _ ... are is you think should both of "
    "them none above often only The 7 2014 October لا لم ليس ومتى أي كل ما سبق كلاهما فقط *not* A. police border"
)
WORDS = st.sampled_from(SAID.split())
TEXTS = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=40))
TERMS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
YEARS = st.lists(st.integers(1900, 2013).map(str), min_size=2, max_size=7, unique=True)


def dossier(fact="pmf-part-of", language="en", **fields):
    """The real deck with one fact, and that with other fields."""
    assert LOADED.deck is not None
    changed = LOADED.deck.by_id[fact]._replace(**fields)
    deck = replace(LOADED.deck, facts=(changed,), claims=(), language=language)
    return Dossier(deck, LOADED, dt.date(2025, 10, 1))


def found(rule, looked_at):
    return list(registry.module("rules", rule).check(looked_at))


@given(ask=TEXTS, options=st.lists(TEXTS, max_size=5), language=st.sampled_from(["en", "ar", "en-GB", "nl"]))
def test_any_text_is_judged_and_nothing_that_a_terminal_obeys_is_said(ask, options, language):
    looked_at = dossier(ask=ask, distractors=tuple(options), language=language)
    for rule in (*OF_STEMS, *OF_OPTIONS):
        for told in found(rule, looked_at):
            assert told.message == visible(told.message)
            assert told.message.endswith(".")
            assert told.route


@given(options=st.lists(TERMS, min_size=2, max_size=5, unique=True), data=st.data())
def test_the_order_of_terms_changes_nothing(options, data):
    one, other = dossier(distractors=options), dossier(distractors=data.draw(st.permutations(options)))
    for rule in OF_OPTIONS:
        assert bool(found(rule, one)) == bool(found(rule, other)), rule


@given(YEARS)
def test_figures_are_jumbled_when_they_neither_rise_nor_fall_and_the_fix_sorts_them(years):
    told = found("options-unsorted", dossier("pmf-created", distractors=tuple(years)))
    rises, falls = (all(op(one, two) for one, two in pairwise(years)) for op in (str.__lt__, str.__gt__))
    assert bool(told) == (not rises and not falls)
    for finding in told:
        (change,) = finding.fix.changes
        assert [years[place] for place in change.order] == sorted(years)
        assert finding.fix.is_safe


@given(st.integers(1, 120))
def test_the_fifty_first_word_is_one_too_many(count):
    assert bool(found("stem-too-long", dossier(ask=" ".join(["why"] * count)))) == (count > 50)


@given(TEXTS)
def test_a_text_with_a_question_mark_is_a_question(ask):
    assert not found("not-a-question", dossier(ask=f"{ask}?"))
