"""A deck that covers less of its articles than the project asks for.

Why: What no fact is about is asked of nobody, however much it matters: numbers, dates, names and quotations of an
article are each covered by a fact or declared not checkable.

Bad:
    article: |
        The port has 12 ferries. The storm of 2019 made 300 people homeless.
    facts:
      - id: ferries
        kind: quantity
        quote: The port has 12 ferries
        answer: 12 ferries
        ask: How many ferries does the port have?

Good:
    article: |
        The port has 12 ferries.
    facts:
      - id: ferries
        kind: quantity
        quote: The port has 12 ferries
        answer: 12 ferries
        ask: How many ferries does the port have?
"""

from collections.abc import Iterator
from itertools import islice

from quiz.dossier import Dossier
from quiz.model.finding import Found, Pointer, Severity

SEVERITY = Severity.WARNING
_SHOWN = 4


def check(dossier: Dossier) -> Iterator[Found]:
    """Measure the deck, where a floor is set."""
    if dossier.floor <= 0:
        return
    from quiz.coverage import State, cover  # noqa: PLC0415 - few projects ask for it

    coverage = cover(dossier.deck)
    if coverage.share >= dossier.floor:
        return
    tally = coverage.tally
    # Cut, not rounded: 79.96 % must not read as the 80 % that it falls short of.
    share = f"{int(1000 * coverage.share) / 10:g} %"
    tokens = (token for token in coverage.tokens if token.state is State.OPEN)
    pointers = [Pointer(token.source, token.span, f"open: a {token.kind}") for token in islice(tokens, _SHOWN)]
    yield Found(
        "facts" if dossier.has("facts") else "",
        f"{share} of what can be checked is covered, and {100 * dossier.floor:g} % is asked for; "
        f"{tally.open:,} of {tally.total:,} places are open.",
        "Add facts for what is open, or say under not_checkable why it is not there to be checked.",
        of_key=True,
        pointers=tuple(pointers),
    )
