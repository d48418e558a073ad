r"""A control character in the file, plain or as an escape.

Why: Nobody sees it, but a terminal obeys it: it can erase a line, change the colour or the title of a window, or hide
the rest of a text. No question needs one.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: "How many troops\e[8m has the US kept in Iraq?"

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
