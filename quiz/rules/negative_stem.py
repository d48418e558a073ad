"""A question that asks for what is not so, without showing it.

Why: Who reads over "not" gives the right answer to another question, and the result says nothing about knowledge.
Haladyna, Downing and Rodriguez (2002) advise against it; where it has to be, the word is to stand out.

Bad:
    facts:
      - id: allegations
        kind: name
        category: country
        quote: Iraq is home to Iran-aligned militias
        answer: Iraq
        ask: Which country is not rid of Iran-aligned militias?

Good:
    facts:
      - id: allegations
        kind: name
        category: country
        quote: Iraq is home to Iran-aligned militias
        answer: Iraq
        ask: Which country is NOT rid of Iran-aligned militias?
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.text.late import late

SEVERITY = Severity.WARNING
_WORDS = {
    "en": ("not", "never", "cannot", "t", "except", "least"),
    "ar": ("ليس", "ليست", "ليسوا", "لم", "لن", "لا", "عدا", "باستثناء", "غير"),
}
_QUOTED = late('[“"«][^“”"«»]*[”"»]')
_STANDS_OUT = late(
    r"\b(?:NOT|NEVER|CANNOT|EXCEPT|LEAST|[A-Z]+N['’]T)\b"
    r"|[*_«] ?(?:not|never|cannot|except|ليس|ليست|لم|لن|لا|غير) ?[*_»]"
)
# Why, when and how something is not so is asked without a trap: there is no exception to be found among options.
_IS = r"(?:is|are|was|were|do|does|did|has|have|had)"
_WHO = r"(?:which|what|whose|whom|who|where)"
_ASKED = late(rf"(?:[^,?]{{1,60}}, )?(?:(?:\w+ ){{0,3}}{_WHO}\b|{_IS}\b(?!['’]))", re.IGNORECASE)
_FREE = late(r"\b(?:why|when|how)\b", re.IGNORECASE)
_LEADING = late(rf"{_IS}n['’]t\b", re.IGNORECASE)
_DENIED = late(r"\b(?:no|no-one|nobody|nothing|none)\b", re.IGNORECASE)
# What follows is another clause: "Who rules over arms that the state does not control?" asks for what is so.
_CLAUSE = late(
    r",|;|\b(?:that|who|whom|whose|which|where|when|because|if|whether|while|after|before|until|although|since|and|but"
    r"|sa(?:y|ys|id)|states?|stated|claim(?:s|ed)?|den(?:y|ies|ied)|warn(?:s|ed)?|argue[sd]?|announce[sd]?|promise[sd]?"
    r"|(?:think|believe|hope|fear|report|insist|vow|add)(?:s|ed|d)?|thought|told|tells?|wrote|writes?)\b",
    re.IGNORECASE,
)
_NEGATION = late(
    r"\b(?:not(?! (?:only|to|without|unlikely|uncommon|unusual|impossible|untrue|incorrect|false)\b)|never|cannot"
    rf"|(?:{_IS}|ca|wo|would|could|should)n['’]t|least likely)\b",
    re.IGNORECASE,
)
_EXCEPT = late(r"\bexcept\b", re.IGNORECASE)
_ALL = late(r"\b(?:all|each|every)\b", re.IGNORECASE)
_CLAUSE_AR = late(r"[،؛]|(?<=\w) (?:الذي|التي|الذين|أن|أنّ|إن|إنّ|أنه|أنها|إنه|إنها|لأن|مما|ممن|إذا|حين)\b")
_ASKED_AR = late(
    r"^(?:(?:من|مَن|ما|أي|أيّ|أيها|هل|ماذا|في أي|على أي|إلى أي|بين|أين)\b)(?: (?:هو|هي|هم|الذي|التي|الذين)\b)*"
)
_NEGATION_AR = late(
    r"\b(?:(?:ليس|ليست|ليسوا)(?! غير)|لم|لن|لا(?! (?:يقل|تقل|يزال|تزال|بد|سيما))|غير (?:صحيحة?|دقيقة?|وارد|مذكور))\b"
)
_EXCEPT_AR = late(r"\b(?:ما عدا|عدا|باستثناء)\b")
_ALL_AR = late(r"\b(?:كل|جميع)\b")


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the main clause of questions that hold a negation."""
    language = dossier.language
    for wording in dossier.mentioning(_WORDS.get(language, ()), "ask"):
        if _STANDS_OUT.search(wording.text) and not wording.text.isupper():
            continue
        text = _QUOTED.sub("", wording.text)
        word = _negation_ar(text) if language == "ar" else _negation(text)
        if word:
            yield Found(
                wording.route,
                f"The question turns on {shown(word)}, which is easily read over.",
                "Ask for what is so, or let the word stand out: NOT, *not*.",
                words=word,
            )


def _negation(text: str) -> str:
    exception = _EXCEPT.search(text)
    if exception and _ALL.search(text, 0, exception.start()):
        return exception[0]
    leading, asked = _LEADING.match(text), _ASKED.match(text)
    if asked is None or _FREE.search(text, 0, asked.end()):
        return leading[0] if leading else ""
    return _only(_NEGATION, _main(text[asked.end() :], _CLAUSE))


def _negation_ar(text: str) -> str:
    exception = _EXCEPT_AR.search(text)
    if exception and _ALL_AR.search(text, 0, exception.start()):
        return exception[0]
    asked = _ASKED_AR.search(text)
    return "" if asked is None else _only(_NEGATION_AR, _main(text[asked.end() :], _CLAUSE_AR))


def _main(text: str, clause: re.Pattern[str]) -> str:
    cut = clause.search(text)
    return text[: cut.start()] if cut else text


def _only(negation: re.Pattern[str], text: str) -> str:
    """Give the one negation of a clause: two of them are a fault of their own."""
    found = negation.findall(text)
    return found[0] if len(found) == 1 and not _DENIED.search(text) else ""
