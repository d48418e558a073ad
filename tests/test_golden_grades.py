"""How every typed answer of the two tables is graded, with the sentence that the learner reads."""

import json
from collections.abc import Iterator
from pathlib import Path

from quiz import Grade, generate, grade, judge, load
from quiz.model.deck import Deck
from quiz.model.fact import Verdict
from quiz.model.item import Choice, Entry, Item, Match, Option, Order, Proof
from quiz.model.response import Response

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


NAMED = {
    "en": ("Supported: it says so", "Refuted: it says otherwise", "Not enough info: it says neither"),
    "ar": ("صحيح: هذا ما جاء", "خطأ: جاء خلاف ذلك", "معلومات غير كافية: لا هذا ولا ذاك"),
}
SETS = {  # options that share figures, words and letters; the first is the key
    "figures in words": ("three boats", "four boats", "13 boats"),
    "figures that are places": ("3", "1", "2", "4"),
    "one figure twice": ("2,500 lamps", "2500 boats", "250 lamps"),
    "letters": ("B", "C", "A"),
    "the same words": ("No deal", "no  deal", "A deal"),
    "names": ("Ann Reed", "True", "1 Bo Lind"),
    "two": ("5%", "0.05"),
    "arabic": ("٢٥٠٠ شخص", "ألف شخص", "٣ قوارب"),
}
SEQUENCES: tuple[list[str], ...] = (
    ["b", "a", "c"],
    ["Second", "FIRST", "third"],
    ["second", "third", "first"],
    ["Third", "a", "2"],
    ["nobody", "x", "y"],
    ["Ann Reed", "Bo Lind"],
    ["a"],
    [],
)


def hand_made() -> Iterator[Item]:
    """Make an item of every shape in both languages, with three things to five."""
    proof = Proof("The article says “so”.", "disjoint", ())
    for name, texts in SETS.items():
        language = "ar" if name == "arabic" else "en"
        for key in (0, len(texts) - 1):
            options = tuple(
                Option(text, "" if at == key else f"why {at}", fact=f"f{at}") for at, text in enumerate(texts)
            )
            yield Item("0" * 12, "choice", ("f",), "t", name, Choice(options, key), proof, language=language)
    for language, texts in NAMED.items():
        for key, verdict in enumerate(Verdict):
            named = (Option(text, "" if at == key else "why", list(Verdict)[at]) for at, text in enumerate(texts))
            interaction = Choice(tuple(named), key)
            yield Item("0" * 12, "claim", ("f",), "t", verdict, interaction, proof, language=language, verdict=verdict)
    things, values = ("First", "Second", "Third", "Fourth", "Fifth"), ("2011", "2012", "2013", "2014", "2015")
    keys: tuple[tuple[int, ...], ...] = ((1, 0, 2), (3, 2, 1, 0), (1, 0, 3, 4, 2), (1, 0))
    for ranks in keys:
        count = len(ranks)
        for language in (*NAMED, "ar-IQ", "fr"):
            order = Order(things[:count], ranks, values[:count])
            yield Item("0" * 12, "order", ("f",), "t", f"order {ranks}", order, proof, language=language)
            match = Match(values[:count], things[:count], ranks)
            yield Item("0" * 12, "match", ("f",), "t", f"match {ranks}", match, proof, language=language)


def test_items_made_by_hand_are_graded_in_these_words(golden):
    lines, typed_lines = [], (TABLES / "words" / "items.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    for item in hand_made():
        said: dict[str, list[str]] = {}
        for typed in typed_lines:
            said.setdefault(told(grade(item, typed)), []).append(typed)
        for parts in SEQUENCES:
            said.setdefault(told(grade(item, parts)), []).append(str(parts))
        said.setdefault(told(grade(item, Response(item.id, "b"))), []).append("the response b")
        lines.append(f"{item.language} {item.stem}\n")
        lines += [f"  {grade_}: {' | '.join(typed)}\n" for grade_, typed in said.items()]
    golden(GOLDEN / "hand-made.txt", "".join(lines))
