"""Measures how many number cases of Microsoft Recognizers-Text are read right; their cases are not ours to ship.

Run: python tests/benchmarks/numbers_recognizers.py PATH/TO/Specs/Number/English/NumberModel.json [en]
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

from quiz.text.numbers.figures import tokens
from quiz.text.numbers.numerals import numeral_at


def numbers(text: str, language: str) -> list[float]:
    """Read every number of a text, from left to right."""
    pieces, at, found = tokens(text), 0, []
    while at < len(pieces):
        numeral = numeral_at(pieces, at, language)
        if numeral is None or numeral.is_ordinal:
            at += 1
            continue
        found.append(float(numeral.value))
        at = numeral.end
    return found


def main() -> None:
    """Print the cases that are read otherwise, and the share of those read right."""
    language = sys.argv[2] if len(sys.argv) > 2 else "en"
    cases = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8-sig"))
    right = 0
    for case in cases:
        wanted = [float(Fraction(str(result["Resolution"]["value"]))) for result in case["Results"]]
        read = numbers(case["Input"], language)
        is_right = len(read) == len(wanted) and all(
            abs(one - two) <= 1e-6 * max(1e-9, abs(two)) for one, two in zip(read, wanted, strict=True)
        )
        right += is_right
        if not is_right:
            print(f"{case['Input']!r}: {read} instead of {wanted}")
    print(f"{right} of {len(cases)}: {right / len(cases):.1%}")


if __name__ == "__main__":
    main()
