"""A verdict that the values of the claim speak against.

Why: A claim that says the article's own values cannot be refuted by it, and one that says others is not supported. Who
answers rightly is told that it is wrong.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        claim: The US has kept about 2,500 troops in Iraq.
    claims:
      - id: ten-times-as-many
        says: The US has kept about 25,000 troops in Iraq.
        verdict: supported
        quote: The US has kept about 2,500 troops in Iraq
        why: The article gives the figure.

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        claim: The US has kept about 2,500 troops in Iraq.
    claims:
      - id: ten-times-as-many
        says: The US has kept about 25,000 troops in Iraq.
        verdict: refuted
        quote: The US has kept about 2,500 troops in Iraq
        why: The article says about 2,500, which is a tenth of it.
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.deck import Deck
from quiz.model.fact import Verdict
from quiz.model.finding import Found, Severity
from quiz.model.item import Item
from quiz.model.relation import Relation
from quiz.proof.compared import Comparison, Difference
from quiz.proof.verdicts import generated_claims, is_told_in_order, order_is_proved, slot_relation, slot_values
from quiz.text.leak import shows

SEVERITY = Severity.ERROR

_FOLLOWS = frozenset({Relation.SAME, Relation.WIDER})  # what is in October 2022 is in 2022


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at hand-written claims that say a fact's sentence but for its values, and at generated ones."""
    for compared in dossier.comparisons:
        message = _hand_written(compared)
        if message:
            yield Found(
                dossier.route(compared.claim, "verdict"),
                message,
                "Change the verdict, or the claim.",
                also=((dossier.route(compared.claim, "says"), "the claim"),),
                pointers=(dossier.pointer(compared.fact, label="what the article says"),),
            )
    for item in generated_claims(dossier.items):
        message = _generated(dossier.deck, item)
        if message:
            hint = "Give the fact other words as answer, or a claim in which they stand once; else report a bug."
            yield Found(
                dossier.route(item.facts[0]), f"The claim made of it, {shown(item.claim, 120)}, {message}.", hint
            )


def _hand_written(compared: Comparison) -> str:
    said, differences = compared.claim.verdict, compared.differences
    if not differences and said is not Verdict.SUPPORTED:
        return f"The claim is called {said}, and says what the fact {shown(compared.fact.id)} says."
    if said is not Verdict.SUPPORTED:
        return ""  # what is altered is for other rules
    wrong = next((other for other in differences if not _is_supported(compared, other)), None)
    if wrong is None:
        return ""
    how = "cannot both hold" if wrong.relation is Relation.DISJOINT else "are not the same: the claim says more"
    return f"The claim is called supported, but {shown(wrong.said)} and the article's {shown(wrong.source)} {how}."


def _is_supported(compared: Comparison, other: Difference) -> bool:
    """Whether a value follows from the fact's, or is a closer one that the claim's own quote has."""
    if other.relation is Relation.DISJOINT:
        return False
    return other.relation in _FOLLOWS or shows(compared.claim.quote, other.said)


def _generated(deck: Deck, item: Item) -> str:
    if item.proof.method == "order" and len(item.facts) > 1:
        first, second = (deck.by_id[name] for name in item.facts[:2])
        is_right = is_told_in_order(item, first, second) is not (item.verdict is Verdict.REFUTED)
        return "" if is_right and order_is_proved(first, second) else "is not what the dates prove"
    if slot_values(deck, item) is None:
        return ""
    relation, is_supported = slot_relation(deck, item), item.verdict is Verdict.SUPPORTED
    if relation is None:
        return "has a value that does not read as what the article says there"
    if is_supported and relation is not Relation.SAME:
        return f"is called supported, and its value is {relation} to the article's"
    return "is called refuted, and says what the article says" if relation is Relation.SAME and not is_supported else ""
