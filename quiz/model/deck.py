"""A deck: the facts and claims of one subject, and the articles they stand on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from quiz.model.fact import Claim, Fact
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.model.value import Context, Rivals


class Declared(NamedTuple):
    """Words of a source that its deck declares not checkable, at one of the places where they stand, and why."""

    source: str
    span: Span
    reason: str


@dataclass(frozen=True, kw_only=True)
class Deck:
    """Everything that was readable of a deck file; `name` is its file's name without ending."""

    name: str
    title: str
    language: str = "en"
    sources: Mapping[str, Source]
    facts: tuple[Fact, ...] = ()
    claims: tuple[Claim, ...] = ()
    ignore: Mapping[str, str] = field(default_factory=dict)
    not_checkable: tuple[Declared, ...] = ()
    rivals: Rivals

    @cached_property
    def by_id(self) -> Mapping[str, Fact]:
        """The facts by their ids."""
        return {fact.id: fact for fact in self.facts}

    def context(self, fact: Fact) -> Context:
        """What reading a response to this fact depends on."""
        source = self.sources[fact.source]
        return Context(
            language=self.language,
            published=source.published,
            zero=source.zero,
            aliases=fact.aliases,
            unit=fact.unit,
            tolerance=getattr(fact.value, "tolerance", None),  # a share of the figure was worked out when it was read
            speaker=fact.speaker,
            fact=fact.id,
            rivals=self.rivals,
            asked=f"{fact.ask} {fact.claim} {fact.label} {fact.quote}",
        )
