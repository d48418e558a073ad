"""Closed lists: how they are parted, related and graded."""

from random import Random

import pytest

from quiz.facts.names import Names
from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.model.value import Context, Rivals
from quiz.text.names.listing import members
from quiz.text.names.spellings import Roster

GROUPS = ("Harakat Al Nujaba", "Kata’ib Sayyid Al Shuhada", "Harakat Ansar Allah Al Awfiya", "Kata’ib Al Imam Ali")
ROSTER = Roster(
    (name, ()) for name in (*GROUPS, "Reconstruction and Development Coalition", "Iraq", "Iran", "Syria", "PMF")
)
CONTEXT = Context(rivals=Rivals(ROSTER))
ALL = ", ".join(GROUPS)


def listed(words: str, context: Context = CONTEXT) -> Names:
    names = Names.parse(words, context)
    assert names is not None
    return names


KEY = listed("\n".join(GROUPS))
COALITION = "Reconstruction and Development Coalition"

PARTED = [
    ("one a line", "Iraq\nSyria", ("Iraq", "Syria")),
    ("commas", "Iraq, Syria, Iran", ("Iraq", "Syria", "Iran")),
    ("comma and and", "Iraq, Syria, and Iran.", ("Iraq", "Syria", "Iran")),
    ("and", "Iraq and Syria", ("Iraq", "Syria")),
    ("and in capitals", "IRAQ AND SYRIA", ("IRAQ", "SYRIA")),
    ("or", "the army or politics", ("the army", "politics")),
    ("Arabic or", "العراق أو سوريا", ("العراق", "سوريا")),
    ("sign", "Iraq & Syria", ("Iraq", "Syria")),
    ("both", "both Iraq and Syria", ("Iraq", "Syria")),
    ("slash", "Iraq/Syria", ("Iraq", "Syria")),
    ("semicolons", "Iraq; Syria", ("Iraq", "Syria")),
    ("numbers", "1. Iraq 2\n2) Syria", ("Iraq 2", "Syria")),
    ("letters", "a) Iraq\nb) Syria", ("Iraq", "Syria")),
    ("bullets", "• Iraq\n- Syria\n* Iran", ("Iraq", "Syria", "Iran")),
    ("a name with and", f"Iraq and {COALITION}", ("Iraq", COALITION)),
    ("a name with and, first", f"{COALITION} and Iraq and Syria", (COALITION, "Iraq", "Syria")),
    ("unknown with and", "Foo and Bar", ("Foo", "Bar")),
    ("Arabic commas", "العراق، سوريا؛ إيران", ("العراق", "سوريا", "إيران")),
    ("joined and", "العراق وسوريا", ("العراق", "سوريا")),
    ("spaced and", "العراق و سوريا", ("العراق", "سوريا")),
    ("a word that begins with waw", "وزارة الدفاع", ("وزارة الدفاع",)),
    ("only marks", ", ; -", ()),
    ("nothing", "", ()),
]


@pytest.mark.parametrize(("text", "parts"), [pytest.param(text, parts, id=why) for why, text, parts in PARTED])
def test_a_list_is_parted(text: str, parts: tuple[str, ...]) -> None:
    assert members(text, lambda part: {"none": 0, "partial": 1}.get(ROSTER.find(part).how, 2)) == parts


GRADES = [
    (ALL, Outcome.RIGHT, 1.0, "Right: all 4 are named"),
    (", ".join(reversed(GROUPS)), Outcome.RIGHT, 1.0, "Right"),
    ("Nujaba, Shuhada, Awfiya & Imam Ali", Outcome.RIGHT, 1.0, "Right"),
    (f"{ALL}, Nujaba, al-Nujaba", Outcome.RIGHT, 1.0, "Right"),
    ("النجباء وسيد الشهداء والأوفياء وكتائب الإمام علي", Outcome.RIGHT, 1.0, "Right"),
    (", ".join(GROUPS[1:]), Outcome.PARTLY, 0.75, "3 of 4: missing Harakat Al Nujaba."),
    (
        ", ".join((*GROUPS[1:], "Badr Organisation")),
        Outcome.PARTLY,
        0.5,
        "3 of 4: missing Harakat Al Nujaba; Badr Organisation is not on the list.",
    ),
    (f"{ALL}, Iran", Outcome.PARTLY, 0.75, "4 of 4: Iran is not on the list."),
    (f"{ALL}, Iran, IRAN, إيران", Outcome.PARTLY, 0.75, "4 of 4: Iran is not on the list."),
    (f"{ALL}, Iran, PMF", Outcome.PARTLY, 0.5, "4 of 4: Iran and PMF are not on the list."),
    ("Nujaba, Kataib", Outcome.PARTLY, 0.25, "Kataib could be more than one name"),
    ("Nujaba, Iran", Outcome.WRONG, 0.0, "1 of 4: missing"),
    ("Iran", Outcome.WRONG, 0.0, "Iran is not on the list; the list is:"),
    ("not Nujaba", Outcome.WRONG, 0.0, "0 of 4"),
    ("Kataib", Outcome.SAY_MORE, 0.0, "Which Kataib?"),
    ("", Outcome.BLANK, 0.0, "No answer given"),
    ("no idea", Outcome.BLANK, 0.0, "No answer given"),
    ("<i>Nujaba</i>", Outcome.UNREADABLE, 0.0, "no list of names"),
    ("Nujaba, " * 1000, Outcome.UNREADABLE, 0.0, "no list of names"),
]


