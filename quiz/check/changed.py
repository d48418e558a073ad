"""Which decks changed since a commit: their own file, or an article that they stand on."""

import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from quiz.check.articles import article_files
from quiz.load.files import RefusedFileError, decode, read
from quiz.load.log import Limits, Log
from quiz.load.nodes import Lines, Places
from quiz.load.reader import parse
from quiz.text.visible import one_line

_SECONDS = 60
_BRANCHES = ("origin/HEAD", "origin/main", "origin/master")


class ChangedError(Exception):
    """Git cannot say what changed; the message says why."""


def changed_decks(decks: Sequence[str], ref: str, environment: Mapping[str, str]) -> list[str]:
    """Give those of the decks that differ from where the branch left `ref`, or whose article does.

    `ref` may be "" for the branch that is merged into: that of the merge request in CI, else the remote's default
    branch, else the last commit. Raises `ChangedError`.
    """
    top = _git(".", "rev-parse", "--show-toplevel").rstrip("\n")
    base = _base(top, ref, environment)
    names = _git(top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", base, "--")
    names += _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    changed = {os.path.realpath(Path(top) / name) for name in names.split("\0") if name}
    return [deck for deck in decks if _is_changed(deck, changed)]


def _base(top: str, ref: str, environment: Mapping[str, str]) -> str:
    if ref.startswith("-"):
        raise ChangedError(f"{one_line(ref)} is no commit.")
    target = environment.get("GITHUB_BASE_REF") or environment.get("CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
    named = [ref] if ref else [f"origin/{target}", *_BRANCHES] if target else list(_BRANCHES)
    for name in named:
        try:
            return _git(top, "merge-base", name, "HEAD").strip()
        except ChangedError:
            if ref:
                raise
    return _git(top, "rev-parse", "--verify", "HEAD").strip()


def _is_changed(deck: str, changed: set[str]) -> bool:
    path = os.path.realpath(deck)
    return path in changed or any(source in changed for source in _sources(deck, {Path(name).name for name in changed}))


def _sources(deck: str, names: Iterable[str]) -> list[str]:
    """Give the articles of a deck; not read as YAML where no changed file's name stands in it at all."""
    try:
        content = read(Path(deck), Limits().deck_bytes)
        text = decode(content)
    except RefusedFileError:
        return [os.path.realpath(deck)]
    if not any(name in text for name in names):
        return []
    root = parse(text, Log(Places(deck, Lines(text)), 1), Limits())
    return [os.path.realpath(path) for path in article_files(deck, root)]


def _git(folder: str, *arguments: str) -> str:
    try:
        ran = subprocess.run(  # noqa: S603 - a fixed program, its arguments apart
            ["git", "-C", folder, *arguments],  # noqa: S607 - git is where its users have it
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except FileNotFoundError:
        raise ChangedError("git is not installed; --changed needs it.") from None
    except subprocess.TimeoutExpired:
        raise ChangedError(f"git took more than {_SECONDS} seconds.") from None
    if ran.returncode:
        said = one_line(ran.stderr.decode("utf-8", "replace").strip())[:200]
        raise ChangedError(f"git {arguments[0]}: {said or 'failed'}")
    return ran.stdout.decode("utf-8", "surrogateescape")
