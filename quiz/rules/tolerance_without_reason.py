"""A tolerance that the article's words do not explain, and no reason for it.

Why: "About 2,500" allows more than 2,500, and a bare "2,500" does not. Who narrows the one or widens the other decides
which answers are right, and the learner who is marked wrong may ask why.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        tolerance: 0
        ask: How many troops has the US kept in Iraq?

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        tolerance: 0
        tolerance_reason: The ministry gives the same figure and calls it exact.
        ask: How many troops has the US kept in Iraq?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at every fact with a tolerance."""
    for fact in dossier.deck.facts:
        if fact.tolerance and not fact.tolerance_reason:
            message = _flaw(fact)
            if message:
                yield Found(
                    dossier.route(fact, "tolerance"),
                    message,
                    "Say why in tolerance_reason, or remove the tolerance.",
                    also=((dossier.route(fact, "answer"), "the article's words"),),
                    pointers=(dossier.pointer(fact, fact.answer_spans[0]),),
                )


def _flaw(fact: Fact) -> str:
    is_nothing = not fact.tolerance.strip(" %").strip("0.")
    hedge = getattr(fact.value, "hedge", "") or getattr(fact.value, "qualifier", "")
    if hedge and is_nothing:
        return f"A tolerance of {fact.tolerance}, and the article hedges: {shown(fact.words)}."
    if not hedge and not is_nothing:
        return f"A tolerance of {fact.tolerance}, and the article does not hedge: {shown(fact.words)}."
    return ""
