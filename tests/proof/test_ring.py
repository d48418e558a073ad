"""Groups round a ring: no group is asked for twice, or as a part of another."""

from itertools import combinations

from quiz.proof.chance import chance_of
from quiz.proof.ring import groups
from tests.questions.hand_made import deck


def test_no_group_is_part_of_another():
    dated = [fact for fact in deck().facts if fact.kind == "date"]
    met = 0
    for seed in range(60):
        made = groups(dated, chance_of(seed, "any"), (3, 4), lambda _, fact: fact.value)
        found = [frozenset(fact.id for fact, _ in group) for group in made]
        met += len(found)
        assert not any(one <= other or other <= one for one, other in combinations(found, 2))
    assert met > 40
