"""`quiz due`: how many cards are due today, for a shell prompt or cron."""

import datetime as dt
import sys
from collections.abc import Callable, Collection, Sequence
from functools import partial

import click

from quiz.terminal import options
from quiz.terminal.completing import deck_names
from quiz.terminal.naming import deck_name, decks_named


@click.command(name="due")
@click.argument("decks", nargs=-1, metavar="[DECK]...", shell_complete=deck_names)
@click.option("--quiet", "-q", is_flag=True, help="Print nothing: the exit status says it.")
@click.option("--by-deck", is_flag=True, help="A line for each deck that has some, its number before its name.")
@options.day_starts
@options.database
def command(decks: tuple[str, ...], quiet: bool, by_deck: bool, day_starts: int, database: str | None) -> None:
    r"""Print how many cards are due today.

    A DECK is the name of a deck, its file, or a folder of decks; without any, all decks count. What was never asked is
    not due, and a fact that `quiz study` has seen leave its deck does not count. No deck is read, so this is fast
    enough for a prompt:

    \b
        PS1='$(quiz due) cards $ '
        quiz due --quiet && notify-send "Time for your cards"

    The exit status is that of grep: 0 when something is due, 1 when nothing is, 2 in trouble, such as a name that is
    neither in the log nor that of a deck found here.
    """
    from quiz.study.days import study_day  # noqa: PLC0415 - `quiz --help` reads this file

    now = dt.datetime.now().astimezone()
    day = study_day(now, now.tzinfo or dt.UTC, day_starts)
    try:
        found = _due(database, day, decks)
    except LookupError as unknown:
        raise click.UsageError(str(unknown)) from None
    if not quiet:
        _print(found, by_deck=by_deck)
    sys.exit(0 if found else 1)


def _due(database: str | None, day: dt.date, told: Sequence[str]) -> dict[str, int]:
    from quiz.history import glance  # noqa: PLC0415 - `quiz --help` reads this file
    from quiz.history.places import find_place  # noqa: PLC0415

    file = find_place(database).file
    found = None if file is None else _counted(told, partial(glance.due, file, day), partial(glance.decks, file))
    if found is None:
        # A server, or a file that is to be migrated or refused.
        from quiz.history.store import open_history  # noqa: PLC0415

        with open_history(database) as history:
            found = _counted(told, partial(history.due, day), history.decks) or {}
    return found


def _counted(
    told: Sequence[str], due: Callable[[Collection[str]], dict[str, int] | None], known: Callable[[], list[str] | None]
) -> dict[str, int] | None:
    """Count what is due of the decks that are told; `None` where the log cannot be asked so."""
    found = due({deck_name(each) for each in told})
    if found is None or all(deck_name(each) in found for each in told):
        return found
    # Only where nothing is due of a name does it matter whether it is one.
    names = known()
    return None if names is None else due(decks_named(told, names).keys())


def _print(found: dict[str, int], *, by_deck: bool) -> None:
    if not by_deck:
        click.echo(str(sum(found.values())))
        return
    from quiz.text.visible import one_line  # noqa: PLC0415

    width = max((len(str(count)) for count in found.values()), default=0)
    for deck, count in found.items():
        click.echo(f"{count:>{width}}  {one_line(deck)}")
