"""Paths -> deck files: files as they were named, and what lies in folders, in a stable order."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from quiz.check.settings import matches

SUFFIXES = (".yaml", ".yml")


def deck_files(paths: Iterable[str], exclude: Sequence[str] = (), folder: Path | None = None) -> list[str]:
    """List deck files, each once: a file as it was named, a folder with all its .yaml and .yml files.

    Hidden folders and files are left out, links to folders are not followed, and `exclude` has patterns for paths
    relative to `folder`, the project's. A file that somebody names is taken whatever it is called. Raises `OSError`
    for a folder that cannot be listed: what lies in it is not to be taken for clean.
    """
    found: dict[str, str] = {}
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - as it was named
            found.setdefault(os.path.realpath(path), path)
            continue
        for file in _walk(path):
            if not is_excluded(file, exclude, folder):
                found.setdefault(os.path.realpath(file), file)
    return list(found.values())


def _walk(top: str) -> Iterator[str]:
    for here, folders, files in os.walk(top, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(SUFFIXES) and not name.startswith("."):
                yield os.path.normpath(os.path.join(here, name))  # noqa: PTH118 - relative where it was given so


def _raise(problem: OSError) -> NoReturn:
    raise problem


def is_excluded(file: str, exclude: Sequence[str], folder: Path | None) -> bool:
    """Whether a pattern leads to a file or to a folder that it lies in."""
    if not exclude:
        return False
    path = relative(file, folder)
    parts = path.split("/")
    above = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
    return any(matches(place, pattern) for pattern in exclude for place in above)


def relative(file: str, folder: Path | None) -> str:
    """Give a path relative to the project, with forward slashes; as it is where it lies elsewhere."""
    path = os.path.abspath(file)  # noqa: PTH100 - links are not to be resolved
    if folder is not None:
        top = os.path.join(os.path.abspath(folder), "")  # noqa: PTH100, PTH118 - "/a/decks" is not in "/a/deck"
        path = path.removeprefix(top)
    return path.replace(os.sep, "/")
