"""A hand-picked wrong answer, or a wrong option of a question, that is right or partly right.

Why: A learner who picks it knows the answer and is told that it is wrong. The question generator leaves such an option
out, so that the question is not the one that the author had in mind.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        distractors: [2.5 thousand troops, 900 troops]

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        distractors: [900 troops, "9,000 troops"]
"""

from collections.abc import Iterator, Mapping

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation

SEVERITY = Severity.ERROR
_SAY: Mapping[Relation, str] = {
    Relation.SAME: "says the same as the answer",
    Relation.NARROWER: "lies within the answer",
    Relation.WIDER: "takes in the answer",
}


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at every wrong option that can be read."""
    for offered in dossier.offered:
        how = _SAY.get(offered.relation)
        if how and offered.value is not None:
            what = "wrong answer" if offered.is_hand_picked else "option"
            yield Found(
                dossier.offered_at(offered),
                f"The {what} {shown(offered.words)} {how}, {shown(offered.right)}.",
                "Take a value that cannot hold together with the answer.",
                also=((dossier.route(offered.fact, "answer"), "the answer"),),
            )
