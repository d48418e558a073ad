"""`quiz explain`: every rule's manual, and the whole proof of a fact or a claim at any width."""

from pathlib import Path

import pytest

from quiz import registry
from tests.check.conftest import ERROR, home, quiz, write_project

__all__ = ["home", "quiz"]  # fixtures of the tests of quiz/check
GOLDEN = Path(__file__).parents[1] / "golden" / "explain"
DECKS = Path(__file__).parents[2] / "decks"
ARABIC = "marsa-noura-ferries.yaml"


@pytest.mark.parametrize("rule", registry.names("rules"))
def test_every_rule_has_a_manual_that_fits(quiz, monkeypatch, rule):
    monkeypatch.setenv("COLUMNS", "40")
    ran = quiz("explain", rule)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"{rule} (")
    assert all(len(line) <= 40 for line in ran.out.splitlines() if not line.startswith("    "))


@pytest.mark.parametrize("columns", ["80", "40"])
def test_all_rules_are_listed(quiz, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    ran = quiz("explain")
    assert {line.split()[0] for line in ran.out.splitlines() if line[:1].strip()} == set(registry.names("rules"))
    assert max(map(len, ran.out.splitlines())) <= int(columns)


@pytest.mark.parametrize("columns", ["80", "40"])
def test_a_fact_and_a_claim(quiz, home, monkeypatch, golden, columns):
    monkeypatch.setenv("COLUMNS", columns)
    claim = "claims:\n  - id: few\n    says: The harbour of Tair has exactly 2,500 dockers.\n"
    claim += "    verdict: not-enough-info\n    quote: has kept about 2,500 dockers\n    why: The article says about.\n"
    with (home / "decks" / "harbour.yaml").open("a") as deck:
        deck.write(claim)
    for subject in ("dockers", "quay", "few"):
        ran = quiz("explain", f"decks/harbour.yaml#{subject}")
        assert (ran.status, ran.err) == (0, "")
        assert max(map(len, ran.out.splitlines())) <= int(columns)
        golden(GOLDEN / f"{subject}-{columns}.txt", ran.out)


@pytest.mark.parametrize(
    ("target", "status", "says"),
    [
        ("hedge-lst", 2, 'no rule is called "hedge-lst". Did you mean "hedge-lost"?'),
        ("\x1b[31m", 2, 'no rule is called "\\x1b[31m". quiz explain lists them.'),
        ("decks/harbour.yaml", 2, "as in decks/harbour.yaml#ID."),
        ("decks/harbour.yaml#dokers", 2, 'no fact or claim "dokers". Did you mean "dockers"?'),
        ("decks/harbour.yaml#", 2, 'no fact or claim "".'),
        ("decks/nowhere.yaml#x", 1, "error[unreadable]: The file does not exist."),
        ("#x", 1, "error[unreadable]"),
    ],
)
def test_what_cannot_be_explained(quiz, target, status, says):
    ran = quiz("explain", target)
    assert (ran.status, ran.out) == (status, "")
    assert says in ran.err
    assert "\x1b" not in ran.err


def test_a_fact_that_is_wrong_is_said_to_be(quiz, home):
    write_project(home, ERROR)
    ran = quiz("explain", "decks/harbour.yaml#dockers")
    assert ran.status == 2
    assert "error[answer-not-in-quote]" in ran.err
    assert quiz("explain", "decks/harbour.yaml#quay").status == 0


def test_an_arabic_deck(quiz, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    ran = quiz("explain", f"{DECKS / ARABIC}#exactly-2500")
    assert ran.status == 0
    assert "بشهادة المؤلف" in ran.out
