"""A question that asks for the reader's opinion.

Why: What somebody thinks cannot be wrong, so there is nothing to mark. Whose view the article reports belongs into
the question (Haladyna, Downing and Rodriguez 2002: avoid opinion-based items).

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops do you think the US has kept in Iraq?

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
from quiz.model.fact import Status
from quiz.model.finding import Found, Severity
from quiz.proof.wordings import Wording
from quiz.text.late import late

SEVERITY = Severity.WARNING
_WORDS = {
    "en": ("you", "your", "should"),
    "ar": ("رأيك", "برأيك", "نظرك", "بنظرك", "تعتقد", "تظن", "تعتقدين", "تظنين", "تفضل", "تؤيد", "ظنك"),
}
_QUOTED = late('[“"«][^“”"«»]*[”"»]')
_OPINION = {
    "en": late(
        r"\b(?:do|would|did|should) you (?:\w+ly )?"
        r"(?:think|believe|feel|prefer|agree|consider|say|suppose|recommend|like)\b"
        r"|\b(?:in|on) your (?:own )?(?:opinion|view|judge?ment|eyes|mind)\b"
        r"|\byour (?:own )?(?:opinion|view|favou?rite)\b",
        re.IGNORECASE,
    ),
    # Without "that" the verb may be said of a body: "what does the committee believe" has the same form.
    "ar": late(
        r"(?:برأيك|في رأيك|ما رأيك|رأيك في|في نظرك|بنظرك|وجهة نظرك|في ظنك)"
        r"|\b(?:هل )(?:تعتقد|تظن|تعتقدين|تظنين) (?:أن|أنّ|أنه|أنها)\b|\bهل (?:تفضل|تؤيد) أن\b"
    ),
}
_DUTY = late(r"^(?:(?:what|who|which|how|when|where|why)\b[^,;]*? )?should\b", re.IGNORECASE)
_SOMEBODYS = late(
    r"\b(?:should|must|ought|according|sa(?:y|ys|id)|thinks?|believe[sd]?|demand\w*|urge\w*|call\w*|recommend\w*|told"
    r"|advi[cs]e\w*|instruct\w*|order\w*|requir\w*|need\w*|oblig\w*|warn\w*|law|rules?|plan\w*|agreement|under)\b",
    re.IGNORECASE,
)


def check(dossier: Dossier) -> Iterator[Found]:
    """Look for "do you think" and the like, and for "should" that is nobody's in the article."""
    opinion = _OPINION.get(dossier.language)
    for wording in dossier.mentioning(_WORDS.get(dossier.language, ()), "ask"):
        text = _QUOTED.sub("", wording.text)
        found = opinion.search(text) if opinion else None
        if found is None and dossier.language == "en" and not _is_somebodys(dossier, wording):
            found = _DUTY.search(text)
        if found:
            words = "should" if found[0].casefold().endswith(" should") else found[0]
            yield Found(
                wording.route,
                f"{shown(words)} asks for an opinion.",
                "Ask for what the article says, or whose view it reports.",
                words=words,
            )


def _is_somebodys(dossier: Dossier, wording: Wording) -> bool:
    fact = wording.fact
    if fact is None or fact.speaker or fact.status is Status.OPINION:
        return True
    said = wording.text.casefold().replace("should", "")
    return bool(_SOMEBODYS.search(dossier.sentence(fact).words) or _SOMEBODYS.search(said))
