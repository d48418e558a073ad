"""A field that does not hold what it should: a list for a text, a word that is no status, an empty text.

Why: What cannot be read as its field cannot be used, and the whole entry is left out of the quiz until it can.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        status: certain

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        status: asserted
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
