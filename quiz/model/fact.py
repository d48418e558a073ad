"""A fact: verbatim words of an article, the value they state, and how it is asked for."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from quiz.model.span import Span


class Status(StrEnum):
    """How the article puts a fact: what is planned is not done, and what is alleged is not known."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    PREDICTED = "predicted"
    ALLEGED = "alleged"
    DENIED = "denied"
    OPINION = "opinion"


class Verdict(StrEnum):
    """How the article stands to a claim."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_INFO = "not-enough-info"


def digest(*parts: str) -> str:
    """Hash parts so that no two lists of parts collide by shifting a boundary: each is preceded by its length."""
    plain = "".join([f"{len(part)}:{part}" for part in parts])
    if plain.isascii():  # a character is a byte then
        return hashlib.sha256(plain.encode()).hexdigest()
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    return hashlib.sha256(b"".join([b"%d:%b" % (len(part), part) for part in encoded])).hexdigest()


@lru_cache(maxsize=1 << 12)  # every item of a fact asks for it
def _revision(*parts: str) -> str:
    return digest(*parts)[:16]


class Fact(NamedTuple):
    """One fact of a deck, read and anchored.

    `answer` holds verbatim words of the quote (one entry, or one a member for the kind names), and `answer_spans` where
    they stand in the source. `value` is the comparable form, an instance of the kind's class. `label` is a short phrase
    for what the value is of ("US troops in Syria"), used where facts stand beside each other. `category` keeps names
    of one sort together (person, group, place, body).
    """

    id: str
    kind: str
    source: str
    quote: str
    answer: tuple[str, ...]
    value: Any
    quote_span: Span
    answer_spans: tuple[Span, ...]
    stated_value: str = ""
    ask: str = ""
    claim: str = ""
    label: str = ""
    topic: str = ""
    category: str = ""
    aliases: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    tolerance: str = ""
    tolerance_reason: str = ""
    unit: str = ""
    status: Status = Status.ASSERTED
    speaker: str = ""
    distractors: tuple[str, ...] = ()
    explain: str = ""
    valid_until: dt.date | None = None
    sic: bool = False
    reviewed_by: str = ""

    @property
    def words(self) -> str:
        """The answer in one line."""
        return ", ".join(self.answer)

    @property
    def revision(self) -> str:
        """A digest over kind, source, quote and value: it changes when a correction changes the fact."""
        return _revision(self.kind, self.source, self.quote, self.stated_value, *self.answer)

    @property
    def name(self) -> str:
        """How the fact is spoken of beside others: its label, or what it asks, or its id."""
        return self.label or self.ask or self.id


class Claim(NamedTuple):
    """A hand-written claim: its verdict is attested by its author, its quote is verbatim in the source."""

    id: str
    says: str
    verdict: Verdict
    source: str
    quote: str
    quote_span: Span
    why: str
    topic: str = ""
    reviewed_by: str = ""
