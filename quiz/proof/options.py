"""Reads wrong options again with the fact's own kind, and says how each stands to everything that would be right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import Any, NamedTuple

from quiz.load.fields import KINDS_OF_SEVERAL
from quiz.model.deck import Deck
from quiz.model.fact import Fact, Verdict
from quiz.model.item import Choice, Item
from quiz.model.relation import Relation
from quiz.proof.pool import Pool
from quiz.proof.slot import Slot, slot_of
from quiz.registry import fact_kind
from quiz.text.leak import folded

_MOST = 32  # options of a fact, other accepted values and twins that are looked at: hostile decks have thousands
_EDGE = 10  # characters
_BY_NEARNESS = (Relation.SAME, Relation.NARROWER, Relation.WIDER, Relation.OVERLAPS, Relation.DISJOINT)


class Offered(NamedTuple):
    """A wrong option of a fact: its words, and how it stands to the answer.

    `relation` is the closest to anything that is right, `right` says that, and `value` is what the words read as;
    where they do not read as the fact's kind it is `None`, and nothing is proved. `elsewhere` is the id of another
    fact or claim that makes a DISJOINT option right all the same. `place` is that in `distractors`, -1 in an item.
    """

    fact: Fact
    words: str
    value: Any
    relation: Relation
    right: str
    elsewhere: str = ""
    place: int = -1

    @property
    def is_hand_picked(self) -> bool:
        """Whether the author picked it."""
        return self.place >= 0


class Options:
    """The wrong options of one deck."""

    def __init__(self, deck: Deck, pool: Pool) -> None:
        """Take a deck and the pool of its values."""
        self._deck, self._pool = deck, pool
        self._slots: dict[str, Slot | None] = {}

    def picked(self) -> Iterator[Offered]:
        """Yield what authors picked, fact by fact."""
        for fact in self._deck.facts:
            if fact.distractors:
                judge = _Judge(self._deck, fact)
                for place, words in enumerate(islice(fact.distractors, _MOST)):
                    value, relation, right = judge.relate(words)
                    where = self._elsewhere(fact, words, value) if relation is Relation.DISJOINT else ""
                    yield Offered(fact, words, value, relation, right, where, place)

    def of_items(self, items: Iterable[Item]) -> Iterator[Offered]:
        """Yield the wrong options of items whose options are values or speakers, each once."""
        judges: dict[tuple[str, str], _Judge] = {}
        seen = set()
        for item in items:
            fact = self._deck.by_id.get(item.facts[0]) if len(item.facts) == 1 and item.verdict is None else None
            if fact is None or not isinstance(item.interaction, Choice):
                continue
            speaker = fact.speaker if item.proof.method == "speaker" else ""
            judge = judges.setdefault((fact.id, speaker), _Judge(self._deck, fact, speaker))
            for place, option in enumerate(item.interaction.options):
                name = (fact.id, speaker, option.text)
                if place == item.interaction.key or name in seen:
                    continue
                seen.add(name)
                value, relation, right = judge.relate(option.text)
                is_apart = relation is Relation.DISJOINT and not speaker
                where = self._elsewhere(fact, option.text, value) if is_apart else ""
                yield Offered(fact, option.text, value, relation, right, where)

    def _elsewhere(self, fact: Fact, words: str, value: Any) -> str:
        """Name what makes an option right that is not the answer: a twin's value, or the claim that it would make."""
        for twin in islice(self._pool.twins(fact), _MOST):
            if value.relate(twin.value) in _BY_NEARNESS[:3]:
                return twin.id
        slot = self._slot(fact)
        stated = self._stated.get(folded(slot.fill(words)), "") if slot else ""
        return stated if stated != fact.id else ""

    def _slot(self, fact: Fact) -> Slot | None:
        """Find the place of the answer in the claim, where another claim begins or ends as this one does."""
        if fact.id not in self._slots:
            self._slots[fact.id] = None
            if len(fact.answer) == 1 and any(self._edges[edge] > 1 for edge in _edges(fact.claim)):
                self._slots[fact.id] = slot_of(self._deck, fact, fact.answer[0])
        return self._slots[fact.id]

    @cached_property
    def _edges(self) -> Counter[str]:
        claims = chain((fact.claim for fact in self._deck.facts), (claim.says for claim in self._deck.claims))
        return Counter(edge for says in claims for edge in _edges(says))

    @cached_property
    def _stated(self) -> Mapping[str, str]:
        """What the deck says is true, by its folded words."""
        found: dict[str, str] = {}
        for fact in self._deck.facts:
            if fact.claim:
                found.setdefault(folded(fact.claim), fact.id)
        for claim in self._deck.claims:
            if claim.verdict is Verdict.SUPPORTED:
                found.setdefault(folded(claim.says), claim.id)
        return found


def _edges(says: str) -> tuple[str, ...]:
    return (f"{says[:_EDGE].casefold()}…", f"…{says[-_EDGE:].casefold()}") if says else ()


class _Judge:
    """Relates words to everything that is right for one fact, or to its speaker where that is given."""

    def __init__(self, deck: Deck, fact: Fact, speaker: str = "") -> None:
        self._context = deck.context(fact)
        self._kind = fact_kind("name") if speaker else type(fact.value)
        self._members: Sequence[Any] = ()
        if speaker:
            self._right = self._read([speaker])
        else:
            aliases = chain.from_iterable(fact.aliases.values()) if len(fact.answer) == 1 else ()
            self._right = ((fact.value, fact.words), *self._read(islice(aliases, _MOST)))
        if fact.kind in KINDS_OF_SEVERAL and not speaker:
            spellings = chain(fact.answer, chain.from_iterable(fact.aliases.values()))
            self._members = [fact_kind("name").parse(words, self._context) for words in islice(spellings, _MOST)]

    def _read(self, spellings: Iterable[str]) -> tuple[tuple[Any, str], ...]:
        read = ((self._kind.parse(words, self._context), words) for words in spellings)
        return tuple((value, words) for value, words in read if value is not None)

    def relate(self, words: str) -> tuple[Any, Relation, str]:
        """Read words; say how close they are to what is right, and to which of it."""
        value = self._kind.parse(words, self._context)
        if value is None:
            return None, Relation.OVERLAPS, ""
        found = [(value.relate(right), said) for right, said in self._right]
        relation, said = min(found, key=lambda each: _BY_NEARNESS.index(each[0]), default=(Relation.OVERLAPS, ""))
        if relation is Relation.OVERLAPS and self._members:  # to a list, one of its members and a surname are alike
            member = fact_kind("name").parse(words, self._context)
            if any(
                member is not None and other is not None and member.relate(other) is Relation.SAME
                for other in self._members
            ):
                relation = Relation.NARROWER
        return value, relation, said
