"""FSRS as a pure function: py-fsrs's own published figures, and what holds for every history."""

import datetime as dt
import re
from pathlib import Path

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import quiz
from quiz.model.review import Memory, Rating
from quiz.study import schedule

DAY = dt.date(2026, 10, 1)
AGAIN, HARD, GOOD, EASY = Rating
HISTORY = st.lists(st.tuples(st.sampled_from(Rating), st.integers(-30, 800)), min_size=1, max_size=25)
RETENTION = st.floats(0.5, 0.99)
MEMORIES = st.builds(
    Memory,
    stability=st.floats(0.001, schedule.LONGEST),
    difficulty=st.floats(1, 10),
    last=st.dates(),
    due=st.dates(),
    reviews=st.integers(1, 500),
    lapses=st.integers(0, 500),
)


def memory_after(history, **options):
    memory, day = None, DAY
    for rating, days in history:
        day += dt.timedelta(days)
        memory = schedule.review(memory, rating, day, **options)
    return memory


# The figures of the next four tests are those of py-fsrs 6.3, tests/test_basic.py, at commit 3abe686e.


def test_stability_and_difficulty_are_those_that_py_fsrs_publishes():
    """`test_memo_state` there."""
    history = zip((AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD), (0, 0, 1, 3, 8, 21), strict=True)
    memory = memory_after(history)
    assert memory.stability == pytest.approx(53.62691, abs=1e-4)
    assert memory.difficulty == pytest.approx(6.3574867, abs=1e-4)


def test_intervals_are_those_that_py_fsrs_publishes():
    """`test_review_card` there: its 0 is a step within the day, which is a second review on the same day here."""
    ratings = (GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, AGAIN, AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD)
    published = (0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21)
    memory, day = None, DAY
    for rating, interval in zip(ratings, published, strict=True):
        memory = schedule.review(memory, rating, day)
        if interval:
            assert (memory.due - day).days == interval
            day = memory.due


def test_easy_again_and_again_is_as_easy_as_it_gets():
    """`test_repeated_correct_reviews` there."""
    assert memory_after([(EASY, 0)] * 10).difficulty == 1.0


def test_what_is_always_forgotten_keeps_some_stability():
    """`test_stability_lower_bound` there."""
    memory = None
    for _ in range(1000):
        memory = schedule.review(memory, AGAIN, memory.due + dt.timedelta(1) if memory else DAY)
        assert memory.stability >= 0.001


@given(history=HISTORY.map(lambda history: [(rating, abs(days)) for rating, days in history]), retention=RETENTION)
def test_whatever_the_history_py_fsrs_called_directly_says_the_same(history, retention):
    direct = fsrs.Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
        maximum_interval=36500,
    )
    at = dt.datetime(2026, 10, 1, tzinfo=dt.UTC)
    card = fsrs.Card(7, due=at)
    for rating, days in history:
        at += dt.timedelta(days)
        card, _ = direct.review_card(card, fsrs.Rating(rating), at)
    memory = memory_after(history, retention=retention)
    assert card.stability is not None
    assert card.last_review is not None
    if card.stability <= schedule.LONGEST:
        assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
        assert (memory.last, memory.due) == (card.last_review.date(), card.due.date())
        later = at + dt.timedelta(100)
        assert schedule.retrievability(memory, later.date()) == direct.get_card_retrievability(card, later)


@given(memory=st.none() | MEMORIES, rating=st.sampled_from(Rating), day=st.dates(max_value=dt.date(9999, 12, 30)))
def test_the_next_day_is_later_than_the_last_and_in_the_calendar(memory, rating, day):
    after = schedule.review(memory, rating, day)
    assert after.last == (day if memory is None else max(day, memory.last))
    assert after.last < after.due or after.last == dt.date.max
    assert (after.due - after.last).days <= schedule.LONGEST
    assert 0.001 <= after.stability <= schedule.LONGEST
    assert 1 <= after.difficulty <= 10


