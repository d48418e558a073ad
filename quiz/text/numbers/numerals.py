"""Reads numbers out of tokens: figures with scales, English and Arabic number words, fractions, ordinals, ratios."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from quiz.text.numbers import numerals_ar, numerals_en
from quiz.text.numbers.figures import LONGEST, Token, figure, fold_word, is_arabic
from quiz.text.tables import numbers_ar, numbers_en

Tokens = Sequence[Token]
_VULGAR = {
    "¼": (1, 4),
    "½": (1, 2),
    "¾": (3, 4),
    "⅐": (1, 7),
    "⅑": (1, 9),
    "⅒": (1, 10),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
_NEGATIVE = frozenset({"minus", "negative", *numbers_ar.NEGATIVE})
_STARTS = numerals_en.STARTS
_IN = frozenset({"in", "out", "من", "over", fold_word("على")})
_HIGHEST = 10**LONGEST
_ROUND_BASES = frozenset({10**power for power in range(1, 10)})


class Numeral(NamedTuple):
    """A number read: tokens `start` to `end` say `value`.

    `style` is digits, words or compact (a figure and a scale: from token `scale_at` on). `scale` multiplies last.
    `other` is the value when a figure's one mark is taken the other way.
    """

    value: Fraction
    start: int
    end: int
    style: str
    is_ordinal: bool = False
    is_part: bool = False
    scale: int = 1
    scale_at: int = 0
    other: Fraction | None = None


def numeral_at(pieces: Tokens, at: int, language: str) -> Numeral | None:
    """Read the longest number that starts at a token; `None` when none does."""
    token = pieces[at]
    if token.kind == "word" and token.key.isascii() and token.key not in _STARTS and token.key not in _NEGATIVE:
        return None
    sign = _signed(pieces, at)
    core = _core(pieces, at + 1 if sign else at, language)
    if core is None or core.value.numerator >= _HIGHEST * core.value.denominator:
        return None
    if sign:
        other = None if core.other is None else -core.other
        return None if core.is_ordinal else core._replace(value=-core.value, start=at, other=other)
    return core


def _signed(pieces: Tokens, at: int) -> bool:
    token = pieces[at]
    if at + 1 >= len(pieces):
        return False
    if token.key in _NEGATIVE:
        return True
    return token.key == "-" and not token.is_glued and pieces[at + 1].kind in ("figure", "part")


def _core(pieces: Tokens, at: int, language: str) -> Numeral | None:
    token = pieces[at]
    match token.kind:
        case "figure":
            first = _figured(pieces, at, language)
            return first and _ratio(pieces, first, language)
        case "part":
            return _scaled_part(pieces, at, Fraction(*_VULGAR[token.key])) if token.key in _VULGAR else None
        case "word" if is_arabic(token.key):
            read = numerals_ar.read(pieces, at, None)
        case "word":
            read = numerals_en.read(pieces, at, None)
        case _:
            return None
    return None if read is None else _ratio(pieces, _of(read, at, "words"), language)


def _of(read: numerals_en.Read, at: int, style: str) -> Numeral:
    return Numeral(read.value, at, read.end, style, read.is_ordinal, read.is_part, read.scale)


def _figured(pieces: Tokens, at: int, language: str) -> Numeral | None:  # noqa: PLR0911 - one return for what may follow
    read = figure(pieces[at].key, language)
    if read is None:
        return None
    plain = Numeral(read.value, at, at + 1, "digits", other=read.other)
    if at + 1 >= len(pieces):
        return plain
    follower = pieces[at + 1]
    if follower.is_glued and follower.key in numbers_en.ORDINAL_SUFFIXES and read.value.denominator == 1:
        return plain._replace(end=at + 2, is_ordinal=True)
    if follower.kind == "part" and follower.key in _VULGAR and read.value.denominator == 1:
        return _scaled_part(pieces, at + 1, read.value + Fraction(*_VULGAR[follower.key]))._replace(start=at)
    if follower.key in ("e", "x") and follower.is_glued:
        return _scientific(pieces, plain) or plain
    if follower.key == "/" and follower.is_glued:
        part = _slashed(pieces, at, Fraction(0))
        is_part = part is not None and (part.value < 1 or len(pieces[at + 2].key) == 1)
        return part if part is not None and is_part else plain
    if follower.kind == "figure" and at + 2 < len(pieces) and pieces[at + 2].key == "/":
        return _slashed(pieces, at + 1, read.value, at) or plain
    return _scaled(pieces, plain, read.value)


def _scientific(pieces: Tokens, plain: Numeral) -> Numeral | None:
    """Read "1.3e6" and "1.3x10^6"."""
    at = plain.end + 1
    if pieces[plain.end].key == "x":
        if [piece.key for piece in pieces[at : at + 2]] != ["10", "^"]:
            return None
        at += 2
    sign = pieces[at].key if at < len(pieces) and pieces[at].key in ("+", "-") else ""
    at += len(sign)
    if at >= len(pieces) or not pieces[at].is_glued or not pieces[at].key.isdigit() or len(pieces[at].key) > 2:
        return None
    power = int(pieces[at].key)
    if power > LONGEST:
        return None
    value = plain.value / 10**power if sign == "-" else plain.value * 10**power
    return Numeral(value, plain.start, at + 1, "words")


def _scaled(pieces: Tokens, plain: Numeral, value: Fraction) -> Numeral:
    """Read on after a figure: "2.5 million", "25 hundred", "3 hundred and 21", "2.5k"."""
    at = plain.start
    follower = pieces[at + 1]
    if follower.kind not in ("word", "mark"):
        return plain
    scale = numbers_en.SUFFIXES.get(follower.key)
    if scale:
        return Numeral(value * scale, at, at + 2, "compact", scale=scale, scale_at=at + 1)
    if is_arabic(follower.key):
        read = numerals_ar.read(pieces, at, value)
    else:
        read = numerals_en.read(pieces, at, value) if follower.key in numerals_en.FOLLOWING else None
    if read is None or read.end == at + 1:
        return plain
    compact = read.end == at + 2 or (read.end == at + 3 and follower.kind == "mark")
    if compact and read.value == value * read.scale:
        other = None if plain.other is None else plain.other * read.scale
        return _of(read, at, "compact")._replace(scale_at=at + 1, other=other)
    return _of(read, at, "words")


def _scaled_part(pieces: Tokens, at: int, value: Fraction) -> Numeral:
    """Read "2½" and "½" with the scale that may follow."""
    found = Numeral(value, at, at + 1, "digits", is_part=True)
    if at + 1 < len(pieces):
        scale = numbers_en.SCALES.get(pieces[at + 1].key)
        if scale:
            return found._replace(value=value * scale, end=at + 2, scale=scale, style="words")
    return found


def _slashed(pieces: Tokens, at: int, whole: Fraction, start: int | None = None) -> Numeral | None:
    """Read "3/4" from its numerator on, and not the start of 3/4/2025."""
    if at + 2 >= len(pieces) or pieces[at + 2].kind != "figure" or not pieces[at + 2].key.isdigit():
        return None
    if (at + 4 < len(pieces) and pieces[at + 3].key == "/") or (at and pieces[at - 1].key == "/"):
        return None
    above, below = pieces[at].key, pieces[at + 2].key
    if not above.isdigit() or max(len(above), len(below)) > LONGEST or int(below) == 0:
        return None
    return Numeral(
        whole + Fraction(int(above), int(below)), at if start is None else start, at + 3, "words", is_part=True
    )


def _ratio(pieces: Tokens, first: Numeral, language: str) -> Numeral:
    """Read "1 in 4", "one out of three", "one over three" as the part that it is."""
    if first.end >= len(pieces) or pieces[first.end].key not in _IN or first.is_ordinal or first.is_part:
        return first
    after = [piece.key for piece in pieces[first.end : first.end + 2]]
    at = first.end + (2 if after in (["out", "of"], ["in", "every"], ["in", "each"], ["من", "كل"]) else 1)
    if after[0] in ("out", "من") and at == first.end + 1:
        return first
    if at >= len(pieces) or first.value.denominator != 1 or not 0 < first.value < 100:
        return first
    token = pieces[at]
    whole = _figured(pieces, at, language) if token.kind == "figure" else _worded(pieces, at)
    if whole is None or whole.is_ordinal or whole.is_part or whole.value <= first.value:
        return first
    if after[0] in ("in", "من") and whole.value > 100 and whole.value not in _ROUND_BASES:
        return first
    return Numeral(first.value / whole.value, first.start, whole.end, "words", is_part=True)


def _worded(pieces: Tokens, at: int) -> Numeral | None:
    reader = numerals_ar if is_arabic(pieces[at].key) else numerals_en
    read = reader.read(pieces, at, None) if pieces[at].kind == "word" else None
    return None if read is None else _of(read, at, "words")
