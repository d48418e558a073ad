"""Finds where words of an article went when it was corrected, and how many more words make them unique again."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from quiz.load.sources import Article
from quiz.model.span import Span
from quiz.repin.outcomes import Piece
from quiz.text.anchor import fold
from quiz.text.nearest import Nearby

_WORD = re.compile(r"\S+")
_EDGES = ".,;:!?…\"'()،؛؟“”‘’«»"
_SENTENCE_END = re.compile(r"[.!?؟][\"'”’»)]*\Z")
_MOST_WORDS = 120  # of a quote that is sought
_MOST_SEARCHED = 40_000_000  # characters gone through for one deck
_LEAST_LIKENESS = 0.45
_CLEAR_LIKENESS = 0.6
_CLEAR_MARGIN = 0.15
_MOST_MORE = 24  # words on either side that a quote may grow by
_JOINERS = "\u200c\u200d"


class Place(NamedTuple):
    """Words of the article that others have become; `doubt` says why that is not certain."""

    span: Span
    paragraph: int
    doubt: str = ""


class Tokens:
    """The words of a text with their places."""

    def __init__(self, text: str) -> None:
        """Part at white space."""
        self.text = text
        self.places = [(match.start(), match.end()) for match in _WORD.finditer(text)]
        self.words = [text[start:end] for start, end in self.places]
        self.exact = [fold(word) for word in self.words]
        self.plain = [word.strip(_EDGES).casefold() or word for word in self.exact]

    def __len__(self) -> int:
        """Count them."""
        return len(self.words)

    def said(self, low: int, high: int) -> str:
        """Give the text from one word to before another, its white space as single spaces."""
        return " ".join(self.words[low:high])


def matcher(old: Sequence[str], new: Sequence[str]) -> SequenceMatcher[str]:
    """Compare two lists of words."""
    return SequenceMatcher(None, old, new, autojunk=False)


def diff(old: str, new: str) -> tuple[Piece, ...]:
    """Say word for word what went and what came; quotation marks, dashes and spaces of another shape are the same.

    >>> [piece.words for piece in diff("kept about 2,500 troops", "kept about 2,000 troops")]
    ['kept about', '2,500', '2,000', 'troops']
    """
    before, after = Tokens(old), Tokens(new)
    pieces = []
    for tag, a, b, c, d in matcher(before.exact, after.exact).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(after.said(c, d)))
            continue
        if a < b:
            pieces.append(Piece(before.said(a, b), is_new=False))
        if c < d:
            pieces.append(Piece(after.said(c, d), is_old=False))
    return tuple(pieces)


def quotable(words: str) -> str:
    """Give words of an article as a deck quotes them: on one line, without characters that are shown as nothing."""
    kept = (character for character in words if character in _JOINERS or unicodedata.category(character) != "Cf")
    return " ".join("".join(kept).split())


class Seeker:
    """Looks for words in the articles of one deck, as long as that takes no time worth speaking of."""

    def __init__(self) -> None:
        """Begin with nothing searched."""
        self._searched = 0

    @property
    def is_spent(self) -> bool:
        """Whether so much was gone through that nothing more is looked for."""
        return self._searched > _MOST_SEARCHED

    def seek(self, article: Article, words: str) -> Place | None:
        """Find what has become of words that are no longer there; `None` where nothing is like them."""
        source = article.source
        self._searched += len(source.text)
        old = Tokens(words)
        if self.is_spent or len(old) > _MOST_WORDS:
            return None
        nearest = article.nearest(words)
        passage = source.passages[nearest.index] if nearest else None
        at = passage.words.find(nearest.words) if nearest and passage else -1
        if nearest is None or passage is None or at < 0:
            return None
        start, end = _without_strangers(old, Tokens(nearest.words))
        start, end = passage.start + at + start, passage.start + at + end
        span = Span(start, end, source.text[start:end])
        likeness = _likeness(old, span.words)
        if likeness < _LEAST_LIKENESS:
            return None
        return Place(span, nearest.index + 1, self._doubt(article, old, span, likeness))

    def _doubt(self, article: Article, old: Tokens, span: Span, likeness: float) -> str:
        if likeness < _CLEAR_LIKENESS:
            return "Much of it is said in other words."
        if len(article.spans(quotable(span.words))) != 1:
            return "The new words stand in the article more than once."
        source = article.source
        self._searched += len(source.text)
        passage = source.passage(span.start)
        others = [other.words for other in source.passages if other.start != passage.start]
        beside = (source.text[passage.start : span.start], source.text[span.end : passage.end])
        second = Nearby([*others, *filter(None, map(str.strip, beside))]).find(old.text)
        if second is not None and likeness - _likeness(old, second.words) < _CLEAR_MARGIN:
            return f"It could as well have become “{quotable(second.words)}”."
        return ""


def _likeness(old: Tokens, words: str) -> float:
    return matcher(old.plain, Tokens(words).plain).ratio()


def _without_strangers(old: Tokens, new: Tokens) -> tuple[int, int]:
    """Leave out words at the ends that belong to other sentences, or that stand beside what was quoted."""
    blocks = [block for block in matcher(old.plain, new.plain).get_matching_blocks() if block.size]
    if not blocks:
        return 0, len(new.text)
    low, high = blocks[0].b, blocks[-1].b + blocks[-1].size
    first = low if blocks[0].a == 0 else 0
    last = high if blocks[-1].a + blocks[-1].size == len(old) else len(new)
    for at in range(first, low):
        if _SENTENCE_END.search(new.words[at]):
            first = at + 1
    for at in range(high - 1, last):
        if _SENTENCE_END.search(new.words[at]):
            last = at + 1
            break
    start, end = new.places[first][0], new.places[last - 1][1]
    return trimmed(new.text, start, end, old.text)


def trimmed(text: str, start: int, end: int, like: str) -> tuple[int, int]:
    """Leave out marks at the ends of words where the words that they are like have none there."""
    while end - start > 1 and text[end - 1] in _EDGES and like[-1:] not in _EDGES:
        end -= 1
    while end - start > 1 and text[start] in _EDGES and like[:1] not in _EDGES:
        start += 1
    return start, end


def extensions(article: Article, spans: Sequence[Span]) -> tuple[Span | None, ...]:
    """Lengthen words that stand in several places, each by as few words of its paragraph as make it unique."""
    source = article.source
    sides = []
    for span in spans:
        passage = source.passage(span.start)
        before = Tokens(source.text[passage.start : span.start])
        after = Tokens(source.text[span.end : max(passage.end, span.end)])
        sides.append((before, after))
    return tuple(_extended(article, spans, sides, at) for at in range(len(spans)))


def _extended(article: Article, spans: Sequence[Span], sides: Sequence[tuple[Tokens, Tokens]], at: int) -> Span | None:
    before, after = sides[at]
    text, span = article.source.text, spans[at]
    most_left, most_right = min(len(before), _MOST_MORE), min(len(after), _MOST_MORE)
    # How many words on each side another place shares; it is told apart by one word more than that, on either side.
    shared = [
        (_shared(before.exact[::-1], other.exact[::-1]), _shared(after.exact, others.exact))
        for number, (other, others) in enumerate(sides)
        if number != at
    ]
    for more in range(1, most_left + most_right + 1):
        for left in range(min(more, most_left) + 1):
            right = more - left
            if right > most_right or any(left <= same and right <= too for same, too in shared):
                continue
            start = span.start - len(before.text) + before.places[-left][0] if left else span.start
            end = span.end + after.places[right - 1][1] if right else span.end
            start, end = trimmed(text, start, end, span.words)
            longer = Span(start, end, text[start:end])
            if len(article.spans(quotable(longer.words))) == 1:
                return longer
    return None


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        count += 1
    return count
