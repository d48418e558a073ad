"""A question that shows its own answer.

Why: Who only reads the question carefully gets it right, and nothing is learnt or measured. No item is generated from
such a question.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many are the about 2500 troops that the US has kept in Iraq?

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.model.finding import Found, Severity
from quiz.proof.pool import is_given_away

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the question of every fact."""
    for fact in dossier.deck.facts:
        if fact.ask and is_given_away(dossier.deck, fact, fact.ask):
            yield Found(
                dossier.route(fact, "ask"),
                f'The question shows its answer, "{fact.words}".',
                "Ask for it without naming it.",
                words=fact.words,
                also=((dossier.route(fact, "answer"), "the answer"),),
            )
