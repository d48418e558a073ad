"""A quiz on plain streams: the same grades and summary as on a screen, commands, ends, and nothing unescaped."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quiz.model.fact import Verdict
from quiz.model.item import Choice, Entry, Evidence, Interaction, Match, Option, Order, Proof
from quiz.model.response import Grade, Outcome
from quiz.model.span import Span
from quiz.model.value import Context
from quiz.study.attempt import Attempt, Question
from quiz.terminal.flow import Sitting, play
from quiz.terminal.lines import Lines
from quiz.terminal.page import Page
from tests.study.hand_made import DECK, QUESTIONS, Words, claim, source
from tests.terminal.hostile import ATTACKS, FORBIDDEN, hostile

GOLDEN = Path(__file__).parents[1] / "golden" / "screens"
CLAIMS = [claim("true", Verdict.SUPPORTED), claim("false", Verdict.REFUTED)]


class Keyboard(io.StringIO):
    """Standard input as a person's terminal."""

    def isatty(self):
        return True


def transcript(questions, typed, *, confidence=False, width=80, plain=False, styled=False, source_type=io.StringIO):
    out = io.StringIO()
    page = Page(out, is_plain=plain, width=width, is_styled=styled, has_colour=styled)
    sitting = Sitting([Attempt(questions)], confidence, "Seed 7.", "quiz play --seed 7", questions[0].deck.language)
    keyboard = source_type(typed)
    status = play(sitting, Lines(page, keyboard, pauses=keyboard.isatty()))
    return out.getvalue(), status, sitting


@pytest.mark.parametrize("plain", [False, True], ids=["lines", "plain"])
@pytest.mark.parametrize("width", [80, 40])
def test_a_whole_quiz_reads_well(golden, plain, width):
    typed = "b\nAnn\nNobody\nb a c\n?\n1a 2b\ntrue\n:w\na\n:o\ny\nAnn Reed\n:q\n"
    text, status, _ = transcript([*QUESTIONS, *CLAIMS], typed, width=width, plain=plain)
    assert status == 0
    assert max(map(len, text.splitlines())) <= 80
    golden(GOLDEN / f"{'plain' if plain else 'lines'}-{width}.txt", text)


def test_confidence_is_asked_after_the_answer_and_shown_at_the_end(golden):
    said = "".join(f"b\n{sure}\n" for sure in ("90", "٨٠", "50 %", "nonsense\n70", "100", "60", "55", "85", "95", ""))
    text, _, sitting = transcript([QUESTIONS[0]] * 10 + [QUESTIONS[0]], said + "a\n99\nn\n", confidence=True)
    stated = [reply.response.confidence for reply in sitting.rounds[0].replies]
    assert stated == [0.9, 0.8, 0.5, 0.7, 1.0, 0.6, 0.55, 0.85, 0.95, None, 0.99]
    golden(GOLDEN / "confidence.txt", text[text.index("Your result") :])


def test_the_end_of_input_ends_the_quiz_with_what_was_answered():
    text, status, sitting = transcript(QUESTIONS, "b\nAnn Reed")
    assert status == 0
    assert [reply.is_right for reply in sitting.rounds[0].replies] == [True, True]
    assert "2 of 2 right" in text
    assert "Questions not asked: 2." in text


def test_no_input_at_all_is_a_quiz_without_answers():
    text, status, _ = transcript(QUESTIONS, "")
    assert status == 0
    assert "No question was answered." in text


def test_a_person_is_waited_for_and_can_look_back():
    text, _, sitting = transcript(QUESTIONS[:1], "a\n:w\n:o\n:o\n\n", source_type=Keyboard)
    assert text.count("Enter: next question") == 4
    assert "Why this is so" in text
    assert "a) about 900 lamps\n       900 is the figure for the pier.\n" in text
    assert "It already counts as right." in text
    (reply,) = sitting.rounds[0].replies
    assert (reply.is_overridden, reply.grade.outcome) == (True, Outcome.WRONG)


