"""Makes text of a deck, an article or a learner harmless to a terminal, a log or a page's source."""

import re
import unicodedata

# C0 but for line feed, DEL, C1; line and paragraph separators; bidirectional controls (Unicode UAX #9), the isolates
# that we add ourselves (FSI, PDI) among them: text that has them of its own does not get to use them. Unassigned tags
# and surrogates are caught by category below.
_CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""Show every control character as an escape (`\x1b`), so that none reaches what interprets them.

    >>> visible("red \x1b[31m")
    'red \\x1b[31m'
    """
    return text.translate(_ESCAPES) if _CONTROL.search(text) else text


def one_line(text: str) -> str:
    """`visible`, with line breaks and runs of space made single spaces: for places that hold one line."""
    return visible(" ".join(text.split()))


def is_printable(text: str) -> bool:
    """Whether `visible` would leave the text as it is and no character of it is unassigned."""
    return not _CONTROL.search(text) and all(unicodedata.category(character) != "Cn" for character in text)


class _Escapes(dict[int, str]):
    """What is shown for each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        shown = _escape(code) if _CONTROL.match(character) else character
        if len(self) < _MOST_KEPT:
            self[code] = shown
        return shown


_MOST_KEPT = 4096  # characters
_ESCAPES = _Escapes()


def _escape(code: int) -> str:
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
