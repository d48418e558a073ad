"""`quiz study`: what is due today, and something new."""

import datetime as dt
import math
import sys
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from threading import Timer
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from quiz.terminal import options
from quiz.terminal.completing import deck_names
from quiz.text.visible import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.history.beginning import Beginning
    from quiz.history.store import History
    from quiz.model.deck import Deck
    from quiz.model.item import Item
    from quiz.model.review import Card, Memory
    from quiz.study.planning import Plan
    from quiz.study.stock import Unmade
    from quiz.terminal.studying import Study

_WAYS = ("percent", "cbm")
_RECENT = dt.timedelta(days=14)  # whose answers show the learner's pace
_MOST_RECENT = 500
_MOST_NAMED = 5  # decks that are elsewhere
_FIRST_LOOK = 0.5  # seconds after which the first question stands there


class _Study(click.Command):
    """Lets `--confidence` stand alone, before the name of a deck too."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        read, plain = list[str](), args[: args.index("--")] if "--" in args else args
        for at, word in enumerate(plain):
            is_alone = word == "--confidence" and plain[at + 1 : at + 2] not in ([way] for way in _WAYS)
            read.append(f"--confidence={_WAYS[0]}" if is_alone else word)
        return super().parse_args(ctx, read + args[len(plain) :])


class _Share(click.FloatRange):
    """A number in a range; "nan" is none, though it is neither below nor above."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value!r} is not a number.", param, ctx)
        return number


class Clock:
    """The machine's clock, in the machine's own time zone."""

    def now(self) -> dt.datetime:
        """Tell the time on the wall."""
        return dt.datetime.now().astimezone()

    def seconds(self) -> float:
        """Tell the seconds of a clock that nobody sets."""
        return time.monotonic()


@click.command(name="study", cls=_Study)
@click.argument("decks", nargs=-1, metavar="[DECK]...", shell_complete=deck_names)
@click.option("--new", type=click.IntRange(min=0), default=10, show_default=True, metavar="N", help="New cards a day.")
@click.option("--minutes", type=_Share(min=0, min_open=True), metavar="M", help="About how long; else all.")
@click.option(
    "--retention",
    type=_Share(0.7, 0.98),
    default=0.9,
    show_default=True,
    metavar="SHARE",
    help="Of what comes back, the share you want to know still.",
)
@click.option("--flash", is_flag=True, help="Flashcards: recall, turn over, rate yourself.")
@click.option(
    "--confidence",
    type=click.Choice(_WAYS),
    metavar="[cbm]",
    help="Ask how sure you are: in per cent, or with certainty-based marks.",
)
@click.option("--plain", is_flag=True, help="No redraw, no colour, no marks, typed letters: for screen readers.")
@options.day_starts
@options.database
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    decks: tuple[str, ...],
    new: int,
    minutes: float | None,
    retention: float,
    flash: bool,
    confidence: str | None,
    plain: bool,
    day_starts: int,
    database: str | None,
) -> None:
    """Study what is due today, then something new.

    A DECK is a deck file, a folder of them, or the name of one that is found; without any, all decks of this folder
    are studied, or the first example where it has none. First comes what was corrected since you learned it, then
    what you are about to forget, then new facts.

    Each answer is graded and rated, and you can rate it otherwise: again, hard, good or easy. The rating decides when
    the card comes back. u takes the last rating back, "my answer was right" is kept for `quiz aliases`, and q leaves at
    any moment: every answer is saved before its grade is shown.

    Line by line, as in `quiz play`, a line may also be :u (undo), and :1, :2, :3, :4 (rate the last answer).

    The exit status is 0 after a session, also when nothing was due, 1 when the decks have nothing to ask, 2 when the
    log cannot be written, 130 after Ctrl-C.
    """
    if flash and confidence:
        raise click.UsageError("--flash asks for no answer that you could be sure of: leave out --confidence.")
    sys.exit(_study(decks, _Wanted(new, minutes, retention, flash, confidence or "", plain, day_starts, database)))


