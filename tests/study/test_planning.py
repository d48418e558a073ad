"""What is studied today: every due card once, in order of urgency, mixed, in a form that fits what is known."""

import datetime as dt
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model.bank import Bank
from quiz.model.fact import Verdict
from quiz.model.review import Card
from quiz.study import schedule
from quiz.study.forms import CLAIMS_FROM, TYPED_FROM, Form, by_card, form_of, is_altered, pick, repair
from quiz.study.planning import Plan, Reason, Wish, corrections, due_cards, forecast, plan
from tests.study.banks import ALL, FORMS, TODAY, bank, fact, memories, memory, shelves

WITHOUT_CLAIMS = frozenset(FORMS[:4])


def cards(tasks, *reasons):
    return [task.card for task in tasks if not reasons or task.reason in reasons]


def deck_cards(banks):
    return {Card(each.deck.name, found.id) for each in banks for found in each.deck.facts}


@given(shelves(), st.integers(0, 20), st.integers(0, 99))
def test_every_due_card_is_asked_once_or_named(shelf, new, seed):
    banks, known = shelf
    planned = plan(banks, known, TODAY, Wish(new=new, seed=seed))
    asked = cards(planned.tasks)
    assert len(set(asked)) == len(asked)
    due = {card for card in deck_cards(banks) if card in known and known[card].due <= TODAY}
    changed = {each.card for each in planned.changed}
    assert set(cards(planned.tasks, Reason.DUE, Reason.CHANGED)) | set(planned.unasked) == due | changed
    assert not set(asked) & set(planned.unasked)
    assert planned.left == 0
    fresh = cards(planned.tasks, Reason.NEW)
    assert not set(fresh) & set(known)
    assert len(fresh) <= new


@given(shelves(), st.integers(0, 99))
def test_corrections_come_first_then_what_is_due_then_what_is_new(shelf, seed):
    banks, known = shelf
    planned = plan(banks, known, TODAY, Wish(seed=seed))
    order = [Reason.CHANGED, Reason.DUE, Reason.NEW]
    places = [order.index(task.reason) for task in planned.tasks]
    assert places == sorted(places)


@given(shelves())
def test_a_card_is_corrected_when_its_fact_has_another_revision_than_was_reviewed(shelf):
    banks, known = shelf
    older = {card for card in deck_cards(banks) & set(known) if known[card].revision == "older"}
    assert {each.card for each in plan(banks, known, TODAY).changed} == older


@given(shelves())
def test_what_left_its_deck_is_an_orphan_and_other_decks_are_none_of_it(shelf):
    banks, known = shelf
    names = {each.deck.name for each in banks}
    expected = {card for card in known if card.deck in names} - deck_cards(banks)
    assert set(plan(banks, known, TODAY).orphans) == expected


@given(shelves(), st.integers(0, 99))
def test_the_same_day_and_seed_give_the_same_plan_whatever_the_order_of_the_memories(shelf, seed):
    banks, known = shelf
    assert plan(banks, known, TODAY, Wish(seed=seed)) == plan(
        banks, dict(reversed(known.items())), TODAY, Wish(seed=seed)
    )


@given(shelves(), st.integers(0, 99))
def test_items_of_several_facts_and_unsafe_claims_are_not_for_study(shelf, seed):
    banks, known = shelf
    for task in plan(banks, known, TODAY, Wish(seed=seed)).tasks:
        assert task.question.item.facts == (task.card.fact,)
        assert task.question in task.siblings
        if is_altered(task.question.item):
            assert repair(task.siblings) is not None


@given(st.lists(memories.map(lambda known: replace(known, due=TODAY)), max_size=40), st.integers(0, 99))
def test_no_card_is_more_than_seven_places_early(known, seed):
    held = {Card("a", f"f{number}"): replace(each, revision="") for number, each in enumerate(known)}
    planned = plan([bank("a", [ALL] * len(known))], held, TODAY, Wish(seed=seed))
    likely = {card: schedule.retrievability(each, TODAY) for card, each in held.items()}
    urgent = sorted(likely, key=lambda card: (likely[card], card))
    asked = cards(planned.tasks)
    assert sorted(asked) == sorted(urgent)
    assert all(asked.index(card) >= place - 7 for place, card in enumerate(urgent))


@given(st.integers(0, 999))
def test_neighbours_are_of_different_decks_kinds_and_topics_where_that_can_be(seed):
    banks = [bank(name, [WITHOUT_CLAIMS] * 10) for name in "ab"]
    tasks = plan(banks, {}, TODAY, Wish(new=20, seed=seed)).tasks
    pairs = [(first, second) for first, second in pairwise(tasks[:12])]
    assert all(first.card.deck != second.card.deck for first, second in pairs)
    assert all(first.question.item.kind != second.question.item.kind for first, second in pairs)


@given(st.integers(0, 999))
def test_claims_are_on_both_sides(seed):
    known = {Card("a", f"f{number}"): memory(stability=40.0, reviews=4) for number in range(12)}
    verdicts = Counter(
        task.question.item.verdict is Verdict.SUPPORTED
        for task in plan([bank("a", [ALL] * 12)], known, TODAY, Wish(seed=seed)).tasks
    )
    assert verdicts == {True: 6, False: 6}


@given(shelves(), st.floats(0, 60), st.dictionaries(st.sampled_from(FORMS), st.floats(500, 60_000)))
def test_minutes_cut_the_end_off_and_say_what_is_left(shelf, minutes, pace):
    banks, known = shelf
    whole, cut = (plan(banks, known, TODAY, Wish(minutes=time), pace) for time in (None, minutes))
    assert cut.tasks == whole.tasks[: len(cut.tasks)]
    assert bool(cut.tasks) == bool(whole.tasks)
    rest = whole.tasks[len(cut.tasks) :]
    assert cut.left == len(cards(rest, Reason.DUE, Reason.CHANGED))
    assert (cut.changed, cut.orphans) == (whole.changed, whole.orphans)


