"""Asks for one figure, date, name or short quotation to be typed; the fact's own kind judges what is typed."""

from collections.abc import Iterator

from quiz.model.deck import Deck
from quiz.model.item import Entry, Item, Proof
from quiz.proof.chance import Chance
from quiz.proof.evidence import evidence_of, item_id
from quiz.proof.pool import is_given_away
from quiz.proof.slot import is_short
from quiz.text.phrases import Phrases

_SAY = Phrases(en={"why": "The article says “{words}”."}, ar={"why": "جاء في المقال: «{words}»."})


def ask(deck: Deck, chance: Chance) -> Iterator[Item]:
    """Yield an item for every fact that asks for one value, unless its `ask` shows the answer."""
    del chance  # what is typed leaves nothing to draw
    for fact in deck.facts:
        if not fact.ask or not is_short(fact) or is_given_away(deck, fact, fact.ask):
            continue
        yield Item(
            id=item_id("short-answer", (fact,), fact.ask),
            kind="short-answer",
            facts=(fact.id,),
            topic=fact.topic,
            stem=fact.ask,
            interaction=Entry(fact.kind, fact.words, fact.value, deck.context(fact)),
            proof=Proof(_SAY(deck.language, "why", words=fact.words), "verbatim", (evidence_of(deck, fact),)),
            language=deck.language,
        )
