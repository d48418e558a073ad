"""A sentence that still shows the answer when the answer's words are blanked.

Why: Who fills the blank copies instead of remembering. No blank is made of such a sentence, so the fact silently loses
a question.

Bad:
    facts:
      - id: designator
        kind: name
        quote: The US on Wednesday designated four Iran-backed Iraqi militia groups
        answer: The US
        aliases: [Washington]
        claim: The US, or Washington, designated four Iraqi militia groups.

Good:
    facts:
      - id: designator
        kind: name
        quote: The US on Wednesday designated four Iran-backed Iraqi militia groups
        answer: The US
        aliases: [Washington]
        claim: The US designated four Iraqi militia groups.
"""

import re
from collections.abc import Iterator
from itertools import chain

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.proof.pool import is_given_away
from quiz.proof.slot import is_short, slot_of
from quiz.text.leak import shows

SEVERITY = Severity.ERROR
_BLANK = "_____"
_RUN = re.compile(r"\d+")
# Words by which a figure or a date may be said a second time without a digit.
_NUMERALS = frozenset(
    word
    for line in (
        "half dozen one two three four five six seven eight",
        "nine ten eleven twelve twenty thirty forty fifty hundred thousand",
        "million first second third fourth fifth sixth seventh eighth ninth tenth once twice",
        "january february march april may june july august september october november december",
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow",
        "نصف واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
        "عشرة مئة ألف مليون الأول الثاني الثالث الرابع الخامس السادس",
    )
    for word in line.split()
)


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the author's sentences; at the article's own, which nobody can mend, only in questions."""
    told = {wording.fact.id for wording in dossier.mentioning(_NUMERALS, "claim") if wording.fact is not None}
    for fact in dossier.deck.facts:
        if fact.claim and _is_suspect(fact, told) and is_short(fact):
            slot = slot_of(dossier.deck, fact, fact.answer[0])
            sentence = slot.fill(_BLANK) if slot is not None else ""
            if sentence and is_given_away(dossier.deck, fact, sentence):
                words = next((words for words in _spellings(fact) if shows(sentence, words)), "")
                yield Found(
                    dossier.route(fact, "claim"),
                    f"Without {shown(fact.words)} the claim still shows it{': ' + shown(words) if words else ''}.",
                    "Say it once in the claim.",
                    words=words,
                    also=((dossier.route(fact, "answer"), "the answer"),),
                )
    for item in dossier.items:
        asked = dossier.deck.by_id.get(item.facts[0]) if item.kind == "cloze" and len(item.facts) == 1 else None
        if asked is not None and is_given_away(dossier.deck, asked, item.stem):
            message = f"{shown(item.stem)} shows the answer, {shown(asked.words)}."
            yield Found(dossier.route(asked, "claim"), message, "Give the fact a claim that says it once.")


def _spellings(fact: Fact) -> Iterator[str]:
    return chain(fact.answer, chain.from_iterable(fact.aliases.values()))


def _is_suspect(fact: Fact, told: set[str]) -> bool:
    """Whether the claim may hold the answer a second time, by a cheap look: most claims are done with here."""
    if fact.value.extent is not None:
        return fact.id in told or len(_RUN.findall(fact.claim)) > len(_RUN.findall(fact.words))
    said = fact.claim.casefold()
    rest = said.replace(fact.words.casefold(), "", 1)
    return any(words.casefold() in rest for words in _spellings(fact))
