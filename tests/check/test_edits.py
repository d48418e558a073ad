"""What a finding says that its fix does to the file is what the fix does."""

import pytest

from quiz.check.deck import check_loaded
from quiz.check.placing import Placing
from quiz.load import load_text
from quiz.load.edit import edited
from quiz.load.nodes import Lines
from quiz.model.finding import Edit, Found, Severity
from quiz.model.fix import Arrange, Change, Erase, Fix, Insert, Rewrite

DECK = """\
deck: A harbour   # of Tair
language: en
sources:
  harbour:
    file: nowhere.txt
    sha256: "0"
facts:
  - id: one
    kind: quantity
    quote: >-
      about 1,200 containers were waiting
      on its quays 🚢 on Tuesday
    answer: about 1,200 containers
    aliases: [b, a]
    sttus: asserted
"""
FIXES: dict[str, tuple[Change, ...]] = {
    "a text": (Rewrite("facts[0].answer", "nearly 1,200 containers"),),
    "a key": (Rewrite("facts[0].sttus", "status", of_key=True),),
    "a text of several lines": (Rewrite("facts[0].quote", "some 1,200 containers were waiting on its quays 🚢"),),
    "an order": (Arrange("facts[0].aliases", (1, 0)),),
    "a line that goes": (Erase("facts[0].sttus"),),
    "a field that comes": (Insert("facts[0]", "topic", "ships: all"),),
    "all at once": (Erase("facts[0].aliases"), Insert("facts[0]", "topic", "a"), Rewrite("facts[0].id", "two")),
}


def _applied(text: str, edits: tuple[Edit, ...]) -> str:
    """Make edits from their lines and columns alone, last first."""
    lines = Lines(text)
    for edit in reversed(edits):
        start, end = (lines.start(at.line) + at.column - 1 for at in (edit.place.start, edit.place.end))
        text = text[:start] + edit.text + text[end:]
    return text


@pytest.mark.parametrize("what", FIXES)
def test_the_edits_of_a_fix_make_the_text_that_the_fix_makes(what):
    loaded = load_text("decks/harbour.yaml", DECK)
    found = Found("facts[0]", "x", fix=Fix(what, FIXES[what]))
    finding = Placing(loaded).of_rule("a", Severity.ERROR, found)
    wanted = edited(DECK, loaded.places, FIXES[what])
    assert finding.edits
    assert _applied(DECK, finding.edits) == wanted != DECK
    for edit in finding.edits:
        shown = edit.place.lines
        assert len(shown) == edit.place.end.line - edit.place.start.line + 1
        assert shown == tuple(DECK.split("\n")[edit.place.start.line - 1 :][: len(shown)])


def test_a_fix_that_cannot_be_made_has_no_edits():
    loaded = load_text("decks/harbour.yaml", DECK)
    found = Found("facts[0]", "x", fix=Fix("x", (Erase("facts[7]"),)))
    assert Placing(loaded).of_rule("a", Severity.ERROR, found).edits == ()


def test_of_very_many_fixes_the_first_have_edits():
    """A file is read again for each of them: a deck of a megabyte with a thousand must not take minutes."""
    text = DECK + "".join(f"# {n:>1000}\n" for n in range(200))
    placing = Placing(load_text("decks/harbour.yaml", text))
    found = Found("facts[0]", "x", fix=Fix("x", (Erase("facts[0].sttus"),)))
    made = [bool(placing.of_rule("a", Severity.ERROR, found).edits) for _ in range(6)]
    assert made == [True, True, False, False, False, False]


def test_the_lines_of_an_article_are_kept_once(tmp_path):
    (tmp_path / "pyproject.toml").write_text("")
    text = DECK.replace("nowhere.txt", "a.txt")
    (tmp_path / "a.txt").write_text("about 1,200 containers were waiting on its quays 🚢 on Tuesday " * 2)
    report = check_loaded(load_text(str(tmp_path / "deck.yaml"), text))
    (finding,) = [finding for finding in report.findings if finding.rule == "quote-ambiguous"]
    first, second = [excerpt for excerpt in finding.excerpts if excerpt.start.file.endswith("a.txt")]
    assert first.lines is second.lines
    assert report.files == (str(tmp_path / "deck.yaml"),)
