"""The example decks keep what they promise: all of the article is covered, and every question is worth its proof."""

import hashlib
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from quiz.load import load
from quiz.model.deck import Deck
from quiz.model.fact import Fact, Status, Verdict
from quiz.model.finding import Finding
from quiz.model.source import Source
from quiz.text.leak import folded, shows

ROOT = Path(__file__).parents[2]
IRAQ = "iraq-state-weapons"
MARSA = "marsa-noura-ferries"
BOTH = [pytest.param(IRAQ, id="english"), pytest.param(MARSA, id="arabic")]

MOST_WORDS_OF_A_QUOTE = 40  # guides/rules.md, quote-too-wide
MOST_WORDS_OF_AN_ASK = 50  # guides/rules.md, stem-too-long

_DEICTIC = {
    "en": re.compile(
        r"\b(today|tonight|yesterday|tomorrow|now|nowadays|currently|recently|upcoming|ago"
        r"|(this|last|next|coming|past) (week|month|year|summer|winter|decade|century))\b"
        r"|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"(?<!\w)(الآن|حالياً|حاليا|مؤخراً|أمس|غداً|قريباً|(هذا|هذه) (اليوم|الأسبوع|الشهر|العام|السنة)"
        r"|(اليوم|الأسبوع|الشهر|العام) (الماضي|المقبل|الجاري|الحالي)"
        r"|(يوم )?(الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد))(?!\w)"
    ),
}
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[“”\"]")
_NUMBER = re.compile(r"\d[\d,]*\d|\d")
_NUMBER_WORD = re.compile(
    r"\b(four|two|three|five|six|first|second|third|fourth|fifth|sixth|a year|Wednesday|November|this month)\b"
)
_CAPITALISED = re.compile(
    r"(?<![.?!:“\"\n] )(?<![“\"\n])\b"  # a first word of a sentence, line or quotation is capitalised whatever it is
    r"[A-Z][\w’'-]*(?:[ ](?:of[ ]|and[ ](?=Development))?[A-Z][\w’'-]*)*"
)

# The only sentences that nothing is asked about.
UNTOUCHED = {
    IRAQ: ["Balancing act", "Electoral race"],  # headings
    MARSA: ["نص خيالي كُتب للتدريب: المدينة والأشخاص والهيئات الواردة فيه لا وجود لها"],  # of the text, not of the news
}


@cache
def loaded(name: str) -> tuple[Deck, tuple[Finding, ...]]:
    deck, findings = load(ROOT / "decks" / f"{name}.yaml")
    assert deck is not None, findings
    return deck, findings


@cache
def text_of(name: str) -> str:
    return article_of(loaded(name)[0]).text


def article_of(deck: Deck) -> Source:
    (source,) = deck.sources.values()
    return source


def facts(name: str, kind: str = "") -> list[Fact]:
    return [fact for fact in loaded(name)[0].facts if not kind or fact.kind == kind]


def covered(name: str, start: int, end: int) -> bool:
    """Whether the quote of some fact reaches over these characters of the article."""
    return any(fact.quote_span.start <= start and end <= fact.quote_span.end for fact in facts(name))


@pytest.mark.parametrize("name", BOTH)
def test_loads_without_a_finding(name):
    assert loaded(name)[1] == ()


@pytest.mark.parametrize("name", BOTH)
def test_file_opens_with_the_modeline_for_editors(name):
    first = (ROOT / "decks" / f"{name}.yaml").read_text("utf-8").split("\n", 1)[0]
    assert first == "# yaml-language-server: $schema=../docs/deck.schema.json"


@pytest.mark.parametrize("name", BOTH)
def test_source_is_pinned_and_described(name):
    deck = loaded(name)[0]
    source = article_of(deck)
    content = (ROOT / "decks" / source.file).read_bytes()
    assert hashlib.sha256(content).hexdigest() == source.digest
    assert source.publisher
    assert source.title
    assert source.published


def test_the_whole_article_is_annotated():
    deck = loaded(IRAQ)[0]
    assert len(deck.facts) >= 55
    assert len(deck.claims) >= 16
    kinds = Counter(fact.kind for fact in deck.facts)
    assert kinds["quantity"] >= 8
    assert kinds["date"] >= 13
    assert kinds["name"] >= 15
    assert kinds["names"] >= 3
    assert kinds["quotation"] >= 13


def test_the_arabic_deck_is_rich_enough_to_prove_arabic():
    deck = loaded(MARSA)[0]
    assert deck.language == "ar"
    kinds = Counter(fact.kind for fact in deck.facts)
    assert kinds["quantity"] >= 6
    assert kinds["date"] >= 5
    assert kinds["quotation"] >= 4
    categories = Counter(fact.category for fact in deck.facts)
    assert categories["person"] >= 4
    assert categories["place"] >= 4
    (groups,) = facts(MARSA, "names")
    assert len(groups.answer) == 4
    assert len({fact.speaker for fact in facts(MARSA, "quotation")}) >= 3
    assert len(deck.claims) >= 6


@pytest.mark.parametrize("name", BOTH)
def test_every_fact_can_be_asked_labelled_and_filed(name):
    lacking = [
        fact.id for fact in facts(name) if not (fact.ask and fact.topic and fact.label and fact.claim and fact.quote)
    ]
    assert lacking == []


@pytest.mark.parametrize("name", BOTH)
def test_every_name_has_a_category(name):
    assert [fact.id for fact in facts(name) if fact.kind in ("name", "names") and not fact.category] == []


@pytest.mark.parametrize("name", BOTH)
def test_every_ask_is_one_question(name):
    odd = [
        fact.id
        for fact in facts(name)
        if fact.ask[-1] not in "?؟"
        or sum(map(fact.ask.count, "?؟")) != 1
        or len(fact.ask.split()) > MOST_WORDS_OF_AN_ASK
    ]
    assert odd == []


@pytest.mark.parametrize("name", BOTH)
def test_no_ask_shows_its_answer_or_an_alias(name):
    shown = [
        (fact.id, words)
        for fact in facts(name)
        for words in (*fact.answer, *(alias for aliases in fact.aliases.values() for alias in aliases))
        if shows(fact.ask, words)
    ]
    assert shown == []


@pytest.mark.parametrize("name", BOTH)
def test_no_label_shows_its_answer(name):
    shown = [(fact.id, words) for fact in facts(name) for words in fact.answer if shows(fact.label, words)]
    assert shown == []


@pytest.mark.parametrize("name", BOTH)
def test_asks_labels_and_ids_are_unique(name):
    deck = loaded(name)[0]
    for said in (
        [folded(fact.ask) for fact in deck.facts],
        [folded(fact.label) for fact in deck.facts],
        [*(fact.id for fact in deck.facts), *(claim.id for claim in deck.claims)],
        [folded(claim.says) for claim in deck.claims],
    ):
        assert [words for words, count in Counter(said).items() if count > 1] == []


@pytest.mark.parametrize("name", BOTH)
def test_nothing_leans_on_the_day_it_is_read(name):
    deck = loaded(name)[0]
    deictic = _DEICTIC[deck.language]
    sentences = [(fact.id, fact.ask) for fact in deck.facts]
    sentences += [(fact.id, fact.label) for fact in deck.facts]
    sentences += [(fact.id, fact.claim.replace(fact.answer[0], "")) for fact in deck.facts if fact.kind != "quotation"]
    sentences += [(claim.id, claim.says) for claim in deck.claims]
    assert [(name, said) for name, said in sentences if deictic.search(said)] == []


@pytest.mark.parametrize("name", BOTH)
def test_quotes_are_no_wider_than_a_reader_takes_in(name):
    deck = loaded(name)[0]
    quotes = [(fact.id, fact.quote) for fact in deck.facts] + [(claim.id, claim.quote) for claim in deck.claims]
    assert [name for name, quote in quotes if len(quote.split()) > MOST_WORDS_OF_A_QUOTE] == []


@pytest.mark.parametrize("name", BOTH)
def test_quotations_have_a_speaker_whom_the_deck_names(name):
    named = {word for fact in facts(name) if fact.kind == "name" for word in fact.answer}
    assert [fact.id for fact in facts(name, "quotation") if fact.speaker not in named] == []


@pytest.mark.parametrize("name", BOTH)
def test_every_verdict_is_met_and_explained(name):
    claims = loaded(name)[0].claims
    assert {claim.verdict for claim in claims} == set(Verdict)
    assert [claim.id for claim in claims if len(claim.why.split()) < 4 or not claim.topic] == []


@pytest.mark.parametrize("name", BOTH)
def test_nobody_learns_to_cry_false(name):
    claims = loaded(name)[0].claims
    supported = sum(claim.verdict is Verdict.SUPPORTED for claim in claims)
    assert supported / len(claims) >= 1 / 3


def test_every_number_of_the_article_lies_in_the_quote_of_a_fact():
    text = text_of(IRAQ)
    found = [*_NUMBER.finditer(text), *_NUMBER_WORD.finditer(text)]
    assert len(found) >= 20
    assert [text[match.start() - 30 : match.end() + 10] for match in found if not covered(IRAQ, *match.span())] == []


def test_every_quotation_of_the_article_lies_in_the_quote_of_a_fact():
    text = text_of(IRAQ)
    found = list(_QUOTED.finditer(text))
    assert len(found) == 14  # 13 quotations and the name of an alliance
    assert [match[1] for match in found if not covered(IRAQ, *match.span(1))] == []


def test_every_quotation_of_the_article_is_the_answer_of_a_fact():
    text = text_of(IRAQ)
    answers = {folded(answer) for fact in facts(IRAQ) for answer in fact.answer}
    assert [match[1] for match in _QUOTED.finditer(text) if folded(match[1]).rstrip(",.") not in answers] == []


def test_every_name_of_the_article_is_in_the_quote_of_a_fact():
    quotes = "\n".join(fact.quote for fact in facts(IRAQ))
    names = {re.sub(r"^Mr |[’']s?$", "", match[0]) for match in _CAPITALISED.finditer(text_of(IRAQ))}
    assert len(names) >= 30
    assert sorted(name for name in names if not shows(quotes, name)) == []


@pytest.mark.parametrize("name", BOTH)
def test_every_sentence_of_the_article_is_touched_by_a_fact_or_a_claim(name):
    deck = loaded(name)[0]
    spans = [stated.quote_span for stated in deck.facts] + [stated.quote_span for stated in deck.claims]
    untouched = [
        sentence[0]
        for sentence in re.finditer(r"[^.\n]+", text_of(name))
        if not any(span.start < sentence.end() and sentence.start() < span.end for span in spans)
        and re.search(r"\w", sentence[0])
    ]
    assert untouched == UNTOUCHED[name]


def test_names_that_can_be_asked_for_are_answers():
    asked = {answer for fact in facts(IRAQ) for answer in fact.answer}
    assert asked >= {
        "Mohammed Shia Al Sudani",
        "Falih Al Fayyadh",
        "Moqtada Al Sadr",
        "Saddam Hussein",
        "Popular Mobilisation Forces",
        "Reconstruction and Development Coalition",
        "US-led coalition",
        "ISIS",
        "Harakat Al Nujaba",
        "Kata’ib Sayyid Al Shuhada",
        "Harakat Ansar Allah Al Awfiya",
        "Kata’ib Al Imam Ali",
        "The National",
        "International Day of Democracy",
        *("Iraq", "Syria", "Iran", "Israel", "Baghdad"),
    }


def test_hedges_and_plans_of_the_article_are_kept():
    deck = loaded(IRAQ)[0]
    assert deck.by_id["us-troops-iraq"].words == "about 2,500 troops"
    assert deck.by_id["us-troops-syria"].words == "about 900"
    for planned in ("mission-end", "troops-leave", "mission-successor", "election-day"):
        assert deck.by_id[planned].status is Status.PLANNED


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        pytest.param("designation-day", "2025-09-17", id="a weekday is that before publication"),
        pytest.param("mission-end", "2025-09", id="this month is that of publication"),
        pytest.param("election-day", "2025-11-11", id="a day without a year lies ahead"),
        pytest.param("troops-leave", "../2026-12-31", id="by the end of a year is a latest date"),
    ],
)
def test_dates_that_the_words_alone_do_not_give_are_given(fact, value):
    assert loaded(IRAQ)[0].by_id[fact].stated_value == value


