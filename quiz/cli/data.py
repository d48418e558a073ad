"""`quiz data`: the learner's log as a file, from another machine, or gone."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quiz.terminal import options
from quiz.text.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.history.store import History


@click.group(name="data")
def command() -> None:
    """Keep, move or delete the log of your reviews.

    The log is yours alone: it has what was asked and answered, and neither your name nor the place of a file. It lies
    where `quiz data where` says, and leaves your machine only by your hand.
    """


@command.command(name="where")
@options.database
def where(database: str | None) -> None:
    """Say where the log and its backups lie.

    The first line is the log, whether or not it is there yet; each further one is a file beside it.
    """
    from quiz.history.deleting import what_there_is  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.history.places import Place, find_place  # noqa: PLC0415

    place = find_place(database)
    click.echo(str(place))
    for file in what_there_is(place):
        if file != place.file:
            click.echo(str(Place(file)))


@command.command(name="export")
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), default="-")
@options.database
def export(file: Path, database: str | None) -> None:
    """Write the whole log as JSON lines (docs/history.md).

    FILE is standard output when it is left out, or `-`. The exit status is 1 when there is no log. To bring the log to
    another machine, or to keep it:

    \b
        quiz data export reviews.jsonl
        quiz data import reviews.jsonl      # over there
    """  # noqa: D301 - the backslash is meant
    from quiz.history.lines import export_lines, save_export  # noqa: PLC0415
    from quiz.history.places import find_place  # noqa: PLC0415

    place = find_place(database)
    if place.file is not None and not place.file.exists():
        click.echo(f"quiz: There is no log at {place}.", err=True)
        sys.exit(1)
    with _open(database) as history:
        if str(file) != "-":
            click.echo(f"{one_line(str(file))}: {_events(save_export(file, history.events()))}.")
            return
        for line in export_lines(history.events()):
            sys.stdout.buffer.write(line.encode() + b"\n")


@command.command(name="import")
@click.argument("files", type=click.File("rb"), nargs=-1, required=True, metavar="FILE...")
@options.database
def bring(files: tuple[Any, ...], database: str | None) -> None:
    """Add the events of exports to the log.

    Each event is added once, however often and in whatever order the files come. `-` reads standard input. If a file
    has a line that is not as it must be, nothing of that file is added; the exit status is 2.
    """
    from quiz.history.errors import HistoryError  # noqa: PLC0415
    from quiz.history.lines import import_lines  # noqa: PLC0415

    with _open(database) as history:
        for file in files:
            lines = _Counted(file)
            try:
                new = history.append_all(import_lines(lines))
            except HistoryError as refused:
                click.echo(f"quiz: {one_line(file.name)}: {one_line(str(refused))}", err=True)
                sys.exit(2)
            click.echo(f"{one_line(file.name)}: {_events(lines.events)}, {new} new.")


@command.command(name="delete")
@click.option("--yes", is_flag=True, help="Do not ask.")
@options.database
def delete(yes: bool, database: str | None) -> None:
    """Delete the log and its backups for good.

    What you have exported stays. It asks first; without a terminal, nothing is deleted but with --yes. The exit
    status is 1 when you say no.
    """
    from quiz.history.deleting import delete_history, what_there_is  # noqa: PLC0415
    from quiz.history.places import Place, find_place  # noqa: PLC0415

    place = find_place(database)
    files = what_there_is(place)
    if place.file is not None and not files:
        click.echo(f"There is no log at {place}.")
        return
    if not yes:
        if not sys.stdin.isatty():
            raise click.UsageError("Nothing was deleted: say --yes where nobody can be asked.")
        for file in files:
            click.echo(str(Place(file)))
        if not click.confirm("Delete every review and all that is remembered of you, for good?"):
            click.echo("Nothing was deleted.")
            sys.exit(1)
    kept = sum(".backup-" in file.name for file in delete_history(place))
    backups = f", with {_counted(kept, 'backup')}" if kept else ""
    click.echo(f"Deleted: {place}{backups}.")


class _Counted:
    """Lines of a file, with the number of events that have been read."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.events = -1  # the head is none

    def __iter__(self) -> "Iterator[bytes]":
        # A line is read in pieces of what `import_lines` takes at most: nobody fills the memory with one.
        while line := self._file.readline(1 << 23):
            self.events += bool(line.strip())
            yield line


def _open(database: str | None) -> "History":
    from quiz.history.store import open_history  # noqa: PLC0415 - slow to import

    return open_history(database)


def _events(count: int) -> str:
    return _counted(count, "event")


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
