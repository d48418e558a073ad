"""The page: nothing in it is loaded or run, every text is there as text, and every mark is where it should be."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given

from quiz.model.finding import Excerpt, Location
from quiz.model.report import Report
from quiz.renderers import html
from quiz.text.visible import one_line
from tests.renderers.sample import ARABIC, DECK, PARAGRAPH, REPORT, excerpt, few, finding, in_line, reports

_VOID = {"meta", "!doctype"}
_FRAME = "html head meta title style body header main nav section article h1 h2 h3 p"
_TAGS = frozenset(f"{_FRAME} table thead tbody tr th td figure figcaption details summary div span".split())
_TAGS |= {"mark", "bdi", "dl", "dt", "dd", "pre", "a"}
_ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "scope", "class", "dir", "href", "id", "open"}
_ATTRIBUTES |= {"aria-label", "aria-labelledby"}


class _Page(HTMLParser):
    """A page as another reader sees it: tags in balance, attributes, texts, marked words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []
        self.marks: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str | None] = set()
        self.ids: set[str | None] = set()
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {value for name, value in attrs if name == "href"}
        self.ids |= {value for name, value in attrs if name == "id"}
        if tag not in _VOID:
            self.open.append(tag)
        if tag == "mark":
            self.marks.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)
        if "mark" in self.open:
            self.marks[-1] += data


@few
@given(reports())
def test_no_text_of_a_deck_is_markup(report):
    page = _Page(html.render(report))
    assert page.tags <= _TAGS
    assert page.attributes <= _ATTRIBUTES
    assert page.links <= {f"#{name}" for name in page.ids}
    said = "".join(page.texts)
    for one in report.findings:
        assert one_line(one.message) in said
        assert one_line(one.hint) in said


def test_the_policy_allows_its_own_style_and_nothing_else():
    text = html.render(REPORT)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri" in text
    assert "url(" not in style
    assert "@import" not in style


def test_the_words_are_marked():
    one = finding("a", "b", in_line(DECK, 3, "about 1,200", PARAGRAPH), in_line("a.txt", 1, "نحو ٢٥٠٠ جندي", ARABIC))
    assert _Page(html.render(Report((one,)))).marks == ["about 1,200", "نحو ٢٥٠٠ جندي"]


def test_every_line_of_several_is_marked_without_its_margin():
    several = Excerpt(Location(DECK, 3, 8), Location(DECK, 4, 6), ("  ask: one", "    two three"))
    assert _Page(html.render(Report((finding("a", "b", several),)))).marks == ["one", "t"]


def test_a_line_of_megabytes_is_cut():
    one = finding("a", "b", excerpt(DECK, 1, 1_000_001, "words", "x " * 500_000 + "words" + "y " * 500_000))
    page = html.render(Report((one,) * 20))
    assert len(page) < 100_000
    assert _Page(page).marks == ["words"] * 20


@pytest.mark.parametrize(("column", "marked"), [(5, "["), (10, "]"), (11, " "), (99, " ")])
def test_a_place_between_letters_is_marked_too(column, marked):
    """Nothing is seen of a mark around nothing."""
    place = Location(DECK, 3, column)
    page = html.render(Report((finding("a", "b", Excerpt(place, place, ("ask:[why?]",))),)))
    assert _Page(page).marks == [marked]


def test_blank_lines_within_the_words_are_not_marked():
    several = Excerpt(Location(DECK, 3, 3), Location(DECK, 5, 6), ("  one", "", "  two"))
    assert _Page(html.render(Report((finding("a", "b", several),)))).marks == ["one", "", "two"]


def test_every_deck_is_led_to_once_there_are_two():
    read = _Page(html.render(REPORT))
    assert {f"#deck-{number}" for number in range(1, 5)} < read.links
    alone = html.render(Report((finding("a", "b", in_line(DECK, 3, "c", "c")),)))
    assert "<nav" not in alone


def test_a_long_list_of_decks_is_folded():
    def page(decks):
        found = (finding("a", "b", in_line(f"{number}.yaml", 3, "c", "c")) for number in range(decks))
        return html.render(Report(tuple(found)))

    assert "<details open><summary>20 decks with findings</summary>" in page(20)
    assert "<details><summary>21 decks with findings</summary>" in page(21)


def test_decks_stand_apart_and_clean_ones_are_counted():
    page = "".join(_Page(html.render(REPORT).partition("<main>")[2].partition("</main>")[0]).texts)
    assert page.index("/absolute/deck.yaml") < page.index(DECK, page.index("/absolute/deck.yaml"))
    assert "Nothing was found in 1 further deck." in page
