"""A quote that stands in the article more than once.

Why: One phrase may be said of two things: the article says "created in 2014" of the militias and of the coalition. Who
looks such a quote up may find the wrong one, and so may the quiz.

Bad:
    facts:
      - id: coalition-created
        kind: date
        quote: created in 2014
        answer: "2014"
        ask: In what year was the multinational coalition created?

Good:
    facts:
      - id: coalition-created
        kind: date
        quote: The multinational coalition, created in 2014
        answer: "2014"
        ask: In what year was the multinational coalition created?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
