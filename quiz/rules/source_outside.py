"""A path to an article that leads out of the project, or to what is no file.

Why: A deck is a text from anywhere. One that could name any file of the machine it is checked on could show what is in
it, and one that names a device could stop the check for good.

Bad:
    sources:
      national:
        file: ../../../etc/passwd
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
