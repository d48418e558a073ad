"""Seeded generators, one for each seed, question kind and fact, so that a new fact never reshuffles another's items."""

from collections.abc import Callable
from random import Random

from quiz.model.fact import digest

Chance = Callable[..., Random]
"""Takes the ids of facts (or any strings that tell draws apart) and gives a generator of their own."""


def chance_of(seed: int, kind: str) -> Chance:
    """Give the generators of one question kind under one seed.

    >>> chance_of(1, "cloze")("a").random() == chance_of(1, "cloze")("a").random()
    True
    """

    def chance(*ids: str) -> Random:
        # The digest is cut to 64 bits: enough to tell draws apart, and quick to seed with.
        return Random(int(digest(str(seed), kind, *ids)[:16], 16))

    return chance
