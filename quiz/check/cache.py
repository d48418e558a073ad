"""Remembers the reports of decks whose bytes, articles and rules are as they were: never needed, never believed else.

It lies in the user's cache folder and not in the project, so that nobody can commit a report that says "clean".
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from quiz.load.files import RefusedFileError, read
from quiz.load.log import Limits
from quiz.load.sources import project_root

_LIMITS = Limits()
_KEPT = 20  # files of other settings and projects
_MOST_ENTRIES = 20_000
_MOST_BYTES = 256 << 20


class Cache:
    """The reports of one project with one set of rules and settings.

    `key` says everything that a report depends on beside the deck and its articles. Whatever is wrong with the file of
    the cache, it counts as empty.
    """

    def __init__(self, folder: Path, key: str) -> None:
        """Take the folder of caches; nothing is written before `save`."""
        self._folder = folder
        self._file = folder / f"{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.json"
        self._roots: dict[str, str] = {}
        self._old = self._read()
        self._new: dict[str, list[Any]] = {}

    def get(self, deck: str) -> Any | None:
        """Give the report of a deck as `put` took it, if nothing that it depends on has changed."""
        entry = self._old.get(deck)
        if entry is None:
            return None
        try:
            stamp, sources, report = entry
            if stamp != self.stamp(deck) or not all(self._is_same(*source) for source in sources):
                return None
        except (TypeError, ValueError):
            return None
        self._new[deck] = entry
        return report

    def stamp(self, deck: str) -> str:
        """Say what a deck's file is like, and which project it lies in: to be asked before the deck is checked."""
        folder = os.path.dirname(deck) or "."  # noqa: PTH120 - a Path for every deck costs more than it brings
        if folder not in self._roots:
            self._roots[folder] = project_root(os.path.realpath(folder))
        return f"{_digest(deck, _LIMITS.deck_bytes)} {self._roots[folder]}"

    def put(self, deck: str, stamp: str, sources: Mapping[str, str], report: Any) -> None:
        """Remember a report with the paths of the articles that it depends on and the digests that they had then.

        What has changed meanwhile, or could not be read at all, is not remembered: nobody knows what was reported on.
        """
        if stamp == self.stamp(deck):
            told = [[path, os.path.realpath(path), _digest(path, _LIMITS.source_bytes)] for path in sources]
            if [digest for _, _, digest in told] == [*sources.values()]:
                self._new[deck] = [stamp, told, report]

    def save(self) -> None:
        """Write the cache as a whole; where that cannot be done, nothing is lost but time."""
        if self._new.items() <= self._old.items():
            return
        whole = {**self._new, **dict(list(self._old.items())[: max(0, _MOST_ENTRIES - len(self._new))]), **self._new}
        with contextlib.suppress(OSError, ValueError):
            self._folder.mkdir(parents=True, exist_ok=True)
            beside = self._file.with_name(f"{self._file.name}.{os.getpid()}")
            beside.write_text(json.dumps(whole), encoding="utf-8")
            beside.replace(self._file)
            self._tidy()

    def _is_same(self, path: str, real: str, digest: str) -> bool:
        """Compare an article with what it was; one that has become a link to elsewhere is not even opened."""
        return os.path.realpath(path) == real and _digest(path, _LIMITS.source_bytes) == digest

    def _read(self) -> dict[str, Any]:
        try:
            with self._file.open("rb") as file:
                told = json.loads(file.read(_MOST_BYTES))
        except (OSError, ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}

    def _tidy(self) -> None:
        files = sorted(self._folder.glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[_KEPT:]:
            file.unlink(missing_ok=True)


def _digest(path: str, limit: int) -> str:
    try:
        return hashlib.sha256(read(Path(path), limit)).hexdigest()
    except RefusedFileError as refused:
        return f"{refused.cause} {refused.reason}"
