"""The sentence that states a fact and the place of the answer in it: what a cloze blanks and a claim alters."""

from typing import NamedTuple

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.text.anchor import Verbatim
from quiz.text.splice import splice

LONGEST_QUOTATION = 8  # words: more of them is a recitation

_ENDS = ".!?؟"
_CLOSING = "'\"’”»)"
_OPENING = "'\"‘“«("


class Slot(NamedTuple):
    """A sentence and the words in it that may be others: `sentence[start:end]` is `words`."""

    sentence: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words that stand there now."""
        return self.sentence[self.start : self.end]

    def fill(self, words: str) -> str:
        """Say the sentence with other words in this place."""
        return splice(self.sentence, self.start, self.end, words)


def statement(deck: Deck, fact: Fact) -> str:
    """Give the sentence that states a fact: its `claim`, else its quote where the article makes it a sentence."""
    if fact.claim:
        return fact.claim
    text = deck.sources[fact.source].text
    start, end, words = fact.quote_span
    before, after = text[:start].rstrip(" " + _OPENING), text[end : end + 1]
    if before and before[-1] not in f"\n{_ENDS}{_CLOSING}":
        return ""
    if words.rstrip(_CLOSING)[-1:] in _ENDS:
        return words
    return words + after if after and after in _ENDS else ""


def is_short(fact: Fact) -> bool:
    """Whether the answer is one that people can be asked to type: one value, and no long quotation."""
    return len(fact.answer) == 1 and (fact.kind != "quotation" or len(fact.words.split()) <= LONGEST_QUOTATION)


def slot_of(deck: Deck, fact: Fact, words: str) -> Slot | None:
    """Find the words in the fact's sentence; `None` when they are not there, or more than once."""
    sentence = statement(deck, fact)
    places = Verbatim(sentence).find(words) if sentence else ()
    if not places and len(sentence.lower()) == len(sentence):
        # Words at the start of a sentence have a capital that they need not have in the article, and vice versa.
        places = Verbatim(sentence.lower()).find(words.lower())
    return Slot(sentence, *places[0]) if len(places) == 1 else None
