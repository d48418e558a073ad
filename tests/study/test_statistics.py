"""What is counted of a log: laws over any log, and figures worked out by hand."""

import datetime as dt
from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model.review import Card, Correction, Memory, Rating, Review, Undo
from quiz.study.analysis import wilson
from quiz.study.calibration import FEWEST, calibrated, parted
from quiz.study.statistics import statistics
from quiz.study.statistics.counting import answers, counted, summed
from quiz.study.statistics.days import Load, Streak, activity, loads, streak
from quiz.study.statistics.weakness import Confusion

TODAY = dt.date(2025, 11, 20)
CARDS = tuple(Card(deck, fact) for deck in ("one", "two") for fact in ("a", "b", "c"))


def on(ago, number=0):
    return dt.datetime.combine(TODAY - dt.timedelta(days=ago), dt.time(12, number // 60 % 60, number % 60), dt.UTC)


def answered(name, ago=0, card=CARDS[0], rating=Rating.GOOD, **fields):
    right = {"outcome": "right"} if rating > Rating.AGAIN else {"outcome": "wrong"}
    at = fields.pop("at", on(ago))
    kind = fields.pop("kind", "short-answer")
    revision = fields.pop("revision", "r")
    day = TODAY - dt.timedelta(days=ago)
    return Review(name, at, day, card, revision, "i", kind, rating, **{**right, **fields})


@st.composite
def logs(draw):
    """Any log at all: reviews, undoes of them and of others, corrections, in order of their making."""
    events = []
    for number in range(draw(st.integers(0, 25))):
        rating = draw(st.sampled_from(Rating))
        events.append(
            answered(
                f"e{number}",
                draw(st.integers(-2, 70)),
                draw(st.sampled_from(CARDS)),
                rating,
                at=on(draw(st.integers(-2, 70)), number),
                kind=draw(st.sampled_from(["cloze", "claim-check", "", "new-kind"])),
                topic=draw(st.sampled_from(["", "x", "y"])),
                verdict=draw(st.sampled_from(["", "supported", "refuted", "not-enough-info", "odd"])),
                said=draw(st.sampled_from(["", "a", "supported", "false", "\x1b[1m", "ب"])),
                confused_with=draw(st.sampled_from(["", "a", "b", "gone"])),
                confidence=draw(st.sampled_from([None, 0.0, 0.3, 0.5, 0.9, 1.0, 7.0, float("nan")])),
                is_overridden=draw(st.booleans()),
                outcome=draw(st.sampled_from(["right", "wrong", "partly right", "blank", ""])),
                score=draw(st.floats(0, 1)),
            )
        )
        if draw(st.integers(0, 4)) == 0:
            events.append(Undo(f"u{number}", on(0), draw(st.sampled_from([f"e{number}", "nobody"]))))
        if draw(st.integers(0, 5)) == 0:
            events.append(Correction(f"c{number}", on(0), TODAY, CARDS[0], "r", "s"))
    return events


MEMORIES = st.dictionaries(
    st.sampled_from(CARDS),
    st.builds(
        Memory, st.floats(0.1, 900), st.just(5.0), st.just(TODAY), st.dates(dt.date(2025, 1, 1), dt.date(2027, 1, 1))
    ),
)


@given(log=logs(), memories=MEMORIES, data=st.data())
def test_the_order_of_the_events_and_their_doubles_are_irrelevant(log, memories, data):
    shuffled = data.draw(st.permutations([*log, *log[:5]]))
    assert statistics(shuffled, memories, TODAY) == statistics(log, memories, TODAY)


@given(log=logs(), memories=MEMORIES)
def test_what_was_taken_back_does_not_count(log, memories):
    undone = {event.review for event in log if isinstance(event, Undo)}
    left = [event for event in log if not isinstance(event, Undo) and event.id not in undone]
    assert statistics(log, memories, TODAY) == statistics(left, memories, TODAY)


@given(log=logs(), memories=MEMORIES)
def test_parts_add_up_to_the_whole(log, memories):
    found = statistics(log, memories, TODAY)
    assert sum(tally.asked for tally in found.topics) == found.reviews
    assert sum(load.cards for load in found.due) == len(memories)
    assert all(tally.right <= tally.score + 1e-9 <= tally.asked + 1e-9 for tally in (*found.topics, *found.kinds))
    kept = found.retention
    assert 0 <= kept.hard <= kept.known <= kept.asked <= found.reviews
    assert kept.good + kept.hard == kept.known
    assert sum(week.retention.asked for week in found.weeks) == kept.asked
    if found.calibration is not None:
        assert sum(held.asked for held in found.calibration.bins) == found.calibration.asked
    if found.claims is not None:
        assert found.claims.hits <= found.claims.supported
        assert found.claims.false_alarms <= found.claims.others


STATED = st.lists(
    st.tuples(st.one_of(st.sampled_from([0.0, 0.5, 0.7, 0.9, 1.0]), st.floats(0, 1)), st.booleans()), min_size=1
)


@given(stated=STATED)
def test_murphys_identity_holds_exactly(stated):
    parts = parted(Counter(stated))
    assert parts.brier == parts.reliability - parts.resolution + parts.uncertainty
    assert parts.brier == sum((Fraction(value) - right) ** 2 for value, right in stated) / len(stated)
    assert min(parts.reliability, parts.resolution, parts.uncertainty) >= 0


@given(stated=STATED)
def test_every_stated_confidence_lies_in_one_bin(stated):
    found = calibrated(stated)
    assert found is not None
    assert sum(held.asked for held in found.bins) == found.asked == len(stated)
    assert sum(held.right for held in found.bins) == sum(int(right) for _, right in stated)
    assert all(held.low <= held.stated <= held.high for held in found.bins)
    assert all(held.interval[0] <= held.share <= held.interval[1] for held in found.bins)
    assert found.is_too_few is (len(stated) < FEWEST)


@given(asked=st.integers(1, 500), data=st.data())
def test_wilsons_interval_holds_the_share_and_narrows(asked, data):
    right = data.draw(st.integers(0, asked))
    low, high = wilson(right, asked)
    assert 0 <= low <= right / asked + 1e-12
    assert right / asked - 1e-12 <= high <= 1
    wider = wilson(right, asked)[1] - wilson(right, asked)[0]
    assert wilson(10 * right, 10 * asked)[1] - wilson(10 * right, 10 * asked)[0] < wider


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        ([], Streak(0, 0, is_done_today=False)),
        ([2, 3], Streak(0, 2, is_done_today=False)),
        ([1, 2], Streak(2, 2, is_done_today=False)),
        ([0, 1, 2, 5, 6, 7, 8], Streak(3, 4, is_done_today=True)),
        ([0, 0, 0], Streak(1, 1, is_done_today=True)),
        ([-1, 0], Streak(1, 1, is_done_today=True)),
    ],
    ids=["nothing", "a day was missed", "today is still to come", "the longest is past", "one day", "a day to come"],
)
def test_days_in_a_row(ago, expected):
    assert streak([TODAY - dt.timedelta(days=days) for days in ago], TODAY) == expected


