"""Options of one style, all but one proved wrong, the key anywhere."""

import pytest

from quiz.generate import generate
from quiz.model.item import Choice
from tests.questions.hand_made import asked, deck, fact

SEEDS = range(12)


def only(name, made=None, seed=1):
    (item,) = asked(generate(made or deck(), seed, kinds=["multiple-choice"]), "multiple-choice", name)
    assert isinstance(item.interaction, Choice)
    return item.interaction.options, item.interaction.key


def test_another_fact_of_the_topic_is_preferred_to_a_made_up_figure():
    offered = [option for seed in SEEDS for option in only("lamps", seed=seed)[0]]
    assert any(option.fact == "pier-lamps" for option in offered)
    assert {option.text for option in offered if option.fact} == {"about 900 lamps"}


def test_options_share_hedge_and_unit():
    for seed in SEEDS:
        for option in only("lamps", seed=seed)[0]:
            assert option.text.startswith("about ")
            assert option.text.endswith(" lamps")


def test_a_distractor_says_whose_value_it_is():
    whys = {option.why for seed in SEEDS for option in only("lamps", seed=seed)[0] if option.fact}
    assert whys == {"About 900 lamps is the figure for lamps on the pier; here the article says “about 2,500 lamps”."}


def test_a_month_is_asked_among_months():
    for seed in SEEDS:
        assert all(len(option.text.split()) == 3 for option in only("boats", seed=seed)[0])


def test_relative_words_become_a_date_like_the_other_options():
    made = deck(
        [
            fact("tower"),
            fact(
                "boats",
                quote="The council met on Friday",
                answer="on Friday",
                value="1932-03-04",
                ask="When did the council meet?",
                claim="The council met on Friday.",
            ),
        ],
        (),
        "The tower was built in 1901. The council met on Friday.\n",
    )
    options, key = only("boats", made)
    assert options[key].text == "on 4 March 1932"
    assert all("Friday" not in option.text for option in options)


def test_what_the_stem_speaks_of_is_not_offered():
    made = deck([fact("lamps"), fact("pier-lamps", ask="Beside about 2,500 lamps, how many stand on the pier?")], ())
    for seed in SEEDS:
        assert all("2,500" not in option.text for option in only("pier-lamps", made, seed)[0])


@pytest.mark.parametrize("shared", ["ask", "label"])
def test_what_another_fact_answers_to_the_same_question_is_not_offered(shared):
    same = fact("lamps")[shared]
    made = deck([fact("lamps"), fact("pier-lamps", **{shared: same})], ())
    for seed in SEEDS:
        for name in ("lamps", "pier-lamps"):
            assert not any(option.fact for option in only(name, made, seed)[0])


def test_four_options_where_the_topic_has_enough_names():
    options, _ = only("master")
    assert len(options) == 4
    assert {option.text for option in options} <= {"Cy Marsh", "Eve Stone", "Ann Reed", "Bo Lind", "Dee Holt"}


def test_no_question_without_enough_wrong_values():
    made = deck([fact("master"), fact("mayor")], ())
    assert not asked(generate(made, 0), "multiple-choice")


def test_picked_distractors_come_first_and_are_proved_too():
    made = deck([fact("master", distractors=["Ann Reed", "Cy Marsh", "Flo Ash", "Gil Beck"])], ())
    options, key = only("master", made)
    assert {option.text for option in options} == {"Cy Marsh", "Ann Reed", "Flo Ash", "Gil Beck"}
    assert options[key].text == "Cy Marsh"


def test_no_question_whose_stem_shows_its_key():
    made = deck([fact("tower", ask="Was the tower built in 1901?"), fact("pier"), fact("bridge")], ())
    assert not asked(generate(made, 0), "multiple-choice", "tower")


def test_no_question_whose_key_has_nothing_below_it():
    article = "The town has its first tower. It is the third bridge.\n"
    made = deck(
        [fact("storm", quote="its first tower", answer="first", claim="", label="place of the tower", ask="Which?")],
        (),
        article,
    )
    assert not asked(generate(made, 0), "multiple-choice")


def test_nothing_past_is_dated_to_a_year_after_the_article():
    for seed in SEEDS:
        assert all(option.text <= "1932" for option in only("bridge", seed=seed)[0])


def test_the_keys_figure_is_not_offered_in_another_unit():
    for seed in SEEDS:
        assert all(option.operation != "unit" for option in only("storm", seed=seed)[0])


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("tower", "1911", "1911 is the date of something else (The pier is built); here the article says “1901”."),
        ("tower", "1899", "Not 1899: here the article says “1901”."),
        ("boats", "in March 1931", "Not March 1931: here the article says “in May 1931”."),
        ("storm", "6-day", "Not 6-day: here the article says “8-day”."),
        ("mayor", "Bo Lind", "“Bo Lind” belongs elsewhere in the article (the council); here it says “Eve Stone”."),
    ],
)
def test_a_wrong_option_is_explained_by_what_it_is(name, text, why):
    whys = {option.text: option.why for seed in SEEDS for option in only(name, seed=seed)[0]}
    assert whys[text] == why


def test_a_figure_has_three_options_and_four_where_the_author_gives_three_wrong_ones():
    given = ["about 1,500 lamps", "about 3,500 lamps", "about 4,500 lamps"]
    for seed in SEEDS:
        assert len(only("lamps", seed=seed)[0]) == 3
        assert len(only("lamps", deck([fact("lamps", distractors=given[:2])], ()), seed)[0]) == 3
        assert len(only("lamps", deck([fact("lamps", distractors=given)], ()), seed)[0]) == 4


def test_the_keys_place_among_figures_is_any():
    assert {only("lamps", seed=seed)[1] for seed in range(30)} == {0, 1, 2}
    assert {only("master", seed=seed)[1] for seed in range(30)} == {0, 1, 2, 3}


def test_a_name_with_two_others_of_its_category_has_three_options():
    assert {option.text for option in only("piers-owner")[0]} == {"Dock Trust", "Light Society", "Float Club"}


def test_a_figure_in_other_words_needs_no_explanation():
    words = "A dozen lamps stand on the pier"
    lamps = fact("lamps", quote=words, answer="A dozen lamps", claim=f"{words}.", ask="How many stand there?")
    (item,) = asked(generate(deck([lamps], (), f"{words}.\n"), 1), "multiple-choice")
    assert item.proof.why == "The article says “A dozen lamps”."
