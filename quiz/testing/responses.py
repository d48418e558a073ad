"""What people type: the right answer in other spellings, near misses, other facts' values, and anything at all."""

from collections.abc import Sequence
from enum import StrEnum
from random import Random
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.grade import grade
from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.model.relation import Relation
from quiz.model.response import Grade, Outcome
from quiz.testing.breaks import Break, BrokenPropertyError, Property
from quiz.testing.keys import variants
from quiz.testing.profiles import SLOW
from quiz.text.labels import LETTERS


class Sort(StrEnum):
    """Why a response is as it is."""

    RIGHT = "right"
    NEAR = "near"
    OTHER = "other"
    JUNK = "junk"


class Typed(NamedTuple):
    """A response and its sort: RIGHT must grade 1, NEAR and OTHER must not, JUNK may do anything but raise."""

    said: str
    sort: Sort


_JUNK = st.one_of(
    st.text(st.characters(exclude_categories=[]), max_size=40),
    st.text("0123456789abc أبجد٠١٢.,-/:؛،()\"'“”", max_size=20),
    st.sampled_from(["", " ", "?", "\x00", "\ud800", "\u202e2,500", "9" * 5000, "a" * 5000, "²", "½", "(" * 600]),
).map(lambda said: Typed(said, Sort.JUNK))


def responses(item: Item, deck: Deck | None = None) -> st.SearchStrategy[Typed]:
    """Responses to an item; with its deck, other facts' values among them."""
    found = [Typed(said, Sort.RIGHT) for said in _right(item)]
    found += [Typed(said, Sort.NEAR) for said in _near(item)]
    found += [Typed(said, Sort.OTHER) for said in (_others(item, deck) if deck is not None else ())]
    return st.sampled_from(found) | _JUNK


def _right(item: Item) -> list[str]:
    match item.interaction:
        case Entry(answer=answer, value=value):
            words = (answer, *(value.spell(style) for style in value.styles()))
            return [typed for said in words for typed in variants(said)]
        case Choice(options, key):
            return [LETTERS[key], LETTERS[key].upper(), f"({LETTERS[key]})", str(key + 1), options[key].text]
        case Order(key=key):
            letters = [LETTERS[place] for place in key]
            return [" ".join(letters), "".join(letters), ", ".join(letters).upper()]
        case Match(key=key):
            return [" ".join(f"{number}{LETTERS[place]}" for number, place in enumerate(key, 1))]


def _near(item: Item) -> list[str]:
    match item.interaction:
        case Entry(value=value):
            return [near.value.spell() for near, _ in zip(value.near(Random(0)), range(12), strict=False)]
        case Choice(options, key):
            return [option.text for place, option in enumerate(options) if place != key]
        case Order(key=key):
            return [" ".join(LETTERS[place] for place in reversed(key))]
        case Match(key=key):
            turned = (*key[1:], key[0])
            return [" ".join(f"{number}{LETTERS[place]}" for number, place in enumerate(turned, 1))]


def _others(item: Item, deck: Deck) -> list[str]:
    """Give other facts' answers that are proved wrong here."""
    if not isinstance(item.interaction, Entry):
        return []
    key, found = item.interaction.value, list[str]()
    for fact in deck.facts:
        if fact.id not in item.facts and fact.kind == item.interaction.fact_kind and len(fact.answer) == 1:
            value = type(key).parse(fact.words, item.interaction.context)
            if value is not None and value.relate(key) is Relation.DISJOINT:
                found.append(fact.words)
    return found


def what_is_wrong(typed: Typed, judged: Grade) -> str:
    """Say what is wrong with a grade, if anything."""
    if not judged.reason.strip():
        return "there is no reason"
    if not 0 <= judged.score <= 1 or (judged.score == 1) is not (judged.outcome is Outcome.RIGHT):
        return f"{judged.outcome} does not go with a score of {judged.score:g}"
    if typed.sort is Sort.RIGHT and judged.outcome is not Outcome.RIGHT:
        return f"it is right, and grades {judged.score:g}: {judged.reason}"
    if typed.sort in (Sort.NEAR, Sort.OTHER) and judged.outcome is Outcome.RIGHT:
        return f"it is wrong ({typed.sort}), and grades 1: {judged.reason}"
    return ""


def _judge_any(banks: Sequence[Bank]) -> list[Break]:
    asked = list({(id(bank.deck), item.id): (bank, item) for bank in banks[:2] for item in bank.items}.values())
    if not asked:
        return []

    @settings(settings(), database=None, print_blob=False, deadline=None, suppress_health_check=SLOW)
    @given(st.data(), st.sampled_from(asked))
    def judge(data: st.DataObject, question: tuple[Bank, Item]) -> None:
        bank, item = question
        typed = data.draw(responses(item, bank.deck))
        why = what_is_wrong(typed, grade(item, typed.said))
        if why:
            found = Break(f"typed “{typed.said[:80]}”: {why}", bank.deck, item, seed=bank.seed)
            raise BrokenPropertyError("responses-judged", found)

    try:
        judge()
    except BrokenPropertyError as broken:
        return [broken.found]
    return []


responses_judged = Property(
    "responses-judged",
    "Whatever is typed is judged: right spellings right, wrong values wrong, and no crash.",
    _judge_any,
)
