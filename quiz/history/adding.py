"""Adds events to the log's tables, each once, however often it comes; one that came otherwise before is refused."""

from collections.abc import Iterable, Sequence
from operator import itemgetter

import sqlalchemy as sa

from quiz.history.errors import HistoryError
from quiz.history.recall import in_batches
from quiz.history.rows import Columns, Row, card_name, to_row
from quiz.history.tables import cards, corrections, reviews, undos
from quiz.model.review import Card, Correction, Event, Review, Step, Undo
from quiz.text.visible import one_line

_LOG = (reviews, undos, corrections)
_BATCH = 1_000
_IDS = 500  # in one question to the database
_FEW = 16  # events that a session may add at once
# Made once: to build a statement takes longer than to run it.
_KNOWN = {table: sa.select(table).where(table.c.id.in_(sa.bindparam("ids", expanding=True))) for table in _LOG}
_ADD = {table: sa.insert(table) for table in (*_LOG, cards)}
_CARDS = sa.select(cards).where(sa.tuple_(cards.c.deck, cards.c.fact).in_(sa.bindparam("names", expanding=True)))
_REVIEWED = sa.select(reviews.c.card).where(reviews.c.id.in_(sa.bindparam("ids", expanding=True)))
_UNDONE = sa.select(undos.c.review).where(undos.c.review.in_(sa.bindparam("ids", expanding=True))).limit(1)
_REVIEWED_SINCE = sa.select(reviews.c.id).where(reviews.c.at >= sa.bindparam("at")).limit(_FEW + 1)
_CORRECTED_SINCE = sa.select(corrections.c.id).where(
    corrections.c.at >= sa.bindparam("at"), corrections.c.card.in_(sa.bindparam("cards", expanding=True))
)


class Adder:
    """One transaction's additions: `added` counts the events that were new, `touched` has the cards they concern."""

    def __init__(self, connection: sa.Connection) -> None:
        """Take the connection, whose transaction may write."""
        self._connection = connection
        self._numbers: dict[Card, int] = {}
        self.added = 0
        self.touched: set[int] = set()
        self._steps: list[tuple[int, str, int, Step]] = []  # where they are few: moment, id, card, event

    def add(self, events: Iterable[Event]) -> None:
        """Add those events that are not there."""
        for batch in in_batches(events, _BATCH):
            cards_of = [event for event in batch if not isinstance(event, Undo)]
            self._number(card_name(event) for event in cards_of)
            self._add_cards_events(reviews, [event for event in batch if isinstance(event, Review)])
            self._add_cards_events(corrections, [event for event in batch if isinstance(event, Correction)])
            self._add_undos([event for event in batch if isinstance(event, Undo)])

    def later(self) -> dict[int, list[Step]] | None:
        """Give what was added to each card in order, if all of it is later than whatever else the log has of them.

        `None` where it is not so, or costs more to find out than to replay the cards.
        """
        if len(self._steps) != self.added or not 0 < self.added <= _FEW:
            return None
        ordered = sorted(self._steps, key=itemgetter(0, 1))
        told = {"at": ordered[0][0], "cards": list(self.touched), "ids": [name for _, name, _, _ in ordered]}
        since = [len(self._connection.scalars(chosen, told).all()) for chosen in (_REVIEWED_SINCE, _CORRECTED_SINCE)]
        if sum(since) != self.added or self._connection.scalars(_UNDONE, told).first() is not None:
            return None
        steps: dict[int, list[Step]] = {}
        for _, _, number, event in ordered:
            steps.setdefault(number, []).append(event)
        return steps

    def _add_cards_events(self, table: sa.Table, events: Sequence[Review] | Sequence[Correction]) -> None:
        rows = [{**to_row(event), "card": self._numbers[card_name(event)]} for event in events]
        new = self._add_rows(table, rows)
        self.touched.update(row["card"] for row in new)
        if self.added <= _FEW:
            told = dict(zip((row["id"] for row in rows), events, strict=True))
            self._steps += [(row["at"], row["id"], row["card"], told[row["id"]]) for row in new]

    def _add_undos(self, events: Sequence[Undo]) -> None:
        new = self._add_rows(undos, [to_row(event) for event in events])
        for batch in in_batches((row["review"] for row in new), _IDS):
            self.touched.update(self._connection.scalars(_REVIEWED, {"ids": batch}).all())

    def _add_rows(self, table: sa.Table, rows: Sequence[Row]) -> Sequence[Row]:
        """Add the rows whose ids are new; the same event twice is one, two events of one id are a contradiction."""
        new: dict[str, Row] = {}
        for row in rows:
            _refuse_other(row, new.setdefault(row["id"], row))
        for batch in in_batches(list(new), _IDS):
            for known in self._connection.execute(_KNOWN[table], {"ids": batch}).mappings():
                _refuse_other(new.pop(known["id"]), known)
        if new:
            self._connection.execute(_ADD[table], list(new.values()))
            self.added += len(new)
        return list(new.values())

    def _number(self, wanted: Iterable[Card]) -> None:
        """Find the numbers of cards, and give one to those that have none."""
        for batch in in_batches(dict.fromkeys(card for card in wanted if card not in self._numbers), _IDS):
            self._look_up(batch)
            unknown = [card for card in batch if card not in self._numbers]
            if unknown:
                rows = [{"deck": card.deck, "fact": card.fact, "is_gone": False} for card in unknown]
                self._connection.execute(_ADD[cards], rows)
                self._look_up(unknown)

    def _look_up(self, wanted: Sequence[Card]) -> None:
        names = [(card.deck, card.fact) for card in wanted]
        for row in self._connection.execute(_CARDS, {"names": names}):
            self._numbers[Card(row.deck, row.fact)] = row.card


def _refuse_other(row: Row, known: Columns) -> None:
    if known is not row and any(known[name] != value for name, value in row.items()):
        raise HistoryError(
            f"The log has an event {one_line(row['id'])!r:.60} with other content. Nothing was added: one of the two "
            "was changed, and nobody can say which."
        )
