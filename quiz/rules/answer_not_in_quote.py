"""An answer that is not, word for word, in its quote.

Why: The answer is what the article itself says. An answer in other words may say more or less than the article does,
and no machine could tell.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
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
