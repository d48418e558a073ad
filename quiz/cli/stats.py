"""`quiz stats`: what a learner's log shows, in the terminal and as a page."""

import datetime as dt
import sys
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quiz.terminal import options
from quiz.terminal.completing import deck_names
from quiz.terminal.naming import decks_named

if TYPE_CHECKING:
    from quiz.model.deck import Deck
    from quiz.model.review import Card, Memory
    from quiz.study.statistics.counting import Counts


@click.command(name="stats")
@click.argument("decks", nargs=-1, metavar="[DECK]...", shell_complete=deck_names)
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write a page with charts, too.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--plain", is_flag=True, help="No plots, no colour: for screen readers.")
@click.option("--language", type=click.Choice(["en", "ar"]), help="Else that of the decks.")
@options.day_starts
@options.database
def command(  # noqa: PLR0917 - one parameter an option
    decks: tuple[str, ...],
    page: Path | None,
    form: str,
    plain: bool,
    language: str | None,
    day_starts: int,
    database: str | None,
) -> None:
    """Show what your log says about you.

    What is due today and in the coming weeks; what you still knew, beside what you aim at; days in a row; topics and
    kinds of question; the weakest facts; which fact you take for which; how well you tell claims apart; and whether
    you are as sure as you are right. A DECK is a deck file, a folder of them, or the name of a deck; without any, all
    decks count.

    Of fewer than ten answers nothing is said but their number, and every share has its 95 % range (Wilson).

    --html writes one page that needs no network and runs no script; each chart in it stands beside its table.
    `--format json` prints one JSON document (docs/stats-json.md).

    The exit status is 0, or 2 in trouble.
    """
    from quiz.study.days import study_day  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.study.statistics import figures  # noqa: PLC0415
    from quiz.study.statistics.report import named, report  # noqa: PLC0415

    now = dt.datetime.now().astimezone()
    day = study_day(now, now.tzinfo or dt.UTC, day_starts)
    try:
        told, counts, cards, memories = _read(database, decks, language, day)
    except LookupError as unknown:
        raise click.UsageError(str(unknown)) from None
    loaded = _load(told, {card.deck for card in cards.values()})
    names = named(loaded)
    found = figures(counts, cards, _present(memories, loaded, names), day)
    spoken = language or _language(loaded)
    sections = report(found, spoken, names)
    if page is not None:
        from quiz.study.statistics.page import render  # noqa: PLC0415

        page.write_text(render(found, sections, spoken), encoding="utf-8", newline="\n")
    if form == "json":
        import json  # noqa: PLC0415

        from quiz.study.statistics.export import document  # noqa: PLC0415

        click.echo(json.dumps(document(found, names), ensure_ascii=False, indent=2))
        return
    from quiz.terminal.opening import open_page  # noqa: PLC0415
    from quiz.terminal.stats import draw  # noqa: PLC0415

    out = open_page(sys.stdout, is_plain=plain)
    draw(out, found, sections, spoken)
    out.flush()


def _read(
    database: str | None, told: Collection[str], language: str | None, day: dt.date
) -> "tuple[dict[str, Path | None], Counts, dict[int, Card], dict[Card, Memory]]":
    """Find the decks that are told, and count what the log has of them, without making one where there is none."""
    from quiz.history.places import find_place  # noqa: PLC0415
    from quiz.study.statistics.counting import Counts, summed  # noqa: PLC0415

    place = find_place(database)
    if place.file is not None and not place.file.exists():
        return decks_named(told, (), language), Counts(day.toordinal()), {}, {}
    from quiz.history.store import open_history  # noqa: PLC0415

    with open_history(database) as history:
        decks = decks_named(told, history.decks() if told else (), language)
        counts = summed(history.answers(decks=decks), day.toordinal())
        return decks, counts, history.cards(decks=decks), history.memories(decks=decks)


def _load(told: "Mapping[str, Path | None]", held: Collection[str]) -> "list[Deck]":
    """Load the decks that are told, and of those that are found the ones that the log is about."""
    from quiz.load import load  # noqa: PLC0415
    from quiz.study.shelf import by_name  # noqa: PLC0415

    paths = {name: found.path for name, found in by_name().items()}
    paths |= {name: path for name, path in told.items() if path is not None}
    loaded = (load(path)[0] for name, path in sorted(paths.items()) if name in told or name in held)
    return [deck for deck in loaded if deck is not None]


def _present(
    memories: "Mapping[Card, Memory]", loaded: "Iterable[Deck]", names: "Collection[Card]"
) -> "dict[Card, Memory]":
    """Leave out the cards of facts that have left their deck: they are not asked any more."""
    known = {deck.name for deck in loaded}
    return {card: memory for card, memory in memories.items() if card.deck not in known or card in names}


def _language(loaded: "Iterable[Deck]") -> str:
    """Give the language that all the decks share, else English."""
    languages = {deck.language for deck in loaded}
    return languages.pop() if len(languages) == 1 else "en"
