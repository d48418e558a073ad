"""When something was, by the days that its words allow: the algebra of dates, without the words."""

from dataclasses import dataclass, field, replace
from typing import Self

from quiz.model.relation import Extent, Relation
from quiz.text.dates import calendar, edtf
from quiz.text.dates.calendar import Period
from quiz.text.dates.reading import AFTER, BEFORE, BY, SINCE, UNTIL


@dataclass(frozen=True, slots=True)
class When:
    """A period, or a range from `first` to `last`, with a bound and a qualifier (`~` about, `?` uncertain, `%` both).

    Years run from 1 to 9999 in the proleptic Gregorian calendar. Raises `ValueError` where no day of
    those years is left.
    """

    first: Period
    last: Period | None = None
    bound: str = ""
    qualifier: str = ""
    extent: Extent = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Work out the days that the date allows."""
        object.__setattr__(self, "extent", _extent(self.first, self.last or self.first, self.bound, self.qualifier))

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

    def relate(self, other: Self) -> Relation:
        """Compare the days that two dates allow."""
        return self.extent.relate(other.extent)

    @property
    def plain(self) -> "When":
        """The named period alone, without bound and qualifier."""
        return When(self.first, self.last)

    @property
    def length(self) -> int:
        """The number of days of the named period."""
        return calendar.days(self.last or self.first)[1] - calendar.days(self.first)[0] + 1

    def in_light_of(self, key: "When", *, is_exact: bool) -> "When | None":
        """Read a response with the bound and the hedge of its key, where it has none of its own.

        A bare "2026" takes the bound of "by the end of 2026"; so does a bare day, since a deadline is a day. `None`
        where no day of the calendar is left. "Exactly" (`is_exact`) refuses the hedge.
        """
        first, bound, qualifier = self.first, self.bound, self.qualifier
        is_deadline = key.bound in (BY, UNTIL)
        if key.bound and not bound and self.last is None:
            if is_deadline and first.part == calendar.END:
                first = first._replace(part="")
            if first == key.first or (is_deadline and not first.part):
                bound = key.bound
        if key.qualifier and not is_exact:
            qualifier = key.qualifier
        try:
            return When(first, self.last, bound, qualifier)
        except ValueError:
            return None


def opposite(when: When) -> When | None:
    """Turn the bound round: what was by the end of 2026 is after it; `None` where no such day is left."""
    try:
        return replace(When(when.first, when.last, when.bound, when.qualifier), bound=_OPPOSITE[when.bound])
    except ValueError:
        return None


_OPPOSITE = {BY: AFTER, UNTIL: AFTER, AFTER: BY, BEFORE: SINCE, SINCE: BEFORE}


def _extent(first: Period, last: Period, bound: str, qualifier: str) -> Extent:
    low, high = calendar.days(first)[0], calendar.days(last)[1]
    early, late = (calendar.slack(first)[0], calendar.slack(last)[1]) if qualifier else (low, high)
    if bound in (BY, UNTIL):
        return Extent(None, late)
    if bound == BEFORE:
        return _within(None, low - 1 + late - high)
    if bound == SINCE:
        return Extent(early, None)
    if bound == AFTER:
        return _within(high + 1 - (low - early), None)
    return Extent(early, late)


def _within(low: int | None, high: int | None) -> Extent:
    if (low is not None and low > calendar.LAST_DAY) or (high is not None and high < calendar.FIRST_DAY):
        raise ValueError("no day of the years 1 to 9999 is left")
    return Extent(low, high)