@given(memory=MEMORIES, rating=st.sampled_from(Rating), back=st.integers(1, 5000))
def test_a_clock_set_back_counts_as_the_same_day(memory, rating, back):
    day = dt.date.fromordinal(max(1, memory.last.toordinal() - back))
    assert schedule.review(memory, rating, day) == schedule.review(memory, rating, memory.last)
    assert schedule.retrievability(memory, day) == 1.0


@given(memory=MEMORIES, days=st.integers(0, 2000), retention=RETENTION)
def test_who_remembered_better_is_asked_later(memory, days, retention):
    day = dt.date.fromordinal(min(memory.last.toordinal() + days, dt.date(9800, 1, 1).toordinal()))
    dues = [schedule.review(memory, rating, day, retention=retention).due for rating in Rating]
    assert dues == sorted(dues)


@given(memory=MEMORIES, days=st.integers(0, 2000), low=RETENTION, high=RETENTION)
def test_who_wants_to_remember_more_is_asked_sooner(memory, days, low, high):
    low, high = sorted((low, high))
    day = dt.date.fromordinal(min(memory.last.toordinal() + days, dt.date(9800, 1, 1).toordinal()))
    sooner, later = (schedule.review(memory, GOOD, day, retention=share) for share in (high, low))
    assert sooner.due <= later.due
    assert sooner.stability == later.stability


@given(memory=MEMORIES, first=st.integers(0, 5000), more=st.integers(0, 5000))
def test_what_is_not_reviewed_is_forgotten_and_never_wholly(memory, first, more):
    start = min(memory.last, dt.date(9000, 1, 1))
    now, then = (schedule.retrievability(memory, start + dt.timedelta(days)) for days in (first, first + more))
    assert 0 < then <= now <= 1


def test_forgetting_is_counted_once_a_day_and_not_on_the_first():
    assert memory_after([(AGAIN, 0), (AGAIN, 0)]).lapses == 0
    assert memory_after([(GOOD, 0), (AGAIN, 3), (AGAIN, 0), (GOOD, 0), (AGAIN, 1)]).lapses == 2


def test_the_same_review_gives_the_same_memory_and_leaves_the_old_one_alone():
    memory = memory_after([(GOOD, 0), (HARD, 2)])
    before = repr(memory)
    results = {schedule.review(memory, GOOD, DAY + dt.timedelta(9), revision="r", answer="42") for _ in range(3)}
    assert len(results) == 1
    assert repr(memory) == before
    assert {(after.revision, after.answer, after.reviews) for after in results} == {("r", "42", 3)}


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param({"retention": 1.0}, "between 0 and 1", id="nobody remembers everything"),
        pytest.param({"retention": 0.0}, "between 0 and 1", id="nothing to remember"),
        pytest.param({"retention": float("nan")}, "between 0 and 1", id="no number"),
        pytest.param({"parameters": (1.0,) * 19}, "21 parameters, and 19", id="parameters of FSRS-5"),
        pytest.param({"parameters": (*schedule.DEFAULT[:20], 5.0)}, "parameter 20", id="decay out of bounds"),
        pytest.param({"parameters": (float("nan"), *schedule.DEFAULT[1:])}, "parameter 0", id="no number there"),
    ],
)
def test_what_fsrs_cannot_count_with_is_refused_in_a_sentence(options, says):
    with pytest.raises(ValueError, match=says):
        schedule.review(None, GOOD, DAY, **options)


@given(values=st.lists(st.floats(-1e9, 1e9), min_size=21, max_size=21))
def test_bounded_parameters_are_accepted_and_good_ones_kept(values):
    schedule.check(schedule.bounded(values))
    assert schedule.bounded(schedule.DEFAULT) == schedule.DEFAULT


def test_one_file_imports_fsrs():
    home = Path(quiz.__file__).parent
    importing = re.compile(r"^\s*(?:import|from)\s+fsrs\b", re.MULTILINE)
    found = [path.relative_to(home) for path in home.rglob("*.py") if importing.search(path.read_text("utf-8"))]
    assert found == [Path("study/schedule.py")]
