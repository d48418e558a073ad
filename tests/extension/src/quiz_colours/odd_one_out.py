"""Asks which colour the article does not give to a thing: a question kind that is not ours."""

from collections.abc import Iterator

from quiz.model.deck import Deck
from quiz.model.item import Choice, Item, Option, Proof
from quiz.proof.chance import Chance
from quiz.proof.evidence import evidence_of, item_id


def ask(deck: Deck, chance: Chance) -> Iterator[Item]:
    """Yield an item for every colour."""
    for fact in deck.facts:
        if fact.kind == "colour":
            draw = chance(fact.id)
            wrong = [near.value.spell() for near in fact.value.near(draw)][:2]
            options = [Option(fact.words), *(Option(text, f"The article says {fact.words}.") for text in wrong)]
            draw.shuffle(options)
            key = next(place for place, option in enumerate(options) if not option.why)
            yield Item(
                id=item_id("odd-one-out", (fact,), fact.ask, *(option.text for option in options)),
                kind="odd-one-out",
                facts=(fact.id,),
                topic=fact.topic,
                stem=f"Only one of these is in the article. {fact.ask}",
                interaction=Choice(tuple(options), key),
                proof=Proof(f"The article says {fact.words}.", "disjoint", (evidence_of(deck, fact),)),
            )
