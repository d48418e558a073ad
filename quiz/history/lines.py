"""The log as JSON lines, to keep elsewhere or to bring to another machine: a head, then an event a line."""

import datetime as dt
import json
import math
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from quiz.history.errors import HistoryError
from quiz.model.review import Card, Correction, Event, Rating, Review, Undo
from quiz.text.visible import one_line

FORMAT, VERSION = "factcheck-quiz-history", 1
_LONGEST = 1 << 20  # characters of a line
_TEXTS = ("outcome", "said", "topic", "operation", "verdict", "confused_with", "version", "answer")
_MOST_MILLISECONDS = 1 << 53
_FIRST_YEAR, _LAST_YEAR = 1900, 2999


def export_lines(events: Iterable[Event]) -> Iterator[str]:
    """Give the lines of a file that `import_lines` reads, without line ends."""
    yield _dumped({"format": FORMAT, "version": VERSION})
    for event in events:
        yield _dumped(_fields(event))


def save_export(file: Path, events: Iterable[Event]) -> int:
    """Write such a file, for its owner alone, and count the events; one of that name stays until it is whole."""
    handle, beside = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:100]}.", suffix=".new")
    count = -1
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as opened:
            for count, line in enumerate(export_lines(events)):  # noqa: B007 - how far it came is what is asked
                opened.write(line + "\n")
            opened.flush()
            os.fsync(opened.fileno())
        Path(beside).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(beside).unlink()
        raise
    return count


def import_lines(lines: Iterable[bytes]) -> Iterator[Event]:
    """Read such a file; raises `HistoryError`, which names the line, at the first that is not as it must be."""
    is_first = True
    for number, line in enumerate(lines, 1):
        if len(line) > 4 * _LONGEST:
            raise HistoryError(f"line {number}: It is longer than any event can be.")
        if not line.strip():
            continue
        try:
            told = _Told(json.loads(line.decode("utf-8-sig" if is_first else "utf-8")))
            if is_first:
                _read_head(told)
            else:
                yield _event(told)
        except (ValueError, RecursionError) as mistake:
            reason = "It is no JSON object." if isinstance(mistake, RecursionError) else one_line(str(mistake))[:200]
            raise HistoryError(f"line {number}: {reason}") from None
        is_first = False
    if is_first:
        raise HistoryError("It is empty: the first line of an export names its format.")


def _fields(event: Event) -> dict[str, Any]:
    fields: dict[str, Any] = {"event": type(event).__name__.lower(), "id": event.id, "at": _time(event.at)}
    match event:
        case Undo():
            return {**fields, "review": event.review}
        case Correction():
            card = {"deck": event.card.deck, "fact": event.card.fact}
            return {**fields, "day": event.day.isoformat(), **card, "before": event.before, "after": event.after}
        case Review():
            card = {"deck": event.card.deck, "fact": event.card.fact}
            kept = {name: getattr(event, name) for name in Review.__slots__ if name not in {"id", "at", "day", "card"}}
            return {**fields, "day": event.day.isoformat(), **card, **kept, "rating": int(event.rating)}


def _time(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _dumped(fields: dict[str, Any]) -> str:
    # Halves of pairs have no UTF-8; the store would put U+FFFD there too.
    return json.dumps(fields, ensure_ascii=False).encode("utf-8", "replace").decode()


class _Told:
    """The fields of one line, each read once with its check; a mistake is a ValueError with a sentence."""

    def __init__(self, told: Any) -> None:
        if not isinstance(told, dict):
            raise ValueError("It is no JSON object.")  # noqa: TRY004 - one kind of mistake for all
        self._told = told

    def text(self, name: str) -> str:
        value = self._get(name)
        return value if isinstance(value, str) else self._refuse(name, "text")

    def name(self, name: str) -> str:
        return self.text(name) or self._refuse(name, "text that is not empty")

    def share(self, name: str) -> float:
        value = self._get(name)
        is_share = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
        return float(value) if is_share and math.isfinite(value) else self._refuse(name, "a number from 0 to 1")

    def whole(self, name: str, most: int) -> int:
        value = self._get(name)
        is_whole = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most
        return int(value) if is_whole else self._refuse(name, f"a whole number from 0 to {most}")

    def flag(self, name: str) -> bool:
        value = self._get(name)
        return value if isinstance(value, bool) else self._refuse(name, "true or false")

    def or_none(self, name: str, read: Callable[[str], Any]) -> Any:
        return None if self._get(name) is None else read(name)

    def time(self, name: str) -> dt.datetime:
        words = self.text(name)
        try:
            at = dt.datetime.fromisoformat(words)
        except ValueError:
            self._refuse(name, "a time, 2026-11-23T16:00:00Z")
        if at.tzinfo is None or not _FIRST_YEAR < at.year < _LAST_YEAR:
            self._refuse(name, f"a time with its zone, of the years {_FIRST_YEAR} to {_LAST_YEAR}")
        return at.astimezone(dt.UTC)

    def day(self, name: str) -> dt.date:
        words = self.text(name)
        try:
            day = dt.date.fromisoformat(words)
        except ValueError:
            self._refuse(name, "a day, 2026-11-23")
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            self._refuse(name, f"a day of the years {_FIRST_YEAR} to {_LAST_YEAR}")
        return day

    def card(self) -> Card:
        return Card(self.name("deck"), self.name("fact"))

    def _get(self, name: str) -> Any:
        if name not in self._told:
            raise ValueError(f'It has no "{name}".')
        return self._told[name]

    def _refuse(self, name: str, wanted: str) -> NoReturn:
        raise ValueError(f'Its "{name}" is not {wanted}.')


def _read_head(told: _Told) -> None:
    try:
        form, version = told.text("format"), told.whole("version", 1 << 30)
    except ValueError:
        form, version = "", 0
    if form != FORMAT:
        raise ValueError(f'It is no export of a log: the first line has "format": "{FORMAT}".')
    if version != VERSION:
        raise ValueError(f"The export is of version {version}, this program reads {VERSION}. Update quiz.")


def _event(told: _Told) -> Event:
    match told.text("event"):
        case "review":
            return _review(told)
        case "undo":
            return Undo(told.name("id"), told.time("at"), told.name("review"))
        case "correction":
            before, after = told.text("before"), told.text("after")
            return Correction(told.name("id"), told.time("at"), told.day("day"), told.card(), before, after)
        case _:
            raise ValueError('Its "event" is none of review, undo and correction.')


def _retention(told: _Told) -> float:
    share = told.share("retention")
    if not 0 < share < 1:
        raise ValueError('Its "retention" is not a number between 0 and 1.')
    return share


def _review(told: _Told) -> Review:
    rating = told.whole("rating", 4)
    if rating < Rating.AGAIN:
        raise ValueError('Its "rating" is not a whole number from 1 to 4.')
    return Review(
        id=told.name("id"),
        at=told.time("at"),
        day=told.day("day"),
        card=told.card(),
        revision=told.text("revision"),
        item=told.text("item"),
        kind=told.text("kind"),
        rating=Rating(rating),
        score=told.share("score"),
        chance=told.share("chance"),
        confidence=told.or_none("confidence", told.share),
        milliseconds=told.or_none("milliseconds", lambda name: told.whole(name, _MOST_MILLISECONDS)),
        is_rated=told.flag("is_rated"),
        is_overridden=told.flag("is_overridden"),
        retention=_retention(told),
        **{name: told.text(name) for name in _TEXTS},
    )
