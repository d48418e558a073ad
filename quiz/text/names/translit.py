"""Compares names by sound across and within Latin and Arabic script: consonants must agree, vowels must be able to."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from quiz.text.late import late
from quiz.text.tables.letters import ARABIC_CONSONANTS, READINGS

# What may stand in the place between two consonants, as bits: nothing, the short vowels a, i, u, the long ones,
# the diphthong ai, and two vowels with a y or a w heard between them. A place has the bits of all that it can mean.
NONE, SHORT_A, SHORT_I, SHORT_U, LONG_A, LONG_I, LONG_U, AI, GLIDE_Y, GLIDE_W = (1 << bit for bit in range(10))
_SHORT = SHORT_A | SHORT_I | SHORT_U
_ANY = 1023
_VOWEL = {
    "a": SHORT_A | LONG_A,
    "e": SHORT_A | SHORT_I | LONG_A | LONG_I,
    "i": SHORT_I | LONG_I,
    "y": SHORT_I | LONG_I,
    "o": SHORT_U | LONG_U,
    "u": SHORT_U | LONG_U,
    "w": LONG_U,
    "ou": SHORT_U | LONG_U,
    "ee": LONG_I,
    "ai": LONG_I | AI | GLIDE_Y,
    "ay": LONG_I | AI | GLIDE_Y,
    "ei": LONG_I | AI | GLIDE_Y,
    "ey": LONG_I | AI | GLIDE_Y,
}
_DOUBLE = {
    "aa": LONG_A,
    "ii": LONG_I,
    "yy": LONG_I,
    "iy": LONG_I,
    "yi": LONG_I,
    "oo": LONG_U,
    "uu": LONG_U,
    "au": LONG_U | GLIDE_W,
    "aw": LONG_U | GLIDE_W,
}
_ARABIC_VOWEL = {"ا": LONG_A, "و": LONG_U | GLIDE_W, "ي": LONG_I | AI | GLIDE_Y, "ع": _ANY}
_LATIN_UNIT = late(
    r"(?P<glide>^[yw](?=[aeiou]))|(?P<vowels>[aeiouyw]+)|(?P<pair>tch|kh|gh|dh|th|sh|ch|ph|ck)|(?P<last>h$)"
    r"|(?P<soft>c(?=[eiy]))|(?P<letter>(.)\7?)"
)
# What no transliteration from Arabic has: letters, a beginning with two consonants, endings of European names.
_EUROPEAN = late(
    r"[pvx]|eu|oy|(?<!c)c(?![ch])|^(?:s?ch|[kgdst]h|[a-z])(?<![aeiouyw])(?![aeiouywh])|(?:.son|.ton|.land|.ford|b(?:e|u|ou)rgh?|..o|[lt]z)$"
)
_SPOKEN = (("ou", "u"), ("oo", "u"), ("ee", "i"), ("yy", "i"), ("ie", "i"), ("y", "i"), ("ii", "i"))
_ALLAH = late(r"[aeou]llah?$")  # the vowel before it is that of a case: Abdullah, Abdallah, Hezbollah, Hizballah
_ABD = late(r"^abd[ueao]l(?:$|(?!l|a?h?$)(?=.{2}))")  # Abdulrahman is Abd al-Rahman
_LATIN_SOUND = {
    "tch": ("S",),
    "kh": ("X",),
    "gh": ("G",),
    "dh": ("dz",),
    "th": ("T",),
    "sh": ("S",),
    "ch": ("S",),
    "ph": ("f",),
    "ck": ("k",),
    "c": ("k",),
    "cc": ("k",),
    "q": ("k",),
    "qq": ("k",),
    "x": ("k", "s"),
}  # each unit as the sounds it is in turn, each sound as the ways to hear it
_CERTAIN = "bflmnr"  # sounds that are heard in one way alone


class _Certain(dict[int, str]):
    """What each letter adds to an outline."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        heard = ARABIC_CONSONANTS.get(letter, letter)
        self[code] = heard if heard in tuple(_CERTAIN) else ""
        return self[code]


