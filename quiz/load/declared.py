"""Finds the words that a deck declares not checkable in its articles: every place of each, and words that have none."""

from collections.abc import Iterator, Mapping
from itertools import islice

from quiz.load.log import shown
from quiz.load.nodes import Refused, Scalar, Table, step
from quiz.load.shape import Draft
from quiz.load.sources import Article
from quiz.model.deck import Declared
from quiz.model.span import Span

FIELD = "not_checkable"
_MOST = 500  # declarations that are read, and places of each that count: no deck makes the loader slow


def declared(deck: Draft, articles: Mapping[str, Article], named: Mapping[str, object]) -> Iterator[Declared]:
    """Yield the places of all declared words; what has no reason or no place is noted.

    Words are sought in every article of the deck; while one of them could not be read, none is said to be missing.
    """
    table: Table | None = deck.get(FIELD, None)
    entries = table.entries if table else {}
    for number, (words, (key, node)) in enumerate(entries.items()):
        if isinstance(node, Refused):
            continue
        route = FIELD + step(words)
        if number == _MOST:
            message = f"{len(entries):,} declarations; {_MOST} are read."
            deck.fail_at("over-limit", message, key.start, FIELD, "Declare whole lines, or split the deck.")
            return
        reason = node.text.strip() if isinstance(node, Scalar) else ""
        if not reason:
            message = f"{FIELD}: {shown(words)} has no reason."
            deck.fail_at("wrong-shape", message, node.start, route, "Say in a line why nothing in it can be checked.")
            continue
        places = [(name, span) for name, article in articles.items() for span in _places(article, words)]
        if not places and len(articles) == len(named):
            message = f"The words {shown(words)} are in no article of the deck, as whole words."
            hint = "Copy them from the article, or remove the line."
            deck.fail_at("not-checkable-unknown", message, key.start, route, hint)
        for name, span in places:
            yield Declared(name, span, " ".join(reason.split()))


def _places(article: Article, words: str) -> Iterator[Span]:
    return islice(_all_places(article, words), _MOST)


def _all_places(article: Article, words: str) -> Iterator[Span]:
    after = 0
    while found := article.verbatim.places(words, after):
        yield from map(article.span, found)
        after = found[-1][1]