@pytest.mark.parametrize(("said", "outcome", "score", "reason"), GRADES)
def test_a_list_is_graded(said: str, outcome: Outcome, score: float, reason: str) -> None:
    grade = KEY.judge(said, CONTEXT)
    assert (grade.outcome, grade.score) == (outcome, score)
    assert reason in grade.reason


RELATIONS = [
    ("\n".join(reversed(GROUPS)), Relation.SAME),
    ("\n".join((*GROUPS[:3], "Kata’ib Hezbollah")), Relation.DISJOINT),
    ("Iran", Relation.DISJOINT),
    ("\n".join(GROUPS[:2]), Relation.OVERLAPS),
    ("\n".join((*GROUPS, "Iran")), Relation.OVERLAPS),
    ("Kataib\nHarakat", Relation.OVERLAPS),
]


@pytest.mark.parametrize(("words", "relation"), RELATIONS)
def test_lists_relate(words: str, relation: Relation) -> None:
    assert KEY.relate(listed(words)) is relation
    assert listed(words).relate(KEY) is relation


def test_a_list_is_written_as_a_sentence_does() -> None:
    assert listed("Iraq\nSyria\nIran").spell() == "Iraq, Syria and Iran"
    assert listed("Iraq\nSyria").spell("bullets") == "- Iraq\n- Syria"
    assert listed("Iraq\nSyria").spell("reversed") == "Syria, Iraq"
    assert listed("العراق\nسوريا").spell() == "العراق، سوريا"
    assert listed(f"Iraq\n{COALITION}").spell() == f"Iraq\n{COALITION}"


def test_members_are_read_once() -> None:
    names = listed("Nujaba\nHarakat Al Nujaba\nan-Nujaba")
    assert names.nominal == ("Harakat Al Nujaba",)
    assert Names.parse(" \n ", CONTEXT) is None
    assert Names.parse("x" * 5000, CONTEXT) is None


def test_without_a_roster_a_list_is_judged_by_itself_and_its_aliases() -> None:
    context = Context(aliases={"Kata’ib Al Imam Ali": ("KAIA",)})
    key = listed("\n".join(GROUPS), context)
    assert key.judge("Nujaba, Shuhada, Awfiya, KAIA", context).outcome is Outcome.RIGHT


def test_lists_are_found_in_text() -> None:
    text = "groups – Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada and Kata’ib Al Imam Ali – as. Then Iraq fell."
    found = list(Names.find(text, CONTEXT))
    assert [candidate.words for candidate in found] == [
        "Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada and Kata’ib Al Imam Ali"
    ]
    assert len(found[0].value.members) == 3
    assert not list(Names.find("so Iraq, Iraq and Iraq fell", CONTEXT))
    (found_late,) = Names.find("–, Iraq and Syria", CONTEXT)
    assert (found_late.start, found_late.words) == (3, "Iraq and Syria")


def test_reasons_are_in_the_deck_s_language() -> None:
    grade = KEY.judge("النجباء", Context(language="ar", rivals=CONTEXT.rivals))
    assert "ينقص" in grade.reason


def test_the_styles_of_a_list_are_those_that_change_it() -> None:
    names = listed("Iraq\nSyria\nIran")
    assert names.styles() == ("lines", "commas", "reversed", "bullets")
    assert len({names.spell(style) for style in Names.STYLES}) == len(Names.STYLES)


def test_how_members_are_written_does_not_make_another_list() -> None:
    assert listed("Al Nujaba\nIraq") == listed("Iraq, Harakat Al Nujaba")
    assert listed("Al Nujaba").members == listed("Harakat Al Nujaba").members


@pytest.mark.parametrize(
    ("said", "language", "reason"),
    [
        pytest.param(
            "Nujaba, Iran, Paris",
            "en",
            (
                "1 of 4: missing Kata’ib Sayyid Al Shuhada, Harakat Ansar Allah Al Awfiya and Kata’ib Al Imam Ali; "
                "Iran and Paris are not on the list; the list is: Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada, "
                "Harakat Ansar Allah Al Awfiya and Kata’ib Al Imam Ali."
            ),
            id="English commas",
        ),
        pytest.param(
            "النجباء، إيران",
            "ar",
            (
                "1 من 4: ينقص Kata’ib Sayyid Al Shuhada، Harakat Ansar Allah Al Awfiya وKata’ib Al Imam Ali؛ "
                "إيران ليس في القائمة؛ القائمة هي: Harakat Al Nujaba، Kata’ib Sayyid Al Shuhada، "
                "Harakat Ansar Allah Al Awfiya وKata’ib Al Imam Ali."
            ),
            id="Arabic commas",
        ),
    ],
)
def test_a_reason_lists_what_is_missing_and_what_does_not_belong(said: str, language: str, reason: str) -> None:
    grade = KEY.judge(said, Context(language=language, rivals=CONTEXT.rivals))
    assert grade.reason.translate(dict.fromkeys(map(ord, "\u2068\u2069"))) == reason
    assert grade.relation is Relation.DISJOINT
    listed_words = "Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada, Harakat Ansar Allah Al Awfiya and Kata’ib Al Imam Ali"
    assert KEY.judge("", CONTEXT).reason == f"No answer given; the list is: {listed_words}."
    assert KEY.judge(ALL, CONTEXT).reason == f"Right: all 4 are named: {listed_words}."
    assert KEY.judge("Nujaba", CONTEXT).relation is Relation.OVERLAPS


def test_another_list_keeps_its_words_and_none_is_made_up() -> None:
    other = listed("Iraq\nSyria")
    assert KEY.restyle(other) is other
    assert list(KEY.near(Random(0))) == []
