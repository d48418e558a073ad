"""Counts the slips between two words: letters put in, left out, changed, or swapped with their neighbour."""

from collections.abc import Callable
from functools import cache


def slips(one: str, other: str, most: int | None = None) -> int:
    """Count them by the optimal string alignment distance; beyond `most` it is enough to say one more than that.

    >>> slips("Hezbolah", "Hezbollah"), slips("Iraq", "Irna", 2), slips("Oslo", "Basra", 2)
    (1, 2, 3)
    """
    if most is not None and abs(len(one) - len(other)) > most:
        return most + 1
    return _distance()(one, other, score_cutoff=most)


@cache
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - it takes longer to import than most decks need to be checked

    return OSA.distance
