"""Names: what is read, how it relates, and what a response is told."""

from collections.abc import Hashable

import pytest

from quiz.facts.name import Name
from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.model.value import Context, Rival, Rivals
from quiz.text.names.spellings import Roster

NAMES = (
    "Mohammed Shia Al Sudani",
    "Moqtada Al Sadr",
    "Iraq",
    "Iran",
    "Kata’ib Al Imam Ali",
    "Kata’ib Hezbollah",
    "ISIS",
)
ROSTER = Roster([*((name, ()) for name in NAMES), ("Popular Mobilisation Forces", ("PMF",))])
PLAIN = Context(rivals=Rivals(ROSTER))
BARE = Context()


def named(words: str, context: Context = PLAIN) -> Name:
    name = Name.parse(words, context)
    assert name is not None
    return name


HELD: dict[Hashable, tuple[Rival, ...]] = {
    named("Moqtada Al Sadr").nominal: (Rival("boycott", "who boycotts the election", named("Moqtada Al Sadr")),),
    named("Iran").nominal: (Rival("war", "", named("Iran")),),
}
CONTEXT = Context(fact="premier", rivals=Rivals(ROSTER, HELD))
SUDANI = named("Mohammed Shia Al Sudani")


@pytest.mark.parametrize("words", ["", " ", "…", "’‘", "\u200f", "a" * 501])
def test_what_has_no_letter_or_no_end_is_no_name(words: str) -> None:
    assert Name.parse(words, PLAIN) is None


def test_a_spelling_is_read_as_its_entity() -> None:
    assert named("al-Sudani") == SUDANI
    assert named("al-Sudani").nominal == "Mohammed Shia Al Sudani"
    assert named("Nobody  Known").words == "Nobody Known"
    assert named("Nobody Known").nominal == "nobody known"


DISJOINT = [
    ("Iraq", "Iran"),
    ("Mohammed Shia Al Sudani", "Moqtada Al Sadr"),
    ("Kata’ib Al Imam Ali", "Kata’ib Hezbollah"),
    ("Iraq", "Paris"),
    ("Niger", "Nigeria"),
]
OVERLAPPING = [
    ("Hezbollah", "Kata’ib Hezbollah"),
    ("Mohammed", "Mohammed Shia Al Sudani"),
    ("Ahmed Al Sudani", "Mohammed Shia Al Sudani"),
    ("PMX", "Popular Mobilisation X"),
    ("Washington", "The US"),
]
SAME = [
    ("PMF", "Popular Mobilization Forces"),
    ("Al Sudani", "محمد شياع السوداني"),
    ("ISIS", "isis"),
    ("Nobody Known", "nobody-known"),
    ("USA", "the United States"),
]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        *((one, other, Relation.DISJOINT) for one, other in DISJOINT),
        *((one, other, Relation.OVERLAPS) for one, other in OVERLAPPING),
        *((one, other, Relation.SAME) for one, other in SAME),
    ],
)
def test_names_relate(one: str, other: str, relation: Relation) -> None:
    assert named(one).relate(named(other)) is relation
    assert named(other).relate(named(one)) is relation


def test_a_deck_that_holds_a_name_and_its_short_form_disproves_neither() -> None:
    context = Context(rivals=Rivals(Roster([("Hezbollah", ()), ("Kata’ib Hezbollah", ())])))
    assert named("Hezbollah", context).relate(named("Kata’ib Hezbollah", context)) is Relation.OVERLAPS


