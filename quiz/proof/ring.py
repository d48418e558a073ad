"""Groups things round a ring of hashes, so that one more of them changes only the groups that it joins."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from quiz.model.fact import Fact
from quiz.model.relation import Relation
from quiz.proof.chance import Chance

_LOOKED_AT = 16


def groups(
    facts: Sequence[Fact], chance: Chance, sizes: tuple[int, int], value: Callable[[Fact, Fact], Any]
) -> Iterator[tuple[tuple[Fact, Any], ...]]:
    """Yield groups of facts whose values are pairwise DISJOINT, each fact in one or two of them.

    Facts stand on a ring by their hashes; about every third one gathers those that come after it. Nothing is asked of a
    group that is part of another.

    Args:
        facts: what can stand together in a group.
        chance: the generators of the question kind.
        sizes: fewest and most in a group.
        value: gives the value of the second fact as the first one's group says it, or `None` if it cannot be said so.

    Yields:
        (fact, value) pairs in the order of the ring.
    """
    fewest, most = sizes
    if len(facts) < fewest:
        return
    grouped: dict[str, list[frozenset[str]]] = {}
    ring = sorted(facts, key=lambda fact: (chance("ring", fact.id).random(), fact.id))
    for place, first in enumerate(ring):
        draw = chance("group", first.id)
        if place and draw.random() > 1 / fewest:
            continue
        wanted, chosen = draw.randint(fewest, most), list[tuple[Fact, Any]]()
        for fact in islice(chain(islice(ring, place, None), islice(ring, place)), _LOOKED_AT):
            said = value(first, fact)
            if said is not None and all(said.relate(taken) is Relation.DISJOINT for _, taken in chosen):
                chosen.append((fact, said))
            if len(chosen) == wanted:
                break
        ids = frozenset(fact.id for fact, _ in chosen)
        met = [other for name in ids for other in grouped.get(name, ())]
        if len(chosen) >= fewest and not any(ids <= other or other <= ids for other in met):
            for name in ids:
                grouped.setdefault(name, []).append(ids)
            yield tuple(chosen)
