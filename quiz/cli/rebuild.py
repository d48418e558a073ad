"""`quiz rebuild`: makes everything that is remembered anew from the log, and says whether it was so."""

import sys

import click

from quiz.terminal import options


@click.command(name="rebuild")
@options.database
def command(database: str | None) -> None:
    """Make all memories anew by replaying the log.

    What is due, and how well each card is known, follows from the reviews alone: this proves it, and mends it if it is
    not so. No review is changed.

    The exit status is 0 when everything was as the log says, 1 when something was mended, 2 in trouble.
    """
    from quiz.history.places import find_place  # noqa: PLC0415 - `quiz --help` reads this file
    from quiz.history.store import open_history  # noqa: PLC0415

    place = find_place(database)
    if place.file is not None and not place.file.exists():
        click.echo(f"There is no log at {place}.")
        return
    with open_history(database) as history:
        told = history.rebuild()
    events = f"{told.events:,} event{'' if told.events == 1 else 's'}"
    cards = f"{told.memories:,} {'memory' if told.memories == 1 else 'memories'}"
    if told.differing:
        click.echo(f"Replayed {events} into {cards}; {told.differing:,} differed and {_are(told.differing)} mended.")
        sys.exit(1)
    click.echo(f"Replayed {events} into {cards}: all as {'it was' if told.memories == 1 else 'they were'}.")


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
