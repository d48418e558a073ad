"""Looks through plain ASCII by tables of bytes, which are many times as fast as those of texts, and finds the rest."""

_TYPOGRAPHIC = "“”’‘–—…"  # an English text often has no other characters beyond ASCII
_PRINTABLE = bytes((10, *range(32, 127)))  # and the line feed
_LETTERS = "".join(map(chr, range(128))).lower()
_SIEVE = "".join("0" if sign.isdigit() else sign if sign.islower() else " " for sign in _LETTERS).encode() + bytes(128)


def without_marks(text: str) -> str:
    """Put a space for every typographic mark of English: what is left is mostly ASCII, and soon looked through."""
    if not text.isascii():
        for mark in _TYPOGRAPHIC:
            text = text.replace(mark, " ")
    return text


def beyond_plain(text: str) -> str:
    r"""Give the characters of a text that are not of printable ASCII, line feeds or typographic marks of English.

    >>> beyond_plain("A “promise”\n\tof 500 €")
    '\t€'
    """
    text = without_marks(text)
    return text.encode("utf-8", "surrogatepass").translate(None, _PRINTABLE).decode("utf-8", "surrogatepass")


def letters(text: str) -> str | None:
    """Write a text of ASCII in small letters, with a 0 for each digit and a space for all else; `None` for another.

    >>> letters("The US-led 4th"), letters("café")
    ('the us led 0th', None)
    """
    return text.encode().translate(_SIEVE).decode() if text.isascii() else None
