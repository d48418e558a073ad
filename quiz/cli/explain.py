"""`quiz explain`: the manual of a rule, or the proof of a fact."""

import sys

import click

from quiz.terminal import options
from quiz.terminal.completing import explainable


@click.command(name="explain")
@click.argument("target", required=False, metavar="[RULE | DECK#FACT]", shell_complete=explainable)
@click.option("--seed", type=click.IntRange(min=0), default=0, show_default=True, help="Whose questions are explained.")
@options.color
def command(target: str | None, seed: int, color: str) -> None:
    """Print a rule's manual, or the whole proof of a fact.

    RULE: what it finds, why that matters, an example that it finds and one that it does not. Without any target, all
    rules are listed.

    DECK#FACT, such as decks/harbour.yaml#containers: the passage that the fact stands on, what its words were read as,
    every question that it yields, and why each wrong option or altered claim is wrong. A claim's id will do as well.
    """
    from quiz.terminal.explaining import explain  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file

    sys.exit(explain(target, seed, color))
