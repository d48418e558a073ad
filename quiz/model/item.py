"""A question as every surface sees it: a stem, one of four interactions, and the proof."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NamedTuple

from quiz.model.fact import Verdict
from quiz.model.span import Span
from quiz.model.value import Context


class Option(NamedTuple):
    """One option of a choice: `why` says in words why it is wrong, and is empty for the key.

    `verdict` is set where the options are verdicts of a claim, `fact` where the option is another fact's value, and
    `operation` where it was made from the key.
    """

    text: str
    why: str = ""
    verdict: Verdict | None = None
    fact: str = ""
    operation: str = ""


class Choice(NamedTuple):
    """One of the options is right: the one at index `key`."""

    options: tuple[Option, ...]
    key: int


@dataclass(frozen=True, slots=True)
class Entry:
    """The learner types; the fact's kind judges. `value` is the key and `answer` its words."""

    fact_kind: str
    answer: str
    value: Any
    context: Context = field(repr=False, compare=False)


class Order(NamedTuple):
    """The learner puts the entries, shown in this order, into the right one: `key` lists indices, first to last."""

    entries: tuple[str, ...]
    key: tuple[int, ...]
    values: tuple[str, ...]


class Match(NamedTuple):
    """Each prompt goes with one partner: `key[i]` is the index of the partner of prompt i.

    Partners may be left over.
    """

    prompts: tuple[str, ...]
    partners: tuple[str, ...]
    key: tuple[int, ...]


Interaction = Choice | Entry | Order | Match


class Evidence(NamedTuple):
    """The words of the article that an item stands on: `quote` within the paragraph `passage`, `marks` within both.

    `passage_number` counts paragraphs from 1; every span has offsets into the source's text; `digest` pins the source.
    """

    fact: str
    source: str
    digest: str
    quote: Span
    marks: tuple[Span, ...]
    passage: Span
    passage_number: int


class Proof(NamedTuple):
    """Why the key is the key: `why` in words, `method` in one word of claims.md, and whether a machine proved it.

    Methods: verbatim, disjoint, closed-list, speaker, order, attested.
    """

    why: str
    method: str
    evidence: tuple[Evidence, ...]
    is_attested: bool = False


class Item(NamedTuple):
    """A question with its proof. `id` is a digest over what makes it this question; `facts` are the facts it asks.

    `operation` names how a claim was altered, `verdict` is that of a claim item. `facts` is empty for a hand-written
    claim, whose evidence is its own quote. `language` is the deck's, so that what is said of the item is said in it.
    """

    id: str
    kind: str
    facts: tuple[str, ...]
    topic: str
    stem: str
    interaction: Interaction
    proof: Proof
    claim: str = ""
    operation: str = ""
    verdict: Verdict | None = None
    extra: Mapping[str, str] = MappingProxyType({})
    language: str = "en"