class _Wanted(NamedTuple):
    """What the options say."""

    new: int
    minutes: float | None
    retention: float
    is_flash: bool
    confidence: str
    is_plain: bool
    day_starts: int
    database: str | None


def _study(asked: Sequence[str], wanted: _Wanted) -> int:
    from quiz.model.collection import without_collection  # noqa: PLC0415 - `quiz --help` reads this file

    with without_collection():  # all that is imported and made until the first card stays
        from quiz.history.beginning import begin  # noqa: PLC0415
        from quiz.terminal.study_surface import open_study_surface  # noqa: PLC0415
        from quiz.terminal.studying import study  # noqa: PLC0415

        decks, broken = _load(_paths(asked))
        history = begin(wanted.database)
    with history:
        with without_collection():
            held = _prepared(history, decks, broken, wanted)
        surface, meanwhile = open_study_surface(is_plain=wanted.is_plain), _meanwhile()
        meanwhile.start()
        try:
            status = study(held, surface)
        finally:
            meanwhile.cancel()
    if held.trouble and not surface.pauses:
        click.echo(f"quiz: {one_line(held.trouble)}", err=True)
    return status


def _prepared(
    history: "Beginning | History", decks: "Sequence[Deck]", broken: Collection[str], wanted: _Wanted
) -> "Study":
    """Plan a session on what the log says of these decks."""
    from quiz import __version__  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.study.days import study_day  # noqa: PLC0415
    from quiz.study.planning import Wish, plan  # noqa: PLC0415
    from quiz.study.rating import medians  # noqa: PLC0415
    from quiz.study.schedule import DEFAULT  # noqa: PLC0415
    from quiz.study.session import Session  # noqa: PLC0415
    from quiz.study.stock import Stock  # noqa: PLC0415
    from quiz.terminal.keeping import Kept  # noqa: PLC0415
    from quiz.terminal.study_wording import tell  # noqa: PLC0415
    from quiz.terminal.studying import Study, Sureness  # noqa: PLC0415

    clock = Clock()
    now = clock.now()
    today = study_day(now, now.tzinfo or dt.UTC, wanted.day_starts)
    seed = today.toordinal()
    names = [deck.name for deck in decks]
    banks = _banks(decks, seed, is_flash=wanted.is_flash)
    memories = history.memories(decks=names)
    new = max(0, wanted.new - _begun(history, memories, now, today))
    wish = Wish(new, wanted.minutes, wanted.retention, seed, history.parameters() or DEFAULT)
    pace = medians(history.times(now - _RECENT, _MOST_RECENT))
    planned = plan(banks, memories, today, wish, pace)
    planned = replace(planned, orphans=tuple(card for card in planned.orphans if card.deck not in broken))
    for deck in decks:
        if deck.name not in broken:
            history.note_deck(deck.name, deck.by_id)
    session = Session.begin(planned, memories, wish, pace)
    kept = Kept(session, history, clock, day_starts=wanted.day_starts, version=__version__)
    language = next((deck.language for deck in decks if deck.language == "en"), decks[0].language)
    return Study(
        kept,
        memories,
        clock.seconds,
        language,
        wanted.is_flash,
        Sureness(wanted.confidence),
        opening=_opening(language, planned),
        notes=(
            *([tell(language, "new_log", place=history.place)] if history.is_new else []),
            *_notes(language, names, memories, today, history.due(today), is_whole=not broken),
        ),
        has_new=not planned.tasks and any(Stock(banks).fresh(memories)),
    )


def _paths(names: Iterable[str]) -> "list[Path]":
    """Find the decks that are named; without any those of this folder, or the first example."""
    from quiz.study.shelf import decks, find_all, first, own  # noqa: PLC0415

    try:
        found = [path for name in names for path in find_all(name)]
    except LookupError as unknown:
        raise click.UsageError(str(unknown)) from None
    if not found:
        example = first(decks())
        found = [shelved.path for shelved in own()] or ([example.path] if example else [])
    if not found:
        raise click.UsageError("There is no deck here. Name a deck file: quiz study DECK.")
    return list({path.resolve(): path for path in found}.values())


