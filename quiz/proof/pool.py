"""Finds wrong values for a fact that are plausible and proved DISJOINT from everything that would be right."""

import bisect
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from operator import gt
from typing import Any, NamedTuple

from quiz.model.deck import Deck
from quiz.model.fact import Fact, Status
from quiz.model.relation import Extent, Relation
from quiz.model.value import Context
from quiz.proof.chance import Chance
from quiz.text.dates import tokens as dates
from quiz.text.leak import folded, shows_any
from quiz.text.numbers.numerals_en import FIRST_WORDS
from quiz.text.plain import letters

HIGHEST_RATIO = 100  # guides/rules.md, distractor-implausible: a figure a hundred times the key takes nobody in
_LOOKED_AT = 24  # candidates of one ring that are looked at: the work for a fact must not grow with the deck
_NEAR = 16  # near misses that are looked at


class Distractor(NamedTuple):
    """A wrong value in the key's own style.

    `fact` states it (empty when it was made up), `operation` is that of claims.md, `is_worthy` says that an author
    picked it or that it belongs to the same topic, and `words` are those of the article where a fact states it.
    """

    value: Any
    text: str
    operation: str
    fact: Fact | None = None
    is_worthy: bool = False
    words: str = ""


class _Held(NamedTuple):
    """A value that the deck states: a fact's own, or one member of its list."""

    place: float
    id: str
    fact: Fact
    words: str


