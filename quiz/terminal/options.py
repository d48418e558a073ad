"""Options that several commands have, said once: where the log is, when a day begins, whether there is colour."""

import click

database = click.option(
    "--database", metavar="PATH|URL", help="The log: a file or a PostgreSQL URL; else QUIZ_DATABASE, else your own."
)
day_starts = click.option(
    "--day-starts",
    type=click.IntRange(0, 23),
    default=4,
    show_default=True,
    metavar="HOUR",
    envvar="QUIZ_DAY_STARTS",
    show_envvar=True,
    help="When a new day begins.",
)
color = click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
