"""Reads years written in words: "two thousand and three", "nineteen ninety-nine", «ألفين وأربعة عشر»."""

import re

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_ENGLISH = {word: number for number, word in enumerate(f"{_UNITS} seventeen eighteen nineteen".split())} | {
    word: number * 10
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_SCALES = {"hundred": 100, "thousand": 1000}
_NAUGHT = {"oh": 0, "o": 0}
_ARABIC_UNITS = "واحد اثنان ثلاث اربع خمس ست سبع ثمان تسع عشر"
_ARABIC = {"احد": 1, "احدي": 1, "واحدة": 1, "اثني": 2, "اثنين": 2, "اثنتين": 2, "اثنا": 2, "ثماني": 8, "ثمانية": 8}
for _number, _word in enumerate(_ARABIC_UNITS.split(), 1):
    _ARABIC |= {_word: _number, _word + "ة": _number}
for _number, _word in enumerate(["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"], 2):
    _ARABIC |= {_word + "ين": _number * 10, _word + "ون": _number * 10}
    _ARABIC |= {_word + "مئة": _number * 100, _word + "مائة": _number * 100}
_ARABIC |= {
    "مئة": 100,
    "مائة": 100,
    "مئتين": 200,
    "مائتين": 200,
    "الف": 1000,
    "الفين": 2000,
    "الفان": 2000,
    "الفي": 2000,
}
YEARS = range(1000, 3000)

ENGLISH = frozenset({*_ENGLISH, *_SCALES, *_NAUGHT})
_WORD = "|".join(sorted((*_ENGLISH, *_SCALES, *_NAUGHT), key=len, reverse=True))
_ARABIC_WORD = "|".join(sorted(_ARABIC, key=len, reverse=True))
ENGLISH_PATTERN = rf"(?:{_WORD})(?!\w)(?:[\s-]+(?:and[\s-]+)?(?:{_WORD})(?!\w))+"
PATTERN = (
    rf"{ENGLISH_PATTERN}"
    rf"|(?:الف|الفين|الفان|الفي)(?!\w)(?:\s+و?(?:{_ARABIC_WORD})(?!\w))*"
)
_SPLIT = re.compile(r"[\s-]+")


def year(words: str) -> int | None:
    """Read a year from folded words that `PATTERN` found; `None` where they are another number.

    >>> year("two thousand and three"), year("nineteen ninety-nine"), year("two hundred")
    (2003, 1999, None)
    """
    found = number(words)
    return found if found in YEARS else None


def number(words: str) -> int:
    """Read folded words that `PATTERN` found as a number, a pair of them as a year; 0 where they are none.

    >>> number("twenty one"), number("nineteen ninety-nine"), number("five five")
    (21, 1999, 0)
    """
    parts = [part for part in _SPLIT.split(words) if part != "and"]
    if parts[0] in _ENGLISH:
        if "hundred" in parts or "thousand" in parts:
            return _plain(parts)
        return _in_pairs(parts) or _in_tens(parts)
    return sum(_ARABIC.get(part) or _ARABIC.get(part.removeprefix("و"), 0) for part in parts)


def _in_tens(parts: list[str]) -> int:
    values = [_ENGLISH.get(part, 0) for part in parts]
    return sum(values) if len(values) == 2 and values[0] >= 20 and values[1] in range(1, 10) else 0


def _plain(parts: list[str]) -> int:
    total = current = 0
    for part in parts:
        if part == "thousand":
            total, current = total + current * 1000, 0
        elif part == "hundred":
            current *= 100
        else:
            current += _ENGLISH.get(part, 0)
    return total + current


def _in_pairs(parts: list[str]) -> int:
    """Read "nineteen ninety-nine" and "twenty oh three": a century, then two digits."""
    century, rest = _ENGLISH.get(parts[0], 0), parts[1:]
    values = [_ENGLISH.get(part, 0) for part in rest]
    is_pair = len(rest) == 1 and values[0] >= 10
    is_compound = len(rest) == 2 and values[1] in range(1, 10) and (values[0] >= 20 or rest[0] in ("oh", "o", "zero"))
    return century * 100 + sum(values) if 10 <= century <= 29 and (is_pair or is_compound) else 0
