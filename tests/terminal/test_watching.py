"""`quiz check --watch` runs again when a deck, an article or the settings change, and ends when interrupted."""

from tests.check.conftest import ERROR, WARNING, home, write_project
from tests.terminal.pseudo import Terminal

__all__ = ["home"]  # a fixture of the tests of quiz/check
WAITING = "waiting for changes"


def test_changes_lead_to_another_run_and_an_interrupt_ends_it(home):
    terminal = Terminal(
        "check", "--watch", "--output", "json=report.json", "--output", "full", home=home, columns=200, rows=120
    )
    terminal.until("no findings", WAITING)
    write_project(home, ERROR)
    terminal.until("answer-not-in-quote", WAITING)
    assert "no findings" not in terminal.text
    write_project(home)
    terminal.until("no findings", WAITING)
    (home / "seeds" / "harbour.txt").write_text("Corrected.")
    terminal.until("source-changed", WAITING)
    (home / "pyproject.toml").write_text("[tool.quiz]\nselct = 1\n")
    terminal.until('Did you mean "select"?', WAITING)
    write_project(home, WARNING)
    terminal.until("source-undescribed", WAITING)
    terminal.press("\x03")
    assert terminal.close() == 130
    assert "Traceback" not in terminal.sent


def test_what_a_run_writes_leads_to_no_other(home):
    outputs = ("--output", "json=decks/report.toml", "--output", "concise")
    terminal = Terminal("check", "--watch", *outputs, home=home, rows=60)
    terminal.until(WAITING)
    before = (home / "decks" / "report.toml").stat().st_mtime_ns
    (home / "notes.txt").write_text("nothing of ours")
    write_project(home, ERROR)
    terminal.until("decks/harbour.yaml:15:13", WAITING)
    assert (home / "decks" / "report.toml").stat().st_mtime_ns > before
    terminal.press("\x03")
    assert terminal.close() == 130
