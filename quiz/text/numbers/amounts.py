"""Reads the amounts of an answer or of an article, and what spoils an answer: a negation, a second number, garbage."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from quiz.text.names import known
from quiz.text.numbers import numerals_en, units
from quiz.text.numbers.amount_reader import MONTHS, Amount, Reader
from quiz.text.numbers.figures import Token, fold_word, tokens
from quiz.text.numbers.numerals import Numeral
from quiz.text.plain import letters
from quiz.text.tables import numbers_ar, numbers_en

LONGEST = 500  # characters of an answer; a longer one is no number
_NEGATIONS = numbers_en.NEGATIONS | {"anything"} | {fold_word(word) for word in numbers_ar.NEGATIONS}
_MARKUP = re.compile(r"</?[A-Za-z]|'\s*;|[{}\\]")  # what a program writes and no learner
_YEARS = frozenset(range(1500, 2101))  # a fraction is looked for in a range one by one
_BEFORE_YEARS = frozenset(
    {"in", "since", "by", "of", "until", "from", "during", "after", "before", "mid", "early", "late"}
)
_BEFORE_YEARS |= {fold_word(word) for word in ("في", "عام", "سنة", "منذ", "خلال", "حتى", "بعد", "قبل")}


class Reading(NamedTuple):
    """All amounts of a text; `is_denied` says that a negation stands right before the first.

    `beside` holds the words and years that belong to no amount, and what tells before a noun which of them are counted;
    `named` holds the other words for what is counted.
    """

    amounts: tuple[Amount, ...]
    is_negated: bool = False
    is_denied: bool = False
    is_garbled: bool = False
    is_date: bool = False
    beside: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def may_be_in(text: str) -> bool:
    """Whether a text can hold an amount, by a cheap look: one in plain letters needs a digit or a number word.

    >>> may_be_in("How many soldiers does the army keep?"), may_be_in("Which of the two?")
    (False, True)
    """
    plain = letters(text)
    return plain is None or "0" in plain or not numerals_en.FIRST_WORDS.isdisjoint(plain.split())


@lru_cache(maxsize=4096)
def read(text: str, language: str) -> Reading:
    """Read every amount of an answer."""
    if len(text) > LONGEST or _MARKUP.search(text):
        return Reading((), is_garbled=True)
    return reading(tokens(text), language)


def reading(pieces: Sequence[Token], language: str) -> Reading:
    """Read every amount of a tokenised text, from left to right."""
    reader = Reader(pieces, language)
    amounts = reader.run()
    explicit = [amount for amount in amounts if not amount.is_implied]
    kept = tuple(explicit or amounts)
    if len(kept) > 1:
        dated = [amount for amount in kept if not is_year(pieces, amount)]
        kept = tuple(dated or kept)
    keys = [piece.key for piece in pieces]
    negations = [
        index
        for index, key in enumerate(keys)
        if (key in _NEGATIONS or key.endswith("n't")) and index not in reader.hedged
    ]
    is_multiplied = not numbers_en.MULTIPLIERS.isdisjoint(keys)
    is_denied = bool(kept and negations) and any(
        pieces[at].end <= kept[0].start <= pieces[at].end + 1 for at in negations
    )
    is_date = len(kept) == 1 and _is_in_date(pieces, kept[0].numerals[0])
    left = [amount for amount in amounts if amount not in kept] if len(amounts) > len(kept) else []
    years = {amount.numerals[0].start for amount in left if is_year(pieces, amount)}
    beside = tuple(_beside(pieces, kept, reader.hedged, years)) if kept else ()
    counted = [amount for amount in kept if amount.end < amount.nouns_end]
    named = tuple(_named(pieces, counted)) if counted else ()
    return Reading(kept, bool(negations) or is_multiplied, is_denied, reader.is_garbled, is_date, beside, named)


def _named(pieces: Sequence[Token], counted: Sequence[Amount]) -> Iterator[str]:
    for piece in pieces:
        if piece.kind == "word" and piece.key not in numbers_en.DESCRIBING:
            for amount in counted:
                if amount.end <= piece.start < amount.nouns_end:
                    yield piece.key
                    break


def _tells_which(key: str) -> bool:
    return key in numbers_en.ADDING or bool(known.people((key,)))


def _beside(pieces: Sequence[Token], kept: Sequence[Amount], hedged: set[int], years: set[int]) -> Iterator[str]:
    for index, piece in enumerate(pieces):
        if index not in years and (piece.kind != "word" or index in hedged):
            continue
        for amount in kept:
            if amount.start <= piece.start < amount.nouns_end:
                if piece.key in amount.nouns and _tells_which(piece.key):
                    yield piece.key
                break
        else:
            yield piece.key


def every(pieces: Sequence[Token], language: str) -> Iterator[Amount]:
    """Yield the amounts of a long text, but for years, days of months and the pronoun "one"."""
    for amount in Reader(pieces, language).run():
        first = amount.numerals[0]
        is_pronoun = pieces[first.start].key == "one" and amount.unit is None and not _is_known(amount)
        if not (is_year(pieces, amount) or is_pronoun or amount.is_bare_unit):
            yield amount


def places(text: str, language: str) -> Iterable[tuple[int, int]]:
    """Give the places of the amounts of a text, with what is counted where that is one known word."""
    return _places_once(text, language) if len(text) <= LONGEST else _places(text, language)


def _places(text: str, language: str) -> Iterator[tuple[int, int]]:
    for amount in every(tokens(text), language):
        is_told = len(amount.nouns) == 1 and units.is_known_noun(amount.nouns[0])
        yield amount.start, amount.nouns_end if is_told else amount.end


@lru_cache(maxsize=1 << 12)  # the same stems are looked through for one question kind after another
def _places_once(text: str, language: str) -> tuple[tuple[int, int], ...]:
    return tuple(_places(text, language))


def _is_in_date(pieces: Sequence[Token], numeral: Numeral) -> bool:
    previous = pieces[numeral.start - 1].key if numeral.start else ""
    follower = pieces[numeral.end].key if numeral.end < len(pieces) else ""
    return previous in MONTHS or follower in MONTHS


def is_year(pieces: Sequence[Token], amount: Amount) -> bool:
    """Whether a bare number is more likely a year or a day of a month than an amount."""
    first = amount.numerals[0]
    if amount.unit or amount.is_ordinal or len(amount.figures) > 1 or first.style != "digits":
        return False
    previous = pieces[first.start - 1].key if first.start else ""
    if _is_in_date(pieces, first):
        return True
    text = pieces[first.start].key
    if not text.isdigit() or amount.figures[0] not in _YEARS:
        return False
    if amount.hedge and previous not in _BEFORE_YEARS:
        return False
    return previous in _BEFORE_YEARS or units.head(amount.nouns) in ("", "election", "war") or not _is_known(amount)


def _is_known(amount: Amount) -> bool:
    return bool(amount.nouns) and units.is_known_noun(amount.nouns[-1])
