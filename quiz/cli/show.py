"""`quiz show`: the facts of a deck and the questions they yield, with keys and proofs."""

import sys

import click

from quiz.terminal.completing import deck_names


@click.command(name="show")
@click.argument("deck", shell_complete=deck_names)
@click.option("--seed", type=int, default=0, show_default=True, help="Which of the possible quizzes to generate.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(deck: str, seed: int, form: str) -> None:
    """Show a deck's facts and questions, with answers and proofs.

    What is shown are the facts of DECK, a deck file or its name, and every question that one seed generates.

    Keys, wrong options and altered claims come with their proofs: this is for a trainer's eyes, not for a learner's.
    `--format json` prints one JSON document (docs/json.md).
    """
    from quiz.generate import generate  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.load import load  # noqa: PLC0415
    from quiz.model.report import Report  # noqa: PLC0415
    from quiz.registry import module  # noqa: PLC0415
    from quiz.renderers import concise  # noqa: PLC0415
    from quiz.study.shelf import meant  # noqa: PLC0415

    loaded, findings = load(meant(deck))
    click.echo(concise.render(Report(findings)), nl=False, err=True)
    if loaded is not None:
        click.echo(module("exporters", form).export(generate(loaded, seed)), nl=False)
    sys.exit(1 if findings else 0)
