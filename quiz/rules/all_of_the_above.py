"""An option that says all others are right.

Why: Such an option is the right one in 58.6 % of the items that have it (43,031 items with four options). Who sees that
two options are right need not know the rest (Haladyna, Downing and Rodriguez 2002), and nothing proves it wrong.

Bad:
    facts:
      - id: pmf-chairman
        kind: name
        category: person
        quote: its chairman, US-sanctioned Falih Al Fayyadh
        answer: Falih Al Fayyadh
        ask: Who is the chairman of the PMF?
        distractors: [Moqtada Al Sadr, Saddam Hussein, All of the above]

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
_WORDS = ("all", "every", "everything", "كل", "جميع", "كافه")
_PHRASE = late(
    r"(?:all|every one|everything) (?:of )?(?:the )?(?:above|these|them|those|options|answers|preceding)"
    r"(?: (?:options|answers|ones))?(?: (?:is|are) (?:right|correct|true))?"
    r"|all (?:three|four) (?:of (?:them|these|the above))?"
    r"|(?:كل|جميع|كافه) (?:ما|ماذكر) ?(?:سبق|ذكر|ورد|تقدم)(?: (?:اعلاه|صحيح|صواب))?"
    r"|(?:كل|جميع|كافه) (?:الاجابات|الخيارات)(?: السابقه)?(?: صحيحه)?"
)


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at what is offered beside the article's own answers."""
    for option in dossier.offering(_WORDS):
        if _PHRASE.fullmatch(folded(option.text).strip(" .،")):
            yield Found(
                option.route,
                f"The option {shown(option.text)} stands for all the others.",
                "Offer something that is wrong by itself, or leave the option out.",
            )
