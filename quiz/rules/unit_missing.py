"""A figure without what it counts: neither the answer nor the field unit says it.

Why: 900 troops are not 900 dollars. A figure that counts nothing can be compared with no other, so that its wrong
options are picked blindly and "900 tanks" is graded like "900 troops".

Bad:
    facts:
      - id: us-troops-syria
        kind: quantity
        quote: about 900 in Syria, where the group’s last stronghold fell
        answer: about 900
        ask: How many troops has the US kept in Syria?

Good:
    facts:
      - id: us-troops-syria
        kind: quantity
        quote: about 900 in Syria, where the group’s last stronghold fell
        answer: about 900
        unit: troops
        ask: How many troops has the US kept in Syria?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity

SEVERITY = Severity.ERROR
_BARE = frozenset({"count", "ordinal"})  # all other dimensions are those of a unit


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the figures whose fact names no unit."""
    for fact in dossier.deck.facts:
        if fact.kind != "quantity" or fact.unit:
            continue
        value = fact.value
        # "Half" is a share, of whatever.
        if value.dimension in _BARE and not value.nouns and not value.is_part:
            yield Found(
                dossier.route(fact, "answer"),
                f"What {shown(fact.words)} counts is not said.",
                "Take the word for it into the answer, or write it as unit.",
                pointers=(dossier.pointer(fact, fact.answer_spans[0]),),
            )
