"""Labels or answers to be matched that read the same or are not apart, so that pairs can be swapped.

Why: Two ways of matching are right, and only one of them is accepted.

Bad:
    facts:
      - id: troops-iraq
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        label: US troops
      - id: troops-syria
        kind: quantity
        quote: and about 900 in Syria
        answer: about 900
        unit: troops
        label: US troops

Good:
    facts:
      - id: troops-iraq
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        label: US troops in Iraq
      - id: troops-syria
        kind: quantity
        quote: and about 900 in Syria
        answer: about 900
        unit: troops
        label: US troops in Syria
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.item import Item, Match
from quiz.model.relation import Relation
from quiz.text.leak import folded

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at labels that two facts share, then at the pairs of every item."""
    labels = [fact.label.casefold() for fact in dossier.deck.facts if fact.label]
    first: dict[tuple[str, str, str, str], Fact] = {}
    for fact in dossier.deck.facts if len(set(labels)) < len(labels) else ():
        if fact.label and len(fact.answer) == 1 and fact.kind != "quotation":
            topic = "" if fact.kind == "date" else fact.topic  # timelines mix topics
            other = first.setdefault((fact.kind, fact.category, topic, fact.label.casefold()), fact)
            if other is not fact and _is_mixed_up(other, fact):
                yield Found(
                    dossier.route(fact, "label"),
                    f"Two facts are labelled {shown(fact.label)}; their answers are {shown(other.words)} and "
                    f"{shown(fact.words)}.",
                    "Let each label say what its own answer is of.",
                    also=((dossier.route(other, "label"), "the first of them"),),
                )
    for item in dossier.items:
        clash = _clash(dossier, item)
        if clash and item.facts:
            hint = "This is a mistake of the question kind that made it; the facts themselves may be sound."
            yield Found(dossier.route(item.facts[0], "label"), f"Of what is to be matched, {clash}.", hint)


def _is_mixed_up(one: Fact, other: Fact) -> bool:
    """Whether both may be shown beside each other, and no rule about questions or sources has more to say of it."""
    if one.value.relate(other.value) is not Relation.DISJOINT or one.source != other.source:
        return False
    return not one.ask or folded(one.ask) != folded(other.ask)


def _clash(dossier: Dossier, item: Item) -> str:
    match item.interaction:
        case Match(prompts=prompts, partners=partners, key=key):
            pass
        case _:
            return ""
    for texts in (prompts, partners):
        words = list(map(folded, texts))
        twice = next((text for text, word in zip(texts, words, strict=True) if words.count(word) > 1), None)
        if twice is not None:
            return f"{shown(twice)} stands there twice"
    if len(set(key)) < len(key):
        return f"{shown(partners[key[0]])} belongs to two" if 0 <= key[0] < len(partners) else "one belongs to two"
    facts = [dossier.deck.by_id[name] for name in item.facts if name in dossier.deck.by_id]
    for place, one in enumerate(facts if all(fact.kind == facts[0].kind != "quotation" for fact in facts) else ()):
        for other in facts[:place]:
            if one.value.relate(other.value) is not Relation.DISJOINT:
                return f"{shown(other.words)} and {shown(one.words)} may be the same"
    return ""
