"""Properties of claims: refuted ones are DISJOINT in one slot, supported ones the SAME, and neither is the rule."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.fact import Verdict
from quiz.model.item import Item
from quiz.model.relation import Relation
from quiz.proof.verdicts import altered_besides, is_told_in_order, order_is_proved, slot_of_item, slot_values
from quiz.testing.breaks import Break, of_banks, of_items
from quiz.text.leak import folded

_FEWEST = 10  # claims, below which no share means anything (guides/rules.md, verdicts-one-sided)


@of_items
def refuted_is_disjoint(deck: Deck, item: Item) -> Iterator[str]:
    """A refuted claim differs from the source in one slot, whose value is DISJOINT from what the source says there."""
    if item.verdict is Verdict.REFUTED and not item.proof.is_attested:
        yield from _related(deck, item, Relation.DISJOINT)
        yield from _one_slot(deck, item)


@of_items
def supported_is_same(deck: Deck, item: Item) -> Iterator[str]:
    """A supported claim says the same value, in the article's words or otherwise."""
    if item.verdict is Verdict.SUPPORTED and not item.proof.is_attested:
        yield from _related(deck, item, Relation.SAME)


def _related(deck: Deck, item: Item, wanted: Relation) -> Iterator[str]:
    slot = slot_of_item(item)
    if slot and folded(slot) not in folded(item.claim):
        yield f"the claim does not contain what was put into it, “{slot}”"
    if item.proof.method == "order":
        yield from _ordered(deck, item, wanted)
        return
    values = slot_values(deck, item)
    if values is None:
        return
    value, source = values
    if value is None or source is None:
        yield f"“{slot}” does not read as what the source says there"
    elif value.relate(source) is not wanted:
        yield f"“{slot}” is {value.relate(source)} to the source, not {wanted}"


def _ordered(deck: Deck, item: Item, wanted: Relation) -> Iterator[str]:
    """The facts are listed as they happened; a refuted claim tells them the other way round."""
    first, second = (deck.by_id[name] for name in item.facts)
    if not order_is_proved(first, second):
        yield f"“{first.label}” is not proved to come before “{second.label}”"
    elif is_told_in_order(item, first, second) is (wanted is Relation.DISJOINT):
        yield "the claim tells the events in the other order than its verdict says"


def _one_slot(deck: Deck, item: Item) -> Iterator[str]:
    put_in = altered_besides(deck, item)
    if put_in:
        yield f"more than one slot is altered: {' '.join(put_in)}"


@of_banks
def verdicts_agree(banks: Sequence[Bank]) -> Iterator[Break]:
    """No claim is supported by one item and refuted by another, of any seed."""
    seen: dict[tuple[int, str], Item] = {}
    for bank in banks:
        for item in bank.items:
            if item.verdict is None:
                continue
            first = seen.setdefault((id(bank.deck), folded(item.claim)), item)
            if first.verdict is not item.verdict:
                yield Break(
                    f"the claim is {item.verdict} here and {first.verdict} there", bank.deck, item, None, bank.seed
                )


@of_banks
def verdicts_balanced(banks: Sequence[Bank]) -> Iterator[Break]:
    """Generated claims are supported in 40 to 60 of 100, so that nobody learns to cry "false"."""
    for bank in banks:
        seen = Counter(_generated(bank.items))
        share = seen[Verdict.SUPPORTED] / max(1, seen.total())
        if seen.total() >= _FEWEST and not 0.4 <= share <= 0.6:
            yield Break(f"{share:.0%} of {seen.total()} claims are supported with seed {bank.seed}", bank.deck)


def _generated(items: Iterable[Item]) -> Iterator[Verdict]:
    return (item.verdict for item in items if item.verdict is not None and not item.proof.is_attested)
