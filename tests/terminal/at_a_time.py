"""Runs the command with a clock that stands where QUIZ_TEST_NOW says, and ticks five seconds whenever it is read."""

import datetime as dt
import itertools
import os

from quiz.cli import main, study


class Standing(study.Clock):
    """A clock that shows one moment; the order of events follows all the same."""

    def __init__(self):
        self._now = dt.datetime.fromisoformat(os.environ["QUIZ_TEST_NOW"])
        self._seconds = itertools.count(100, 5)

    def now(self):
        return self._now

    def seconds(self):
        return float(next(self._seconds))


if __name__ == "__main__":
    study.Clock = Standing  # type: ignore[misc]
    main()
