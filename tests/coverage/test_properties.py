"""Laws of coverage, over invented decks, over any article, and over the decks that are shipped."""

from dataclasses import replace

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from quiz import registry
from quiz.coverage import Coverage, State, cover
from quiz.load import load
from quiz.model.deck import Deck, Declared
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.model.value import Candidate, Rivals
from quiz.testing.decks import decks
from quiz.text.names.spellings import Roster
from tests.coverage import DECKS, ROOT, whole

PIECES = [
    *("Iraq", "Al Zorvak", "Mr", "of", "-", " ", " ", " ", "\n", ". ", ", ", "“", "”", '"', "«", "»", "'s", "(", ")"),
    *("2014", "17 September 2025", "on Wednesday", "about 2,500 troops", "first", "12-day", "٧ آذار ٢٠٢٤", "40 %"),
    *("العراق", "تلّ", "رئيس", "\x1b[31m", "\u202e", "\u0301", "\x00", "\u2028", "<b>", "&", "😀", "\r\n", "\ud800"),
]
ARTICLES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)


def deck_over(text, language="en"):
    source = Source(id="a", file="a.txt", digest="0" * 64, text=text)
    rivals = Rivals(Roster([("Iraq", ["العراق"]), ("Moqtada Al Zorvak", [])]))
    return Deck(name="d", title="D", language=language, sources={"a": source}, rivals=rivals)


def check(deck, coverage):
    assert 0 <= coverage.share <= 1
    assert coverage.tally.percent <= 100 * coverage.share + 1e-9
    assert coverage.tally.total == len(coverage.tokens) == sum(tally.total for tally in coverage.by_kind.values())
    end, source = 0, ""
    for token in coverage.tokens:
        end, source = (end if token.source == source else 0), token.source
        start, stop, words = token.span
        assert end <= start < stop
        assert deck.sources[source].text[start:stop] == words
        assert bool(token.facts) == (token.state is State.COVERED)
        assert bool(token.reason) == (token.state is State.DECLARED)
        assert set(token.facts) <= set(deck.by_id)
        end = stop


@given(ARTICLES, st.sampled_from(["en", "ar", "fr"]))
@example("“ “ 2014 ”\n” 2014“", "en")
def test_any_article_has_tokens_that_are_verbatim_and_apart(text, language):
    deck = deck_over(text, language)
    coverage = cover(deck)
    check(deck, coverage)
    assert coverage.tally.covered == coverage.tally.declared == 0


@given(ARTICLES, st.lists(st.tuples(st.integers(0, 80), st.integers(1, 40)), max_size=6))
def test_to_declare_more_leaves_less_open_and_the_whole_article_leaves_nothing(text, places):
    deck = deck_over(text)
    spans = [Span(start, start + size, text[start : start + size]) for start, size in places if start < len(text)]
    left = cover(deck).tally.open
    for count in range(1, len(spans) + 1):
        declared = replace(deck, not_checkable=tuple(Declared("a", span, "x") for span in spans[:count]))
        coverage = cover(declared)
        check(declared, coverage)
        assert coverage.tally.open <= left
        left = coverage.tally.open
    all_of_it = (Declared("a", Span(0, len(text), text), "x"), Declared("b", Span(0, 1, "x"), "of another article"))
    assert cover(replace(deck, not_checkable=all_of_it)).share == 1


@given(decks(), st.randoms(use_true_random=False))
def test_a_fact_more_never_covers_less_and_its_answer_is_never_open(deck, random):
    facts = list(deck.facts)
    random.shuffle(facts)
    before: Coverage | None = None
    for count in range(len(facts) + 1):
        held = replace(deck, facts=tuple(facts[:count]))
        coverage = cover(held)
        check(held, coverage)
        covered = {token.span for token in coverage.tokens if token.state is State.COVERED}
        if before is not None:
            assert {token.span for token in before.tokens if token.state is State.COVERED} <= covered
            assert coverage.share >= before.share
        before = coverage
    assert before is not None
    answers = [(fact.kind, span) for fact in facts for span in fact.answer_spans if fact.kind != "quotation"]
    for token in before.tokens:
        if any(kind == token.kind and span.start <= token.span.start < span.end for kind, span in answers):
            assert token.state is State.COVERED, token


@given(decks())
def test_coverage_is_the_same_every_time(deck):
    assert cover(deck) == cover(deck)


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_no_fact_of_our_decks_lowers_the_share(path):
    deck = whole(path)
    share_of_all = cover(deck).share
    shares = [cover(replace(deck, facts=deck.facts[:at] + deck.facts[at + 1 :])).share for at in (0, 5, 40)]
    assert all(share <= share_of_all for share in shares)
    assert cover(replace(deck, facts=())).tally.covered == 0


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
@pytest.mark.parametrize("dropped", [0, 3, 11, 22])
def test_a_deck_file_without_one_of_its_facts_covers_no_more(path, dropped, tmp_path):
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text alone
    del content["facts"][dropped]
    for source in content["sources"].values():
        source["file"] = source["file"].removeprefix("../")
    less = tmp_path / "deck.yaml"
    less.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    smaller, full = load(less, root="/")[0], whole(path)
    assert smaller is not None
    assert len(smaller.facts) == len(full.facts) - 1
    assert cover(smaller).share <= cover(full).share


class Careless:
    """A kind of fact of another package whose findings overlap, run backwards and are empty."""

    @classmethod
    def find(cls, text, context):
        value = type("Value", (), {"extent": None, "nominal": "", "__eq__": lambda *_: True, "__hash__": lambda _: 1})()
        for start, end in ((4, 8), (2, 6), (8, 8), (8, 10)):
            yield Candidate(start, end, text[start:end], value)


def test_a_kind_that_finds_carelessly_spoils_nothing(monkeypatch):
    kinds = (*registry.names("facts"), "careless")
    known = registry.fact_kind
    monkeypatch.setattr(registry, "names", lambda folder: kinds)
    monkeypatch.setattr(registry, "fact_kind", lambda name: Careless if name == "careless" else known(name))
    deck = deck_over("abcdefghij and so on")
    found = [(token.kind, token.span.start, token.span.end) for token in cover(deck).tokens]
    check(deck, cover(deck))
    assert found == [("careless", 4, 8), ("careless", 8, 10)]
