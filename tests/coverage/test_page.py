"""The page: what people see as golden files, and no article gets to be markup."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.coverage import cover
from quiz.coverage.page import render
from quiz.model.deck import Declared
from quiz.model.span import Span
from quiz.text.visible import visible
from tests.coverage import HARBOUR, ROOT, whole
from tests.coverage.test_properties import ARTICLES, deck_over

GOLDEN = ROOT / "tests" / "golden" / "coverage"
_PARTS = "html head meta title style body header main section article h1 h2 p svg rect table thead tbody tfoot tr th td"
TAGS = frozenset(f"{_PARTS} dl div dt dd mark span ol li a small bdi time".split())
EMPTY = {"meta", "rect"}
VISIBLE = {"lang", "dir", "content", "name", "http-equiv", "charset", "scope", "class", "id", "href", "title"}
ATTRIBUTES = VISIBLE | {"role", "viewbox", "preserveaspectratio", "aria-label", "aria-labelledby", "x", "width"}
ATTRIBUTES |= {"height", "datetime", "tabindex"}


class Reader(HTMLParser):
    """Reads a page the way a browser does, and keeps what it says."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.marks: list[tuple[str, list[str]]] = []
        self.paragraphs: list[list[str]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text: list[str] = []
        self.metas: dict[str, str] = {}
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        assert tag in TAGS
        given = dict(attrs)
        assert set(given) <= ATTRIBUTES
        if tag not in EMPTY:
            self.open.append(tag)
        if tag == "mark":
            self.marks.append((given["class"], []))
        if tag == "p":
            self.paragraphs.append([])
        if tag == "meta" and "http-equiv" in given:
            self.metas[given["http-equiv"]] = given["content"]
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []

    def handle_endtag(self, tag):
        if tag not in EMPTY:
            assert self.open.pop() == tag

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_data(self, data):
        if "span" in self.open:
            return
        self.text.append(data)
        if "mark" in self.open:
            self.marks[-1][1].append(data)
        if "p" in self.open:
            self.paragraphs[-1].append(data)


@pytest.mark.parametrize("name", ["harbour", "harbour.ar"])
def test_the_page_of_a_deck(golden, name):
    deck = whole(HARBOUR / f"{name}.yaml")
    golden(GOLDEN / f"{name}.html", render(deck, cover(deck)))


def test_the_page_says_its_language_and_direction():
    assert '<html lang="ar" dir="rtl">' in render(*with_coverage("نص", "ar"))
    assert '<html lang="fr-CA" dir="ltr">' in render(*with_coverage("texte", "fr-CA"))


def test_an_article_has_its_own_direction_in_a_deck_of_another():
    page = render(*with_coverage("نص عام 2014"))
    assert '<html lang="en" dir="ltr">' in page
    assert '<div dir="auto">\n<p>' in page
    assert '<bdi dir="ltr">a.txt</bdi>' in page


def test_the_policy_lets_in_the_style_sheet_alone():
    page = render(*with_coverage("It fell in 2014."))
    style = re.search(r"<style>(.*)</style>", page, re.DOTALL)
    assert style is not None
    seal = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = Reader(page).metas["Content-Security-Policy"]
    assert policy == f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"url\(|@import|https?:|//", style[1])


def with_coverage(text, language="en"):
    deck = deck_over(text, language)
    declared = Declared("a", Span(0, len(text) // 2, text[: len(text) // 2]), 'said "so" <i>')
    deck = replace(deck, not_checkable=(declared,), title=f"<script>{text[:20]}")
    return deck, cover(deck)


@given(ARTICLES | st.sampled_from(["<script>alert(1)</script>", '"><img src=x onerror=a()>', "In\n2014 “a\nb”"]))
def test_no_article_gets_to_be_markup_and_all_of_it_is_there(text):
    deck, coverage = with_coverage(text)
    page = render(deck, coverage)
    assert visible(page) == page
    read = Reader(page)
    assert len(read.ids) == len(set(read.ids))
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    said = ["".join(part) for part in read.paragraphs]
    passages = [visible(passage.words) for passage in deck.sources["a"].passages]
    assert said[len(said) - len(passages) :] == passages
    assert visible(f"<script>{text[:20]}").strip() in "".join(read.text)
    marked = [(state, "".join(words)) for state, words in read.marks[6:]]
    tokens = [(token.state.value, visible(token.span.words)) for token in coverage.tokens]
    if all(len(token.span.words.splitlines()) == 1 for token in coverage.tokens):
        assert marked == tokens


def test_what_is_open_or_declared_is_said_in_words_too():
    page = render(*with_coverage("It fell in 2014. It fell in 2015."))
    assert page.count('<span class="aside"> (open)</span>') == 1
    assert page.count('<span class="aside"> (declared)</span>') == 1
    assert "said &quot;so&quot; &lt;i&gt;" in page


def test_a_page_without_tokens_says_so():
    page = render(*with_coverage("It rained."))
    assert "There is nothing to check in this article." in page
    assert "<svg" not in page
