"""The golden table of typed answers: every row is graded as a trainer would, and nothing wrong is ever accepted."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from quiz import Grade, Outcome, judge

TABLE = Path(__file__).parent / "golden" / "answers.jsonl"
ROWS: list[dict[str, Any]] = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").split("\n") if line]
TOLD_TO_JUDGE = ("aliases", "others", "language", "unit", "value", "speaker", "asked")
ARABIC = re.compile("[\u0600-\u06ff]")
COLUMNS = {"id", "kind", "answer", "response", "outcome", "reason", "published", "score", "says", *TOLD_TO_JUDGE}
# The bar of the issue: of 259 answers, other graders without a false accept refuse half or more of the right ones.
FALSE_REJECTS_ALLOWED = 0.05


def graded(row: dict[str, Any]) -> Grade:
    told = {name: row[name] for name in TOLD_TO_JUDGE if name in row}
    return judge(row["response"], row["answer"], row["kind"], published=row.get("published", "2025-09-17"), **told)


@pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in ROWS])
def test_a_row_is_graded_as_the_trainer_says(row: dict[str, Any]) -> None:
    grade = graded(row)
    assert grade.outcome == row["outcome"], f"{row['reason']} | {grade.reason}"
    assert grade.reason.strip()
    assert row.get("says", "") in grade.reason
    match grade.outcome:
        case Outcome.RIGHT:
            assert grade.score == 1
        case Outcome.PARTLY:
            assert 0 < grade.score < 1
            assert grade.score == pytest.approx(row.get("score", grade.score))
        case _:
            assert grade.score == 0


def test_every_row_says_why_it_is_there() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS) >= 400
    assert sum(1 for row in ROWS if ARABIC.search(row["answer"] + row["response"])) >= 60
    for row in ROWS:
        assert row["reason"].strip(), row["id"]
        assert row["outcome"] in set(Outcome), row["id"]
        assert set(row) <= COLUMNS, row["id"]


def test_the_table_is_mostly_traps() -> None:
    """A grader that accepts everything, or everything near, must fail badly on it."""
    assert sum(1 for row in ROWS if row["outcome"] == "wrong") >= 0.4 * len(ROWS)


def test_nothing_wrong_is_accepted_and_little_right_is_refused() -> None:
    grades = [(row["outcome"], graded(row).outcome) for row in ROWS]
    right = [ours for said, ours in grades if said == "right"]
    assert [ours for said, ours in grades if said != "right"].count(Outcome.RIGHT) == 0
    assert sum(ours != Outcome.RIGHT for ours in right) < FALSE_REJECTS_ALLOWED * len(right)
