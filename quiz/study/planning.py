"""What is studied today and in which order: corrections first, then what is due, then what is new."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.item import Item
from quiz.model.review import Card, Correction, Memory
from quiz.study import schedule
from quiz.study.attempt import Question
from quiz.study.forms import Askable, Form, is_altered, pick, wanted
from quiz.study.stock import Stock


class Reason(StrEnum):
    """Why a question is asked."""

    CHANGED = "changed"
    DUE = "due"
    NEW = "new"
    MISSED = "missed"
    SURE = "sure"
    ALTERED = "altered"

    @property
    def is_owed(self) -> bool:
        """Whether it is asked even when the time is over: a confident error, or the truth after an altered claim."""
        return self in (Reason.SURE, Reason.ALTERED)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the learner asks for; `new` and `minutes` are of one session, and `None` minutes are as many as it takes."""

    new: int = 10
    minutes: float | None = None
    retention: float = 0.9
    seed: int = 0
    parameters: tuple[float, ...] = schedule.DEFAULT


@dataclass(frozen=True, slots=True)
class Task:
    """A question to ask, and why; `siblings` are all questions of the same fact."""

    card: Card
    question: Question
    reason: Reason
    siblings: tuple[Question, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact that was corrected since it was last reviewed.

    `before` holds the words that were right then, and is empty where the log does not say.
    """

    card: Card
    deck: Deck = field(repr=False)
    fact: Fact = field(repr=False)
    before: str
    revision: str

    @property
    def after(self) -> str:
        """The words that are right now."""
        return self.fact.words


@dataclass(frozen=True, slots=True)
class Plan:
    """A session before it begins.

    `orphans` are cards whose fact left its deck, `unasked` due ones whose fact has no question left; both keep their
    memory. `left` counts the due cards for which there is no time.
    """

    changed: tuple[Changed, ...] = ()
    tasks: tuple[Task, ...] = ()
    orphans: tuple[Card, ...] = ()
    unasked: tuple[Card, ...] = ()
    left: int = 0


# Of so many cards the one most unlike the last is asked next: enough to mix, too few to upset the order by urgency.
_WINDOW = 8

# What a question takes where the learner's own pace is not known, and what reading the answer takes, in milliseconds.
_PACE, _READING = 12_000.0, 4_000.0


def plan(
    banks: Sequence[Askable],
    memories: Mapping[Card, Memory],
    today: dt.date,
    wish: Wish | None = None,
    pace: Mapping[str, float] | None = None,
) -> Plan:
    """Plan a session over some decks: the same decks, memories, day and wish give the same plan.

    Due cards come in the order of what is most nearly forgotten, mixed over decks, topics and kinds, none of them more
    than seven places early; no fact comes twice. `pace` is the learner's median time by kind, in milliseconds. New
    cards come last, and so are the first for which there is no time. Items are looked at of those decks alone that
    have cards to be asked.
    """
    wished = wish or Wish()
    stock = Stock(banks)
    facts = {Card(bank.deck.name, fact.id): (bank.deck, fact) for bank in banks for fact in bank.deck.facts}
    names = {bank.deck.name for bank in banks}
    known = {card: memory for card, memory in memories.items() if card.deck in names}
    changed = [
        Changed(card, *facts[card], known[card].answer, known[card].revision)
        for card in facts
        if card in known and known[card].revision not in ("", facts[card][1].revision)
    ]
    first = [each.card for each in changed]
    due = _urgent((card for card in due_cards(known, today) if card in facts), first, known, today, wished.parameters)
    new = islice(stock.fresh(known), max(0, wished.new))
    fill = _Filling(stock, known, wished.seed)
    tasks = [*fill(first, Reason.CHANGED), *fill(due, Reason.DUE), *fill(new, Reason.NEW)]
    kept = tasks[: _fitting(tasks, wished.minutes, pace or {})]
    return Plan(
        changed=tuple(changed),
        tasks=tuple(kept),
        orphans=tuple(sorted(card for card in known if card not in facts)),
        unasked=tuple(card for card in (*first, *due) if card not in fill.asked),
        left=sum(task.reason is not Reason.NEW for task in tasks[len(kept) :]),
    )


def due_cards(memories: Mapping[Card, Memory], today: dt.date, decks: Collection[str] | None = None) -> list[Card]:
    """List the cards that are due, of some decks or of all; corrections not yet seen are not among them."""
    return [card for card, memory in memories.items() if memory.due <= today and (decks is None or card.deck in decks)]


def forecast(memories: Iterable[Memory], today: dt.date, days: int) -> list[int]:
    """Count the cards that come due on each of the next days; the first count is today's, with all that is overdue."""
    counts = [0] * days
    for memory in memories:
        ahead = max(0, (memory.due - today).days)
        if ahead < days:
            counts[ahead] += 1
    return counts


def corrections(planned: Plan, ids: Iterable[str], at: dt.datetime, day: dt.date) -> tuple[Correction, ...]:
    """Make the events that say which changes were shown; `ids` gives a new one each time."""
    return tuple(
        Correction(name, at, day, each.card, each.revision, each.fact.revision)
        for each, name in zip(planned.changed, ids, strict=False)
    )


def _urgent(
    due: Iterable[Card],
    first: Collection[Card],
    known: Mapping[Card, Memory],
    today: dt.date,
    parameters: tuple[float, ...],
) -> list[Card]:
    """Order cards by how likely they are remembered, the least likely first."""
    taken = set(first)
    likely = {
        card: schedule.retrievability(known[card], today, parameters=parameters) for card in due if card not in taken
    }
    return sorted(likely, key=lambda card: (likely[card], card))


class _Filling:
    """Chooses the question for each card, and of the next cards the one most unlike the last."""

    def __init__(self, stock: Stock, known: Mapping[Card, Memory], seed: int) -> None:
        self.asked: set[Card] = set()
        self._stock = stock
        self._known = known
        self._seed = seed
        self._last: Item | None = None
        self._last_deck = ""
        self._lead = 0

    def __call__(self, cards: Iterable[Card], reason: Reason) -> list[Task]:
        waiting = [card for card in cards if self._stock.questions(card)]
        window, rest = waiting[:_WINDOW], iter(waiting[_WINDOW:])
        tasks: list[Task] = []
        passed = 0
        while window:
            offers = [self._offer(card, reason) for card in window]
            likeness = [self._likeness(card, offer) for card, offer in zip(window, offers, strict=True)]
            at = 0 if passed >= _WINDOW else likeness.index(min(likeness))
            passed = passed + 1 if at else 0
            card, offer = window.pop(at), offers[at]
            window.extend(islice(rest, 1))
            if offer is not None:
                tasks.append(Task(card, offer, reason, tuple(self._stock.questions(card))))
                self._note(card, offer)
        return tasks

    def _offer(self, card: Card, reason: Reason) -> Question | None:
        memory = self._known.get(card)
        form = wanted(memory)
        if reason is Reason.CHANGED:
            form = min(form, Form.TYPED)  # what was corrected is not altered once more
        turn = f"{self._seed} {card.deck} {card.fact} {memory.reviews if memory else 0}"
        avoid = self._last.kind if self._last else ""
        return pick(self._stock.questions(card), form, turn, avoid=avoid, lead=self._lead)

    def _likeness(self, card: Card, offer: Question | None) -> int:
        last = self._last
        if offer is None or last is None:
            return 0
        item = offer.item
        return (
            2 * (_passages(item) == _passages(last))  # the last evidence may give this answer away
            + (item.kind == last.kind)
            + (item.topic == last.topic)
            + (card.deck == self._last_deck)
        )

    def _note(self, card: Card, offer: Question) -> None:
        self.asked.add(card)
        self._last, self._last_deck = offer.item, card.deck
        if offer.item.verdict is not None:
            self._lead += -1 if is_altered(offer.item) else 1


def _passages(item: Item) -> set[tuple[str, int]]:
    return {(shown.source, shown.passage_number) for shown in item.proof.evidence}


def _fitting(tasks: Sequence[Task], minutes: float | None, pace: Mapping[str, float]) -> int:
    """Count the tasks that fit into the time; one always does."""
    if minutes is None:
        return len(tasks)
    ends: list[float] = []
    spent = 0.0
    for task in tasks:
        spent += pace.get(task.question.item.kind, _PACE) + _READING
        ends.append(spent)
    return max(1, bisect_left(ends, minutes * 60_000 + 0.5))
