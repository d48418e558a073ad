"""What the author wrote for learners, filed by its words."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from quiz.model.deck import Deck
from quiz.model.fact import Claim, Fact
from quiz.text.filed import Filed, words_of


class Wording(NamedTuple):
    """What the author wrote for learners: `field` is ask, claim, label or says; of a fact or of a claim."""

    route: str
    field: str
    text: str
    fact: Fact | None = None
    claim: Claim | None = None


class Wordings:
    """Every question, claim and label of a deck, in the order of the file, and their casefolded words.

    Arabic words are without vowel signs. A wording is made when somebody wants to look at it.
    """

    def __init__(self, deck: Deck, routes: Mapping[str, str]) -> None:
        """Take a deck, and the routes of its facts and claims by id."""
        self._routes = routes
        self._told: list[tuple[str, str, Fact | Claim]] = []
        for fact in deck.facts:
            if fact.ask:
                self._told.append(("ask", fact.ask, fact))
            if fact.claim:
                self._told.append(("claim", fact.claim, fact))
            if fact.label:
                self._told.append(("label", fact.label, fact))
        self._told += [("says", claim.says, claim) for claim in deck.claims]
        self._filed = Filed([told[1] for told in self._told], is_varied=True)
        self._made: dict[int, Wording] = {}
        self._words: dict[int, frozenset[str]] = {}

    def __len__(self) -> int:
        """Count them."""
        return len(self._told)

    def __getitem__(self, number: int) -> Wording:
        """Give one by its number."""
        made = self._made.get(number)
        if made is None:
            field, text, subject = self._told[number]
            route = f"{self._routes.get(subject.id, '')}.{field}"
            by_kind = (subject, None) if isinstance(subject, Fact) else (None, subject)
            made = self._made[number] = Wording(route, field, text, *by_kind)
        return made

    def __iter__(self) -> Iterator[Wording]:
        """Yield all."""
        return map(self.__getitem__, range(len(self._told)))

    @cached_property
    def sentences(self) -> bytes:
        """All but the labels as they were written, one below the other, in UTF-8: so they are sooner looked through."""
        return "\n".join([text for field, text, _ in self._told if field != "label"]).encode("utf-8", "surrogatepass")

    def longer_than(self, characters: int) -> Iterator[Wording]:
        """Yield those with more characters."""
        if all(map(characters.__ge__, map(len, self._filed.texts))):
            return iter(())
        return (self[number] for number, told in enumerate(self._told) if len(told[1]) > characters)

    def with_characters(self, characters: str) -> Iterator[Wording]:
        """Yield those with at least one of some characters."""
        return map(self.__getitem__, self._filed.with_characters(characters))

    def with_any(self, words: frozenset[str], fields: Container[str]) -> Iterator[Wording]:
        """Yield those with at least one of some words, of all fields or of those named."""
        numbers = self._filed.with_any(words)
        return (self[number] for number in numbers if not fields or self._told[number][0] in fields)

    def with_rarest(self, words: Iterable[str], most: int) -> Sequence[int]:
        """Give the numbers of those with the rarest of some words, none where more than `most` have it."""
        found = self._filed.with_rarest(words)
        return found if len(found) <= most else ()

    def subject(self, number: int) -> Fact | Claim:
        """Give what one is of."""
        return self._told[number][2]

    def words(self, number: int) -> frozenset[str]:
        """Give the words of one."""
        found = self._words.get(number)
        if found is None:
            found = self._words[number] = frozenset(words_of(self._told[number][1]))
        return found
