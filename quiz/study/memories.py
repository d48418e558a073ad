"""What a log says is remembered: reviews replayed into memories, all at once or as they come, from one log or several.

The log is a set of events by id. Their order is that of (moment, id), so that it does not matter in which order two
machines' logs are put together, or on which of them a review was taken back.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Protocol, assert_never

from quiz.model.review import Asked, Card, Correction, Event, Memory, Review, Step, Undo
from quiz.study import schedule
from quiz.study.rating import is_confident_error

WITHIN = dt.timedelta(days=7)
"""A confident error comes back within this time: corrected, it returns after about a week (Butler 2011)."""

_place = attrgetter("at", "id")


class History(Protocol):
    """The log as far as one event needs it."""

    def card_of(self, review: str) -> Card | None:
        """Find the card of a review by its id; `None` where the log has no such review."""

    def events_of(self, card: Card) -> Iterable[Event]:
        """List the reviews and corrections of a card and every `Undo` of one of them, in any order."""


def ordered(events: Iterable[Event]) -> list[Event]:
    """Put events in the order in which they count, each id once."""
    kept: dict[str, Event] = {}
    for event in events:
        known = kept.setdefault(event.id, event)
        if known is not event and known != event:
            kept[event.id] = min(known, event, key=repr)
    return sorted(kept.values(), key=_place)


def merge(*logs: Iterable[Event]) -> tuple[Event, ...]:
    """Put logs together without loss and without doubles; the order of the logs makes no difference.

    Of two different events under one id, which only a damaged log has, the same one is kept whatever the order.
    """
    return tuple(ordered(event for log in logs for event in log))


def standing(events: Iterable[Event]) -> list[Review | Correction]:
    """List the events that count, in their order: all but the reviews that were taken back."""
    log = ordered(events)
    undone = {event.review for event in log if isinstance(event, Undo)}
    steps = [event for event in log if not isinstance(event, Undo)]
    return [event for event in steps if isinstance(event, Correction) or event.id not in undone]


def replay(events: Iterable[Event], *, parameters: Sequence[float] = schedule.DEFAULT) -> dict[Card, Memory]:
    """Work out all memories of a log, given in any order."""
    weights = tuple(parameters)
    memories: dict[Card, Memory] = {}
    for event in standing(events):
        memory = advance(memories.get(event.card), event, parameters=weights)
        if memory is not None:
            memories[event.card] = memory
    return memories


def memory_of(events: Iterable[Event], *, parameters: Sequence[float] = schedule.DEFAULT) -> Memory | None:
    """Work out the memory of one card from its own events; `None` where nothing counts."""
    return taken_past(standing(events), parameters=tuple(parameters))


def taken_past(
    steps: Iterable[Step], memory: Memory | None = None, *, parameters: tuple[float, ...] = schedule.DEFAULT
) -> Memory | None:
    """Take the memory of one card past events of it, in their order, which all count and are later than its others."""
    for step in steps:
        memory = advance(memory, step, parameters=parameters)
    return memory


def advance(memory: Memory | None, event: Step, *, parameters: Sequence[float] = schedule.DEFAULT) -> Memory | None:
    """Take a memory past an event that is later than all others of its card.

    A confident error is due again within seven days, whatever else is answered on its day. A correction makes the card
    due on its day; a fact that was never reviewed has nothing to correct.
    """
    match event:
        case Review() | Asked():
            known = schedule.review(
                memory,
                event.rating,
                event.day,
                parameters=parameters,
                retention=event.retention,
                revision=event.revision,
                answer=event.answer,
            )
            if is_confident_error(event):
                known = replace(known, again_by=_later(known.last, WITHIN))
            if known.again_by is not None and known.again_by < known.due:
                known = replace(known, due=known.again_by)
            return known
        case Correction():
            return memory and replace(memory, due=min(memory.due, event.day))
        case _:
            assert_never(event)


def changed(
    event: Event, history: History, *, parameters: Sequence[float] = schedule.DEFAULT
) -> tuple[Card, Memory | None] | None:
    """Say which card an event that was just added to a log changes, and to what; `None` where it changes none.

    The card is replayed from its own events, twenty or so, and so it makes no difference whether the event is the
    latest one, came late from another machine, or takes back a review of long ago.
    """
    card = history.card_of(event.review) if isinstance(event, Undo) else event.card
    return None if card is None else (card, memory_of(history.events_of(card), parameters=parameters))


def apply(
    memories: Mapping[Card, Memory],
    event: Event,
    history: History,
    *,
    parameters: Sequence[float] = schedule.DEFAULT,
) -> dict[Card, Memory]:
    """Give the memories after an event that was just added to a log: the same as the replay of the whole log."""
    after = dict(memories)
    change = changed(event, history, parameters=parameters)
    if change is not None:
        card, memory = change
        after.pop(card, None)
        if memory is not None:
            after[card] = memory
    return after


def _later(day: dt.date, time: dt.timedelta) -> dt.date:
    return day + time if dt.date.max - day > time else dt.date.max
