"""An article without its publisher or its title.

Why: A learner who wants to read on, and a colleague who doubts an answer, have to know which article it was. A file's
name does not tell them, and it may be gone tomorrow.

Bad:
    sources:
      national:
        file: ../seeds/000_943ac916fcac6cba.txt
        sha256: a8528de39e0f3468c0985ad8b36bf3835d2477940b23a6904912f9a296a22e66
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

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.load.nodes import step
from quiz.model.finding import Found, Severity

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at what is said of every article."""
    for name, source in dossier.deck.sources.items():
        missing = [field for field, text in (("publisher", source.publisher), ("title", source.title)) if not text]
        if missing:
            yield Found(
                "sources" + step(name),
                f"The source {shown(name)} has no {' and no '.join(missing)}.",
                f"Write {' and '.join(f'{field}:' for field in missing)} as the article itself has it.",
                of_key=True,
            )
