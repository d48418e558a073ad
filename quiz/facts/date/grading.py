"""Judges one date against another, with a reason in words."""

import re
from typing import NamedTuple

from quiz.facts.date.when import When
from quiz.model.relation import Extent, Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Context
from quiz.text.asides import beside
from quiz.text.dates import calendar
from quiz.text.dates import spelling as date_spelling
from quiz.text.dates.calendar import DAY, DECADE, MONTH, YEAR, Period
from quiz.text.dates.reading import BY, SINCE, UNTIL, Stated
from quiz.text.phrases import Phrases
from quiz.text.tables import dates_grades

SAY = Phrases(en=dates_grades.ENGLISH, ar=dates_grades.ARABIC)
_HALF = 0.5
_MANY_DAYS = 366  # "2022" for a day is less than was asked for, but worth something; "the 21st century" is not
_MANY_TIMES = 11  # "the 2010s" for 2014
_WITHIN = re.compile(r"(?:\b(?:in|during)(?:\s+the)?|(?:في|خلال)(?:\s+(?:عام|سنة))?)\s*$", re.IGNORECASE)


class Judgement(NamedTuple):
    """A response, read as `said` from `typed`, beside its key.

    `shown` is the key in words; `is_full` says that the article itself names the day or the month in full, so that less
    than that is less than the article says.
    """

    key: When
    said: When
    stated: Stated
    typed: str
    shown: str
    is_full: bool
    context: Context

    def grade(self) -> Grade:
        """Grade the nominal in the key's light first, then what the extents say."""
        if self._is_same(self.said):
            return self._noted(self._within() if self.key.bound and self._is_within() else self._same())
        if "/" in self.typed and self.said.last is not None and self.key.last is None:
            return self._again("several")  # "2014/2016" are two answers, unless an interval is asked for
        if self.stated.other is not None and self._is_same(When(self.stated.other)):
            return self._again("month-word", typed=self.typed)
        return self._noted(self._different())

    def alone(self, others: tuple[str, ...], own: str) -> Grade:
        """Grade, and ask again where words beside a date that would do make it another ("page 2014")."""
        grade = self.grade()
        more = grade.score and beside(others, own, self.context.asked)
        return self._again("aside", said=more) if more else grade

    def _is_same(self, said: When) -> bool:
        lit = said.in_light_of(self.key, is_exact=self.stated.is_exact)
        return lit is not None and lit.relate(self.key) is Relation.SAME

    def _is_within(self) -> bool:
        """Whether the words say themselves that it is in a time ("in 2026"), and so neither by nor after it."""
        is_named = not (self.said.bound or self.said.first.part) and self.key.bound != SINCE
        return is_named and bool(_WITHIN.search(self.typed[: self.stated.core[0]]))

    def _within(self) -> Grade:
        if self.key.bound in (BY, UNTIL):
            return self._give(Outcome.PARTLY, "part", Relation.NARROWER, said=self._shown())
        return self._different()

    def _same(self) -> Grade:
        """Grade what is the key once the key has completed it: how much had to be completed?"""
        assumed, precision = self.stated.assumed, self.said.first.precision
        if self.stated.weekday is not None:
            name = date_spelling.weekday_name(self.stated.weekday + 1, self.context.language)
            return self._give(Outcome.WRONG, "contradiction", Relation.DISJOINT, said=self._shown(), weekday=name)
        if assumed == "month" and self.typed.isdecimal():
            return self._again("which-month")
        if assumed == "month" or (assumed == "relative" and self.is_full and precision == DAY):
            return self._give(Outcome.PARTLY, "wider-day", Relation.WIDER, said=self.typed)
        if assumed == "year" and self.is_full and precision != DAY:
            phrase = "wider-month" if precision == MONTH else "wider"
            return self._give(Outcome.PARTLY, phrase, Relation.WIDER, said=self.typed)
        is_vague = self.said.first.part or (self.key.first.part and self.said.last is None)
        if is_vague and not self.key.bound and precision != self.key.first.precision:
            return self._give(Outcome.PARTLY, "wider", Relation.OVERLAPS, said=self._shown())  # "early" for a half
        is_plain = self.key.qualifier and not self.said.qualifier
        return self._give(Outcome.RIGHT, "hedge" if is_plain else "right", Relation.SAME)

    def _different(self) -> Grade:
        key, said = self.key, self.said
        relation, plain = said.relate(key), said.plain.relate(key.plain)
        is_nominal = said.nominal == key.nominal
        if not said.bound and not key.bound:
            relation = plain
            if relation is Relation.WIDER:
                return self._wider()
        if is_nominal:
            return self._nominal(relation)
        if self._is_part_of_deadline():
            return self._give(Outcome.PARTLY, "part", relation, said=self._shown())
        if relation is Relation.NARROWER and plain is Relation.NARROWER:
            return self._give(Outcome.WRONG, "narrower", relation)
        return self._wrong(relation)

    def _nominal(self, relation: Relation) -> Grade:
        """Grade the right period with another hedge or bound than the article's."""
        key, said = self.key, self.said
        if self.stated.is_exact and key.qualifier:
            return self._give(Outcome.WRONG, "narrower", Relation.NARROWER)
        if said.bound == key.bound and said.qualifier:
            return self._give(Outcome.PARTLY, "vague", Relation.WIDER, said=self._shown())
        if relation is Relation.WIDER:
            return self._give(Outcome.PARTLY, "wider", relation, said=self.typed)
        return self._give(Outcome.WRONG, "side", relation)

    def _is_part_of_deadline(self) -> bool:
        """Whether "late 2026" was said for "by the end of 2026"."""
        first = self.said.first
        is_named = first._replace(part="") == self.key.first and not self.said.bound
        return is_named and first.part == calendar.LATE and self.key.bound in (BY, UNTIL)

    def _wider(self) -> Grade:
        first = self.said.first
        if self.said.last is not None and self.key.last is not None:
            return self._wrong(Relation.WIDER)  # another range than the article's, however much of it is right
        if first.part and Extent(*calendar.kernel(first)).relate(self.key.plain.extent) is Relation.DISJOINT:
            return self._wrong(Relation.WIDER)
        if self.said.length > max(_MANY_DAYS, _MANY_TIMES * self.key.length):
            return self._give(Outcome.WRONG, "wide", Relation.WIDER)
        precision = "" if self.said.last or first.part else first.precision
        phrase = f"wider-{precision}" if precision in (DAY, MONTH, YEAR, DECADE) else "wider"
        said = self.typed if self.stated.assumed else self._shown()
        return self._give(Outcome.PARTLY, phrase, Relation.WIDER, said=said)

    def _wrong(self, relation: Relation) -> Grade:
        rival = self.context.rivals.whose(self.said.nominal, self.context.fact)
        if rival is not None:
            phrase = "rival" if rival.label not in ("", rival.fact) else "rival-unnamed"
            grade = self._give(Outcome.WRONG, phrase, relation, said=self._shown(), label=rival.label)
            return grade._replace(confused_with=rival.fact)
        return self._give(Outcome.WRONG, "year-off" if self._is_year_off() else "wrong", relation)

    def _is_year_off(self) -> bool:
        ends = (self.key, self.said)
        if any(end.first.precision != DAY or end.last or end.bound for end in ends):
            return False
        one, two = (calendar.date_of(end.first.index) for end in ends)
        return (one.month, one.day) == (two.month, two.day)

    def _noted(self, grade: Grade) -> Grade:
        """Add how a numeric date that has two readings was read."""
        if self.stated.other is None or self.stated.form not in ("num", "ratio"):
            return grade
        first, _, _ = self.typed.partition("/")
        is_day_first = first.strip().isdecimal() and int(first) == _day_of(self.said.first)
        phrase = "read-day-first" if is_day_first else "read"
        return grade._replace(reason=grade.reason + SAY(self.context.language, phrase, said=self._shown()))

    def _give(self, outcome: Outcome, phrase: str, relation: Relation, **words: str) -> Grade:
        score = {Outcome.RIGHT: 1.0, Outcome.PARTLY: _HALF}.get(outcome, 0.0)
        return Grade(outcome, score, SAY(self.context.language, phrase, key=self.shown, **words), relation)

    def _again(self, phrase: str, **words: str) -> Grade:
        return Grade(Outcome.SAY_MORE, 0.0, SAY(self.context.language, phrase, **words))

    def _shown(self) -> str:
        return date_spelling.say(self.said.first, self.said.last, language=self.context.language)


def _day_of(period: Period) -> int:
    return calendar.date_of(period.index).day if period.precision == DAY else 0
