"""Days of study behind and ahead: the streak, how much was done on each day, and how much will be due."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

WEEKS = 8  # ahead that are told one by one: what is due later will have moved by then
PAST = 28  # days behind that are shown
_DAY = dt.timedelta(days=1)


class Day(NamedTuple):
    """A day and the reviews made on it."""

    date: dt.date
    reviews: int


class Streak(NamedTuple):
    """Days of study in a row: up to now, the most there ever were, and whether today has one already."""

    days: int
    longest: int
    is_done_today: bool


class Load(NamedTuple):
    """How many cards fall due from `first` to `last`; today's hold all that is overdue, and `last` may be open."""

    first: dt.date
    last: dt.date | None
    cards: int
    overdue: int = 0


def streak(studied: Iterable[dt.date], today: dt.date) -> Streak:
    """Count days in a row that end today, or yesterday while today is still to come."""
    days = sorted(day for day in set(studied) if day <= today)
    if not days:
        return Streak(0, 0, is_done_today=False)
    longest = run = 1
    for before, after in pairwise(days):
        run = run + 1 if after - before == _DAY else 1
        longest = max(longest, run)
    is_running = (today - days[-1]).days <= 1
    return Streak(run if is_running else 0, longest, days[-1] == today)


def activity(counts: Mapping[dt.date, int], today: dt.date, past: int = PAST) -> tuple[Day, ...]:
    """Give the reviews of each of the past days, today last; `counts` has those of the days with some."""
    back = min(past - 1, (today - dt.date.min).days)
    days = (today - dt.timedelta(days=ago) for ago in range(back, -1, -1))
    return tuple(Day(day, counts.get(day, 0)) for day in days)


def loads(due: Iterable[dt.date], today: dt.date, weeks: int = WEEKS) -> tuple[Load, ...]:
    """Count what is due today, in each of the coming weeks, which begin tomorrow, and after them."""
    counts = Counter((day - today).days for day in due)
    late = sum(count for day, count in counts.items() if day < 0)
    found = [Load(today, today, late + counts[0], late)]
    for week in range(weeks):
        first, last = _later(today, 7 * week + 1), _later(today, 7 * week + 7)
        cards = sum(count for day, count in counts.items() if 7 * week < day <= 7 * week + 7)
        found.append(Load(first, last, cards))
    rest = sum(count for day, count in counts.items() if day > 7 * weeks)
    return (*found, Load(_later(today, 7 * weeks + 1), None, rest))


def _later(day: dt.date, days: int) -> dt.date:
    return day + dt.timedelta(days=min(days, (dt.date.max - day).days))