def test_todays_load_holds_what_is_overdue_and_weeks_begin_tomorrow():
    days = [TODAY + dt.timedelta(days=days) for days in (-9, -1, 0, 1, 7, 8, 56, 57, 900)]
    found = loads(days, TODAY)
    assert found[0] == Load(TODAY, TODAY, 3, overdue=2)
    assert [load.cards for load in found] == [3, 2, 1, 0, 0, 0, 0, 0, 1, 2]
    assert found[1].first == TODAY + dt.timedelta(days=1)
    assert found[-1].last is None


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max, TODAY])
def test_no_day_is_too_early_or_too_late(day):
    assert loads([dt.date.min, dt.date.max], day)[0].cards >= 1
    assert activity({dt.date.max: 1}, day)[-1].date == day
    assert statistics([answered("e")], {}, day).day == day


def test_a_memory_is_asked_by_the_first_review_of_a_later_day():
    log = [
        answered("first", 9),
        answered("same day", 9, at=on(9, 30)),
        answered("came back", 7),
        answered("corrected since", 5, revision="s"),
        answered("came back corrected", 3, revision="s"),
        answered("another card", 3, CARDS[1]),
    ]
    assert [week.retention.asked for week in statistics(log, {}, TODAY).weeks] == [1, 1]
    assert summed(answers(counted(log), {}), TODAY.toordinal()).returned.keys() == {
        ((TODAY - dt.timedelta(days=ago)).toordinal(), 3) for ago in (7, 3)
    }


