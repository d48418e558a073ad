"""Where the articles of a deck lie, by the file alone: for what must know it without loading the deck."""

import os
import re

from quiz.load.nodes import Node, Scalar, Table

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


def _is_path(name: str) -> bool:
    try:
        return b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:
        return False
