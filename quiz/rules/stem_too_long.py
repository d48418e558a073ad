"""A question or claim of more than 50 words.

Why: Who has forgotten the beginning at the end is tested for patience. What matters stands in the question, what does
not is left out (Haladyna, Downing and Rodriguez 2002: minimise reading).

Bad:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: >-
          Bearing in mind that the US led a coalition against an extremist group which had seized large parts of two
          countries, that the group has been defeated on the ground, and that the coalition is about to end its mission
          after long negotiations with the government, how many troops has the US nevertheless kept in Iraq so far?

Good:
    facts:
      - id: us-troops
        kind: quantity
        quote: The US has kept about 2,500 troops in Iraq
        answer: about 2,500 troops
        ask: How many troops has the US kept in Iraq?
"""

from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.model.finding import Found, Severity

SEVERITY = Severity.WARNING
_MOST = 50
_SHORTEST = 2 * _MOST  # characters that more than 50 words need, spaces among them


def check(dossier: Dossier) -> Iterator[Found]:
    """Count the words that the author wrote; what the question kinds put round them is the same every time."""
    for wording in dossier.wordings.longer_than(_SHORTEST):
        if wording.field != "label":
            count = len(wording.text.split())
            if count > _MOST:
                what = "question" if wording.field == "ask" else "claim"
                yield Found(
                    wording.route,
                    f"The {what} has {count} words; {_MOST} are the most that is read with care.",
                    "Leave out what is not needed to answer.",
                )
