"""One value to be typed."""

from quiz.generate import generate
from quiz.grade import grade
from quiz.model.item import Entry
from tests.questions.hand_made import asked, deck, fact


def test_every_fact_with_one_value_and_a_question_is_asked():
    items = asked(generate(deck(), 0, kinds=["short-answer"]), "short-answer")
    assert [item.facts[0] for item in items] == [
        "lamps", "pier-lamps", "storm", "tower", "pier", "bridge", "boats", "repair",
        "master", "mayor", "piers-owner", "signals-owner", "rafts-owner",
    ]  # fmt: skip
    assert all(isinstance(item.interaction, Entry) for item in items)


def test_the_kind_of_the_fact_judges():
    (item,) = asked(generate(deck(), 0, kinds=["short-answer"]), "short-answer", "lamps")
    assert grade(item, "2500").score == 1.0
    assert grade(item, "900").confused_with == "pier-lamps"


def test_a_short_quotation_is_asked_and_a_long_one_is_not():
    asks = [fact("q-1", ask="What does Bo Lind say of it?"), fact("q-0", ask="What does Ann Reed say?")]
    long = "Nobody counts the many old lamps of the harbour any more"
    article = f"“{long},” said Ann Reed. “The storm took nothing,” said Bo Lind.\n"
    asks[1] = fact("q-0", ask="What does Ann Reed say?", quote=f"“{long},” said Ann Reed", answer=long, claim="")
    items = asked(generate(deck(asks, (), article), 0), "short-answer")
    assert [item.facts for item in items] == [("q-1",)]


def test_the_articles_own_words_are_right_even_where_they_say_less_than_the_value():
    article = "The council met on Friday.\n"
    met = fact(
        "boats", quote="The council met on Friday", answer="on Friday", value="1932-03-04", ask="When?", claim=""
    )
    (item,) = asked(generate(deck([met], (), article), 0), "short-answer")
    assert grade(item, "On Friday").score == 1.0
