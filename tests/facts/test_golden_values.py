"""What each kind makes of some 150 values, and of pages that hold them: every word of it, in golden files.

Laws say what must hold of any value; these files say what does hold of these. A change of them is a change of the
product, as with the banks: see `tests/golden/README.md`.
"""

import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from random import Random
from typing import Any

import pytest

from quiz.facts.quotation import Quotation
from quiz.model.relation import Relation
from quiz.model.response import Grade
from quiz.model.value import Context, Rival, Rivals
from quiz.registry import fact_kind
from quiz.text.names.spellings import Roster

GOLDEN = Path(__file__).parents[1] / "golden" / "values"
WORDS = GOLDEN.with_name("words")  # values, "---", and what people type beside them; and pages
PAGES = {"quantity": "amounts", "date": "dates", "name": "names page", "names": "names page", "quotation": "quotes"}
TABLES = [f"{kind}{language}" for kind in PAGES for language in ("", " ar")]
LONG = "“" + "word " * 900 + '” and “short”. "' + "x" * 3999 + '"'  # the first is longer than is read
PUBLISHED = dt.date(2025, 9, 17)  # a Wednesday
MANY = 6  # responses named on one line
SPEAKERS = ("", "Ann Reed", "Mohammed Shia Al Sudani", "Al Sudani", "Bo Lind")
# Entities of a deck with short forms, first names and acronyms.
ROSTER = Roster(
    (
        ("Mohammed Shia Al Sudani", ("Al Sudani", "the prime minister")),
        ("Moqtada Al Sadr", ()),
        ("Dock Trust", ("DT",)),
        ("Light Society", ()),
        ("United States", ("US", "America", "Washington")),
        ("Washington Post", ()),
        ("Harakat Al Nujaba", ("Nujaba",)),
        ("Harakat Ansar Allah Al Awfiya", ()),
        ("Kata’ib Hizbollah", ("Kataib Hezbollah",)),
        ("Kata’ib Sayyid Al Shuhada", ()),
        ("Ann Reed", ()),
        ("Ann Marsh", ()),
        ("سلمى الخزامي", ("الخزامي", "Salma Al Khuzami")),
        ("مرسى نورة", ("مدينة مرسى نورة", "Marsa Noura")),
        ("رأس الياقوت", ()),
        ("Salt and Light", ()),
    )
)
SIGNS = {
    Relation.SAME: "=",
    Relation.NARROWER: "<",
    Relation.WIDER: ">",
    Relation.OVERLAPS: "~",
    Relation.DISJOINT: ".",
}


def in_deck(language: str, said: str = "") -> Context:
    """Give the context of a deck that holds the roster, and the unit of "12 @ days"."""
    return Context(language=language, published=PUBLISHED, rivals=Rivals(ROSTER), unit=said.partition(" @ ")[2])


def sort_of(table: str) -> tuple[type[Any], str]:
    kind, _, language = table.partition(" ")
    return fact_kind(kind), language or "en"


