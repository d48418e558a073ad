"""Puts a deck's new text in the place of the old one: whole or not at all, and not over what somebody else wrote."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from quiz.load import files
from quiz.load.log import Limits
from quiz.load.sources import project_root

_MARK = b"\xef\xbb\xbf"  # the byte order mark of UTF-8: a file that has it keeps it
_LIMITS = Limits()


def save(name: str, old: str, new: str, *, root: str | os.PathLike[str] | None = None) -> None:
    """Write a deck's file, whose text was `old`; raises `RefusedFileError` where that cannot be done safely.

    A reader sees the old text or the new one and never a part. The file keeps its mode; a link is followed, but not out
    of the root, which is found as for `load`.
    """
    folder = os.path.realpath(os.path.dirname(name) or ".")  # noqa: PTH120 - `name` is as it was given
    inside = project_root(folder) if root is None else os.path.realpath(root)
    path = Path(os.path.realpath(name))
    if not path.is_relative_to(inside):
        raise files.RefusedFileError("leaves the project by a link", hint="Name the file itself.")
    content = files.read(path, _LIMITS.deck_bytes)
    if files.decode(content) != old:
        raise files.RefusedFileError("was changed by somebody else meanwhile", hint="Run the command again.")
    mark = _MARK if content.startswith(_MARK) else b""
    try:
        _replace(path, mark + new.encode("utf-8"))
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise files.RefusedFileError(f"cannot be written: {reason}", hint="Check its permissions.") from None


def _replace(path: Path, content: bytes) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if not os.access(path, os.W_OK):
        raise PermissionError(None, "it is read-only")
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(mode)
        Path(beside).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(beside).unlink()
        raise
