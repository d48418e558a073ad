"""Quotation marks round words that are in no article of the deck.

Why: Marks say that somebody used these very words. Round a paraphrase they make up a quotation, and a quiz spreads it
to everybody who takes it.

Bad:
    facts:
      - id: presence
        kind: name
        quote: Mr Al Sudani said he saw no reason for foreign troops to remain on Iraqi soil
        answer: foreign troops
        speaker: Mohammed Shia Al Sudani
        ask: Of whom did Mohammed Shia Al Sudani say that there was “no need for them to stay”?

Good:
    facts:
      - id: presence
        kind: name
        quote: Mr Al Sudani said he saw no reason for foreign troops to remain on Iraqi soil
        answer: foreign troops
        speaker: Mohammed Shia Al Sudani
        ask: For whom did Mohammed Shia Al Sudani say he saw “no reason” to remain on Iraqi soil?
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Verdict
from quiz.model.finding import Found, Severity
from quiz.text.anchor import fold

SEVERITY = Severity.ERROR
_ANY = re.compile('[“”„‟"«»″＂‘]')
_MARK = re.compile('[“”„‟"«»″＂]')
_SINGLE = re.compile(r"(?<!\w)‘([^‘]{1,400}?)’(?!\w)")
_LEFT_OUT = re.compile(r"\.\.\.|…|\[[^\]]{0,80}\]")  # words left out, and words put in so that it can be read
_EDGES = " .,;:!?…،؛؟-–—"


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the wordings that have quotation marks."""
    articles = ""
    for wording in dossier.wordings:
        text = wording.text
        if ('"' not in text) if text.isascii() else not _ANY.search(text):
            continue
        if wording.claim is not None and wording.claim.verdict is not Verdict.SUPPORTED:
            continue  # a claim that is not supported may misquote: that is what is wrong with it
        for words in _quoted(text):
            sources = dossier.deck.sources.values()
            if any(words in source.text for source in sources):
                continue
            articles = articles or fold("\n".join(f"{source.title}\n{source.text}" for source in sources)).casefold()
            wrong = next((part for part in _parts(words) if part not in articles), "")
            if wrong:
                subject = wording.fact or wording.claim
                yield Found(
                    wording.route,
                    f"The words {shown(words)} stand in quotation marks, and not in the article.",
                    "Quote the article word for word, or leave the marks out.",
                    words=words,
                    pointers=(dossier.pointer(subject, label="what it stands on"),) if subject else (),
                )


def _quoted(text: str) -> Iterator[str]:
    """Yield what stands between marks, taken two by two: their shapes are mixed up too often to go by."""
    pieces = _MARK.split(text)
    for piece in pieces[1 : len(pieces) - 1 : 2]:
        if piece.strip(_EDGES):
            yield piece.strip(_EDGES)
    for match in _SINGLE.finditer(text):
        if match[1].strip(_EDGES):
            yield match[1].strip(_EDGES)


def _parts(words: str) -> Iterator[str]:
    for part in _LEFT_OUT.split(words):
        folded = fold(part.strip(_EDGES)).casefold()
        if folded:
            yield folded
