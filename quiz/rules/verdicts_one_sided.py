"""Hand-written claims of which far more, or far fewer, than half are supported by the article.

Why: Where most claims are false, people learn to call everything false, and score well without reading: what they take
home is distrust, not judgement.

Bad:
    claims:
      - {id: c0, says: US troops are in Iraq., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c1, says: The US keeps troops in Iraq., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c2, says: There are US troops in Iraq., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c3, says: The US has troops there., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c4, says: Iraq has US troops in it., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c5, says: The US has kept its troops there., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c6, says: Iraq is where troops stay., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c7, says: US troops have stayed., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c8, says: The US keeps no troops in Iraq., verdict: refuted, quote: The US has kept about, why: So.}
      - {id: c9, says: No US troop is in Iraq., verdict: refuted, quote: The US has kept about, why: So.}

Good:
    claims:
      - {id: c0, says: US troops are in Iraq., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c1, says: The US keeps troops in Iraq., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c2, says: There are US troops in Iraq., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c3, says: The US has troops there., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c4, says: Iraq has US troops in it., verdict: supported, quote: The US has kept about, why: So.}
      - {id: c5, says: The US keeps no troops in Iraq., verdict: refuted, quote: The US has kept about, why: So.}
      - {id: c6, says: No US troop is in Iraq., verdict: refuted, quote: The US has kept about, why: So.}
      - {id: c7, says: All US troops are gone., verdict: refuted, quote: The US has kept about, why: So.}
      - {id: c8, says: The US has no troops there., verdict: refuted, quote: The US has kept about, why: So.}
      - {id: c9, says: There are no US troops., verdict: refuted, quote: The US has kept about, why: So.}
"""

import math
from collections import Counter
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.model.fact import Verdict
from quiz.model.finding import Found, Severity

SEVERITY = Severity.WARNING

_FEWEST = 10  # claims, below which no share means anything
_LEAST, _MOST = 40, 60  # in a hundred


def check(dossier: Dossier) -> Iterator[Found]:
    """Count the claims that the article settles; what it leaves open is for neither side."""
    claims = dossier.deck.claims
    if len(claims) < _FEWEST or dossier.loaded.findings:  # what was left out may have been the other side
        return
    seen = Counter(claim.verdict for claim in claims)
    true, false = seen[Verdict.SUPPORTED], seen[Verdict.REFUTED]
    settled = true + false
    if settled >= _FEWEST and not _LEAST * settled <= 100 * true <= _MOST * settled:
        fewer, more = ("supports", false) if true < false else ("refutes", true)
        missing = math.ceil(more * _LEAST / _MOST) - min(true, false)
        message = f"{true} of the {settled} claims that the article settles are supported, {true / settled:.0%}."
        yield Found(
            "claims", message, f"Write {missing} more that the article {fewer}, or take out others.", of_key=True
        )
