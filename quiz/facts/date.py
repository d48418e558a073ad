"""Dates and periods, from a day to a century, as articles state them: exact, approximate, or bounded on one side.

A date allows an interval of days. "About" widens it by a unit of its precision on either side (a week for days, five years
for round years), since EDTF leaves the width of `~` open and nothing may be proved on a blurred edge.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random
from typing import ClassVar, NamedTuple, Self

from quiz.model.relation import Extent, Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Candidate, Context, NearMiss
from quiz.text import calendar, date_spelling, dates, edtf
from quiz.text.calendar import DAY, DECADE, HALF, MONTH, QUARTER, SEASON, YEAR, Period
from quiz.text.dates import AFTER, BEFORE, BY, NEGATED, SEVERAL, SINCE, UNTIL, Frame, Stated
from quiz.text.phrases import Phrases
from quiz.text.tables import dates_grades

_SAY = Phrases(en=dates_grades.ENGLISH, ar=dates_grades.ARABIC)
_BLANK = " \t\r\n\u00a0\u200b\u200c\u200d\u200e\u200f\ufeff\u2060"
_QUOTED = _BLANK + '"“”«»‘’`?!؟.…'
_OPPOSITE = {BY: AFTER, UNTIL: AFTER, AFTER: BY, BEFORE: SINCE, SINCE: BEFORE}
_MANY_DAYS = 366  # "2022" for a day is less than was asked for, but worth something; "the 21st century" is not
_MANY_TIMES = 11  # "the 2010s" for 2014


class Said(NamedTuple):
    """The words that a date was read from, and in which language they are to be written again."""

    words: str = ""
    language: str = "en"
    stated: Stated | None = None
    published: int | None = None


@dataclass(frozen=True, slots=True)
class Date:
    """A period, or a range from `first` to `last`, with a bound and a qualifier (`~` about, `?` uncertain, `%` both).

    Years run from 1 to 9999 in the proleptic Gregorian calendar; earlier years and other calendars are not read. The
    words it was read from take no part in equality. Raises `ValueError` where no day of those years is left.

    >>> Date.parse("by the end of 2026", Context()).edtf
    '../2026-12-31'
    """

    STYLES: ClassVar[tuple[str, ...]] = ("long", "short", "american", "numeric", "edtf", "arabic", "levantine")

    first: Period
    last: Period | None = None
    bound: str = ""
    qualifier: str = ""
    said: Said = field(default=Said(), compare=False, repr=False)
    extent: Extent = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Work out the days that the date allows."""
        object.__setattr__(self, "extent", _extent(self.first, self.last or self.first, self.bound, self.qualifier))

    @classmethod
    def find(cls, text: str, context: Context) -> Iterator[Candidate[Self]]:
        """Yield the dates of an article, those without a year and relative ones among them."""
        frame = _frame(context)
        for start, end, _ in dates.find(text, frame):
            words = text[start:end]
            value = cls.parse(words, context)
            if value is not None:
                yield Candidate(start, end, words, value)

    @classmethod
    def parse(cls, words: str, context: Context) -> Self | None:
        """Read words that state one date, or EDTF; relative words need `context.published`."""
        stated = _read(words, _frame(context))
        return None if isinstance(stated, str) else cls._of(words, stated, context)

    @classmethod
    def _of(cls, words: str, stated: Stated, context: Context) -> Self | None:
        said = Said(words, _written_in(words, context.language), stated, _frame(context).published)
        try:
            return cls(stated.first, stated.last, stated.bound, stated.qualifier, said)
        except ValueError:
            return None

    @property
    def nominal(self) -> tuple[Period, Period | None]:
        """The period that is named: 2026 for "by the end of 2026"."""
        return self.first, self.last

    @property
    def edtf(self) -> str:
        """The date in EDTF level 1; what has no notation there is written as an interval of days."""
        if not self.bound:
            ends = [edtf.write(period) for period in (self.first, self.last) if period]
            if all(ends):
                return "/".join(f"{end}{self.qualifier}" for end in ends)
        low, high = self.extent.low, self.extent.high
        return edtf.interval(None if low is None else int(low), None if high is None else int(high))

    def spell(self, style: str | None = None) -> str:
        """Write the date as it was read, or in a style; an unknown style is the long one."""
        if style is None and self.said.words:
            return self.said.words
        if style == "edtf":
            return self.edtf
        return date_spelling.say(
            self.first,
            self.last,
            self.bound,
            self.qualifier,
            style=style or date_spelling.LONG,
            language=self.said.language,
        )

    def styles(self) -> tuple[str, ...]:
        """Name the styles in which this date can be written, and that differ from each other."""
        seen: dict[str, str] = {}
        for style in self.STYLES:
            seen.setdefault(self.spell(style), style)
        return tuple(seen.values())

    def relate(self, other: Self) -> Relation:
        """Compare the days that two dates allow."""
        return self.extent.relate(other.extent)

    def near(self, chance: Random) -> Iterator[NearMiss[Self]]:
        """Yield the opposite bound, or the same date some years, months or days off, earlier and later in turn."""
        if self.bound:
            opposite = self._opposite()
            if opposite is not None:
                yield NearMiss(opposite, "bound-direction")
            return
        for count in _shifts(self, chance):
            shifted = self._shifted(count)
            if shifted is not None and shifted.relate(self) is Relation.DISJOINT:
                yield NearMiss(shifted, "date-shift")

    def restyle(self, other: Self) -> Self | None:
        """Say the period that another date names the way this one is said; `None` where the other is less precise."""
        if (self.last is None) != (other.last is None):
            return None
        first, last = (
            _truncated(other.first, self.first),
            other.last and self.last and _truncated(other.last, self.last),
        )
        if first is None or (self.last is not None and last is None):
            return None
        return self._changed(first, last)

    def judge(self, response: str, context: Context) -> Grade:
        """Grade a typed date, read in the light of this one: a day without a year takes this date's year."""
        if not response.strip(_BLANK):
            return Grade(Outcome.BLANK, 0, _SAY(context.language, "blank"))
        typed = response.strip(_QUOTED) if len(response) <= dates.LONGEST else response
        if self._is_alias(typed, context):
            return self._grade(Outcome.RIGHT, 1, "right", context, Relation.SAME)
        stated = _read(typed, _frame(context, self.first))
        said = None if isinstance(stated, str) else Date._of(typed, stated, context)
        if said is None:
            phrase, outcome = _AGAIN.get(str(stated), _AGAIN[""])
            return Grade(outcome, 0, _SAY(context.language, phrase))
        return _Judgement(self, said, typed, context).grade()

    def _is_alias(self, typed: str, context: Context) -> bool:
        spellings = (self.said.words, *(spelling for group in context.aliases.values() for spelling in group))
        folded = typed.casefold()
        return bool(folded) and any(spelling.strip(_QUOTED).casefold() == folded for spelling in spellings)

    def _grade(
        self, outcome: Outcome, score: float, phrase: str, context: Context, relation: Relation, **words: str
    ) -> Grade:
        return Grade(
            outcome, score, _SAY(context.language, phrase, key=self.shown(context.language), **words), relation
        )

    def shown(self, language: str) -> str:
        """Say the date in a sentence of this language: the article's words, resolved where they leave something open."""
        stated, words = self.said.stated, self.said.words.strip(_QUOTED)
        full = date_spelling.say(self.first, self.last, self.bound, self.qualifier, language=language)
        if not words or stated is None or stated.form in ("edtf", "basic", "num", "iso"):
            return full
        if stated.assumed:
            return f"{words} ({date_spelling.say(self.first, self.last, language=language)})"
        return words if stated.bound_at else words[stated.core[0] :] if _is_lead_in(words[: stated.core[0]]) else words

    def _changed(self, first: Period, last: Period | None) -> Self | None:
        said = self.said
        words = ""
        if said.stated is not None:
            words = date_spelling.respell(said.words, said.stated, first, last, said.language)
        return self._respelt(words, replace(self, first=first, last=last, said=said._replace(words="", stated=None)))

    def _respelt(self, words: str, changed: Self) -> Self:
        """Keep new words only where they read as the changed date."""
        frame = Frame(self.said.language, self.said.published)
        stated = _read(words, frame) if words else ""
        if isinstance(stated, str) or _meaning(stated) != _meaning(changed):
            words = changed.spell(date_spelling.LONG)
            stated = _read(words, frame)
        return replace(
            changed, said=self.said._replace(words=words, stated=None if isinstance(stated, str) else stated)
        )

    def _shifted(self, count: int) -> Self | None:
        first = calendar.step(self.first, count)
        last = self.last and calendar.step(self.last, count)
        if first is None or (self.last is not None and last is None):
            return None
        return self._changed(first, last)

    def _opposite(self) -> Self | None:
        said, bound = self.said, _OPPOSITE[self.bound]
        try:
            changed = replace(self, bound=bound, said=said._replace(words="", stated=None))
        except ValueError:
            return None
        words = ""
        if said.stated and said.stated.bound_at and said.stated.form != "edtf":
            start, end = said.stated.bound_at
            words = said.words[:start] + date_spelling.bound_like(said.words[start:end], bound) + said.words[end:]
        changed = self._respelt(words, changed)
        return changed if changed.relate(self) is Relation.DISJOINT else None


