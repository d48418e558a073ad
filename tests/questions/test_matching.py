"""Labels and values, quotations and speakers, each to its own."""

from quiz.generate import generate
from quiz.grade import grade
from quiz.model.item import Match
from tests.questions.hand_made import asked, deck, fact


def pairs(*wanted, made=None):
    items = [
        item
        for seed in range(10)
        for item in asked(generate(made or deck(), seed, kinds=["matching"]), "matching")
        if set(item.facts) & set(wanted)
    ]
    found = {}
    for item in items:
        match = item.interaction
        assert isinstance(match, Match)
        assert grade(item, [match.partners[place] for place in match.key]).score == 1.0
        found.update({prompt: match.partners[place] for prompt, place in zip(match.prompts, match.key, strict=True)})
    return found


def test_names_of_one_category_go_with_what_they_are():
    assert pairs("piers-owner", "signals-owner", "rafts-owner") == {
        "owner of the piers": "Dock Trust",
        "owner of the signals": "Light Society",
        "owner of the rafts": "Float Club",
    }


def test_quotations_go_with_their_speakers_when_three_speak():
    assert pairs("q-0", "q-1", "q-2") == {
        "“Nobody counts the lamps any more”": "Ann Reed",
        "“The storm took nothing”": "Bo Lind",
        "“Come and see the pier”": "Cy Marsh",
    }
    assert not pairs("q-0", "q-1", made=deck([fact("q-0"), fact("q-1")], ()))


def test_events_go_with_their_dates():
    found = pairs("tower", "pier", "bridge")
    assert found["The tower is built"] == "1901"


def test_a_label_that_shows_its_value_is_not_asked():
    facts = [fact("tower", label="The tower of 1901"), fact("pier"), fact("bridge")]
    assert not pairs("tower", "pier", "bridge", made=deck(facts, ()))


def test_a_name_that_somebody_says_is_a_name_still():
    owners = [fact(f"{owned}-owner", speaker="Eve Stone") for owned in ("piers", "signals", "rafts")]
    assert pairs("piers-owner", made=deck(owners, ()))["owner of the piers"] == "Dock Trust"
