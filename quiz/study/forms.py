"""In which form a fact is asked: a choice first, typed recall once it holds, claims when it is known for good."""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Protocol, assert_never
from zlib import crc32

from quiz.model.deck import Deck
from quiz.model.fact import Verdict
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.model.review import Card, Memory
from quiz.study.attempt import Question


class Form(IntEnum):
    """How hard the form of a question is; an item is of the same form whatever its fact."""

    CHOICE = 1
    TYPED = 2
    CLAIM = 3


TYPED_FROM = 2.0
"""Stability in days from which a fact is typed. A first answer rated good gives 2.3 days, a hard one 1.3: what was
chosen well once is recalled the next time, for recall is what teaches, and wrong options that are read again and again
are remembered too (Roediger & Marsh 2005)."""

CLAIMS_FROM = 21.0
"""Stability in days from which claims come too. An altered claim is safe to read only when the fact is firm; three
weeks are what Anki calls mature. They come every other time: judging is easier than recalling, and recall must go on.
"""

# What stands in where a fact has no item of the wanted form: the one nearest in difficulty, the safer one first.
_INSTEAD: dict[Form, tuple[Form, ...]] = {
    Form.CHOICE: (Form.CHOICE, Form.TYPED, Form.CLAIM),
    Form.TYPED: (Form.TYPED, Form.CHOICE, Form.CLAIM),
    Form.CLAIM: (Form.CLAIM, Form.TYPED, Form.CHOICE),
}


class Askable(Protocol):
    """A deck and what can be asked of it, such as a bank."""

    @property
    def deck(self) -> Deck:
        """The deck."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The items."""


def form_of(item: Item) -> Form | None:
    """Tell the form of an item; `None` for one that is not for study.

    An answer to an item of several facts does not say which of them was known. A hand-written claim is of no fact, and
    an altered one would be the only thing ever seen about it: `quiz play` asks it, with its correction.
    """
    if len(item.facts) != 1:
        return None
    if item.verdict is not None:
        return Form.CLAIM
    match item.interaction:
        case Choice():
            return Form.CHOICE
        case Entry():
            return Form.TYPED
        case Order() | Match():
            return None
        case _:
            assert_never(item.interaction)


def is_altered(item: Item) -> bool:
    """Tell whether an item is a claim that the article does not support."""
    return item.verdict is not None and item.verdict is not Verdict.SUPPORTED


def by_card(banks: Iterable[Askable]) -> dict[Card, list[Question]]:
    """Gather the questions of each fact, in the order of the decks and of their facts."""
    gathered: dict[Card, list[Question]] = {}
    for bank in banks:
        for item in bank.items:
            if form_of(item) is not None and item.facts[0] in bank.deck.by_id:
                gathered.setdefault(Card(bank.deck.name, item.facts[0]), []).append(Question(bank.deck, item))
    return gathered


def wanted(memory: Memory | None) -> Form:
    """Choose the form for a fact by what is known of it.

    >>> import datetime as dt
    >>> day = dt.date(2026, 10, 25)
    >>> [wanted(Memory(days, 5.0, day, day, reviews)).name for days, reviews in ((1, 1), (9, 3), (30, 5), (40, 6))]
    ['CHOICE', 'TYPED', 'TYPED', 'CLAIM']
    """
    if memory is None or memory.stability < TYPED_FROM:
        return Form.CHOICE
    return Form.TYPED if memory.stability < CLAIMS_FROM or memory.reviews % 2 else Form.CLAIM


def pick(
    questions: Sequence[Question],
    form: Form,
    turn: str,
    *,
    avoid: str = "",
    lead: int = 0,
) -> Question | None:
    """Pick one of a fact's questions in the wanted form, or in the nearest one that there is.

    `turn` decides between equals: the same words pick the same question. A kind other than `avoid` is preferred. `lead`
    is by how many the supported claims of the session outnumber the altered ones. An altered claim is only picked where
    something can follow it that shows the fact as it is.
    """
    safe = questions if repair(questions) else [each for each in questions if not is_altered(each.item)]
    forms: Mapping[Form | None, list[Question]] = _grouped(safe)
    found = next((forms[instead] for instead in _INSTEAD[form] if instead in forms), None)
    if found is None:
        return None
    number = crc32(turn.encode("utf-8", "replace"))
    if found[0].item.verdict is not None:
        is_wanted = lead > 0 if lead else number % 2 == 0
        found = [each for each in found if is_altered(each.item) == is_wanted] or found
    else:
        found = [each for each in found if each.item.kind != avoid] or found
    return found[(number >> 1) % len(found)]


def repair(questions: Iterable[Question]) -> Question | None:
    """Find the question that shows or recalls a fact as it is: typed recall, or else its supported claim."""
    claimed = None
    for question in questions:
        form = form_of(question.item)
        if form is Form.TYPED:
            return question
        if form is Form.CLAIM and not is_altered(question.item):
            claimed = claimed or question
    return claimed


def _grouped(questions: Iterable[Question]) -> dict[Form | None, list[Question]]:
    grouped: dict[Form | None, list[Question]] = {}
    for question in questions:
        grouped.setdefault(form_of(question.item), []).append(question)
    return grouped
