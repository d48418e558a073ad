"""Asks who said words that the article quotes."""

from collections.abc import Iterator

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.item import Choice, Item, Option, Proof
from quiz.model.relation import Relation
from quiz.model.value import Context
from quiz.proof.chance import Chance
from quiz.proof.evidence import evidence_of, item_id
from quiz.proof.slot import slot_of
from quiz.proof.speakers import Speaker, Speakers
from quiz.registry import fact_kind
from quiz.text.leak import shows
from quiz.text.phrases import Phrases

FEWEST, MOST = 3, 4  # options
SPEAKING = 5  # words: a quotation of fewer does not speak for itself
BLANK = "_____"

_SAY = Phrases(
    en={
        "stem": "Whose words does the article quote here? “{words}”",
        "blank": "Whose name is left out? {sentence}",
        "why": "The article quotes {speaker} with these words.",
        "wrong": "The article gives these words to {speaker}, not to {other}.",
    },
    ar={
        "stem": "من صاحب هذا القول الذي ينقله المقال؟ «{words}»",
        "blank": "من الذي حُذف اسمه هنا؟ {sentence}",
        "why": "ينسب المقال هذا القول إلى {speaker}.",
        "wrong": "ينسب المقال هذا القول إلى {speaker}، لا إلى {other}.",
    },
)


def ask(deck: Deck, chance: Chance) -> Iterator[Item]:
    """Yield an item for every quotation whose speaker at least two other people of the deck could be taken for."""
    context = Context(language=deck.language, rivals=deck.rivals)
    speakers = Speakers(deck, chance, lambda words: fact_kind("name").parse(words, context))
    for fact in deck.facts:
        speaker = speakers.of(fact) if fact.kind == "quotation" and len(fact.answer) == 1 else None
        if speaker is None or shows(fact.words, speaker.words):
            continue
        others = _apart([other for other in speakers.others(fact) if not shows(fact.words, other.words)])
        if len(others) >= FEWEST - 1:
            yield _item(deck, fact, speaker, others, chance)


def _apart(found: list[Speaker]) -> list[Speaker]:
    chosen: list[Speaker] = []
    for other in found:
        if len(chosen) < MOST - 1 and all(other.value.relate(taken.value) is Relation.DISJOINT for taken in chosen):
            chosen.append(other)
    return chosen


def _item(deck: Deck, fact: Fact, speaker: Speaker, others: list[Speaker], chance: Chance) -> Item:
    def why(other: Speaker) -> str:
        return _SAY(deck.language, "wrong", speaker=speaker.words, other=other.words)

    options = [Option(speaker.words), *(Option(other.words, why(other), fact=other.fact) for other in others)]
    chance("shuffle", fact.id).shuffle(options)
    stem = _stem(deck, fact)
    return Item(
        id=item_id("attribution", (fact,), stem, *(option.text for option in options)),
        kind="attribution",
        facts=(fact.id,),
        topic=fact.topic,
        stem=stem,
        interaction=Choice(tuple(options), next(place for place, option in enumerate(options) if not option.why)),
        proof=Proof(_SAY(deck.language, "why", speaker=speaker.words), "speaker", (evidence_of(deck, fact),)),
        language=deck.language,
    )


def _stem(deck: Deck, fact: Fact) -> str:
    """Ask by the words alone; a few words say little alone and are shown in their sentence, without the name."""
    slot = slot_of(deck, fact, fact.speaker) if len(fact.words.split()) < SPEAKING else None
    if slot is None:
        return _SAY(deck.language, "stem", words=fact.words)
    sentence = slot.sentence[: slot.start] + BLANK + slot.sentence[slot.end :]
    return _SAY(deck.language, "blank", sentence=sentence)
