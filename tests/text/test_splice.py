"""Grammar that a replaced word must not break."""

import pytest

from quiz.text.splice import agrees, opened, splice, takes_an


@pytest.mark.parametrize(
    ("sentence", "old", "new", "expected"),
    [
        pytest.param("It was a 12-day war.", "12-day", "8-day", "It was an 8-day war.", id="a before a vowel sound"),
        pytest.param("It was an 8-day war.", "8-day", "12-day", "It was a 12-day war.", id="an before a consonant"),
        pytest.param("An hour passed.", "hour", "week", "A week passed.", id="the capital of the article stays"),
        pytest.param(
            "akin to an “occupation”", "occupation", "victory", "akin to a “victory”", id="within quotation marks"
        ),
        pytest.param(
            "In a plan, a union", "union", "army", "In a plan, an army", id="only the article before the words"
        ),
        pytest.param("Two boats left.", "Two", "five", "Five boats left.", id="a sentence opens with a capital"),
        pytest.param("It rained. Two left.", "Two", "five", "It rained. Five left.", id="a second sentence too"),
        pytest.param(
            "Reed said: “two left”", "two", "five", "Reed said: “five left”", id="what is quoted keeps its own"
        ),
        pytest.param("Ask the Club.", "Club", "the Trust", "Ask the Trust.", id="no article twice"),
        pytest.param("It opens at 6 p.m.", "6 p.m", "7 p.m.", "It opens at 7 p.m.", id="no final dot twice"),
        pytest.param("غادرت ٣ سفن.", "٣", "٥", "غادرت ٥ سفن.", id="arabic"),
    ],
)
def test_words_are_replaced_and_their_surroundings_follow(sentence, old, new, expected):
    start = sentence.index(old)
    assert splice(sentence, start, start + len(old), new) == expected


@pytest.mark.parametrize(
    ("words", "an"),
    [
        *((words, True) for words in ("8", "80 boats", "800", "11", "18", "11,000", "18-day", "unimportant", "uncle")),
        *((words, True) for words in ("hour", "honest", "FBI", "MP", "ISIS", "“axis", "Iraq", "apple")),
        *((words, False) for words in ("110", "180", "1,800", "one", "once", "unit", "user", "house", "European")),
        *((words, False) for words in ("US", "UN", "PMF", "NATO", "")),
    ],
)
def test_an_goes_by_the_sound(words, an):
    assert takes_an(words) is an


@pytest.mark.parametrize(
    ("old", "new", "language", "fits"),
    [
        ("four", "five", "en", True),
        ("four", "one", "en", False),
        ("4 groups", "1 group", "en", False),
        ("one week", "one month", "en", True),
        ("900", "1,900", "en", True),
        ("2 million", "1 million", "en", True),
        ("second", "first", "en", True),
        ("٤", "٧", "ar", True),
        ("٤", "٢", "ar", False),
        ("٤", "١٤", "ar", False),
        ("١٩", "٢٥٠٠", "ar", True),
        ("أربع", "٤", "ar", False),
    ],
)
def test_a_figure_keeps_the_number_of_its_noun(old, new, language, fits):
    assert agrees(old, new, language) is fits


def test_opening_an_empty_sentence_is_nothing():
    assert opened("") == ""
