"""The answer's words blanked in the sentence that states them."""

from quiz.generate import generate
from quiz.grade import grade
from tests.questions.hand_made import asked, deck, fact


def test_the_answer_is_blanked_whole():
    (item,) = asked(generate(deck(), 0, kinds=["cloze"]), "cloze", "lamps")
    assert item.stem == "Fill in the figure: The harbour keeps _____."
    assert grade(item, "about 2500 lamps").score == 1.0


def test_an_article_before_the_blank_tells_nothing():
    (item,) = asked(generate(deck(), 0, kinds=["cloze"]), "cloze", "storm")
    assert item.extra["sentence"] == "The bridge was built after a(n) _____ storm."


def test_without_a_claim_a_quote_that_is_a_whole_sentence_serves():
    quote = "Eve Stone is the mayor of Port Vale."
    made = deck([fact("mayor", quote=quote, claim="")], ())
    (item,) = asked(generate(made, 0), "cloze")
    assert item.extra["sentence"] == "_____ is the mayor of Port Vale."


def test_a_quote_that_is_part_of_a_sentence_does_not():
    assert not asked(generate(deck([fact("pier", claim="")], ()), 0), "cloze")


def test_no_question_that_shows_the_answer_beside_the_blank():
    article = "The tower was built in 1901. Reed, called AR, is Ann Reed.\n"
    twice = [
        fact("tower", claim="The tower, begun in the year nineteen hundred and one, was built in 1901."),
        fact("mayor", quote="Reed, called AR, is Ann Reed", answer="Ann Reed", aliases=["AR"], claim="AR is Ann Reed."),
    ]
    items = asked(generate(deck(twice, (), article), 0), "cloze")
    assert "mayor" not in [item.facts[0] for item in items]


def test_a_list_has_no_blank():
    assert not asked(generate(deck(), 0, kinds=["cloze"]), "cloze", "council")


def test_quoted_words_are_blanked_within_their_marks():
    (item,) = asked(generate(deck(), 0, kinds=["cloze"]), "cloze", "q-1")
    assert item.stem == "Fill in the words quoted: Bo Lind said: “_____”."


def test_a_long_quotation_is_not_to_be_typed():
    long = "Nobody counts the many old lamps of the harbour any more"
    said = fact("q-0", quote=f"“{long},” said Ann Reed", answer=long, claim=f"Ann Reed said: “{long}”.")
    assert not asked(generate(deck([said], (), f"“{long},” said Ann Reed.\n"), 0), "cloze")


def test_a_sentence_that_gives_its_answer_away_leaves_the_others_their_blanks():
    given_away = fact("tower", claim="The tower, begun in the year nineteen hundred and one, was built in 1901.")
    items = asked(generate(deck([given_away, fact("lamps")], ()), 0, kinds=["cloze"]), "cloze")
    assert [item.facts for item in items] == [("lamps",)]
