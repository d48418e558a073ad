"""A misspelt word is told which one was probably meant, and any other which there are."""

import pytest

from quiz.text.suggest import did_you_mean, suggest

FIELDS = ("quote", "answer", "tolerance_reason", "not-enough-info")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("qoute", "quote"),
        ("Answer", "answer"),
        ("tolerance-reason", "tolerance_reason"),
        ("tolerance reason", "tolerance_reason"),
        ("not_enough_info", "not-enough-info"),
        ("", ""),
        ("zebra", ""),
        ("x" * 100_000, ""),
    ],
)
def test_a_slip_finds_its_word(written, meant):
    assert suggest(written, FIELDS) == meant


def test_where_nothing_is_near_all_are_named():
    assert did_you_mean("zebra", FIELDS) == "Known here: answer, not-enough-info, quote, tolerance_reason."
