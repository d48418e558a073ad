"""All that a rule may look at: a deck with the routes of its parts, what its author wrote, its article, and the day."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple, TypeVar

from quiz.generate import generate
from quiz.load import Loaded
from quiz.load.nodes import Listing, Node, Scalar, Table, step
from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.fact import Claim, Fact
from quiz.model.finding import Pointer
from quiz.model.item import Choice, Item
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.proof.chance import chance_of
from quiz.proof.compared import Comparison, compare
from quiz.proof.options import Offered, Options
from quiz.proof.pool import Pool
from quiz.proof.twins import Twins, twins
from quiz.proof.wordings import Wording, Wordings
from quiz.text.filed import Filed
from quiz.text.leak import folded
from quiz.text.reserve import places

T = TypeVar("T")


@dataclass(frozen=True)
class OptionSet:
    """Options that stand beside each other: an answer with its hand-picked distractors, or those of a generated item.

    `key` is the index of the right one, -1 where it is not among them; `item` is empty for what the author wrote.
    """

    fact: Fact
    texts: tuple[str, ...]
    key: int
    stem: str
    item: str = ""

    @cached_property
    def tokens(self) -> tuple[tuple[str, ...], ...]:
        """The words of each option, folded, without the punctuation at their ends."""
        return tuple(map(_bare, self.texts))

    @property
    def others(self) -> tuple[str, ...]:
        """The wrong options."""
        return tuple(text for place, text in enumerate(self.texts) if place != self.key)


class Written(NamedTuple):
    """A text of the file as it was read, keys among them."""

    route: str
    text: str
    is_key: bool = False


@dataclass(frozen=True)
class Dossier:
    """A deck that was loaded, and what is looked up in it by more than one rule, each made when it is first wanted.

    `today` is the day that "in the past" is meant by, `floor` the least share of coverage that is asked for, in [0, 1].
    `seeds` says for how many seeds the items are made: with none, rules see what the deck holds and no items.
    """

    deck: Deck
    loaded: Loaded
    today: dt.date
    floor: float = 0.0
    seeds: int = 0
    made: tuple[Bank, ...] | None = field(default=None, repr=False)

    @cached_property
    def banks(self) -> tuple[Bank, ...]:
        """The items with each of the seeds."""
        if self.made is not None:
            return self.made
        return tuple(generate(self.deck, seed) for seed in range(self.seeds))

    @property
    def items(self) -> Iterator[Item]:
        """The items of all banks."""
        return chain.from_iterable([bank.items for bank in self.banks])

    @cached_property
    def has_options(self) -> bool:
        """Whether there are options to be judged at all."""
        return bool(self.banks) or any(fact.distractors for fact in self.deck.facts)

    def route(self, subject: Fact | Claim | str, name: str = "", key: str | int | None = None) -> str:
        """Lead to a fact, a claim or an id of one, to a field of it where it is named, and to an entry of that."""
        told = subject if isinstance(subject, str) else subject.id
        route = self.loaded.routes.get(told, "")
        if name and self.has(route + step(name)):
            route += step(name)
            if key is not None and self.has(route + step(key)):
                route += step(key)
        return route

    def has(self, route: str) -> bool:
        """Whether there is something at the end of a route."""
        return self.loaded.places.node(route) is not None

    @cached_property
    def wordings(self) -> Wordings:
        """Every question, claim and label, in the order of the file."""
        return Wordings(self.deck, self.loaded.routes)

    def mentioning(self, words: Iterable[str], *fields: str) -> Iterator[Wording]:
        """Yield the wordings with at least one of some casefolded words, of all fields or of those named.

        Arabic words are given without vowel signs.

        A cheap sieve before a rule's own look: it costs nothing where none of the words is there.
        """
        return self.wordings.with_any(frozenset(words), fields)

    @cached_property
    def language(self) -> str:
        """The language of the deck without its region, for lexicons: "en" for "en-GB"."""
        return self.deck.language.partition("-")[0].casefold()

    @cached_property
    def option_sets(self) -> tuple[OptionSet, ...]:
        """The options of every fact with one answer and hand-picked distractors, then those of the generated choices.

        The verdicts of a claim are no options to be judged: they are the same for all claims.
        """
        found = [
            OptionSet(fact, (fact.words, *fact.distractors), 0, fact.ask)
            for fact in (self.deck.facts if self.has_options else ())
            if fact.distractors and len(fact.answer) == 1
        ]
        for item in self.items:
            match item.interaction:
                case Choice(options=options, key=key) if item.facts and not any(option.verdict for option in options):
                    texts = tuple(option.text for option in options)
                    found.append(OptionSet(self.deck.by_id[item.facts[0]], texts, key, item.stem, item.kind))
                case _:
                    pass
        return tuple(found)

    def sets_where(self, flaw: Callable[[OptionSet], T | None]) -> Iterator[tuple[OptionSet, T]]:
        """Yield the first set of options of each fact with a flaw, and what the flaw is."""
        told: set[str] = set()
        for options in self.option_sets:
            found = flaw(options) if options.fact.id not in told else None
            if found is not None:
                told.add(options.fact.id)
                yield options, found

    def option_route(self, options: OptionSet, place: int) -> str:
        """Lead to an option where the author wrote it, else to the question that it is an option of."""
        if options.item:
            listed = {folded(text): index for index, text in enumerate(options.fact.distractors)}
            index = listed.get(folded(options.texts[place]), -1)
        else:
            index = place - 1
        if place == options.key:
            return self.route(options.fact, "ask" if options.item else "answer")
        return self.route(options.fact, "distractors", index) if index >= 0 else self.route(options.fact, "ask")

    @cached_property
    def pool(self) -> Pool:
        """The values of the deck, arranged as a question kind has them."""
        return Pool(self.deck, chance_of(0, "check"))

    @cached_property
    def offered(self) -> tuple[Offered, ...]:
        """How every wrong option stands to what is right: hand-picked ones first, then those of the items."""
        options = Options(self.deck, self.pool) if self.has_options else None
        return (*options.picked(), *options.of_items(self.items)) if options is not None else ()

    def offered_at(self, offered: Offered) -> str:
        """Lead to a wrong option where the author wrote it, else to the question that it is an option of."""
        if offered.is_hand_picked:
            return self.route(offered.fact, "distractors", offered.place)
        return self.route(offered.fact, "ask")

    @cached_property
    def twins(self) -> tuple[Twins, ...]:
        """Each fact that asks what one before it asks, with the first that does."""
        return tuple(twins(self.deck))

    @cached_property
    def _offers(self) -> Mapping[str, tuple[tuple[Fact, str, int], ...]]:
        """The wrong options by their words, each option of a fact once, hand-picked first."""
        if not self.has_options:
            return {}
        found: dict[str, list[tuple[Fact, str, int]]] = {}
        told = {(fact.id, folded(fact.words)) for fact in self.deck.facts if fact.distractors or self.banks}
        picked = ((fact, text, place) for fact in self.deck.facts for place, text in enumerate(fact.distractors))
        made = ((options.fact, text, -1) for options in self.option_sets if options.item for text in options.texts)
        for fact, text, place in chain(picked, made):
            name = (fact.id, folded(text))
            if name not in told:
                told.add(name)
                for word in set(_bare(text)):
                    found.setdefault(word, []).append((fact, text, place))
        return {word: tuple(offers) for word, offers in found.items()}

    def offering(self, words: Iterable[str]) -> Iterator[Wording]:
        """Yield the options beside the article's own answers with at least one of some folded words."""
        listed = self._offers
        offers = (offer for word in words for offer in listed.get(word, ())) if listed else ()
        for fact, text, place in {(offer[0].id, *offer[1:]): offer for offer in offers}.values():
            if place >= 0:
                yield Wording(self.route(fact, "distractors", place), "distractors", text, fact)
            else:
                yield Wording(self.route(fact, "ask"), "option", text, fact)

    @cached_property
    def written(self) -> tuple[Written, ...]:
        """Every text of the file with its route, keys of tables included."""
        root = self.loaded.places.root
        return tuple(_written(root, "")) if root is not None else ()

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """The hand-written claims that say a fact's sentence but for some values, each with what it says otherwise."""
        return tuple(compare(self.deck)) if self.deck.claims else ()

    def source(self, subject: Fact | Claim) -> Source:
        """Give the article that a fact or claim stands on."""
        return self.deck.sources[subject.source]

    @cached_property
    def vocabulary(self) -> Mapping[str, frozenset[str]]:
        """The words of each article as they stand between spaces: a sieve for what a rule looks for in it."""
        return {name: frozenset(source.text.split()) for name, source in self.deck.sources.items()}

    @cached_property
    def _beside(self) -> tuple[Filed, list[str]]:
        """What stands around each answer in its sentence, filed, and the ids of the facts: quotations are no part."""
        around, names = list[str](), list[str]()
        for fact in self.deck.facts:
            if fact.kind == "quotation":
                continue
            text = self.deck.sources[fact.source].text
            for start, end, _ in fact.answer_spans:
                low, high = max(0, start - _FAR_BEFORE), end + _FAR_AFTER
                for edge in _EDGES_OF_SENTENCES:
                    last, first = text.rfind(edge, low, start), text.find(edge, end, high)
                    low = last if last >= 0 else low
                    high = first if first >= 0 else high
                around.append(f"{text[low:start]} {text[end:high]}")
                names.append(fact.id)
        return Filed([text.replace("_", " ") if "_" in text else text for text in around]), names

    def beside(self, words: frozenset[str]) -> set[str]:
        """Give the ids of the facts with one of the words of `reserve.least` near an answer, in its sentence.

        It is a sieve: beside the answers of all others, but for quotations, none of their phrases stands.
        """
        filed, names = self._beside
        return {names[number] for number in filed.with_any(words)}

    def places(self, source: str, wanted: frozenset[str]) -> list[int]:
        """List in order where an article has some words, given with the stops that may follow them."""
        return places(self.deck.sources[source].text, self.vocabulary[source], wanted)

    def sentence(self, fact: Fact | Claim) -> Span:
        """Give the sentences of the article that the quote stands in: from stop to stop within its paragraph."""
        text, (start, end, _) = self.source(fact).text, fact.quote_span
        passage = self.source(fact).passage(start)
        low, high = max(passage.start, start - _LONGEST), min(max(end, passage.end), end + _LONGEST)
        low = max((match.end() for match in _STOP.finditer(text, low, start)), default=low)
        stop = _STOP.search(text, end, high)
        high = stop.start() + 1 if stop else high
        return Span(low, high, text[low:high])

    def pointer(self, fact: Fact | Claim, span: Span | None = None, label: str = "") -> Pointer:
        """Point to words of the article that a fact stands on: its quote where none are given."""
        return Pointer(fact.source, fact.quote_span if span is None else span, label)

    def lead(self, fact: Fact, index: int = 0, most: int = 60) -> str:
        """Give the words of the article right before an answer, in its sentence, at most so many characters."""
        start = fact.answer_spans[index].start
        sentence = self.sentence(fact)
        return self.source(fact).text[max(sentence.start, start - most) : start]


_EDGES = " .,;:!?\"'()[]،؛؟"


# Characters beside an answer: more than the 90 before it and the 40 after it in which the farthest rule looks.
_FAR_BEFORE, _FAR_AFTER = 128, 48
_EDGES_OF_SENTENCES = ("\n", ". ")  # the cheapest to find: a rule looks for the others itself


def _bare(text: str) -> tuple[str, ...]:
    return tuple(word for word in (piece.strip(_EDGES) for piece in folded(text).split()) if word)


_LONGEST = 2_000  # characters of a sentence on either side of a quote: no text of one line makes a deck slow
_STOP = re.compile(r"[.!?؟](?=[\"'”’»)]*\s)")


def _written(node: Node, route: str) -> Iterator[Written]:
    match node:
        case Scalar(text=text):
            yield Written(route, text)
        case Listing(nodes=nodes):
            for index, entry in enumerate(nodes):
                yield from _written(entry, f"{route}{step(index)}")
        case Table(entries=entries):
            for key, (_, entry) in entries.items():
                place = f"{route}{step(key)}".removeprefix(".")
                yield Written(place, key, is_key=True)
                yield from _written(entry, place)
        case _:
            return
