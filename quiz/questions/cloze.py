"""Blanks the answer's words in the sentence that states a fact, to be typed."""

from collections.abc import Iterator

from quiz.model.deck import Deck
from quiz.model.item import Entry, Item, Proof
from quiz.proof.chance import Chance
from quiz.proof.evidence import evidence_of, item_id
from quiz.proof.pool import is_given_away
from quiz.proof.slot import is_short, slot_of
from quiz.text.phrases import Phrases
from quiz.text.splice import without_article

BLANK = "_____"

_SAY = Phrases(
    en={
        "stem": "Fill in the blank: {sentence}",
        "quantity": "Fill in the figure: {sentence}",
        "date": "Fill in the date or time: {sentence}",
        "name": "Fill in the name or term: {sentence}",
        "quotation": "Fill in the words quoted: {sentence}",
        "why": "The article says “{words}”.",
    },
    ar={
        "stem": "أكمل الفراغ: {sentence}",
        "quantity": "أكمل الفراغ بالرقم: {sentence}",
        "date": "أكمل الفراغ بالتاريخ أو الوقت: {sentence}",
        "name": "أكمل الفراغ بالاسم أو المصطلح: {sentence}",
        "quotation": "أكمل الفراغ بالكلمات المقتبسة: {sentence}",
        "why": "جاء في المقال: «{words}».",
    },
)
_KINDS = ("quantity", "date", "name", "quotation")


def ask(deck: Deck, chance: Chance) -> Iterator[Item]:
    """Yield an item for every fact whose sentence holds the answer once and does not show it elsewhere."""
    del chance  # the blank is where the answer is
    for fact in deck.facts:
        slot = slot_of(deck, fact, fact.answer[0]) if is_short(fact) else None
        if slot is None:
            continue
        sentence = without_article(slot.sentence[: slot.start]) + BLANK + slot.sentence[slot.end :]
        if is_given_away(deck, fact, sentence):
            continue
        yield Item(
            id=item_id("cloze", (fact,), sentence),
            kind="cloze",
            facts=(fact.id,),
            topic=fact.topic,
            stem=_SAY(deck.language, fact.kind if fact.kind in _KINDS else "stem", sentence=sentence),
            interaction=Entry(fact.kind, fact.words, fact.value, deck.context(fact)),
            proof=Proof(_SAY(deck.language, "why", words=fact.words), "verbatim", (evidence_of(deck, fact),)),
            extra={"sentence": sentence},
            language=deck.language,
        )
