"""A fact whose day has passed, told as if the day were still to come.

Why: "Is set to end this month" was right on the day the article appeared. A year later it sends the learner to the
wrong month, and nobody notices, because nothing in the deck has changed.

Bad:
    facts:
      - id: mission-end
        kind: date
        quote: is set to end its mission this month
        answer: this month
        value: 2025-09
        status: planned
        valid_until: 2025-09-30
        ask: In which month is the multinational coalition set to end its mission?

Good:
    facts:
      - id: mission-end
        kind: date
        quote: is set to end its mission this month
        answer: this month
        value: 2025-09
        status: planned
        valid_until: 2025-09-30
        ask: In which month was the multinational coalition set to end its mission?
"""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact, Status
from quiz.model.finding import Found, Severity
from quiz.text.reserve import is_doubtful, words_of

SEVERITY = Severity.WARNING
_AHEAD = frozenset({Status.PLANNED, Status.PREDICTED})
# Words that put a plan into the time of the article, and those that name the article or its day.
_PAST = frozenset({"was", "were", "had", "did", "كان", "كانت", "كانوا", "وكان", "وكانت"})
_PLACED = frozenset(
    {"article", "report", "reports", "story", "then", "الخبر", "المقال", "التقرير", "آنذاك", "حينها", "يومها"}
)


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the facts with a last day, and at plans that have a date."""
    today = dossier.today
    for fact in dossier.deck.facts:
        last = fact.valid_until
        if last is None and fact.status in _AHEAD and fact.kind == "date":
            last = _last(fact)
        if last is None or last >= today:
            continue
        for field in ("ask", "claim"):
            text = getattr(fact, field)
            if text and not _is_placed(fact, text):
                is_told = fact.valid_until is not None
                yield Found(
                    dossier.route(fact, field),
                    f"{shown(text)} is told as if {last.isoformat()} were still to come.",
                    'Tell it as the article had it ("was set to", "as of September 2025"), or renew the fact.',
                    also=((dossier.route(fact, "valid_until"), "its last day"),) if is_told else (),
                    pointers=(dossier.pointer(fact, fact.answer_spans[0]),),
                )
                break


def _last(fact: Fact) -> dt.date | None:
    """Give the last day that a date allows, where it ends at all."""
    extent = fact.value.extent
    if extent is None or extent.high is None:
        return None
    return dt.date.fromordinal(int(extent.high))


def _is_placed(fact: Fact, text: str) -> bool:
    words = words_of(text)
    if fact.status in _AHEAD and not is_doubtful(text):
        return True  # it is told as done, which is worse: status-lost
    if not _PLACED.isdisjoint(words) or ("as", "of") in pairwise(words):
        return True
    return fact.status in _AHEAD and not _PAST.isdisjoint(words)