GRADES = [
    ("Mohammed Shia Al Sudani", Outcome.RIGHT, "Right: the article says Mohammed Shia Al Sudani."),
    ("al-Sudani", Outcome.RIGHT, "Right: in full, Mohammed Shia Al Sudani."),
    (
        "Mohamed Shia Soudani",
        Outcome.RIGHT,
        "Right name, spelling differs: the article writes Mohammed Shia Al Sudani.",
    ),
    ("Mohammed", Outcome.SAY_MORE, "Which Mohammed? Give the surname too."),
    ("محمد", Outcome.SAY_MORE, "Which محمد? Give the surname too."),
    ("Mohammed Shia", Outcome.SAY_MORE, "Which Mohammed Shia? Give more of the name."),
    ("the prime minister", Outcome.SAY_MORE, "That says what, not who or which: give the name."),
    ("Al Sudani or Al Sadr", Outcome.SAY_MORE, "That is more than one answer: give one name."),
    (
        "Al Sadr",
        Outcome.WRONG,
        (
            "Moqtada Al Sadr is another name in the deck (who boycotts the election); "
            "the article says Mohammed Shia Al Sudani."
        ),
    ),
    ("Iran", Outcome.WRONG, "Iran is another name in the deck; the article says Mohammed Shia Al Sudani."),
    ("Sudan", Outcome.WRONG, "Sudan is a name of its own; the article says Mohammed Shia Al Sudani."),
    (
        "Ahmed Al Sudani",
        Outcome.WRONG,
        "The last name agrees, but not the rest: the article says Mohammed Shia Al Sudani.",
    ),
    (
        "not Al Sudani",
        Outcome.WRONG,
        "The last name agrees, but not the rest: the article says Mohammed Shia Al Sudani.",
    ),
    ("qwrtzpl", Outcome.WRONG, "Not the name asked for: the article says Mohammed Shia Al Sudani."),
    ("", Outcome.BLANK, "No answer given; the article says Mohammed Shia Al Sudani."),
    ("I don’t know", Outcome.BLANK, "No answer given; the article says Mohammed Shia Al Sudani."),
    ("<b>Al Sudani</b>", Outcome.UNREADABLE, "That is no name: type the name alone."),
    ("Sudani " * 100, Outcome.UNREADABLE, "That is no name: type the name alone."),
]


@pytest.mark.parametrize(("said", "outcome", "reason"), GRADES)
def test_a_response_is_told_why(said: str, outcome: Outcome, reason: str) -> None:
    grade = SUDANI.judge(said, CONTEXT)
    assert (grade.outcome, grade.reason) == (outcome, reason)


def test_a_confusion_names_the_other_fact() -> None:
    assert SUDANI.judge("Moqtada al-Sadr", CONTEXT).confused_with == "boycott"
    assert SUDANI.judge("Sadr", CONTEXT).relation is Relation.DISJOINT


def test_an_alias_and_an_acronym_are_said_to_be_so() -> None:
    forces = named("Popular Mobilisation Forces")
    assert forces.judge("PMF", CONTEXT).reason == "Right: PMF is another name for Popular Mobilisation Forces."
    group = named("Kata’ib Al Imam Ali")
    assert group.judge("KIA", CONTEXT).reason == "Right: in full, Kata’ib Al Imam Ali."


def test_reasons_are_in_the_deck_s_language() -> None:
    context = Context(language="ar", rivals=CONTEXT.rivals)
    assert SUDANI.judge("Sudan", context).reason.startswith("\u2068Sudan\u2069 اسم قائم بذاته")


def test_without_a_roster_a_name_is_judged_by_itself_and_its_aliases() -> None:
    context = Context(aliases={"Popular Mobilisation Forces": ("Hashd al-Shaabi",)})
    forces = named("Popular Mobilisation Forces", context)
    assert forces.judge("Hashd ash-Shaabi", context).outcome is Outcome.RIGHT
    assert forces.judge("Hashd Watani", context).outcome is Outcome.WRONG
    assert named("Iraq", BARE).judge("Iran", BARE).outcome is Outcome.WRONG


def test_letters_of_another_script_that_look_the_same_are_not_passed_over() -> None:
    """A Cyrillic letter in a Latin name is no way to write it: nobody types it, and what is pasted may be a trick."""
    assert named("Kata’ib Al Imam Ali").judge("Imam \u0410li", CONTEXT).outcome is not Outcome.RIGHT


def test_a_part_of_what_is_no_person_s_name_has_no_surname() -> None:
    assert named("Deir Ezzor", BARE).judge("Deir", BARE).reason == "Which Deir? Give more of the name."
    held = Context(rivals=Rivals(Roster([("Mirza Fox", ()), ("Ormiz Lea", ())], {"Mirza Fox": "person"})))
    assert named("Mirza Fox", held).judge("Mirza", held).reason == "Which Mirza? Give the surname too."
    assert named("Ormiz Lea", held).judge("Ormiz", held).reason == "Which Ormiz? Give more of the name."


