"""An answer, or a value, that does not read as what its kind says.

Why: A number is compared as a number and a date as a date. What cannot be read as one can neither be graded nor
altered, so the fact is left out.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: troops in Iraq
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
