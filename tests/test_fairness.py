"""The second table of typed answers: well-formed, graded without a false accept, and reported as it is."""

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from quiz import Outcome

ROOT = Path(__file__).parent.parent
FALSE_REJECTS_ALLOWED = 0.05
COLUMNS = {"id", "fact", "response", "label", "why"}
REVISED = {"revised", "revision"}


@pytest.fixture(scope="module")
def fairness() -> ModuleType:
    """Load the command by its path: tests/benchmarks is no package."""
    place = ROOT / "tests" / "benchmarks" / "fairness.py"
    spec = importlib.util.spec_from_file_location("fairness_command", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_every_row_has_its_columns_and_a_reason(fairness):
    rows = fairness.read_rows()
    for row in rows:
        assert set(row) in (COLUMNS, COLUMNS | REVISED), row["id"]
        assert row["why"].strip(), row["id"]
        assert row["label"] in set(Outcome), row["id"]
        assert row.get("revision", "reason").strip(), row["id"]
    assert len({row["id"] for row in rows}) == len(rows) >= 750


def test_every_fact_is_typed_in_thirty_ways(fairness):
    rows = fairness.read_rows()
    of_fact = Counter(row["fact"] for row in rows)
    assert len(of_fact) == 25
    assert min(of_fact.values()) >= 30
    assert len({(row["fact"], row["response"]) for row in rows}) == len(rows)
    assert set(of_fact) <= set(fairness.read_deck().by_id)


def test_the_rows_are_hard_for_a_grader_that_accepts_what_is_near(fairness):
    rows = fairness.read_rows()
    assert sum(row["label"] != "right" for row in rows) >= 0.45 * len(rows)


def test_nothing_wrong_is_accepted_and_little_right_is_refused(fairness):
    judged = fairness.judge(fairness.read_deck(), fairness.read_rows())
    assert [one.row["response"] for one in judged if one.is_false_accept] == []
    rejects = [one.row["response"] for one in judged if one.is_false_reject]
    assert len(rejects) < FALSE_REJECTS_ALLOWED * sum(one.is_right for one in judged), rejects


def test_the_report_shows_what_the_command_prints(fairness):
    page = fairness.REPORT.read_text(encoding="utf-8")
    assert fairness.written(page, fairness.report()) == page, "run python tests/benchmarks/fairness.py --write"
