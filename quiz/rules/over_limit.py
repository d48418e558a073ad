"""More than is read of a file: size, depth of nesting, facts, or characters in one text.

Why: No deck that people write needs more: 1 MiB, 32 levels, 5,000 facts, 10,000 characters in a text. A file beyond
that is a mistake, or is made to keep the program busy.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        topic: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[US troops]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        topic: US troops
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