def words_of(table: str) -> tuple[list[str], list[str]]:
    """Give the words of values, and what people type beside them."""
    lines = (WORDS / f"{table}.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    said = [line.replace("\\n", "\n") for line in lines]
    return said[: said.index("---")], said[said.index("---") + 1 :]


def values(table: str) -> dict[str, Any]:
    """Read the values of a table; `None` is what is no value of its kind."""
    kind, language = sort_of(table)
    return {said: kind.parse(said.partition(" @ ")[0], in_deck(language, said)) for said in words_of(table)[0]}


def held_in(table: str) -> dict[str, Any]:
    return {said: value for said, value in values(table).items() if value is not None}


def bare(made: object) -> str:
    """Write what a value is made of, a figure as a figure and not as a class."""
    return re.sub(r"Fraction\((-?\d+), (\d+)\)", r"\1/\2", str(made)).replace("/1,", ",").replace("/1)", ")")


def line(text: str) -> str:
    return text.replace("\n", " / ")


def in_styles(value: Any) -> Iterator[str]:
    """Write a value in every style, an unknown one among them, and its near misses of two drawings."""
    yield "; ".join(f"{style}: {line(value.spell(style))}" for style in (*value.STYLES, "no style"))
    yield "styles: " + " ".join(value.styles())
    for seed in (0, 1):
        yield f"near {seed}: " + "; ".join(
            f"{line(miss.value.spell())} ({miss.operation})" for miss in value.near(Random(seed))
        )


@pytest.mark.parametrize("table", TABLES)
def test_values_are_read_and_written_so(table, golden):
    found = []
    for said, value in values(table).items():
        found.append(f"{line(said)}\n")
        if value is None:
            found.append("  nothing\n")
            continue
        found.append(
            f"  {'; '.join(f'{one.name} {bare(getattr(value, one.name))}' for one in fields(value) if one.compare)}\n"
        )
        found.append(f"  {bare(value.nominal)} {bare(value.extent)}\n")
        found += [f"  {told}\n" for told in in_styles(value)]
        found += [f"  edtf: {value.edtf}\n"] if hasattr(value, "edtf") else []
    golden(GOLDEN / f"{table} read.txt", "".join(found))


@pytest.mark.parametrize("table", TABLES)
def test_values_are_read_alike_again_and_can_be_kept_in_sets(table):
    for value, again in zip(held_in(table).values(), held_in(table).values(), strict=True):
        assert value == again
        assert len({value, again}) == 1
        assert isinstance(value.styles(), tuple)


@pytest.mark.parametrize("table", TABLES)
def test_values_stand_so_to_each_other(table, golden):
    held = {said: value for said, value in values(table).items() if value is not None}
    found = []
    for said, value in held.items():
        signs = ("≡" if value == other else SIGNS[value.relate(other)] for other in held.values())
        found.append(f"{''.join(signs)} {line(said)}\n")
    for said, value in held.items():
        styled = [value.restyle(other) for other in held.values()]
        found.append(f"{line(said)}: {' | '.join('-' if one is None else line(one.spell()) for one in styled)}\n")
    golden(GOLDEN / f"{table} beside.txt", "".join(found))


def told(given: Grade, response: str) -> str:
    relation = f" {given.relation.value}" if given.relation else ""
    other = f" ({given.confused_with})" if given.confused_with else ""
    reason = re.sub(rf"(?<![\w,.]){re.escape(response)}(?![\w,])", "...", given.reason) if response else given.reason
    return f"{given.outcome} {given.score:.3g}{relation}{other} | {line(reason)}"


def pinned(lines: Sequence[str]) -> str:
    return hashlib.sha256("|".join(lines).encode()).hexdigest()[:8]


def few(said: list[str]) -> str:
    """Name the first of many responses, and pin the others."""
    more = f" and {len(said) - MANY} more, #{pinned(said)}" if len(said) > MANY else ""
    return " | ".join(said[:MANY]) + more


def alike(key: Any, responses: Sequence[str], context: Context) -> Iterator[str]:
    """Grade responses, and give those that are told the same on one line."""
    said_so = defaultdict(list)
    for response in responses:
        said_so[told(key.judge(response, context), response)].append(line(response[:60]))
    yield from (f"  {grade}: {few(said)}\n" for grade, said in said_so.items())


@pytest.mark.parametrize("table", TABLES)
def test_what_people_type_to_them_is_graded_so(table, golden):
    """Every third value is told in full, the others as a digest."""
    _, language = sort_of(table)
    found = []
    responses = [*words_of(table)[0], *words_of(table)[1]]
    held = held_in(table)
    for number, (said, key) in enumerate(held.items()):
        lines = list(alike(key, responses, in_deck(language, said)))
        found += [f"{line(said)}\n", *(lines if number % 3 == 0 else [f"  #{pinned(lines)}\n"])]
    golden(GOLDEN / f"{table} graded.txt", "".join(found))


@pytest.mark.parametrize("table", TABLES)
def test_beside_other_facts_of_a_deck_it_is_graded_so(table, golden):
    """Every third value has a label of its own, every third its id for one, every third none."""
    _, language = sort_of(table)
    held: dict[Any, tuple[Rival, ...]] = {}
    every = held_in(table)
    for number, value in enumerate(every.values()):
        label = (f"the {number}th", f"fact-{number}", "")[number % 3]
        held[value.nominal] = (*held.get(value.nominal, ()), Rival(f"fact-{number}", label, value))
    plain = in_deck(language)
    rivals, found = Rivals(plain.rivals.roster, held), []
    for number, (said, key) in list(enumerate(every.items()))[::4]:
        context = plain._replace(
            rivals=rivals,
            fact=f"fact-{number}",
            unit="troops" if table == "quantity" else "",
            asked=f"Page 2500 presidential elections in {said}",
            aliases={said: ("the other one", " VI", "أخرى")},
        )
        found += [f"{line(said)}\n", *alike(key, (*every, *words_of(table)[1], "The  Other one", "أخرى"), context)]
    golden(GOLDEN / f"{table} in a deck.txt", "".join(found))


def found_in(table: str, page: str) -> str:
    kind, language = sort_of(table)
    found = kind.find(page, in_deck(language))
    return "".join(f"{one.start}-{one.end} {line(one.words[:60])} -> {line(one.value.spell()[:60])}\n" for one in found)


@pytest.mark.parametrize("table", TABLES)
def test_they_are_found_so_in_a_page(table, golden):
    kind, _, language = table.partition(" ")
    page = (WORDS / f"{PAGES[kind]}{' ' if language else ''}{language}.txt").read_text(encoding="utf-8")
    golden(GOLDEN / f"{table} found.txt", found_in(table, page))


def test_a_quotation_too_long_is_not_found(golden):
    golden(GOLDEN / "quotation long.txt", found_in("quotation", LONG))


def test_quotations_of_some_speakers_stand_so_to_each_other(golden):
    read = (Quotation.parse("no deal", in_deck("en")._replace(speaker=speaker)) for speaker in SPEAKERS)
    held = [one for one in read if one is not None]
    golden(
        GOLDEN / "quotation speakers.txt",
        "".join(f"{one.speaker or 'nobody'} {''.join(SIGNS[one.relate(other)] for other in held)}\n" for one in held),
    )
