"""Waits until something changes that a run of `quiz check` reads: decks, their articles, settings."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from watchfiles import watch

from quiz.check.articles import articles_of
from quiz.check.gather import SUFFIXES

_TICK = 200  # milliseconds in which watching begins
_CLEARED = "\x1b[2J\x1b[H"


class _Places(NamedTuple):
    """The folders to watch, and the files in them that count, beside decks and settings."""

    folders: tuple[str, ...]
    files: frozenset[str]

    def has(self, path: str) -> bool:
        """Whether a file is one that a run reads."""
        name = os.path.basename(path)  # noqa: PTH119 - as below, paths come and go as texts
        is_plain = name.endswith((*SUFFIXES, ".toml")) and not name.startswith(".")
        return is_plain or os.path.realpath(path) in self.files


def watched(
    decks: Callable[[], Sequence[str]], folders: Callable[[], Iterable[str]], own: Sequence[str]
) -> Iterator[bool]:
    """Yield at once, with `True`, and then whenever something may have changed, with `False`.

    Args:
        decks: lists the decks as they are then; their articles count too, wherever they are.
        folders: lists the folders in which any deck or TOML file counts.
        own: files that the run itself writes, which never count.
    """
    written = {os.path.realpath(file) for file in own}
    is_first = True
    while True:
        places = _places(decks(), folders())
        is_new = True  # what changed before watching began is looked at now
        for changes in watch(
            *places.folders,
            watch_filter=lambda _, path: os.path.realpath(path) not in written and places.has(path),  # noqa: B023 - as it is then
            rust_timeout=_TICK,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            if not (changes or is_new):
                continue
            if not is_first and sys.stdout.isatty():
                sys.stdout.write(_CLEARED)
            yield is_first
            is_first = is_new = False
            before, places = places, _places(decks(), folders())
            if places.folders != before.folders:
                break


def _places(decks: Iterable[str], folders: Iterable[str]) -> _Places:
    articles = frozenset(os.path.realpath(article) for deck in decks for article in articles_of(deck))
    named = {os.path.realpath(folder) for folder in folders}
    named |= {os.path.dirname(article) for article in articles}  # noqa: PTH120
    there = sorted(folder for folder in named if os.path.isdir(folder))  # noqa: PTH112
    kept: list[str] = []
    for folder in there:  # in their order those above come first
        if not any(os.path.join(folder, "").startswith(os.path.join(above, "")) for above in kept):  # noqa: PTH118
            kept.append(folder)
    return _Places(tuple(kept), articles)
