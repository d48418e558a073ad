"""What a property finds where it does not hold: the smallest item, its places in deck and article, and the proof."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from quiz.load.nodes import Listing, Places, Scalar, Table
from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.model.span import Span
from quiz.text.visible import one_line

LONGEST = 300  # characters of a line of the report


@dataclass(frozen=True)
class Break:
    """One place where a property does not hold: `why` says which proof broke, in one line."""

    why: str
    deck: Deck = field(repr=False)
    item: Item | None = None
    fact: Fact | None = None
    seed: int | None = None

    @property
    def size(self) -> tuple[int, str]:
        """How much there is to read: the smallest is shown."""
        stem = self.item.stem + key_of(self.item) if self.item is not None else ""
        return len(stem) + len(self.why), self.why

    def report(self, places: Places | None = None) -> str:
        """Say it in lines: why, stem, key, the deck's line, the article's passage, the proof; nothing unescaped."""
        said = (f"  {name:<9}{one_line(words)[:LONGEST]}" for name, words in self._lines(places))
        return "\n".join((one_line(self.why)[:LONGEST], *said))

    def _lines(self, places: Places | None) -> Iterator[tuple[str, str]]:
        if self.item is not None:
            seed = "" if self.seed is None else f", seed {self.seed}"
            yield "item", f"{self.item.kind} {self.item.id}{seed}"
            yield "stem", f"{self.item.stem}"
            yield "key", f"{key_of(self.item)}"
        fact = self._fact()
        where = place_of(places, fact.id if fact is not None else self._claim())
        yield "deck", f"{where or self.deck.name}" + (f"  ({fact.id})" if fact is not None else "")
        evidence = self.item.proof.evidence[:1] if self.item is not None else ()
        if fact is not None:
            yield from self._article(fact.source, fact.quote_span)
        elif evidence:
            yield from self._article(evidence[0].source, evidence[0].quote)
        if self.item is not None:
            yield "proof", f"{self.item.proof.method}: {self.item.proof.why}"

    def _fact(self) -> Fact | None:
        asked = self.item.facts[:1] if self.item is not None else ()
        return self.fact if self.fact is not None or not asked else self.deck.by_id.get(asked[0])

    def _claim(self) -> str:
        said = self.item.claim if self.item is not None else None
        return next((claim.id for claim in self.deck.claims if claim.says == said), "")

    def _article(self, name: str, quote: Span) -> Iterator[tuple[str, str]]:
        source = self.deck.sources[name]
        line = source.text.count("\n", 0, quote.start) + 1
        number = source.passage_number(quote.start)
        yield "article", f"{source.file}:{line}, paragraph {number}: {source.text[quote.start : quote.end]}"


class BrokenPropertyError(AssertionError):
    """A property that does not hold of a bank; `found` is the smallest place where it does not."""

    def __init__(self, name: str, found: Break) -> None:
        """Take the property's name and what it found."""
        super().__init__(f"{name}: {found.report()}")
        self.name, self.found = name, found


Search = Callable[[Sequence[Bank]], Iterable[Break]]


@dataclass(frozen=True)
class Property:
    """Something that holds of every bank: call it with banks and it raises `BrokenPropertyError` where it does not."""

    name: str
    manual: str
    search: Search = field(repr=False)

    def breaks(self, *banks: Bank) -> Iterator[Break]:
        """Yield every place where it does not hold."""
        yield from self.search(banks)

    def __call__(self, *banks: Bank) -> None:
        """Raise for the smallest place where it does not hold."""
        smallest = min(self.breaks(*banks), key=lambda found: found.size, default=None)
        if smallest is not None:
            raise BrokenPropertyError(self.name, smallest)


def of_banks(search: Search) -> Property:
    """Make a property of a function that looks at all banks together."""
    return Property(search.__name__.replace("_", "-"), (search.__doc__ or "").strip(), search)


def of_items(search: Callable[[Deck, Item], Iterable[str]]) -> Property:
    """Make a property of a function that looks at one item and says what is wrong; no item is looked at twice."""

    def look(banks: Sequence[Bank]) -> Iterator[Break]:
        seen: set[tuple[int, str]] = set()
        for bank in banks:
            for item in bank.items:
                name = (id(bank.deck), item.id)
                if name not in seen:
                    seen.add(name)
                    yield from (Break(why, bank.deck, item, seed=bank.seed) for why in search(bank.deck, item))

    return Property(search.__name__.replace("_", "-"), (search.__doc__ or "").strip(), look)


def of_decks(search: Callable[[Deck], Iterable[tuple[Fact, str]]]) -> Property:
    """Make a property of a function that looks at a whole deck."""

    def look(banks: Sequence[Bank]) -> Iterator[Break]:
        for deck in {id(bank.deck): bank.deck for bank in banks}.values():
            yield from (Break(why, deck, fact=fact) for fact, why in search(deck))

    return Property(search.__name__.replace("_", "-"), (search.__doc__ or "").strip(), look)


def key_of(item: Item) -> str:
    """Write the key of an item in one line."""
    match item.interaction:
        case Choice(options, key):
            return options[key].text
        case Entry(answer=answer):
            return answer
        case Order(entries, key):
            return ", then ".join(entries[place] for place in key)
        case Match(prompts, partners, key):
            return "; ".join(f"{one}: {partners[place]}" for one, place in zip(prompts, key, strict=True))


def place_of(places: Places | None, name: str) -> str:
    """Find the line of a deck's file where the fact or claim of a name stands, as `file:line`."""
    root = places.root if places is not None else None
    if places is None or not isinstance(root, Table):
        return ""
    for section in ("facts", "claims"):
        _, found = root.entries.get(section, (None, None))
        for node in found.nodes if isinstance(found, Listing) else ():
            entry = node.entries.get("id") if isinstance(node, Table) else None
            if entry is not None and isinstance(entry[1], Scalar) and entry[1].text == name:
                at = places.location(node.start)
                return f"{at.file}:{at.line}"
    return places.file
