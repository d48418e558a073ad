"""A typed list parted into its members, however it is numbered and introduced."""

import pytest

from quiz.text.names.listing import members

NAMES = ("Al Nujaba", "KSS", "Awfiya", "The Two Were", "Imam Ali")


def rank(words):
    return 2 if words in NAMES else 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("1) Al Nujaba 2) KSS 3) Awfiya", ("Al Nujaba", "KSS", "Awfiya"), id="numbered in one line"),
        pytest.param("1. Al Nujaba 2. KSS", ("Al Nujaba", "KSS"), id="numbered with full stops"),
        pytest.param("(1) KSS (2) Awfiya", ("KSS", "Awfiya"), id="numbers in brackets"),
        pytest.param("the four were KSS, Awfiya", ("KSS", "Awfiya"), id="a sentence around the list"),
        pytest.param("The designated groups are: KSS and Awfiya", ("KSS", "Awfiya"), id="a sentence with a colon"),
        pytest.param("The Two Were, KSS", ("The Two Were", "KSS"), id="a name that looks like such a sentence"),
        pytest.param("Division 2.5 and KSS", ("Division 2.5", "KSS"), id="a figure is no number of a list"),
    ],
)
def test_what_the_members_are(typed, found):
    assert members(typed, rank) == found
