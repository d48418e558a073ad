"""A quote that is not in the article word for word.

Why: Everything in a deck rests on the article's own words. A quote that was changed by one word may state another
fact, and nobody can look it up.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept around 2,500 troops in Iraq
        answer: around 2,500 troops
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
