"""Dates and periods, from a day to a century, as articles state them: exact, approximate, or bounded on one side.

A date allows an interval of days. "About" widens it by a unit of its precision on either side (a week for days, five
years for round years), since EDTF leaves the width of `~` open and nothing may be proved on a blurred edge.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from typing import ClassVar, NamedTuple, Self
from unicodedata import normalize

from quiz.facts.date.grading import SAY, Judgement
from quiz.facts.date.when import When, opposite
from quiz.model.relation import Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Candidate, Context, NearMiss
from quiz.text.dates import calendar, edtf
from quiz.text.dates import reading as dates
from quiz.text.dates import spelling as date_spelling
from quiz.text.dates.calendar import DAY, DECADE, HALF, MONTH, QUARTER, SEASON, YEAR, Period
from quiz.text.dates.reading import NEGATED, OTHER_ERA, SEVERAL, Stated
from quiz.text.dates.resolving import Frame
from quiz.text.dates.tokens import LONGEST
from quiz.text.wording import says_nothing

_BLANK = " \t\r\n\u00a0\u200b\u200c\u200d\u200e\u200f\ufeff\u2060"
_AROUND = _BLANK + '"“”«»`?!؟.…'
_FIGURES = frozenset({"edtf", "basic", "num", "iso"})  # forms of a deck's `value` rather than of an article


class Said(NamedTuple):
    """The words that a date was read from, and the language they are written in.

    `article` keeps relative words where `words` says them in full: "on Wednesday" becomes "on 17 September 2025", in
    the digits that have `zero`.
    """

    words: str = ""
    language: str = "en"
    stated: Stated | None = None
    published: int | None = None
    article: str = ""
    zero: str = "0"


@dataclass(frozen=True, slots=True)
class Date(When):
    """A date as `When` has it, and the words it was read from, which take no part in equality.

    Years before 1 and other calendars are not read: `None`, on purpose (see `quiz.text.dates.calendar`).

    >>> Date.parse("by the end of 2026", Context()).edtf
    '../2026-12-31'
    """

    STYLES: ClassVar[tuple[str, ...]] = ("long", "short", "american", "numeric", "edtf", "arabic", "levantine")

    said: Said = field(default=Said(), compare=False, repr=False)

    @classmethod
    def find(cls, text: str, context: Context) -> Iterator[Candidate[Self]]:
        """Yield the dates of an article, those without a year and relative ones among them."""
        for start, end in _places(text) if len(text) <= LONGEST else dates.find(text):
            words = text[start:end]
            value = cls.parse(words, context)
            if value is not None:
                yield Candidate(start, end, words, value)

    @classmethod
    def parse(cls, words: str, context: Context) -> Self | None:
        """Read words that state one date, or EDTF; relative words need `context.published`."""
        words = normalize("NFC", words)
        frame = _frame(context)
        stated = _read(words, frame)
        return None if isinstance(stated, str) else cls._of(words, stated, context, frame.published)

    @classmethod
    def _of(cls, words: str, stated: Stated, context: Context, published: int | None) -> Self | None:
        said = Said(words, _written_in(words, context.language), stated, published, zero=context.zero)
        try:
            return cls(stated.first, stated.last, stated.bound, stated.qualifier, said=said)
        except ValueError:
            return None

    def spell(self, style: str | None = None) -> str:
        """Write the date as it was read, or in a style; an unknown style is the long one."""
        if style is None and self.said.words:
            return self.said.words
        if style == "edtf":
            return self.edtf
        return date_spelling.say(
            self.first, self.last, self.bound, self.qualifier, style=style or "long", language=self.said.language
        )

    def styles(self) -> tuple[str, ...]:
        """Name the styles in which this date can be written, and that differ from each other."""
        seen: dict[str, str] = {}
        for style in self.STYLES:
            if style != "edtf" or not self.qualifier or self.edtf.endswith(self.qualifier):  # else it would not hedge
                seen.setdefault(self.spell(style), style)
        return tuple(seen.values())

    def near(self, chance: Random) -> Iterator[NearMiss["Date"]]:
        """Yield the opposite bound, or the same date some years, months or days off, earlier and later in turn."""
        if self.bound:
            turned = self._turned()
            if turned is not None:
                yield NearMiss(turned, "bound-direction")
            return
        unit = _unit(self.first, self.last)
        for count in _shifts(self, chance):
            first = calendar.move(self.first, count, unit)
            last = self.last and calendar.move(self.last, count, unit)
            if first is None or (self.last is not None and not _is_range(first, last)):
                continue
            shifted = self._changed(first, last)
            has_words = not _NOTATION.search(shifted.said.words) or _NOTATION.search(self.said.words)
            if has_words and shifted.relate(self) is Relation.DISJOINT:
                yield NearMiss(shifted, "date-shift")

    def restyle(self, other: "Date") -> "Date | None":
        """Say the period that another date names the way this one is said; `None` where the other is less precise."""
        if (self.last is None) != (other.last is None):
            return None
        first = _truncated(other.first, self.first)
        last = _truncated(other.last, self.last) if other.last and self.last else None
        if first is None or (self.last is not None and last is None):
            return None
        try:
            return self._changed(first, last)
        except ValueError:
            return None

    def judge(self, response: str, context: Context) -> Grade:
        """Grade a typed date, read in the light of this one: a day without a year takes this date's year."""
        if says_nothing(response):
            return Grade(Outcome.BLANK, 0.0, SAY(context.language, "blank"))
        # Some keyboards send an Arabic letter and its hamza apart; the tables of months know them as one.
        typed = normalize("NFC", response.strip(_AROUND)) if len(response) <= LONGEST else response
        shown = self._shown(context.language)
        if self._is_alias(typed, context):
            return Grade(Outcome.RIGHT, 1.0, SAY(context.language, "right", key=shown), Relation.SAME)
        frame = _frame(context, self.first)
        stated = _read(typed, frame)
        said = None if isinstance(stated, str) else Date._of(typed, stated, context, frame.published)
        if said is not None and isinstance(stated, Stated):
            judgement = Judgement(self, said, stated, typed, shown, self._is_full, context)
            return judgement.alone(dates.others(typed, stated), self.said.words)
        if stated in (NEGATED, OTHER_ERA):
            return Grade(Outcome.WRONG, 0.0, SAY(context.language, "wrong", key=shown))
        phrase, outcome = ("several", Outcome.SAY_MORE) if stated == SEVERAL else ("unreadable", Outcome.UNREADABLE)
        return Grade(outcome, 0.0, SAY(context.language, phrase))

    def _is_alias(self, typed: str, context: Context) -> bool:
        folded = typed.casefold()
        spellings = (self.said.words, *(spelling for group in context.aliases.values() for spelling in group))
        return bool(folded) and any(spelling.strip(_AROUND).casefold() == folded for spelling in spellings)

    @property
    def _is_full(self) -> bool:
        """Whether the article's words themselves say the month and the year."""
        stated = self.said.stated
        return stated is not None and not (stated.assumed or stated.form in _FIGURES or self.said.article)

    def _shown(self, language: str) -> str:
        """Say the date within a sentence: in the article's words, with what they leave open."""
        stated, words = self.said.stated, self.said.words.strip(_AROUND)
        if not words or stated is None or stated.form in _FIGURES:
            return date_spelling.say(self.first, self.last, self.bound, self.qualifier, language=language)
        if stated.assumed or self.said.article:
            return f"{self.said.article or words} ({date_spelling.say(self.first, self.last, language=language)})"
        return date_spelling.without_preposition(words)

    def _changed(self, first: Period, last: Period | None) -> "Date":
        is_itself = (first, last) == self.nominal
        return _said_like(self.said, first, last, self.bound, self.qualifier, is_itself=is_itself)

    def _turned(self) -> "Date | None":
        turned = opposite(self)
        if turned is None or turned.relate(self) is not Relation.DISJOINT:
            return None
        stated, words = self.said.stated, ""
        if stated and stated.bound_at and stated.form != "edtf":
            start, end = stated.bound_at
            said = self.said.words
            words = said[:start] + date_spelling.bound_like(said[start:end], turned.bound) + said[end:]
        return _worded((self.first, self.last, turned.bound, self.qualifier), self.said, words)


