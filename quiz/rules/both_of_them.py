"""An option that says two of the others are right.

Why: It is the right one in 47 % of the items that have it (43,031 items with four options), far above chance. Who
knows that one of the two is wrong can strike two options at once (Haladyna, Downing and Rodriguez 2002).

Bad:
    facts:
      - id: pmf-chairman
        kind: name
        category: person
        quote: its chairman, US-sanctioned Falih Al Fayyadh
        answer: Falih Al Fayyadh
        ask: Who is the chairman of the PMF?
        distractors: [Moqtada Al Sadr, Saddam Hussein, Both of them]

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

from quiz.dossier import Dossier, OptionSet
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.text.late import late
from quiz.text.leak import folded

SEVERITY = Severity.ERROR
_WORDS = ("both", "and", "&", "or", "either", "كلاهما", "كلتاهما", "كليهما", "كلا", "كلتا", "الاجابتان", "و")
_PHRASE = late(
    r"both|(?:both|either)(?: (?:one )?of)?(?: (?:the|these|those|them|two|above|options|answers|ones))+"
    r"(?: (?:is|are) (?:right|correct|true))?"
    r"|(?:both |only )?(?:options? |answers? )?\(?[a-e]\)? (?:and|&|or) (?:option |answer )?\(?[a-e]\)?"
    r"|كلاهما|كلتاهما|كليهما|كلا (?:الاجابتين|الخيارين|الامرين)(?: صحيح)?|كلتا الاجابتين(?: صحيحه)?"
    r"|الاجابتان(?: صحيحتان)?|(?:الاجابتان )?[ابجده] و ?[ابجده]"
)
_LONGEST = 200  # characters: no longer text is two options
_AND = late(r" (?:and|&) | و ?")


def check(dossier: Dossier) -> Iterator[Found]:
    """Look for the usual words, and for an option that is two others joined by "and"."""
    told: set[str] = set()
    for option in dossier.offering(_WORDS):
        if _PHRASE.fullmatch(folded(option.text).strip(" .،")):
            told.add(option.text)
            yield _found(option.route, option.text)
    for options, place in dossier.sets_where(_joined):
        if options.texts[place] not in told:
            yield _found(dossier.option_route(options, place), options.texts[place])


def _joined(options: OptionSet) -> int | None:
    """Find an option that holds two others and no more; "Reconstruction and Development" holds none."""
    listed = {folded(text) for text in options.texts}
    for place, text in enumerate(options.texts):
        said = folded(text).removeprefix("both ") if place != options.key and len(text) < _LONGEST else ""
        for joint in _AND.finditer(said):
            if said[: joint.start()] in listed and said[joint.end() :] in listed:
                return place
    return None


def _found(route: str, text: str) -> Found:
    return Found(
        route,
        f"The option {shown(text)} stands for two others.",
        "Offer something that is wrong by itself, or leave the option out.",
    )
