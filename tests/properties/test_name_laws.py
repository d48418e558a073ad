"""The laws of names, closed lists and quotations: any words, both scripts, with and without a roster."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quiz.facts.name import Name
from quiz.facts.names import Names
from quiz.facts.quotation import Quotation
from quiz.load import load
from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.model.value import Context, Rivals
from quiz.testing.names import BARE, CONTEXT, HELD, ROSTER, SAID, anything, name_lists, names, quotations, wordings
from quiz.text.fold import fold, normal, tokens
from quiz.text.names.known import alike
from quiz.text.names.spellings import Roster
from quiz.text.names.translit import sounds

ROOT = Path(__file__).parents[2]
contexts = st.sampled_from((CONTEXT, BARE))
responses = (
    anything | wordings | st.sampled_from(("\x00", "\ud800", "\u202eabc", "a" * 600, "<b>x</b>", "؟", "و", "and"))
)


@given(contexts.flatmap(names))
def test_a_name_is_itself(name: Name) -> None:
    assert name.relate(name) is Relation.SAME


@given(names(), names())
def test_the_relation_of_names_has_no_direction(one: Name, other: Name) -> None:
    assert one.relate(other) is other.relate(one)
    assert one.relate(other) not in (Relation.NARROWER, Relation.WIDER)


@given(names(BARE), names(BARE))
def test_the_relation_of_unheld_names_has_no_direction(one: Name, other: Name) -> None:
    assert one.relate(other) is other.relate(one)


@given(contexts, wordings | anything)
def test_a_name_reads_back_from_every_style(context: Context, words: str) -> None:
    name = Name.parse(words, context)
    if name is None:
        return
    for style in (None, *Name.STYLES, "no such style"):
        again = Name.parse(name.spell(style), context)
        assert again is not None
        assert again.relate(name) is Relation.SAME, style
        assert name.judge(name.spell(style), context).outcome in (Outcome.RIGHT, Outcome.UNREADABLE, Outcome.BLANK)


@given(st.sampled_from(tuple(HELD)))
def test_a_held_name_is_right_in_every_style(words: str) -> None:
    name = Name.parse(words, CONTEXT)
    assert name is not None
    for style in (None, *name.styles()):
        assert name.judge(name.spell(style), CONTEXT).outcome is Outcome.RIGHT, style


@given(st.sampled_from(tuple(HELD)), st.sampled_from(tuple(HELD)))
def test_another_held_name_is_never_right(words: str, other: str) -> None:
    name = Name.parse(words, CONTEXT)
    assert name is not None
    grade = name.judge(other, CONTEXT)
    assert (grade.outcome is Outcome.RIGHT) == (words == other)


@given(names(), responses)
def test_any_response_to_a_name_is_graded(name: Name, response: str) -> None:
    grade = name.judge(response, CONTEXT)
    assert grade.score == (1.0 if grade.outcome is Outcome.RIGHT else 0.0)
    assert grade.reason


@given(names(), st.sampled_from(tuple(HELD)), responses)
def test_what_is_right_is_never_disjoint(name: Name, words: str, response: str) -> None:
    key = Name.parse(words, CONTEXT)
    said = Name.parse(response, CONTEXT)
    assert key is not None
    if said is not None and key.judge(response, CONTEXT).outcome is Outcome.RIGHT:
        assert key.relate(said) is not Relation.DISJOINT
    if key.relate(name) is Relation.DISJOINT:
        assert key.judge(name.words, CONTEXT).outcome is not Outcome.RIGHT


@given(st.sampled_from(tuple(HELD)), st.integers(0, 40), st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789"))
def test_one_changed_letter_never_makes_another_name_of_the_deck(words: str, place: int, letter: str) -> None:
    """But for one that sounds the same: Irac is Iraq, though a letter away from Iran as well."""
    at = place % len(words)
    changed = words[:at] + letter + words[at + 1 :]
    found = ROSTER.find(changed).entity
    assert found in ("", words) or alike(tokens(changed), tokens(found))


@given(st.sampled_from(tuple(HELD)), st.sampled_from("0123456789"))
def test_a_figure_is_never_a_slip(words: str, digit: str) -> None:
    changed = words.replace("17", "1" + digit) if "17" in words else f"{words} {digit}"
    if changed != words:
        assert ROSTER.find(changed).entity == ""


@given(st.permutations(list(HELD.items())))
def test_the_order_of_a_roster_changes_no_answer(entries: list[tuple[str, tuple[str, ...]]]) -> None:
    roster = Roster(entries)
    for words in ("Sudani", "Kataib", "النجباء", "Sadr", "PMF", "Moktada al-Sader", "Ansar Allah"):
        mine, theirs = roster.find(words), ROSTER.find(words)
        assert (mine.how, set(mine.entities)) == (theirs.how, set(theirs.entities))


@given(anything | wordings)
@example("al al x")
@example("as al sadr")
@example("\u0345ΐ")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert " ".join(tokens(fold(text))) == fold(text)


@given(anything | wordings)
def test_a_reading_agrees_with_itself(text: str) -> None:
    assert all(sound.agrees(sound) and len(sound.places) == len(sound.consonants) + 1 for sound in sounds(tokens(text)))


@given(name_lists(), name_lists())
def test_lists_relate_as_sets(one: Names, other: Names) -> None:
    assert one.relate(one) is Relation.SAME
    assert one.relate(other) is other.relate(one)


@given(name_lists())
def test_a_list_reads_back_from_every_style(names_: Names) -> None:
    for style in (None, *Names.STYLES):
        again = Names.parse(names_.spell(style), CONTEXT)
        assert again is not None
        assert again.relate(names_) is Relation.SAME, (style, names_.spell(style))


@given(st.lists(st.sampled_from(tuple(HELD)), min_size=1, max_size=6, unique=True), st.randoms())
def test_a_list_of_the_deck_is_right_in_any_order(members: list[str], chance: Random) -> None:
    key = Names.parse("\n".join(members), CONTEXT)
    assert key is not None
    chance.shuffle(members)
    for between in (", ", "\n", "; ", " and ", "، "):
        assert key.judge(between.join([*members, members[0]]), CONTEXT).outcome is Outcome.RIGHT


@given(
    st.lists(st.sampled_from(tuple(HELD)), min_size=2, max_size=6, unique=True),
    st.lists(st.sampled_from(tuple(HELD)), min_size=1, max_size=6, unique=True),
)
def test_the_score_of_a_list_is_found_less_invented(members: list[str], said: list[str]) -> None:
    key = Names.parse("\n".join(members), CONTEXT)
    assert key is not None
    grade = key.judge("\n".join(said), CONTEXT)
    found, invented = len({*members} & {*said}), len({*said} - {*members})
    assert grade.score == pytest.approx(max(0, found - invented) / len(members))
    assert (grade.outcome is Outcome.RIGHT) == ({*members} == {*said})


@given(name_lists(), responses)
def test_any_response_to_a_list_is_graded(names_: Names, response: str) -> None:
    grade = names_.judge(response, CONTEXT)
    assert 0 <= grade.score <= 1
    assert (grade.score == 1) == (grade.outcome is Outcome.RIGHT)


@given(quotations(), quotations())
def test_quotations_relate_by_words_and_speaker(one: Quotation, other: Quotation) -> None:
    assert one.relate(one) is Relation.SAME
    assert one.relate(other) is other.relate(one).converse
    if one.relate(other) is Relation.DISJOINT:
        assert one.nominal == other.nominal


@given(st.sampled_from(SAID), st.permutations(["", "", "Mohammed Shia Al Sudani", "Moqtada Al Sadr"]))
def test_containment_of_quotations_is_transitive(words: str, speakers: list[str]) -> None:
    found = [Quotation.parse(words, Context(rivals=Rivals(ROSTER), speaker=speaker)) for speaker in speakers]
    one, two, three, _ = found
    assert one is not None
    assert two is not None
    assert three is not None
    inside = (Relation.SAME, Relation.NARROWER)
    if one.relate(two) in inside and two.relate(three) in inside:
        assert one.relate(three) in inside
    if one.relate(two) in inside and two.relate(three) is Relation.DISJOINT:
        assert one.relate(three) is Relation.DISJOINT


@given(quotations())
def test_a_quotation_reads_back_from_every_style_and_is_right(quotation: Quotation) -> None:
    context = Context(rivals=Rivals(ROSTER), speaker=quotation.speaker)
    for style in (None, *quotation.styles()):
        again = Quotation.parse(quotation.spell(style), context)
        assert again is not None
        assert again.nominal == quotation.nominal, style
        assert quotation.judge(quotation.spell(style), context).outcome is not Outcome.WRONG, style


@given(quotations(), responses)
def test_any_response_to_a_quotation_is_graded(quotation: Quotation, response: str) -> None:
    grade = quotation.judge(response, CONTEXT)
    assert 0 <= grade.score <= 1
    assert (grade.score == 1) == (grade.outcome is Outcome.RIGHT)
    assert all(tag in ("same", "missing", "added") for tag, _ in grade.diff)


@given(anything)
def test_found_candidates_stand_where_they_say(text: str) -> None:
    for kind in (Name, Names, Quotation):
        end = 0
        for candidate in kind.find(text, CONTEXT):
            assert text[candidate.start : candidate.end] == candidate.words
            assert candidate.start >= end
            end = candidate.end


def edits(word: str) -> Iterator[str]:
    """Every single slip: a letter left out, doubled, put in, exchanged for another, swapped with its neighbour."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
        yield word[:at] + "h" + word[at:]
        yield word[:at] + "x" + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    yield word + "h"


@pytest.mark.parametrize("deck", ["iraq-state-weapons", "marsa-noura-ferries"])
def test_every_name_of_a_deck_with_any_one_slip_is_judged(deck: str) -> None:
    loaded, findings = load(ROOT / "decks" / f"{deck}.yaml")
    assert loaded is not None
    assert not findings
    for fact in loaded.facts:
        if fact.kind == "name":
            context = loaded.context(fact)
            for typed in edits(fact.answer[0]):
                assert fact.value.judge(typed, context).reason
