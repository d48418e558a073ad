"""A wrong answer that another fact or claim of the deck gives as right for the same question.

Why: The article gives two answers, and whoever picks the second one is told that it is wrong. The deck itself shows
that the question does not single one of them out.

Bad:
    facts:
      - id: defeated-in
        kind: name
        quote: about 2,500 troops in Iraq despite ISIS being defeated there in 2017
        answer: Iraq
        ask: In which country has ISIS lost its territory?
        claim: ISIS has lost its territory in Iraq.
        distractors: [Syria, Israel]
      - id: fell-in
        kind: name
        quote: about 900 in Syria, where the group’s last stronghold fell
        answer: Syria
        claim: ISIS has lost its territory in Syria.

Good:
    facts:
      - id: defeated-in
        kind: name
        quote: about 2,500 troops in Iraq despite ISIS being defeated there in 2017
        answer: Iraq
        ask: In which country was ISIS defeated in 2017?
        claim: ISIS was defeated in Iraq in 2017.
        distractors: [Syria, Israel]
      - id: fell-in
        kind: name
        quote: about 900 in Syria, where the group’s last stronghold fell
        answer: Syria
        claim: The last stronghold of ISIS fell in Syria.
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.finding import Found, Severity

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at what is apart from the answer: a fact that asks the same may state it, or a claim that it would make."""
    for offered in dossier.offered:
        if offered.elsewhere:
            what = "wrong answer" if offered.is_hand_picked else "option"
            yield Found(
                dossier.offered_at(offered),
                f"The {what} {shown(offered.words)} is right by {shown(offered.elsewhere)} of this deck.",
                "Ask so that only one answer fits, or take another wrong one.",
                also=((dossier.route(offered.elsewhere), "here it is right"),),
            )
