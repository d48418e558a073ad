"""Two articles of a deck that answer one question in ways that cannot both hold.

Why: Whatever the learner says, one of the articles says otherwise. That two sources disagree is worth knowing, but no
question may pretend that they do not.

Bad:
    sources:
      monday: {file: ../seeds/000_943ac916fcac6cba.txt, sha256: "{digest}", publisher: A, title: T}
      friday: {file: ../seeds/000_943ac916fcac6cba.txt, sha256: "{digest}", publisher: B, title: T}
    facts:
      - id: monday-troops
        kind: quantity
        source: monday
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops does the US keep?
      - id: friday-troops
        kind: quantity
        source: friday
        quote: and about 900 in Syria
        answer: about 900
        unit: troops
        ask: How many troops does the US keep?

Good:
    sources:
      monday: {file: ../seeds/000_943ac916fcac6cba.txt, sha256: "{digest}", publisher: A, title: T}
      friday: {file: ../seeds/000_943ac916fcac6cba.txt, sha256: "{digest}", publisher: B, title: T}
    facts:
      - id: monday-troops
        kind: quantity
        source: monday
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops does the US keep in Iraq?
      - id: friday-troops
        kind: quantity
        source: friday
        quote: and about 900 in Syria
        answer: about 900
        unit: troops
        ask: How many troops does the US keep in Syria?
"""

from collections.abc import Hashable, Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation
from quiz.text.leak import folded

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at facts of two articles that ask the same, have the same label, or differ in one figure of a sentence.

    Within one article nobody is contradicted: that is second-right-answer, or a label that serves two facts.
    """
    if len(dossier.deck.sources) < 2:
        return
    told = set()
    for first, second, relation in dossier.twins:
        if relation is Relation.DISJOINT and first.source != second.source:
            told.add((first.id, second.id))
            yield _found(dossier, first, second, "ask")
    first_of: dict[Hashable, Fact] = {}
    for fact in dossier.deck.facts:
        for field, name in _names(fact):
            other = first_of.setdefault(name, fact)
            if other.source == fact.source or (other.id, fact.id) in told:
                continue
            if fact.value.relate(other.value) is Relation.DISJOINT:
                told.add((other.id, fact.id))
                yield _found(dossier, other, fact, field)


def _names(fact: Fact) -> Iterator[tuple[str, Hashable]]:
    """Yield what a fact is of: its label, and for figures and dates its sentence without the answer.

    Names are not told by their sentences: there may be troops in Iraq and, says the other article, in Syria.
    """
    if fact.label:
        yield "label", (fact.kind, fact.category, folded(fact.label))
    if fact.claim and fact.value.extent is not None:
        before, found, after = fact.claim.partition(fact.words)
        if found:
            yield "claim", (fact.kind, folded(before), folded(after))


def _found(dossier: Dossier, first: Fact, second: Fact, field: str) -> Found:
    what = {"ask": second.ask, "label": second.label, "claim": second.claim}[field]
    return Found(
        dossier.route(second, field),
        f"Of {shown(what)}, {second.source} says {shown(second.words)} and {first.source} {shown(first.words)}.",
        "Name the article or the day in the question, or keep only the article that you rely on.",
        also=((dossier.route(first, field), "the other article"),),
        pointers=(
            dossier.pointer(first, first.answer_spans[0], "one article"),
            dossier.pointer(second, second.answer_spans[0], "the other"),
        ),
    )
