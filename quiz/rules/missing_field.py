"""A field that must be there and is not.

Why: Without these fields a fact cannot be found in its article, or a claim cannot be judged, so the whole entry is left
out of the quiz.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        ask: How many troops has the US kept in Iraq?

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
