"""A fact of a kind that there is none of.

Why: The kind says how the answer is read and compared. Without it nobody can tell a right answer from a wrong one, and
the fact is left out.

Bad:
    facts:
      - id: us-troops
        kind: figure
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
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