_OUTLINE = _Certain({ord("p"): "b", ord("v"): "f"})  # as `abroad` hears them
_TWICE = late(r"(.)(?=\1)")
_P = late("pp|ph")
_OF_GOD = frozenset({"الله", "allah", "ullah"})
_HEARD_OTHERWISE = READINGS.keys() | _OF_GOD
_ABROAD = str.maketrans("pvTg", "bftj")  # sounds that Arabic script writes with the letter of another
_MOST = 8  # readings of a name that are followed


class Sound(NamedTuple):
    """One reading of a name: its consonants, and what can stand before, between and after them."""

    consonants: str
    places: tuple[int, ...]

    def agrees(self, other: "Sound") -> bool:
        """Whether both can be one name."""
        return self.consonants == other.consonants and all(
            mine & theirs for mine, theirs in zip(self.places, other.places, strict=True)
        )

    @property
    def abroad(self) -> "Sound":
        """The same in the sounds that Arabic script tells apart."""
        return Sound(self.consonants.translate(_ABROAD), self.places)


def is_arabic(text: str) -> bool:
    """Whether the text has letters of Arabic script."""
    return not text.isascii() and any("\u0600" <= character <= "\u06ff" for character in text)


@lru_cache(maxsize=1 << 15)
def sounds(words: tuple[str, ...]) -> tuple[Sound, ...]:
    """Read folded words (`fold.tokens`) aloud, in up to eight ways, the likeliest first; none for other scripts.

    >>> sounds(("نجبا",))[0].agrees(sounds(("nujaba",))[0])
    True
    """
    readings: list[tuple[Sound, ...]] = []
    for place, word in enumerate(words):
        found = _word(word, place == len(words) - 1)
        if not found:
            return ()
        readings.append(found)
    ways = 1
    for place, found in enumerate(readings):
        readings[place] = found[: max(1, _MOST // ways)]
        ways *= len(readings[place])
    return tuple(_joined(way) for way in product(*readings)) if readings else ()


def outline(words: Iterable[str]) -> str:
    """Give those consonants of folded words that can be heard in one way alone, repeated ones once.

    Names that sound alike have one outline, and it is quickly told from their letters.

    >>> outline(("kataib", "hizbollah")), outline(("كتايب", "حزب", "الله"))
    ('bl', 'bl')
    """
    if not _HEARD_OTHERWISE.isdisjoint(words):
        words = ["l" if word in _OF_GOD else READINGS.get(word, word) for word in words]
    text = " ".join(words)
    if "abd" in text:
        text = " ".join(_ABD.sub("abd", word) for word in words)
    if "ph" in text:
        text = _P.sub(lambda match: "p" if match[0] == "pp" else "f", text)
    return _TWICE.sub("", text.translate(_OUTLINE))


def heard_outline(consonants: str) -> str:
    """Give the outline of a name by the consonants of one of its sounds."""
    return _TWICE.sub("", consonants.translate(_OUTLINE))


def keeps_vowels(one: str, other: str) -> bool:
    """Whether two folded words that sound alike have the same vowels, as far as either is European.

    Arabic script leaves short vowels out, so that Hashemi is Hashimi; Paterson is not Peterson.
    """
    if not (one.isascii() and other.isascii()) or one in READINGS or other in READINGS:
        return True
    return not (_EUROPEAN.search(one) or _EUROPEAN.search(other)) or _vowels(one) == _vowels(other)


def _vowels(word: str) -> str:
    if len(word) > 4:
        word = word.removesuffix("e")
    for written, spoken in _SPOKEN:
        word = word.replace(written, spoken)
    return "".join(letter for letter in word if letter in "aeiou")


def agree(mine: Iterable[Sound], theirs: Iterable[Sound], *, abroad: bool) -> bool:
    """Whether some readings of two names agree; `abroad` when they are written in different scripts."""
    others = [sound.abroad for sound in theirs] if abroad else list(theirs)
    return any(one.agrees(other) for one in (sound.abroad if abroad else sound for sound in mine) for other in others)


@lru_cache(maxsize=1 << 15)
def _word(word: str, is_last: bool) -> tuple[Sound, ...]:
    if word in _OF_GOD:
        return (Sound("l", (_ANY, _ANY)),)
    if word.isdecimal():
        return (Sound(word, (NONE,) * (len(word) + 1)),)
    if word in READINGS:
        return _latin(READINGS[word])
    if word.isascii():
        return _latin(word)
    return _arabic(word, is_last) if all("\u0600" <= character <= "\u06ff" for character in word) else ()


def _latin(word: str) -> tuple[Sound, ...]:
    word = _ABD.sub("abd", word)
    ending = _ALLAH.search(word)
    case = ending.start() if ending else -1
    options: list[str] = []
    places: list[int] = [NONE]
    for match in _LATIN_UNIT.finditer(word):
        unit, kind = match[0], match.lastgroup
        if kind == "vowels":
            places[-1] = _ANY if match.start() == case else _VOWEL.get(unit) or _DOUBLE.get(unit) or _glide(unit)
            continue
        if kind == "last" and places[-1] != NONE:
            options.append("h-")
        elif kind == "soft":
            options.append("s")
        elif unit in _LATIN_SOUND:
            options += _LATIN_SOUND[unit]
            places += [NONE] * (len(_LATIN_SOUND[unit]) - 1)
        else:
            options.append(unit[0])
        places.append(NONE)
    if word[-1] == "e" and len(options) > 3:
        places[-1] |= NONE  # silent in French: Salmane
    return _readings(options, places)


def _glide(run: str) -> int:
    has_w = any(letter in "ouw" for letter in run)
    return (GLIDE_W if has_w else 0) | (GLIDE_Y if not has_w or any(letter in "iy" for letter in run) else 0)


def _arabic(word: str, is_last: bool) -> tuple[Sound, ...]:
    options: list[str] = []
    places: list[int] = [0]
    word = word.replace("تش", "ش")
    for at, letter in enumerate(word):
        is_end = at == len(word) - 1
        if at == 0 and letter in "وي" and len(word) > 1:
            options.append("w" if letter == "و" else "y")
            places[-1] = NONE
            places.append(0)
        elif letter in _ARABIC_VOWEL:
            ending = SHORT_A | LONG_A if is_end and letter in "اي" and at else 0
            places[-1] |= _ANY if at == 0 else _ARABIC_VOWEL[letter] | ending
        elif letter in ARABIC_CONSONANTS:
            closing = "-h" if is_last else "-ht"  # ta marbuta: silent, or t before another noun
            is_open = is_end and letter == "ه" and at
            options.append(closing if is_open else ARABIC_CONSONANTS[letter])
            places[-1] = places[-1] or (NONE | _SHORT)
            places.append(0)
        else:
            return ()
    if options and not places[-1]:
        places[-1] = NONE if len(options) > 1 or len(word) > 1 else NONE | _SHORT
    places[0] = places[0] or NONE
    return _readings(options, places)


def _readings(options: list[str], places: list[int]) -> tuple[Sound, ...]:
    """Follow what each unit can be; "-" is a unit that is not heard, so that the places around it meet."""
    if not options:
        return ()
    if all(len(option) == 1 for option in options) and "-" not in options:
        return (Sound("".join(options), tuple(places)),)
    ways = 1
    if len(options) < 3:  # in a short name d and z are not one: Fayyadh is not Fayez
        options = [option[0] if option in ("dz", "zd", "ts") else option for option in options]
    limited = [""] * len(options)
    for at, option in enumerate(options):
        limited[at] = option[: max(1, _MOST // ways)]
        ways *= len(limited[at])
    found = []
    for way in product(*limited):
        heard: list[str] = []
        kept = [places[0]]
        for sound, after in zip(way, places[1:], strict=True):
            if sound == "-":
                kept[-1] = _meet(kept[-1], after)
            else:
                heard.append(sound)
                kept.append(after)
        found.append(Sound("".join(heard), tuple(kept)))
    return tuple(found)


def _joined(words: tuple[Sound, ...]) -> Sound:
    if len(words) == 1:
        return words[0]
    places = list(words[0].places)
    for word in words[1:]:
        places[-1] = _meet(places[-1], word.places[0])
        places.extend(word.places[1:])
    return Sound("".join(word.consonants for word in words), tuple(places))


def _meet(left: int, right: int) -> int:
    if left == NONE:
        return right
    if right == NONE:
        return left
    return (left | right) if left & right & NONE else (left | right) & ~NONE
