"""Gathers the words of the article that an item stands on, and names the item by what makes it this one."""

from collections.abc import Iterable

from quiz.model.deck import Deck
from quiz.model.fact import Claim, Fact, digest
from quiz.model.item import Evidence
from quiz.model.span import Span

_ID_DIGITS = 12  # 48 bits: among 100,000 items two ids meet once in 56,000 decks


def evidence_of(deck: Deck, fact: Fact) -> Evidence:
    """Give the quote of a fact with its answer's words marked, within its paragraph."""
    return _evidence(deck, fact.id, fact.source, fact.quote_span, fact.answer_spans)


def evidence_of_claim(deck: Deck, claim: Claim) -> Evidence:
    """Give the quote that a hand-written claim stands on, marked as a whole."""
    return _evidence(deck, "", claim.source, claim.quote_span, (claim.quote_span,))


def _evidence(deck: Deck, fact: str, name: str, quote: Span, marks: tuple[Span, ...]) -> Evidence:
    source = deck.sources[name]
    number = source.passage_number(quote.start)
    return Evidence(
        fact=fact,
        source=name,
        digest=source.digest,
        quote=quote,
        marks=marks,
        passage=source.passages[number - 1],
        passage_number=number,
    )


def words_of(deck: Deck, fact: Fact) -> str:
    """Give the answer's words in one line, the members of a list joined as the deck's language joins them."""
    return ("، " if deck.language.partition("-")[0] == "ar" else ", ").join(fact.answer)


def item_id(kind: str, facts: Iterable[Fact], *content: str) -> str:
    """Digest the kind, the facts with their revisions, and what is asked: the same question keeps its id."""
    parts = [part for fact in facts for part in (fact.id, fact.revision)]
    return digest(kind, str(len(parts)), *parts, *content)[:_ID_DIGITS]
