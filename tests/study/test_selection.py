"""Which questions are asked: by seed, facts once, kinds mixed, claims on both sides, paragraphs not given away."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model.fact import Verdict
from quiz.model.item import Choice, Entry, Option
from quiz.model.value import Context
from quiz.study.attempt import Question
from quiz.study.selection import choose
from tests.study.hand_made import CHOICE, DECK, ENTRY, Words, claim

_CHOICE = Choice((Option("yes"), Option("no", "because")), 0)
_ENTRY = Entry("quantity", "4", Words("4"), Context())


def question(name, kind, *facts, paragraph=0):
    base = ENTRY if kind == "short-answer" else CHOICE
    evidence = base.proof.evidence[0]
    shown = evidence._replace(passage=evidence.passage._replace(start=paragraph))
    made = base._replace(
        id=name,
        kind=kind,
        facts=facts,
        proof=base.proof._replace(evidence=(shown,)),
        interaction=_ENTRY if kind == "short-answer" else _CHOICE,
    )
    return Question(DECK, made)


def ids(questions):
    return [each.item.id for each in questions]


MANY = [
    question(f"{kind}-{number}", kind, f"fact-{number}", paragraph=number)
    for number in range(12)
    for kind in ("short-answer", "multiple-choice", "cloze")
]


@given(seed=st.integers(0, 10**6), count=st.integers(0, 40))
def test_the_same_seed_asks_the_same_questions(seed, count):
    first = choose(MANY, count, seed)
    assert ids(first) == ids(choose(MANY, count, seed))
    assert len(first) == min(count, len(MANY))
    assert len(set(ids(first))) == len(first)


def test_seeds_differ():
    assert len({tuple(ids(choose(MANY, 10, seed))) for seed in range(20)}) > 15


def test_all_are_asked_when_all_are_wanted():
    assert sorted(ids(choose(MANY, None, 3))) == sorted(ids(MANY))


@given(seed=st.integers(0, 10**6))
def test_no_fact_comes_twice_before_every_fact_came_once(seed):
    facts = [each.item.facts[0] for each in choose(MANY, None, seed)]
    for start in range(0, 36, 12):
        assert len(set(facts[start : start + 12])) == 12


@given(seed=st.integers(0, 10**6))
def test_neighbours_are_of_different_kinds(seed):
    kinds = [each.item.kind for each in choose(MANY, 10, seed)]
    assert all(first != second for first, second in pairwise(kinds))


@given(seed=st.integers(0, 10**6))
def test_typed_recall_is_taken_most_often(seed):
    kinds = [each.item.kind for each in choose(MANY, 10, seed)]
    assert kinds.count("short-answer") >= max(kinds.count("cloze"), kinds.count("multiple-choice"))


@given(seed=st.integers(0, 10**6))
def test_a_paragraph_that_was_shown_is_left_alone_while_others_are_there(seed):
    crowd = [question(f"a{n}", "cloze", f"a{n}", paragraph=1) for n in range(8)]
    lone = [question(f"b{n}", "cloze", f"b{n}", paragraph=10 + n) for n in range(4)]
    chosen = choose([*crowd, *lone], 5, seed)
    assert sum(each.item.id.startswith("a") for each in chosen) == 1


@pytest.mark.parametrize("count", [2, 4, 5, 6, 10], ids=lambda count: f"{count} claims")
@given(seed=st.integers(0, 10**6))
def test_claims_are_on_both_sides(count, seed):
    claims = [claim(f"true-{n}", Verdict.SUPPORTED) for n in range(20)]
    claims += [claim(f"false-{n}", Verdict.REFUTED) for n in range(9)]
    claims += [claim(f"open-{n}", Verdict.NOT_ENOUGH_INFO) for n in range(3)]
    apart = [Question(DECK, each.item._replace(facts=(each.item.id,))) for each in claims]
    chosen = choose(apart, count, seed)
    supported = sum(each.item.verdict is Verdict.SUPPORTED for each in chosen)
    assert len(chosen) == count
    assert 0.4 <= supported / count <= 0.6


@given(seed=st.integers(0, 10**6))
def test_among_other_kinds_claims_stay_on_both_sides(seed):
    claims = [claim(f"c{n}", Verdict.SUPPORTED if n % 2 else Verdict.REFUTED) for n in range(12)]
    apart = [Question(DECK, each.item._replace(facts=(f"fact-{n}",))) for n, each in enumerate(claims)]
    verdicts = [each.item.verdict for each in choose([*MANY, *apart], 10, seed) if each.item.verdict]
    supported = sum(verdict is Verdict.SUPPORTED for verdict in verdicts)
    assert verdicts
    assert 0.4 <= supported / len(verdicts) <= 0.6


def test_nothing_to_choose_from_gives_nothing():
    assert choose([], 10, 1) == ()
