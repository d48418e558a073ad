"""Counts the slips between two words: letters put in, left out, changed, or swapped with their neighbour."""

from collections.abc import Callable
from functools import cache
from itertools import count

_FEW = 2
_HERE = 500  # pairs: the library counts fifty times as fast, but so many are counted before it is imported
_counted = count()


def slips(one: str, other: str, most: int | None = None) -> int:
    """Count them by the optimal string alignment distance; beyond `most` it is enough to say one more than that.

    >>> slips("Hezbolah", "Hezbollah"), slips("Iraq", "Irna", 2), slips("Oslo", "Basra", 2)
    (1, 2, 3)
    """
    if most is not None and most <= _FEW:
        if abs(len(one) - len(other)) > most:
            return most + 1
        if next(_counted) < _HERE:
            return _few(one, other, most)
    return _distance()(one, other, score_cutoff=most)


@cache
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - few decks and no clean article need it

    return OSA.distance


def _few(one: str, other: str, most: int) -> int:
    """Count at most so many, and one more beyond them, by trying what the first slip can be."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    one, other = one[start : len(one) - end], other[start : len(other) - end]
    if not one or not other:
        return min(max(len(one), len(other)), most + 1)
    if not most or len({*one}.difference(other)) > most or len({*other}.difference(one)) > most:
        return most + 1  # each letter that the other word lacks takes a slip of its own
    rest = [(one[1:], other), (one, other[1:]), (one[1:], other[1:])]
    if one[:2] == other[1::-1]:
        rest.append((one[2:], other[2:]))
    return 1 + min(_few(mine, theirs, most - 1) for mine, theirs in rest)
