"""Banks that are made when they are wanted: the same plan, and no deck is looked into for nothing."""

from itertools import chain, zip_longest

from hypothesis import given
from hypothesis import strategies as st

from quiz.model.review import Card
from quiz.study.forms import by_card
from quiz.study.planning import Wish, plan
from quiz.study.stock import Stock, Unmade
from tests.study.banks import ALL, TODAY, bank, memory, shelves


def unmade(banks, looked_into):
    def make(deck):
        looked_into.append(deck.name)
        return next(each.items for each in banks if each.deck is deck)

    return [Unmade(each.deck, make) for each in banks]


@given(shelves(), st.integers(0, 20), st.none() | st.floats(0, 9), st.integers(0, 99))
def test_a_plan_is_the_same_whether_the_questions_are_there_or_made_for_it(shelf, new, minutes, seed):
    banks, known = shelf
    looked_into = list[str]()
    wish = Wish(new=new, minutes=minutes, seed=seed)
    assert plan(unmade(banks, looked_into), known, TODAY, wish) == plan(banks, known, TODAY, wish)
    assert len(set(looked_into)) == len(looked_into)


@given(shelves())
def test_new_cards_are_those_of_each_deck_in_order_the_decks_by_turns(shelf):
    banks, known = shelf
    decks = [[card for card in by_card([each]) if card not in known] for each in banks]
    expected = [card for card in chain.from_iterable(zip_longest(*decks)) if card is not None]
    assert list(Stock(banks).fresh(known)) == expected


def test_only_decks_with_cards_that_are_due_or_new_today_are_looked_into():
    banks = [bank(name, [ALL, ALL]) for name in "abcdefgh"]
    known = {Card(name, fact): memory(due=9) for name in "abc" for fact in ("f0", "f1")}
    known[Card("b", "f1")] = memory(due=0)
    known[Card("h", "f0")] = memory(due=1)
    looked_into = list[str]()
    planned = plan(unmade(banks, looked_into), known, TODAY, Wish(new=3))
    assert {task.card.deck for task in planned.tasks} == set(looked_into) == set("bdef")
    looked_into.clear()
    assert plan(unmade(banks, looked_into), known, TODAY, Wish(new=0)).tasks
    assert looked_into == ["b"]


def test_a_card_without_questions_has_none():
    stock = Stock([bank("a", [ALL, frozenset()])])
    assert [len(stock.questions(Card("a", fact))) for fact in ("f0", "f1", "f2")] == [len(ALL), 0, 0]
