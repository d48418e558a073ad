"""Reads regular files and nothing else: no device, no pipe that waits for ever, no more than a limit."""

import os
import stat

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")  # the byte order marks of UTF-16 (Unicode 23.8)
_UTF8_MARK = "\ufeff"
_PIECE = 1 << 16  # bytes of a file that holds more than it says, as those of /proc do


class RefusedFileError(Exception):
    """A file that is not read.

    `reason` says why in words that follow its name, `cause` in one word: missing, irregular, too-large, unreadable.
    `offset` counts the characters before the bad byte.
    """

    def __init__(self, reason: str, cause: str = "unreadable", *, hint: str = "", offset: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.cause, self.hint, self.offset = reason, cause, hint, offset


def read(path: str | os.PathLike[str], limit: int) -> bytes:
    """Read a whole regular file of at most `limit` bytes; raises `RefusedFileError`."""
    try:
        _refuse_irregular(os.stat(path))  # noqa: PTH116 - a Path for every file costs more than it brings
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            status = os.fstat(handle)
            _refuse_irregular(status)
            content = _read(handle, status.st_size, limit + 1)
        finally:
            os.close(handle)
    except FileNotFoundError:
        raise RefusedFileError(
            "does not exist", "missing", hint="Check the path; it is relative to the deck's folder."
        ) from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or "its name is not one that a file can have"
        raise RefusedFileError(f"cannot be read: {reason.lower()}", hint="Check its name and permissions.") from None
    if len(content) > limit:
        raise RefusedFileError(f"is larger than {limit:,} bytes", "too-large", hint="Split it.")
    return content


def _read(handle: int, size: int, most: int) -> bytes:
    """Read to the end, at most so much: room is made for what the file says it holds, not for the limit."""
    first = os.read(handle, min(size + 1, most))
    if len(first) == size:  # as nearly always: it ends where it says
        return first
    parts, part = [first], first
    while part and most > len(part):
        most -= len(part)
        part = os.read(handle, min(_PIECE, most))
        parts.append(part)
    return b"".join(parts)


def decode(content: bytes) -> str:
    """Decode UTF-8 without its mark; raises `RefusedFileError`, whose `offset` counts characters up to the bad byte."""
    if content.startswith(_UTF16_MARKS):
        raise RefusedFileError("is UTF-16, not UTF-8", hint="Save it as UTF-8.")
    try:
        return content.decode("utf-8").removeprefix(_UTF8_MARK)
    except UnicodeDecodeError as problem:
        before = content[: problem.start].decode("utf-8").removeprefix(_UTF8_MARK)
        bad = content[problem.start]
        raise RefusedFileError(
            f"is not UTF-8: byte {problem.start + 1} is 0x{bad:02x}",
            hint="Save it as UTF-8; the place is that of the first bad byte.",
            offset=len(before),
        ) from None


def readable_part(content: bytes) -> str:
    """Decode up to the first bad byte, so that its line can be counted."""
    return content.decode("utf-8", "replace").removeprefix(_UTF8_MARK)


def _refuse_irregular(status: os.stat_result) -> None:
    if stat.S_ISREG(status.st_mode):
        return
    sorts = {stat.S_IFDIR: "a directory", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}
    raise RefusedFileError(
        f"is {sorts.get(stat.S_IFMT(status.st_mode), 'a device')}, not a file", "irregular", hint="Name a text file."
    )
