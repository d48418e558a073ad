"""`quiz coverage`: how much of its article a deck covers, and what is left open."""

import re
import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quiz.text.visible import one_line

if TYPE_CHECKING:
    from quiz.coverage import Coverage
    from quiz.model.deck import Deck

_UNREADABLE = 2


def _percent(ctx: click.Context, param: click.Parameter, value: str | None) -> Fraction | None:
    """Read a share in per cent as it is written: 97.1 is no binary fraction."""
    text = "" if value is None else value.strip().removesuffix("%").rstrip()
    if value is None:
        return None
    if not re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{1,9})?", text) or Fraction(text) > 100:
        raise click.BadParameter(f"{one_line(value)!r:.80} is no percentage from 0 to 100.", ctx, param)
    return Fraction(text)


@click.command(name="coverage")
@click.argument("deck", type=click.Path(path_type=Path))
@click.option("--open", "only_open", is_flag=True, help="List the open tokens only, each with its place.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the article with its marks as a page, too.",
)
@click.option("--floor", callback=_percent, metavar="PERCENT", help="Fail below this share, from 0 to 100.")
def command(deck: Path, only_open: bool, form: str, page: Path | None, floor: Fraction | None) -> None:
    """Show how much of its article a deck covers.

    Every number, date, name and quotation of the article is a token that can be checked. It is covered when a fact of
    DECK states it, there or elsewhere; declared when the deck's `not_checkable` says so; else it is open. To stand in
    a fact's quote is not enough.

    The article is shown with its tokens marked: by colour in a terminal, elsewhere [covered], {declared} and <<open>>.
    `--open` writes a line for each open token, `--format json` one JSON document, `--html` a page that stands alone.

    The exit status is 0, or 1 below the floor or when the deck has mistakes, or 2 when it cannot be read.
    """
    from quiz.coverage import cover  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.load import load  # noqa: PLC0415
    from quiz.model.report import Report  # noqa: PLC0415
    from quiz.renderers import concise  # noqa: PLC0415

    loaded, findings = load(deck)
    click.echo(concise.render(Report(findings)), nl=False, err=True)
    if loaded is None:
        sys.exit(_UNREADABLE)
    coverage = cover(loaded)
    _show(deck, loaded, coverage, form, only_open=only_open)
    if page is not None:
        from quiz.coverage.page import render  # noqa: PLC0415

        page.write_text(render(loaded, coverage), encoding="utf-8", newline="\n")
    is_low = floor is not None and coverage.tally.is_below(floor)
    if is_low:
        click.echo(
            f"quiz coverage: {coverage.tally.percent:g} % is below the floor of {float(floor or 0):g} %.", err=True
        )
    sys.exit(1 if is_low or findings else 0)


def _show(path: Path, deck: "Deck", coverage: "Coverage", form: str, *, only_open: bool) -> None:
    if form == "json" or only_open:
        from quiz.coverage import export  # noqa: PLC0415

        is_json = form == "json"
        click.echo(
            export.document(path, deck, coverage, only_open=only_open)
            if is_json
            else export.lines(path, deck, coverage),
            nl=False,
        )
        return
    from quiz.terminal.covered import draw  # noqa: PLC0415
    from quiz.terminal.opening import open_page  # noqa: PLC0415

    page = open_page(sys.stdout)
    draw(page, deck, coverage)
    page.flush()
