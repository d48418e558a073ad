"""The colours of findings on a terminal: escape sequences of ours, which no text of a deck ever has."""

SEVERITIES = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "note": "\x1b[1;36m"}
STRONG, FRAME = "\x1b[1m", "\x1b[1;34m"
_OFF = "\x1b[0m"


def painted(colour: str, text: str) -> str:
    """Colour a text, but not an empty one."""
    return f"{colour}{text}{_OFF}" if text else ""