_AGAIN = {
    SEVERAL: ("several", Outcome.SAY_MORE),
    NEGATED: ("negated", Outcome.UNREADABLE),
    "": ("unreadable", Outcome.UNREADABLE),
}


class _Judgement(NamedTuple):
    """One response, read as a date, beside its key."""

    key: Date
    said: Date
    typed: str
    context: Context

    def grade(self) -> Grade:
        """Grade the nominal in the key's light first, then what the extents say."""
        lit = self._in_light(self.said)
        stated = self.said.said.stated or Stated(self.said.first)
        if lit is not None and lit.relate(self.key) is Relation.SAME:
            return self._noted(self._same(stated), stated)
        if stated.other is not None and self._is_other(stated.other):
            again = _SAY(self.context.language, "month-word", typed=self.typed)
            return Grade(Outcome.SAY_MORE, 0, again)
        return self._noted(self._different(stated), stated)

    def _in_light(self, said: Date) -> Date | None:
        """Read the response with the key's bound and hedge where it has none of its own."""
        key, stated = self.key, said.said.stated
        bound, first = said.bound, said.first
        if key.bound and not bound and said.last is None:
            if key.bound in (BY, UNTIL) and first.part == calendar.END:
                first = first._replace(part="")
            if first == key.first or (key.bound in (BY, UNTIL) and not first.part):
                bound = key.bound
        qualifier = said.qualifier
        if key.qualifier and not (stated and stated.is_exact):
            qualifier = key.qualifier
        if (bound, first, qualifier) == (said.bound, said.first, said.qualifier):
            return said
        try:
            return replace(said, first=first, bound=bound, qualifier=qualifier)
        except ValueError:
            return None

    def _is_other(self, other: Period) -> bool:
        lit = self._in_light(Date(other))
        return lit is not None and lit.relate(self.key) is Relation.SAME

    def _noted(self, grade: Grade, stated: Stated) -> Grade:
        """Add how an ambiguous numeric date was read."""
        if stated.other is None or stated.form not in ("num", "ratio"):
            return grade
        note = _SAY(self.context.language, "read", said=self._shown())
        return replace(grade, reason=grade.reason + note)

    def _same(self, stated: Stated) -> Grade:
        of_key = self.key.said.stated
        is_full = of_key is not None and not of_key.assumed and of_key.form not in ("edtf", "iso", "basic")
        if stated.weekday is not None:
            name = date_spelling.weekday_name(self.said.first.index, self.context.language)
            return self._give(Outcome.PARTLY, 0.5, "weekday", Relation.SAME, said=self._shown(), weekday=name)
        if stated.assumed == "month" or (stated.assumed == "relative" and is_full and self.said.first.precision == DAY):
            return self._give(Outcome.PARTLY, 0.5, "wider-day", Relation.WIDER, said=self.typed)
        if stated.assumed == "year" and is_full and self.said.first.precision != DAY:
            phrase = "wider-month" if self.said.first.precision == MONTH else "wider"
            return self._give(Outcome.PARTLY, 0.5, phrase, Relation.WIDER, said=self.typed)
        is_bare = bool(self.key.qualifier) and not self.said.qualifier
        return self._give(Outcome.RIGHT, 1, "hedge" if is_bare else "right", Relation.SAME)

    def _different(self, stated: Stated) -> Grade:
        key, said = self.key, self.said
        relation = said.relate(key)
        is_nominal = said.nominal == key.nominal
        if is_nominal and stated.is_exact and key.qualifier:
            return self._give(Outcome.WRONG, 0, "narrower", Relation.NARROWER)
        if is_nominal and said.bound == key.bound and said.qualifier:
            return self._give(Outcome.PARTLY, 0.5, "vague", Relation.WIDER, said=self._shown())
        if said.bound or key.bound:
            if relation is Relation.WIDER and is_nominal:
                return self._give(Outcome.PARTLY, 0.5, "wider", relation, said=self._shown())
            if is_nominal:
                return self._give(Outcome.WRONG, 0, "side", relation)
        else:
            relation = _bare(said).relate(_bare(key))
            if relation is Relation.WIDER:
                return self._wider(stated)
        if relation is Relation.NARROWER and _bare(said).relate(_bare(key)) is Relation.NARROWER:
            return self._give(Outcome.WRONG, 0, "narrower", relation)
        return self._wrong(relation)

    def _wider(self, stated: Stated) -> Grade:
        length, wanted = _length(self.said), _length(self.key)
        if length > max(_MANY_DAYS, _MANY_TIMES * wanted):
            return self._give(Outcome.WRONG, 0, "wide", Relation.WIDER)
        precision = "" if self.said.last or self.said.first.part else self.said.first.precision
        phrase = f"wider-{precision}" if precision in (DAY, MONTH, YEAR, DECADE) else "wider"
        said = self.typed if stated.assumed else self._shown()
        return self._give(Outcome.PARTLY, 0.5, phrase, Relation.WIDER, said=said)

    def _wrong(self, relation: Relation) -> Grade:
        rival = self.context.rivals.whose(self.said.nominal, self.context.fact)
        if rival is not None and rival.label:
            grade = self._give(Outcome.WRONG, 0, "rival", relation, said=self._shown(), label=rival.label)
            return replace(grade, confused_with=rival.fact)
        return self._give(Outcome.WRONG, 0, "year-off" if self._is_year_off() else "wrong", relation)

    def _is_year_off(self) -> bool:
        key, said = self.key, self.said
        if key.first.precision != DAY or said.first.precision != DAY or key.last or said.last:
            return False
        one, two = calendar.date_of(key.first.index), calendar.date_of(said.first.index)
        return (one.month, one.day) == (two.month, two.day)

    def _give(self, outcome: Outcome, score: float, phrase: str, relation: Relation, **words: str) -> Grade:
        shown = self.key.shown(self.context.language)
        return Grade(outcome, score, _SAY(self.context.language, phrase, key=shown, **words), relation)

    def _shown(self) -> str:
        return date_spelling.say(self.said.first, self.said.last, language=self.context.language)


