"""`quiz repin`: what a corrected article did to a deck, and the edits that fit the deck to it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.load import Loaded
    from quiz.repin import Outcome, Repinning
    from quiz.terminal.page import Page, Part

TROUBLE, PERSON = 2, 1
_WIDE = 60  # columns, from which on the ids stand below each other


@click.command(name="repin")
@click.argument("deck", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Write the new digest, and the new words of what needs no person.")
@click.option("--digest-only", is_flag=True, help="Write the new digest and nothing else.")
@click.option("--accept", metavar="ID", multiple=True, help="With --write, take over this fact or claim too.")
@click.option("--diff", "is_diff", is_flag=True, help="Show as a diff what would be written; write nothing.")
@click.option(
    "--was",
    type=click.Path(path_type=Path),
    multiple=True,
    help="The article as it was pinned: then it is told too what moved.",
)
def command(  # noqa: PLR0917 - one a flag
    deck: Path, write: bool, digest_only: bool, accept: tuple[str, ...], is_diff: bool, was: tuple[Path, ...]
) -> None:
    """Fit a deck to a corrected article.

    Fact by fact and claim by claim, it is shown whether the words of DECK survived in their article, what they have
    become, or that they are gone. Nothing is written without --write or --digest-only.

    New words are written where they are the only ones that the old can have become and the answer means the same. What
    else changed needs a person, who takes it over with --accept or edits the deck. The sentences of a fact that say
    its answer again are for a person to look through.

    The exit status is 0 when everything stands, 1 when something needs a person or --write, 2 in trouble.
    """
    from quiz.load import load_with_places  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.repin import repin, repinned  # noqa: PLC0415
    from quiz.terminal.opening import open_page  # noqa: PLC0415

    loaded = load_with_places(deck)
    told = repin(loaded, was=_texts(was))
    _report_others(told)
    if told.is_trouble:
        sys.exit(TROUBLE)
    _refuse_unknown(accept, told, was)
    text = repinned(loaded, told, accepted=accept, is_digest_only=digest_only)
    if text is None and not (write or digest_only or is_diff):
        text = loaded.text
    if text is None:
        _fail(f"{deck}: the file is written in a way that the edits cannot be made in.")
    if is_diff:
        click.echo("".join(_diff(str(deck), loaded.text, text)), nl=False)
        sys.exit(_status(told, ()))
    is_writing = (write or digest_only) and text != loaded.text
    if is_writing:
        _save(loaded, text)
    written = _taken_over(told, accept) if is_writing and not digest_only else frozenset[str]()
    page = open_page(sys.stdout)
    show(page, str(deck), told, is_written=is_writing, written=written)
    page.flush()
    sys.exit(_status(told, written))


def _status(told: "Repinning", written: "Iterable[str]") -> int:
    done = frozenset(written)
    return PERSON if any(not outcome.stands and outcome.id not in done for outcome in told.outcomes) else 0


def _taken_over(told: "Repinning", accept: tuple[str, ...]) -> frozenset[str]:
    """Give the ids of those whose new words are written."""
    return frozenset(
        outcome.id
        for outcome in told.outcomes
        if outcome.is_written_unasked or (outcome.changes and outcome.id in accept)
    )


def _save(loaded: "Loaded", text: str) -> None:
    from quiz.load.files import RefusedFileError  # noqa: PLC0415
    from quiz.load.saving import save  # noqa: PLC0415

    try:
        save(loaded.places.file, loaded.text, text)
    except RefusedFileError as refused:
        _fail(f"{loaded.places.file}: the file {refused.reason}. {refused.hint}")


def _texts(paths: tuple[Path, ...]) -> "Mapping[str, str]":
    """Read articles as they were, by digest."""
    import hashlib  # noqa: PLC0415

    from quiz.load import Limits, files  # noqa: PLC0415

    found = {}
    for path in paths:
        try:
            content = files.read(path, Limits().source_bytes)
            found[hashlib.sha256(content).hexdigest()] = files.decode(content)
        except files.RefusedFileError as refused:
            _fail(f"{path}: the file {refused.reason}. {refused.hint}")
    return found


def _refuse_unknown(accept: tuple[str, ...], told: "Repinning", was: tuple[Path, ...]) -> None:
    from quiz.text.suggest import did_you_mean  # noqa: PLC0415
    from quiz.text.visible import one_line  # noqa: PLC0415

    known = [outcome.id for outcome in told.outcomes if outcome.changes]
    for name in accept:
        if name not in known:
            hint = did_you_mean(name, known) if known else "Nothing can be."
            raise click.UsageError(f"Nothing called {one_line(name)!r} can be accepted. {hint}")
    digests = {pin.pinned.lower() for pin in told.pins}
    for path, digest in zip(was, _texts(was), strict=False):
        if digest not in digests:
            raise click.UsageError(f"{one_line(str(path))} is not the text that the deck pins; its digest is {digest}.")


def _report_others(told: "Repinning") -> None:
    from quiz.model.report import Report  # noqa: PLC0415
    from quiz.renderers import concise  # noqa: PLC0415

    click.echo(concise.render(Report(told.others)), nl=False, err=True)


def _fail(message: str) -> NoReturn:
    from quiz.text.visible import one_line  # noqa: PLC0415

    click.echo(f"quiz: {one_line(message)}", err=True)
    sys.exit(TROUBLE)


def _diff(name: str, old: str, new: str) -> "Iterator[str]":
    import difflib  # noqa: PLC0415

    from quiz.text.visible import one_line, visible  # noqa: PLC0415

    before, after = old.splitlines(), new.splitlines()
    for line in difflib.unified_diff(before, after, one_line(name), one_line(name), lineterm=""):
        yield visible(line) + "\n"


def show(
    page: "Page", name: str, told: "Repinning", *, is_written: bool = False, written: "Iterable[str]" = ()
) -> None:
    """Write the report: the pins, one entry a fact, and what to do now."""
    from quiz.text.visible import one_line  # noqa: PLC0415

    page.write((one_line(name), "bold"), indent=0)
    for pin in told.pins:
        if not pin.is_kept:
            pinned = f"pinned {pin.pinned[:12]}" if pin.pinned else "not pinned"
            page.write(f"{pin.source}: {one_line(pin.file)}, {pinned}, now {pin.digest[:12]}", hang=2)
    if told.is_settled:
        page.write("Nothing to do: every article is the text that was pinned.")
        return
    page.gap()
    done = frozenset(written)
    # What needs a person comes last: that is what is still to be seen when a long list has run through a terminal.
    standing = [outcome for outcome in told.outcomes if outcome.stands]
    others = [outcome for outcome in told.outcomes if not outcome.stands]
    for outcome in standing:
        _show_outcome(page, outcome, is_done=False)
    if standing and others:
        page.gap()
    for outcome in others:
        _show_outcome(page, outcome, is_done=outcome.id in done)
    page.gap()
    page.write(_summary(told), indent=0)
    for line in _advice(told, done, is_written=is_written):
        page.write(line, indent=0)


def _show_outcome(page: "Page", outcome: "Outcome", *, is_done: bool) -> None:
    colour = "green" if outcome.stands or is_done else "yellow" if outcome.is_written_unasked else "red"
    fate, hang = (f"{outcome.fate:<9}  ", 11) if page.width >= _WIDE else (f"{outcome.fate} ", 4)
    page.write((fate, colour), f"{outcome.id}{_where(outcome)}", hang=hang)
    if outcome.stands:
        return
    if outcome.diff:
        page.write(*_marked(outcome), indent=6)
    else:
        page.write(outcome.quote, indent=6)
    for before, after in outcome.answers:
        page.write(f"answer: {_short(before)}, now {_short(after) or 'gone'}", indent=6, hang=2)
    for number, words in outcome.extensions:
        page.write(f"paragraph {number}: {_short(words, 600)}", indent=6, hang=2)
    if is_done:
        page.write("Written.", indent=6)
    else:
        for reason in outcome.reasons:
            page.write(reason, indent=6, hang=2)
        if outcome.changes:
            how = f"--write --accept {outcome.id} takes it over." if outcome.reasons else "--write takes it over."
            page.write(how, indent=6, hang=2)
    if outcome.leftovers and outcome.changes:
        page.write(f"Look through: {', '.join(outcome.leftovers)}.", indent=6, hang=2)


def _where(outcome: "Outcome") -> str:
    if not outcome.paragraph:
        return ""
    was = outcome.was_paragraph
    return f", paragraph {outcome.paragraph}" + (f", was {was}" if was and was != outcome.paragraph else "")


def _marked(outcome: "Outcome") -> "Iterator[Part]":
    """Mark what went and what came so that it is told apart without colour too."""
    for number, piece in enumerate(outcome.diff):
        gap = " " if number else ""
        words = _short(piece.words, 2000)
        if piece.is_old and piece.is_new:
            yield gap + words
        else:
            yield gap
            yield (f"[-{words}-]", "red") if piece.is_old else (f"{{+{words}+}}", "green")


def _short(words: str, most: int = 200) -> str:
    from quiz.text.visible import one_line  # noqa: PLC0415

    line = one_line(words[: 2 * most])
    return line if len(line) <= most else line[: most - 1] + "…"


def _summary(told: "Repinning") -> str:
    from quiz.repin import Fate  # noqa: PLC0415

    counts = {fate: sum(outcome.fate is fate for outcome in told.outcomes) for fate in Fate}
    return ", ".join(f"{count} {fate}" for fate, count in counts.items() if count) + "." if told.outcomes else ""


def _advice(told: "Repinning", done: frozenset[str], *, is_written: bool) -> "Iterator[str]":
    ready = sum(outcome.is_written_unasked and outcome.id not in done for outcome in told.outcomes)
    asked = sum(
        not outcome.stands and not outcome.is_written_unasked and outcome.id not in done for outcome in told.outcomes
    )
    has_pins = any(not pin.is_kept for pin in told.pins)
    if is_written:
        words = [*(["the new digest"] if has_pins else []), *([_counted(len(done), "new quote")] if done else [])]
        yield f"Written: {' and '.join(words)}."
    elif has_pins or ready:
        words = [*(["the new digest"] if has_pins else []), *([_counted(ready, "new quote")] if ready else [])]
        yield f"Nothing is written; --write writes {' and '.join(words)}."
    if asked:
        yield f"{asked} need{'s' if asked == 1 else ''} a person."


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
