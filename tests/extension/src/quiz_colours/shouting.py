"""A question that shouts: a rule that is not ours, and one that fails over a question of one word.

Why: Whoever is shouted at thinks of the shouting and not of the article that the question is about.

Bad:
    facts:
      - id: hall
        ask: WHAT COLOUR IS THE HALL?

Good:
    facts:
      - id: hall
        ask: What colour is the hall?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.model.finding import Found, Severity

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Found]:
    """Yield a finding for each question whose second word is all capitals."""
    for index, fact in enumerate(dossier.deck.facts):
        if fact.ask and fact.ask.split()[1].isupper():
            yield Found(f"facts[{index}].ask", "The question shouts.", "Write it in small letters.")