def _load(paths: "Iterable[Path]") -> "tuple[list[Deck], set[str]]":
    """Load decks; gives those that could be read, and the names of those with mistakes."""
    from quiz.load import load  # noqa: PLC0415
    from quiz.model.report import Report  # noqa: PLC0415
    from quiz.renderers import concise  # noqa: PLC0415

    decks: dict[str, Deck] = {}
    broken = set[str]()
    for path in paths:
        deck, findings = load(path)
        click.echo(concise.render(Report(findings)), nl=False, err=True)
        if deck is None:
            continue
        if deck.name in decks:
            raise click.UsageError(
                one_line(f"Two decks are called {deck.name!r}: the log would take one for the other.")
            )
        decks[deck.name] = deck
        if any(finding.severity == "error" for finding in findings):
            broken.add(deck.name)
    if not decks:
        click.echo("quiz study: there is nothing to ask.", err=True)
        sys.exit(1)
    return list(decks.values()), broken


def _banks(decks: "Iterable[Deck]", seed: int, *, is_flash: bool) -> "list[Unmade]":
    """Say how to make what can be asked, which is done for the decks alone that are asked of now.

    As flashcards comes what is typed else, wherever a fact has it: options would tell.
    """
    from quiz.generate import generate  # noqa: PLC0415
    from quiz.study.forms import Form, form_of  # noqa: PLC0415
    from quiz.study.stock import Unmade  # noqa: PLC0415

    def make(deck: "Deck") -> "tuple[Item, ...]":
        items = generate(deck, seed).items
        if not is_flash:
            return items
        typed = {item.facts for item in items if form_of(item) is Form.TYPED}
        return tuple(item for item in items if item.facts not in typed or form_of(item) is Form.TYPED)

    return [Unmade(deck, make) for deck in decks]


def _begun(history: "Beginning | History", memories: "Mapping[Card, Memory]", now: dt.datetime, today: dt.date) -> int:
    """Count the cards that were new today."""
    asked = history.asked(today, now - 2 * dt.timedelta(days=1))
    return sum(memories[card].reviews <= times for card, times in asked.items() if card in memories)


def _meanwhile() -> Timer:
    """While the first question is read, import what saves its answer: that takes as long as all that came before."""
    return Timer(_FIRST_LOOK, import_module, ["quiz.history.store"])


def _opening(language: str, planned: "Plan") -> tuple[str]:
    """Say what comes."""
    from quiz.study.planning import Reason  # noqa: PLC0415
    from quiz.terminal.study_wording import count, tell  # noqa: PLC0415

    new = sum(task.reason is Reason.NEW for task in planned.tasks)
    said = tell(language, "opening", due=count(language, len(planned.tasks) - new), new=count(language, new))
    if not planned.changed:
        return (said,)
    return (f"{said} {tell(language, 'opening_changed', changed=count(language, len(planned.changed)))}",)


def _notes(
    language: str,
    names: Sequence[str],
    memories: "Mapping[Card, Memory]",
    today: dt.date,
    due: Mapping[str, int],
    *,
    is_whole: bool,
) -> Iterator[str]:
    """Say what the learner should know before they begin."""
    from quiz.terminal.study_wording import count, day, tell  # noqa: PLC0415
    from quiz.terminal.wording import say  # noqa: PLC0415

    if not is_whole:
        yield say(language, "left_out")
    elsewhere = [f"{one_line(deck)} ({count(language, cards)})" for deck, cards in due.items() if deck not in names]
    told, more = tell(language, "list").join(elsewhere[:_MOST_NAMED]), len(elsewhere) - _MOST_NAMED
    if more > 0:
        told = tell(language, "and_more", facts=told, count=count(language, more))
    if elsewhere:
        yield tell(language, "elsewhere", decks=told)
    last = max((memory.last for memory in memories.values()), default=today)
    if last > today:
        yield tell(language, "clock", today=day(language, today), last=day(language, last))
