"""Letters for options, and answers written out for people: what was said, and what the key is."""

from collections.abc import Sequence
from typing import assert_never

from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.study.answered import chosen_option, chosen_order, chosen_partners
from quiz.text.labels import ABJAD, LETTERS
from quiz.text.phrases import without_isolates
from quiz.text.visible import one_line

_LONGEST = 300  # characters of an answer that are repeated to the learner


def letters(language: str, count: int) -> tuple[str, ...]:
    """Name the options of a list the way the language does; the grader reads these and the Latin ones."""
    known = "أ" + ABJAD[1:] if language.partition("-")[0] == "ar" else LETTERS
    return tuple(known[index] if index < len(known) else str(index + 1) for index in range(count))


def stem_and_claim(item: Item) -> tuple[str, str]:
    """Part a stem from the claim that ends it, so that each can stand on lines of its own."""
    stem, claim = without_isolates(item.stem).strip(), without_isolates(item.claim).strip()
    if claim and stem.endswith(claim):
        stem = stem.removesuffix(claim).strip() or claim
    return stem, claim if claim != stem and claim not in stem else ""


def said_in_full(item: Item, said: str) -> list[str]:
    """Write out what a learner answered, one line a part; as typed where it cannot be read."""
    interaction = item.interaction
    match interaction:
        case Choice():
            chosen = chosen_option(item, said)
            return [interaction.options[chosen].text] if chosen is not None else _typed(said)
        case Entry():
            return _typed(said)
        case Order():
            order = chosen_order(interaction, said)
            return [interaction.entries[index] for index in order] if order else _typed(said)
        case Match():
            partners = chosen_partners(interaction, said)
            return _pairs(interaction, partners) if partners else _typed(said)
        case _:
            assert_never(interaction)


def key_in_full(item: Item) -> list[str]:
    """Write out the key, one line a part."""
    interaction = item.interaction
    match interaction:
        case Choice():
            return [interaction.options[interaction.key].text]
        case Entry():
            return [interaction.answer]
        case Order():
            return [_dated(interaction, index) for index in interaction.key]
        case Match():
            return _pairs(interaction, interaction.key)
        case _:
            assert_never(interaction)


def _dated(order: Order, index: int) -> str:
    value = order.values[index] if index < len(order.values) else ""
    return f"{order.entries[index]} ({value})" if value else order.entries[index]


def _pairs(match: Match, partners: Sequence[int]) -> list[str]:
    return [f"{prompt}: {match.partners[partner]}" for prompt, partner in zip(match.prompts, partners, strict=False)]


def _typed(said: str) -> list[str]:
    line = one_line(said[: _LONGEST + 1])
    return [line[:_LONGEST] + "…" if len(line) > _LONGEST else line or "–"]
