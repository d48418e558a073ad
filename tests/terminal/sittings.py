"""Sessions of study on plain streams: a log that is a list and can refuse, a clock that can be set back."""

import datetime as dt
import io
from pathlib import Path

from quiz.generate import generate
from quiz.history.errors import HistoryError
from quiz.load import load
from quiz.model.review import Card, Event, Memory
from quiz.study.planning import Wish, plan
from quiz.study.session import Session
from quiz.terminal.keeping import Kept
from quiz.terminal.page import Page
from quiz.terminal.study_surface import StudyLines
from quiz.terminal.studying import Study, Sureness, study

DECKS = Path(__file__).parent / "decks"
TODAY = dt.date(2025, 10, 3)
NOW = dt.datetime(2025, 10, 3, 18, 0, tzinfo=dt.timezone(dt.timedelta(hours=3)))


def loaded(path):
    deck, _ = load(path)
    assert deck is not None
    return deck


HARBOUR, ARABIC = loaded(DECKS / "harbour.yaml"), loaded(DECKS / "harbour.ar.yaml")
IRAQ = loaded(Path(__file__).parents[2] / "decks" / "iraq-state-weapons.yaml")


class ListedLog(list[Event]):
    """A log that refuses as many writes as it is told to, after as many as it takes."""

    def __init__(self, takes=10**6, refuses=0):
        super().__init__()
        self.takes, self.refuses = takes, refuses

    def append(self, *events):
        if self.takes <= 0 and self.refuses > 0:
            self.refuses -= 1
            raise HistoryError("log: The disk is full: nothing was saved just now.")
        self.takes -= 1
        self.extend(events)
        return len(events)


class HandClock:
    """Shows the moments it is given one after the other, then the last; ten seconds pass between two looks."""

    def __init__(self, *moments):
        self._moments = list(moments) or [NOW]
        self._seconds = 0.0

    def now(self):
        return self._moments.pop(0) if len(self._moments) > 1 else self._moments[0]

    def seconds(self):
        self._seconds += 10
        return self._seconds


def remembered(deck=HARBOUR, *, but=(), **fields):
    """Give memories of a deck's facts, due today."""
    days = dt.timedelta(days=9)
    return {
        Card(deck.name, fact.id): Memory(
            **{
                "stability": 9.0,
                "difficulty": 5.0,
                "last": TODAY - days,
                "due": TODAY,
                "reviews": 3,
                "revision": fact.revision,
                "answer": fact.words,
                **fields,
            }
        )
        for fact in deck.facts
        if fact.id not in but
    }


def sit(
    typed,
    deck=HARBOUR,
    *,
    beside=(),
    memories=None,
    log=None,
    clock=None,
    person=False,
    width=80,
    plain=False,
    flash=False,
    sureness="",
    seed=1,
    new=3,
    minutes=None,
):
    """Run a session with what is typed; gives the transcript, the status, the session and the log."""
    memories = memories or {}
    log = ListedLog() if log is None else log
    wish = Wish(new, minutes, 0.9, seed)
    planned = plan([generate(each, seed) for each in (deck, *beside)], memories, TODAY, wish, {})
    clock = clock or HandClock()
    kept = Kept(Session.begin(planned, memories, wish, {}), log, clock, version="9.9")
    held = Study(kept, memories, clock.seconds, deck.language, flash, Sureness(sureness), ("Opening.",), ("Note.",))
    out = io.StringIO()
    # What a person types is echoed too, so that transcripts read as a screen does.
    status = study(held, StudyLines(Page(out, width=width, is_plain=plain), io.StringIO(typed), pauses=person))
    return out.getvalue(), status, held, log
