"""A generated question whose right answer is not among what can be chosen.

Why: Whatever the learner does is marked wrong, and the right answer is never seen.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
    items:
      - kind: multiple-choice
        fact: us-troops
        stem: How many troops has the US kept in Iraq?
        options: [about 900 troops, "about 5,000 troops", "about 9,000 troops"]
        key: about 2,500 troops

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
    items:
      - kind: multiple-choice
        fact: us-troops
        stem: How many troops has the US kept in Iraq?
        options: [about 900 troops, "about 2,500 troops", "about 9,000 troops"]
        key: about 2,500 troops
"""

from collections.abc import Iterator
from typing import assert_never

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.model.relation import Relation

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the key of every item."""
    for item in dossier.items:
        if not _has_key(item) or not _is_right(dossier, item):
            route = dossier.route(item.facts[0], "ask") if item.facts else ""
            yield Found(
                route,
                f"The right answer is not among the options of {shown(item.stem)}.",
                "This is a mistake of the question kind that made it; the fact itself may be sound.",
            )


def _has_key(item: Item) -> bool:
    match item.interaction:
        case Choice(options=options, key=place):
            return 0 <= place < len(options) and options[place].verdict in (None, item.verdict)
        case Order(entries=entries, key=places):
            return sorted(places) == list(range(len(entries)))
        case Match(prompts=prompts, partners=partners, key=places):
            return len(places) == len(prompts) and all(0 <= place < len(partners) for place in places)
        case Entry(answer=answer):
            return bool(answer.strip())
        case _:
            assert_never(item.interaction)


def _is_right(dossier: Dossier, item: Item) -> bool:
    """Whether the option that counts as right is the fact's value, where the options are values."""
    fact = dossier.deck.by_id.get(item.facts[0]) if len(item.facts) == 1 else None
    if fact is None or item.verdict is not None or item.proof.method != "disjoint":
        return True
    match item.interaction:
        case Choice(options=options, key=place):
            value = type(fact.value).parse(options[place].text, dossier.deck.context(fact))
            return value is not None and value.relate(fact.value) is Relation.SAME
        case _:
            return True
