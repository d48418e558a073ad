"""Two questions that ask the same in slightly other words.

Why: Learners meet what they have just been told, and the two answers count as if two things were known.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
      - id: us-troops-again
        kind: quantity
        quote: kept about 2,500 troops in Iraq despite ISIS being defeated there
        answer: about 2,500 troops
        ask: After the defeat of ISIS, how many troops has the US kept in Iraq?

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
      - id: us-troops-syria
        kind: quantity
        quote: and about 900 in Syria
        answer: about 900
        unit: troops
        ask: How many troops has the US kept in Syria?
"""

from collections.abc import Iterator, Sequence

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation
from quiz.text.leak import folded
from quiz.text.telling import telling

SEVERITY = Severity.WARNING
_ALIKE = 90  # percent of the words of the shorter question
_FEWEST = 3  # telling words: fewer are alike by chance
_LOOKED_AT = 16  # questions of one answer that each is compared with


def check(dossier: Dossier) -> Iterator[Found]:
    """Compare questions that have the same answer; others may differ in one small word and yet be others."""
    by_id = dossier.deck.by_id
    for rivals in dossier.deck.rivals.shared():
        facts = [by_id[rival.fact] for rival in rivals if by_id[rival.fact].ask]
        if len(facts) > 1:
            yield from _alike(dossier, facts)


def _alike(dossier: Dossier, facts: Sequence[Fact]) -> Iterator[Found]:
    """Compare each with those that come before it when all are sorted by their words."""
    told = sorted(
        ((" ".join(sorted(set(telling(fact.ask)))), fact.id, fact) for fact in facts), key=lambda one: one[:2]
    )
    for place, (words, _, fact) in enumerate(told):
        for other_words, _, other in told[max(0, place - _LOOKED_AT) : place]:
            if (
                _is_alike(words, other_words)
                and _is_of_one_value(fact, other)
                and folded(fact.ask) != folded(other.ask)
            ):
                yield Found(
                    dossier.route(fact, "ask"),
                    f"{shown(fact.ask)} asks nearly what {shown(other.ask)} does, and the answer is the same.",
                    "Keep the better one; without ask the other fact still gives claims and blanks.",
                    also=((dossier.route(other, "ask"), "the other question"),),
                )
                break


def _is_alike(one: str, other: str) -> bool:
    if min(one.count(" "), other.count(" ")) < _FEWEST - 1:
        return False
    from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415 - few decks ask twice for one value

    return token_set_ratio(one, other) >= _ALIKE


def _is_of_one_value(one: Fact, other: Fact) -> bool:
    return one.kind == other.kind and one.value.relate(other.value) is Relation.SAME
