"""How every typed answer of the two tables is graded, with the sentence that the learner reads."""

import json
from collections.abc import Iterator
from pathlib import Path

from quiz import Grade, generate, grade, judge, load
from quiz.model.deck import Deck
from quiz.model.item import Choice, Entry, Item, Match, Order

ROOT = Path(__file__).parents[1]
TABLES = ROOT / "tests" / "golden"
GOLDEN = TABLES / "grades"
TOLD_TO_JUDGE = ("aliases", "others", "language", "unit", "value", "speaker", "asked")
ODD = ("", " ", "?", "1", "2", "0", "99", "a", "b", "A)", "b.", "true", "False", "yes", "no", "not stated", "no idea")
ODD_AR = ("لا أعرف", "صحيح", "خطأ", "أ", "ب", "١", "٢", "نعم", "لا", "معلومات غير كافية", "غير مذكور")
ODD_LISTS = (
    "1 2 3",
    "1,2,3",
    "3;2;1",
    "2 1",
    "1 1 2",
    "a b c",
    "c, b, a",
    "1b 2a",
    "1-2 2-1",
    "b a",
    "٢ ١ ٣",
    "1=2, 2=1",
)


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (TABLES / name).read_text(encoding="utf-8").split("\n") if line]


def deck(name: str) -> Deck:
    found, _ = load(ROOT / "decks" / f"{name}.yaml")
    assert found is not None
    return found


def told(given: Grade) -> str:
    relation = f" {given.relation.value}" if given.relation else ""
    other = f" ({given.confused_with})" if given.confused_with else ""
    diff = " ".join(f"{tag}:{words}" for tag, words in given.diff)
    return f"{given.outcome} {given.score:.3g}{relation}{other} | {given.reason}" + (f" | {diff}" if diff else "")


def test_the_golden_table_is_graded_in_these_words(golden):
    lines = []
    for row in rows("answers.jsonl"):
        more = {name: row[name] for name in TOLD_TO_JUDGE if name in row}
        given = judge(row["response"], row["answer"], row["kind"], published=row.get("published", "2025-09-17"), **more)
        lines.append(f"{row['id']}: {told(given)}\n")
    golden(GOLDEN / "answers.txt", "".join(lines))


def test_the_table_of_phones_is_graded_in_these_words(golden):
    subject = deck("iraq-state-weapons")
    lines = []
    for row in rows("fairness.jsonl"):
        fact = subject.by_id[row["fact"]]
        lines.append(f"{row['id']}: {told(fact.value.judge(row['response'], subject.context(fact)))}\n")
    golden(GOLDEN / "fairness.txt", "".join(lines))


def said(item: Item) -> Iterator[str]:
    """Say what people say to an item of each sort: its parts in whatever writing, and what is none of them."""
    yield from (*ODD, *ODD_AR)
    match item.interaction:
        case Choice(options):
            for number, option in enumerate(options, 1):
                yield from (option.text, option.text.upper(), f"{number}) {option.text}", option.text.partition(":")[0])
        case Entry(_, answer):
            yield from (answer, f"  {answer.upper()}!", answer[:-1], answer.partition(" ")[0])
        case Order(entries) | Match(_, entries):
            yield from ODD_LISTS
            yield from (", ".join(entries), "\n".join(reversed(entries)), entries[0])


def test_what_people_type_to_every_sort_of_item_is_graded_in_these_words(golden):
    lines = []
    for name in ("iraq-state-weapons", "marsa-noura-ferries"):
        seen: set[str] = set()
        for item in generate(deck(name), 0).items:
            sort = f"{item.kind} {type(item.interaction).__name__} {item.verdict}"
            if sort in seen:
                continue
            seen.add(sort)
            lines.append(f"{item.kind}: {item.stem}\n")
            lines += [
                f"  {json.dumps(words, ensure_ascii=False)}: {told(grade(item, words))}\n" for words in said(item)
            ]
    golden(GOLDEN / "items.txt", "".join(lines))
