"""Every property holds over decks that Hypothesis invents, and no test-wise strategy wins over two hundred of them."""

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings

from quiz.generate import generate
from quiz.model.bank import Bank
from quiz.proof.guessing import STRATEGIES
from quiz.testing.decks import deck_of, decks, facts
from quiz.testing.guesser import WITHIN, advantage, rank_uniform
from quiz.testing.invention import LANGUAGES, MOST, invent, some, templates
from quiz.testing.properties import PROPERTIES
from quiz.testing.responses import responses_judged

DECKS = 200
SIZE = 18


@cache
def banks() -> tuple[Bank, ...]:
    """One bank each of two hundred decks, two thirds of them English."""
    languages = ("en", "ar", "en")
    drawn = ((seed, languages[seed % 3]) for seed in range(DECKS))
    return tuple(
        generate(deck_of(invent(some(Random(seed), SIZE, language), language)), seed) for seed, language in drawn
    )


@settings(max_examples=100, deadline=None, derandomize=True)
@given(decks())
def test_every_property_holds_over_any_deck(deck):
    drawn = [generate(deck, seed) for seed in (0, 1)]
    for law in PROPERTIES:
        law(*drawn)


@settings(max_examples=20, deadline=None)
@given(facts())
def test_a_fact_stands_in_its_article(fact):
    assert fact.value.relate(fact.value) == "same"
    assert all(span.words in fact.quote for span in fact.answer_spans)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_a_guesser_stays_at_chance_over_two_hundred_decks(strategy):
    made = [item for bank in banks() for item in bank.items if item.proof.method == "disjoint" and item.verdict is None]
    assert len(made) > 1500
    gain, count = advantage(strategy, made)
    assert gain <= WITHIN, (gain, count)


def test_the_rank_of_the_key_is_uniform_over_two_hundred_decks():
    rank_uniform(*banks())


def test_any_response_is_judged_over_many_decks():
    responses_judged(*banks()[:2])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(3))
def test_every_template_makes_a_valid_fact_and_no_name_comes_twice(language, seed):
    names = templates(language)
    for start in range(0, len(names), MOST):
        deck = deck_of(invent([(name, seed) for name in names[start : start + MOST]], language))
        assert len(deck.facts) == len(names[start : start + MOST])
    everything = invent([(names[place % len(names)], place + seed) for place in range(MOST)], language)
    asked = [fact.ask for fact in deck_of(everything).facts if fact.ask]
    assert len(set(asked)) == len(asked)
