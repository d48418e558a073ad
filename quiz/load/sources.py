"""Reads the articles of a deck: inside the project, regular files, pinned by their digest."""

import hashlib
import ntpath
import os
from collections.abc import Iterable
from functools import cached_property, partial

from quiz.load import files
from quiz.load.log import Limits, shown
from quiz.load.shape import Draft
from quiz.model.fix import Fix, Rewrite
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.text.anchor import Verbatim
from quiz.text.nearest import Nearby, Nearest

_MARKS_OF_A_PROJECT = (".git", "pyproject.toml")
_RULES = {
    "missing": "source-missing",
    "irregular": "source-outside",
    "too-large": "over-limit",
    "unreadable": "unreadable",
}
_SHOWN_PLACES = 4


_span = partial(tuple.__new__, Span)  # as `Span` makes it, without a call that names its parts


class Article:
    """A source with what finds words in it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.verbatim = Verbatim(source.text)

    @cached_property
    def _nearby(self) -> Nearby:
        return Nearby([passage.words for passage in self.source.passages])

    def spans(self, words: str) -> tuple[Span, ...]:
        """Find words, each place as a span of the article's own words."""
        return tuple(map(self.span, self.verbatim.places(words)))

    def span(self, place: tuple[int, int]) -> Span:
        """Give the article's own words at a place in its normalised text."""
        start, end = self.verbatim.original(*place)
        return _span((start, end, self.source.text[start:end]))

    def nearest(self, words: str) -> Nearest | None:
        """Find the passage that is most like words that are not in the article."""
        return self._nearby.find(words)

    def paragraphs(self, spans: Iterable[Span]) -> str:
        """Say in which paragraphs some places are."""
        numbers = sorted({self.source.passage_number(span.start) for span in spans})
        *first, last = map(str, numbers[:_SHOWN_PLACES])
        if not first:
            return f"paragraph {last}"
        more = ", ..." if len(numbers) > _SHOWN_PLACES else ""
        return f"paragraphs {', '.join(first)}, {last}{more}" if more else f"paragraphs {', '.join(first)} and {last}"


def project_root(folder: str) -> str:
    """Find what a deck's sources must stay in: the nearest project above it, else the folder above the deck's.

    The root of the file system is nobody's project. The folder is given in full, without links.
    """
    above = _above(folder)
    place, parent = folder, above
    while place != parent:
        if any(os.access(f"{place}/{mark}", os.F_OK) for mark in _MARKS_OF_A_PROJECT):
            return place
        place, parent = parent, _above(parent)
    return folder if above == _above(above) else above


def _above(folder: str) -> str:
    return os.path.dirname(folder)  # noqa: PTH120 - a Path for every folder costs more than it brings


def read_source(name: str, draft: Draft, folder: str, root: str, limits: Limits) -> Article | None:
    """Read one source; `None` where its text cannot be had, which the draft's log then says."""
    file = draft.get("file")
    path = _inside(file, draft, folder, root) if file else None
    if path is None:
        return None
    try:
        content = files.read(path, limits.source_bytes)
        text = files.decode(content)
    except files.RefusedFileError as refused:
        draft.fail(_RULES[refused.cause], f"The source {shown(file)} {refused.reason}.", "file", hint=refused.hint)
        return None
    digest = hashlib.sha256(content).hexdigest()
    pinned = draft.get("sha256").lower()
    if pinned and pinned != digest:
        hint = f"See with quiz repin what it did to the facts; if they still stand, pin it with sha256: {digest}"
        message = f"The source {shown(file)} is not the text that was pinned."
        fix = Fix("Pin the article as it is now", (Rewrite(f"{draft.route}.sha256", digest),))
        draft.fail("source-changed", message, "sha256", hint=hint, fix=fix)
    return Article(
        Source(
            id=name,
            file=file,
            digest=digest,
            publisher=draft.get("publisher"),
            title=draft.get("title"),
            published=draft.get("published", None),
            note=draft.get("note"),
            text=text,
        )
    )


def _is_below(path: str, root: str) -> bool:
    """Whether a path is a folder or lies in it; both are given in full."""
    path, root = os.path.normcase(path), os.path.normcase(root)
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def resolved(folder: str, file: str) -> str:
    """Follow a relative path from a folder that is given in full: of what leads there nothing can be a link."""
    place, rest = folder, file
    while rest.startswith("../"):
        place, rest = _above(place), rest[3:]
    for name in rest.split("/"):
        place = os.path.join(place, name)  # noqa: PTH118 - as above
        if name in ("", ".", "..") or os.path.islink(place):  # noqa: PTH114 - as above
            return os.path.realpath(os.path.join(folder, file))  # noqa: PTH118 - as above
    return place


def _inside(file: str, draft: Draft, folder: str, root: str) -> str | None:
    """Resolve a relative path, links included; nothing is opened before it is known to stay inside the root."""
    if "\\" in file or file.startswith(("/", "~")) or ntpath.splitdrive(file)[0]:
        hint = "Write a path relative to the deck, with forward slashes."
        draft.fail("source-outside", f"The path {shown(file)} is not relative.", "file", hint=hint)
        return None
    try:
        path = resolved(folder, file)
    except (OSError, ValueError):
        path = ""
    if not _is_below(path, root):
        hint = "A source lies in the project's folder, the one with .git or pyproject.toml."
        draft.fail("source-outside", f"The path {shown(file)} leaves the project.", "file", hint=hint)
        return None
    return path
