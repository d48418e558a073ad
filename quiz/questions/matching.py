"""Asks which figure, date or name belongs to which thing, and which quotation to which speaker."""

from collections.abc import Iterator
from typing import Any

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.item import Item, Match, Proof
from quiz.model.relation import Relation
from quiz.model.value import Context
from quiz.proof.chance import Chance
from quiz.proof.evidence import evidence_of, item_id
from quiz.proof.pool import is_given_away
from quiz.proof.ring import groups
from quiz.registry import fact_kind
from quiz.text.phrases import Phrases

SIZES = (3, 5)  # pairs

_SAY = Phrases(
    en={
        "quantity": "Match each with its figure.",
        "date": "Match each event with its date.",
        "name": "Match each with its name.",
        "other": "Match each with what belongs to it.",
        "quotation": "Match each quotation with the one who said it.",
        "why": "The article says: {pairs}.",
        "pair": "{prompt} – {partner}",
        "words": "“{words}”",
        "sep": "; ",
    },
    ar={
        "quantity": "صِل كل عبارة برقمها.",
        "date": "صِل كل حدث بتاريخه.",
        "name": "صِل كل عبارة بالاسم المناسب.",
        "other": "صِل كل عبارة بما يناسبها.",
        "quotation": "صِل كل قول بصاحبه.",
        "why": "جاء في المقال: {pairs}.",
        "pair": "{prompt} – {partner}",
        "words": "«{words}»",
        "sep": "؛ ",
    },
)
_KINDS = frozenset({"quantity", "date", "name"})


def ask(deck: Deck, chance: Chance) -> Iterator[Item]:
    """Yield pairs of labels and values of one kind, topic and category, then of quotations and speakers."""
    alike: dict[tuple[str, str, str], list[Fact]] = {}
    quoted: list[Fact] = []
    for fact in deck.facts:
        if fact.kind == "quotation" and fact.speaker and len(fact.answer) == 1:
            quoted.append(fact)
        elif fact.label and len(fact.answer) == 1 and not is_given_away(deck, fact, fact.label):
            alike.setdefault((fact.kind, fact.category, fact.topic), []).append(fact)
    for (kind, _, _), facts in alike.items():
        for group in groups(facts, chance, SIZES, _said_alike):
            pairs = [(fact, fact.label, value.spell()) for fact, value in group]
            yield _item(deck, kind if kind in _KINDS else "other", pairs, chance)
    yield from _speakers(deck, quoted, chance)


def _said_alike(first: Fact, fact: Fact) -> Any:
    """Say a value in the first one's style where it stays the same value."""
    said = first.value.restyle(fact.value)
    return said if said is not None and said.relate(fact.value) is Relation.SAME else None


def _speakers(deck: Deck, quoted: list[Fact], chance: Chance) -> Iterator[Item]:
    context = Context(language=deck.language, rivals=deck.rivals)
    names = {words: fact_kind("name").parse(words, context) for words in {fact.speaker: None for fact in quoted}}
    speaking = [fact for fact in quoted if names[fact.speaker] is not None]
    for group in groups(speaking, chance, SIZES, lambda _, fact: names[fact.speaker]):
        pairs = [(fact, _SAY(deck.language, "words", words=fact.words), fact.speaker) for fact, _ in group]
        yield _item(deck, "quotation", pairs, chance)


def _item(deck: Deck, kind: str, pairs: list[tuple[Fact, str, str]], chance: Chance) -> Item:
    draw = chance("shuffle", *sorted(fact.id for fact, _, _ in pairs))
    pairs = sorted(pairs, key=lambda pair: pair[0].id)
    draw.shuffle(pairs)
    facts, prompts = [fact for fact, _, _ in pairs], [prompt for _, prompt, _ in pairs]
    places = list(range(len(pairs)))
    draw.shuffle(places)
    shown = [pairs[place][2] for place in places]
    told = _SAY(deck.language, "sep").join(
        _SAY(deck.language, "pair", prompt=prompt, partner=partner) for _, prompt, partner in pairs
    )
    topics = {fact.topic for fact in facts}
    return Item(
        id=item_id("matching", facts, *prompts, *shown),
        kind="matching",
        facts=tuple(fact.id for fact in facts),
        topic=topics.pop() if len(topics) == 1 else "",
        stem=_SAY(deck.language, kind),
        interaction=Match(tuple(prompts), tuple(shown), tuple(places.index(place) for place in range(len(pairs)))),
        proof=Proof(
            _SAY(deck.language, "why", pairs=told), "verbatim", tuple(evidence_of(deck, fact) for fact in facts)
        ),
        language=deck.language,
    )
