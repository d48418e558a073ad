"""What a deck is called in the log, for the commands that read no deck."""

from pathlib import PurePath

_DECK_FILES = (".yaml", ".yml")


def deck_name(told: str) -> str:
    """Give the name of a deck that is told by its name or by its file.

    >>> deck_name("decks/harbour.yaml"), deck_name("harbour")
    ('harbour', 'harbour')
    """
    path = PurePath(told)
    return path.stem if path.suffix.lower() in _DECK_FILES else told
