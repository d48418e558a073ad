"""Where the articles of a deck lie, by the file alone: for what must know it without loading the deck."""

import os
import re
from pathlib import Path

from quiz.load.files import RefusedFileError, decode, read
from quiz.load.log import Limits, Log
from quiz.load.nodes import Lines, Node, Places, Scalar, Table
from quiz.load.reader import parse

_BREAK = re.compile(r"\s*\n\s*")  # which a name of one line is read without


def article_files(deck: str, root: Node | None) -> list[str]:
    """Give the paths of the articles that a deck names, those among them that are not there; nothing is opened.

    Steps up are left in them: behind a link they lead elsewhere than they seem to.
    """
    table = root.entries.get("sources", (None, None))[1] if isinstance(root, Table) else None
    found = []
    for _, source in table.entries.values() if isinstance(table, Table) else ():
        file = source.entries.get("file", (None, None))[1] if isinstance(source, Table) else None
        name = _BREAK.sub(" ", file.text.strip()) if isinstance(file, Scalar) else ""
        if name and _is_path(name):
            found.append(os.path.join(os.path.dirname(deck), name))  # noqa: PTH118, PTH120 - as it was given
    return found


def articles_of(deck: str) -> list[str]:
    """Read a deck's file for `article_files`; none of one that cannot be read."""
    try:
        text = decode(read(Path(deck), Limits().deck_bytes))
    except RefusedFileError:
        return []
    return article_files(deck, parse(text, Log(Places(deck, Lines(text)), 1), Limits()))


def _is_path(name: str) -> bool:
    try:
        return b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:
        return False
