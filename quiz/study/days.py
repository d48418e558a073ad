"""Which day of study a moment belongs to, in the learner's own zone and with the day beginning when they say."""

import datetime as dt

HOUR = 4
"""When a day of study begins unless the learner says otherwise: who studies past midnight has not slept yet."""


def study_day(moment: dt.datetime, zone: dt.tzinfo, hour: int = HOUR) -> dt.date:
    """Find the day of study of a moment: the date on the clock of `zone`, and before `hour` that of the day before.

    Clocks that are put forward or back move no answer to another day than the clock on the wall says. Who travels west
    may meet a day a second time; scheduling counts that as the same day. Raises `ValueError` for a moment without zone
    and for an hour that no clock shows.

    >>> from zoneinfo import ZoneInfo
    >>> late = dt.datetime(2026, 10, 24, 22, 30, tzinfo=dt.UTC)
    >>> study_day(late, ZoneInfo("Asia/Baghdad"), hour=4).isoformat()
    '2026-10-24'
    >>> study_day(late, ZoneInfo("Asia/Baghdad"), hour=0).isoformat()
    '2026-10-25'
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone belongs to no day")
    if not 0 <= hour < 24:
        raise ValueError(f"a day begins at an hour from 0 to 23, and {hour} is none")
    wall = moment.astimezone(zone)
    return wall.date() if wall.hour >= hour else wall.date() - dt.timedelta(days=1)
