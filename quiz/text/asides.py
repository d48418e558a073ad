"""Finds a word beside an answer that makes it say more than was asked: "page 2014", "2,500 fewer", "2014 in Syria"."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from quiz.text.fold import tokens as names
from quiz.text.names import known
from quiz.text.numbers.figures import fold_word, is_arabic, tokens

# Words that say nothing of their own beside a figure or a date: a closed list, for what is not on it may change it.
_SMALL_WORDS = """
a an the it its is was were are be been being that that's this these those there they he she we i im id my me you so
well um uh er hmm oh yes yeah ok okay please sure quite right correct correctly rightly recall remember remembered
believe think thought guess reckon suppose assume say says said would should could might may will can maybe perhaps
probably possibly likely apparently reportedly estimated according acc article story text piece report source deck
news per to of in on at for from with as and if about around roughly approximately approx total altogether overall sum
number figure count answer date year month only just fully full some has have had did does do took take takes place
happened happens occurred began begin begins started starts ended ends lasted lasts kept keeps came comes become
became fell falls went stationed deployed based currently now still then also too really actually course give ish
something all them their who which what when where how many much long often times or near i'd i'll i'm it's he's
they're they'd they'll must out end no nr yr am back certainly surely one his her our your want wants abt indeed
definitely teh
هو هي هم كان كانت يكون بلغ يبلغ بلغت عدد رقم العدد الرقم في من الى عن على مع ان انه انها هذا هذه ذلك تلك قال
يقول المقال التقرير الخبر حسب وفق وفقا اظن اعتقد ربما لعل تقريبا مجموع اجمالي الاجابه الجواب عام سنه شهر يوم
تاريخ بحسب جدا فقط حدث وقع جرى تم بدا انتهى استمر دام تولى هناك كل جميع
"""
_SMALL = frozenset(map(fold_word, _SMALL_WORDS.split()))
_SHUFFLED = frozenset((word[:1], *sorted(word)) for word in _SMALL if len(word) > 2)  # "teh", "abuot"
_ENDINGS = ("ings", "ing", "ed", "es", "s", "e")
_ROOT = 5  # letters that "created" and "creation" share
_JOINED = "وفبلك"
_SHORT = 3  # letters of US, UK and UAE, which are adjectives as well


class _Own(NamedTuple):
    stems: frozenset[str]
    places: frozenset[str]
    peoples: frozenset[str]


def beside(words: Iterable[str], own: str, asked: str) -> str:
    """Give the first word that is neither small nor among the answer's own; empty when there is none.

    Without the words that were `asked`, years and names of countries and peoples pass: nobody can say that they do not
    belong.

    >>> beside(["i", "think"], "2014", ""), beside(["page"], "2014", ""), beside(["Syria"], "900", "troops in Iraq")
    ('', 'page', 'Syria')
    """
    known_words = _own(own, asked)
    for word in words:
        if not asked and word.isdecimal():
            continue
        places = _places(word)
        if places:
            is_people = bool(known.people(names(word)))  # "Iraqi troops" are not the "troops in Iraq"
            asked_of = known_words.peoples if is_people else known_words.places
            if asked and asked_of.isdisjoint(places):
                return word
        elif not _is_small(word) and not _is_among(word, known_words.stems):
            return word
    return ""


def _is_small(word: str) -> bool:
    key = fold_word(word)
    return key in _SMALL or (key[:1], *sorted(key)) in _SHUFFLED


def _is_among(word: str, stems: frozenset[str]) -> bool:
    if _stem(word) in stems:
        return True
    key = fold_word(word)
    return len(key) == 1 and any(stem.startswith(key) for stem in stems)  # "38 °C" for degrees Celsius


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    key = fold_word(word).removesuffix("'s")
    if is_arabic(key):
        if key[:1] in _JOINED and len(key) > 4:
            key = key[1:]
        return key.removeprefix("ال") if len(key) > 4 else key
    ending = next((ending for ending in _ENDINGS if key.endswith(ending) and len(key) - len(ending) > 2), "")
    return key.removesuffix(ending)[:_ROOT]


@lru_cache(maxsize=4096)
def _places(word: str) -> tuple[str, ...]:
    folded = names(word)
    country = known.people(folded)
    codes = (code.partition(" ")[0] for code in known.codes(folded) if not code.startswith("body"))
    return (*codes, *((country,) if country else ()))


@lru_cache(maxsize=1024)
def _own(own: str, asked: str) -> _Own:
    pieces = tokens(f"{own} {asked}"[:4000])
    found = [piece.key for piece in pieces if piece.kind in ("word", "figure")]
    hyphens = {place for piece in pieces if piece.key == "-" for place in (piece.start, piece.end)}
    apart = [piece.key for piece in pieces if piece.start not in hyphens and piece.end not in hyphens]
    return _Own(
        frozenset(_stem(word) for word in found),
        # "The Israel-Gaza war" does not say where the war in Iran was.
        frozenset(place for word in apart for place in _places(word)),
        frozenset(place for word in found if _is_adjective(word) for place in _places(word)),
    )


def _is_adjective(word: str) -> bool:
    """Whether a word says of what country a thing is: "Iraqi", "Iraq's", and short names ("US forces")."""
    return bool(known.people(names(word))) or word.endswith("'s") or len(word) <= _SHORT
