"""A file that cannot be read: no YAML, no UTF-8, or not there at all.

Why: Nothing in such a file can be looked at, so nothing in it is known to be right. The place that is shown is the
first where reading stopped; what was meant may be a line above it.

Bad:
    facts:
      - id: us-troops
        kind: quantity
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