def _frame(context: Context, key: Period | None = None) -> Frame:
    published = context.published
    return Frame(context.language, published.toordinal() if published else None, key)


def _read(words: str, frame: Frame) -> Stated | str:
    return edtf.read(words) or dates.read(words, frame)


def _written_in(words: str, language: str) -> str:
    """Keep the deck's own code where the words are in its language: it decides the order of numeric dates."""
    code = date_spelling.language_of(words, language)
    return language if language.startswith(code) else code


def _extent(first: Period, last: Period, bound: str, qualifier: str) -> Extent:
    low, high = calendar.days(first)[0], calendar.days(last)[1]
    early, late = (calendar.slack(first)[0], calendar.slack(last)[1]) if qualifier else (low, high)
    match bound:
        case dates.BY | dates.UNTIL:
            return _within(None, late)
        case dates.BEFORE:
            return _within(None, low - 1 + late - high)
        case dates.SINCE:
            return _within(early, None)
        case dates.AFTER:
            return _within(high + 1 - (low - early), None)
        case _:
            return Extent(early, late)


def _within(low: int | None, high: int | None) -> Extent:
    if (low is not None and low > calendar.LAST_DAY) or (high is not None and high < calendar.FIRST_DAY):
        raise ValueError("no day of the years 1 to 9999 is left")
    return Extent(low, high)


