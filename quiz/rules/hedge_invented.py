"""A hedge in the question, the claim, the label or the value that the article does not have.

Why: Who reads "about four groups" takes the figure for an estimate. The article counted them, and to blur what it says
for sure is as wrong as to sharpen what it leaves open.

Bad:
    facts:
      - id: designated-count
        kind: quantity
        quote: designated four Iran-backed Iraqi militia groups
        answer: four
        unit: groups
        ask: About how many Iraqi militia groups did the US designate?

Good:
    facts:
      - id: designated-count
        kind: quantity
        quote: designated four Iran-backed Iraqi militia groups
        answer: four
        unit: groups
        ask: How many Iraqi militia groups did the US designate?
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact, Status
from quiz.model.finding import Found, Severity
from quiz.proof.wordings import Wording
from quiz.text import reserve
from quiz.text.anchor import Verbatim
from quiz.text.late import late
from quiz.text.reserve import APPROXIMATING, EVIDENTIAL

SEVERITY = Severity.ERROR
_MEASURED = frozenset({"quantity", "date"})
_NEAR = 4
_TELLING = reserve.telling(APPROXIMATING, EVIDENTIAL)
_REPORTEDLY = frozenset(phrase[0] for phrase in EVIDENTIAL if len(phrase) == 1)
_ASKED = late(
    r"\b(?:(?:about|around|almost|nearly|at least|at most|up to|more than|fewer than|less than)\s+how"
    r"|(?:roughly|approximately)\s+(?:how|what|which|when))\b"
    r"|(?<!\w)كم\s+(?:تقريبا|نحو)(?!\w)",
    re.IGNORECASE,
)
_LISTED = "according reported reports suspected allegation allegations alleged rumours rumors claim وفق بحسب حسب"
_KEEPING = reserve.SAYING | frozenset(_LISTED.split())
"""Words of a sentence that passes on what others say."""


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the wordings that have a hedge, and at values that were given one."""
    for wording in dossier.mentioning(_TELLING, "ask", "claim", "label"):
        fact = wording.fact
        if fact is not None and not getattr(fact.value, "hedge", ""):  # else the answer has one of its own
            said = _approximated(wording, fact) or _reported(dossier, wording, fact)
            if said and not _is_hedged(dossier, fact):
                yield _found(dossier, fact, wording.route, said)
    for fact in dossier.deck.facts:
        if fact.stated_value and fact.kind in _MEASURED and not _TELLING.isdisjoint(fact.stated_value.split()):
            words = reserve.words_of(fact.stated_value)
            place = reserve.find(words, APPROXIMATING)
            if place and not _is_hedged(dossier, fact):
                yield _found(dossier, fact, dossier.route(fact, "value"), " ".join(words[place[0] : place[1]]))


def _approximated(wording: Wording, fact: Fact) -> str:
    """Find an approximator that is put before the answer, or before what is asked for."""
    if fact.kind not in _MEASURED:
        return ""
    if wording.field == "ask":
        asked = _ASKED.search(wording.text)
        return " ".join(asked[0].split()[:-1]) if asked else ""
    for start, _ in Verbatim(wording.text).find(fact.answer[0]) if wording.field == "claim" else ():
        words = reserve.before(wording.text, start, _NEAR)
        place = reserve.find([word.key for word in words], APPROXIMATING)
        if place and place[1] == len(words):
            return wording.text[words[place[0]].start : words[-1].end]
    return ""


def _reported(dossier: Dossier, wording: Wording, fact: Fact) -> str:
    """Find a "reportedly" where the article's sentence reports nothing."""
    if fact.status is not Status.ASSERTED or fact.speaker:
        return ""
    words = reserve.words_of(wording.text)
    said = next((word for word in words if word in _REPORTEDLY), "")
    if not said:
        return ""
    own = reserve.words_of(dossier.sentence(fact).words)
    is_kept = reserve.find(own, EVIDENTIAL) is not None or not _KEEPING.isdisjoint(own)
    return "" if is_kept else said


def _is_hedged(dossier: Dossier, fact: Fact) -> bool:
    """Whether the article hedges the answer, within it or before it: to leave that out is another matter."""
    span = fact.answer_spans[0]
    words = reserve.before(dossier.source(fact).text, span.start, _NEAR)
    keys = [word.key for word in words] + reserve.words_of(span.words)
    return reserve.find(keys, APPROXIMATING) is not None or reserve.find(keys, EVIDENTIAL) is not None


def _found(dossier: Dossier, fact: Fact, route: str, said: str) -> Found:
    return Found(
        route,
        f"{shown(said)} is not in the article, which says {shown(fact.words)}.",
        "Leave the hedge out.",
        words=said,
        pointers=(dossier.pointer(fact, fact.answer_spans[0]),),
    )
