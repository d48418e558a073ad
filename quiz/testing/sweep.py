"""The pool proof for a whole deck: by sweep over sorted intervals and by hash over name classes, not by sample."""

import bisect
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from random import Random
from typing import Any

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.relation import Extent, Relation
from quiz.proof.chance import chance_of
from quiz.proof.pool import Pool, option_voice
from quiz.testing.breaks import of_decks
from quiz.text.leak import folded

_NEAR_SEEDS = range(3)
_MADE = 16

Found = Iterator[tuple[Fact, str]]


@of_decks
def pool_is_proved(deck: Deck) -> Found:
    """Whatever seed draws, no wrong option touches what is right: every value of the deck against every key."""
    pool = Pool(deck, chance_of(0, "multiple-choice"))
    yield from _hand_picked(deck)
    yield from _intervals(deck, pool)
    yield from _classes(deck)


@of_decks
def near_misses_are_proved(deck: Deck) -> Found:
    """Near misses are DISJOINT from their key and read back as what they are; made up as needed, they are sampled."""
    pool = Pool(deck, chance_of(0, "multiple-choice"))
    for fact in deck.facts:
        if len(fact.answer) == 1:
            yield from _made(deck, fact, pool)


def _hand_picked(deck: Deck) -> Found:
    """What the author picked must be provably wrong: it would be left out without a word."""
    for fact in deck.facts:
        for words in fact.distractors:
            value = type(fact.value).parse(words, deck.context(fact))
            if value is None:
                yield fact, f"the distractor “{words}” does not read as a {fact.kind}"
            elif value.relate(fact.value) is not Relation.DISJOINT:
                yield (
                    fact,
                    f"the distractor “{words}” is not proved wrong beside “{fact.words}”: {value.relate(fact.value)}",
                )


def _intervals(deck: Deck, pool: Pool) -> Found:
    """Sweep the extents of each kind in order: what is offered for a key shares no point with what is right.

    Of the values wholly below and wholly above a key the nearest are compared, and the next in order: all others lie
    farther off, and farther still when they are said in the key's style.
    """
    for _, facts in _groups(deck, lambda fact: fact.value.extent is not None):
        by_low = sorted(facts, key=lambda fact: (_low(fact.value.extent), fact.id))
        by_high = sorted(facts, key=lambda fact: (_high(fact.value.extent), fact.id))
        lows = [_low(fact.value.extent) for fact in by_low]
        highs = [_high(fact.value.extent) for fact in by_high]
        for place, fact in enumerate(by_low):
            below = bisect.bisect_left(highs, lows[place]) - 1
            above = bisect.bisect_right(lows, _high(fact.value.extent))
            nearest = (*by_high[max(below, 0) : below + 1], *by_low[above : above + 1], *by_low[place + 1 : place + 2])
            right, voice = pool.accepted(fact), option_voice(fact.value)
            for other in {other.id: other for other in nearest}.values():
                said = voice.restyle(other.value)
                if said is not None and all(said.relate(value) is Relation.DISJOINT for value in right):
                    yield from _apart(deck, fact, said, right)


def _apart(deck: Deck, fact: Fact, said: Any, right: Iterable[Any]) -> Found:
    """Judge by arithmetic on the ends alone, and on the value as the learner reads it."""
    read = type(fact.value).parse(said.spell(), deck.context(fact))
    for value in right:
        for extent in (said.extent, read.extent if read is not None else None):
            if extent is None or _meet(extent, value.extent):
                yield fact, f"“{said.spell()}” would be offered, and it can hold together with “{value.spell()}”"


def _meet(one: Extent, other: Extent) -> bool:
    """Whether two intervals share a point, worked out anew."""
    low, low_open = max((_low(one), one.low_open), (_low(other), other.low_open))
    high, is_closed = min((_high(one), not one.high_open), (_high(other), not other.high_open))
    return bool(low < high or (low == high and is_closed and not low_open))


def _low(extent: Extent) -> Any:
    return float("-inf") if extent.low is None else extent.low


def _high(extent: Extent) -> Any:
    return float("inf") if extent.high is None else extent.high


def _classes(deck: Deck) -> Found:
    """Hash every spelling of every name: two facts that share one are never DISJOINT, so never offered for another."""
    roster = deck.rivals.roster
    for _, facts in _groups(deck, lambda fact: fact.kind == "name"):
        held: dict[str, Fact] = {}
        for fact in facts:
            spellings = (*fact.answer, *chain.from_iterable(fact.aliases.values()))
            entities = [entity for words in fact.answer for entity in roster.find(words).entities[:1]]
            for key in dict.fromkeys(map(folded, (*spellings, *entities))):
                other = held.setdefault(key, fact)
                if other is not fact and other.value.relate(fact.value) is Relation.DISJOINT:
                    yield fact, f"“{fact.words}” and “{other.words}” share the spelling “{key}” and count as apart"


def _made(deck: Deck, fact: Fact, pool: Pool) -> Found:
    voice, right = option_voice(fact.value), pool.accepted(fact)
    for seed in _NEAR_SEEDS:
        for near in islice(voice.near(Random(seed)), _MADE):
            words = near.value.spell()
            read = type(fact.value).parse(words, deck.context(fact))
            if near.value.relate(voice) is not Relation.DISJOINT:
                yield fact, f"the near miss “{words}” is {near.value.relate(voice)} to “{voice.spell()}”"
            elif read is None or read.relate(near.value) is not Relation.SAME:
                yield fact, f"the near miss “{words}” does not read back as itself"
            elif fact.value.judge(words, deck.context(fact)).score == 1.0 and fact.value in right[:1]:
                yield fact, f"the near miss “{words}” is right when it is typed"


def _groups(deck: Deck, wanted: Any) -> Iterator[tuple[tuple[str, str], list[Fact]]]:
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in deck.facts:
        if wanted(fact):
            groups.setdefault((fact.kind, fact.category), []).append(fact)
    yield from groups.items()
