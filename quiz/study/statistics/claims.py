"""Reads back which verdict a learner gave each claim of a log."""

from collections.abc import Iterator
from itertools import repeat

from quiz.grade import verdict_of
from quiz.model.fact import Verdict
from quiz.model.response import Outcome
from quiz.study.statistics.counting import Counts


def judgements(counts: Counts) -> Iterator[tuple[Verdict, Verdict]]:
    """Yield the verdict of each claim and the one given; what was overridden later stays as it was said.

    A claim that got no verdict, or one that cannot be read back, is left out.
    """
    verdicts = {str(verdict): verdict for verdict in Verdict}
    for (verdict, outcome, said), count in counts.judged.items():
        meant = verdicts.get(verdict)
        if meant is None or outcome not in (Outcome.RIGHT, Outcome.WRONG):
            continue
        called = meant if outcome == Outcome.RIGHT else verdict_of(said)
        if called is not None and (called is not meant or outcome == Outcome.RIGHT):
            yield from repeat((meant, called), count)
