"""Reads Arabic number words: cardinals with their duals, ordinals and parts."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from quiz.text.numbers.figures import Token, fold_word
from quiz.text.numbers.numerals_en import Read
from quiz.text.tables import numbers_ar as table

Tokens = Sequence[Token]


def _folded(words: Mapping[str, int]) -> dict[str, int]:
    return {fold_word(word): number for word, number in words.items()}


_UNITS = _folded({word: row[0] for row in table.UNITS for word in row[1:]} | table.MORE_UNITS)
_UNITS |= _folded({word: 1 + row for row, forms in enumerate(table.TEENS) for word in forms})
_TENS = _folded({word: row[0] for row in table.TENS for word in row[1:]})
_HUNDREDS = _folded(table.HUNDREDS) | _folded(
    {row[1] + joint: row[0] * 100 for row in table.UNITS[2:9] for joint in table.HUNDRED_JOINED}
)
_HUNDREDS |= {word + "ه": number for word, number in _HUNDREDS.items() if word.endswith("مي")}
_BARE = frozenset(fold_word(word) for word in table.BARE_SCALES)
_SCALES = _folded(table.SCALES)
_DUAL_SCALES = _folded(table.DUAL_SCALES)
_ORDINALS = _folded({word: row[0] for row in table.ORDINALS for word in row[1:]} | table.MORE_ORDINALS)
_PARTS = {fold_word(word): Fraction(*part) for word, part in table.PARTS.items()}
_PLURAL_PARTS = _folded(table.PLURAL_PARTS)
_TEN_AFTER = frozenset(fold_word(word) for word in table.TEN_AFTER)
_KNOWN = {**_UNITS, **_TENS, **_HUNDREDS, **_SCALES, **_DUAL_SCALES, **_ORDINALS, **dict.fromkeys(_PARTS, 0)}
_POINT = fold_word("فاصلة")
_ONE = fold_word("واحد")
_PREFIXES = ("و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "لل", "وب")


def bare(key: str) -> tuple[str, str]:
    """Split a word into the letters joined to its front (and, by, the) and the number word, where it is one."""
    if key in _KNOWN:
        return "", key
    for prefix in _PREFIXES:
        if key.startswith(prefix) and key[len(prefix) :] in _KNOWN:
            return prefix, key[len(prefix) :]
    return "", key


def read(pieces: Tokens, at: int, given: Fraction | None) -> Read | None:
    """Read number words from a token on; `given` is the value of the figure that stands there instead."""
    if given is None:
        prefix, word = bare(pieces[at].key)
        if word in _PARTS:
            return _part_first(pieces, at + 1, _PARTS[word])
        if word in _BARE:
            return None
        ordinal = _ordinal(pieces, at, prefix, word)
        if ordinal is not None:
            return ordinal
    words = _Words(pieces, at, given)
    words.run()
    if words.end == at:
        return None
    return _pointed(pieces, Read(words.value, words.end, words.scale, is_part=words.is_part))


def _pointed(pieces: Tokens, found: Read) -> Read:
    """Read "خمسة فاصلة خمسة": the digits after the point by their names."""
    if found.end + 1 >= len(pieces) or pieces[found.end].key != _POINT:
        return found
    after = _Words(pieces, found.end + 1, None)
    after.run()
    digits = str(after.value)
    if after.end == found.end + 1 or not digits.isdigit():
        return found
    return Read(found.value + Fraction(int(digits), 10 ** len(digits)), after.end)


def _part_first(pieces: Tokens, at: int, part: Fraction) -> Read:
    scale = _SCALES.get(bare(pieces[at].key)[1]) if at < len(pieces) else None
    return Read(part, at, is_part=True) if scale is None else Read(part * scale, at + 1, scale)


def _ordinal(pieces: Tokens, at: int, prefix: str, word: str) -> Read | None:
    """Read "السادسة", "الحادي عشر", "الحادي والعشرون"."""
    if word not in _ORDINALS or (word in _UNITS and not prefix.endswith("ال")):
        return None
    number, end = _ORDINALS[word], at + 1
    if end < len(pieces):
        join, follower = bare(pieces[end].key)
        if follower in _TEN_AFTER and not join:
            return Read(Fraction(number + 10), end + 1, is_ordinal=True)
        if join == "وال" and follower in _TENS:
            return Read(Fraction(number + _TENS[follower]), end + 1, is_ordinal=True)
    return Read(Fraction(number), end, is_ordinal=True)


class _Words:
    """Adds up words from right to left: every rank below a thousand once, each group closed by its scale."""

    def __init__(self, pieces: Tokens, at: int, given: Fraction | None) -> None:
        self.pieces, self.end = pieces, at
        self.total, self.group, self.scale, self.ceiling = Fraction(0), given, 1, 10**18
        self.ranks: set[int] = set()
        self.is_part = False
        if given is not None:
            self.end, self.ranks = at + 1, {1, 10, 100}

    @property
    def value(self) -> Fraction:
        return self.total + (self.group or 0)

    def run(self) -> None:
        while self.end < len(self.pieces) and self.pieces[self.end].kind == "word":
            token = self.pieces[self.end]
            if token.key == "و" and self.value and self.end + 1 < len(self.pieces):
                prefix, word = "و", bare(self.pieces[self.end + 1].key)[1]
                step = 2
            else:
                prefix, word = bare(token.key)
                step = 1
                if word == _ONE and self.value and self._is_teen_next():
                    prefix, word = "و", word[1:]
            if word in _BARE and self.group is None:
                break
            if not self._take(prefix, word):
                break
            self.end += step

    def _is_teen_next(self) -> bool:
        """Whether ten follows: then "وأحد" is "and one", though its letters are those of "one"."""
        return self.end + 1 < len(self.pieces) and self.pieces[self.end + 1].key in _TEN_AFTER

    def _take(self, prefix: str, word: str) -> bool:  # noqa: PLR0911 - one return a sort of word
        is_joined = prefix.startswith("و")
        is_first = self.group is None and not self.total
        if self.group is not None and not is_joined and word in _TEN_AFTER:
            return self._teen()
        if word in _SCALES and (not is_joined or self.group is None):
            return self._multiply(_SCALES[word], prefix)
        if word in _PLURAL_PARTS and self.group is not None:
            self.group /= _PLURAL_PARTS[word]
            self.is_part = True
            return True
        if not is_first and not is_joined:
            # "ثلاث مئة" in two words
            return _HUNDREDS.get(word) == 100 and self._hundreds()
        if word in _PARTS and not is_first:
            self.total, self.group = self.value + _PARTS[word] * max(self.scale, 1), None
            return True
        if word in _DUAL_SCALES:
            return self._multiply(_DUAL_SCALES[word], prefix)
        for rank, numbers in ((1, _UNITS), (10, _TENS), (100, _HUNDREDS)):
            if word in numbers:
                return self._add(rank, numbers[word])
        return False

    def _add(self, rank: int, number: int) -> bool:
        if rank in self.ranks or (rank == 100 and self.ranks) or number >= self.ceiling:
            return False
        self.ranks.add(rank)
        self.group = (self.group or Fraction(0)) + number
        return True

    def _teen(self) -> bool:
        if self.group is None or 10 in self.ranks or not 1 <= self.group % 100 <= 9:
            return False
        self.ranks.add(10)
        self.group += 10
        return True

    def _hundreds(self) -> bool:
        if self.group is None or not 3 <= self.group <= 9 or self.ranks != {1}:
            return False
        self.ranks = {100}
        self.group *= 100
        return True

    def _multiply(self, scale: int, prefix: str) -> bool:
        base = next((size for size in (10**12, 10**9, 10**6, 10**3) if scale % size == 0), scale)
        if base >= self.ceiling:
            # "مليون ونصف المليون": the scale said again
            return prefix == "ال" and self.group is None and base == self.scale
        if scale == base:
            self.total += (1 if self.group is None else self.group) * scale
        elif self.group is None:
            self.total += scale
        else:
            return False
        self.group, self.scale, self.ceiling, self.ranks = None, base, base, set()
        return True
