"""An answer that leaves out the "about", "at least" or "reportedly" that the article puts before it.

Why: "About 2,500" is not "2,500". Without the hedge the quiz claims more than the article does, marks the careful
reader wrong, and offers wrong options that may be right.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: 2,500 troops
        ask: How many troops has the US kept in Iraq?

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from quiz import registry
from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact, Status
from quiz.model.finding import Found, Severity
from quiz.model.fix import Fix, Rewrite
from quiz.model.span import Span
from quiz.text import reserve
from quiz.text.reserve import APPROXIMATING, DATING, EVIDENTIAL

SEVERITY = Severity.ERROR
_NEAR = 4  # words between the start of a hedge and the answer
_REACH = 48  # characters in which they stand
_POINTING = frozenset({"the", "these", "those", "this", "that", "his", "her", "its", "their", "our", "all"})
"""What stands between a preposition and its figure, never between a hedge and its figure: "about the four"."""
_LEAST = reserve.least(APPROXIMATING, DATING, EVIDENTIAL)
_TELLING = frozenset(phrase[0] for phrase in EVIDENTIAL) | reserve.ATTRIBUTING


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the words before every answer."""
    near = dossier.beside(_LEAST)
    signs = {name: _signs() & words for name, words in dossier.vocabulary.items()} if near else {}
    for fact in dossier.deck.facts if near else ():
        if fact.id not in near:
            continue
        told, text = signs[fact.source], dossier.deck.sources[fact.source].text
        for index, span in enumerate(fact.answer_spans):
            if not reserve.is_before(text, told, span.start - _REACH, span.start):
                continue
            start = _evidential(fact, span, text)
            if start is not None:
                yield _passed_on(dossier, fact, index, start, text)
                continue
            start = _approximator(dossier, fact, span, text)
            if start is not None:
                yield _blurred(dossier, fact, start, text)


@cache
def _signs() -> frozenset[str]:
    return reserve.signs(reserve.telling(APPROXIMATING, DATING, EVIDENTIAL))


def _evidential(fact: Fact, span: Span, text: str) -> int | None:
    """Find where a "reportedly" starts that neither the answer nor the question and the claim have."""
    if fact.status is not Status.ASSERTED or fact.kind == "quotation":
        return None
    words = reserve.before(text, span.start, _NEAR)
    place = reserve.find([word.key for word in words], EVIDENTIAL)
    return words[place[0]].start if place and not _is_told(fact) else None


def _approximator(dossier: Dossier, fact: Fact, span: Span, text: str) -> int | None:
    """Find where an "about" or "at least" starts that the answer does not have."""
    words = reserve.before(text, span.start, _NEAR)
    keys = [word.key for word in words]
    phrases = {"quantity": APPROXIMATING, "date": DATING}.get(fact.kind)
    place = reserve.find(keys, phrases) if phrases else None
    if place is None or not _POINTING.isdisjoint(keys[place[1] :]):
        return None
    start = words[place[0]].start
    # Read with the words before it, is it another value? "Over 12 days" is none.
    value: Any = registry.fact_kind(fact.kind).parse(text[start : span.end], dossier.deck.context(fact))
    if value is None or value.nominal != fact.value.nominal or _limits(value) == _limits(fact.value):
        return None
    if fact.kind == "quantity":
        is_span = value.dimension == "time" and keys[place[0]] in ("over", "under")
        return None if is_span else start
    # "By the end of which year?" asks with the bound what the answer leaves out.
    asked = reserve.words_of(f"{fact.ask} {fact.claim}")
    return None if value.bound and keys[place[0]] in asked else start


def _limits(value: object) -> tuple[object, ...]:
    return tuple(getattr(value, name, "") for name in ("hedge", "bound", "qualifier"))


def _is_told(fact: Fact) -> bool:
    """Whether the question and the claim say themselves that somebody reports it."""
    told = [text for text in (fact.ask, fact.claim) if text]
    return bool(told) and all(not _TELLING.isdisjoint(reserve.words_of(text)) for text in told)


def _passed_on(dossier: Dossier, fact: Fact, index: int, start: int, text: str) -> Found:
    span = fact.answer_spans[index]
    return Found(
        dossier.route(fact, "answer", index if len(fact.answer) > 1 else None),
        f"The article says {shown(text[start : span.end])}, and does not vouch for it; the fact does.",
        "Keep the word in the question and in the claim, and give the fact its status: alleged.",
        pointers=(dossier.pointer(fact, Span(start, span.end, text[start : span.end]), "passed on"),),
    )


def _blurred(dossier: Dossier, fact: Fact, start: int, text: str) -> Found:
    span = fact.answer_spans[0]  # a figure or a date is one answer
    whole = " ".join(text[start : span.end].split())
    route = dossier.route(fact, "answer")
    changes = [Rewrite(route, whole)]
    if fact.claim and whole not in fact.claim:
        changes.append(Rewrite(dossier.route(fact, "claim"), fact.claim.replace(span.words, whole, 1)))
    return Found(
        route,
        f"The article says {shown(whole)}, and the answer leaves {shown(text[start : span.start].strip())} out.",
        "Take the hedge into the answer.",
        pointers=(dossier.pointer(fact, Span(start, span.end, text[start : span.end]), "with its hedge"),),
        fix=Fix("Take the hedge into the answer", tuple(changes)),
    )
