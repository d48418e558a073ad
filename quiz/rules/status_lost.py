"""What the article calls planned, alleged, denied or conditional, told as if it were so.

Why: "Will host" is not "hosted", and an accusation is not a fact. Whoever learns the plan as an event, or the
allegation as the truth, has been misinformed by the quiz and not by the article.

Bad:
    facts:
      - id: mission-end
        kind: date
        quote: is set to end its mission this month
        answer: this month
        value: 2025-09
        ask: In which month did the multinational coalition end its mission?

Good:
    facts:
      - id: mission-end
        kind: date
        quote: is set to end its mission this month
        answer: this month
        value: 2025-09
        status: planned
        ask: In which month was the multinational coalition set to end its mission?
"""

from collections.abc import Iterator
from functools import cache

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact, Status
from quiz.model.finding import Found, Severity
from quiz.model.span import Span
from quiz.text import reserve
from quiz.text.reserve import ALLEGED, CONDITIONAL, DENIED, EVIDENTIAL, PLANNED

SEVERITY = Severity.ERROR
_KEPT = {"planned": PLANNED, "alleged": ALLEGED | EVIDENTIAL, "denied": DENIED, "conditional": CONDITIONAL}
_ANY = frozenset().union(*_KEPT.values())
_LEAST = reserve.least(_ANY)
_BEFORE, _AFTER = 8, 3  # words of the clause before the answer, and after it: "Germany will host"
_REACH, _REACH_AFTER = 90, 40  # characters in which they stand
_UNSURE = frozenset({Status.PLANNED, Status.PREDICTED, Status.ALLEGED, Status.DENIED})
# Where a clause of its own begins, its verb is not that of the words before it.
_APART = frozenset(
    {"and", "but", "who", "whom", "whose", "which", "that", "while", "because", "despite", "after", "since", "where"}
    | {"when", "before", "as", "although", "though", "الذي", "التي", "الذين", "لكن", "بعد", "قبل", "لأن"}
)


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the facts that are told plainly though the article does not tell them so."""
    near = dossier.beside(_LEAST)
    signs = {name: _signs() & words for name, words in dossier.vocabulary.items()} if near else {}
    for fact in dossier.deck.facts:
        is_asserted = fact.status is Status.ASSERTED
        if is_asserted and fact.id not in near:
            continue
        if fact.kind == "quotation" or fact.status is Status.OPINION or (fact.speaker and fact.status not in _UNSURE):
            continue  # the speaker's words are the speaker's, and voice-lost sees to them
        text, span = dossier.deck.sources[fact.source].text, fact.answer_spans[0]
        if is_asserted:
            told, low, high = signs[fact.source], span.start - _REACH, span.end + _REACH_AFTER
            if not (reserve.is_before(text, told, low, span.start) or reserve.is_after(text, told, span.end, high)):
                continue
        flaw = _flaw(fact, text)
        if flaw is not None:
            field = next((field for field in ("claim", "ask") if _is_plain(getattr(fact, field))), "")
            if field:
                yield _found(dossier, fact, field, *flaw)


@cache
def _signs() -> frozenset[str]:
    return reserve.signs(reserve.telling(_ANY))


def _is_plain(said: str) -> bool:
    return bool(said) and not reserve.is_doubtful(said)


def _flaw(fact: Fact, text: str) -> tuple[str, Span] | None:
    """Say how the article puts it, and in which words; of a fact with a status its author has said how."""
    found = _marked(text, fact.answer_spans[0])
    if fact.status is Status.ASSERTED:
        return found
    return fact.status.value, found[1] if found else fact.answer_spans[0]


def _marked(text: str, span: Span) -> tuple[str, Span] | None:
    before = reserve.before(text, span.start, _BEFORE)
    apart = max((place + 1 for place, word in enumerate(before) if word.key in _APART), default=0)
    before = before[apart:]
    after = reserve.after(text, span.end, _AFTER)
    apart = next((place for place, word in enumerate(after) if word.key in _APART), len(after))
    for words in (before, after[:apart]):
        keys = [word.key for word in words]
        place = reserve.find(keys, _ANY)
        if place is None:
            continue
        phrase, start, end = tuple(keys[slice(*place)]), words[place[0]].start, words[place[1] - 1].end
        # "Reportedly" right before the answer is a hedge, and hedge-lost says so; May is a month.
        if text[start:end] != "May" and not (words is before and phrase in EVIDENTIAL):
            status = next(status for status, phrases in _KEPT.items() if phrase in phrases)
            return status, Span(start, end, text[start:end])
    return None


def _found(dossier: Dossier, fact: Fact, field: str, status: str, span: Span) -> Found:
    told = getattr(fact, field)
    return Found(
        dossier.route(fact, field),
        f"{shown(told)} is told as if it were so; the article has it as {status}: {shown(span.words)}.",
        'Keep the article\'s word for it ("is set to", "is alleged to"), and give the fact its status.',
        pointers=(dossier.pointer(fact, span, status),),
    )
