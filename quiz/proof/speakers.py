"""Who speaks in a deck, and who else might have: the names that a quotation can be given to."""

import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.relation import Relation
from quiz.proof.chance import Chance

_LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name with its value; `speaks` says whether the deck quotes it, `fact` is the one that names it, if any."""

    words: str
    value: Any
    category: str
    speaks: bool
    fact: str = ""


class Speakers:
    """The speakers of a deck, and the names of the same categories as theirs."""

    def __init__(self, deck: Deck, chance: Chance, read: Callable[[str], Any]) -> None:
        """Take a deck, the generators of the question kind, and what reads a name."""
        self._chance = chance
        self._roster = deck.rivals.roster
        named: dict[str, tuple[str, Fact]] = {}
        for fact in deck.facts:
            if fact.kind in ("name", "names"):
                for words in fact.answer:
                    named.setdefault(self.entity(words), (words, fact))
        found: dict[str, Speaker] = {}
        for words in (fact.speaker for fact in deck.facts if fact.kind == "quotation" and fact.speaker):
            entity = self.entity(words)
            if entity not in found:
                _, name = named.get(entity, ("", None))
                category, fact_id = (name.category, name.id) if name else ("", "")
                found[entity] = Speaker(words, read(words), category, speaks=True, fact=fact_id)
        categories = {speaker.category for speaker in found.values()} - {""}
        for entity, (words, fact) in named.items():
            if entity not in found and fact.category in categories:
                found[entity] = Speaker(words, read(words), fact.category, speaks=False, fact=fact.id)
        self._of = found
        ring = ((chance("ring", entity).random(), speaker) for entity, speaker in found.items())
        self._ring = sorted(ring, key=lambda place: (place[0], place[1].words))

    def entity(self, words: str) -> str:
        """Give the deck's own name for somebody, however it is spelled."""
        likeness = self._roster.find(words)
        return likeness.entities[0] if len(likeness.entities) == 1 else words

    def of(self, fact: Fact) -> Speaker | None:
        """Give the speaker of a quotation."""
        return self._of.get(self.entity(fact.speaker)) if fact.speaker else None

    def swapped(self, quotations: Sequence[Fact]) -> Mapping[str, Speaker]:
        """Give quotations, by their facts' ids, to others who speak: each name as often wrongly as rightly.

        Where one speaks more than all others together, a draw leaves so many of his quotations out: else his name alone
        would tell that a claim is true.
        """
        of_speaker: dict[str, list[Fact]] = {}
        for fact in sorted(quotations, key=lambda fact: (self._chance("swap", fact.id).random(), fact.id)):
            speaker = self.of(fact)
            if speaker is not None and speaker.value is not None:
                of_speaker.setdefault(speaker.words, []).append(fact)
        groups = sorted(of_speaker.values(), key=len, reverse=True)
        if len(groups) < 2:
            return {}
        groups[0] = groups[0][: sum(map(len, groups[1:]))]
        # Each one's quotations stand together, and nobody's are more than half: so many places on is somebody else's.
        told = [fact for group in groups for fact in group]
        shift = max(map(len, groups))
        found: dict[str, Speaker] = {}
        for fact, other in zip(told, told[shift:] + told[:shift], strict=True):
            speaker, wrong = self.of(fact), self.of(other)
            if speaker and wrong and wrong.value.relate(speaker.value) is Relation.DISJOINT:
                found[fact.id] = wrong
        return found

    def others(self, fact: Fact) -> Iterator[Speaker]:
        """Yield names of the speaker's category that are proved to be somebody else, those that speak first."""
        speaker = self.of(fact)
        if speaker is None or speaker.value is None:
            return
        start = bisect.bisect_left(self._ring, self._chance("from", fact.id).random(), key=lambda place: place[0])
        near = [
            other for _, other in islice(chain(islice(self._ring, start, None), islice(self._ring, start)), _LOOKED_AT)
        ]
        for other in sorted(near, key=lambda other: not other.speaks):
            is_alike = other.category == speaker.category or (other.speaks and "" in (other.category, speaker.category))
            if other.value is None or not is_alike:
                continue
            if other.value.relate(speaker.value) is Relation.DISJOINT:
                yield other
