"""Logs as JSON lines, and those of several machines put together: nothing lost, nothing twice, in whatever order."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.history.errors import HistoryError
from quiz.history.lines import export_lines, import_lines
from quiz.model.review import Review
from tests.history.made import correction, logs, review, undo

HEAD = '{"format": "factcheck-quiz-history", "version": 1}'


def lines_of(events) -> list[bytes]:
    return [line.encode() for line in export_lines(events)]


def state(history):
    return list(history.events()), history.memories()


def refusal(lines) -> str:
    """Say why lines were refused; the empty string where they were not."""
    try:
        list(import_lines(lines))
    except HistoryError as refused:
        return str(refused)
    return ""


LINE = json.loads(lines_of([review(1)])[1])


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        pytest.param([], "It is empty", id="nothing-at-all"),
        pytest.param(["", "  "], "It is empty", id="only-blank-lines"),
        pytest.param(["hello"], "line 1: ", id="no-json"),
        pytest.param(["[1]"], "line 1: It is no JSON object", id="a-list"),
        pytest.param(["[" * 100_000], "line 1: ", id="lists-in-lists"),
        pytest.param(['{"format": "anki", "version": 1}'], "line 1: It is no export of a log", id="of-another-program"),
        pytest.param([json.dumps(LINE)], "line 1: It is no export of a log", id="the-head-is-missing"),
        pytest.param([HEAD.replace("1}", "2}")], "version 2, this program reads 1", id="of-a-newer-version"),
        pytest.param([HEAD, "", '{"event": "party"}'], 'line 3: Its "event" is none', id="an-unknown-event"),
        pytest.param([HEAD, '{"event": "undo"}'], 'line 2: It has no "id"', id="a-field-is-missing"),
        pytest.param([HEAD, "\x1b[31m"], "line 2: ", id="an-escape"),
        pytest.param([HEAD, '"' + "x" * (1 << 23) + '"'], "line 2: It is longer", id="a-line-without-end"),
    ],
)
def test_what_is_no_export_is_refused_with_its_line(lines, says):
    with pytest.raises(HistoryError) as refused:
        list(import_lines(line.encode() for line in lines))
    assert says in str(refused.value)
    assert "\x1b" not in str(refused.value)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("id", "", id="no-id"),
        pytest.param("id", 7, id="a-number-for-an-id"),
        pytest.param("deck", "", id="no-deck"),
        pytest.param("rating", 0, id="rating-below"),
        pytest.param("rating", 5, id="rating-above"),
        pytest.param("rating", 2.0, id="a-broken-rating"),
        pytest.param("rating", True, id="a-rating-that-is-true"),
        pytest.param("retention", 0, id="nothing-to-be-remembered"),
        pytest.param("retention", 1.0, id="everything-to-be-remembered"),
        pytest.param("score", 1.01, id="score-above"),
        pytest.param("score", float("nan"), id="a-score-that-is-none"),
        pytest.param("confidence", -0.1, id="confidence-below"),
        pytest.param("milliseconds", -1, id="negative-time"),
        pytest.param("milliseconds", 10**30, id="endless-time"),
        pytest.param("is_rated", 1, id="one-for-true"),
        pytest.param("at", "2026-01-01T12:00:00", id="a-time-without-a-zone"),
        pytest.param("at", "0001-01-01T00:00:00+14:00", id="a-time-before-time"),
        pytest.param("at", "yesterday", id="a-time-in-words"),
        pytest.param("day", "9999-12-31", id="a-day-that-no-interval-may-follow"),
        pytest.param("day", "2026-02-30", id="a-day-that-there-is-not"),
        pytest.param("said", None, id="null-for-text"),
    ],
)
def test_a_value_that_no_log_writes_is_refused(field, value):
    with pytest.raises(HistoryError, match=f'line 2: Its "{field}" is not'):
        list(import_lines([HEAD.encode(), json.dumps({**LINE, field: value}).encode()]))


@given(logs())
def test_every_log_comes_back_as_it_was(events):
    lines = lines_of(events)
    assert not any(b"\n" in line for line in lines)
    again = list(import_lines(lines))
    assert lines_of(again) == lines
    assert [(event.id, event.at) for event in again] == [(event.id, event.at) for event in events]
    assert [event.rating for event in again if isinstance(event, Review)] == [
        event.rating for event in events if isinstance(event, Review)
    ]


def test_whole_events_come_back_equal():
    events = [review(1, said="عدد 12", confidence=0.5), undo(2, "e1"), correction(3)]
    assert list(import_lines(lines_of(events))) == events


@given(st.lists(st.binary(max_size=60) | st.just(HEAD.encode()) | st.just(json.dumps(LINE).encode()), max_size=5))
def test_any_bytes_are_events_or_one_sentence(lines):
    assert refusal(lines).isprintable()


@given(st.data())
def test_any_json_value_anywhere_is_taken_or_refused(data):
    values: st.SearchStrategy[object] = (
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just([]) | st.just({})
    )
    told = {**LINE, data.draw(st.sampled_from([*LINE])): data.draw(values)}
    refused = refusal([HEAD.encode(), json.dumps(told).encode()])
    assert not refused or refused.startswith("line 2: ")


@settings(max_examples=20)
@given(logs(), st.lists(st.integers(0, 6), min_size=24, max_size=24))
def test_merging_is_commutative_associative_and_idempotent(fresh, events, owners):
    # Each event is on one, two or all of three machines.
    parts = [[event for event, owner in zip(events, owners, strict=False) if owner + 1 & bit] for bit in (1, 2, 4)]
    a, b, c = (lines_of(part) for part in parts)
    one, two, between = fresh(3)
    for lines in (a, b, c):
        one.append_all(import_lines(lines))
    # (c + b) first, as an export of its own, then a; and everything once more.
    for lines in (c, b):
        between.append_all(import_lines(lines))
    for lines in (lines_of(between.events()), a):
        two.append_all(import_lines(lines))
    assert state(one) == state(two)
    assert len(state(one)[0]) == len(events)
    assert [one.append_all(import_lines(lines)) for lines in (b, c, a)] == [0, 0, 0]
    assert one.append_all(import_lines(lines_of(two.events()))) == 0
    assert state(one) == state(two)
