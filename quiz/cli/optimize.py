"""`quiz optimize`: fits the scheduler to how this learner forgets."""

import sys
from typing import TYPE_CHECKING

import click

from quiz.terminal import options

if TYPE_CHECKING:
    from quiz.study.fitting import Fit, Loss


@click.command(name="optimize")
@click.option("--dry-run", is_flag=True, help="Measure only, and keep what is in use.")
@click.option("--reset", is_flag=True, help="Go back to the defaults.")
@options.database
def command(*, dry_run: bool, reset: bool, database: str | None) -> None:
    """Fit the scheduler to your own answers.

    FSRS begins with the memory of thousands of other learners. From some 500 reviews on a later day than the first, it
    can be fitted to yours: four fifths of the log are learned from, and the latest fifth, which was not seen, shows
    whether the new parameters foretell better what you remember. They are kept only if they clearly do, and then all
    due days are worked out anew; no review is changed.

    Needs an extra: pip install 'factcheck-quiz[optimize]'

    The exit status is 0 when better parameters are in use or --reset was asked for, 1 when what was there is kept, 2 in
    trouble.
    """
    from quiz.history.store import open_history  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.study import fitting, schedule  # noqa: PLC0415

    with open_history(database) as history:
        if reset:
            history.choose_parameters(None)
            click.echo("The defaults are in use again.")
            return
        events = list(history.events())
        short = fitting.missing(events)
        if short:
            click.echo(
                f"Too few reviews: {fitting.NEEDED - short} of the {fitting.NEEDED} that fitting needs, each on a later"
                " day than its card's first. Nothing is changed."
            )
            sys.exit(1)
        try:
            fit = fitting.fit(events, history.parameters() or schedule.DEFAULT)
        except fitting.UnavailableError as missing:
            click.echo(f"quiz optimize: {missing}", err=True)
            sys.exit(2)
        click.echo("\n".join(_told(fit)))
        if not fit.is_better:
            click.echo("What is in use stays: the new parameters are not clearly better.")
            sys.exit(1)
        if dry_run:
            click.echo("They would be better. Nothing is changed.")
            return
        rebuilt = history.choose_parameters(fit.parameters)
        cards = f"{rebuilt.memories:,} {'card has its' if rebuilt.memories == 1 else 'cards have their'} due day"
        click.echo(f"The new parameters are in use; {cards} worked out anew.")


def _told(fit: "Fit") -> list[str]:
    return [
        f"{fit.reviews:,} reviews; measured on the latest {fit.before.reviews:,}, which fitting did not see:",
        "",
        f"{'':12}{'log-loss':>10}{'RMSE(bins)':>12}",
        _line("in use", fit.before),
        _line("fitted", fit.after),
        "",
    ]


def _line(name: str, loss: "Loss") -> str:
    return f"{name:12}{loss.log_loss:>10.4f}{loss.rmse_bins:>12.4f}"
