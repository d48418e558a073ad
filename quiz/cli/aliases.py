"""`quiz aliases`: what learners said was right after all, as a patch to a deck."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from quiz.terminal import options
from quiz.terminal.completing import deck_names
from quiz.text.visible import one_line, visible

if TYPE_CHECKING:
    from quiz.load import Loaded
    from quiz.model.review import Event
    from quiz.study.proposals import Proposal
    from quiz.terminal.page import Page

LEFT, TROUBLE = 1, 2
_LINE_END = re.compile("\r\n|\n|\r")
_LONGEST = 200  # characters of an answer that are shown


@click.command(name="aliases")
@click.argument("name", metavar="DECK", shell_complete=deck_names)
@click.option("--accept", metavar="FACT=ALIAS", multiple=True, help="Write this alias; may be repeated.")
@click.option("--all-sound", is_flag=True, help="Write every alias that nothing speaks against.")
@click.option("--ask", is_flag=True, help="Ask about each, one by one, and write those accepted.")
@click.option("--diff", "is_diff", is_flag=True, help="Print the patch alone, and write nothing.")
@options.database
def command(  # noqa: PLR0917 - one parameter an option
    name: str, accept: tuple[str, ...], all_sound: bool, ask: bool, is_diff: bool, database: str | None
) -> None:
    r"""Propose aliases from answers that were right.

    DECK is a deck file or its name.

    Whoever says "my answer was right" may be right: each such answer is proposed as a further spelling of the fact's
    answer, with how often it was given. Whether it names the same thing, the author says. What can be proved is tried:
    an alias collides that is another name or value of the deck, or with which the deck has a finding that it did not
    have. A colliding alias is shown and never written.

    Nothing is written without one of these; what is not accepted is proposed again:

    \b
        quiz aliases DECK --accept us-troops-iraq="2.5k soldiers"
        quiz aliases DECK --all-sound
        quiz aliases DECK --ask

    The exit status is 0 when nothing sound is left to decide, 1 when something is, 2 in trouble.
    """
    from quiz.load import load_with_places  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.study.proposals import patched, proposals  # noqa: PLC0415
    from quiz.study.shelf import meant  # noqa: PLC0415
    from quiz.terminal.opening import open_page  # noqa: PLC0415

    if sum((bool(accept), all_sound, ask, is_diff)) > 1:
        raise click.UsageError("--accept, --all-sound, --ask and --diff exclude each other.")
    deck = meant(name)
    loaded = load_with_places(deck)
    _report_findings(loaded)
    if loaded.deck is None:
        sys.exit(TROUBLE)
    found = proposals(_events(database, loaded.deck.name), loaded)
    sound = [proposal for proposal in found if proposal.is_sound]
    if is_diff:
        click.echo("".join(_diff(str(deck), loaded.text, patched(loaded, sound) or loaded.text)), nl=False)
        sys.exit(LEFT if sound else 0)
    page = open_page(sys.stdout)
    wanted = _accepted(accept, found) if accept else sound if all_sound else []
    if not accept:
        _show(page, str(deck), found, loaded)
        page.flush()
    if ask:
        wanted = list(_asked(sound))
    if wanted:
        _write(page, loaded, wanted)
    elif sound and not ask:
        _show_patch(page, str(deck), loaded, sound)
    page.flush()
    sys.exit(LEFT if len(wanted) < len(sound) else 0)


def _events(database: str | None, deck: str) -> "list[Event]":
    """Read what the log says of a deck, without making a log where there is none."""
    from quiz.history.places import find_place  # noqa: PLC0415

    place = find_place(database)
    if place.file is not None and not place.file.exists():
        return []
    from quiz.history.store import open_history  # noqa: PLC0415

    with open_history(database) as history:
        return list(history.events(decks={deck}))


def _accepted(accept: Sequence[str], found: "Sequence[Proposal]") -> "list[Proposal]":
    """Find the proposals that are named; one that is none, or that collides, is a mistake."""
    chosen = []
    for named in accept:
        fact, _, alias = named.partition("=")
        matching = [each for each in found if (each.fact, each.alias) == (fact.strip(), " ".join(alias.split()))]
        if not matching:
            known = [f"{each.fact}={each.alias}" for each in found if each.is_sound][:3]
            hint = f"There are, for example: {'; '.join(known)}." if known else "There is none."
            raise click.UsageError(one_line(f"No alias {named!r:.200} is proposed. {hint}"))
        if not matching[0].is_sound:
            raise click.UsageError(one_line(f"{named!r:.200} collides: {' '.join(matching[0].against)}"))
        chosen.append(matching[0])
    return list(dict.fromkeys(chosen))


def _asked(sound: "Iterable[Proposal]") -> "Iterator[Proposal]":
    """Ask about each proposal; whatever was accepted before the end of input is kept."""
    for proposal in sound:
        about = f"{proposal.fact}: is {_quoted(proposal.alias)} another name for it?"
        try:
            said = click.prompt(about, type=click.Choice(["y", "n", "q"]), default="n", show_choices=True)
        except click.Abort:
            click.echo()
            return
        if said == "q":
            return
        if said == "y":
            yield proposal


def _write(page: "Page", loaded: "Loaded", wanted: "Sequence[Proposal]") -> None:
    from quiz.load.files import RefusedFileError  # noqa: PLC0415
    from quiz.load.saving import save  # noqa: PLC0415
    from quiz.study.proposals import objections, patched  # noqa: PLC0415

    told = objections(loaded, wanted)
    if told:
        _fail(f"{loaded.places.file}: nothing is written: together, {' '.join(told)}")
    text = patched(loaded, wanted)
    if text is None:
        _fail(f"{loaded.places.file}: the file is written in a way that the aliases do not fit into.")
    try:
        save(loaded.places.file, loaded.text, text)
    except RefusedFileError as refused:
        _fail(f"{loaded.places.file}: the file {refused.reason}. {refused.hint}")
    for proposal in wanted:
        page.write(f"Written: {proposal.fact}: {_quoted(proposal.alias)}", indent=0, hang=2)


def _show(page: "Page", name: str, found: "Sequence[Proposal]", loaded: "Loaded") -> None:
    from quiz.model.report import counted  # noqa: PLC0415
    from quiz.study.proposals import by_fact  # noqa: PLC0415

    page.write((one_line(name), "bold"), indent=0)
    if not found:
        page.write("Nothing to propose: no answer was counted as right that is not right already.")
        return
    facts = loaded.deck.by_id if loaded.deck else {}
    for fact, held in by_fact(found).items():
        page.gap()
        page.write((fact, "bold"), f": {_short(facts[fact].name)} ({_short(facts[fact].words)})", hang=2)
        for proposal in held:
            of = f", of {_short(proposal.member)}" if proposal.member else ""
            mark, colour = ("+", "green") if proposal.is_sound else ("!", "red")
            page.write((f"{mark} ", colour), f"{_quoted(proposal.alias)}{of}, {_times(proposal)}", indent=4, hang=2)
            for reason in proposal.against:
                page.write(_short(reason), indent=6, hang=2)
    page.gap()
    sound = sum(proposal.is_sound for proposal in found)
    collide = len(found) - sound
    told = f"{counted(len(found), 'proposal')}: {sound} sound, {collide} not, which will not be written."
    page.write(told if collide else f"{counted(len(found), 'proposal')}, nothing against {_them(sound)}.")


def _show_patch(page: "Page", name: str, loaded: "Loaded", sound: "Sequence[Proposal]") -> None:
    from quiz.study.proposals import patched  # noqa: PLC0415

    page.write("Nothing is written; --accept FACT=ALIAS writes one, --all-sound this patch:")
    page.gap()
    page.flush()
    click.echo("".join(_diff(name, loaded.text, patched(loaded, sound) or loaded.text)), nl=False)


def _diff(name: str, old: str, new: str) -> Iterator[str]:
    """Show a change as `diff -u` does, with nothing in it that a terminal obeys."""
    import difflib  # noqa: PLC0415

    before, after = (_LINE_END.split(text.removesuffix("\n")) for text in (old, new))
    for line in difflib.unified_diff(before, after, one_line(name), one_line(name), lineterm=""):
        yield f"{visible(line.expandtabs(4))}\n"


def _report_findings(loaded: "Loaded") -> None:
    from quiz.model.report import Report  # noqa: PLC0415
    from quiz.renderers import concise  # noqa: PLC0415

    click.echo(concise.render(Report(loaded.findings)), nl=False, err=True)


def _times(proposal: "Proposal") -> str:
    return "once" if proposal.count == 1 else f"{proposal.count:,} times"


def _them(count: int) -> str:
    return "it" if count == 1 else "them"


def _quoted(words: str) -> str:
    return f"“{_short(words)}”"


def _short(words: str) -> str:
    line = one_line(words[: 2 * _LONGEST])
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _fail(message: str) -> NoReturn:
    click.echo(f"quiz: {one_line(message)}", err=True)
    sys.exit(TROUBLE)
