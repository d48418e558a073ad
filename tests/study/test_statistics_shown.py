"""Statistics as people see them: goldens at 80 and 40 columns, in colour, plain, as a page, in both languages."""

import datetime as dt
import io
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from quiz.model.review import Card, Memory, Rating, Review
from quiz.study.statistics import Statistics, statistics
from quiz.study.statistics.export import document
from quiz.study.statistics.page import render
from quiz.study.statistics.report import Named, Section, named, report
from quiz.study.statistics.wording import say
from quiz.terminal.page import Page
from quiz.terminal.stats import draw
from quiz.text.phrases import without_isolates
from tests.coverage import HARBOUR, ROOT, whole
from tests.study.learners import TODAY, Learner, cards_of

GOLDEN = ROOT / "tests" / "golden" / "statistics"
DECKS = {"en": whole(HARBOUR / "harbour.yaml"), "ar": whole(HARBOUR / "harbour.ar.yaml")}
EMPTY = {"meta", "rect", "path", "circle"}


def studied(language, days=60) -> tuple[Statistics, tuple[Section, ...]]:
    deck = DECKS[language]
    learner = Learner(cards_of(deck), keeps=0.8).study(days, misses_today=True)
    found = statistics(learner.events, learner.memories, TODAY)
    return found, report(found, language, named([deck]))


def drawn(found, sections, language, **fields):
    out = io.StringIO()
    draw(Page(out, **fields), found, sections, language)
    return out.getvalue()


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_terminal(golden, language, columns):
    found, sections = studied(language)
    text = drawn(found, sections, language, width=columns)
    assert all(cell_len(line) <= columns for line in text.splitlines())
    golden(GOLDEN / f"{language}-{columns}.txt", text)


def test_in_colour_the_words_are_the_same(golden):
    found, sections = studied("en")
    coloured = drawn(found, sections, "en", width=80, is_styled=True, has_colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == drawn(found, sections, "en", width=80)
    assert "\x1b[1mWhat is due\x1b[0m" in coloured


@pytest.mark.parametrize("language", ["en", "ar"])
def test_plain_has_no_plots(golden, language):
    found, sections = studied(language)
    text = drawn(found, sections, language, width=80, is_plain=True)
    assert not set(text) & set("█▏▎▍▌▋▊▉▁▂▃▄▅▆▇●○│·")
    golden(GOLDEN / f"{language}-plain.txt", text)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_yet_is_said_in_a_few_lines(golden, language):
    found = statistics([], {}, TODAY)
    golden(GOLDEN / f"{language}-nothing.txt", drawn(found, report(found, language, {}), language, width=80))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_few_days_say_little(golden, language):
    found, sections = studied(language, days=2)
    golden(GOLDEN / f"{language}-few.txt", drawn(found, sections, language, width=80))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page(golden, language):
    found, sections = studied(language)
    page = render(found, sections, language)
    Reader(page)
    golden(GOLDEN / f"{language}.html", page)


def test_the_document(golden):
    found, _ = studied("en")
    text = json.dumps(document(found, named([DECKS["en"]])), ensure_ascii=False, indent=2) + "\n"
    golden(GOLDEN / "en.json", text)


class Reader(HTMLParser):
    """Reads a page the way a browser does, and sees that nothing of it runs or is fetched."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text: list[str] = []
        self.figures: list[str] = []
        self.tables = 0
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        given_attributes = dict(attrs)
        assert tag not in {"script", "link", "img", "iframe", "object", "a", "form", "base"}
        assert not {name for name in given_attributes if name.startswith("on") or name in ("style", "src", "href")}
        if tag not in EMPTY:
            self.open.append(tag)
        self.tables += tag == "table"
        if given_attributes.get("role") == "img":
            assert given_attributes["aria-label"]
            self.figures.append(given_attributes["aria-label"])
        elif tag == "svg":
            assert given_attributes["aria-hidden"] == "true"

    def handle_endtag(self, tag):
        if tag not in EMPTY:
            assert self.open.pop() == tag

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_chart_has_its_table_and_every_table_its_words(language):
    found, sections = studied(language)
    reader = Reader(render(found, sections, language))
    said = "".join(reader.text)
    assert reader.tables == sum(bool(section.rows) for section in sections)
    charts = [say(language, "chart", title=title) for title in (sections[1].title, sections[-1].title)]
    assert reader.figures == [without_isolates(chart) for chart in charts]
    for section in sections:
        assert bool(section.rows) or section.chart is None
        for row in section.rows:
            for cell in row:
                assert without_isolates(cell) in said


def test_a_page_has_its_language_and_direction_and_a_policy():
    found, sections = studied("ar")
    arabic = render(found, sections, "ar")
    assert '<html lang="ar" dir="rtl">' in arabic
    assert "default-src 'none'; style-src 'sha256-" in arabic
    assert "http" not in arabic.replace("http-equiv", "")


HOSTILE = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.sampled_from(
        ["<script>x</script>", "\x1b[31m", "\u2068\u2069\u202e", '" onload="x', "a\nb", "</bdi></li>", "{x}"]
    ),
)


@given(words=st.lists(HOSTILE, min_size=4, max_size=4), language=st.sampled_from(["en", "ar", "xx"]))
def test_no_word_of_a_log_or_a_deck_gets_to_be_markup_or_a_command(words, language):
    deck, fact, topic, kind = words
    card, other = Card(deck, fact), Card(deck, "other")
    log = [
        Review(f"e{number}", dt.datetime(2025, 11, 1, tzinfo=dt.UTC), TODAY, each, "r", "i", kind + str(number % 2),
               Rating.AGAIN, outcome="wrong", topic=topic if number % 2 else "t", confused_with="other", said=fact)
        for number, each in enumerate([card] * 6 + [other] * 6)
    ]  # fmt: skip
    memories = {card: Memory(1.0, 5.0, TODAY, TODAY)}
    found = statistics(log, memories, TODAY)
    sections = report(found, language, {card: Named(topic, fact), other: Named(kind, deck)})
    Reader(render(found, sections, language))
    text = drawn(found, sections, language, width=40)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    json.dumps(document(found, {}))
