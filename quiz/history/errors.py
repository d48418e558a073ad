"""What goes wrong between a log and the world outside, each in one sentence that a learner can act on."""

import sqlite3

_FULL = "The disk is full: nothing was saved just now. Make room, then go on; what was saved before is safe."
_READ_ONLY = "It cannot be written: the file or its folder is read-only. Change its permissions, or name another file."
_MISSING = "It cannot be opened: the folder is missing or closed to you. Name another file with --database."
_LOCKED = "Another program has held it for too long: nothing was saved just now. Close that program and try again."
_DAMAGED = "The file is damaged. `quiz data where` names its backups; put one of them in its place."
_DEVICE = "The disk answers with an error or is full: nothing was saved just now."
_CONFLICT = "An event of the log can be neither changed nor removed."
_SENTENCES = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _MISSING,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_IOERR: _DEVICE,
    sqlite3.SQLITE_CONSTRAINT: _CONFLICT,
}
_REFUSED = "The server refuses this user. Check the name, the password and the permissions of the database."
_STATES = {  # whole ones, and classes of them
    "53100": _FULL,
    "25006": "It cannot be written: the server allows reading only.",
    "55P03": _LOCKED,
    "57014": _LOCKED,
    "23": _CONFLICT,
    "P0001": _CONFLICT,
    "28": _REFUSED,
    "42501": _REFUSED,
    "3D000": "The server has no such database. Create it first (createdb).",
}


class HistoryError(OSError):
    """The log cannot be used as asked; the message is one or two plain sentences, nothing of the log is in it."""


def trouble(place: str, cause: BaseException | None) -> HistoryError:
    """Say what an error of a database means; `place` names the log as the learner may read it."""
    sentence = ""
    if isinstance(cause, sqlite3.Error):
        # Some errors that the module raises itself have no code.
        sentence = _SENTENCES.get((getattr(cause, "sqlite_errorcode", None) or 0) & 0xFF, "")
    state = str(getattr(cause, "sqlstate", None) or "")
    if state:
        sentence = _of_server(state)
    reason = " ".join(str(cause).split())[:200]
    return HistoryError(f"{place}: {sentence or f'The log cannot be used: {reason}.'}")


def _of_server(state: str) -> str:
    """Say what a SQLSTATE of PostgreSQL means; the empty string for those that nobody need know apart."""
    return _STATES.get(state) or _STATES.get(state[:2], "")
