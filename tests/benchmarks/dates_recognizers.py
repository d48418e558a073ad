"""Measures how many date cases of Microsoft Recognizers-Text are read right; their cases are not ours to ship.

Run: python tests/benchmarks/dates_recognizers.py PATH/TO/Specs/DateTime/English/DateParser.json [en-US]
A sentence is read whole, as a typed answer is; a day that has a past and a future reading may be either, and what the
calendar does not have (31 November) has to be refused. Sentences that hold no date are left out: no answer is asked.
"""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from quiz.model.value import Context
from quiz.registry import fact_kind

_REFUSED = "0001-01-01"  # what the specification gives for a day that no calendar has


def wanted(case: dict[str, Any]) -> set[str]:
    """Give the days that a case may be read as; none where it has to be refused."""
    value = case["Results"][0]["Value"]
    days = (*value["FutureResolution"].values(), *value["PastResolution"].values())
    return {day for day in days if day != _REFUSED}


def read(case: dict[str, Any], language: str) -> str:
    """Read a case's sentence as a day; empty where it is not read as one."""
    published = dt.date.fromisoformat(case["Context"]["ReferenceDateTime"][:10])
    date = fact_kind("date").parse(case["Input"], Context(language, published))
    return "" if date is None else date.spell("edtf")


def main() -> None:
    """Print the cases that are read otherwise, and the share of those read right."""
    language = sys.argv[2] if len(sys.argv) > 2 else "en-US"
    cases = [case for case in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8-sig")) if case["Results"]]
    right = 0
    for case in cases:
        days, day = wanted(case), read(case, language)
        is_right = day in days if days else not day
        right += is_right
        if not is_right:
            print(f"{case['Input']!r}: {day or None} instead of {sorted(days) or None}")
    print(f"{right} of {len(cases)}: {right / len(cases):.1%}")


if __name__ == "__main__":
    main()
