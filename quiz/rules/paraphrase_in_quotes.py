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

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Verdict
from quiz.model.finding import Found, Severity
from quiz.text.anchor import fold
from quiz.text.late import late

SEVERITY = Severity.ERROR
_ANY = '“”„‟"«»″＂‘'
_MARK = late('[“”„‟"«»″＂]')
_SINGLE = late(r"(?<!\w)‘([^‘]{1,400}?)’(?!\w)")
_LEFT_OUT = late(r"\.\.\.|…|\[[^\]]{0,80}\]")  # words left out, and words put in so that it can be read
_MOST_SEARCHED = 40_000_000  # characters gone through in one deck: no deck makes this slow
_EDGES = " .,;:!?…،؛؟-–—"


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the wordings that have quotation marks."""
    articles: _Articles | None = None
    for wording in dossier.wordings.with_characters(_ANY):
        if wording.claim is not None and wording.claim.verdict is not Verdict.SUPPORTED:
            continue  # a claim that is not supported may misquote: that is what is wrong with it
        articles = articles or _Articles(dossier)
        subject = wording.fact or wording.claim
        for words in _quoted(wording.text):
            if not articles.have(words):
                yield Found(
                    wording.route,
                    f"The words {shown(words)} stand in quotation marks, and not in the article.",
                    "Quote the article word for word, or leave the marks out.",
                    words=words,
                    pointers=(dossier.pointer(subject, label="what it stands on"),) if subject else (),
                )


class _Articles:
    """The articles of a deck with their headlines, in which words are looked for."""

    def __init__(self, dossier: Dossier) -> None:
        self._sources = tuple(dossier.deck.sources.values())
        self._folded, self._searched = "", 0
        self._known: dict[str, bool] = {}

    def have(self, words: str) -> bool:
        """Whether words are in an article; where too much was gone through already, they are let stand."""
        if words not in self._known:
            self._searched += sum(len(source.text) for source in self._sources)
            is_there = self._searched > _MOST_SEARCHED or any(words in source.text for source in self._sources)
            self._known[words] = is_there or all(part in self._all for part in _parts(words))
        return self._known[words]

    @property
    def _all(self) -> str:
        if not self._folded:
            self._folded = fold("\n".join(f"{source.title}\n{source.text}" for source in self._sources)).casefold()
        return self._folded


def _quoted(text: str) -> Iterator[str]:
    """Yield what stands between marks, taken two by two: their shapes are mixed up too often to go by."""
    pieces = _MARK.split(text)
    for piece in pieces[1 : len(pieces) - 1 : 2]:
        if piece.strip(_EDGES):
            yield piece.strip(_EDGES)
    for match in _SINGLE.finditer(text) if "‘" in text else ():
        if match[1].strip(_EDGES):
            yield match[1].strip(_EDGES)


def _parts(words: str) -> Iterator[str]:
    for part in _LEFT_OUT.split(words):
        folded = fold(part.strip(_EDGES)).casefold()
        if folded:
            yield folded
