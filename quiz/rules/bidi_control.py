r"""A character that changes the direction of the text after it.

Why: It makes a text look other than it is: a reviewer reads one answer, and the program another. Arabic and Hebrew are
laid out rightly without any.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: "How many \u202etroops has the US kept in Iraq?"

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
