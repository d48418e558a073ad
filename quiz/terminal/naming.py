"""What a deck is called in the log, for the commands that read no deck."""

from collections.abc import Collection, Iterable
from pathlib import Path, PurePath

_DECK_FILES = (".yaml", ".yml")


def deck_name(told: str) -> str:
    """Give the name of a deck that is told by its name or by its file.

    >>> deck_name("decks/harbour.yaml"), deck_name("harbour")
    ('harbour', 'harbour')
    """
    path = PurePath(told)
    return path.stem if path.suffix.lower() in _DECK_FILES else told


def decks_named(told: Iterable[str], known: Collection[str], language: str | None = None) -> dict[str, Path | None]:
    """Give the names of decks that are told by name, file or folder, each with its file where that was told.

    What the log knows comes first: a shell prompt means the same deck in every folder. Raises `LookupError`, with a
    sentence in `language`, else in that of the decks that are known, for what is neither in the log nor found.
    """
    found: dict[str, Path | None] = {}
    for each in told:
        path = Path(each) if each and "\0" not in each else None
        file = path if path is not None and path.is_file() else None
        if deck_name(each) in known:
            found[deck_name(each)] = file
        elif file is not None:
            found[file.stem] = file  # as `load` calls it, whatever it ends in
        else:
            found |= _found(each, path, known, language)
    return found


def _found(told: str, path: Path | None, known: Collection[str], language: str | None) -> dict[str, Path | None]:
    """Give the decks of a folder, or the one on the shelf that is meant."""
    from quiz.study import shelf  # noqa: PLC0415 - nothing of it is needed for what the log knows

    if path is not None and path.is_dir():
        held: dict[str, Path | None] = {deck.path.stem: deck.path for deck in shelf.within(path)}
    else:
        held = {name: None for name in shelf.by_name() if name == deck_name(told)}
    if not held:
        from quiz.terminal.unknown import say_unknown  # noqa: PLC0415 - only a mistake needs it

        raise LookupError(say_unknown(told, known, language, is_folder=path is not None and path.is_dir()))
    return held
