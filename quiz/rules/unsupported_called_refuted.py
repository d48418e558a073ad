"""A claim called refuted that goes beyond the article, and not against it.

Why: A claim that goes beyond the article is not false by it: "about 2,500" may be exactly 2,500. To call such a claim
refuted is the very mistake that fact-checkers are taught not to make.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        claim: The US has kept about 2,500 troops in Iraq.
    claims:
      - id: exactly
        says: The US has kept exactly 2,500 troops in Iraq.
        verdict: refuted
        quote: The US has kept about 2,500 troops in Iraq
        why: The article says "about".

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        claim: The US has kept about 2,500 troops in Iraq.
    claims:
      - id: exactly
        says: The US has kept exactly 2,500 troops in Iraq.
        verdict: not-enough-info
        quote: The US has kept about 2,500 troops in Iraq
        why: The article says "about".
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Verdict
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation
from quiz.proof.verdicts import generated_claims, slot_relation

SEVERITY = Severity.ERROR

_WRONG = frozenset({Relation.NARROWER, Relation.OVERLAPS})


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at refuted claims that say a fact's sentence but for one value, and at generated ones."""
    for claim, fact, differences in dossier.comparisons:
        if claim.verdict is not Verdict.REFUTED or len(differences) != 1 or differences[0].is_bound:
            continue
        if differences[0].relation in _WRONG:
            said, source = shown(differences[0].said), shown(differences[0].source)
            yield Found(
                dossier.route(claim, "verdict"),
                f"The claim is called refuted, but {said} can hold beside the article's {source}.",
                "Call it not-enough-info, or put a value there that the article rules out.",
                also=((dossier.route(claim, "says"), "the claim"),),
                pointers=(dossier.pointer(fact, label="what the article says"),),
            )
    for item in generated_claims(dossier.items):
        if item.verdict is Verdict.REFUTED and slot_relation(dossier.deck, item) in _WRONG:
            message = (
                f"The claim made of it, {shown(item.claim, 120)}, is called refuted, and can be true by the article."
            )
            hint = "Say in the fact's value what its words leave open; else report a bug."
            yield Found(dossier.route(item.facts[0]), message, hint)
