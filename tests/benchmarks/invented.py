"""Writes decks of any size with their articles: ten facts a town, of every kind, each in a sentence of its own.

The same size gives the same bytes. An article holds a thousand facts; a person leads a town and speaks in it.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

FACTS_OF_A_TOWN = 10
TOWNS_OF_AN_ARTICLE = 100
TOWNS_OF_A_TOPIC = 10
CLAIMS_AFTER = 5  # towns: a claim by hand after each so many
PUBLISHED = dt.date(2025, 9, 17)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_HEADS = _words("b br c ch d dr f fl g gr h j k kl l m n p pr r s sh st t tr v w z")
_VOWELS = _words("a e i o u ai ee ou")
_TAILS = _words("b ck d f g k l ld ll m mb n nd ng nt p r rd rk rn s sh sk st t th v x z")
_GIVEN = _words(
    "Karim Lina Omar Hana Yusuf Mona Tarek Salma Adam Noor Sami Dina Rami Layla Faris Huda Anton Clara Bruno Ines Marek"
    " Olga Pavel Rosa Stefan Tilda Ulrich Vera Walter Yvonne"
)
_GOODS = _words("wheat barley salt timber copper cotton olives wool")
_SORTS = _words("Front League Guild Union Party")
_ORDINALS = _words("second third fourth fifth sixth seventh eighth ninth tenth")
_SAYINGS = (
    "The tide at {town} keeps better books than we do",
    "Nobody in {town} counts the lamps any more",
    "Half of the lighthouse at {town} guides nobody",
    "A promise made in {town} is not a roof",
    "The bells of {town} rang for the wrong street",
    "Our children will laugh at the fences of {town}",
)

Fact = dict[str, Any]


class Inventor:
    """Draws words that were not drawn before, and makes towns of them."""

    def __init__(self, seed: int) -> None:
        """Start with no word drawn."""
        self._chance = Random(seed)
        self._drawn: set[str] = set()

    def word(self) -> str:
        """Draw a new capitalised word of two or three syllables."""
        draw = self._chance
        while True:
            count = draw.choice((2, 2, 3))
            middle = "".join(draw.choice(_HEADS) + draw.choice(_VOWELS) for _ in range(count - 1))
            word = (middle + draw.choice(_HEADS) + draw.choice(_VOWELS) + draw.choice(_TAILS)).capitalize()
            if word not in self._drawn:
                self._drawn.add(word)
                return word

    def person(self) -> str:
        """Draw a person: a given name of thirty, a surname of their own."""
        return f"{self._chance.choice(_GIVEN)} {self.word()}"

    def body(self) -> str:
        """Draw a party or a guild."""
        return f"{self.word()} {self._chance.choice(_SORTS)}"

    def town(self) -> list[Fact]:
        """Make the facts of a town; the quote of each is its sentence, without the full stop."""
        draw, town = self._chance, self.word()
        day = PUBLISHED - dt.timedelta(days=draw.randint(400, 15_000))
        month = PUBLISHED - dt.timedelta(days=draw.randint(400, 15_000))
        soldiers, tonnes = f"about {draw.randint(11, 990) * 10:,} soldiers", f"more than {draw.randint(110, 9_900):,}"
        goods, ordinal, leader, keeper = draw.choice(_GOODS), draw.choice(_ORDINALS), self.person(), self.body()
        speaker, parties = self.person(), [self.body() for _ in range(3)]
        opened, founded = f"on {day.day} {day:%B %Y}", f"in {month:%B %Y}"
        said, also = (saying.format(town=town) for saying in draw.sample(_SAYINGS, 2))
        return [
            _fact("quantity", f"The army keeps {soldiers} in {town}", soldiers,
                  f"How many soldiers does the army keep in {town}?", f"soldiers in {town}"),
            _fact("quantity", f"Mills grind {tonnes} tonnes of {goods} a year in {town}", f"{tonnes} tonnes",
                  f"How many tonnes of {goods} do the mills of {town} grind a year?", f"{goods} ground in {town}"),
            _fact("quantity", f"The people of {town} vote in their {ordinal} election", ordinal,
                  f"Which election do the people of {town} vote in, counted from the first?", f"election in {town}",
                  unit="election"),
            _fact("date", f"The bridge at {town} opened {opened}", opened,
                  f"On what day did the bridge at {town} open?", f"The bridge at {town} opens"),
            _fact("date", f"The school of {town} was founded {founded}", founded,
                  f"When was the school of {town} founded?", f"The school of {town} is founded"),
            _fact("name", f"{leader} leads the council of {town}", leader,
                  f"Who leads the council of {town}?", f"leader of {town}", category="person"),
            _fact("name", f"The {keeper} keeps the lighthouse of {town}", keeper,
                  f"Which body keeps the lighthouse of {town}?", f"keeper of the lighthouse of {town}",
                  category="group", aliases=[f"{keeper} of {town}"]),
            _fact("names", f"The parties of {town} are the {parties[0]}, the {parties[1]} and the {parties[2]}",
                  parties, f"Which parties are there in {town}?", f"parties of {town}", category="group"),
            _fact("quotation", f"“{said}”, {leader} said", said, f"How did {leader} put it in {town}?",
                  f"{leader} on {town}", speaker=leader),
            _fact("quotation", f"“{also}”, {speaker} said", also, f"How did {speaker} put it in {town}?",
                  f"{speaker} on {town}", speaker=speaker),
        ]  # fmt: skip


def _fact(kind: str, quote: str, answer: str | list[str], ask: str, label: str, **more: Any) -> Fact:
    claim = f"{quote}." if kind != "quotation" else f"{more['speaker']} said: “{answer}”."
    return {"kind": kind, "quote": quote, "answer": answer, "ask": ask, "claim": claim, "label": label, **more}


def _towns(inventor: Inventor, facts: int) -> Iterator[list[Fact]]:
    while facts > 0:
        yield inventor.town()[:facts]
        facts -= FACTS_OF_A_TOWN


def _yaml(field: str, value: Any, indent: str) -> str:
    return f"{indent}{field}: {json.dumps(value, ensure_ascii=False)}\n"  # JSON's texts and lists are YAML's


def write(folder: Path, size: int) -> Path:
    """Write a deck of `size` facts and its articles into a folder; give the deck's path."""
    inventor = Inventor(size)
    sources, facts, claims = list[str](), list[str](), list[str]()
    paragraphs: list[str] = []

    def finish() -> None:
        name = f"article-{len(sources)}"
        content = "\n\n".join(paragraphs).encode()
        (folder / f"{name}.txt").write_bytes(content)
        day, digest = PUBLISHED.isoformat(), hashlib.sha256(content).hexdigest()
        sources.append(f"  {name}: {{file: {name}.txt, sha256: {digest}, published: {day}}}\n")
        paragraphs.clear()

    for number, town in enumerate(_towns(inventor, size)):
        source = f"article-{len(sources)}"
        paragraphs.append(" ".join(f"{fact['quote']}." for fact in town))
        for place, fact in enumerate(town):
            topic = f"district {number // TOWNS_OF_A_TOPIC}"
            fields = {"source": source, "topic": topic, **fact}
            facts.append(f"  - id: town-{number}-{place}\n")
            facts += (_yaml(field, value, "    ") for field, value in fields.items())
        if number % CLAIMS_AFTER == 0:
            quote = town[0]["quote"]
            why = "The article gives a round figure."
            claim = {
                "source": source, "quote": quote, "says": quote.replace("about", "exactly") + ".",
                "verdict": "not-enough-info", "why": why,
            }  # fmt: skip
            claims.append(f"  - id: claim-{number}\n")
            claims += (_yaml(field, value, "    ") for field, value in claim.items())
        if len(paragraphs) == TOWNS_OF_AN_ARTICLE:
            finish()
    if paragraphs:
        finish()
    deck = folder / f"invented-{size}.yaml"
    head = f"deck: {size} invented facts\nlanguage: en\nsources:\n"
    deck.write_text("".join([head, *sources, "facts:\n", *facts, "claims:\n", *claims]), encoding="utf-8")
    return deck
