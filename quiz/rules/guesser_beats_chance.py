"""Options by which the right answer can be told without having read the article.

Why: Who knows how tests are made - the longest option, the one in the middle, the one that shares most words with the
others - scores without knowing anything, and the results say nothing.

Bad:
    facts:
      - id: target
        kind: name
        quote: launched rockets and drones at Israel
        answer: Israel
        ask: At which country were rockets and drones launched?
    items:
      - {kind: choice, fact: target, stem: Fired at which country, options: [Israel, Oman, Iran], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Iran, Israel, Cuba], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Cuba, Peru, Israel], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Israel, Peru, Chad], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Chad, Israel, Mali], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Mali, Fiji, Israel], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Israel, Fiji, Laos], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Laos, Israel, Togo], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Togo, Niue, Israel], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Israel, Niue, Guam], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Guam, Israel, Iraq], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Iraq, Oman, Israel], key: Israel}

Good:
    facts:
      - id: target
        kind: name
        quote: launched rockets and drones at Israel
        answer: Israel
        ask: At which country were rockets and drones launched?
    items:
      - {kind: choice, fact: target, stem: Fired at which country, options: [Israel, Oman, Uzbekistan], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Iran, Israel, Kazakhstan], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Cuba, Madagascar, Israel], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Israel, Peru, Mozambique], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Chad, Israel, Luxembourg], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Mali, Tajikistan, Israel], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Israel, Fiji, Bangladesh], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Laos, Israel, Mauritania], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Togo, Azerbaijan, Israel], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Israel, Niue, Cameroon], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Guam, Israel, Honduras], key: Israel}
      - {kind: choice, fact: target, stem: Fired at which country, options: [Iraq, Zimbabwe, Israel], key: Israel}
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation
from quiz.proof.guessing import BY_PLACE, STRATEGIES, tally
from quiz.proof.pool import option_voice

SEVERITY = Severity.WARNING
_FEWEST = 12  # sets of options
_GAIN = 0.10  # above chance
_CERTAIN = 0.01 / len(STRATEGIES)  # for all of them together: a sound deck is tried by every one

_Set = tuple[str, tuple[str, ...], int]


def check(dossier: Dossier) -> Iterator[Found]:
    """Try the strategies on what authors picked, which has no order yet, and then on the generated questions."""
    facts = [fact for fact in dossier.deck.facts if fact.distractors and fact.ask and len(fact.answer) == 1]
    if len(facts) >= _FEWEST:
        yield from _beaten(dossier, _picked(dossier, facts), "hand-picked wrong answers", BY_PLACE)
    if dossier.banks:
        # A fact has the same key under every seed: it is evidence once. Who is quoted most is no matter of options.
        made = {
            (options.fact.id, () if dossier.seeds else options.texts): options
            for options in dossier.option_sets
            if options.item
        }
        sets = [(one.stem, one.texts, one.key) for one in made.values() if one.fact.kind != "quotation"]
        yield from _beaten(dossier, sets, "generated questions", frozenset())


def _picked(dossier: Dossier, facts: list[Fact]) -> list[_Set]:
    """Put each answer before the wrong ones that are proved, all of them said as a question says them."""
    voices = {fact.id: option_voice(fact.value) for fact in facts}
    texts = {name: [voice.spell()] for name, voice in voices.items()}
    for offered in dossier.offered:
        name = offered.fact.id
        if offered.is_hand_picked and offered.relation is Relation.DISJOINT and name in voices:
            said = voices[name].restyle(offered.value)
            if said is not None:
                texts[name].append(said.spell())
    return [(fact.ask, tuple(texts[fact.id]), 0) for fact in facts if len(texts[fact.id]) > 2]


def _beaten(dossier: Dossier, sets: list[_Set], what: str, left_out: frozenset[str]) -> Iterator[Found]:
    for strategy in STRATEGIES if len(sets) >= _FEWEST else ():
        found = tally(strategy, sets) if strategy not in left_out else None
        if found is None or found.tried < _FEWEST or found.gain < _GAIN or found.chance_of_more() >= _CERTAIN:
            continue
        yield Found(
            "facts" if dossier.has("facts") else "",
            f"In {found.tried} {what}, whoever picks by one rule (“{strategy}”) finds the answer in "
            f"{100 * found.gain:.0f} of 100 more than by chance.",
            "Make the wrong answers as long, as precise and as much like the question as the right one.",
            of_key=True,
        )
