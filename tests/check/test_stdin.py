"""`quiz check -` reads a deck that is not saved yet, and gives it back mended where it is asked to."""

import pytest

from tests.check.conftest import ERROR, WARNING, deck_text

NAME = ("--stdin-filename", "decks/new.yaml")
UNUSED = ("    answer: October 2022\n", "    answer: October 2022  # quiz: ignore[clang] gone\n")


def test_standard_input_is_a_deck_where_it_is_said_to_lie(quiz):
    assert quiz("check", "-", *NAME, stdin=deck_text().encode()) == (0, "1 deck, 2 facts: no findings\n", "")
    ran = quiz("check", "-", *NAME, "--format", "concise", stdin=deck_text(ERROR).encode())
    assert ran.status == 1
    assert ran.out.startswith("decks/new.yaml:15:13: error[answer-not-in-quote]")


def test_without_a_name_its_articles_are_beside_the_working_folder(quiz):
    ran = quiz("check", "-", "--format", "concise", stdin=deck_text().encode())
    assert ran.status == 1
    assert ran.out.startswith("stdin.yaml:6:11: error[source-outside]")
    moved = deck_text(("../seeds", "seeds")).encode()
    assert quiz("check", "-", stdin=moved).status == 0


def test_patterns_of_the_settings_count_for_its_name(quiz, home):
    (home / "pyproject.toml").write_text('[tool.quiz.per-deck-ignores]\n"new.yaml" = ["answer-not-in-quote"]\n')
    assert quiz("check", "-", *NAME, stdin=deck_text(ERROR).encode()).status == 0


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "error[missing-field]: The file holds nothing."),
        (b"deck: [", "error[unreadable]"),
        (b"deck: caf\xe9\n", "new.yaml:1:10: error[unreadable]: The file is not UTF-8"),
        (b"\xff\xfed\x00", "is UTF-16"),
        (b"# \x1b[31m", "error["),
        (b"# " + b"x" * (1 << 20), "error[over-limit]: The file is larger than 1,048,576 bytes."),
    ],
)
@pytest.mark.parametrize("fix", [False, True])
def test_what_cannot_be_read_is_a_finding_and_comes_back_as_it_was(quiz, content, says, fix):
    ran = quiz("check", "-", *NAME, "--format", "concise", *(["--fix"] if fix else []), stdin=content)
    assert ran.status == 1
    told = ran.err if fix else ran.out
    assert says in told
    assert "\x1b" not in told
    if fix:
        assert ran.out.encode("utf-8", "surrogateescape") == content


def test_a_mended_deck_goes_to_standard_output_and_what_is_left_to_standard_error(quiz):
    ran = quiz("check", "-", *NAME, "--fix", "--format", "concise", stdin=deck_text(UNUSED).encode())
    assert ran == (0, deck_text(), "")
    ran = quiz("check", "-", *NAME, "--fix", "--format", "concise", stdin=deck_text(UNUSED, ERROR).encode())
    assert ran.status == 1
    assert ran.out == deck_text(ERROR)
    assert ran.err.startswith("decks/new.yaml:15:13: error[answer-not-in-quote]")


@pytest.mark.parametrize("edits", [[], [UNUSED]], ids=["clean", "mended"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_every_other_byte_comes_back(quiz, edits, mark, newline):
    given = mark + deck_text(*edits).replace("\n", newline).encode()
    expected = mark + deck_text().replace("\n", newline).encode()
    ran = quiz("check", "-", *NAME, "--fix", stdin=given)
    assert ran.out.encode() == expected
    assert "no findings" in ran.err


def test_one_that_is_too_large_comes_back_whole(quiz):
    content = b"# " + b"x" * (3 << 20) + b"\nend: 1\n"
    ran = quiz("check", "-", *NAME, "--fix", "--output", "concise", stdin=content)
    assert ran.status == 1
    assert ran.out.encode() == content
    assert "over-limit" in ran.err


def test_a_difference_is_shown_and_nothing_else(quiz):
    ran = quiz(
        "check", "-", "--stdin-filename", "decks/a\x1b.yaml", "--diff", stdin=deck_text(UNUSED, WARNING).encode()
    )
    assert ran.status == 1
    assert ran.out.splitlines()[:2] == ["--- decks/a\\x1b.yaml", "+++ decks/a\\x1b.yaml"]
    assert "-    answer: October 2022  # quiz: ignore[clang] gone\n+    answer: October 2022\n" in ran.out
    assert quiz("check", "-", *NAME, "--diff", stdin=deck_text(ERROR).encode()) == (0, "", "")


def test_files_are_mended_in_place_or_the_difference_shown(quiz, home):
    deck = home / "decks" / "harbour.yaml"
    deck.write_text(deck_text(UNUSED))
    shown = quiz("check", "--diff")
    assert shown.status == 1
    assert shown.out.startswith("--- decks/harbour.yaml\n+++ decks/harbour.yaml\n@@ ")
    assert deck.read_text() == deck_text(UNUSED)
    ran = quiz("check", "--fix")
    assert ran == (0, "1 deck, 2 facts: no findings\n", "quiz check: 1 fixed in decks/harbour.yaml\n")
    assert deck.read_text() == deck_text()
    assert quiz("check", "--diff") == (0, "", "")


def test_what_could_not_be_mended_is_2(quiz, home):
    outside = home.parent / "outside.yaml"
    outside.write_text(deck_text(UNUSED))
    (home / "decks" / "harbour.yaml").unlink()
    (home / "decks" / "harbour.yaml").symlink_to(outside)
    ran = quiz("check", "--fix")
    assert ran.status == 2
    assert ran.err == "quiz check: decks/harbour.yaml leaves the project by a link; nothing is mended in it.\n"
    assert outside.read_text() == deck_text(UNUSED)
