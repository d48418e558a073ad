"""A claim sentence that does not hold the answer, or holds it twice.

Why: A claim is altered in the place of the answer, and that place is blanked for a gap. Where it is not there once,
nothing proves that the altered claim is false.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        claim: The US has kept some 2,500 troops in Iraq.

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        claim: The US has kept about 2,500 troops in Iraq.
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
