"""`quiz coverage` as a shell and a terminal see it."""

import io
import json

import pytest
from click.testing import CliRunner

from quiz.cli.coverage import command
from quiz.coverage import State, cover
from quiz.terminal.covered import draw
from quiz.terminal.page import Page
from tests.coverage import DECKS, HARBOUR, ROOT, make_deck, whole, write_deck

GOLDEN = ROOT / "tests" / "golden" / "coverage"
TEXT = "Iraq fell in 2014.\nIt fell in 2015, and Zorvak said “\x1b[31mno”.\nEnter Your Email here."
FACTS = [("date", "Iraq fell in 2014", "2014")]
DECLARED = {"Enter Your Email": "boilerplate"}


def run(*arguments):
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def deck_file(folder, **fields):
    return write_deck(folder, TEXT.replace("\x1b[31m", ""), FACTS, not_checkable=DECLARED, **fields)


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("name", ["harbour", "harbour.ar"])
def test_the_article_in_plain_text(golden, name, columns):
    deck = whole(HARBOUR / f"{name}.yaml")
    out = io.StringIO()
    draw(Page(out, width=columns), deck, cover(deck))
    assert all(len(line) <= columns for line in out.getvalue().splitlines())
    golden(GOLDEN / f"{name}-{columns}.txt", out.getvalue())


def test_in_colour_the_marks_are_colours(golden):
    deck = whole(HARBOUR / "harbour.yaml")
    out = io.StringIO()
    draw(Page(out, width=80, is_styled=True, has_colour=True), deck, cover(deck))
    golden(GOLDEN / "harbour-colour.txt", out.getvalue())
    assert "<<" not in out.getvalue()


def test_without_colour_a_terminal_gets_the_brackets(tmp_path):
    deck = make_deck(tmp_path, TEXT.replace("\x1b[31m", ""), FACTS, not_checkable=DECLARED)
    out = io.StringIO()
    draw(Page(out, width=80, is_styled=True, has_colour=False), deck, cover(deck))
    assert "<<Iraq>> fell in [2014]." in out.getvalue()
    assert "{Enter Your Email} here." in out.getvalue()


def test_a_token_over_two_paragraphs_is_marked_in_both(tmp_path):
    deck = make_deck(tmp_path, "It met on 17\nSeptember 2025 and fell.")
    (token,) = [token for token in cover(deck).tokens if token.kind == "date"]
    out = io.StringIO()
    draw(Page(out, width=80), deck, cover(deck))
    assert token.span.words in {"17\nSeptember 2025", "September 2025"}
    assert "September 2025>>" in out.getvalue()


def test_open_tokens_are_lines_with_places(tmp_path):
    done = run(deck_file(tmp_path), "--open")
    article = tmp_path / "a.txt"
    assert done.stdout.splitlines() == [
        f"{article}:1:1: name: Iraq",
        f"{article}:2:12: date: 2015",
        f"{article}:2:22: name: Zorvak",
        f"{article}:2:35: quotation: no",
    ]
    assert done.exit_code == 0


def test_the_path_of_an_article_is_seen_from_where_the_deck_is(monkeypatch):
    monkeypatch.chdir(ROOT / "decks")
    for line in run("iraq-state-weapons.yaml", "--open").stdout.splitlines():
        assert line.startswith("../seeds/000_943ac916fcac6cba.txt:")


def test_json_has_every_token_and_only_open_ones_where_asked(tmp_path):
    path = deck_file(tmp_path)
    full = json.loads(run(path, "--format", "json").stdout)
    only_open = json.loads(run(path, "--format", "json", "--open").stdout)
    assert (full["version"], full["deck"], full["language"]) == (1, "deck", "en")
    assert (full["covered"], full["declared"], full["open"], full["total"]) == (1, 1, 4, 6)
    assert full["share"] == pytest.approx(1 / 3)
    text = TEXT.replace("\x1b[31m", "")
    for token in full["sources"]["a"]["tokens"]:
        assert text[token["start"] : token["end"]] == token["words"]
        assert text.splitlines()[token["line"] - 1].startswith(token["words"], token["column"] - 1)
    assert [token["state"] for token in only_open["sources"]["a"]["tokens"]] == ["open"] * 4
    covered = next(token for token in full["sources"]["a"]["tokens"] if token["state"] == "covered")
    assert (covered["facts"], covered["kind"], covered["is_repeated"]) == (["f0"], "date", False)
    without = {**full, "sources": None}, {**only_open, "sources": None}
    assert without[0] == without[1]


@pytest.mark.parametrize(
    ("floor", "status"),
    [("0", 0), ("33.3", 0), ("33.4", 1), ("100", 1), ("33.3 %", 0), ("33.3%", 0)],
)
def test_the_floor_decides_the_status(tmp_path, floor, status):
    done = run(deck_file(tmp_path), "--floor", floor)
    assert done.exit_code == status
    assert ("33.3 % is below the floor of" in done.stderr) is bool(status)


@pytest.mark.parametrize("floor", ["nan", "-1", "101", "100.1", "1e2", "٥٠", "", "x\x1b[31m", "9" * 400])
def test_a_floor_that_is_no_percentage_is_a_mistake_of_usage(tmp_path, floor):
    done = run(deck_file(tmp_path), "--floor", floor)
    assert done.exit_code == 2
    assert "no percentage" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_deck_with_a_mistake_is_shown_and_fails(tmp_path):
    path = write_deck(tmp_path, "It fell in 2014.", [("date", "It fell in 2015", "2015")])
    done = run(path, "--open")
    assert "quote-not-in-source" in done.stderr
    assert done.stdout.endswith(":1:12: date: 2014\n")
    assert done.exit_code == 1


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"facts: []\n", b"- a\n"])
def test_what_cannot_be_read_is_told_apart_from_what_is_too_low(tmp_path, content):
    path = tmp_path / "deck.yaml"
    path.write_bytes(content)
    done = run(path, "--floor", "50")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "error[" in done.stderr
    assert run(tmp_path / "none.yaml").exit_code == 2


def test_the_page_is_written_beside_what_is_printed(tmp_path):
    page = tmp_path / "page.html"
    done = run(deck_file(tmp_path), "--open", "--html", page)
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 4
    text = page.read_bytes().decode("utf-8")
    assert text.startswith("<!doctype html>\n")
    assert text.endswith("</html>\n")
    assert "\r" not in text


def test_control_characters_of_an_article_stay_visible_everywhere(tmp_path):
    path = write_deck(tmp_path, TEXT, FACTS, not_checkable=DECLARED)
    for options in ((), ("--open",)):
        done = run(path, *options)
        assert "\x1b" not in done.stdout + done.stderr
        assert "\\x1b[31m" in done.stdout
    words = [token["words"] for token in json.loads(run(path, "--format", "json").stdout)["sources"]["a"]["tokens"]]
    assert "\x1b[31mno" in words


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_our_decks_have_a_floor(path):
    assert run(path, "--floor", "95").exit_code == 0


def test_states_have_marks_that_differ_without_colour(tmp_path):
    out = io.StringIO()
    deck = make_deck(tmp_path, TEXT.replace("\x1b[31m", ""), FACTS, not_checkable=DECLARED)
    draw(Page(out, width=80), deck, cover(deck))
    for state, mark in zip(State, ("[covered]", "{declared}", "<<open>>"), strict=True):
        assert mark in out.getvalue(), state
