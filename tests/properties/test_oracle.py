"""A brute-force oracle: in worlds small enough to list, a refuted claim has no model, and relations are of sets."""

import datetime as dt
from fractions import Fraction
from functools import cache
from itertools import product
from random import Random

import pytest

from quiz.facts.date import Date
from quiz.facts.name import Name
from quiz.facts.quantity import Quantity
from quiz.generate import generate
from quiz.model.fact import Verdict
from quiz.model.relation import Relation
from quiz.model.value import Context, Rivals
from quiz.testing.decks import deck_of
from quiz.testing.invention import invent, some
from quiz.text.names.spellings import Roster

ENGLISH = Context(language="en", published=dt.date(2025, 9, 17))
# Every twentieth from -5 to 50 and every day of seven years: finer and wider than what is said, so that all ends show.
FIGURES = [Fraction(part, 20) for part in range(-100, 1001)]
DAYS = range(dt.date(2021, 1, 1).toordinal(), dt.date(2028, 1, 1).toordinal())
HEDGES = {
    "": lambda x, n: x == n,
    "about ": lambda x, n: abs(x - n) <= max(Fraction(n, 10), Fraction(1, 2)),
    "more than ": lambda x, n: x > n,
    "at least ": lambda x, n: x >= n,
    "fewer than ": lambda x, n: x < n,
    "up to ": lambda x, n: x <= n,
}


def figures():
    for hedge, number in product(HEDGES, (0, 3, 10, 11, 12, 20, 22, 40)):
        yield f"{hedge}{number}", frozenset(x for x in FIGURES if HEDGES[hedge](x, number))
    for low, high in ((3, 10), (10, 12), (11, 20), (12, 40)):
        yield f"between {low} and {high}", frozenset(x for x in FIGURES if low <= x <= high)


def months(first, last):
    return frozenset(
        day for day in DAYS if first <= (dt.date.fromordinal(day).year, dt.date.fromordinal(day).month) <= last
    )


def dates():
    for year in (2023, 2024, 2025):
        yield f"in {year}", months((year, 1), (year, 12))
        yield f"before {year}", frozenset(day for day in DAYS if dt.date.fromordinal(day).year < year)
        yield f"by the end of {year}", frozenset(day for day in DAYS if dt.date.fromordinal(day).year <= year)
        yield f"after {year}", frozenset(day for day in DAYS if dt.date.fromordinal(day).year > year)
    for month, name in ((2, "February"), (10, "October"), (12, "December")):
        yield f"in {name} 2024", months((2024, month), (2024, month))
    for day in (dt.date(2024, 2, 29), dt.date(2024, 10, 12), dt.date(2024, 12, 31), dt.date(2025, 1, 1)):
        yield f"on {day.day} {day:%B %Y}", frozenset([day.toordinal()])
    yield "from October 2023 to February 2024", months((2023, 10), (2024, 2))


def of_sets(one, other):
    """The relation of two sets of models."""
    if not one & other:
        return Relation.DISJOINT
    if one == other:
        return Relation.SAME
    return Relation.NARROWER if one < other else Relation.WIDER if one > other else Relation.OVERLAPS


@pytest.mark.parametrize(("kind", "world"), [(Quantity, figures), (Date, dates)], ids=["figures", "dates"])
def test_relations_are_those_of_sets_of_models(kind, world):
    held = [(words, kind.parse(words, ENGLISH), models) for words, models in world() if models]
    assert len(held) > 15
    seen = set()
    for (words, one, models), (others, other, their_models) in product(held, held):
        assert one is not None, words
        assert other is not None, others
        seen.add(one.relate(other))
        assert one.relate(other) is of_sets(models, their_models), (words, others)
    assert seen == set(Relation)


def test_names_held_apart_have_no_model_in_common():
    """A world gives every name one of three people; the deck's names are given different ones, aliases the same."""
    entries = {"Ann Reed": ("Annie Reed",), "Bo Lind": (), "Cy Marsh": ("The Guard",)}
    context = Context(rivals=Rivals(Roster(entries.items())))
    spellings = {spelling: name for name, also in entries.items() for spelling in (name, *also)}
    for one, other in product(spellings, spellings):
        name, its_other = Name.parse(one, context), Name.parse(other, context)
        assert name is not None
        assert its_other is not None
        related = name.relate(its_other)
        assert related is (Relation.SAME if spellings[one] == spellings[other] else Relation.DISJOINT), (one, other)


@cache
def claims():
    found = []
    for seed in range(30):
        deck = deck_of(invent(some(Random(seed), 20, "ar" if seed % 3 == 2 else "en"), "ar" if seed % 3 == 2 else "en"))
        bank = generate(deck, seed)
        found += [(deck, item) for item in bank.items if item.verdict and len(item.facts) == 1 and "slot" in item.extra]
    return [(deck, item) for deck, item in found if deck.by_id[item.facts[0]].value.extent is not None]


def models(extent, points):
    """The points of a world that an extent allows, by arithmetic alone."""
    return {
        x
        for x in points
        if (extent.low is None or x > extent.low or (x == extent.low and not extent.low_open))
        and (extent.high is None or x < extent.high or (x == extent.high and not extent.high_open))
    }


@pytest.mark.parametrize("verdict", [Verdict.REFUTED, Verdict.SUPPORTED])
def test_no_model_of_the_source_satisfies_a_refuted_claim_and_each_a_supported_one(verdict):
    seen = 0
    for deck, item in claims():
        fact = deck.by_id[item.facts[0]]
        if item.verdict is not verdict:
            continue
        said = type(fact.value).parse(item.extra["slot"], deck.context(fact)).extent
        source, ends = fact.value.extent, []
        for end in (said.low, said.high, fact.value.extent.low, fact.value.extent.high):
            ends += [end + shift for shift in (-1, Fraction(-1, 2), 0, Fraction(1, 2), 1)] if end is not None else []
        # Between two neighbouring ends nothing changes, so these points stand for every world.
        points = {*ends, *((one + other) / 2 for one, other in product(ends, ends))}
        allowed, claimed = models(source, points), models(said, points)
        assert allowed
        assert not allowed & claimed if verdict is Verdict.REFUTED else allowed <= claimed, item.claim
        seen += 1
    assert seen > 100