def test_ten_minutes_at_the_learners_pace_are_ten_minutes():
    banks = [bank("a", [frozenset({"cloze"})] * 99)]
    assert len(plan(banks, {}, TODAY, Wish(new=99, minutes=10), {"cloze": 8000.0}).tasks) == 50


@pytest.mark.parametrize(
    ("known", "form"),
    [
        pytest.param(None, Form.CHOICE, id="never asked"),
        pytest.param(memory(stability=1.29), Form.CHOICE, id="hardly held"),
        pytest.param(memory(stability=TYPED_FROM), Form.TYPED, id="held for two days"),
        pytest.param(memory(stability=20.9, reviews=4), Form.TYPED, id="not yet firm"),
        pytest.param(memory(stability=CLAIMS_FROM, reviews=4), Form.CLAIM, id="firm"),
        pytest.param(memory(stability=CLAIMS_FROM, reviews=5), Form.TYPED, id="firm, and recalled every other time"),
        pytest.param(memory(stability=80.0, reviews=4, revision="older"), Form.TYPED, id="corrected: no altered claim"),
    ],
)
def test_the_form_grows_harder_with_stability(known, form):
    held = {} if known is None else {Card("a", "f0"): known}
    (task,) = plan([bank("a", [ALL])], held, TODAY).tasks
    assert form_of(task.question.item) is form


def test_a_first_answer_rated_good_is_typed_the_next_time():
    assert schedule.DEFAULT[1] < TYPED_FROM < schedule.DEFAULT[2]


@given(st.frozensets(st.sampled_from(FORMS)), st.sampled_from(Form), st.text(max_size=5), st.integers(-3, 3))
def test_picking_finds_something_wherever_something_is_safe(forms, form, turn, lead):
    questions = by_card([bank("a", [forms])]).get(Card("a", "f0"), [])
    assert len(questions) == len(forms)
    picked = pick(questions, form, turn, lead=lead)
    assert (picked is not None) == bool(forms - {"refuted", "not-enough-info"})


def test_what_changed_says_the_words_before_and_after():
    older = memory(answer="about 2,500", revision="older", due=90)
    planned = plan([bank("a", [ALL], {0: "about 2,000"})], {Card("a", "f0"): older}, TODAY)
    (change,) = planned.changed
    assert (change.before, change.after, change.revision) == ("about 2,500", "about 2,000", "older")
    assert cards(planned.tasks, Reason.CHANGED) == [Card("a", "f0")]
    at = dt.datetime(2026, 10, 25, 8, tzinfo=dt.UTC)
    (event,) = corrections(planned, ["c1"], at, TODAY)
    assert (event.id, event.at, event.day, event.card) == ("c1", at, TODAY, Card("a", "f0"))
    assert (event.before, event.after) == ("older", fact("f0", answer="about 2,000").revision)


def test_a_slip_mended_in_a_question_resets_nothing():
    before = bank("a", [ALL] * 2)
    facts = tuple(found._replace(ask="When, then?", label="it") for found in before.deck.facts)
    after = Bank(replace(before.deck, facts=facts), 1, before.items)
    known = {Card("a", "f0"): memory(due=5)}
    assert not plan([after], known, TODAY).changed


@given(st.permutations(range(6)), st.integers(0, 99))
def test_facts_put_in_another_order_keep_their_memories(order, seed):
    one = bank("a", [ALL] * 6)
    deck = replace(one.deck, facts=tuple(one.deck.facts[place] for place in order))
    known = {Card("a", f"f{number}"): memory(ago=number + 1, due=-number) for number in range(4)}
    was, now = (
        plan([one], known, TODAY, Wish(seed=seed)),
        plan([Bank(deck, 1, one.items)], known, TODAY, Wish(seed=seed)),
    )
    assert cards(now.tasks, Reason.DUE) == cards(was.tasks, Reason.DUE)
    assert (now.changed, now.orphans) == ((), ())


def test_a_fact_under_a_new_name_is_new_and_its_old_memory_an_orphan():
    known = {Card("a", "once"): memory()}
    planned = plan([bank("a", [ALL])], known, TODAY)
    assert planned.orphans == (Card("a", "once"),)
    assert cards(planned.tasks, Reason.NEW) == [Card("a", "f0")]


def test_new_facts_come_in_the_authors_order_and_decks_by_turns():
    banks = [bank("a", [ALL] * 5), bank("b", [ALL])]
    assert set(cards(plan(banks, {}, TODAY, Wish(new=3)).tasks)) == {Card("a", "f0"), Card("b", "f0"), Card("a", "f1")}
    assert plan(banks, {}, TODAY, Wish(new=0)).tasks == ()
    assert plan([], {}, TODAY) == Plan()


@given(st.dictionaries(st.builds(Card, st.sampled_from("ab"), st.text(max_size=3)), memories), st.integers(1, 40))
def test_the_forecast_counts_every_card_on_its_day_and_overdue_ones_today(known, days):
    counts = forecast(known.values(), TODAY, days)
    assert counts[0] == len(due_cards(known, TODAY))
    assert sum(counts) == len(due_cards(known, TODAY + dt.timedelta(days - 1)))
    assert due_cards(known, TODAY, ["a"]) == [card for card in due_cards(known, TODAY) if card.deck == "a"]
