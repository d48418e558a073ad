"""What the graders and plain string matching make of `tests/golden/fairness.jsonl`, as Markdown.

Run: python tests/benchmarks/fairness.py [--write]. With --write the tables go into docs/fairness.md, between its marks.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz import fuzz

from quiz import load
from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.response import Outcome

ROOT = Path(__file__).parent.parent.parent
DECK = ROOT / "decks" / "iraq-state-weapons.yaml"
ROWS = ROOT / "tests" / "golden" / "fairness.jsonl"
REPORT = ROOT / "docs" / "fairness.md"
BEGIN = "<!-- begin: python tests/benchmarks/fairness.py -->"
END = "<!-- end -->"
KINDS = ("quantity", "date", "name", "names")

Row = dict[str, Any]
Match = Callable[[str, Sequence[str]], bool]


class Judged(NamedTuple):
    """A row, the fact it answers, and what the grader says to it."""

    row: Row
    fact: Fact
    ours: Outcome

    @property
    def is_right(self) -> bool:
        """Whether the trainer calls it right."""
        return bool(self.row["label"] == Outcome.RIGHT)

    @property
    def is_false_accept(self) -> bool:
        """Whether the grader calls right what is not."""
        return self.ours == Outcome.RIGHT and not self.is_right

    @property
    def is_false_reject(self) -> bool:
        """Whether the grader takes points off a right answer; asking again takes none."""
        return self.is_right and self.ours != Outcome.RIGHT and not self.ours.is_asked_again


class Asked(NamedTuple):
    """Right rows that are asked again, rows of other labels that are, and rows judged as the trainer does."""

    right: int
    other: int
    agreed: int


def read_rows() -> list[Row]:
    """Read the table of typed answers."""
    return [json.loads(line) for line in ROWS.read_text(encoding="utf-8").split("\n") if line]


def read_deck() -> Deck:
    """Load the deck whose facts the rows answer."""
    deck, findings = load(DECK)
    if deck is None:
        raise SystemExit(f"{DECK} cannot be read: {findings}")
    return deck


def judge(deck: Deck, rows: list[Row]) -> list[Judged]:
    """Grade every row as a short answer to its fact is graded."""
    return [
        Judged(row, fact, fact.value.judge(row["response"], deck.context(fact)).outcome)
        for row in rows
        for fact in [deck.by_id[row["fact"]]]
    ]


def _folded(said: str) -> str:
    return said.strip().casefold()


def _at_least(ratio: Callable[..., float], least: int) -> Match:
    return lambda said, keys: any(ratio(_folded(said), _folded(key)) >= least for key in keys)


BASELINES: dict[str, tuple[bool, Match]] = {
    "exact match with the answer": (False, lambda said, keys: said in keys),
    "case-folded and stripped": (False, lambda said, keys: _folded(said) in map(_folded, keys)),
    "case-folded, answer and aliases": (True, lambda said, keys: _folded(said) in map(_folded, keys)),
    "rapidfuzz ratio >= 80": (True, _at_least(fuzz.ratio, 80)),
    "rapidfuzz ratio >= 90": (True, _at_least(fuzz.ratio, 90)),
    "rapidfuzz WRatio >= 90": (True, _at_least(fuzz.WRatio, 90)),
    "rapidfuzz token_sort_ratio >= 90": (True, _at_least(fuzz.token_sort_ratio, 90)),
}
"""Whether the aliases are matched too, and how."""


def _keys(fact: Fact, *, with_aliases: bool) -> list[str]:
    """List what a matcher compares with: the answer as written, a list with commas and with its last "and"."""
    *most, last = fact.answer
    keys = [fact.words] if not most else [fact.words, f"{', '.join(most)} and {last}"]
    if with_aliases and len(fact.answer) == 1:
        keys += [spelling for group in fact.aliases.values() for spelling in group]
    return keys


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def _asked(judged: list[Judged]) -> Asked:
    again = [one.is_right for one in judged if one.ours.is_asked_again]
    return Asked(sum(again), len(again) - sum(again), sum(one.ours == one.row["label"] for one in judged))


def _by_kind(judged: list[Judged]) -> Iterator[str]:
    yield "| kind | rows | right | false accepts | false rejects | right asked again | others asked again | agreement |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for kind in (*KINDS, "all"):
        of_kind = [one for one in judged if kind in (one.fact.kind, "all")]
        right = sum(one.is_right for one in of_kind)
        rejects = sum(one.is_false_reject for one in of_kind)
        asked = _asked(of_kind)
        yield (
            f"| {kind} | {len(of_kind)} | {right} | {sum(one.is_false_accept for one in of_kind)} "
            f"| {rejects} ({_percent(rejects, right)}) | {asked.right} | {asked.other} "
            f"| {_percent(asked.agreed, len(of_kind))} |"
        )


def _beside_baselines(judged: list[Judged]) -> Iterator[str]:
    yield f"| grader | {' | '.join(KINDS)} | all | of the wrong accepted | of the right refused |"
    yield "|---|" + "--:|" * (len(KINDS) + 3)
    ours = [(one, one.is_false_accept, one.is_false_reject) for one in judged]
    yield _line("**factcheck-quiz**", ours)
    strict = [(one, one.is_false_accept, one.is_right and one.ours != Outcome.RIGHT) for one in judged]
    yield _line("the same, asking again counted as refusing", strict)
    for name, (with_aliases, matches) in BASELINES.items():
        found = []
        for one in judged:
            accepted = matches(one.row["response"], _keys(one.fact, with_aliases=with_aliases))
            found.append((one, accepted and not one.is_right, one.is_right and not accepted))
        yield _line(name, found)


def _line(name: str, found: list[tuple[Judged, bool, bool]]) -> str:
    cells = []
    for kind in (*KINDS, "all"):
        of_kind = [(accept, reject) for one, accept, reject in found if kind in (one.fact.kind, "all")]
        cells.append(f"{sum(accept for accept, _ in of_kind)} / {sum(reject for _, reject in of_kind)}")
    right = sum(one.is_right for one, _, _ in found)
    accepts, rejects = sum(accept for _, accept, _ in found), sum(reject for _, _, reject in found)
    return f"| {name} | {' | '.join(cells)} | {_percent(accepts, len(found) - right)} | {_percent(rejects, right)} |"


def _listed(title: str, judged: list[Judged]) -> Iterator[str]:
    yield f"**{title}: {len(judged)}**"
    yield ""
    if judged:
        yield "| row | response | trainer | grader | why |"
        yield "|---|---|---|---|---|"
        for one in judged:
            row = one.row
            yield f"| {row['id']} | {_cell(row['response'])} | {row['label']} | {one.ours} | {_cell(row['why'])} |"
        yield ""


def _revised(rows: list[Row]) -> Iterator[str]:
    revised = [row for row in rows if row.get("revised")]
    yield f"**Labels changed on second thought: {len(revised)}**"
    yield ""
    for row in revised:
        yield f"- {row['id']}, {_cell(row['response'])}, now {row['label']}: {row['revision']}"


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def report() -> str:
    """Write all tables of the report."""
    rows = read_rows()
    judged = judge(read_deck(), rows)
    lines = [
        *_by_kind(judged),
        "",
        "False accepts / false rejects of each grader on the same rows:",
        "",
        *_beside_baselines(judged),
        "",
        *_listed("False accepts", [one for one in judged if one.is_false_accept]),
        *_listed("False rejects", [one for one in judged if one.is_false_reject]),
        *_listed("Right answers asked again", [one for one in judged if one.is_right and one.ours.is_asked_again]),
        *_revised(rows),
    ]
    return "\n".join(lines).rstrip() + "\n"


def written(page: str, tables: str) -> str:
    """Put the tables between the marks of a page."""
    before, rest = page.split(BEGIN)
    after = rest.split(END, 1)[1]
    return f"{before}{BEGIN}\n\n{tables}\n{END}{after}"


def main() -> None:
    """Print the tables, or write them into the report."""
    tables = report()
    if "--write" in sys.argv[1:]:
        REPORT.write_text(written(REPORT.read_text(encoding="utf-8"), tables), encoding="utf-8")
    else:
        print(tables, end="")


if __name__ == "__main__":
    main()
