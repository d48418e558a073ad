"""An article that is not where the deck says.

Why: Without the article nothing of the deck can be proved, so there is no quiz at all.

Bad:
    sources:
      national:
        file: ../seeds/000_943ac916fcac6cbb.txt
        sha256: a8528de39e0f3468c0985ad8b36bf3835d2477940b23a6904912f9a296a22e66
        publisher: The National
        title: State monopoly over weapons a top priority, Iraqi PM says
        published: 2025-09-17
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?

Good:
    sources:
      national:
        file: ../seeds/000_943ac916fcac6cba.txt
        sha256: a8528de39e0f3468c0985ad8b36bf3835d2477940b23a6904912f9a296a22e66
        publisher: The National
        title: State monopoly over weapons a top priority, Iraqi PM says
        published: 2025-09-17
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
"""

from quiz.model.finding import Severity

SEVERITY = Severity.ERROR  # found while loading
