"""Says which paragraph of a corrected article stands where which paragraph of the old one stood."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from quiz.model.source import Source
from quiz.text.anchor import fold

_MOST = 5_000  # paragraphs: a text of more lines is no article


class Alignment:
    """Two versions of an article, paragraph by paragraph."""

    def __init__(self, old: Source, new: Source) -> None:
        """Compare the two; paragraphs are the same where their words are."""
        self._stayed: dict[int, range] = {}
        before, after = _folded(old), _folded(new)
        if max(len(before), len(after)) > _MOST:
            before, after = before[:0], after[:0]
        for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            for at in range(a, b):
                self._stayed[at + 1] = range(c + at - a + 1, c + at - a + 2) if tag == "equal" else range(c + 1, d + 1)
        self._is_known = bool(self._stayed)

    def has_stayed(self, old: int, new: int) -> bool:
        """Whether a paragraph stands where it stood, counted from 1; what comes before it may have grown or shrunk."""
        return not self._is_known or new in self._stayed.get(old, ())


def _folded(source: Source) -> Sequence[str]:
    return [fold(passage.words) for passage in source.passages]
