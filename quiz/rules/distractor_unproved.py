"""A hand-picked wrong answer, or a wrong option of a question, that nothing proves wrong.

Why: Only what cannot hold together with the answer is surely wrong. An option that may be right as well makes a
question that knowing people get wrong, so it is never offered.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        distractors: ["more than 2,600 troops", "9,000 troops"]

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        distractors: [900 troops, "9,000 troops"]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation

SEVERITY = Severity.ERROR
_KIND = {"names": "one of such names"}


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at every wrong option that cannot be read, or that overlaps what is right."""
    for offered in dossier.offered:
        if offered.relation is not Relation.OVERLAPS:
            continue
        what = "wrong answer" if offered.is_hand_picked else "option"
        if offered.value is None:
            kind = _KIND.get(offered.fact.kind, f"a {offered.fact.kind}")
            said = f"does not read as {kind}, and so nothing proves it wrong."
            hint = f"Write it like the answer, {shown(offered.fact.words)}."
        else:
            said = f"and the answer {shown(offered.right)} may both be right."
            hint = "Take one that lies clearly apart from the answer, or a name that is no part of it."
        yield Found(
            dossier.offered_at(offered),
            f"The {what} {shown(offered.words)} {said}",
            hint,
            also=((dossier.route(offered.fact, "answer"), "the answer"),),
        )
