"""Which day an answer counts for: over daylight saving, at year ends, in travel, and on clocks that are set back."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model.review import Rating
from quiz.study import schedule
from quiz.study.days import study_day

# Baghdad has no daylight saving, Berlin and New York put clocks on at night, Lord Howe by half an hour, Havana and
# Beirut at midnight, Apia left out a whole day, Kathmandu is a quarter of an hour off.
ZONES = tuple(
    map(
        ZoneInfo,
        (
            "Asia/Baghdad",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Havana",
            "Asia/Beirut",
            "Pacific/Apia",
            "Asia/Kathmandu",
            "UTC",
        ),
    )
)
zones = st.sampled_from(ZONES)
hours = st.integers(0, 23)
FIRST = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
moments = st.integers(0, 38 * 365 * 24 * 60).map(lambda minutes: FIRST + dt.timedelta(minutes=minutes))


@given(moments, zones, hours)
def test_a_day_is_that_of_the_clock_on_the_wall_or_the_one_before(moment, zone, hour):
    wall = moment.astimezone(zone)
    day = study_day(moment, zone, hour)
    assert (wall.date() - day).days == (1 if wall.hour < hour else 0)


@given(moments, zones, hours)
def test_it_does_not_matter_in_which_zone_a_moment_is_written(moment, zone, hour):
    assert len({study_day(moment.astimezone(other), zone, hour) for other in ZONES}) == 1


@given(moments, st.integers(0, 72 * 60), zones, hours)
def test_a_later_moment_is_never_of_an_earlier_day(moment, minutes, zone, hour):
    later = moment + dt.timedelta(minutes=minutes)
    assert study_day(moment, zone, hour) <= study_day(later, zone, hour)


def changes(zone):
    """The days of this century on which the clocks of a zone are changed."""
    days = [FIRST + dt.timedelta(number) for number in range(38 * 365)]
    return [
        day for day in days if day.astimezone(zone).utcoffset() != (day + dt.timedelta(1)).astimezone(zone).utcoffset()
    ]


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_at_every_clock_change_days_go_on(zone):
    for day in changes(zone):
        steps = [day + dt.timedelta(minutes=30 * step) for step in range(-24, 72)]
        for hour in range(0, 24, 1 if day.year > 2020 else 5):
            seen = [study_day(step, zone, hour) for step in steps]
            assert seen == sorted(seen), (day, hour)


def test_the_zones_change_their_clocks():
    assert [len(changes(zone)) > 30 for zone in ZONES[:5]] == [False, True, True, True, True]


@given(moments, st.tuples(zones, zones), hours, st.integers(0, 48), st.sampled_from(Rating))
def test_who_travels_is_never_asked_before_the_last_review(moment, journey, hour, flight, rating):
    memory = schedule.review(None, Rating.GOOD, study_day(moment, journey[0], hour))
    landed = study_day(moment + dt.timedelta(hours=flight), journey[1], hour)
    after = schedule.review(memory, rating, landed)
    assert after.last >= memory.last
    assert after.due > after.last


@pytest.mark.parametrize(
    ("moment", "zone", "hour", "day"),
    [
        pytest.param("2026-10-25T00:59+00:00", "Europe/Berlin", 3, "2026-10-24", id="02:59 in summer"),
        pytest.param("2026-10-25T01:30+00:00", "Europe/Berlin", 3, "2026-10-24", id="02:30 once more, in winter"),
        pytest.param("2026-10-25T02:00+00:00", "Europe/Berlin", 3, "2026-10-25", id="03:00 in winter"),
        pytest.param("2026-03-29T01:00+00:00", "Europe/Berlin", 2, "2026-03-29", id="02:00 does not exist, 03:00 does"),
        pytest.param("2026-12-31T23:30+00:00", "UTC", 4, "2026-12-31", id="before midnight"),
        pytest.param("2027-01-01T03:59+00:00", "UTC", 4, "2026-12-31", id="the year ends when its day does"),
        pytest.param("2028-02-29T05:00+00:00", "UTC", 4, "2028-02-29", id="a leap day"),
        pytest.param("2028-03-01T03:00+00:00", "UTC", 4, "2028-02-29", id="the night after it"),
    ],
)
def test_days(moment, zone, hour, day):
    assert study_day(dt.datetime.fromisoformat(moment), ZoneInfo(zone), hour).isoformat() == day


def test_a_moment_without_zone_and_an_hour_no_clock_shows_are_refused():
    with pytest.raises(ValueError, match="time zone"):
        study_day(dt.datetime(2026, 10, 25), dt.UTC)  # noqa: DTZ001 - that is the mistake
    with pytest.raises(ValueError, match="24"):
        study_day(dt.datetime(2026, 10, 25, tzinfo=dt.UTC), dt.UTC, 24)
