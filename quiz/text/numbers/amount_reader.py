"""Puts a number together with its hedge, its unit or what it counts, and the other end of its range."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from quiz.text.numbers import hedges, units
from quiz.text.numbers.figures import Token, fold_word, is_arabic
from quiz.text.numbers.numerals import Numeral, numeral_at
from quiz.text.tables import numbers_ar, numbers_en, units_known

_JOINTS = numbers_en.JOINTS | {"-", "–", *map(fold_word, numbers_ar.JOINTS)}
_BETWEEN = frozenset({"between", "from", *map(fold_word, numbers_ar.BETWEEN)})
_AND = frozenset({"and", "و", "&"})
_LINKS = _JOINTS | _AND
_SKIPPED = frozenset({"of", "the", "من", "-"})
_AND_A_HALF: dict[tuple[str, ...], Fraction] = {
    ("and", "a", "half"): Fraction(1, 2),
    ("and", "a", "quarter"): Fraction(1, 4),
}
_AND_A_HALF |= {(fold_word("ونصف"),): Fraction(1, 2), (fold_word("وربع"),): Fraction(1, 4)}
_ONES = frozenset(fold_word(word) for forms in units_known.ARABIC_FORMS.values() for word in (forms[0], forms[2]))
_ONES |= {fold_word("سنة")}
MONTHS = numbers_en.MONTHS | {fold_word(word) for word in numbers_ar.MONTHS.split()}


class Amount(NamedTuple):
    """An amount as read: one figure, or two of a range; `unit` or the `nouns` that say what is counted.

    `numerals` are the numbers, `spans` their places; `start` to `end` the whole with hedge and unit, in characters;
    `nouns_end` with the nouns too. `is_implied` marks "a week": one, unless another number is there.
    `unit_span` is the unit's place. `is_dual` and `is_bare_unit` mark an Arabic unit that says two, or one, by itself.
    """

    figures: tuple[Fraction, ...]
    hedge: str
    unit: units.Unit | None
    nouns: tuple[str, ...]
    numerals: tuple[Numeral, ...]
    spans: tuple[tuple[int, int], ...]
    start: int
    end: int
    nouns_end: int
    unit_span: tuple[int, int] = (0, 0)
    is_implied: bool = False
    shares_scale: bool = False
    is_dual: bool = False
    is_bare_unit: bool = False

    @property
    def is_ordinal(self) -> bool:
        """Whether it gives a place in an order."""
        return self.numerals[0].is_ordinal

    @property
    def other(self) -> Fraction | None:
        """What its figure says when the decimal mark is taken to group thousands."""
        return self.numerals[0].other if len(self.figures) == 1 else None


class Reader:
    """Reads amounts from left to right; `hedged` are the tokens of hedges, `is_garbled` what nobody can read."""

    def __init__(self, pieces: Sequence[Token], language: str) -> None:
        self.pieces, self.language = pieces, language
        # Room behind the keys answers for what lies beyond either end: the places -1 to -4 are there too.
        self.keys = [*[piece.key for piece in pieces], "", "", "", ""]
        self.is_garbled = False
        self.hedged: set[int] = set()
        self.floor = 0

    def run(self) -> list[Amount]:
        """Read every amount of the text."""
        found: list[Amount] = []
        at = 0
        while at < len(self.pieces):
            amount, at = self._amount(at)
            if amount is not None:
                found.append(amount)
                self.floor = at
        return found

    def _key(self, at: int) -> str:
        return self.keys[at]

    def _amount(self, at: int) -> tuple[Amount | None, int]:
        piece = self.pieces[at]
        if piece.kind == "word" and units.dual(piece.key):
            return self._dual(at)
        numeral = numeral_at(self.pieces, at, self.language)
        if numeral is None and piece.kind == "word" and piece.key in _ONES:
            return self._bare_unit(at)
        if numeral is None:
            if piece.kind == "figure":
                self.is_garbled = True
            return self._article(at)
        if self._is_stuck(numeral):
            self.is_garbled = True
        return self._complete(numeral)

    def _is_stuck(self, numeral: Numeral) -> bool:
        """Whether letters stick to a figure that mean nothing there ("25OO", "F16")."""
        first, last = self.pieces[numeral.start], self.pieces[numeral.end - 1]
        if first.kind == "figure" and first.is_glued:
            previous = self.pieces[numeral.start - 1]
            if previous.kind == "word" and not is_arabic(previous.key) and previous.key not in units.CODES:
                return previous.key not in ("c", "ca", "est")
            if previous.kind in ("figure", "part") or (
                previous.key in ".,'_" and numeral.start > 1 and previous.is_glued
            ):
                return True
        if last.kind not in ("figure", "part") or numeral.end >= len(self.pieces):
            return False
        follower = self.pieces[numeral.end]
        if not follower.is_glued or follower.kind != "word" or is_arabic(follower.key):
            return follower.is_glued and follower.kind in ("figure", "part")
        return not (
            units.unit_at(self.pieces, numeral.end) or follower.key == "ish" or units.is_known_noun(follower.key)
        )

    def _dual(self, at: int) -> tuple[Amount, int]:
        unit = units.dual(self._key(at))
        numeral = Numeral(Fraction(2), at, at + 1, "words")
        return self._finish((numeral,), (Fraction(2),), unit, at + 1, is_dual=True)

    def _bare_unit(self, at: int) -> tuple[Amount | None, int]:
        """Read "عام" as one year, unless another number is there."""
        found = units.unit_at(self.pieces, at)
        if found is None:
            return None, at + 1
        numeral = Numeral(Fraction(1), at, at + 1, "words")
        amount, end = self._finish((numeral,), (Fraction(1),), found[0], at + 1, is_dual=True)
        return amount._replace(is_implied=True, is_bare_unit=True), end

    def _article(self, at: int) -> tuple[Amount | None, int]:
        """Read "a week" as one week; any other word is no amount."""
        if self._key(at) not in ("a", "an"):
            return None, at + 1
        found = units.unit_at(self.pieces, at + 1)
        if found is None or found[0].dimension != "time" or found[0].key == "second":
            return None, at + 1
        numeral = Numeral(Fraction(1), at, at + 1, "words")
        amount, end = self._finish((numeral,), (Fraction(1),), None, at + 1)
        return amount._replace(is_implied=True), end

    def _complete(self, numeral: Numeral) -> tuple[Amount, int]:
        unit = self._sign(numeral.start)
        end, first_end = numeral.end, numeral.end
        if self._key(end) == "%" or self._has_unit_and_joint(end):
            found = units.unit_at(self.pieces, end)
            first_end = found[1] if found else end
        second = self._second(numeral, first_end)
        if second is None:
            amount, after = self._finish((numeral,), (numeral.value,), unit, end)
            alone = numeral.style == "words" and self._key(numeral.start) == "one" and not numeral.is_ordinal
            pronoun = self._key(numeral.start - 1) in ("the", "this", "that", "which", "no", "last")
            return (amount._replace(is_implied=True) if alone and pronoun else amount), after
        scale = second.scale if numeral.scale == 1 and second.scale >= 1000 and numeral.value < 1000 else 1
        if scale > 1 and numeral.value * scale > second.value:
            scale = 1
        figures = (numeral.value * scale, second.value)
        amount, after = self._finish((numeral, second), figures, unit, second.end)
        return amount._replace(shares_scale=scale > 1 and second.style == "compact"), after

    def _has_unit_and_joint(self, at: int) -> bool:
        found = units.unit_at(self.pieces, at)
        return found is not None and self._key(found[1]) in _LINKS

    def _second(self, first: Numeral, at: int) -> Numeral | None:
        """Read the upper end of a range after "-", "to", or "between .. and"."""
        joint = self._key(at)
        if joint not in _LINKS:
            return None
        is_between = self._key(first.start - 1 - (self._sign_length(first.start))) in _BETWEEN
        if joint not in _JOINTS and not is_between:
            return None
        at += 1
        while self._key(at) in units.SIGNS or (self._key(at) == "us" and self._key(at + 1) == "$"):
            at += 1
        if at >= len(self.pieces):
            return None
        second = numeral_at(self.pieces, at, self.language)
        if second is None or second.is_ordinal != first.is_ordinal:
            return None
        return second if second.value > first.value or (is_between and second.value < first.value) else None

    def _sign_length(self, start: int) -> int:
        """Count the tokens of a currency sign or code before a number."""
        previous = self._key(start - 1)
        if previous == "$" and self._key(start - 2) in ("us", "u"):
            return 2
        if start - 1 < self.floor:
            return 0
        return int(previous in units.SIGNS or previous in units.CODES)

    def _sign(self, start: int) -> units.Unit | None:
        if not self._sign_length(start):
            return None
        previous = self._key(start - 1)
        return units.UNITS[units.SIGNS.get(previous) or units.CODES[previous]]

    def _hedge(self, start: int, *, is_range: bool) -> tuple[str, int]:
        """Collect the hedges before a number; of two, the one that bounds is kept."""
        at, hedge = start - self._sign_length(start), ""
        if is_range and self._key(at - 1) in _BETWEEN and at - 1 >= self.floor:
            at -= 1
        for _ in range(3):
            skip = at - 1 if self._key(at - 1) in ("a", "an", "the") else at
            found = hedges.before(self.pieces, at) or hedges.before(self.pieces, skip)
            if found is None or found[1] < self.floor:
                break
            self.hedged.update(range(found[1], at))
            hedge = found[0] if hedge in ("", "about") else hedge
            at = found[1]
        return hedge, at

    def _finish(
        self,
        numerals: tuple[Numeral, ...],
        figures: tuple[Fraction, ...],
        unit: units.Unit | None,
        end: int,
        *,
        is_dual: bool = False,
    ) -> tuple[Amount, int]:
        hedge, start = self._hedge(numerals[0].start, is_range=len(figures) == 2)
        hedge, end = self._hedge_after(hedge, end)
        unit_span = (0, 0)
        found = None if is_dual else self._unit(end)
        if found is not None and (unit is None or unit.dimension == found[0].dimension):
            unit, unit_start, end = found
            unit_span = (self.pieces[unit_start].start, self.pieces[end - 1].end)
        if unit is not None and len(figures) == 1:
            figures, end = self._and_a_half(figures, end)
        hedge, end = self._hedge_after(hedge, end)
        nouns, nouns_end = self._nouns(end)
        hedge, last = self._hedge_after(hedge, nouns_end)
        if len(figures) == 2:
            hedge = hedges.RANGE
            figures = (min(figures), max(figures))
        spans = tuple([(self.pieces[n.start].start, self.pieces[n.end - 1].end) for n in numerals])
        places = self.pieces[start].start, self.pieces[end - 1].end, self.pieces[last - 1].end
        counted = nouns if unit is None else ()
        amount = Amount(figures, hedge, unit, counted, numerals, spans, *places, unit_span, is_dual=is_dual)
        return amount, max(last, numerals[-1].end)

    def _and_a_half(self, figures: tuple[Fraction, ...], at: int) -> tuple[tuple[Fraction, ...], int]:
        """Read "a day and a half" on."""
        for length in (3, 1):
            part = _AND_A_HALF.get(tuple(self.keys[at : at + length]))
            if part is not None and figures[0].denominator == 1:
                return (figures[0] + part,), at + length
        return figures, at

    def _hedge_after(self, hedge: str, at: int) -> tuple[str, int]:
        key = self.keys[at]
        if not key:
            return hedge, at
        start = at + 1 if key == "-" and self.keys[at + 1] == "ish" else at
        found = hedges.after(self.pieces, start)
        if found is None:
            return hedge, at
        self.hedged.update(range(at, found[1]))
        return (found[0] if hedge in ("", "about") else hedge), found[1]

    def _unit(self, at: int) -> tuple[units.Unit, int, int] | None:
        """Find the unit after a number, past a hyphen, "of the" and up to two words like "consecutive"."""
        for _ in range(4):
            found = units.unit_at(self.pieces, at)
            if found is not None:
                return found[0], at, found[1]
            key = self.keys[at]
            if key not in _SKIPPED and key not in numbers_en.DESCRIBING:
                return None
            at += 1
        return None

    def _nouns(self, at: int) -> tuple[tuple[str, ...], int]:
        """Collect the words that name what is counted."""
        found: list[str] = []
        end = at
        while at < len(self.pieces) and len(found) < 8:
            piece = self.pieces[at]
            if piece.key in _SKIPPED and (not found or piece.key == "-"):
                at += 1
                continue
            if piece.kind != "word" or piece.key in numbers_en.STOPS or piece.key in units.ARABIC_STOPS:
                break
            if not found and piece.key in numbers_en.PRONOUNS and piece.key != "us":
                break
            if piece.key in MONTHS or self._starts_number(at):
                break
            found.append(piece.key)
            at += 1
            end = at
        return tuple(found), end

    def _starts_number(self, at: int) -> bool:
        numeral = numeral_at(self.pieces, at, self.language)
        return (numeral is not None and not numeral.is_ordinal) or units.dual(self._key(at)) is not None
