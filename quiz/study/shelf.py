"""Finds the decks there are to play: those of the current folder, else the examples that come with the package."""

import re
from pathlib import Path
from typing import NamedTuple

import quiz
from quiz.text.suggest import did_you_mean
from quiz.text.visible import one_line

_MOST_LISTED = 3  # decks of a folder that are named where one is wanted
_HEAD = 4096  # bytes of a deck file that are looked at for its title and language
_TITLE = re.compile(r"^deck:[ \t]+(.+)$", re.MULTILINE)
_LANGUAGE = re.compile(r"^language:[ \t]+([a-z]{2,3})", re.MULTILINE)


class Shelved(NamedTuple):
    """A deck file and what its head says of it; `load` alone says whether it holds."""

    path: Path
    title: str
    language: str


def decks(folder: Path | None = None) -> tuple[Shelved, ...]:
    """List the decks of `decks/` in a folder (the current one), and the packaged ones where it has none."""
    return own(folder) or packaged()


def own(folder: Path | None = None) -> tuple[Shelved, ...]:
    """List the decks of `decks/` in a folder, the current one by default."""
    return within((folder or Path.cwd()) / "decks")


def packaged() -> tuple[Shelved, ...]:
    """List the examples: inside the installed package, or beside it in a checkout."""
    home = Path(quiz.__file__).resolve().parent
    return within(home / "examples" / "decks") or within(home.parent / "decks")


def within(folder: Path) -> tuple[Shelved, ...]:
    """List the decks that lie in a folder; none where it is no folder, or cannot be read."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml") and path.is_file())
    except OSError:
        return ()
    return tuple(_shelved(_relative(path)) for path in paths)


def by_name() -> dict[str, Shelved]:
    """Give all that can be named, those of this folder before the examples where two have one name."""
    return {deck.path.stem: deck for deck in (*packaged(), *decks())}


def find(name: str) -> Path:
    """Find a deck by path, or by the name of one that is found; raises `LookupError` with a plain sentence."""
    path = Path(name)
    if name and "\0" not in name and path.exists():
        if path.is_dir():
            listed = ", ".join(str(deck.path) for deck in within(path)[:_MOST_LISTED])
            hint = f"not a deck. Name a deck of it: {listed}." if listed else "and none of its files ends in .yaml."
            raise LookupError(one_line(f"{name} is a folder, {hint}"))
        return path
    shelf = {known: deck.path for known, deck in by_name().items()}
    if name in shelf:
        return shelf[name]
    if "\0" not in name and path.suffix in (".yaml", ".yml") and path.stem not in shelf:
        names = [str(found) for found in path.parent.glob("*.y*ml")] if path.parent.is_dir() else []
        names += [str(found) for found in shelf.values()]
    else:
        names = sorted(shelf)
    hint = did_you_mean(name, names) if names else "Name a deck file."
    raise LookupError(one_line(f"No deck {name!r:.200}. {hint}"))


def find_all(name: str) -> tuple[Path, ...]:
    """Find the decks of a folder, or one deck as `find` does; raises `LookupError` with a plain sentence."""
    shelf = within(Path(name)) if name and "\0" not in name and Path(name).is_dir() else ()
    return tuple(deck.path for deck in shelf) or (find(name),)


def meant(name: str) -> Path:
    """Find a deck as `find` does; what is none is left as it is, for the loader to say so."""
    try:
        return find(name)
    except LookupError:
        return Path(name)


def first(shelf: tuple[Shelved, ...]) -> Shelved | None:
    """Choose what is played when nothing is named: the first deck in English, or the first."""
    return next((deck for deck in shelf if deck.language == "en"), next(iter(shelf), None))


def _shelved(path: Path) -> Shelved:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        head = ""
    title, language = _TITLE.search(head), _LANGUAGE.search(head)
    words = title[1].strip().strip("\"'") if title else path.stem
    return Shelved(path, words, language[1] if language else "en")


def _relative(path: Path) -> Path:
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
