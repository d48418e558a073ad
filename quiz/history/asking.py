"""What a session asks of a log before its first question, in words that both databases and every driver understand."""

import datetime as dt
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from quiz.history.rows import date, moment, number, text
from quiz.model.review import Card, Memory

Ask = Callable[[str, Mapping[str, Any]], Iterable[Sequence[Any]]]
"""Runs one statement with its values, `:name` for each, and gives the rows."""

PARAMETERS = "parameters"

_MEMORIES = """
SELECT cards.deck, cards.fact, stability, difficulty, last, due, reviews, lapses, revision, answer, again_by
FROM memories JOIN cards ON cards.card = memories.card
WHERE {decks} AND {due} ORDER BY memories.card
"""
# Not a join, for which SQLite would look up the memory of every card there is.
_DUE = """
SELECT cards.deck, count(*) FROM cards
WHERE cards.card IN (SELECT memories.card FROM memories WHERE memories.due <= :day) AND NOT cards.is_gone AND {decks}
GROUP BY cards.deck ORDER BY cards.deck
"""
_DECKS = "SELECT DISTINCT deck FROM cards"
_ASKED = """
SELECT cards.deck, cards.fact, count(*) FROM reviews JOIN cards ON cards.card = reviews.card
WHERE reviews.at >= :since AND reviews.day = :day GROUP BY cards.deck, cards.fact
"""
_TIMES = """
SELECT kind, milliseconds FROM reviews
WHERE at >= :since AND milliseconds IS NOT NULL ORDER BY at DESC, id DESC LIMIT :most
"""
_SETTING = "SELECT value FROM settings WHERE name = :name"
_CARDS = "SELECT card, fact, is_gone FROM cards WHERE deck = :deck"
_TURN = "UPDATE cards SET is_gone = NOT is_gone WHERE card = :card"


def count_due(ask: Ask, day: dt.date, decks: Collection[str] = ()) -> dict[str, int]:
    """Count the cards that are due by a day, for each deck that has some; orphans are not counted."""
    chosen, named = _of(decks)
    rows = ask(_DUE.format(decks=chosen), {"day": number(day), **named})
    return {deck: cards for deck, cards in rows}  # noqa: C416 - rows of some drivers are no pairs by their type


def known_decks(ask: Ask) -> list[str]:
    """List the decks that there are events of, by the order of their code points."""
    return sorted(deck for (deck,) in ask(_DECKS, {}))


def parameters(ask: Ask) -> tuple[float, ...] | None:
    """Give the scheduler's parameters that were fitted to this learner; `None` for the defaults."""
    return next((tuple(json.loads(told)) for (told,) in ask(_SETTING, {"name": PARAMETERS})), None)


class Asking(ABC):
    """A log that is asked and told of decks; every method raises `HistoryError`.

    `is_new` says that it was made when it was opened.
    """

    is_new = False

    def memories(self, *, decks: Collection[str] = (), due: dt.date | None = None) -> dict[Card, Memory]:
        """Give the memories of all cards, orphans too; of some decks, or of what is due by a day."""
        chosen, values = _of(decks)
        if due is not None:
            values["due"] = number(due)
        wanted = _MEMORIES.format(decks=chosen, due="1 = 1" if due is None else "memories.due <= :due")
        with self._reading() as ask:
            return {Card(deck, fact): _memory(others) for deck, fact, *others in ask(wanted, values)}

    def due(self, day: dt.date, decks: Collection[str] = ()) -> dict[str, int]:
        """Count the cards that are due by a day, for each deck that has some; orphans are not counted."""
        with self._reading() as ask:
            return count_due(ask, day, decks)

    def decks(self) -> list[str]:
        """List the decks that the log has events of, by the order of their code points."""
        with self._reading() as ask:
            return known_decks(ask)

    def parameters(self) -> tuple[float, ...] | None:
        """Give the scheduler's parameters that were fitted to this learner; `None` for the defaults."""
        with self._reading() as ask:
            return parameters(ask)

    def asked(self, day: dt.date, since: dt.datetime) -> dict[Card, int]:
        """Count how often each card was asked on a day of study, by reviews from a moment on; undone ones too."""
        with self._reading() as ask:
            rows = ask(_ASKED, {"since": moment(since), "day": number(day)})
            return {Card(deck, fact): count for deck, fact, count in rows}

    def times(self, since: dt.datetime, most: int) -> list[tuple[str, int]]:
        """Give kind and milliseconds of the latest answers from a moment on, the last one first."""
        with self._reading() as ask:
            return [(kind, taken) for kind, taken in ask(_TIMES, {"since": moment(since), "most": most})]

    def note_deck(self, deck: str, facts: Collection[str]) -> None:
        """Remember which facts a deck has now: cards of its other facts are orphans until it has them again."""
        present = {text(fact) for fact in facts}
        with self._telling() as ask:
            for card, fact, is_gone in list(ask(_CARDS, {"deck": text(deck)})):
                if bool(is_gone) == (fact in present):
                    ask(_TURN, {"card": card})

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Ask]:
        """Give a way to ask."""

    @abstractmethod
    def _telling(self) -> AbstractContextManager[Ask]:
        """Give a way to ask and to change, in one transaction."""


def _of(decks: Collection[str]) -> tuple[str, dict[str, Any]]:
    """Write the condition that a card is of some decks, with its values; without any, all are meant."""
    values: dict[str, Any] = {f"deck{place}": text(deck) for place, deck in enumerate(decks)}
    return (f"cards.deck IN ({', '.join(f':{name}' for name in values)})" if values else "1 = 1"), values


def _memory(row: Sequence[Any]) -> Memory:
    stability, difficulty, last, due, reviews, lapses, revision, answer, again_by = row
    back = None if again_by is None else date(again_by)
    return Memory(stability, difficulty, date(last), date(due), reviews, lapses, revision, answer, back)
