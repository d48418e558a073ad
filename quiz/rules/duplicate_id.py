"""An id that two facts or claims have.

Why: Answers, reviews and progress are kept by id. With two of one id, what a learner knows of the first would count for
the second.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
      - id: us-troops
        kind: quantity
        quote: and about 900 in Syria
        answer: about 900
        unit: troops
        ask: How many troops has the US kept in Syria?

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

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
