"""How well a fact was remembered, read from the grade, the time and the confidence of an answer.

| answer | rating | because |
|---|---|---|
| the learner rated it | theirs | nobody knows better what it felt like |
| wrong or blank, less than half right | again | it was not remembered |
| half right or more | hard | part of it was: of five names, three |
| right, overridden by the learner | as right | the key was too narrow, not the memory |
| right, said to be a guess | again | one of three guesses is right without any memory |
| right, said to be likelier guessed than known | hard | what is unsure today is forgotten first |
| right, but slow | hard | slow retrieval goes with memories that are about to fade |
| right | good | |
| right, typed, quick and not unsure | easy | recall without a hint and without a search |

A right choice is never easy: the options are a hint. `Slow` and `quick` are relative to the learner's own median for
that kind of question, so that slow typists and slow readers are not marked down.
"""

from collections.abc import Iterable, Mapping
from statistics import median as middle

from quiz.model.response import Outcome
from quiz.model.review import Asked, Rating, Review

CONFIDENT = 0.8
"""From this probability the highest level of certainty-based marking is the honest one: an error is confident."""

FEWEST = 8
"""With fewer timed answers of a kind a median says little about the learner, and time says nothing."""

# An answer of more than 2.5 medians was searched for; under 0.6 it came at once. Half of all answers lie around the
# median, so neither is the ordinary case. After five minutes the learner was away, which says nothing.
_SLOW, _QUICK, _AWAY = 2.5, 0.6, 300_000


def rate(
    outcome: Outcome,
    score: float,
    *,
    chance: float = 0.0,
    milliseconds: int | None = None,
    median: float | None = None,
    confidence: float | None = None,
    is_overridden: bool = False,
    chosen: Rating | None = None,
) -> Rating:
    """Rate a settled answer by the table above; `median` is the learner's own for this kind of question.

    Raises `ValueError` for an outcome that is asked again: it settles nothing.

    >>> rate(Outcome.RIGHT, 1.0).name, rate(Outcome.PARTLY, 0.6).name, rate(Outcome.WRONG, 0.0).name
    ('GOOD', 'HARD', 'AGAIN')
    >>> rate(Outcome.RIGHT, 1.0, milliseconds=2000, median=6000.0).name
    'EASY'
    """
    if chosen is not None:
        return chosen
    if outcome.is_asked_again and not is_overridden:
        raise ValueError(f"an answer that is asked again ({outcome.value}) has no rating yet")
    if not is_overridden and outcome is not Outcome.RIGHT:
        return Rating.HARD if outcome is Outcome.PARTLY and score >= 0.5 else Rating.AGAIN
    known = _known(confidence, chance)
    if chance and known == 0:
        return Rating.AGAIN
    pace = _pace(milliseconds, median)
    if (known is not None and known < 0.5) or (pace is not None and pace > _SLOW):
        return Rating.HARD
    if not chance and pace is not None and pace < _QUICK:
        return Rating.EASY
    return Rating.GOOD


def is_confident_error(review: Review | Asked) -> bool:
    """Tell whether an answer was wrong and its learner sure of it: such errors are best corrected, and soon.

    (Butterfield & Metcalfe 2001; they come back within about a week unless asked again.)
    """
    is_missed = review.outcome in (Outcome.WRONG, Outcome.PARTLY) and not review.is_overridden
    return is_missed and review.confidence is not None and review.confidence >= CONFIDENT


def medians(taken: Iterable[tuple[str, int]]) -> Mapping[str, float]:
    """Find the learner's own median time for each question kind, in milliseconds, where there are answers enough.

    `taken` has kind and milliseconds of answers.
    """
    times: dict[str, list[int]] = {}
    for kind, milliseconds in taken:
        if 0 < milliseconds <= _AWAY:
            times.setdefault(kind, []).append(milliseconds)
    return {kind: float(middle(held)) for kind, held in times.items() if len(held) >= FEWEST}


def _known(confidence: float | None, chance: float) -> float | None:
    """Give the share of a confidence that is not guessing, from 0 to 1."""
    if confidence is None:
        return None
    return max(0.0, (confidence - chance) / (1 - chance)) if chance < 1 else 0.0


def _pace(milliseconds: int | None, median: float | None) -> float | None:
    if milliseconds is None or not median or not 0 < milliseconds <= _AWAY:
        return None
    return milliseconds / median