def _meaning(date: Date | Stated) -> tuple[Period, Period | None, str, bool]:
    return date.first, date.last, date.bound, bool(date.qualifier)


def _bare(date: Date) -> Date:
    return Date(date.first, date.last) if date.bound or date.qualifier else date


def _length(date: Date) -> int:
    return calendar.days(date.last or date.first)[1] - calendar.days(date.first)[0] + 1


def _is_lead_in(words: str) -> bool:
    return words.strip().lower() in ("in", "on", "at", "في", "during")


def _truncated(period: Period, like: Period) -> Period | None:
    """Name the period of the other's precision that holds a period, where one does."""
    low, high = calendar.days(period)
    held = calendar.containing(low, like.precision)
    return held if period.precision == like.precision or calendar.days(held)[1] >= high else None


def _shifts(date: Date, chance: Random) -> list[int]:
    """Choose how far near misses lie, in periods: both sides in turn, the nearest first but for chance."""
    base = 0
    if date.qualifier or date.last is not None or date.first.part:
        low, high = date.extent.low or 0, date.extent.high or 0
        base = int(high - low) // _length(Date(date.first._replace(part="")))
    order = [base + size for size in _STEPS.get(date.first.precision, (1, 2, 3))]
    if date.first.precision == YEAR and base:
        order += [base + size for size in (4, 6, 7)]
    chance.shuffle(order)
    sides = (-1, 1) if chance.random() < 0.5 else (1, -1)
    return [side * size for size in order for side in sides]


# Days, weeks, months and years by which a date is misremembered: near ones, and the same day or month of other periods.
_STEPS = {DAY: (1, 2, 7, 14, 30), MONTH: (1, 2, 12, 24), SEASON: (2, 4, 8), QUARTER: (1, 2, 4), HALF: (1, 2, 4)}