def test_hard_is_known_and_again_is_not():
    log = [answered(f"{number}-first", 9, CARDS[number]) for number in range(4)]
    log += [answered(f"{number}-back", 2, CARDS[number], rating) for number, rating in enumerate(Rating)]
    kept = statistics(log, {}, TODAY).retention
    assert (kept.asked, kept.known, kept.hard, kept.good) == (4, 3, 1, 2)
    assert kept.is_too_few
    assert kept.target == 0.9


def test_the_aim_is_that_of_the_latest_review_unless_one_is_given():
    log = [answered("old", 3, retention=0.8), answered("new", 1, retention=0.95)]
    assert statistics(log, {}, TODAY).retention.target == 0.95
    assert statistics(log, {}, TODAY, target=0.85).retention.target == 0.85


def test_a_flashcard_counts_by_its_rating():
    log = [answered("good", outcome=""), answered("hard", rating=Rating.HARD, outcome="")]
    assert [(tally.right, tally.asked) for tally in statistics(log, {}, TODAY).topics] == [(1, 2)]


def test_the_weakest_fact_is_the_one_of_which_it_is_surest():
    log = [answered(f"a{number}", rating=Rating.AGAIN, card=CARDS[0]) for number in range(2)]
    log += [
        answered(f"b{number}", rating=Rating.AGAIN if number < 8 else Rating.GOOD, card=CARDS[1])
        for number in range(10)
    ]
    log += [
        answered("c", rating=Rating.AGAIN, card=CARDS[2]),
        answered("d", card=CARDS[3]),
        answered("e", card=CARDS[3]),
    ]
    assert [(weak.card, weak.right, weak.asked) for weak in statistics(log, {}, TODAY).weakest] == [
        (CARDS[1], 2, 10),
        (CARDS[0], 0, 2),
    ]


def test_false_friends_are_counted_by_direction_and_an_override_confuses_nothing():
    wrong = {"rating": Rating.AGAIN, "confused_with": "b"}
    log = [answered("1", **wrong), answered("2", **wrong), answered("3", **wrong, is_overridden=True)]
    log.append(answered("4", card=CARDS[1], rating=Rating.AGAIN, confused_with="a"))
    log.append(answered("5", card=CARDS[1], rating=Rating.AGAIN, confused_with="b"))
    assert statistics(log, {}, TODAY).confusions == (Confusion(CARDS[0], CARDS[1], 2), Confusion(CARDS[1], CARDS[0], 1))


@pytest.mark.parametrize(
    ("verdict", "said", "outcome", "counts"),
    [
        ("supported", "a", "right", (1, 1, 0, 0)),
        ("supported", "", "right", (1, 1, 0, 0)),
        ("supported", "b", "wrong", (0, 1, 0, 0)),
        ("refuted", "true", "wrong", (0, 0, 1, 1)),
        ("refuted", "Supported: the article says so", "wrong", (0, 0, 1, 1)),
        ("refuted", "not enough info", "wrong", (0, 0, 0, 1)),
        ("not-enough-info", "صحيح", "wrong", (0, 0, 1, 1)),
        ("refuted", "gibberish", "wrong", None),
        ("refuted", "refuted", "wrong", None),
        ("refuted", "", "blank", None),
        ("odd", "a", "right", None),
    ],
    ids=[
        "a hit",
        "right needs no words",
        "a miss",
        "a false alarm in a word",
        "a false alarm in the option's words",
        "another doubt is no alarm",
        "a false alarm in Arabic",
        "not to be read back",
        "what contradicts its grade",
        "no answer",
        "no verdict of ours",
    ],
)
def test_a_verdict_is_read_back(verdict, said, outcome, counts):
    log = [answered("c", kind="claim-check", verdict=verdict, said=said, outcome=outcome)]
    found = statistics(log, {}, TODAY).claims
    told = found and (found.hits, found.supported, found.false_alarms, found.others)
    assert told == counts