class Pool:
    """The values of a deck, arranged so that each fact finds others for itself without looking at all of them.

    The values of one kind and category stand on a ring in the order of a hash of their own. A fact starts at a hash of
    its own and goes round: which values it meets depends on nothing but those values, so that a new fact changes the
    items of another only by being chosen for them.
    """

    def __init__(self, deck: Deck, chance: Chance) -> None:
        """Take a deck and the generators of the question kind that asks."""
        self._deck, self._chance = deck, chance
        self._accepted: dict[str, tuple[Any, ...]] = {}
        self._places: dict[str, float] = {}
        self._latest: tuple[Fact, Context] | None = None
        self._twins: dict[tuple[str, str], list[Fact]] = {}
        for fact in deck.facts:
            for said in {fact.ask, fact.label} - {""}:
                self._twins.setdefault((fact.kind, folded(said)), []).append(fact)

    @cached_property
    def _rings(self) -> Mapping[tuple[str, ...], list[_Held]]:
        rings: dict[tuple[str, ...], list[_Held]] = {}
        for fact in self._deck.facts:
            for words, kind in _stated(fact):
                held = _Held(self._chance("ring", fact.id, words).random(), fact.id, fact, words)
                rings.setdefault((kind, fact.category), []).append(held)
                rings.setdefault((kind, fact.category, fact.topic), []).append(held)
        for ring in rings.values():
            ring.sort(key=lambda held: (held.place, held.id, held.words))
        return rings

    def accepted(self, fact: Fact) -> tuple[Any, ...]:
        """Give everything that is right for what the fact asks: its value, its aliases, and what its twins state.

        Two facts are twins when they ask the same or are of the same thing.
        """
        if fact.id not in self._accepted:
            self._accepted[fact.id] = self._right(fact)
        return self._accepted[fact.id]

    def _right(self, fact: Fact) -> tuple[Any, ...]:
        values = [fact.value, *(twin.value for twin in self.twins(fact))]
        if len(fact.answer) == 1:
            also = (self._read(fact, words) for words in chain.from_iterable(fact.aliases.values()))
            values.extend(value for value in also if value is not None)
        return tuple(values)

    def twins(self, fact: Fact) -> Iterator[Fact]:
        """Yield the other facts of its kind that ask the same or are of the same thing."""
        for said in (fact.ask, fact.label):
            for twin in self._twins.get((fact.kind, folded(said)), ()) if said else ():
                if twin.id != fact.id:
                    yield twin

    def distractors(self, fact: Fact, voice: Any = None) -> Iterator[Distractor]:
        """Yield wrong values, best first, each DISJOINT from all that is right, not yet from each other.

        First what the author picked, then values of the same topic, then of the deck, then near misses. `voice` is the
        key in the style that they shall be said in.
        """
        key = fact.value if voice is None else voice
        return self._proved(fact, key, chain(self._told(fact, key), self._made(fact, key)))

    def told(self, fact: Fact, voice: Any) -> Iterator[Distractor]:
        """Yield those of `distractors` that the author picked or the deck states."""
        return self._proved(fact, voice, self._told(fact, voice))

    def picked(self, fact: Fact, voice: Any) -> Iterator[Distractor]:
        """Yield those of `distractors` that the author picked."""
        return self._proved(fact, voice, self._picked(fact, voice))

    def made(self, fact: Fact, voice: Any) -> Iterator[Distractor]:
        """Yield those of `distractors` that are near misses."""
        return self._proved(fact, voice, self._made(fact, voice))

    def _proved(self, fact: Fact, key: Any, proposed: Iterable[Distractor]) -> Iterator[Distractor]:
        right, spelled = self.accepted(fact), key.spell()
        first, last = self._days(fact)
        seen, runs, oddness = {folded(spelled)}, len(_RUN.findall(spelled)), _oddness(spelled)
        for found in proposed:
            text = folded(found.text)
            if text in seen or any(map(gt, _oddness(text), oddness)):
                continue
            if fact.kind == "date" and not (
                _is_between(found.value.extent, first, last) and len(_RUN.findall(text)) == runs
            ):
                continue  # another day of a year that the key leaves out has no year either
            seen.add(text)
            if all(found.value.relate(value) is Relation.DISJOINT for value in right):
                yield found

    def held(self, fact: Fact, *, same_topic: bool, kind: str = "") -> Iterator[tuple[Fact, str]]:
        """Yield what other facts of a kind (the fact's own) and its category state, from its place on the ring."""
        name = (kind or fact.kind, fact.category, *((fact.topic,) if same_topic else ()))
        ring = self._rings.get(name, [])
        place = self._places.get(fact.id)
        if place is None:
            place = self._places[fact.id] = self._chance("from", fact.id).random()
        start = bisect.bisect_left(ring, place, key=lambda held: held.place)
        for held in islice(chain(islice(ring, start, None), islice(ring, start)), _LOOKED_AT):
            if held.fact.id != fact.id:
                yield held.fact, held.words

    def _days(self, fact: Fact) -> tuple[float, float]:
        """Give the days that a date may be taken for: all or part of it has to lie between them.

        An article tells no event of the years after its own, and plans nothing for the days before it.
        """
        published = self._deck.sources[fact.source].published
        extent = fact.value.extent if fact.kind == "date" else None
        if published is None or extent is None or extent.low is None:
            return -math.inf, math.inf
        first, last = published.toordinal(), published.replace(month=12, day=31).toordinal()
        is_planned = fact.status in (Status.PLANNED, Status.PREDICTED) and _is_between(extent, first, math.inf)
        return (first if is_planned else -math.inf), (last if _is_between(extent, -math.inf, last) else math.inf)

    def _picked(self, fact: Fact, key: Any) -> Iterator[Distractor]:
        for words in fact.distractors:
            value = self._read(fact, words)
            made = _said(key, value, "hand-picked", None, words, is_worthy=True)
            if made is not None:
                yield made

    def _told(self, fact: Fact, key: Any) -> Iterator[Distractor]:
        yield from self._picked(fact, key)
        for same_topic in (True, False):
            for other, words in self.held(fact, same_topic=same_topic):
                if other.topic == fact.topic and not same_topic:
                    continue
                value = other.value if other.kind == fact.kind else self._read(fact, words)
                made = _said(key, value, "value-swap", other, words, is_worthy=same_topic)
                if made is not None:
                    yield made

    def _read(self, fact: Fact, words: str) -> Any:
        if self._latest is None or self._latest[0] is not fact:  # facts are asked about one after the other
            self._latest = fact, self._deck.context(fact)
        return type(fact.value).parse(words, self._latest[1])

    def _made(self, fact: Fact, key: Any) -> Iterator[Distractor]:
        for near in islice(key.near(self._chance("near", fact.id)), _NEAR):
            if is_plausible(near.value, key):
                yield Distractor(near.value, near.value.spell(), near.operation)


