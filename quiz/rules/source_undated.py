"""A date that only the day of publication makes certain, in an article whose day is not given.

Why: Without it nobody can say which Wednesday, or the November of which year, is meant, and the answer would change
with the day on which the quiz is taken.

Bad:
    sources:
      national:
        file: ../seeds/000_943ac916fcac6cba.txt
        sha256: a8528de39e0f3468c0985ad8b36bf3835d2477940b23a6904912f9a296a22e66
        publisher: The National
        title: State monopoly over weapons a top priority, Iraqi PM says
    facts:
      - id: designation
        kind: date
        quote: The US on Wednesday designated four Iran-backed Iraqi militia groups
        answer: on Wednesday
        ask: On what date did the US designate four Iraqi militia groups?

Good:
    sources:
      national:
        file: ../seeds/000_943ac916fcac6cba.txt
        sha256: a8528de39e0f3468c0985ad8b36bf3835d2477940b23a6904912f9a296a22e66
        publisher: The National
        title: State monopoly over weapons a top priority, Iraqi PM says
        published: 2025-09-17
    facts:
      - id: designation
        kind: date
        quote: The US on Wednesday designated four Iran-backed Iraqi militia groups
        answer: on Wednesday
        ask: On what date did the US designate four Iraqi militia groups?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
