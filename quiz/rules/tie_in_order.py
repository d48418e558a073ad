"""A timeline of which two events have dates that do not tell which came first.

Why: More than one order is right, and only one of them is accepted.

Bad:
    facts:
      - id: pmf-created
        kind: date
        quote: a state-recognised coalition of militias created in 2014 to fight ISIS
        answer: "2014"
        label: The Popular Mobilisation Forces are created
      - id: coalition-created
        kind: date
        quote: The multinational coalition, created in 2014 after the extremist group seized large parts
        answer: "2014"
        label: The multinational coalition is created
    items:
      - kind: ordering
        facts: [pmf-created, coalition-created]
        stem: Put these in order, the earliest first.
        order: [The Popular Mobilisation Forces are created, The multinational coalition is created]
        values: ["2014", "2014"]

Good:
    facts:
      - id: pmf-created
        kind: date
        quote: a state-recognised coalition of militias created in 2014 to fight ISIS
        answer: "2014"
        label: The Popular Mobilisation Forces are created
      - id: isis-defeated
        kind: date
        quote: despite ISIS being defeated there in 2017
        answer: "2017"
        label: ISIS is defeated in Iraq
    items:
      - kind: ordering
        facts: [pmf-created, isis-defeated]
        stem: Put these in order, the earliest first.
        order: [The Popular Mobilisation Forces are created, ISIS is defeated in Iraq]
        values: ["2014", "2017"]
"""

from collections.abc import Iterator
from itertools import pairwise

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.item import Order
from quiz.text.leak import folded

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at neighbours of every order: each has to lie wholly before the next; entries that read alike tie too."""
    told = set()
    for item in dossier.items:
        match item.interaction:
            case Order(entries=entries, key=key):
                facts = [dossier.deck.by_id[name] for name in item.facts if name in dossier.deck.by_id]
                texts = [entries[place] for place in key if place < len(entries)]
            case _:
                continue
        for (one, says), (other, also_says) in pairwise(zip(facts, texts, strict=False)):
            if (one.id, other.id) not in told and (not _is_before(one, other) or folded(says) == folded(also_says)):
                told.add((one.id, other.id))
                yield Found(
                    dossier.route(other, "answer"),
                    f"Nothing tells whether {shown(says)} ({shown(one.words)}) or {shown(also_says)} "
                    f"({shown(other.words)}) came first.",
                    "Leave one of them out of the timeline: without a label, a fact is in none.",
                    also=((dossier.route(one, "answer"), "the one that is put first"),),
                )


def _is_before(one: Fact, other: Fact) -> bool:
    if one.kind != other.kind or one.value.extent is None:
        return False
    is_before: bool = one.value.extent.is_before(other.value.extent)
    return is_before
