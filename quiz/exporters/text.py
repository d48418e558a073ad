"""Plain text to read or print: the facts, then every item with its key and proof."""

from collections.abc import Iterator
from typing import assert_never

from quiz.model.bank import Bank
from quiz.model.fact import Fact
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.text.visible import one_line

SUFFIX = ".txt"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def export(bank: Bank) -> bytes:
    """Write the bank as UTF-8 text, everything of the deck made visible and kept to its line."""
    return "".join(f"{line}\n" for line in _lines(bank)).encode("utf-8", "backslashreplace")


def _lines(bank: Bank) -> Iterator[str]:
    deck = bank.deck
    yield one_line(deck.title or deck.name)
    for source in deck.sources.values():
        published = f", {source.published.isoformat()}" if source.published else ""
        yield one_line(f"{source.id}: {source.publisher}, “{source.title}”{published}. sha256 {source.digest}")
        if source.note:
            yield one_line(f"  {source.note}")
    yield f"{len(deck.facts)} facts, {len(bank.items)} questions with seed {bank.seed}"
    yield ""
    yield "Facts"
    for fact in deck.facts:
        yield from _fact(fact)
    yield ""
    yield "Questions"
    for item in bank.items:
        yield ""
        yield from _item(item)


def _fact(fact: Fact) -> Iterator[str]:
    status = "" if fact.status == "asserted" else f" ({fact.status.value})"
    yield one_line(f"  {fact.id} [{fact.kind}{', ' + fact.topic if fact.topic else ''}] {fact.words}{status}")


def _item(item: Item) -> Iterator[str]:
    yield one_line(f"{item.id} {item.kind}, from {', '.join(item.facts)}")
    yield one_line(f"  {item.stem}")
    if item.claim:
        yield one_line(f"  “{item.claim}”")
    yield from (f"  {one_line(line)}" for line in _interaction(item))
    attested = ", attested by the author" if item.proof.is_attested else ""
    yield one_line(f"  proof: {item.proof.method}{attested}. {item.proof.why}")
    for evidence in item.proof.evidence:
        where = f"{evidence.source}, paragraph {evidence.passage_number}"
        place = f"characters {evidence.quote.start} to {evidence.quote.end}"
        yield one_line(f"  evidence: {where}, {place}: “{evidence.quote.words}”")


def _interaction(item: Item) -> Iterator[str]:
    match item.interaction:
        case Choice() as choice:
            for index, option in enumerate(choice.options):
                mark = "*" if index == choice.key else " "
                yield f"{mark}{LETTERS[index]}) {option.text}" + (f" - {option.why}" if option.why else "")
        case Entry() as entry:
            yield f"* {entry.answer}"
        case Order() as order:
            for rank, index in enumerate(order.key, 1):
                yield f"* {rank}. {order.entries[index]} ({order.values[index]})"
        case Match() as pairs:
            for prompt, partner in zip(pairs.prompts, pairs.key, strict=True):
                yield f"* {prompt}: {pairs.partners[partner]}"
        case _:
            assert_never(item.interaction)
