"""A claim whose words do not agree with a figure in it: "one groups", "two group", "a 11-day war", "there is four".

Why: The slip shows where the claim was altered, and so that it was: who reads carefully, but not the article, calls it
refuted and is right.

Bad:
    facts:
      - id: designated-count
        kind: quantity
        quote: designated four Iran-backed Iraqi militia groups
        answer: four
        unit: groups
        claim: The US designated four Iran-backed Iraqi militia groups.
    claims:
      - id: only-one
        says: The US designated one Iran-backed Iraqi militia groups.
        verdict: refuted
        quote: designated four Iran-backed Iraqi militia groups
        why: The article says four, and names them.

Good:
    facts:
      - id: designated-count
        kind: quantity
        quote: designated four Iran-backed Iraqi militia groups
        answer: four
        unit: groups
        claim: The US designated four Iran-backed Iraqi militia groups.
    claims:
      - id: only-one
        says: The US designated only one Iran-backed Iraqi militia group.
        verdict: refuted
        quote: designated four Iran-backed Iraqi militia groups
        why: The article says four, and names them.
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.proof.verdicts import generated_claims
from quiz.proof.wordings import Wording
from quiz.text.agreement import SIEVE, WAYS, clashes

SEVERITY = Severity.ERROR

_FIELDS = ("claim", "says")


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the claims of facts, at hand-written ones and at generated ones."""
    language = dossier.deck.language
    if language.partition("-")[0] not in WAYS:
        return
    for wording in _suspects(dossier):
        for clash in clashes(wording.text, language):
            message = f"{shown(clash.words)} does not agree with its figure."
            yield Found(wording.route, message, f"Write {shown(clash.meant)}.", words=clash.words)
    seen = {wording.text for wording in dossier.wordings} if dossier.seeds or dossier.made else set[str]()
    for item in generated_claims(dossier.items):
        if item.claim not in seen:
            seen.add(item.claim)
            for clash in clashes(item.claim, language):
                message = f"In the claim made of it, {shown(item.claim, 120)}, {shown(clash.words)} does not agree."
                hint = "Word the fact's claim so that any figure fits; else report a bug."
                yield Found(dossier.route(item.facts[0]) if item.facts else "", message, hint)


def _suspects(dossier: Dossier) -> Iterator[Wording]:
    """Give the claims with a figure and what might not agree with it."""
    if dossier.deck.language.startswith("ar"):
        return (wording for wording in dossier.wordings if wording.field in _FIELDS)
    return dossier.mentioning(SIEVE, *_FIELDS)
