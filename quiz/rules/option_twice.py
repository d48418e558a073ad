"""Two options of a question that read the same or mean the same.

Why: Neither of them can be the answer then, so whoever sees that they are one has only the rest to choose from.

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        distractors: [900 troops, "9,000 troops", 9 thousand troops]

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
        distractors: [900 troops, "9,000 troops", "5,000 troops"]
"""

from collections.abc import Hashable, Iterator

from quiz.dossier import Dossier, OptionSet
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.model.relation import Relation
from quiz.proof.options import Offered
from quiz.text.leak import folded

SEVERITY = Severity.ERROR
_HINT = "Take another one in its place."


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the wrong answers of each fact by what they mean, and at the options of each question by their words."""
    yield from _picked(dossier)
    if dossier.banks:
        for options, words in dossier.sets_where(_repeated):
            yield Found(dossier.route(options.fact, "ask"), f"A question offers {shown(words)} twice.", _HINT)


def _picked(dossier: Dossier) -> Iterator[Found]:
    """Compare each with the first that has its words, or what people say for it."""
    first: dict[tuple[str, Hashable], Offered] = {}
    for offered in dossier.offered:
        if not offered.is_hand_picked:
            continue
        others = [first.setdefault((offered.fact.id, name), offered) for name in _names(offered)]
        for other in others:
            if other is not offered and _is_same(offered, other):
                yield Found(
                    dossier.offered_at(offered),
                    f"The wrong answers {shown(other.words)} and {shown(offered.words)} are the same.",
                    _HINT,
                    also=((dossier.offered_at(other), "the first of them"),),
                )
                break


def _names(offered: Offered) -> Iterator[Hashable]:
    yield folded(offered.words)
    if offered.value is not None:
        yield (offered.value.nominal,)


def _is_same(one: Offered, other: Offered) -> bool:
    if folded(one.words) == folded(other.words):
        return True
    return bool(one.value is not None and other.value is not None and one.value.relate(other.value) is Relation.SAME)


def _repeated(options: OptionSet) -> str | None:
    """Give an option that a generated question has twice."""
    seen = set()
    for text in options.texts if options.item else ():
        if folded(text) in seen:
            return text
        seen.add(folded(text))
    return None
