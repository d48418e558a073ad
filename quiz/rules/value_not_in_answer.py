"""A value that is not what the words of the answer say.

Why: The value is what responses are compared with. If it is not what the article says, every right answer is marked
wrong.

Bad:
    facts:
      - id: designation
        kind: date
        quote: The US on Wednesday designated four Iran-backed Iraqi militia groups
        answer: on Wednesday
        value: 2025-09-18
        ask: On what date did the US designate four Iraqi militia groups?

Good:
    facts:
      - id: designation
        kind: date
        quote: The US on Wednesday designated four Iran-backed Iraqi militia groups
        answer: on Wednesday
        value: 2025-09-17
        ask: On what date did the US designate four Iraqi militia groups?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
