"""The colours of findings on a terminal, and text of decks made fit for one."""

from quiz.model.screen import Screen
from quiz.text.colours import FRAME, SEVERITIES, STRONG, painted
from quiz.text.visible import one_line, visible

_TAB = "    "


class Paint:
    """Colours texts where the screen has colours; what it is given must be clean already."""

    def __init__(self, screen: Screen) -> None:
        """Take what the screen can show."""
        self._has_colour, self._is_unicode = screen.colour, screen.is_unicode
        self.more = "…" if screen.is_unicode else "..."
        self.brackets = ("⟦", "⟧") if screen.is_unicode else ("[[", "]]")

    def clean(self, text: str) -> str:
        """Make a text one line that no terminal obeys."""
        return self._shown(one_line(text))

    def clean_line(self, text: str) -> str:
        """Make a line of a file fit for a terminal, its spaces as they are."""
        return self._shown(visible(text.replace("\t", _TAB).replace("\n", " ")))

    def strong(self, text: str) -> str:
        """Make a text stand out."""
        return self._painted(STRONG, text)

    def frame(self, text: str) -> str:
        """Colour what is drawn around lines."""
        return self._painted(FRAME, text)

    def severity(self, text: str, severity: str) -> str:
        """Colour a text as bad as it is."""
        return self._painted(SEVERITIES[severity], text)

    def _painted(self, colour: str, text: str) -> str:
        return painted(colour, text) if self._has_colour else text

    def _shown(self, text: str) -> str:
        return text if self._is_unicode else text.encode("ascii", "backslashreplace").decode("ascii")
