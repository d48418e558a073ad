"""An option that says no other is right.

Why: It is the right one in only 10.9 % of the items that have it (43,031 items with four options): a dead option. And
who takes it rightly has shown what is wrong, not what is right (Haladyna, Downing and Rodriguez 2002).

Bad:
    facts:
      - id: pmf-chairman
        kind: name
        category: person
        quote: its chairman, US-sanctioned Falih Al Fayyadh
        answer: Falih Al Fayyadh
        ask: Who is the chairman of the PMF?
        distractors: [Moqtada Al Sadr, Saddam Hussein, None of the above]

Good:
    facts:
      - id: pmf-chairman
        kind: name
        category: person
        quote: its chairman, US-sanctioned Falih Al Fayyadh
        answer: Falih Al Fayyadh
        ask: Who is the chairman of the PMF?
        distractors: [Moqtada Al Sadr, Saddam Hussein, Haider Al Abadi]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.text.late import late
from quiz.text.leak import folded

SEVERITY = Severity.ERROR
_WORDS = ("none", "neither", "no", "nothing", "لا", "ليس", "كل", "جميع", "ايا", "غير")
_PHRASE = late(
    r"none|(?:none|neither) of (?:the )?(?:above|these|them|those|two|options|answers|others|preceding)"
    r"(?: (?:options|answers|ones))?(?: (?:is|are) (?:right|correct|true))?"
    r"|(?:no|neither) (?:right |correct )?(?:answer|option)(?: (?:is )?(?:right|correct|given))?"
    r"|nothing of the (?:above|kind)"
    r"|(?:لا شيء|لا احد|لا واحد|ليس اي|ليس ايا|ايا) (?:مما|ممن|من) ?(?:سبق|ذكر|ورد|هذه|هؤلاء|الاجابات|الخيارات)?"
    r"(?: (?:السابقه|اعلاه|صحيح))?|لا شيء"
    r"|لا (?:توجد |يوجد )?(?:اجابه|خيار) (?:صحيحه|صحيح)|غير ذلك"
    r"|(?:كل|جميع) (?:ما سبق|ما ذكر|الاجابات|الخيارات)(?: السابقه)? (?:خطا|خاطئه|غير صحيحه?)"
)


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at what is offered beside the article's own answers."""
    for option in dossier.offering(_WORDS):
        if _PHRASE.fullmatch(folded(option.text).strip(" .،")):
            yield Found(
                option.route,
                f"The option {shown(option.text)} only says that the others are wrong.",
                "Offer something that could be taken for the answer, or leave the option out.",
            )
