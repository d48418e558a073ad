"""Which decks changed since a commit: their own file, or an article that they stand on."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from quiz.check.articles import articles_of
from quiz.text.visible import one_line

_SECONDS = 60
_DIGEST = re.compile(r"[0-9a-f]{40,64}\Z")
_FETCH = "fetch its history, in GitHub Actions with fetch-depth: 0, in GitLab with GIT_DEPTH: 0."
_BRANCHES = ("origin/HEAD", "origin/main", "origin/master")


class ChangedError(Exception):
    """Git cannot say what changed; the message says why."""


def changed_decks(decks: Sequence[str], ref: str, environment: Mapping[str, str]) -> list[str]:
    """Give those of the decks that differ from where the branch left `ref`, or whose article does.

    `ref` may be "" for the branch that is merged into: that of the merge request in CI, else the remote's default
    branch, else the last commit. A deck that this repository does not hold counts as changed, and so does every deck
    before the first commit. Raises `ChangedError`.
    """
    top = os.path.realpath(_git(".", "rev-parse", "--show-toplevel").removesuffix("\n"))
    if not ref and not _is_commit(top, "HEAD"):
        return list(decks)
    base = _base(top, ref, environment)
    names = _git(top, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", base, "--")
    names += _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    changed = {os.path.realpath(Path(top) / name) for name in names.split("\0") if name}
    return [deck for deck in decks if _is_changed(deck, changed, Path(top))]


def _base(top: str, ref: str, environment: Mapping[str, str]) -> str:
    if ref.startswith("-"):
        raise ChangedError(f"{one_line(ref)} is no commit.")
    if ref:
        return _merge_base(top, ref)
    start = environment.get("CI_MERGE_REQUEST_DIFF_BASE_SHA", "")
    if _DIGEST.match(start) and _is_commit(top, start):
        return start
    target = environment.get("GITHUB_BASE_REF") or environment.get("CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
    for branch in [f"origin/{target}"] if target else _BRANCHES:
        if _is_commit(top, branch):
            return _merge_base(top, branch)
    if target:  # nothing would count as changed, and the job would be green for it
        raise ChangedError(f"the branch {one_line(target)} is not here: {_FETCH}")
    return _git(top, "rev-parse", "--verify", "HEAD").strip()


def _merge_base(top: str, ref: str) -> str:
    if not _is_commit(top, ref):
        is_path = os.path.exists(ref)  # noqa: PTH110 - whatever it was meant to be
        hint = ' That is a path: write it before --changed, or "--changed=".' if is_path else ""
        raise ChangedError(f"{one_line(ref)[:200]} is no commit here.{hint}")
    try:
        return _git(top, "merge-base", ref, "HEAD").strip()
    except ChangedError:
        raise ChangedError(f"git knows no commit where this branch left {one_line(ref)[:200]}: {_FETCH}") from None


def _is_commit(top: str, name: str) -> bool:
    try:
        _git(top, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    except ChangedError:
        return False
    return True


def _is_changed(deck: str, changed: set[str], top: Path) -> bool:
    path = Path(os.path.realpath(deck))
    if not path.is_relative_to(top):
        return True
    # A folder among what changed is another repository within this one.
    return any(str(place) in changed for place in (path, *path.parents)) or any(
        os.path.realpath(article) in changed for article in articles_of(deck)
    )


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
