"""The log as JSON lines, to keep elsewhere or to bring to another machine: a head, then an event a line."""

import codecs
import datetime as dt
import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from quiz.history.errors import HistoryError
from quiz.model.review import Correction, Event, Review, Undo
from quiz.text.visible import one_line

FORMAT, VERSION = "factcheck-quiz-history", 1
_LONGEST = 1 << 20  # characters of a line


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
    from quiz.history.line_shapes import read_event  # noqa: PLC0415 - with a validator that an export has no use for

    is_first = True
    for number, line in enumerate(lines, 1):
        if len(line) > 4 * _LONGEST:
            raise HistoryError(f"line {number}: It is longer than any event can be.")
        if not line.strip():
            continue
        try:
            if is_first:
                _refuse_other_exports(line.removeprefix(codecs.BOM_UTF8))
            else:
                yield read_event(line)
        except ValueError as mistake:
            raise HistoryError(f"line {number}: {one_line(str(mistake))[:200]}") from None
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


def _refuse_other_exports(line: bytes) -> None:
    from quiz.history.line_shapes import read_head  # noqa: PLC0415 - as above

    head = read_head(line)
    if head.format != FORMAT:
        raise ValueError(f'It is no export of a log: the first line has "format": "{FORMAT}".')
    if head.version != VERSION:
        raise ValueError(f"The export is of version {head.version!s:.40}, this program reads {VERSION}. Update quiz.")
