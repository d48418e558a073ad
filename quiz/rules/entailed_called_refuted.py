"""A claim called refuted that follows from what the article says.

Why: A claim that is only less precise than the article is true: who leaves by the end of 2026 has left by the end of
2027. Called refuted, it teaches that a right conclusion is wrong.

Bad:
    facts:
      - id: leaving
        kind: date
        quote: the remaining US troops scheduled to leave by the end of 2026
        answer: by the end of 2026
        claim: The remaining US troops are scheduled to leave by the end of 2026.
    claims:
      - id: a-year-on
        says: The remaining US troops are scheduled to leave by the end of 2027.
        verdict: refuted
        quote: the remaining US troops scheduled to leave by the end of 2026
        why: The article says by the end of 2026.

Good:
    facts:
      - id: leaving
        kind: date
        quote: the remaining US troops scheduled to leave by the end of 2026
        answer: by the end of 2026
        claim: The remaining US troops are scheduled to leave by the end of 2026.
    claims:
      - id: a-year-on
        says: The remaining US troops are scheduled to leave by the end of 2025.
        verdict: refuted
        quote: the remaining US troops scheduled to leave by the end of 2026
        why: The article says by the end of 2026.
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Verdict
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation
from quiz.proof.verdicts import generated_claims, slot_relation

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at refuted claims that say a fact's sentence but for one value, and at generated ones."""
    for claim, fact, differences in dossier.comparisons:
        if claim.verdict is not Verdict.REFUTED or len(differences) != 1:
            continue
        if differences[0].relation is Relation.WIDER:
            said, source = shown(differences[0].said), shown(differences[0].source)
            yield Found(
                dossier.route(claim, "verdict"),
                f"The claim is called refuted, but {said} follows from the article's {source}.",
                "Call it supported, or put a value there that the article rules out.",
                also=((dossier.route(claim, "says"), "the claim"),),
                pointers=(dossier.pointer(fact, label="what the article says"),),
            )
    for item in generated_claims(dossier.items):
        if item.verdict is Verdict.REFUTED and slot_relation(dossier.deck, item) is Relation.WIDER:
            message = (
                f"The claim made of it, {shown(item.claim, 120)}, is called refuted, and follows from the article."
            )
            hint = "Say in the fact's value what its words leave open; else report a bug."
            yield Found(dossier.route(item.facts[0]), message, hint)
