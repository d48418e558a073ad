"""The collector of cycles pauses, is back afterwards as it was, and finds in the end what was left behind meanwhile."""

import gc
import weakref

import pytest

from quiz.model import collection
from quiz.model.collection import without_collection


class Knot:
    """A thing that holds itself: only a collection frees it."""

    def __init__(self) -> None:
        """Tie it."""
        self.self = self


def left_behind() -> "weakref.ref[Knot]":
    """Make a knot while nothing is collected."""
    with without_collection():
        return weakref.ref(Knot())


@pytest.fixture
def collector():
    """Leave the collector of the test run as it was."""
    was_enabled = gc.isenabled()
    yield
    (gc.enable if was_enabled else gc.disable)()


@pytest.mark.usefixtures("collector")
@pytest.mark.parametrize("is_enabled", [True, False])
def test_the_collector_is_as_it_was_afterwards(is_enabled):
    (gc.enable if is_enabled else gc.disable)()
    with without_collection():
        assert not gc.isenabled()
        with without_collection():
            pass
        assert not gc.isenabled()
    assert gc.isenabled() is is_enabled


def failing() -> None:
    """Fail while nothing is collected."""
    with without_collection():
        raise ZeroDivisionError


@pytest.mark.usefixtures("collector")
def test_the_collector_is_back_after_a_failure():
    gc.enable()
    with pytest.raises(ZeroDivisionError):
        failing()
    assert gc.isenabled()


@pytest.mark.usefixtures("collector")
def test_what_was_left_behind_is_found_by_the_next_whole_collection():
    gc.enable()
    knot = left_behind()
    gc.collect()
    assert knot() is None


@pytest.mark.usefixtures("collector")
def test_nothing_is_left_behind_for_ever_by_a_process_that_does_this_again_and_again(monkeypatch):
    gc.enable()
    monkeypatch.setattr(collection, "_MOST_UNSEEN", 2_000)
    kept, knots = list[object](), list["weakref.ref[Knot]"]()
    for _ in range(10):
        with without_collection():
            knots.append(weakref.ref(Knot()))
            kept.append([[] for _ in range(500)])
    assert any(knot() is None for knot in knots)


@pytest.mark.usefixtures("collector")
def test_what_somebody_froze_stays_frozen():
    gc.enable()
    gc.freeze()
    try:
        left_behind()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
