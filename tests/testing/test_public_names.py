"""What docs/testing.md promises can be imported from `quiz.testing` itself."""

import pytest

import quiz.testing
from quiz.testing import decks, facts, names, quantities, responses


@pytest.mark.parametrize(
    "name", ["quantities", "dates", "names", "name_lists", "quotations", "facts", "decks", "responses", "attempts"]
)
def test_a_strategy_hides_the_file_of_its_name(name):
    assert callable(getattr(quiz.testing, name))


def test_strategies_are_strategies():
    for strategy in (decks(), facts(), names(), quantities()):
        assert strategy.validate() is None
    assert callable(responses)