def test_a_person_can_quit_after_a_grade_and_before_one():
    for typed in ("b\n:q\n", "b\n\n:q\n"):
        text, status, sitting = transcript(QUESTIONS, typed, source_type=Keyboard)
        assert status == 0
        assert len(sitting.rounds[0].replies) == 1
        assert "1 of 1 right" in text


def test_commands_before_any_answer_do_no_harm():
    text, _, sitting = transcript(QUESTIONS[:1], ":o\n:w\n:s\nn\n")
    assert text.count("Nothing has been answered yet.") == 2
    assert sitting.rounds[0].replies[0].grade.outcome is Outcome.BLANK


def test_misses_are_tried_again_until_none_are_left():
    text, _, sitting = transcript(QUESTIONS[:2], "a\nNobody\ny\na\nAnn Reed\ny\nb\n")
    assert [len(each.questions) for each in sitting.rounds] == [2, 2, 1]
    assert "1 of 2 right this time." in text
    assert "1 of 1 right this time." in text


def test_an_endless_line_is_read_to_its_end_but_not_kept():
    _, _, sitting = transcript(QUESTIONS[1:2], "x" * 300_000 + "\nn\n")
    assert len(sitting.rounds[0].replies[0].response.said) <= 10_000


def test_nobody_is_asked_for_confidence_in_no_answer():
    _, _, sitting = transcript(QUESTIONS[:2], "\nAnn Reed\n90\n", confidence=True)
    assert [reply.response.confidence for reply in sitting.rounds[0].replies] == [None, 0.9]


# What a page may ever send beside text: line feeds, and the styles that rich writes for our own.
_ALLOWED = re.compile(r"\n|\x1b\[[0-9;]*m")


def hostile_questions(words):
    """One question an interaction in which every word anybody else wrote is the given one."""
    text = words.replace("\ud800", "?") + " passage"
    passage = Span(0, len(text), text)
    sources = {"gazette": source(text, publisher=words, title=words, file=words)}
    deck = replace(DECK, title=words, sources=sources)
    evidence = Evidence("lamps", "gazette", "digest", passage, (Span(0, max(1, len(text) // 2), text[:1]),), passage, 1)
    interactions: tuple[Interaction, ...] = (
        Choice((Option(words, words, operation=words), Option("right one")), 1),
        Entry("names", words, Echo(words), Context()),
        Order((words, "other"), (1, 0), (words, words)),
        Match((words, "other"), (words, "another"), (1, 0)),
    )
    return [
        Question(
            deck,
            question.item._replace(
                stem=words,
                topic=words,
                claim=words,
                operation=words,
                interaction=interaction,
                proof=Proof(words, words, (evidence,)),
            ),
        )
        for question, interaction in zip(QUESTIONS, interactions, strict=True)
    ]


class Echo(Words):
    """Grades with the learner's and the author's own words in the reason."""

    def judge(self, response, context):
        diff = (("same", self.words), ("added", response), ("missing", self.words))
        return Grade(Outcome.PARTLY, 0.5, f"{self.words} {response}", diff=diff)


@settings(max_examples=60, deadline=None)
@given(words=hostile, said=hostile, styled=st.booleans(), plain=st.booleans())
@example(words="".join(ATTACKS), said="".join(ATTACKS), styled=True, plain=False)
@example(words="", said="", styled=False, plain=True)
def test_nothing_of_anybody_else_reaches_the_terminal_unescaped(words, said, styled, plain):
    said = said.replace("\n", " ").replace("\r", " ")
    typed = f"{said}\n:w\n{said}\n:w\na b\n:w\n1a 2b\n:w\ny\n{said}\n{said}\n{said}\n"
    text, _, _ = transcript(hostile_questions(words), typed, styled=styled, plain=plain)
    if not styled:
        assert "\x1b" not in text
    assert FORBIDDEN.search(_ALLOWED.sub("", text)) is None
