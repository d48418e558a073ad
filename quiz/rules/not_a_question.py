"""A question that neither ends with a question mark nor tells what to do.

Why: Who has to guess what is wanted may know it and still answer wrongly. A stem asks one thing in full (Haladyna,
Downing and Rodriguez 2002).

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: The number of US troops in Iraq

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
from quiz.text.leak import folded

SEVERITY = Severity.WARNING
_MARKS = "?؟"
_BLANK = late(r"__|\.\.\. *\w|… *\w")
"""A gap within a sentence shows what is wanted."""
_ENGLISH = (
    "add arrange assign attribute calculate check choose circle cite compare complete connect consider continue "
    "convert correct count date decide define describe determine divide enter estimate explain fill find finish "
    "give group identify indicate link list locate mark match mention name note order pick place point provide "
    "put quote rank read recall say select sort specify spell state supply tell translate type work write"
)
_ARABIC = (
    "اذكر اذكري اذكروا اكتب اكتبي سم سمي عدد عددي عين عيني حدد حددي اختر اختاري اكمل اكملي رتب رتبي صل صلي ضع ضعي املا "
    "املئي بين بيني اعط اعطي وضح وضحي استخرج طابق انسب قل قولي هات علل اشرح صف قدر احسب اقتبس ترجم صحح لخص"
)
_IMPERATIVES = {"en": frozenset(_ENGLISH.split()), "ar": frozenset(_ARABIC.split())}
_LED = late(r"^(?:please|now|then|من فضلك|رجاء) |^[^,،]{1,60}[,،] ?(?:please )?")
"""What may come before the order: "In one word, name"."""


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at every question that does not end as one."""
    imperatives = _IMPERATIVES.get(dossier.language)
    for fact in dossier.deck.facts:
        ask = fact.ask
        if not ask or ask[-1] in _MARKS or imperatives is None:
            continue
        if any(mark in ask for mark in _MARKS) or _BLANK.search(ask):
            continue
        said = folded(ask)
        led = _LED.match(said)
        starts = (said, said[led.end() :] if led else "")
        if not any(start and re.split(r"\W", start, maxsplit=1)[0] in imperatives for start in starts):
            yield Found(
                dossier.route(fact, "ask"),
                f"{shown(ask)} is not a question.",
                "Ask in full and end with a question mark, or say what to do, as in “Name the country that ...”.",
            )
