"""`quiz remind`: one line for a notifier when cards are due."""

import datetime as dt
import sys
from bisect import bisect_right
from collections.abc import Callable, Mapping

import click

from quiz.terminal import options

_DAYS = 60  # that are looked ahead for the next cards
_MOST_DECKS = 5


@click.command(name="remind")
@options.day_starts
@options.database
def command(day_starts: int, database: str | None) -> None:
    r"""Say in one line what is due, and when more will be.

    Nothing is printed when nothing is due. No deck is read, so this is fast enough for cron or a timer:

    \b
        words="$(quiz remind)" && notify-send "Time to study" "$words"

    The exit status is that of grep: 0 when something is due, 1 when nothing is, 2 in trouble.
    """
    from quiz.study.days import study_day  # noqa: PLC0415 - `quiz --help` reads this file

    now = dt.datetime.now().astimezone()
    today = study_day(now, now.tzinfo or dt.UTC, day_starts)
    line = _reminder(_counter(database), today, day_starts)
    if not line:
        sys.exit(1)
    click.echo(line)


def _reminder(due: Callable[[dt.date], Mapping[str, int]], today: dt.date, day_starts: int) -> str:
    """Write the line; `due` counts the cards by deck that are due by a day."""
    from quiz.study.wording import day  # noqa: PLC0415 - `quiz --help` reads this file
    from quiz.text.visible import one_line  # noqa: PLC0415

    found = due(today)
    total = sum(found.values())
    if not total:
        return ""
    named = [f"{one_line(deck)} ({cards})" for deck, cards in sorted(found.items(), key=lambda held: -held[1])]
    more = [f"{len(named) - _MOST_DECKS} more decks"] if len(named) > _MOST_DECKS else []
    line = f"{total} card{' is' if total == 1 else 's are'} due: {', '.join([*named[:_MOST_DECKS], *more])}."
    ahead = bisect_right(range(_DAYS), total, key=lambda days: sum(due(today + dt.timedelta(days)).values()))
    if ahead == _DAYS:
        return line
    later = today + dt.timedelta(ahead)
    on = "tomorrow" if ahead == 1 else f"on {day('en', later)}"
    return f"{line} {sum(due(later).values()) - total} more {on} from {day_starts:02}:00."


def _counter(database: str | None) -> Callable[[dt.date], Mapping[str, int]]:
    from quiz.history import glance  # noqa: PLC0415
    from quiz.history.places import find_place  # noqa: PLC0415

    file = find_place(database).file

    def count(day: dt.date) -> Mapping[str, int]:
        found = None if file is None else glance.due(file, day)
        if found is not None:
            return found
        # A server, or a file that is to be migrated or refused.
        from quiz.history.store import open_history  # noqa: PLC0415

        with open_history(database) as history:
            return history.due(day)

    return count
