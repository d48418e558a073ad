"""What people see: nothing that a terminal obeys, no line wider than the screen, colours that say nothing."""

import re
from itertools import pairwise

import pytest
from hypothesis import given

from quiz.model.finding import Severity
from quiz.model.report import Report
from quiz.model.screen import Screen
from quiz.renderers import concise, full, statistics
from quiz.text.cells import columns
from quiz.text.visible import one_line, visible
from tests.renderers.sample import DECK, HOSTILE, REPORT, excerpt, few, finding, in_line, reports, screens

FORMS = [concise, full, statistics]
_SGR = re.compile(r"\x1b\[[0-9;]*m")
_PLACE = re.compile(r" *(-->|:::) ")


@pytest.mark.parametrize("form", FORMS)
@few
@given(report=reports(), screen=screens)
def test_nothing_reaches_the_terminal_that_it_obeys(form, report, screen):
    text = form.render(report, screen)
    plain = _SGR.sub("", text) if screen.colour else text
    assert all(visible(line) == line for line in plain.split("\n"))
    assert screen.is_unicode or text.isascii()


@pytest.mark.parametrize("form", FORMS)
@few
@given(report=reports(), screen=screens)
def test_colours_change_no_word(form, report, screen):
    coloured = form.render(report, Screen(screen.width, colour=True, is_unicode=screen.is_unicode))
    assert _SGR.sub("", coloured) == form.render(report, Screen(screen.width, is_unicode=screen.is_unicode))


@few
@given(report=reports(), screen=screens)
def test_every_line_but_that_of_the_place_fits(report, screen):
    text = full.render(report, Screen(screen.width, is_unicode=screen.is_unicode))
    width = max(20, screen.width)
    assert [line for line in text.split("\n") if columns(line) > width and not _PLACE.match(line)] == []


@few
@given(report=reports())
def test_every_message_is_there(report):
    wide = full.render(report, Screen(100_000))
    short = concise.render(report).splitlines()
    assert len(short) == len(report.findings) + len(report.crashes)
    for one in report.findings:
        assert one_line(one.message) in wide
        assert any(one_line(one.message) in line for line in short)


def _marked(text: str) -> list[str]:
    """The words above carets and dashes, by columns."""
    lines = text.splitlines()
    found = []
    for above, below in pairwise(lines):
        match = re.match(r" +\| +([\^-]+)", below)
        if match:
            found.append(above[match.start(1) : match.end(1)])
    return found


LONG = (
    "A line of a deck that is far too long for it, " * 9
    + "about 2,500 troops"
    + ", and that goes on for some time." * 5
)


@pytest.mark.parametrize("width", [40, 60, 80, 200, 1_000])
def test_carets_stand_under_the_words_at_any_width(width):
    one = finding("a", "b", in_line(DECK, 3, "about 2,500 troops", LONG), in_line(DECK, 9, "an end", "to an end"))
    assert _marked(full.render(Report((one,)), Screen(width))) == ["about 2,500 troops", "an end"]


def test_words_longer_than_the_screen_lose_their_middle():
    one = finding("a", "b", in_line(DECK, 3, LONG, LONG))
    (marked,) = _marked(full.render(Report((one,)), Screen(40)))
    assert marked.startswith("A line of ")
    assert " … " in marked
    assert marked.endswith("time.")


def test_a_place_with_no_words_has_one_caret_even_at_the_edge():
    line = "x" * 200
    one = finding("a", "b", excerpt(DECK, 3, 201, "", line))
    text = full.render(Report((one,)), Screen(40))
    assert max(map(len, text.splitlines())) <= 40
    assert text.splitlines()[4].rstrip().endswith("^")


def test_no_caret_stands_under_letters_that_run_from_right_to_left():
    text = full.render(Report((REPORT.findings[2],)))
    assert "^" not in text
    assert "⟦نحو ٢٦٠٠ جندي⟧" in text
    assert "[[" in full.render(Report((REPORT.findings[2],)), Screen(is_unicode=False))


def test_a_line_of_megabytes_is_not_looked_at_as_a_whole():
    line = "\u0301" * 2_000_000 + "words" + "ا" * 2_000_000
    one = finding("a", "b", excerpt(DECK, 1, 2_000_001, "words", line))
    assert len(full.render(Report((one,) * 20))) < 50_000


def test_excerpts_are_drawn_alone_for_who_explains_a_fact():
    assert full.drawn([in_line(DECK, 3, "one", "  ask: one"), in_line("a.txt", 12, "1", "No 1.", "here")]) == (
        f"  --> {DECK}:3:8\n"
        "   |\n"
        " 3 |   ask: one\n"
        "   |        ^^^\n"
        "   |\n"
        "  ::: a.txt:12:4\n"
        "   |\n"
        "12 | No 1.\n"
        "   |    - here\n"
        "   |\n"
    )


def test_a_file_that_is_not_there_has_no_lines_to_show():
    one = finding("unreadable", "b", excerpt(DECK, 1, 1, "", ""), hint="Check the path.")
    assert full.render(Report((one,), decks=1)).splitlines()[:3] == [
        "error[unreadable]: b",
        " --> decks/harbour.yaml:1:1",
        "  = help: Check the path.",
    ]


def test_only_the_first_sentence_of_why_is_said():
    text = full.render(Report(REPORT.findings[1:2], manuals=REPORT.manuals), Screen(200))
    assert '= why: A learner is told that it is exactly so. "About" is' not in text
    assert "= why: A learner is told that it is exactly so." in text


def test_why_is_said_once_for_a_rule():
    text = full.render(Report(REPORT.findings[1:2] * 3, manuals=REPORT.manuals))
    assert (text.count("= why:"), text.count("= help:")) == (1, 3)


def test_statistics_count_a_rule_once_for_each_severity():
    some = [finding("a", "b", in_line(DECK, 3, "x", "x"), severity=severity) for severity in Severity] * 2
    counts = [line.split()[:3] for line in statistics.render(Report(tuple(some))).splitlines()[:3]]
    assert counts == [["2", "a", "error"], ["2", "a", "note"], ["2", "a", "warning"]]


def test_a_crash_is_no_finding_and_is_named():
    text = concise.render(REPORT).splitlines()[-1]
    assert text.startswith(f"{DECK}: failed[date-order]: KeyError")
    assert one_line(HOSTILE) in text