@lru_cache(maxsize=1 << 12)  # the same dates are said alike for one question kind after another
def _said_like(said: Said, first: Period, last: Period | None, bound: str, qualifier: str, *, is_itself: bool) -> Date:
    """Say a period the way that some words say theirs; raises `ValueError` where the bound leaves no day of it."""
    words = ""
    if said.stated is not None:
        words = date_spelling.respell(said.words, said.stated, first, last, said.language)
        if said.stated.form == "relative":
            words = date_spelling.in_digits(words, said.zero)
            if is_itself:
                said = said._replace(article=said.words)
    return _worded((first, last, bound, qualifier), said, words)


def _worded(named: tuple[Period, Period | None, str, str], said: Said, words: str) -> Date:
    """Put words to a changed date: these where they read as it, else the long style."""
    first, last, bound, qualifier = named
    frame = Frame(said.language, said.published)
    stated = _read(words, frame)
    read = None if isinstance(stated, str) else (stated.first, stated.last, stated.bound, bool(stated.qualifier))
    if read != (first, last, bound, bool(qualifier)):
        words = date_spelling.say(first, last, bound, qualifier, language=said.language)
        stated = _read(words, frame)
    said = said._replace(words=words, stated=None if isinstance(stated, str) else stated)
    return Date(first, last, bound, qualifier, said=said)


