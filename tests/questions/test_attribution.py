"""Who said it."""

from quiz.generate import generate
from quiz.model.item import Choice
from tests.questions.hand_made import asked, deck, fact


def test_the_speaker_stands_among_people_of_the_deck():
    (item,) = asked(generate(deck(), 0, kinds=["attribution"]), "attribution", "q-2")
    assert item.stem == "Whose words does the article quote here? “Come and see the pier”"
    assert isinstance(item.interaction, Choice)
    options = {option.text: option.why for option in item.interaction.options}
    assert options.pop("Cy Marsh") == ""
    assert set(options) <= {"Ann Reed", "Bo Lind", "Dee Holt", "Eve Stone"}
    assert options["Ann Reed"] == "The article gives these words to Cy Marsh, not to Ann Reed."


def test_one_speaker_alone_is_no_question():
    assert not asked(generate(deck([fact("q-0")], ()), 0), "attribution")


def test_words_that_name_their_speaker_are_no_question():
    article = "“I, Ann Reed, count the lamps,” said Ann Reed. “Hush,” said Bo Lind. “Yes,” said Cy Marsh.\n"
    said = (("I, Ann Reed, count the lamps", "Ann Reed"), ("Hush", "Bo Lind"), ("Yes", "Cy Marsh"))
    facts = [
        fact(f"q-{n}", quote=f"“{words},” said {who}", answer=words, speaker=who, claim="")
        for n, (words, who) in enumerate(said)
    ]
    items = asked(generate(deck(facts, (), article), 0), "attribution")
    assert [item.facts[0] for item in items] == ["q-1", "q-2"]


def test_a_few_words_are_shown_in_their_sentence_without_the_name():
    (item,) = asked(generate(deck(), 0, kinds=["attribution"]), "attribution", "q-1")
    assert item.stem == "Whose name is left out? _____ said: “The storm took nothing”."


def test_two_names_that_can_be_one_person_do_not_stand_beside_each_other():
    article = "“Hush,” said Ann Reed. “Yes,” said Bo Lind. “No,” said Lind. “Why,” said Cy Marsh.\n"
    said = (("Hush", "Ann Reed"), ("Yes", "Bo Lind"), ("No", "Lind"), ("Why", "Cy Marsh"))
    facts = [
        fact("q-0", id=f"q-{n}", quote=f"“{words},” said {who}", answer=words, speaker=who, claim="")
        for n, (words, who) in enumerate(said)
    ]
    found = set()
    for seed in range(10):
        for item in asked(generate(deck(facts, (), article), seed), "attribution"):
            assert isinstance(item.interaction, Choice)
            names = {option.text for option in item.interaction.options}
            assert not {"Bo Lind", "Lind"} <= names
            assert len(names) >= 3
            found |= names
    assert found == {"Ann Reed", "Bo Lind", "Lind", "Cy Marsh"}
