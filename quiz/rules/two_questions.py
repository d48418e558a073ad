"""Two questions in one.

Why: One answer cannot serve both, and who knows only one of them is marked wrong for all. An item asks one thing
(Haladyna, Downing and Rodriguez 2002).

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq, and why?

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.text.late import late

SEVERITY = Severity.WARNING
_QUOTED = late('[“"«][^“”"«»]*[”"»]|\\([^()]*\\)')
_FIRST = r"(?:(?:in|on|at|by|for|from|to|of|with|under|since|until) )?(?:who|whom|whose|which|what|when|where|why|how)"
_WORDS = {"en": ("and", "or"), "ar": ("ومتى", "وأين", "وكيف", "ولماذا", "وكم", "وماذا", "وبماذا", "ومن", "وما", "وأي")}
_BEGINS = late(rf"{_FIRST}\b", re.IGNORECASE)
_LED = late(rf"[^,?]{{1,60}}, {_FIRST}\b", re.IGNORECASE)
_AGAIN = late(rf"\b(?:and|or) ({_FIRST})\b", re.IGNORECASE)
# Words that open a clause within the first question: after them "and who" may go on with that clause.
_WITHIN = late(r"\b(?:who|whom|whose|which|that|what|when|where|why|how|whether|if)\b", re.IGNORECASE)
_BEGINS_AR = late(r"(?:(?:في|على|إلى|من|منذ) )?(?:من|مَن|ما|ماذا|متى|أين|كيف|لماذا|كم|أي|أيّ|بماذا|هل)\b")
_AGAIN_AR = late(r"\bو((?:متى|أين|كيف|لماذا|كم|ماذا|بماذا))\b")
_NEXT_AR = late(r" و(?:من|ما|أي|أيّ)\b")
_WITHIN_AR = late(r"\b(?:متى|أين|كيف|لماذا|كم|ماذا|بماذا|هل|حيث)\b")
_ENDS = late("[?؟]")


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at questions with two question words, or two question marks, outside quotation marks."""
    for wording in dossier.mentioning(_WORDS.get(dossier.language, ()), "ask"):
        text = _QUOTED.sub("", wording.text)
        found = (_again_ar if dossier.language == "ar" else _again)(text)
        if found and len(_ENDS.findall(text)) < _TWO:
            yield _found(wording.route, f"{shown(found)} begins a second question.", found)
    for fact in dossier.deck.facts:
        rest = fact.ask[:-1]  # in which one of two stands, and of most questions none
        if ("?" in rest or "؟" in rest) and len(_ENDS.findall(_QUOTED.sub("", fact.ask))) >= _TWO:
            yield _found(dossier.route(fact, "ask"), "There are two questions here.", "")


_TWO = 2


def _found(route: str, message: str, words: str) -> Found:
    return Found(route, message, "Ask one thing; make a fact of the other.", words=words)


def _again(text: str) -> str:
    begins = _BEGINS.match(text) or _LED.match(text)
    again = _AGAIN.search(text, begins.end()) if begins else None
    if begins is None or again is None or _WITHIN.search(text, begins.end(), again.start()):
        return ""
    return again[0]


def _again_ar(text: str) -> str:
    begins = _BEGINS_AR.match(text)
    if begins is None:
        return ""
    again = _NEXT_AR.match(text, begins.end()) or _AGAIN_AR.search(text, begins.end())
    if again is None or _WITHIN_AR.search(text, begins.end(), again.start()):
        return ""
    return again[0].strip()
