"""Two facts that ask the same and answer differently.

Why: Each question counts the other's answer as wrong, though the deck itself says that it is right.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept?
      - id: us-troops-syria
        kind: quantity
        quote: and about 900 in Syria
        answer: about 900
        unit: troops
        ask: How many troops has the US kept?

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
_HINT = "Ask each so that only its own answer fits."
_HINT_NAMES = "Ask each so that only its own answer fits, or put both answers into one list (kind: names)."


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at facts that ask the same: values that are one are duplicate-ask, two articles at odds facts-contradict.

    A value within another one counts as well ("2014" and "October 2014"): one of them is only partly right.
    """
    for first, second, relation in dossier.twins:
        is_at_odds = relation is Relation.DISJOINT and first.source != second.source
        if relation is not Relation.SAME and not is_at_odds:
            yield Found(
                dossier.route(second, "ask"),
                f"{shown(second.ask)} is asked twice, and answered {shown(first.words)} and {shown(second.words)}.",
                _HINT_NAMES if first.kind == second.kind == "name" else _HINT,
                also=((dossier.route(first, "ask"), "asked here first"),),
                pointers=(
                    dossier.pointer(first, first.answer_spans[0], "one answer"),
                    dossier.pointer(second, second.answer_spans[0], "the other"),
                ),
            )
