"""Claims altered in one slot, proved, in good grammar, as many true as refuted."""

from collections import Counter
from functools import cache

import pytest

from quiz.generate import generate
from quiz.model.fact import Verdict
from tests.questions.hand_made import asked, deck, fact

SEEDS = range(30)


@cache
def bank(seed):
    return generate(deck(), seed, kinds=["claim-check"])


def claims(name, made=None, verdict=Verdict.REFUTED, seeds=SEEDS):
    banks = (generate(made, seed, kinds=["claim-check"]) if made else bank(seed) for seed in seeds)
    items = (item for bank in banks for item in asked(bank, "claim-check"))
    return {item.claim: item for item in items if item.facts == (name,) and item.verdict is verdict}


def test_a_figure_is_swapped_for_another_facts_or_a_made_up_one():
    found = claims("lamps")
    operations = {item.operation for item in found.values()}
    assert "The harbour keeps about 900 lamps." in found
    assert {"value-swap", "magnitude"} <= operations
    assert all(text.startswith("The harbour keeps about ") and text.endswith(" lamps.") for text in found)


def test_a_swap_says_whose_figure_it_is():
    item = claims("lamps")["The harbour keeps about 900 lamps."]
    assert (
        item.proof.why == "The article says “about 2,500 lamps”; about 900 lamps is the figure for lamps on the pier."
    )
    assert item.proof.method == "disjoint"


def test_the_article_before_a_figure_follows_it():
    texts = set(claims("storm"))
    assert texts
    for text in texts:
        article, figure = text.split()[-3:-1]
        assert article == ("an" if figure.startswith(("8", "11-", "18", "eight", "eleven")) else "a"), text


def test_a_date_is_moved_or_taken_from_another_event():
    operations = Counter(item.operation for item in claims("tower").values())
    assert set(operations) == {"date-shift", "date-of-other-event"}


def test_an_earlier_deadline_is_not_called_refuted():
    texts = set(claims("repair"))
    assert texts == {"The town hopes to repair the tower after the end of 1940."}


def test_a_planned_thing_stays_planned():
    assert all(
        "hopes to" in text
        for verdict in (Verdict.SUPPORTED, Verdict.REFUTED)
        for text in claims("repair", None, verdict)
    )


def test_a_name_gives_way_to_one_of_its_category():
    texts = set(claims("mayor"))
    assert texts <= {f"The mayor is {name}." for name in ("Cy Marsh", "Ann Reed", "Bo Lind", "Dee Holt")}
    assert len(texts) > 1


def test_initials_stand_for_a_proper_name_in_a_true_claim():
    assert set(claims("piers-owner", None, Verdict.SUPPORTED)) == {
        "It is the Dock Trust that keeps up the piers.",
        "It is the DT that keeps up the piers.",
    }


def test_an_outsider_takes_a_members_place_in_a_closed_list():
    found = claims("council")
    assert found
    for text, item in found.items():
        assert text.count("Eve Stone") == 1
        assert (item.operation, item.proof.method) == ("outsider", "closed-list")
        assert "Eve Stone is not on it" in item.proof.why


def test_words_are_given_to_somebody_else_who_speaks():
    found = claims("q-1")
    assert set(found) <= {"Ann Reed said: “The storm took nothing”.", "Cy Marsh said: “The storm took nothing”."}
    assert {item.operation for item in found.values()} == {"speaker-swap"}
    assert all(
        item.proof.why.startswith("The article gives these words to Bo Lind, not to ") for item in found.values()
    )


def test_two_events_are_told_in_the_right_and_in_the_wrong_order():
    items = [item for seed in SEEDS for item in asked(bank(seed), "claim-check") if len(item.facts) == 2]
    texts = {item.claim: item.verdict for item in items}
    assert texts["By the article’s dates, first the tower is built, then the pier is built."] is Verdict.SUPPORTED
    assert texts["By the article’s dates, first the pier is built, then the tower is built."] is Verdict.REFUTED
    assert not any("repaired" in text and "boats" in text for text in texts), "by the end of 1940 may be before 1931"


def test_events_without_a_name_are_put_into_no_order():
    unnamed = [fact(name, label="") for name in ("tower", "pier", "bridge")]
    items = [item for seed in SEEDS for item in generate(deck(unnamed, ()), seed, kinds=["claim-check"]).items]
    assert items
    assert all(len(item.facts) == 1 for item in items)


def test_a_claim_by_hand_is_kept_as_its_author_wrote_it():
    (item,) = [item for item in asked(bank(0), "claim-check") if not item.facts]
    assert (item.claim, item.verdict) == ("The harbour keeps exactly 2,500 lamps.", Verdict.NOT_ENOUGH_INFO)
    assert (item.proof.method, item.proof.is_attested, item.proof.why) == ("attested", True, "The article says about.")
    assert item.proof.evidence[0].quote.words == "The harbour keeps about 2,500 lamps"


