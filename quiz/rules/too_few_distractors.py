"""A question whose hand-picked wrong answers are too few for a choice, or of which fewer than two can be offered.

Why: A choice takes two wrong answers. With fewer, strangers from elsewhere in the deck stand in for what the author
meant, or there is no choice at all.

Bad:
    facts:
      - id: defeated-in
        kind: name
        quote: about 2,500 troops in Iraq despite ISIS being defeated there in 2017
        answer: Iraq
        ask: In which country was ISIS defeated in 2017?
        distractors: [Syria]

Good:
    facts:
      - id: defeated-in
        kind: name
        quote: about 2,500 troops in Iraq despite ISIS being defeated there in 2017
        answer: Iraq
        ask: In which country was ISIS defeated in 2017?
        distractors: [Syria, Israel]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation
from quiz.proof.options import Offered
from quiz.proof.pool import is_given_away, is_plausible, option_voice
from quiz.text.leak import shows

SEVERITY = Severity.WARNING
_FEWEST = 2
_MOST = 32  # hand-picked ones: of more, two will do
_HINT = "Give two or more, each in the manner of the answer."


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at facts that are asked with options and have hand-picked ones with nothing worse wrong with them."""
    asked = [fact for fact in dossier.deck.facts if fact.distractors and _is_of_options(fact)]
    if not asked:
        return
    bad = {offered.fact.id for offered in dossier.offered if offered.is_hand_picked and _is_told(offered)}
    made = {fact for item in dossier.items if item.kind == "multiple-choice" for fact in item.facts}
    for fact in asked:
        if fact.id in bad:
            continue
        told = _few(dossier, fact)
        if not told and dossier.seeds and fact.id not in made and _is_to_be_made(dossier, fact):
            told = "No choice can be made of these wrong answers and the others that the deck has for this question."
        if told:
            yield Found(dossier.route(fact, "distractors"), told, _HINT)


def _is_of_options(fact: Fact) -> bool:
    return bool(fact.ask) and len(fact.answer) == 1 and fact.kind != "quotation"


def _is_to_be_made(dossier: Dossier, fact: Fact) -> bool:
    """Whether a choice is to be expected: one among figures takes some on both sides, and the claims use them too."""
    return fact.value.extent is None and not is_given_away(dossier.deck, fact, fact.ask)


def _is_told(offered: Offered) -> bool:
    """Whether another rule finds the option itself: to mend it is to mend their number."""
    if offered.relation is not Relation.DISJOINT or offered.elsewhere:
        return True
    return not is_plausible(offered.value, offered.fact.value)


def _few(dossier: Dossier, fact: Fact) -> str:
    """Say why too few are left to be offered: the pool leaves out what is odder than the key or stands in the stem."""
    if len(fact.distractors) < _FEWEST:
        return f"{shown(fact.distractors[0])} is the only wrong answer given."
    if len(fact.distractors) > _MOST:
        return ""
    usable = {found.words for found in dossier.pool.picked(fact, option_voice(fact.value))}
    left = [words for words in fact.distractors if words in usable and not shows(fact.ask, words)]
    if len(left) >= _FEWEST:
        return ""
    out = next(words for words in fact.distractors if words not in left)
    return (
        f"{len(left) or 'None'} of {len(fact.distractors)} wrong answers can be offered: {shown(out)} stands in the "
        f"question, repeats another, or is not said as the answer is."
    )