def test_the_two_bodies_created_in_2014_are_told_apart():
    created = [fact for fact in facts(IRAQ) if "created in 2014" in fact.quote and fact.words == "2014"]
    assert [fact.id for fact in created] == ["pmf-created", "coalition-created"]
    assert text_of(IRAQ).count("created in 2014") == 2


def test_the_misspelt_name_is_marked_and_answers_nothing():
    misspelt = [fact for fact in facts(IRAQ) if re.search(r"Al Sudan\b", fact.quote)]
    assert misspelt
    assert all(fact.sic for fact in misspelt)
    said = [fact.ask + fact.claim + fact.label + fact.words for fact in facts(IRAQ)]
    assert [words for words in said if re.search(r"Al Sudan\b", words)] == []


def test_the_arabic_deck_holds_arabic_digits_and_both_sets_of_months():
    text = text_of(MARSA)
    assert set("٠١٢٣٤٥٦٧٨٩") <= set(text)
    assert not re.search("[0-9]", text)
    answers = " ".join(fact.words for fact in facts(MARSA, "date"))
    for pair in ("آذار/مارس", "أيلول/سبتمبر", "كانون الثاني/يناير", "تشرين الثاني/نوفمبر"):
        assert pair in answers


def test_the_arabic_article_says_that_it_is_fiction():
    source = article_of(loaded(MARSA)[0])
    assert "نص خيالي كُتب للتدريب" in source.text.strip().split("\n")[-1]
    assert source.note == "نص خيالي كُتب للتدريب"
    assert 250 <= len(source.text.split()) <= 400


def test_every_number_of_the_arabic_article_lies_in_the_quote_of_a_fact():
    text = text_of(MARSA)
    found = list(re.finditer("[٠-٩]+", text))
    assert len(found) >= 15
    assert [match[0] for match in found if not covered(MARSA, *match.span())] == []


def test_what_an_arabic_article_says_without_figures_is_said_in_its_digits() -> None:
    deck, _ = load(ROOT / "decks" / f"{MARSA}.yaml")
    assert deck is not None
    said = [fact.value.spell() for fact in deck.facts if fact.kind == "date" and fact.words.startswith("يوم")]
    assert said
    for words in said:
        assert not re.search("[0-9]", words), words
