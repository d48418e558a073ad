"""Pauses the search for cycles while a great many things are made, none of which is part of one."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MOST_UNSEEN = 1_000_000  # things that may grow old without having been looked at: a hundred megabytes at most
_unseen = 0


@contextmanager
def without_collection() -> Iterator[None]:
    """Pause the collection of cycles: a million young nodes are none, and looking for them takes most of the time.

    What was made meanwhile is old at once. Else the first collection afterwards would look through all of it. Every
    thousand decks or so everything is looked through, for what else the process may have left behind.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            _grow_old()
            gc.enable()


def _grow_old() -> None:
    global _unseen  # noqa: PLW0603 - the collector itself is one for the whole process
    made = gc.get_count()[0]
    if made > _MOST_UNSEEN or gc.get_freeze_count():  # what somebody froze has to stay so
        return
    _unseen += made
    if _unseen > _MOST_UNSEEN:
        _unseen = 0
        gc.collect()
        return
    gc.freeze()  # all that is alive leaves the generations, without a look at it,
    gc.unfreeze()  # and comes back into the oldest
