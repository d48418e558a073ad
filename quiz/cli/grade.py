"""`quiz grade`: grades a file of responses, JSON lines in and out."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from quiz.model.bank import Bank


@click.command(name="grade")
@click.argument("deck", type=click.Path(path_type=Path))
@click.argument("responses", type=click.File("rb"))
@click.option("--seed", type=int, default=0, show_default=True, help="The seed the questions were generated with.")
def command(deck: Path, responses: Any, seed: int) -> None:
    r"""Grade a file of responses to a deck's questions.

    RESPONSES are those to the questions of DECK; `-` reads standard input. Each line of it is an object such as
    {"item": "1f0c...", "response": "900"}; further fields, such as a learner's name, are handed through. Each line of
    the output adds "outcome", "score" and "reason" (docs/json.md).

    A line that cannot be used is reported on standard error, the others are still graded, and the exit status is 1.
    """
    from quiz.generate import generate  # noqa: PLC0415 - slow to import, and `quiz --help` reads this file
    from quiz.load import load  # noqa: PLC0415
    from quiz.model.report import Report  # noqa: PLC0415
    from quiz.renderers import concise  # noqa: PLC0415

    loaded, findings = load(deck)
    click.echo(concise.render(Report(findings)), nl=False, err=True)
    if loaded is None:
        sys.exit(1)
    failed = bool(findings)
    for graded, complaint in _graded(generate(loaded, seed), responses):
        failed = failed or bool(complaint)
        click.echo(complaint or graded, err=bool(complaint))
    sys.exit(1 if failed else 0)


def _graded(bank: "Bank", lines: Any) -> Iterator[tuple[str, str]]:
    """Yield a graded line or a complaint for every line that is not blank."""
    from quiz.grade import grade  # noqa: PLC0415
    from quiz.model.export import grade_json  # noqa: PLC0415
    from quiz.text.visible import one_line  # noqa: PLC0415

    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            row = json.loads(raw)
            item, said = bank.by_id[row["item"]], row["response"]
            if not isinstance(said, str):
                said = [str(part) for part in said]
        except (ValueError, TypeError, KeyError, RecursionError) as mistake:
            yield "", one_line(f"{lines.name}:{number}: {_complaint(mistake)}")
        else:
            yield json.dumps({**row, **grade_json(grade(item, said))}, ensure_ascii=False), ""


def _complaint(mistake: Exception) -> str:
    match mistake:
        case KeyError(args=("item" | "response" as field,)):
            return f'no "{field}". Each line has "item", as `quiz show --format json` names it, and "response".'
        case KeyError():
            return f"this deck has no item {mistake.args[0]!r:.40}. Is it the seed the questions were generated with?"
        case json.JSONDecodeError():
            return f"not JSON: {mistake}"
        case UnicodeDecodeError():
            return "not UTF-8. Save the file as UTF-8."
        case _:
            return 'not an object with "item" and "response" as text.'
