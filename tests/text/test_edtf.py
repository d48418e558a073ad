"""The notation of dates: what of EDTF level 1 is read, and what is refused."""

import pytest

from quiz.testing.dates import span
from quiz.text.dates import edtf

NOTATION = {
    "day": ("2025-09-17", "2025-09-17"),
    "month": ("2022-10", "2022-10-01/2022-10-31"),
    "approximate": ("2014~", "2014-01-01/2014-12-31~"),
    "uncertain": ("2014?", "2014-01-01/2014-12-31?"),
    "both": ("2014%", "2014-01-01/2014-12-31%"),
    "decade": ("201X", "2010-01-01/2019-12-31"),
    "hundred": ("20XX", "2000-01-01/2099-12-31"),
    "some month": ("2022-XX", "2022-01-01/2022-12-31"),
    "some day": ("2022-10-XX", "2022-10-01/2022-10-31"),
    "spring": ("2022-21", "2022-03-01/2022-05-31"),
    "winter": ("2022-24", "2022-12-01/2023-02-28"),
    "interval": ("2014/2016", "2014-01-01/2016-12-31"),
    "open start": ("../2026-12-31", "by 2026-12-31"),
    "open end": ("2003/..", "since 2003-01-01/2003-12-31"),
    "unknown end": ("2003/", "since 2003-01-01/2003-12-31"),
}
MALFORMED = (
    *(
        "2014-13",
        "2014-00",
        "2022-02-30",
        "2014~~",
        "~2014",
        "2014-20",
        "2014-25",
        "201X-05",
        "2XXX",
        "X014",
        "2014-X1",
    ),
    *("2014-1-1X", "2014//2016", "2016/2014", "../..", "/", "..", "0000", "0000-01-01", "-0044", "Y12345", "Y-17E7"),
    *(
        "2014-XX-05",
        "2014-09-17~?",
        "2014/2016/2018",
        "[2014,2016]",
        "{2014..2016}",
        "2014-21-01",
        "20141",
        "２０１４-13",
    ),
)


@pytest.mark.parametrize(("words", "days"), NOTATION.values(), ids=NOTATION)
def test_edtf_is_read(words: str, days: str) -> None:
    assert span(words) == days
    assert edtf.read(words) is not None


@pytest.mark.parametrize("words", MALFORMED)
def test_malformed_edtf_is_refused(words: str) -> None:
    assert edtf.read(words) is None
