"""An ignore that no finding needs any more, or that names no rule.

Why: It would hide the next mistake in that place, and readers look for a problem that is not there.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        # quiz: ignore[answer-in-stem] the figure is asked for on purpose
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

SEVERITY = Severity.WARNING  # found while ignores are applied
