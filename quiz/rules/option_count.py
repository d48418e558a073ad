"""More hand-picked options than are ever shown, or a choice with fewer than three or more than five.

Why: Three options are enough, and a fifth or sixth is hardly ever taken by anybody (Rodriguez 2005, a meta-analysis of
80 years of research): writing them is work for nothing. With two, every other guess is right.

Bad:
    facts:
      - id: militias-home
        kind: name
        category: country
        quote: Iraq is home to Iran-aligned militias
        answer: Iraq
        ask: Which country is home to the militias?
        distractors: [Iran, Israel, Syria, Jordan, Lebanon]

Good:
    facts:
      - id: militias-home
        kind: name
        category: country
        quote: Iraq is home to Iran-aligned militias
        answer: Iraq
        ask: Which country is home to the militias?
        distractors: [Iran, Israel, Syria]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier, OptionSet
from quiz.model.finding import Found, Severity

SEVERITY = Severity.WARNING
_FEWEST, _MOST = 3, 5
# Three stand below or above a figure or a date, according to the rank that chance gives the answer: six can be of use.
_MOST_MEASURED = 7


def check(dossier: Dossier) -> Iterator[Found]:
    """Count the options of each set; that an author picked only one is told by too-few-distractors."""
    for options, count in dossier.sets_where(_odd_count):
        if options.item:
            message = f"A question of the kind {options.item} has {count} options."
            yield Found(dossier.route(options.fact, "ask"), message, f"{_FEWEST} to {_MOST} are read with care.")
        else:
            message = f"{count - 1} wrong answers are given; the last ones are never shown."
            hint = "Keep the three or four that are taken for the answer most easily."
            yield Found(dossier.route(options.fact, "distractors"), message, hint)


def _odd_count(options: OptionSet) -> int | None:
    count = len(options.texts)
    if options.item:
        return None if _FEWEST <= count <= _MOST else count
    return count if count > (_MOST if options.fact.value.extent is None else _MOST_MEASURED) else None
