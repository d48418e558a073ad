"""Hand-made questions on a few sentences of their own: no deck file, no generator, one question an interaction."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from quiz.model.deck import Deck
from quiz.model.fact import Fact, Verdict
from quiz.model.item import Choice, Entry, Evidence, Item, Match, Option, Order, Proof
from quiz.model.response import Grade, Outcome
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.model.value import Context, Rivals
from quiz.study.attempt import Question

TEXT = (
    "The harbour keeps about 2,500 lamps, and about 900 on the pier.\n"
    "The tower was built in 1901, the pier in 1911 and the bridge in 1921.\n"
    "\n"
    "“Nobody counts the lamps any more,” said Captain Ann Reed.\n"
)


@dataclass(frozen=True)
class Words:
    """A value that is its words: enough of a fact's kind to grade a typed answer."""

    words: str

    def spell(self, style=None):
        return self.words

    def judge(self, response, context):
        if not response.strip():
            return Grade(Outcome.BLANK, 0.0, f"No answer given; the right one is: {self.words}.")
        if response.strip() == "Ann":
            return Grade(Outcome.SAY_MORE, 0.0, "Ann who?")
        if response.strip() == "zzz":
            return Grade(Outcome.UNREADABLE, 0.0, "That is no number.")
        if response.strip() in self.words:
            return Grade(Outcome.RIGHT, 1.0, f"Right: the article says {self.words}.")
        return Grade(Outcome.WRONG, 0.0, f"{response} is wrong.")


def span(words, text=TEXT):
    start = text.index(words)
    return Span(start, start + len(words), words)


def source(text=TEXT, **fields):
    return Source(
        **{
            "id": "gazette",
            "file": "gazette.txt",
            "digest": hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
            "publisher": "The Gazette",
            "title": "Lamps of the harbour",
            "published": dt.date(2025, 9, 17),
            "text": text,
            **fields,
        }
    )


def fact(name, quote, answer, topic="lamps"):
    return Fact(
        id=name,
        kind="quantity",
        source="gazette",
        quote=quote,
        answer=(answer,),
        value=Words(answer),
        quote_span=span(quote),
        answer_spans=(span(answer),),
        topic=topic,
    )


FACTS = (
    fact("lamps", "The harbour keeps about 2,500 lamps", "about 2,500 lamps"),
    fact("pier-lamps", "about 900 on the pier", "about 900"),
    fact("tower", "The tower was built in 1901", "1901", "buildings"),
    fact("pier", "the pier in 1911", "1911", "buildings"),
    fact("bridge", "the bridge in 1921", "1921", "buildings"),
    fact("captain", "said Captain Ann Reed", "Captain Ann Reed", "people"),
)
DECK = Deck(name="harbour", title="Lamps of the harbour", sources={"gazette": source()}, facts=FACTS, rivals=Rivals())


def proof(*names, why="The article says so.", deck=DECK):
    evidence = []
    for name in names:
        found, text = deck.by_id[name], deck.sources["gazette"]
        evidence.append(
            Evidence(
                fact=name,
                source="gazette",
                digest=text.digest,
                quote=found.quote_span,
                marks=found.answer_spans,
                passage=text.passage(found.quote_span.start),
                passage_number=text.passage_number(found.quote_span.start),
            )
        )
    return Proof(why, "verbatim", tuple(evidence))


def item(name, kind, facts, interaction, stem, **fields):
    topic = DECK.by_id[facts[0]].topic if facts else ""
    return Item(
        **{
            "id": name,
            "kind": kind,
            "facts": tuple(facts),
            "topic": topic,
            "stem": stem,
            "interaction": interaction,
            "proof": proof(*facts),
            **fields,
        }
    )


CHOICE = item(
    "choice",
    "multiple-choice",
    ["lamps"],
    Choice((Option("about 900 lamps", "900 is the figure for the pier."), Option("about 2,500 lamps")), 1),
    "How many lamps does the harbour keep?",
)
ENTRY = item(
    "entry",
    "short-answer",
    ["captain"],
    Entry("name", "Captain Ann Reed", Words("Captain Ann Reed"), Context()),
    "Who said that nobody counts the lamps?",
)
ORDER = item(
    "order",
    "ordering",
    ["tower", "pier", "bridge"],
    Order(("The bridge", "The tower", "The pier"), (1, 2, 0), ("1921", "1901", "1911")),
    "In which order were these built?",
)
MATCH = item(
    "match",
    "matching",
    ["lamps", "pier-lamps"],
    Match(("The harbour", "The pier"), ("about 900", "about 2,500", "about 40"), (1, 0)),
    "Which figure goes with which place?",
)
ITEMS = (CHOICE, ENTRY, ORDER, MATCH)
QUESTIONS = tuple(Question(DECK, made) for made in ITEMS)


def claim(name, verdict, fact_name="lamps"):
    options = tuple(
        Option(each.value, "" if each is verdict else "The article says about 2,500.", each) for each in Verdict
    )
    key = list(Verdict).index(verdict)
    made = item(name, "claim-check", [fact_name], Choice(options, key), "Does the article support this claim?")
    return Question(DECK, made._replace(claim=f"Claim {name}.", verdict=verdict))
