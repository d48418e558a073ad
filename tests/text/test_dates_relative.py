"""Words that count from the article's day, and days without a year or a month."""

import datetime as dt

import pytest

from quiz.testing.dates import span
from quiz.text.dates import reading as dates
from quiz.text.dates.resolving import Frame

READ = {
    "day without a year, ahead": ("November 11", "2025-11-11"),
    "day without a year, behind": ("11 June", "2025-06-11"),
    "day without a year, last year's": ("28 December", "2025-12-28"),
    "day without a year, in figures": ("11/11", "2025-11-11"),
    "weekday": ("on Wednesday", "2025-09-17"),
    "weekday before": ("Monday", "2025-09-15"),
    "last weekday": ("last Wednesday", "2025-09-10"),
    "misspelt weekday": ("on Wednsday", "2025-09-17"),
    "today": ("today", "2025-09-17"),
    "yesterday": ("yesterday", "2025-09-16"),
    "tomorrow": ("tomorrow", "2025-09-18"),
    "this month": ("this month", "2025-09-01/2025-09-30"),
    "last month": ("last month", "2025-08-01/2025-08-31"),
    "next month": ("next month", "2025-10-01/2025-10-31"),
    "last year": ("last year", "2024-01-01/2024-12-31"),
    "next week": ("next week", "2025-09-22/2025-09-28"),
    "last October": ("last October", "2024-10-01/2024-10-31"),
    "next May": ("next May", "2026-05-01/2026-05-31"),
    "this summer": ("this summer", "2025-06-01/2025-08-31"),
    "years ago": ("three years ago", "2022-01-01/2022-12-31"),
    "end of the year": ("by the end of the year", "by 2025-01-01/2025-12-31"),
    "day before yesterday": ("the day before yesterday", "2025-09-15"),
    "day after tomorrow": ("the day after tomorrow", "2025-09-19"),
    "ordinal alone": ("the 27th", "2025-09-27"),
    "ordinal alone, of the month before": ("the 31st", "2025-08-31"),
    "cardinal alone": ("on the 27", "2025-09-27"),
    "weekday and ordinal": ("Thursday the 21st", "2025-08-21"),
    "day in words": ("May twenty-one", "2025-05-21"),
    "weekday of a week": ("Friday next week", "2025-09-26"),
    "week and its weekday": ("next week on Friday", "2025-09-26"),
    "weekday of a week, of": ("on Sunday of last week", "2025-09-14"),
    "day of next month": ("the 20th of next month", "2025-10-20"),
    "next month, day": ("next month 20th", "2025-10-20"),
    "first weekday of a month": ("the first Friday of July", "2025-07-04"),
    "last weekday of a month": ("last Monday of May 2020", "2020-05-25"),
    "weekday of next month": ("the second Monday of next month", "2025-10-13"),
    "in days": ("in 12 days", "2025-09-29"),
    "in weeks": ("in 3 weeks", "2025-10-06/2025-10-12"),
    "from now": ("3 days from now", "2025-09-20"),
    "weeks ago": ("two weeks ago", "2025-09-01/2025-09-07"),
    "months and days ago": ("1 month and 21 days ago", "2025-07-27"),
    "a week from a weekday": ("a week from Friday", "2025-09-26"),
    "days from tomorrow": ("two days from tomorrow", "2025-09-20"),
    "weekdays from now": ("two Sundays from now", "2025-09-28"),
    "in a year": ("in a year", "2026-01-01/2026-12-31"),
    "weekdays ago": ("two Wednesdays ago", "2025-09-03"),
    "months over a short month": ("seven months from now", "2026-04-01/2026-04-30"),
}


@pytest.mark.parametrize(("words", "days"), READ.values(), ids=READ)
def test_dates_are_counted_from_the_day_of_publication(words: str, days: str) -> None:
    assert span(words) == days


@pytest.mark.parametrize(
    "words",
    [
        "on Wednesday",
        "this month",
        "last year",
        "November 11",
        "October",
        "two years ago",
        "March 3",
        "the 27th",
        "in 3 weeks",
        "Friday next week",
        "the first Friday of July",
        "Thursday the 21st",
        "بعد غد",
    ],
)
def test_relative_words_need_a_day_to_start_from(words: str) -> None:
    assert dates.read(words, Frame()) == dates.NONE


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("two days from yesterday", dt.date.min),
        ("a week before yesterday", dt.date.min),
        ("three weeks ago", dt.date.min),
        ("99 years from now", dt.date.max),
        ("Saturday next week", dt.date.max),
        ("the day after tomorrow", dt.date.max),
        ("the first Friday of next month", dt.date.max),
        ("the 20th of next month", dt.date.max),
    ],
)
def test_nothing_is_counted_beyond_the_calendar(words: str, day: dt.date) -> None:
    assert dates.read(words, Frame(published=day.toordinal())) == dates.NONE


def test_what_counts_from_a_day_is_found_in_an_article() -> None:
    text = (
        "On Friday 12 people left. In March two of them died, a week ago. On Thursday the 21st Brigade came back, and "
        "the sixth round is on Sunday of next week, or three days from now; it took two weeks."
    )
    assert [text[start:end] for start, end in dates.find(text)] == (
        ["On Friday", "March", "a week ago", "On Thursday", "on Sunday of next week", "three days from now"]
    )
