"""`quiz check`: is every question of these decks proved by its article?"""

import sys
from pathlib import Path
from typing import Any

import click

from quiz.model.collection import without_collection
from quiz.terminal import options

_SEVERITIES = ["error", "warning", "note", "never"]


def _several(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Read names that are given one by one or with commas between them."""
    del ctx, param
    return tuple(name.strip() for given in value for name in given.split(",") if name.strip())


@click.command(name="check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "form", metavar="FORMAT", help="How findings are printed: full (the default), concise, ...")
@click.option(
    "--output", "outputs", multiple=True, metavar="FORMAT[=FILE]", help="As --format, or into a file; may be repeated."
)
@click.option("--statistics", is_flag=True, help="Count the findings by rule, instead of showing them.")
@click.option("--select", multiple=True, callback=_several, metavar="RULES", help="Only these rules.")
@click.option("--ignore", multiple=True, callback=_several, metavar="RULES", help="Not these rules.")
@click.option(
    "--fail-on", type=click.Choice(_SEVERITIES), help="The least severity that makes the exit status 1; default error."
)
@click.option(
    "--coverage", type=click.FloatRange(0, 100), metavar="PERCENT", help="The least coverage of the articles."
)
@click.option("--seeds", type=click.IntRange(0, 1000), metavar="N", help="Look at the questions of N seeds too.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely: no key and no meaning changes.")
@click.option("--unsafe-fixes", is_flag=True, help="Mend what needs a look afterwards, too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--baseline", metavar="FILE", help="Findings that are known and do not count.")
@click.option("--write-baseline", metavar="FILE", help="Write down all findings there are as known.")
@click.option(
    "--changed", is_flag=False, flag_value="", metavar="[REF]", help="Only decks changed since the branch left REF."
)
@click.option(
    "--stdin-filename", metavar="FILE", help='Where the deck belongs that PATH "-" reads from standard input.'
)
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Settings from this TOML file.")
@click.option("--show-settings", is_flag=True, help="Print the settings of this run as TOML, and check nothing.")
@click.option("--no-cache", is_flag=True, help="Check every deck afresh.")
@click.option("--jobs", type=click.IntRange(0, 256), default=0, metavar="N", help="The most processes; 0: all cores.")
@click.option("--watch", is_flag=True, help="Check again whenever a deck or an article changes.")
@options.color
def command(**asked: Any) -> None:
    """Check decks: is every question proved by its article?

    PATH is a deck file, a folder of decks, or "-" for standard input; without any, the decks that pyproject.toml names
    under [tool.quiz], else the folder decks/.

    What is proved: every quote stands in its pinned article, once; every answer stands in its quote and reads as its
    value; every distractor, alias and refuted claim stands to the key as it should; hedges, units and status survive.
    What is attested by the author, and shown as such: that a question fits its quote, the verdict of a hand-written
    claim, and that an alias names the same thing.

    Formats: full, concise, json, json-lines, github, gitlab, junit, sarif, html, statistics. `quiz explain RULE` prints
    a rule's manual. A finding that may stand is ignored with its reason beside it: # quiz: ignore[rule] reason

    The exit status is 0 when nothing is found, 1 with findings as severe as --fail-on, 2 for a mistake in usage or
    settings or a bug, 3 when no deck is found.
    """
    with without_collection():
        from quiz.terminal.checking import Request, check  # noqa: PLC0415 - slow, and `quiz --help` reads this file

    sys.exit(check(Request(**asked)))
