"""A fact or claim that names a source which the deck does not have.

Why: A quote is looked up in the article that its source names. Where there is none, nothing proves the fact, and it is
left out.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        source: nation
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?

Good:
    facts:
      - id: us-troops
        kind: quantity
        source: national
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
