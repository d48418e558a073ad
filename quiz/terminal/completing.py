"""What a shell offers after Tab: the decks that are found, rules, and the facts of a deck."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

_MARK = "#"
_MOST = 1 << 20  # bytes of a deck that are looked through
_ID = re.compile(r"^[ ]*-?[ ]+id:[ ]+[\"']?([\w.-]+)", re.MULTILINE)


def deck_names(ctx: "click.Context", param: "click.Parameter", incomplete: str) -> "list[CompletionItem]":
    """Offer the names of the decks that are found; where none begins so, files."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only a shell that completes needs these

    from quiz.study.shelf import by_name  # noqa: PLC0415

    del ctx, param
    found = [CompletionItem(name) for name in sorted(by_name()) if name.startswith(incomplete)]
    return found or [CompletionItem(incomplete, type="file")]


def explainable(ctx: "click.Context", param: "click.Parameter", incomplete: str) -> "list[CompletionItem]":
    """Offer rules and deck files, and once one deck is meant, its facts and claims as `DECK#FACT`."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415

    from quiz.registry import names  # noqa: PLC0415
    from quiz.study.shelf import decks  # noqa: PLC0415

    del ctx, param
    deck, mark, _ = incomplete.partition(_MARK)
    offered = [] if mark else [rule for rule in names("rules") if rule.startswith(incomplete)]
    paths = [deck] if mark else [str(shelved.path) for shelved in decks() if str(shelved.path).startswith(deck)]
    if not mark and deck.endswith((".yaml", ".yml")):
        paths = [deck]
    if len(paths) == 1 and not offered:
        whole = (f"{paths[0]}{_MARK}{name}" for name in _ids(Path(paths[0])))
        offered = [each for each in whole if each.startswith(incomplete)]
    else:
        offered += paths
    return [CompletionItem(each) for each in offered] or [CompletionItem(incomplete, type="file")]


def _ids(deck: Path) -> list[str]:
    """List the ids of a deck file as they stand there: Tab must not wait for the deck to be proved."""
    try:
        with deck.open("rb") as file:
            text = file.read(_MOST).decode("utf-8", "replace")
    except (OSError, ValueError):
        return []
    return list(dict.fromkeys(_ID.findall(text)))
