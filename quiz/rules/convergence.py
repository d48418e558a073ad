"""Options whose common parts meet in the answer.

Why: Where each wrong answer keeps another part of the right one, only the right one shares something with all of them.
Test-wise learners look for just that (NBME Item-Writing Guide: convergence).

Bad:
    facts:
      - id: office
        kind: date
        quote: he took office in October 2022 after
        answer: October 2022
        ask: When did the prime minister take office?
        distractors: [October 2019, August 2022]

Good:
    facts:
      - id: office
        kind: date
        quote: he took office in October 2022 after
        answer: October 2022
        ask: When did the prime minister take office?
        distractors: [March 2019, June 2021]
"""

from collections.abc import Iterator

from quiz.dossier import Dossier, OptionSet
from quiz.load.log import shown
from quiz.model.finding import Found, Severity
from quiz.text.leak import folded

SEVERITY = Severity.WARNING
_PICK = "Pick wrong answers by hand that share as much with each other, or nothing with the answer."
_FEWEST, _MOST = 3, 8  # options; of longer lists it is their number that is wrong
_GRAMMAR = "a an the of in on at to for and or by with from about some more less than al el de la van"
_SMALL = frozenset((*_GRAMMAR.split(), "في", "من", "الي", "علي", "عن", "و", "او", "نحو", "يوم", "عام"))


def check(dossier: Dossier) -> Iterator[Found]:
    """Look for sets in which the answer shares parts with different others, and no other option shares as many."""
    for options, words in dossier.sets_where(_shared):
        text = options.texts[options.key]
        listed = " and ".join(shown(_as_written(text, word)) for word in words)
        yield Found(
            dossier.option_route(options, options.key),
            f"The answer {shown(text)} shares {listed} with different options.",
            _PICK
            if options.item
            else "Let the wrong answers share as much with each other, or nothing with the answer.",
        )


def _shared(options: OptionSet) -> tuple[str, str] | None:
    """Give two words of the key, one that it shares with some options and one with others."""
    count, key = len(options.texts), options.key
    # What an author picks for a figure is said in the answer's manner: only the choices made of it can tell.
    is_open = not options.item and options.fact.kind == "quantity"
    if not _FEWEST <= count <= _MOST or key < 0 or is_open:
        return None
    holders: dict[str, int] = {}
    for place, words in enumerate(options.tokens):
        for word in words:
            holders[word] = holders.get(word, 0) | 1 << place
    shared: dict[int, str] = {}
    for word, places in holders.items():
        if word not in _SMALL and 1 < places.bit_count() < count:
            shared.setdefault(places, word)  # words that the same options share are one part
    mine = [places for places in shared if places >> key & 1]
    pair = next(((one, other) for one in mine for other in mine if not one & other & ~(1 << key)), None)
    most = max((sum(places >> place & 1 for places in shared) for place in range(count) if place != key), default=0)
    return (shared[pair[0]], shared[pair[1]]) if pair and len(mine) > most else None


def _as_written(text: str, word: str) -> str:
    return next((piece for piece in text.split() if word in folded(piece)), word)
