"""`quiz due`: how many cards are due today, for a shell prompt or cron."""

import datetime as dt
import sys

import click

from quiz.terminal import options
from quiz.terminal.completing import deck_names
from quiz.terminal.naming import deck_name


@click.command(name="due")
@click.argument("decks", nargs=-1, metavar="[DECK]...", shell_complete=deck_names)
@click.option("--quiet", "-q", is_flag=True, help="Print nothing: the exit status says it.")
@click.option("--by-deck", is_flag=True, help="A line for each deck that has some, its number before its name.")
@options.day_starts
@options.database
def command(decks: tuple[str, ...], quiet: bool, by_deck: bool, day_starts: int, database: str | None) -> None:
    r"""Print how many cards are due today.

    A DECK is the name of a deck, or its file; without any, all decks count. What was never asked is not due, and a
    fact that `quiz study` has seen leave its deck does not count. No deck is read, so this is fast enough for a prompt:

    \b
        PS1='$(quiz due) cards $ '
        quiz due --quiet && notify-send "Time for your cards"

    The exit status is that of grep: 0 when something is due, 1 when nothing is, 2 in trouble.
    """
    from quiz.study.days import study_day  # noqa: PLC0415 - `quiz --help` reads this file

    now = dt.datetime.now().astimezone()
    day = study_day(now, now.tzinfo or dt.UTC, day_starts)
    found = _due(database, day, {deck_name(deck) for deck in decks})
    if not quiet:
        _print(found, by_deck=by_deck)
    sys.exit(0 if found else 1)


def _due(database: str | None, day: dt.date, decks: set[str]) -> dict[str, int]:
    from quiz.history import glance  # noqa: PLC0415 - `quiz --help` reads this file
    from quiz.history.places import find_place  # noqa: PLC0415

    place = find_place(database)
    found = None if place.file is None else glance.due(place.file, day, decks)
    if found is None:
        # A server, or a file that is to be migrated or refused.
        from quiz.history.store import open_history  # noqa: PLC0415

        with open_history(database) as history:
            found = history.due(day, decks)
    return found


def _print(found: dict[str, int], *, by_deck: bool) -> None:
    if not by_deck:
        click.echo(str(sum(found.values())))
        return
    from quiz.text.visible import one_line  # noqa: PLC0415

    width = max((len(str(count)) for count in found.values()), default=0)
    for deck, count in found.items():
        click.echo(f"{count:>{width}}  {one_line(deck)}")