@pytest.mark.parametrize("seed", SEEDS)
def test_each_fact_has_a_true_claim_for_every_refuted_one(seed):
    made = [item for item in asked(bank(seed), "claim-check") if item.facts]
    verdicts = Counter((item.facts, item.verdict) for item in made)
    assert all(verdicts[facts, Verdict.SUPPORTED] == verdicts[facts, Verdict.REFUTED] for facts, _ in verdicts)


def test_no_figure_becomes_one_where_the_noun_is_plural():
    article = "Two boats left.\n"
    two = fact(
        "lamps", quote="Two boats left", answer="Two", unit="boats", claim="Two boats left.", ask="How many boats left?"
    )
    texts = set(claims("lamps", deck([two], (), article)))
    assert texts
    assert not any(text.startswith(("One ", "1 ")) for text in texts)
    assert all(text[0].isupper() or text[0].isdigit() for text in texts)


def test_relative_words_do_not_mark_the_true_claim():
    article = "The council met on Friday. The boats left on 2 May 1931.\n"
    made = deck(
        [
            fact(
                "boats",
                quote="The council met on Friday",
                answer="on Friday",
                value="1932-03-04",
                claim="The council met on Friday.",
            )
        ],
        (),
        article,
    )
    assert all(
        "Friday" not in text
        for verdict in (Verdict.SUPPORTED, Verdict.REFUTED)
        for text in claims("boats", made, verdict)
    )


def test_what_is_stated_elsewhere_is_not_refuted():
    facts = [fact(name, claim=f"One was built in {fact(name)['answer']}.", topic=name) for name in ("tower", "pier")]
    made = deck(facts, ())
    assert "One was built in 1911." not in claims("tower", made)
    assert "One was built in 1901." not in claims("pier", made)
    assert claims("tower", made)


@pytest.mark.parametrize(
    ("name", "text", "why", "slot", "of"),
    [
        pytest.param(
            "tower",
            "The tower was built in 1911.",
            "The article says “1901”; 1911 is the date of something else (The pier is built).",
            "1911",
            "pier",
            id="the date of another event",
        ),
        pytest.param(
            "boats",
            "The boats left in March 1931.",
            "The article says “in May 1931”, not March 1931.",
            "in March 1931",
            "",
            id="a date that nothing has",
        ),
        pytest.param(
            "storm",
            "The bridge was built after a 7-day storm.",
            "The article says “8-day”, not 7-day.",
            "7-day",
            "",
            id="a figure that nothing has",
        ),
        pytest.param(
            "mayor",
            "The mayor is Bo Lind.",
            "The article says “Eve Stone”; “Bo Lind” belongs elsewhere in it (the council).",
            "Bo Lind",
            "council",
            id="another name",
        ),
        pytest.param(
            "q-0",
            "Bo Lind said: “Nobody counts the lamps any more”.",
            "The article gives these words to Ann Reed, not to Bo Lind.",
            "Bo Lind",
            "",
            id="another speaker",
        ),
    ],
)
def test_a_refuted_claim_says_what_stands_where_and_whose_it_is(name, text, why, slot, of):
    item = claims(name)[text]
    assert item.proof.why == why
    assert (item.extra["slot"], item.extra.get("slot_of", "")) == (slot, of)


def test_an_operation_is_of_one_method_and_verdict():
    made = [item for seed in SEEDS for item in asked(bank(seed), "claim-check")]
    found: dict[tuple[Verdict | None, str], set[str]] = {}
    for item in made:
        found.setdefault((item.verdict, item.proof.method), set()).add(item.operation)
    changes = {"bound-direction", "count", "date-of-other-event", "date-shift", "magnitude", "name-swap", "number"}
    assert found == {
        (Verdict.SUPPORTED, "verbatim"): {"verbatim"},
        (Verdict.SUPPORTED, "same"): {"paraphrase"},
        (Verdict.SUPPORTED, "order"): {"verbatim"},
        (Verdict.REFUTED, "disjoint"): {*changes, "unit", "value-swap"},
        (Verdict.REFUTED, "closed-list"): {"outsider"},
        (Verdict.REFUTED, "speaker"): {"speaker-swap"},
        (Verdict.REFUTED, "order"): {"order"},
        (Verdict.NOT_ENOUGH_INFO, "attested"): {""},
    }


def test_half_of_the_neighbours_in_time_are_told():
    told = [item for seed in SEEDS for item in asked(bank(seed), "claim-check") if len(item.facts) == 2]
    assert len(SEEDS) < len(told) / 2 < 2 * len(SEEDS), "of the three pairs whose days are apart"
