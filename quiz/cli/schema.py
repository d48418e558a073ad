"""`quiz schema`: the JSON Schema of a deck file."""

import click


@click.command(name="schema")
def command() -> None:
    r"""Print the JSON Schema (2020-12) of a deck file.

    An editor that knows YAML checks and completes a deck by it; each deck names it in its first line:

    \b
    # yaml-language-server: $schema=../docs/deck.schema.json
    """
    import json  # noqa: PLC0415 - `quiz --help` reads this file

    from quiz.load.schema import schema  # noqa: PLC0415

    click.echo(json.dumps(schema(), ensure_ascii=False, indent=2))
