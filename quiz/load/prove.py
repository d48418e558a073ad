"""Anchors the words of facts and claims in their sources, each exactly once, and says where they are not."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from quiz.load.fields import FACT, FEWEST_MEMBERS, KINDS_OF_SEVERAL, NEEDED_BY_KIND
from quiz.load.log import shown
from quiz.load.shape import Draft, replacement
from quiz.load.sources import Article
from quiz.model.finding import Pointer
from quiz.model.span import Span
from quiz.text.anchor import fold, places
from quiz.text.nearest import Nearest
from quiz.text.suggest import did_you_mean, suggest

_MOST_SEARCHED = 40_000_000  # characters gone through to say why, in one deck: no deck makes the loader slow
_MOST_SEARCHES = 50
_SHOWN_PLACES = 4


class Anchored(NamedTuple):
    """A fact or claim whose words have their places in an article."""

    draft: Draft
    article: Article
    quote: Span
    answers: tuple[Span, ...] = ()


class Anchor:
    """Finds the quotes and answers of one deck in its articles."""

    def __init__(self, articles: Mapping[str, Article], named: Mapping[str, object]) -> None:
        """Take the articles that could be read, and all sources that the deck names."""
        self._articles, self._named = articles, named
        self._searches = self._searched = 0

    def claim(self, draft: Draft) -> Anchored | None:
        """Anchor the quote of a hand-written claim."""
        article = self._article(draft)
        place = self._quote(draft, article) if article else None
        return Anchored(draft, article, article.span(place)) if article and place else None

    def fact(self, draft: Draft) -> Anchored | None:
        """Anchor quote and answer of a fact; `None` where one of them has no place, or two."""
        words = _answers(draft)
        article = self._article(draft)
        place = self._quote(draft, article) if article else None
        if article is None or place is None or not any(words):
            return None
        spans = [
            self._answer(draft, article, place, answer, index if len(words) > 1 else None)
            for index, answer in enumerate(words)
        ]
        found = tuple([span for span in spans if span is not None])
        return Anchored(draft, article, article.span(place), found) if found and len(found) == len(spans) else None

    def _article(self, draft: Draft) -> Article | None:
        name = draft.values.get("source", "")
        if not name and len(self._named) == 1:
            name = next(iter(self._named))
        if not name:
            if self._named and "source" not in draft.table.entries:
                hint = f"Write source: with one of {', '.join(sorted(self._named))}."
                draft.fail("missing-field", "The deck has several sources, and none is named here.", hint=hint)
            return None
        if name not in self._named and self._named:
            hint = did_you_mean(name, tuple(self._named))
            fix = replacement(f"{draft.route}.source", suggest(name, tuple(self._named)))
            draft.fail(
                "unknown-source", f"No source of the deck is called {shown(name)}.", "source", hint=hint, fix=fix
            )
        return self._articles.get(name)

    def _quote(self, draft: Draft, article: Article) -> tuple[int, int] | None:
        words = draft.values.get("quote", "")
        found = article.verbatim.places(words) if words else []
        if len(found) == 1:
            return found[0]
        if found:
            spans = [article.span(place) for place in found]
            draft.fail(
                "quote-ambiguous",
                f"The quote {shown(words)} stands in the source {len(found)} times, in {article.paragraphs(spans)}.",
                "quote",
                hint="Quote more words, so that it stands there once.",
                pointers=_pointers(article, spans, "here"),
            )
        elif words:
            self._fail_quote(draft, article, words)
        return None

    def _fail_quote(self, draft: Draft, article: Article, words: str) -> None:
        message = f"The quote {shown(words)} is not in the source."
        hint = "Copy it from the article."
        pointers: tuple[Pointer, ...] = ()
        is_sought = not draft.is_unsaid and self._may_search(article)
        if is_sought and article.verbatim.is_inside_words(words):
            message = f"The quote {shown(words)} begins or ends inside a word or a number of the source."
            hint = "Quote whole words."
        elif is_sought and self._searches < _MOST_SEARCHES and self._may_search(article):
            self._searches += 1
            nearest = article.nearest(words)
            if nearest is not None:
                message += f" Paragraph {nearest.index + 1} has {shown(nearest.words, 100)}{_changes(nearest.changes)}."
                hint = "Quote the article word for word."
                pointers = _pointers(article, _words_of(article, nearest), "the nearest words of the article")
        draft.fail("quote-not-in-source", message, "quote", hint=hint, pointers=pointers)

    def _may_search(self, article: Article) -> bool:
        self._searched += len(article.source.text)
        return self._searched <= _MOST_SEARCHED

    def _answer(
        self, draft: Draft, article: Article, quote: tuple[int, int], words: str, index: int | None
    ) -> Span | None:
        found = article.verbatim.places(words, *quote)
        if len(found) == 1:
            return article.span(found[0])
        if found:
            draft.fail(
                "answer-ambiguous",
                f"The answer {shown(words)} stands in the quote {len(found)} times.",
                "answer",
                index=index,
                hint="Take more words into the answer, or fewer into the quote.",
                pointers=_pointers(article, map(article.span, found), "here"),
            )
            return None
        elsewhere = article.spans(words)
        hint = "The answer is verbatim words of the quote; write what it means as value."
        if elsewhere:
            hint = f"It stands in {article.paragraphs(elsewhere)}: make the quote longer, or take its words."
        draft.fail(
            "answer-not-in-quote",
            f"The answer {shown(words)} is not in the quote.",
            "answer",
            index=index,
            hint=hint,
            pointers=_pointers(article, (article.span(quote),), "the quote"),
        )
        return None


def check_kind(draft: Draft) -> None:
    """See to what a kind asks of other fields: a list of members, a speaker."""
    kind, answer = draft.values.get("kind", ""), draft.values.get("answer", "")
    for name in NEEDED_BY_KIND.get(kind, ()):
        if name not in draft.table.entries:
            draft.fail("missing-field", f"A fact of kind {kind} needs the field {name}.", hint=FACT[name].doc)
    if not kind or not answer:
        return
    if kind in KINDS_OF_SEVERAL:
        if isinstance(answer, str) or len(answer) < FEWEST_MEMBERS:
            message = f"answer: a fact of kind {kind} has a list of at least {FEWEST_MEMBERS} members."
            draft.fail("wrong-shape", message, "answer", hint="For a single one, use the kind name.")
    elif not isinstance(answer, str):
        draft.fail(
            "wrong-shape", f"answer: a list where kind {kind} has one text.", "answer", hint="A list is for kind names."
        )


def check_claim(anchored: Anchored) -> None:
    """See that the sentence of a fact contains each answer once, so that the slot to alter is certain."""
    draft = anchored.draft
    sentence = draft.values.get("claim")
    if not sentence:
        return
    text = fold(sentence)
    for span in anchored.answers:
        count = len(places(text, fold(span.words), 0, len(text)))
        if count != 1:
            how = "does not contain the answer" if not count else f"contains the answer {count} times:"
            hint = "Write the answer's own words into it, once."
            message = f"The claim {how} {shown(span.words)}."
            pointers = _pointers(anchored.article, (span,), "the answer")
            draft.fail("answer-not-in-claim", message, "claim", hint=hint, pointers=pointers)


def _answers(draft: Draft) -> tuple[str, ...]:
    answer = draft.values.get("answer", "")
    return (answer,) if isinstance(answer, str) else answer


def _pointers(article: Article, spans: Iterable[Span], label: str) -> tuple[Pointer, ...]:
    return tuple(Pointer(article.source.id, span, label) for span in islice(spans, _SHOWN_PLACES))


def _words_of(article: Article, nearest: Nearest) -> tuple[Span, ...]:
    """Give the place of the nearest words within their passage."""
    passage = article.source.passages[nearest.index]
    at = passage.words.find(nearest.words)
    if at < 0:
        return (passage,)
    start = passage.start + at
    return (Span(start, start + len(nearest.words), nearest.words),)


def _changes(changes: tuple[tuple[str, str], ...]) -> str:
    """Say the first differences in words."""
    said = []
    for there, here in changes[:2]:
        if there and here:
            said.append(f"{shown(there)} for {shown(here)}")
        else:
            said.append(f"{shown(there)}, which is left out here" if there else f"no {shown(here)}")
    return f": {'; '.join(said)}" if said else ""