def _said(key: Any, value: Any, operation: str, fact: Fact | None, words: str, *, is_worthy: bool) -> Distractor | None:
    if value is None or not is_plausible(value, key):
        return None
    said = key.restyle(value)
    return None if said is None else Distractor(said, said.spell(), operation, fact, is_worthy, words)


def _stated(fact: Fact) -> Iterator[tuple[str, str]]:
    """Yield the values that a fact puts at other facts' service, and their kinds: a list gives its members as names."""
    if fact.kind == "names":
        yield from ((member, "name") for member in fact.answer)
    yield fact.words, fact.kind


def apart(found: Iterable[Distractor], count: int, taken: Sequence[Any] = ()) -> list[Distractor]:
    """Take the first `count` that are pairwise DISJOINT, and DISJOINT from what is `taken`."""
    chosen: list[Distractor] = []
    for distractor in found:
        if len(chosen) == count:
            break
        held = (*taken, *(other.value for other in chosen))
        if all(distractor.value.relate(value) is Relation.DISJOINT for value in held):
            chosen.append(distractor)
    return chosen


def is_plausible(value: Any, key: Any) -> bool:
    """Whether a figure lies within a factor of 100 of the key; other kinds are always plausible."""
    one, other = _size(value.extent), _size(key.extent)
    if not one or not other:
        return True
    low, high = sorted((abs(one), abs(other)))
    return bool(high <= HIGHEST_RATIO * low)


def _is_between(extent: Extent, first: float, last: float) -> bool:
    """Whether a period begins by the last day and does not end before the first."""
    return (extent.low is None or extent.low <= last) and (extent.high is None or first <= extent.high)


_RUN = re.compile(r"\d+")
_PART = re.compile(r"\d[./٫](\d+)")
_BELOW_ONE = re.compile(r"(?<![\d.,٫٬])[0٠][.٫]")


def _oddness(figure: str) -> tuple[int, bool]:
    """Say how precise a figure is, and whether it is a part alone: "365.2425 days" and "0.9 thousand" are odd."""
    return max(map(len, _PART.findall(figure)), default=0), bool(_BELOW_ONE.search(figure))


def _size(extent: Extent | None) -> Any:
    if extent is None:
        return None
    return extent.high if extent.low is None else extent.low


# Alone, an article may say one year, and the others the first or second of some: no other figure is made of these.
_LITTLE, _HIGHEST_LITTLE = frozenset({"a", "an", "first", "second"}), 2


def _may_be_amount(stem: str, value: Any) -> bool:
    """Whether a stem can state an amount, by a cheap look at its number words."""
    plain = letters(stem)
    if plain is None or "0" in plain:
        return True
    words = plain.split()
    if FIRST_WORDS.isdisjoint(words):
        return False
    if not FIRST_WORDS.intersection(words) <= _LITTLE:
        return True
    if value.dimension != "ordinal":
        return bool(value.dimension == "time")
    return bool(value.hedge) or min(value.points) <= _HIGHEST_LITTLE


def _may_be_date(stem: str, value: Any) -> bool:
    del value
    return dates.may_be_in(stem)


_MAY_BE_IN: Mapping[str, Callable[[str, Any], bool]] = {"quantity": _may_be_amount, "date": _may_be_date}


def is_given_away(deck: Deck, fact: Fact, stem: str) -> bool:
    """Whether a stem shows the answer: its words, another accepted spelling, or the same value said otherwise."""
    if shows_any(stem, chain(fact.answer, *fact.aliases.values()) if fact.aliases else fact.answer):
        return True
    if fact.value.extent is None:
        return False
    may_be_in = _MAY_BE_IN.get(fact.kind)
    if may_be_in is not None and not may_be_in(stem, fact.value):
        return False
    found = type(fact.value).find(stem, deck.context(fact))
    # Who types a nominal is right, whatever hedge the article puts to it: "2,500" gives "about 2,500" away.
    return any(
        candidate.value.nominal == fact.value.nominal or candidate.value.relate(fact.value) is Relation.SAME
        for candidate in found
    )


def option_voice(value: Any) -> Any:
    """Say a value as its distractors will be said: "on Wednesday" becomes a date, since no other day is so called."""
    said = value.restyle(value)
    return value if said is None else said
