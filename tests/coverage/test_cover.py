"""What is a token, and what covers it: first what does not."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quiz.coverage import State, Tally, cover
from quiz.load import load
from tests.coverage import DECKS, make_deck, whole

COVERED, DECLARED, OPEN = State


def states(deck, source="a"):
    return [(token.kind, token.span.words, token.state) for token in cover(deck).tokens if token.source == source]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("It rained and rained.", [], id="nothing to check"),
        pytest.param("It fell on 17 September 2025.", [("date", "17 September 2025")], id="no number in a date"),
        pytest.param("It fell in May 2025.", [("date", "May 2025")], id="no name in a date"),
        pytest.param("He saw Iraq and Syria.", [("name", "Iraq"), ("name", "Syria")], id="members, not their list"),
        pytest.param(
            "The International Day of Democracy came.",
            [("name", "International Day of Democracy")],
            id="no date in a name",
        ),
        pytest.param(
            "“We lost 500 men in 2014,” he said.",
            [("quotation", "We lost 500 men in 2014")],
            id="one quotation with all that is said in it",
        ),
        pytest.param("He met about 2,500 troops.", [("quantity", "about 2,500 troops")], id="hedge, figure and unit"),
        pytest.param("Balancing act\nIt was hard.", [], id="the capital of a heading"),
    ],
)
def test_tokens_are_the_longest_readings(tmp_path, text, tokens):
    assert [(kind, words) for kind, words, _ in states(make_deck(tmp_path, text))] == tokens


@pytest.mark.parametrize(
    ("text", "fact", "left_open"),
    [
        pytest.param(
            "In 2014 it had about 900 men in Iraq.",
            ("quantity", "In 2014 it had about 900 men in Iraq", "about 900 men"),
            ["2014", "Iraq"],
            id="to stand in a quote is not enough",
        ),
        pytest.param(
            "It had about 2,500 troops, then 2,500 troops.",
            ("quantity", "It had about 2,500 troops", "about 2,500 troops"),
            ["2,500 troops"],
            id="more precise than the fact",
        ),
        pytest.param(
            "It was his first term and her first visit.",
            ("quantity", "his first term", "first"),
            ["first"],
            id="a bare ordinal counts anything",
        ),
        pytest.param(
            "The two men left. The two ships came.",
            ("quantity", "The two men left", "two men"),
            ["two"],
            id="a small number of what is not said",
        ),
        pytest.param(
            "It had 2,500 troops. It had 2,500 people.",
            ("quantity", "It had 2,500 troops", "2,500 troops"),
            ["2,500 people"],
            id="a number of something else",
        ),
        pytest.param("It fell in 2014, not 2015.", ("date", "It fell in 2014", "2014"), ["2015"], id="another year"),
        pytest.param(
            "“We will wait here until the last of them has left this town,” he said.",
            ("name", "until the last of them", "the last", {"ask": "Who?"}),
            ["We will wait here until the last of them has left this town"],
            id="few words of a quotation",
        ),
        pytest.param(
            "“We lost 500 men and 20 ships,” said Amsel.",
            ("quantity", "We lost 500 men", "500 men", {"speaker": "Amsel"}),
            ["We lost 500 men and 20 ships"],
            id="one of two figures of a quotation",
        ),
        pytest.param(
            "He met Zorvak Amsel and Brunn Amsel.",
            ("name", "He met Zorvak Amsel", "Zorvak Amsel"),
            ["Brunn Amsel"],
            id="another of the same surname",
        ),
    ],
)
def test_what_no_fact_covers_is_open(tmp_path, text, fact, left_open):
    deck = make_deck(tmp_path, text, [fact])
    assert [words for _, words, state in states(deck) if state is OPEN] == left_open


@pytest.mark.parametrize(
    ("text", "fact", "repeated"),
    [
        pytest.param("It left by the end of 2026.", ("date", "end of 2026", "2026"), 0, id="the answer within a token"),
        pytest.param("It met on Wednesday.", ("date", "met on Wednesday", "on Wednesday"), 0, id="answer and token"),
        pytest.param(
            "He met the Zorvak Brigade.", ("name", "He met the Zorvak Brigade", "the Zorvak Brigade"), 0, id="around it"
        ),
        pytest.param(
            "It fell in 2014. In 2014 it rained.", ("date", "It fell in 2014", "2014"), 1, id="the same year again"
        ),
        pytest.param(
            "It had 2,500 troops. The 2,500 troops left.",
            ("quantity", "It had 2,500 troops", "2,500 troops"),
            1,
            id="the same figure again",
        ),
        pytest.param(
            "He met Moqtada Al Zorvak. Mr Al Zorvak left.",
            ("name", "He met Moqtada Al Zorvak", "Moqtada Al Zorvak", {"category": "person"}),
            1,
            id="the surname for the name",
        ),
        pytest.param(
            "He met the Zorvak Brigade. The ZB left.",
            ("name", "He met the Zorvak Brigade", "Zorvak Brigade", {"aliases": ["ZB"]}),
            1,
            id="an alias",
        ),
        pytest.param(
            "He saw Iraq and Syria. But Syria fell.",
            ("names", "He saw Iraq and Syria", ["Iraq", "Syria"]),
            1,
            id="members of a list",
        ),
        pytest.param(
            "“We left the town,” said Zorvak Amsel.",
            ("quotation", "We left the town", "We left the town", {"speaker": "Zorvak Amsel"}),
            1,
            id="who said it",
        ),
        pytest.param(
            "“We left the town when it rained,” he said.",
            ("quotation", "We left the town", "We left the town", {"speaker": "he"}),
            0,
            id="half of a quotation",
        ),
        pytest.param(
            "“Sadly we lost, as everybody knows by now, 500 men,” he said.",
            ("quantity", "500 men", "500 men", {"speaker": "he"}),
            0,
            id="all figures of a quotation",
        ),
        pytest.param(
            "He led the “Rebuilding and Growth Front”. The “Rebuilding and Growth Front” lost.",
            ("name", "He led the “Rebuilding and Growth Front”", "Rebuilding and Growth Front"),
            1,
            id="a name within marks",
        ),
    ],
)
def test_what_a_fact_covers(tmp_path, text, fact, repeated):
    tokens = cover(make_deck(tmp_path, text, [fact])).tokens
    assert tokens
    assert [(token.span.words, token.state, token.facts) for token in tokens] == [
        (token.span.words, COVERED, ("f0",)) for token in tokens
    ]
    assert sum(token.is_repeated for token in tokens) == repeated


def test_a_name_short_for_two_is_covered_when_facts_are_about_both(tmp_path):
    text = "He met Zorvak Amsel and Brunn Amsel. Mr Amsel left."
    facts = [("name", "He met Zorvak Amsel", "Zorvak Amsel"), ("name", "and Brunn Amsel", "Brunn Amsel")]
    token = cover(make_deck(tmp_path, text, facts)).tokens[-1]
    assert (token.span.words, token.state, token.facts) == ("Amsel", COVERED, ("f0", "f1"))


def test_facts_that_answer_with_a_name_are_told_before_those_that_quote_its_bearer(tmp_path):
    text = "“We left,” said Zorvak Amsel. The head is Zorvak Amsel. Zorvak Amsel slept."
    facts = [
        ("quotation", "We left", "We left", {"speaker": "Zorvak Amsel"}),
        ("name", "The head is Zorvak Amsel", "Zorvak Amsel"),
    ]
    token = cover(make_deck(tmp_path, text, facts)).tokens[-1]
    assert (token.facts, token.is_repeated) == (("f1", "f0"), True)


def test_a_name_that_thousands_of_facts_are_about_names_the_first_few(tmp_path):
    years = range(1901, 1921)
    text = " ".join(f"In {year} Iraq fell." for year in years)
    deck = make_deck(tmp_path, text, [("name", f"In {year} Iraq fell", "Iraq") for year in years])
    for token in cover(replace(deck, facts=deck.facts[1:])).tokens[1:2]:
        assert (token.span.words, token.is_repeated) == ("Iraq", True)
        assert token.facts == tuple(f"f{number}" for number in range(1, 9))


def test_claims_cover_nothing(tmp_path):
    claim = {"id": "c", "says": "It fell.", "verdict": "supported", "quote": "It fell in 2014", "why": "So it says."}
    deck = make_deck(tmp_path, "It fell in 2014.", (), [claim])
    assert states(deck) == [("date", "2014", OPEN)]


def test_a_fact_covers_its_value_in_the_other_articles_too(tmp_path):
    articles = {"a": "It fell in 2014.", "b": "In 2014 it rained, and in 2015."}
    deck = make_deck(tmp_path, articles, [("date", "It fell in 2014", "2014")])
    assert states(deck, "b") == [("date", "2014", COVERED), ("date", "2015", OPEN)]
    assert {source: tally.share for source, tally in cover(deck).by_source.items()} == {"a": 1.0, "b": 0.5}


def test_declared_words_count_at_every_place_and_a_fact_counts_before_them(tmp_path):
    text = "Enter Your Email now. It fell in 2014.\nEnter Your Email now. “We left.”"
    declared = {"Enter Your Email": "boilerplate of the page", "2014": "x", "We left": "nobody said it", "now": "y"}
    deck = make_deck(tmp_path, text, [("date", "It fell in 2014", "2014")], not_checkable=declared)
    reasons = [(token.span.words, token.state, token.reason) for token in cover(deck).tokens]
    assert reasons == [
        ("Enter Your Email", DECLARED, "boilerplate of the page"),
        ("2014", COVERED, ""),
        ("Enter Your Email", DECLARED, "boilerplate of the page"),
        ("We left.", DECLARED, "nobody said it"),
    ]


def test_to_declare_a_part_of_a_token_declares_nothing(tmp_path):
    deck = make_deck(tmp_path, "He met Zorvak Amsel.", not_checkable={"Amsel": "why not"})
    assert states(deck) == [("name", "Zorvak Amsel", OPEN)]


def test_words_of_an_article_that_could_not_be_read_are_not_said_to_be_missing(tmp_path):
    make_deck(tmp_path, {"a": "It fell.", "b": "It rained."}, not_checkable={"rained": "x"})
    (tmp_path / "b.txt").unlink()
    rules = [finding.rule for finding in load(tmp_path / "deck.yaml")[1]]
    assert rules == ["source-missing"]


def test_an_empty_article_is_covered(tmp_path):
    coverage = cover(make_deck(tmp_path, ""))
    assert (coverage.tokens, coverage.share, coverage.tally.percent) == ((), 1.0, 100.0)
    assert (coverage.by_kind, coverage.by_source) == ({}, {})


def test_what_is_not_whole_is_never_said_to_be():
    assert Tally(covered=9_998, declared=1, open=1, repeated=0).percent == 99.9
    assert Tally(covered=999, declared=1, open=0, repeated=0).percent == 100.0


@pytest.mark.parametrize(
    ("floor", "is_below"),
    [("97.1", False), ("97.2", True), ("97.100000001", True), ("0", False), ("100", True)],
)
def test_a_floor_is_met_exactly(floor, is_below):
    assert Tally(covered=900, declared=71, open=29, repeated=0).is_below(Fraction(floor)) is is_below


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_the_decks_cover_their_articles(path):
    coverage = cover(whole(path))
    assert coverage.share >= 0.95
    assert sum(tally.total for tally in coverage.by_kind.values()) == len(coverage.tokens)
    assert set(coverage.by_kind) == {"date", "name", "quantity", "quotation"}
