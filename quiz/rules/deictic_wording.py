"""A question or a claim whose "today", "this month" or "on Wednesday" is another day for every reader.

Why: Whoever takes the quiz in spring reads "recently" as last winter. The article's day has to be in the words, or the
answer is right only for those who read on the day of publication.

Bad:
    facts:
      - id: draft-law
        kind: name
        quote: Iraq's government has recently withdrawn a draft law
        answer: Iraq's government
        ask: Whose government recently withdrew a draft law on armed groups?

Good:
    facts:
      - id: draft-law
        kind: name
        quote: Iraq's government has recently withdrawn a draft law
        answer: Iraq's government
        ask: Whose government, as of September 2025, had recently withdrawn a draft law on armed groups?
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.proof.wordings import Wording
from quiz.text.late import late

SEVERITY = Severity.ERROR
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_SPANS = f"day|week|weekend|fortnight|month|year|decade|century|quarter|spring|summer|autumn|winter|{_DAYS}"
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_AR_SPANS = "اليوم|الأسبوع|الشهر|العام|السنة|الصيف|الشتاء|الربيع|الخريف|العقد"
_AR_DAYS = "الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد"
_NEAR = "المقبل|المقبلة|القادم|القادمة|الماضي|الماضية|الجاري|الجارية|الحالي|الحالية|المنصرم|المنصرمة"
_LISTED = f"""
today yesterday tomorrow tonight now nowadays currently presently recently lately ago this next last upcoming
{_DAYS.replace("|", " ")} الآن أمس غدا حاليا مؤخرا هذا هذه اليوم يوم {_NEAR.replace("|", " ")}
"""
_WORDS = frozenset(_LISTED.split())
_SAID = late(
    rf"""
    \b(?:today|yesterday|tomorrow|tonight|now|nowadays|currently|presently|recently|lately|upcoming)\b(?!['’]s\b)
    | \b(?:days?|weeks?|months?|years?)\ ago\b
    | \bthis\ (?:morning|afternoon|evening|{_SPANS})\b
    # "the next day" and "the last week of the war" start from a day that is told
    | (?<!\bthe\ )\b(?:next|last)\ (?:night|elections?|{_SPANS}|{_MONTHS})\b
    | \bon\ (?:{_DAYS})\b(?!,?\ (?:\d|(?:{_MONTHS})\b|the\ \d))
    | (?<!\w)(?:الآن|أمس|غدا|حاليا|مؤخرا)(?!\w)
    | (?<!\w)(?:هذا|هذه)\ (?:{_AR_SPANS})(?!\w)
    | (?<!\w)(?:{_AR_SPANS}|{_AR_DAYS})\ (?:{_NEAR})(?!\w)
    | (?<!\w)يوم\ (?:{_AR_DAYS})(?!\w)(?!\ [\d٠-٩])
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Words that say from which day all others are reckoned.
_PLACED = late(
    r"\b(?:as of|article|appeared|published|at the time|when reported)\b|الخبر|المقال|آنذاك|حينها|وقت النشر",
    re.IGNORECASE,
)
_QUOTED = late('[“”„"«»][^“”„"«»]{0,2000}[“”„"«»]')
_MARKS = late(r"[\u064b-\u065f\u0670\u0640]")


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the wordings in which such a word stands, and at claims that are made of the article's own sentence."""
    for wording in dossier.mentioning(_WORDS):
        said = _SAID.search(_own(wording))
        if said and not _PLACED.search(wording.text):
            yield _found(wording.route, said[0])
    told = set()
    for item in dossier.items:
        fact = dossier.deck.by_id.get(item.facts[0]) if item.claim and item.facts else None
        if fact is not None and not fact.claim and fact.id not in told:
            said = _SAID.search(_QUOTED.sub(" ", item.claim))
            if said and said[0] in fact.quote and not any(said[0] in answer for answer in fact.answer):
                told.add(fact.id)
                yield _found(dossier.route(fact, "quote"), said[0], "Write a claim that has the date in it.")


_HINT = 'Write the date, or from which day it is reckoned: "as of September 2025".'


def _found(route: str, said: str, hint: str = _HINT) -> Found:
    return Found(route, f"{shown(said)} is another time for everybody who reads it later.", hint, words=said)


def _own(wording: Wording) -> str:
    """Leave out what is not the author's: quoted words, and the answer, which questions say with its full date."""
    text = _MARKS.sub("", _QUOTED.sub(" ", wording.text))
    for answer in wording.fact.answer if wording.fact is not None and wording.field == "claim" else ():
        text = text.replace(_MARKS.sub("", answer), " ; ")
    return text
