"""Asks for every member of a closed list, in any order."""

from collections.abc import Iterator

from quiz.model.deck import Deck
from quiz.model.item import Entry, Item, Proof
from quiz.proof.chance import Chance
from quiz.proof.evidence import evidence_of, item_id, words_of
from quiz.proof.pool import is_given_away
from quiz.text.phrases import Phrases

_SAY = Phrases(en={"why": "The article lists {words}."}, ar={"why": "ذكر المقال: {words}."})


def ask(deck: Deck, chance: Chance) -> Iterator[Item]:
    """Yield an item for every list that has an `ask` which names none of its members."""
    del chance  # what is typed leaves nothing to draw
    for fact in deck.facts:
        if not fact.ask or fact.kind != "names" or is_given_away(deck, fact, fact.ask):
            continue
        yield Item(
            id=item_id("name-all", (fact,), fact.ask),
            kind="name-all",
            facts=(fact.id,),
            topic=fact.topic,
            stem=fact.ask,
            interaction=Entry(fact.kind, words_of(deck, fact), fact.value, deck.context(fact)),
            proof=Proof(_SAY(deck.language, "why", words=words_of(deck, fact)), "verbatim", (evidence_of(deck, fact),)),
            language=deck.language,
        )
