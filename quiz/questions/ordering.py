"""Asks for the order in time of three to five events of the article."""

from collections.abc import Iterator
from functools import cmp_to_key
from typing import Any

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.item import Item, Order, Proof
from quiz.model.relation import Extent
from quiz.proof.chance import Chance
from quiz.proof.evidence import evidence_of, item_id
from quiz.proof.pool import is_given_away, option_voice
from quiz.proof.ring import groups
from quiz.text.phrases import Phrases
from quiz.text.splice import bare_date

SIZES = (3, 5)  # events in a timeline

_SAY = Phrases(
    en={"stem": "Put these in order, the earliest first.", "why": "The article dates them: {dates}.", "sep": "; "},
    ar={"stem": "رتّب هذه الأحداث من الأقدم إلى الأحدث.", "why": "تواريخها في المقال: {dates}.", "sep": "؛ "},
)


def ask(deck: Deck, chance: Chance) -> Iterator[Item]:
    """Yield timelines of each topic that has enough dated events, and of the events of all the other topics."""
    dated = [
        fact
        for fact in deck.facts
        if fact.kind == "date" and fact.label and fact.value.extent and not is_given_away(deck, fact, fact.label)
    ]
    of_topic: dict[str, list[Fact]] = {}
    for fact in dated:
        of_topic.setdefault(fact.topic, []).append(fact)
    rest = [fact for facts in of_topic.values() if len(facts) < SIZES[0] for fact in facts]
    for facts in (*(facts for facts in of_topic.values() if len(facts) >= SIZES[0]), rest):
        for group in groups(facts, chance, SIZES, lambda _, fact: fact.value):
            yield _item(deck, group, chance)


def _item(deck: Deck, group: tuple[tuple[Fact, Any], ...], chance: Chance) -> Item:
    right = [fact for fact, _ in sorted(group, key=cmp_to_key(_earlier_first))]
    shown = list(right)
    draw = chance("shuffle", *sorted(fact.id for fact in right))
    while shown == right:
        draw.shuffle(shown)
    dates = {fact.id: bare_date(option_voice(fact.value).spell()) for fact in right}
    told = _SAY(deck.language, "sep").join(f"{fact.label} ({dates[fact.id]})" for fact in right)
    topics = {fact.topic for fact in right}
    return Item(
        id=item_id("ordering", right, *(fact.label for fact in shown)),
        kind="ordering",
        facts=tuple(fact.id for fact in right),
        topic=topics.pop() if len(topics) == 1 else "",
        stem=_SAY(deck.language, "stem"),
        interaction=Order(
            tuple(fact.label for fact in shown),
            tuple(shown.index(fact) for fact in right),
            tuple(dates[fact.id] for fact in shown),
        ),
        proof=Proof(_SAY(deck.language, "why", dates=told), "order", tuple(evidence_of(deck, fact) for fact in right)),
        language=deck.language,
    )


def _earlier_first(one: tuple[Fact, Any], other: tuple[Fact, Any]) -> int:
    first: Extent = one[1].extent
    second: Extent = other[1].extent
    return second.is_before(first) - first.is_before(second)
