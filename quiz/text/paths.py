"""Paths of files as other programs want them: with forward slashes, and whether they stay where they start."""

import os
import posixpath
import re

_PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")  # RFC 3986, unreserved
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def slashed(path: str) -> str:
    r"""Write a path with forward slashes and without steps that lead nowhere; names may hold a backslash on Unix.

    >>> slashed("./decks//a.yaml"), slashed("decks\\a.yaml"), slashed("C:\\decks\\a.yaml")
    ('decks/a.yaml', 'decks\\a.yaml', 'C:/decks/a.yaml')
    """
    return posixpath.normpath(path.replace("\\", "/") if _DRIVE.match(path) else path.replace(os.sep, "/"))


def is_inside(path: str) -> bool:
    """Whether a path is relative and stays below the folder it starts in.

    >>> is_inside("decks/a.yaml"), is_inside("/decks/a.yaml"), is_inside("../a.yaml")
    (True, False, False)
    """
    told = slashed(path)
    return not told.startswith("/") and not _DRIVE.match(told) and told != ".." and not told.startswith("../")


def uri(path: str) -> str:
    """Write a path as a URI reference, what is no plain letter in it percent-encoded by its bytes.

    >>> uri("decks/a b.yaml"), uri("/tmp/é.yaml")
    ('decks/a%20b.yaml', 'file:///tmp/%C3%A9.yaml')
    """
    told = slashed(path)
    try:
        content = told.encode("utf-8", "surrogateescape")  # the bytes of a name that is not UTF-8, as Python reads it
    except UnicodeEncodeError:
        content = told.encode("utf-8", "replace")
    if _DRIVE.match(told):
        return f"file:///{told[:2]}{_percent(content[2:])}"
    return ("file://" if told.startswith("/") else "") + _percent(content)


def _percent(content: bytes) -> str:
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in content)
