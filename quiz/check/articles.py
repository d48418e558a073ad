"""Where the articles of a deck lie, by the file alone: for what must know it without loading the deck."""

import os

from quiz.load.nodes import Node, Scalar, Table


def article_files(deck: str, root: Node | None) -> list[str]:
    """Give the paths of the articles that a deck names, those among them that are not there; nothing is opened."""
    table = root.entries.get("sources", (None, None))[1] if isinstance(root, Table) else None
    found = []
    for _, source in table.entries.values() if isinstance(table, Table) else ():
        file = source.entries.get("file", (None, None))[1] if isinstance(source, Table) else None
        if isinstance(file, Scalar) and file.text.strip() and "\0" not in file.text:
            found.append(os.path.normpath(os.path.join(os.path.dirname(deck), file.text.strip())))  # noqa: PTH118, PTH120
    return found
