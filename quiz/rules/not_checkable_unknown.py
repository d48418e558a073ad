"""Words declared not checkable that stand in no article of the deck.

Why: The declaration takes nothing out of the count of what is covered, so whoever reads it believes that something was
looked at which is not there. Mostly the article was corrected, or the words were not copied.

Bad:
    not_checkable:
      "about 3,000 troops": The article gives no figure for the troops that came back.
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?

Good:
    not_checkable:
      "12-day war": It is named only to say since when the groups have attacked.
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
