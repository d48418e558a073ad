"""A question that is asked twice in a deck, with the same answer.

Why: Learners meet it twice and know the second time what the first one told them; their progress is counted twice.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
      - id: us-troops-again
        kind: quantity
        quote: kept about 2,500 troops in Iraq despite ISIS being defeated there
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
      - id: us-troops-syria
        kind: quantity
        quote: and about 900 in Syria
        answer: about 900
        unit: troops
        ask: How many troops has the US kept in Syria?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at facts that ask the same."""
    for first, second, relation in dossier.twins:
        if relation is Relation.SAME:
            yield Found(
                dossier.route(second, "ask"),
                f"{shown(second.ask)} is asked twice, with the same answer, {shown(second.words)}.",
                "Remove one of the two; a fact without ask still gives claims and blanks.",
                also=((dossier.route(first, "ask"), "asked here first"),),
            )
