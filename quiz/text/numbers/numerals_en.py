"""Reads English number words: cardinals, ordinals and parts ("two and a half thousand", "three fifths")."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from quiz.text.numbers.figures import Token
from quiz.text.plain import letters
from quiz.text.tables import numbers_en as table

Tokens = Sequence[Token]
_AFTER_PART = table.STOPS | table.SCALES.keys() | table.PRONOUNS | {"of", "hundred"}
_ONE = frozenset({"a", "an", "one"})
FOLLOWING = frozenset(
    {"hundred", "hundreds", "and", "point", "-"}
    | table.SMALL.keys()
    | table.SCALES.keys()
    | table.PARTS.keys()
    | table.PLURAL_PARTS.keys()
    | table.TYPOS.keys()
)
"""What a number in figures can go on with: after any other word it is at its end."""


class Read(NamedTuple):
    """A number read up to token `end`; `scale` is the word that multiplied last."""

    value: Fraction
    end: int
    scale: int = 1
    is_ordinal: bool = False
    is_part: bool = False


def read(pieces: Tokens, at: int, given: Fraction | None) -> Read | None:  # noqa: PLR0911 - one return a first word
    """Read number words from a token on; `given` is the value of the figure that stands there instead."""
    if given is None:
        first = _word(pieces, at)
        if first in ("half", "quarter"):
            return _part_first(pieces, at, Fraction(1, 2 if first == "half" else 4), at + 1)
        if first == "baker's" and _word(pieces, at + 1) == "dozen":
            return Read(Fraction(13), at + 2)
        if first in ("a", "an"):
            return _after_article(pieces, at + 1)
        if first in table.PAIRS:
            return Read(Fraction(2), _over(pieces, at + 1, "of")) if first == "couple" else None
        if first not in table.SMALL and first not in _STARTS:
            return None
    words = _Words(pieces, at, given)
    words.run()
    if words.end == at:
        return None
    if words.is_ordinal:
        return Read(words.value, words.end, is_ordinal=True)
    return _tail(pieces, at, Read(words.value, words.end, words.scale))


STARTS = frozenset(
    {"half", "quarter", "a", "an", "baker's"}
    | table.PAIRS
    | table.SMALL.keys()
    | table.TYPOS.keys()
    | table.BARE_SCALES
    | table.ORDINALS.keys()
    | table.ORDINAL_SCALES.keys()
)
FIRST_WORDS = frozenset(plain.split()[0] for word in STARTS if (plain := letters(word)))
"""The first word in plain letters of each: where none of them nor a digit is, is no amount."""

_STARTS = frozenset(table.BARE_SCALES | table.ORDINALS.keys() | table.ORDINAL_SCALES.keys())


class _Words:
    """Adds up words from left to right: groups below a thousand, each closed by its scale."""

    def __init__(self, pieces: Tokens, at: int, given: Fraction | None) -> None:
        self.pieces, self.at, self.end = pieces, at, at
        self.total, self.group = Fraction(0), given
        self.scale, self.ceiling = 1, 10**18
        self.is_ordinal = self.has_hundred = False
        self.is_figure = given is not None
        self.has_words = False
        if given is not None:
            self.end = at + 1

    @property
    def value(self) -> Fraction:
        return self.total + (self.group or 0)

    def run(self) -> None:
        at = self.end
        while at < len(self.pieces) and not self.is_ordinal:
            token = self.pieces[at]
            if self.end > self.at and self._is_joint(token, at):
                at += 1
                continue
            if not self._take(_word(self.pieces, at), token):
                break
            at += 1
            self.end = at

    def _is_joint(self, token: Token, at: int) -> bool:
        if at != self.end:
            return False
        if token.key == "and":
            part, above = _word(self.pieces, at + 2), table.SMALL.get(_word(self.pieces, at + 1), 20)
            if above < 20 and (part in table.PLURAL_PARTS or part == "half"):
                return False
            return self.has_hundred or self.scale >= 100 or self.total > 0
        if token.key != "-":
            return False
        return at + 1 < len(self.pieces) and self.pieces[at + 1].kind == "word"

    def _take(self, word: str, token: Token) -> bool:  # noqa: PLR0911 - one return a sort of word
        if token.kind == "figure":
            return self._take_figure(word)
        if word in table.SMALL:
            return self._add(table.SMALL[word])
        if word in ("hundred", "hundreds"):
            return self._multiply_hundred(word)
        if word in table.SCALES:
            return self._multiply(table.SCALES[word], word)
        if word in table.ORDINALS:
            self.is_ordinal = not self.is_figure and self._add(table.ORDINALS[word])
            return self.is_ordinal
        if word in table.ORDINAL_SCALES and not self.is_figure:
            return self._order(table.ORDINAL_SCALES[word])
        return False

    def _take_figure(self, word: str) -> bool:
        """A figure goes on only after a scale ("4 thousand 3 hundred", "3 hundred and 21")."""
        if self.scale == 1 or not word.isdigit() or len(word) > 3 or int(word) == 0:
            return False
        if self.group is None:
            if not self.total or int(word) >= self.ceiling:
                return False
            self.group = Fraction(int(word))
            return True
        return self._add(int(word)) if self.has_hundred and int(word) < 100 else False

    def _add(self, number: int) -> bool:
        if self.group is None:
            if self.total and (number == 0 or number >= self.ceiling):
                return False
            self.group = Fraction(number)
            return True
        if self.group.denominator != 1 or number == 0 or (self.is_figure and not self.has_hundred):
            return False
        low = int(self.group) % 100
        fits = (low == 0 and self.has_hundred) or (low >= 20 and low % 10 == 0 and number < 10)
        if fits:
            self.group += number
        return fits

    def _multiply_hundred(self, word: str) -> bool:
        if self.has_hundred or (self.group is None and word == "hundreds"):
            return False
        if self.group is not None and self.group >= 1000:
            return False
        self.group = (Fraction(1) if self.group is None else self.group) * 100
        self.has_hundred, self.scale, self.is_figure = True, 100, False
        return True

    def _multiply(self, scale: int, word: str) -> bool:
        if self.group is None and (word not in table.BARE_SCALES or self.total):
            if self.total and scale in (10**5, 10**7) and word.startswith("crore"):
                self.total *= scale  # "three lakh crore"
                self.scale = scale
                return True
            return False
        if scale >= self.ceiling:
            return False
        self.total += (1 if self.group is None else self.group) * scale
        self.group, self.has_hundred, self.is_figure = None, False, False
        self.scale, self.ceiling = scale, scale
        return True

    def _order(self, scale: int) -> bool:
        if scale == 100:
            self.group = (Fraction(1) if self.group is None else self.group) * 100
        else:
            self.total += (1 if self.group is None else self.group) * scale
            self.group = None
        self.is_ordinal = True
        return True


def _word(pieces: Tokens, at: int) -> str:
    if at >= len(pieces):
        return ""
    key = pieces[at].key
    return table.TYPOS.get(key, key)


def _over(pieces: Tokens, at: int, *words: str) -> int:
    """Step over words where they stand next."""
    for word in words:
        if _word(pieces, at) != word:
            break
        at += 1
    return at


def _after_article(pieces: Tokens, at: int) -> Read | None:
    """Read "a hundred", "a half", "a dozen", "a couple of" after their article."""
    word = _word(pieces, at)
    if word == "baker's":
        return read(pieces, at, None)
    if word in table.PAIRS:
        return Read(Fraction(2), _over(pieces, at + 1, "of"))
    if word in ("hundred", *table.BARE_SCALES):
        words = _Words(pieces, at, None)
        words.run()
        return None if words.is_ordinal else _tail(pieces, at, Read(words.value, words.end, words.scale))
    part = table.PARTS.get(word)
    return None if part is None else _part_or_place(pieces, at, word, part)


def _part_or_place(pieces: Tokens, at: int, word: str, part: int) -> Read | None:
    """Tell "a third of voters" from "a third term"."""
    follower = pieces[at + 1] if at + 1 < len(pieces) else None
    if word in table.ORDINALS and follower and follower.kind == "word" and follower.key not in _AFTER_PART:
        return Read(Fraction(part), at + 1, is_ordinal=True)
    return _part_first(pieces, at, Fraction(1, part), at + 1)


def _part_first(pieces: Tokens, at: int, part: Fraction, end: int) -> Read | None:
    """Read "half a million", "half million", "half a dozen", "a quarter of a million"."""
    if end < len(pieces) and _word(pieces, end) == "-":
        return (
            _part_first(pieces, at, part, end + 1)
            if _word(pieces, end + 1) in table.SCALES
            else Read(part, end, is_part=True)
        )
    scale_at = _over(pieces, end, "of")
    scale_at = scale_at + 1 if _word(pieces, scale_at) in ("a", "an") else scale_at
    word = _word(pieces, scale_at)
    scale = table.SCALES.get(word) if word != "score" else None
    if scale is None and _word(pieces, scale_at) == "hundred":
        scale = 100
    if scale is not None:
        return Read(part * scale, scale_at + 1, scale)
    return Read(part, end, is_part=True)


def _tail(pieces: Tokens, at: int, found: Read) -> Read:
    """Read what may follow a cardinal: "and a half", "point five", "fifths", "over three"."""
    word = _word(pieces, found.end)
    if word == "and":
        return _and_part(pieces, found)
    if word == "point":
        return _pointed(pieces, found)
    at_part = found.end + 1 if word == "-" else found.end
    word = _word(pieces, at_part)
    singular = found.value == 1
    parts = table.PARTS if singular else table.PLURAL_PARTS
    if word in parts and found.value.denominator == 1:
        value = found.value / parts[word]
        after = _part_first(pieces, at, value, at_part + 1)
        return after or found
    return found


def _and_part(pieces: Tokens, found: Read) -> Read:
    """Read "two and a half thousand" and "two million and a half"."""
    at = found.end + 1
    above, word = _word(pieces, at), _word(pieces, at + 1)
    if above == "half":
        part, end = Fraction(1, 2), at + 1
    elif above in _ONE and word in table.PARTS:
        part, end = Fraction(1, table.PARTS[word]), at + 2
    elif above in table.SMALL and word in table.PLURAL_PARTS:
        part, end = Fraction(table.SMALL[above], table.PLURAL_PARTS[word]), at + 2
    else:
        return found
    scale = table.SCALES.get(_word(pieces, end), 100 if _word(pieces, end) == "hundred" else None)
    if scale is None:
        return Read(found.value + part * (found.scale if found.scale >= 10**3 else 1), end, found.scale)
    if found.scale > scale:
        return Read(found.value + part * scale, end + 1, scale)
    return Read((found.value + part) * scale, end + 1, scale)


def _pointed(pieces: Tokens, found: Read) -> Read:
    """Read "two point five million": digits by their names after the point, then a scale."""
    at, digits = found.end + 1, ""
    while len(digits) < 12 and _word(pieces, at) in table.SMALL:
        number = table.SMALL[_word(pieces, at)]
        at += 1
        unit = table.SMALL.get(_word(pieces, at + 1), 0) if _word(pieces, at) == "-" else 0
        if number >= 20 and 0 < unit < 10:
            number, at = number + unit, at + 2
        digits += str(number)
    if not digits:
        return found
    value = found.value + Fraction(int(digits), 10 ** len(digits))
    scale = table.SCALES.get(_word(pieces, at))
    return Read(value, at) if scale is None else Read(value * scale, at + 1, scale)
