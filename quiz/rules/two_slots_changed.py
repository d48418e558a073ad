"""A refuted claim that says two things otherwise than the article.

Why: Who sees through one of the two has answered, and whether the other was noticed nobody knows. The explanation, too,
can then be right about one and silent about the other.

Bad:
    facts:
      - id: years-apart
        kind: date
        quote: despite ISIS being defeated there in 2017, and about 900 in Syria
        answer: in 2017
        claim: ISIS was defeated in Iraq in 2017, and about 900 US troops are in Syria.
    claims:
      - id: other-year
        says: ISIS was defeated in Iraq in 2015, and about 90 US troops are in Syria.
        verdict: refuted
        quote: despite ISIS being defeated there in 2017, and about 900 in Syria
        why: The article says 2017, and about 900.

Good:
    facts:
      - id: years-apart
        kind: date
        quote: despite ISIS being defeated there in 2017, and about 900 in Syria
        answer: in 2017
        claim: ISIS was defeated in Iraq in 2017, and about 900 US troops are in Syria.
    claims:
      - id: other-year
        says: ISIS was defeated in Iraq in 2015, and about 900 US troops are in Syria.
        verdict: refuted
        quote: despite ISIS being defeated there in 2017, and about 900 in Syria
        why: The article says 2017, and about 900.
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Verdict
from quiz.model.finding import Found, Severity
from quiz.proof.verdicts import altered_besides, generated_claims

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at refuted claims that say a fact's sentence but for its values, and at generated ones."""
    for claim, fact, differences in dossier.comparisons:
        if claim.verdict is Verdict.REFUTED and len(differences) > 1:
            changed = ", and ".join(f"{shown(other.said)} for {shown(other.source)}" for other in differences)
            message = f"The claim differs from the article in {len(differences)} values: {changed}."
            hint = "Alter one of them, and leave the rest as the article has it."
            pointer = dossier.pointer(fact, label="what the article says")
            yield Found(dossier.route(claim, "says"), message, hint, words=differences[-1].said, pointers=(pointer,))
    for item in generated_claims(dossier.items):
        besides = altered_besides(dossier.deck, item) if item.verdict is Verdict.REFUTED else ()
        if besides:
            also = shown(" ".join(besides))
            message = f"The claim made of it, {shown(item.claim, 120)}, alters more than one place: {also} too."
            hint = "Give the fact a claim in which the answer's words stand once; else report a bug."
            yield Found(dossier.route(item.facts[0]), message, hint)
