"""Figures or dates among the options that do not stand in order.

Why: Who looks for a figure in a jumble loses time on what is not asked. Haladyna, Downing and Rodriguez (2002): place
options in logical or numerical order.

Bad:
    facts:
      - id: pmf-created
        kind: date
        quote: a state-recognised coalition of militias created in 2014
        answer: "2014"
        ask: In what year was the coalition of militias created?
        distractors: ["2011", "2017", "2008"]

Good:
    facts:
      - id: pmf-created
        kind: date
        quote: a state-recognised coalition of militias created in 2014
        answer: "2014"
        ask: In what year was the coalition of militias created?
        distractors: ["2008", "2011", "2017"]
"""

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, pairwise

from quiz.dossier import Dossier, OptionSet
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.model.fix import Arrange, Fix
from quiz.model.relation import Extent

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at hand-picked figures and dates, then at the choices among them; falling is an order too."""
    if not any(fact.distractors for fact in dossier.deck.facts) and not dossier.banks:
        return
    picked = (offered for offered in dossier.offered if offered.is_hand_picked)
    for fact, listed in groupby(picked, key=lambda offered: offered.fact):
        values = [offered.value for offered in listed]
        if any(value is None or value.extent is None for value in values) or len(values) != len(fact.distractors):
            continue
        extents = [value.extent for value in values]
        if _is_jumbled(extents):
            order = tuple(sorted(range(len(extents)), key=lambda place: _place(extents[place])))
            route = dossier.route(fact, "distractors")
            first = fact.distractors[order[0]]
            yield Found(
                route,
                f"The wrong answers stand in no order: {shown(first)} belongs first.",
                "Sort them.",
                fix=Fix("Sort the wrong answers", (Arrange(route, order),), is_safe=True),
            )
    yield from _of_items(dossier)


def _of_items(dossier: Dossier) -> Iterator[Found]:
    def jumbled(options: OptionSet) -> bool | None:
        fact = options.fact
        if not options.item or fact.value.extent is None:
            return None
        context = dossier.deck.context(fact)
        values = [type(fact.value).parse(text, context) for text in options.texts]
        extents = [value.extent for value in values if value is not None and value.extent is not None]
        return (len(extents) == len(values) and _is_jumbled(extents)) or None

    for options, _ in dossier.sets_where(jumbled):
        message = f"The options of a question of the kind {options.item} stand in no order."
        yield Found(dossier.route(options.fact, "ask"), message, "Sort them by size or by time.")


def _is_jumbled(extents: Sequence[Extent]) -> bool:
    """Whether some follow what they are before, and some what they are after."""
    rises = any(one.is_before(other) for one, other in pairwise(extents))
    return rises and any(other.is_before(one) for one, other in pairwise(extents))


def _place(extent: Extent) -> tuple[float | Fraction, float | Fraction]:
    return (-math.inf if extent.low is None else extent.low), (math.inf if extent.high is None else extent.high)
