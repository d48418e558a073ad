"""Reads back which verdict a learner gave each claim of a log."""

from collections.abc import Iterable, Iterator

from quiz.grade import verdict_of
from quiz.model.fact import Verdict
from quiz.model.response import Outcome
from quiz.model.review import Review


def judgements(reviews: Iterable[Review]) -> Iterator[tuple[Verdict, Verdict]]:
    """Yield the verdict of each claim and the one given; what was overridden later stays as it was said.

    A claim that got no verdict, or one that cannot be read back, is left out.
    """
    verdicts = {str(verdict): verdict for verdict in Verdict}
    for review in reviews:
        meant = verdicts.get(review.verdict)
        if meant is None or review.outcome not in (Outcome.RIGHT, Outcome.WRONG):
            continue
        called = meant if review.outcome == Outcome.RIGHT else verdict_of(review.said)
        if called is not None and (called is not meant or review.outcome == Outcome.RIGHT):
            yield meant, called
