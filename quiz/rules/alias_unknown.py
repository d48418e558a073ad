"""Aliases of something that the fact does not hold.

Why: They would never be used: a misspelled member of a list loses all its other spellings, and learners who type one of
these are marked wrong.

Bad:
    facts:
      - id: seized
        kind: names
        quote: after the extremist group seized large parts of Iraq and Syria
        answer: [Iraq, Syria]
        aliases: {Siria: [Syrian Arab Republic]}
        ask: Of which countries had ISIS seized large parts?

Good:
    facts:
      - id: seized
        kind: names
        quote: after the extremist group seized large parts of Iraq and Syria
        answer: [Iraq, Syria]
        aliases: {Syria: [Syrian Arab Republic]}
        ask: Of which countries had ISIS seized large parts?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
