"""How sure a learner says they are: certainty-based marks, what guessing gives, and confidences never below it."""

from math import factorial, perm
from typing import assert_never

from quiz.model.item import Choice, Entry, Interaction, Match, Order

LEVELS = (1, 2, 3)
"""The levels of certainty-based marking; the lowest is the one to offer first (as Moodle does)."""

BOUNDS = (2 / 3, 0.8)
"""From the first probability on level 2 pays best, above the second level 3."""

# Moodle's question_cbm: a right answer earns 1, 2 or 3, a wrong one loses 0, 2 or 6. Two neighbouring levels pay the
# same where p = 2p - 2(1-p), which is 2/3, and where 2p - 2(1-p) = 3p - 6(1-p), which is 0.8.
_RIGHT = {1: 1.0, 2: 2.0, 3: 3.0}
_WRONG = {1: 0.0, 2: -2.0, 3: -6.0}

# The middle of what each level is honest for, where the lowest begins at guessing.
_MIDDLE = {2: sum(BOUNDS) / 2, 3: (BOUNDS[1] + 1) / 2}


def mark(level: int, score: float) -> float:
    """Give the marks of an answer: a score of 0 loses, any part of the whole earns that part (as Moodle does).

    >>> [mark(level, 1.0) for level in LEVELS], [mark(level, 0.0) for level in LEVELS]
    ([1.0, 2.0, 3.0], [0.0, -2.0, -6.0])
    """
    return _RIGHT[level] * min(1.0, score) if score > 0 else _WRONG[level]


def expected(level: int, probability: float) -> float:
    """Give the marks to be expected from an answer that is right with this probability."""
    return probability * _RIGHT[level] + (1 - probability) * _WRONG[level]


def honest_level(probability: float) -> int:
    """Find the level that pays best for an answer that is right with this probability.

    >>> [honest_level(probability) for probability in (0.5, 0.7, 0.95)]
    [1, 2, 3]
    """
    return 1 + sum(probability >= bound for bound in BOUNDS)


def confidence_of(level: int, chance: float = 0.0) -> float:
    """Translate a level into the probability that is logged: the middle of those that it is honest for.

    >>> [round(confidence_of(level, chance=1 / 3), 3) for level in LEVELS]
    [0.5, 0.733, 0.9]
    """
    return held(_MIDDLE.get(level, (chance + BOUNDS[0]) / 2), chance)


def held(confidence: float, chance: float) -> float:
    """Keep a stated confidence between guessing and certainty: nobody is less sure than a coin.

    >>> held(0.1, chance=0.5), held(1.2, chance=0.5), held(0.7, chance=0.5)
    (0.5, 1.0, 0.7)
    """
    return min(1.0, confidence) if confidence > chance else chance


def chance_of(interaction: Interaction) -> float:
    """Give the share of right answers that guessing alone brings.

    >>> from quiz.model.item import Option
    >>> chance_of(Choice((Option("a"), Option("b"), Option("c"), Option("d")), 0))
    0.25
    """
    match interaction:
        case Choice(options=options):
            return 1 / len(options)
        case Entry():
            return 0.0
        case Order(entries=entries):
            return 1 / factorial(len(entries))
        case Match(prompts=prompts, partners=partners):
            return 1 / max(1, perm(len(partners), len(prompts)))
        case _:
            assert_never(interaction)