def _frame(context: Context, key: Period | None = None) -> Frame:
    published = context.published
    return Frame(context.language, published.toordinal() if published else None, key)


@lru_cache(maxsize=1 << 12)  # the same stems are looked through for one question kind after another
def _places(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(dates.find(text))


_LIKE_SEASON = re.compile(r"\d{4}-2[1-4]", re.ASCII)


def _read(words: str, frame: Frame) -> Stated | str:
    return dates.NONE if len(words) > LONGEST else _read_once(words, frame)


@lru_cache(maxsize=1 << 13)  # the same near misses are made for one question kind after another
def _read_once(words: str, frame: Frame) -> Stated | str:
    """Read EDTF or words. "2020-21" is the spring of 2020 in a fact, but two years in a response to any other key."""
    if frame.key is not None and frame.key.precision != SEASON and _LIKE_SEASON.fullmatch(words):
        return dates.read(words, frame)
    return edtf.read(words) or dates.read(words, frame)


def _written_in(words: str, language: str) -> str:
    """Keep the deck's own code where the words are in its language: it decides the order of numeric dates."""
    code = date_spelling.language_of(words, language)
    return language if language.startswith(code) else code


def _truncated(period: Period, like: Period) -> Period | None:
    """Name the period of the other's precision that holds a period, where one does."""
    if like.part:
        return period if period.part and period.precision == like.precision else None
    low, high = calendar.days(period)
    held = calendar.containing(low, like.precision)
    return held if calendar.exists(held) and calendar.days(held)[1] >= high else None


_NOTATION = re.compile(r"\dX")  # what has no words but EDTF's


def _shifts(date: Date, chance: Random) -> list[int]:
    """Choose how far near misses lie, in periods: both sides in turn, the sizes in an order of chance."""
    order = list(_sizes(date))
    chance.shuffle(order)
    sides = (-1, 1) if chance.random() < 0.5 else (1, -1)
    return [side * size for size in order for side in sides]


_SLACK = {DAY: 14, YEAR: 10}


def _unit(first: Period, last: Period | None) -> str:
    """Say in what both ends of a range move: those of "from 2024 to May 2026" in years, lest it grow or shrink."""
    return first.precision if last is None else calendar.coarser(first.precision, last.precision)


def _width(first: Period, last: Period | None) -> int:
    """Count the periods that a range takes part in, of those that it moves in."""
    if last is None or last.precision == first.precision:
        return (last or first).index - first.index + 1
    unit, low, high = _unit(first, last), calendar.days(first)[0], calendar.days(last)[1]
    return calendar.containing(high, unit).index - calendar.containing(low, unit).index + 1


def _is_range(first: Period, last: Period | None) -> bool:
    """Whether both ends are left, in order."""
    return last is not None and calendar.days(first)[0] <= calendar.days(last)[1]


def _sizes(date: Date) -> tuple[int, ...]:
    first = date.first
    if date.qualifier and date.last is None:
        if first.precision == YEAR and first.index % 10 == 0:
            return (20, 30, 40, 50)  # whoever rounds a year rounds another as well
        if first.precision == DAY:
            return (15, 21, 30, 45, 60)
    if date.qualifier or date.last is not None:
        beyond = _width(first, date.last)
        if date.qualifier:  # as much as `calendar.slack` allows on both sides
            beyond += _SLACK.get(_unit(first, date.last), 2) if date.last else 2
        return tuple(beyond + size for size in (0, 1, 2, 3, 4, 6))
    return _SIZES.get(first.precision, (1, 2, 3))


# Days, months and years by which a date is misremembered: near ones, and the same month of other years. Days stay near:
# a month off, the same day of the month would stand twice, or the key in the middle of days that wrap round.
_SIZES = {
    DAY: (1, 2, 3, 7, 10),
    MONTH: (1, 2, 12, 24),
    SEASON: (2, 4, 8),
    QUARTER: (1, 2, 4),
    HALF: (1, 2, 4),
    YEAR: (1, 2, 3),
    DECADE: (1, 2, 3, 4),
}