def test_a_reason_says_the_article_s_words_where_the_deck_calls_the_name_otherwise() -> None:
    context = Context(rivals=Rivals(Roster([("The US", ("Washington",)), ("Iran", ())])))
    key = named("Washington", context).restyle(named("The US", context))
    assert key is not None
    assert key.judge("Iran", context).reason == "Iran is another name in the deck; the article says Washington."
    assert key.judge("US", context).outcome is Outcome.RIGHT


def test_styles_are_those_that_change_the_words() -> None:
    assert SUDANI.spell("hyphenated") == "Mohammed Shia al-Sudani"
    assert named("Kata’ib Al Imam Ali").spell("plain") == "Kata'ib Al Imam Ali"
    assert named("Popular Mobilisation Forces").spell("alias") == "PMF"
    assert named("ISIS").styles() == ("lower",)
    assert SUDANI.spell() == SUDANI.spell("no such style") == "Mohammed Shia Al Sudani"


def test_another_name_keeps_its_words_and_none_is_made_up() -> None:
    sadr = named("Moqtada Al Sadr")
    assert SUDANI.restyle(sadr) is sadr
    assert list(SUDANI.near(None)) == []  # type: ignore[arg-type]


def test_names_are_found_in_text() -> None:
    text = (
        "Iraqi Prime Minister Mohammed Shia Al Sudani met PMF chairman Falih Al Fayyadh in Baghdad on Wednesday. "
        "The US-led coalition, Iraq's Popular Mobilisation Forces and the Iran-backed Kata’ib Al Imam Ali did not."
    )
    assert [candidate.words for candidate in Name.find(text, BARE)] == [
        "Mohammed Shia Al Sudani",
        "PMF",
        "Falih Al Fayyadh",
        "Baghdad",
        "US",
        "Iraq",
        "Popular Mobilisation Forces",
        "Iran",
        "Kata’ib Al Imam Ali",
    ]


def test_names_of_the_deck_are_found_in_arabic_text() -> None:
    context = Context(language="ar", rivals=Rivals(Roster([("محمد شياع السوداني", ()), ("العراق", ())])))
    text = "قال محمد شياع السوداني إن العراق بخير"
    assert [candidate.words for candidate in Name.find(text, context)] == ["محمد شياع السوداني", "العراق"]


def test_how_a_name_is_written_does_not_make_it_another() -> None:
    assert named("محمد شياع السوداني") == SUDANI
    assert named("nobody-known") == named("Nobody Known")
    assert named("Popular Mobilisation Forces") == named("PMF")


def test_one_answer_among_many_is_more_than_one() -> None:
    assert SUDANI.judge("Iran / Al Sudani", CONTEXT).outcome is Outcome.SAY_MORE
    assert SUDANI.judge("Iran, , , , , , , , Al Sudani", CONTEXT).outcome is Outcome.SAY_MORE
    assert SUDANI.judge("Iran, Iraq, ISIS, PMF, Syria, Egypt, Oman, Al Sudani", CONTEXT).outcome is Outcome.SAY_MORE
    assert SUDANI.judge("Iran, Iraq, ISIS, PMF, Syria, Egypt, Oman, Qatar, Al Sudani", CONTEXT).outcome is Outcome.WRONG


def test_a_label_that_is_the_name_again_is_left_out() -> None:
    held: dict[Hashable, tuple[Rival, ...]] = {named("Iran").nominal: (Rival("war", "iran", named("Iran")),)}
    grade = SUDANI.judge("Iran", Context(fact="premier", rivals=Rivals(ROSTER, held)))
    assert grade.reason == "Iran is another name in the deck; the article says Mohammed Shia Al Sudani."
    assert grade.confused_with == "war"


def test_a_name_that_begins_with_a_word_of_doubt_keeps_it() -> None:
    context = Context(rivals=Rivals(Roster([("Perhaps Hall", ()), ("Hall", ())])))
    whole, rest = named("Perhaps Hall", context), named("Hall", context)
    assert whole.judge("Perhaps Hall", context).outcome is Outcome.RIGHT
    assert rest.judge("Perhaps Hall", context).outcome is Outcome.WRONG
