"""Wrong values are proved wrong, in order of worth, and a new fact changes nothing but where it is chosen."""

from itertools import islice

from quiz.model.relation import Relation
from quiz.proof.chance import chance_of
from quiz.proof.pool import Pool, is_given_away, is_plausible
from tests.questions.hand_made import FACTS, deck, fact


def found(made, name, kind="any", seed=0):
    return list(islice(Pool(made, chance_of(seed, kind)).distractors(made.by_id[name]), 30))


def test_worth_goes_from_the_author_to_the_topic_to_the_deck_to_near_misses():
    elsewhere = {"id": "elsewhere", "topic": "other", "quote": "About 40 boats left", "answer": "About 40"}
    elsewhere |= {"unit": "lamps", "ask": "", "claim": "", "label": ""}
    facts = [fact("lamps", distractors=["about 70 lamps"]), fact("pier-lamps"), fact("pier-lamps", **elsewhere)]
    made = deck(facts, ())
    order = [(other.operation, other.fact.id if other.fact else "") for other in found(made, "lamps")]
    assert order[:3] == [("hand-picked", ""), ("value-swap", "pier-lamps"), ("value-swap", "elsewhere")]
    assert all(not name and operation != "value-swap" for operation, name in order[3:])
    assert len(order) > 5


def test_nothing_overlaps_the_key_or_an_accepted_answer():
    made = deck()
    for name in ("lamps", "tower", "mayor", "boats"):
        key = made.by_id[name]
        assert all(other.value.relate(key.value) is Relation.DISJOINT for other in found(made, name))


def test_what_a_twin_states_is_accepted():
    made = deck([fact("tower"), fact("pier", ask=fact("tower")["ask"]), fact("bridge")], ())
    accepted = Pool(made, chance_of(0, "any")).accepted(made.by_id["tower"])
    assert [value.spell() for value in accepted] == ["1901", "1911"]
    assert "1911" not in [other.text for other in found(made, "tower")]


def test_members_of_a_list_serve_facts_of_one_name():
    assert {other.text for other in found(deck(), "mayor")} == {"Cy Marsh", "Ann Reed", "Bo Lind", "Dee Holt"}


def test_names_of_another_category_do_not():
    assert {other.text for other in found(deck(), "piers-owner")} == {"Light Society", "Float Club"}


def test_a_new_value_joins_the_others_and_leaves_their_order():
    fewer = deck([one for one in FACTS if one["id"] != "pier"])
    before, after = ([other.text for other in found(made, "tower") if other.fact] for made in (fewer, deck()))
    assert [text for text in after if text != "1911"] == before


def test_seeds_and_kinds_of_questions_differ():
    orders = {
        tuple(other.text for other in found(deck(), "mayor", kind, seed)) for seed in range(6) for kind in ("a", "b")
    }
    assert len(orders) > 4


def test_a_figure_a_hundred_times_the_key_takes_nobody_in():
    made = deck()
    key, other = made.by_id["lamps"].value, made.by_id["pier-lamps"].value
    assert is_plausible(other, key)
    assert not is_plausible(type(key).parse("about 300,000 lamps", made.context(made.by_id["lamps"])), key)
    assert not is_plausible(type(key).parse("20 lamps", made.context(made.by_id["lamps"])), key)


def test_a_stem_gives_a_figure_away_in_any_form():
    made = deck()
    assert is_given_away(made, made.by_id["tower"], "What stands since the year 1901?")
    assert is_given_away(made, made.by_id["storm"], "What happened in the eight days of storm?")
    assert is_given_away(made, made.by_id["piers-owner"], "What does DT stand for?")
    assert not is_given_away(made, made.by_id["storm"], "What happened in the week of storm?")


def test_a_plan_is_not_dated_to_days_before_the_article():
    plan = fact("boats", quote="The boats leave in June 1932", answer="in June 1932", status="planned")
    facts = [plan | {"claim": "The boats leave in June 1932."}, fact("tower"), fact("pier")]
    made = deck(facts, (), "The boats leave in June 1932. The tower was built in 1901, the pier in 1911.\n")
    dates = [other.text for other in found(made, "boats")]
    assert "in April 1932" in dates
    assert not {"in February 1932", "in June 1931", "in June 1930"} & set(dates)


def test_a_day_without_a_year_has_company_without_one():
    facts = [
        fact("boats", quote="The boats left on 2 May", answer="2 May", value="1932-05-02", claim="They left on 2 May."),
        fact("tower", quote="built on 7 June 1930", answer="7 June 1930", claim="It was built on 7 June 1930."),
    ]
    made = deck(facts, (), "The boats left on 2 May. The tower was built on 7 June 1930.\n")
    dates = [other.text for other in found(made, "boats")]
    assert dates
    assert not any("19" in text for text in dates)
