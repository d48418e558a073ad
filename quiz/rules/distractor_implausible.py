"""A wrong figure that is more than a hundred times the right one, or less than a hundredth of it.

Why: Nobody takes it for the answer, so it only makes the guess between the others easier. Such a figure is left out of
every question.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        distractors: ["900 troops", "900,000 troops"]

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        distractors: ["900 troops", "9,000 troops"]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation
from quiz.proof.pool import HIGHEST_RATIO, is_plausible

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the figures that are proved wrong."""
    for offered in dossier.offered:
        if offered.relation is Relation.DISJOINT and not is_plausible(offered.value, offered.fact.value):
            yield Found(
                dossier.offered_at(offered),
                f"{shown(offered.words)} and the answer {shown(offered.fact.words)} differ by a factor above "
                f"{HIGHEST_RATIO}.",
                "Take a figure that somebody could believe.",
                also=((dossier.route(offered.fact, "answer"), "the answer"),),
            )
