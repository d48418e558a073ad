"""A session of study on plain streams: what is asked, kept, taken back, said, and what the log has of it."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quiz.model.fact import Verdict
from quiz.model.item import Choice, Entry
from quiz.model.review import Card, Correction, Rating, Review, Undo
from quiz.study.marking import chance_of
from quiz.study.memories import replay
from quiz.terminal.keeping import Kept
from quiz.terminal.study_wording import days, when
from tests.terminal.hostile import ATTACKS, FORBIDDEN, hostile
from tests.terminal.sittings import ARABIC, HARBOUR, IRAQ, NOW, TODAY, HandClock, ListedLog, remembered, sit

GOLDEN = Path(__file__).parents[1] / "golden" / "screens"
SECOND = dt.timedelta(seconds=1)


def key(question):
    """Type what is right."""
    interaction = question.item.interaction
    if isinstance(interaction, Choice):
        return "abcdefgh"[interaction.key]
    assert isinstance(interaction, Entry)
    return interaction.answer


def miss(question):
    """Type what is wrong, but not nothing."""
    interaction = question.item.interaction
    if isinstance(interaction, Choice):
        return "abcdefgh"[(interaction.key + 1) % len(interaction.options)]
    return {"date": "in May 1800", "quantity": "7", "name": "Nobody"}[interaction.fact_kind]


def reviews(log):
    return [event for event in log if isinstance(event, Review)]


def counted(log):
    undone = {event.review for event in log if isinstance(event, Undo)}
    return [event for event in reviews(log) if event.id not in undone]


def asked(seed=1, memories=None, deck=HARBOUR, **fields):
    """Give the questions that a session begins with."""
    _, _, held, _ = sit("", deck, memories=memories, seed=seed, **fields)
    return [task.question for task in held.kept.session.plan.tasks]


def keys(**fields):
    return [key(question) for question in asked(**fields)]


@pytest.mark.parametrize("plain", [False, True], ids=["lines", "plain"])
@pytest.mark.parametrize("width", [80, 40])
def test_a_whole_session_reads_well(golden, plain, width):
    first, second, third = asked()
    typed = f":u\n{key(first)}\n\n?\n{miss(second)}\n:w\n5\n2\n:u\n{key(second)}\n\n{miss(third)}\n:o\n\n"
    text, status, _, _ = sit(typed, person=True, width=width, plain=plain)
    assert status == 0
    assert max(map(len, text.splitlines())) <= width
    golden(GOLDEN / f"study-{'plain' if plain else 'lines'}-{width}.txt", text)


def test_a_whole_session_in_arabic_reads_well(golden):
    first, second = asked(deck=ARABIC, new=2)
    typed = f"{key(first)}\n\n{miss(second)}\n\n:q\n"
    text, status, _, _ = sit(typed, ARABIC, person=True, new=2)
    assert status == 0
    golden(GOLDEN / "study-lines-ar.txt", text)


def test_what_is_answered_is_in_the_log_with_all_that_was_known():
    first = asked()[0]
    _, _, _, log = sit(f"{key(first)}\n")
    (review,) = log
    fact = HARBOUR.by_id[review.card.fact]
    assert review.card == Card("harbour", first.item.facts[0])
    assert (review.item, review.kind, review.topic) == (first.item.id, first.item.kind, first.item.topic)
    assert (review.revision, review.answer) == (fact.revision, fact.words)
    assert (review.outcome, review.score, review.rating) == ("right", 1.0, Rating.GOOD)
    assert (review.said, review.milliseconds, review.version) == (key(first), 10_000, "9.9")
    assert (review.at, review.day) == (NOW + dt.timedelta(milliseconds=1), TODAY)
    assert review.at.utcoffset() == dt.timedelta(0)
    assert not review.is_rated


def test_no_grade_is_written_of_an_answer_that_the_log_does_not_have():
    text, status, held, log = sit(f"{keys()[0]}\n", log=ListedLog(takes=0, refuses=1))
    assert status == 2
    assert "Right" not in text
    assert (log, held.kept.session.reviews) == ([], ())


def test_the_rating_that_is_proposed_can_be_overridden():
    for typed, rating in (("4", Rating.EASY), ("١", Rating.AGAIN), (":2", Rating.HARD)):
        text, _, held, log = sit(f"{keys()[0]}\n{typed}\n:q\n", person=True)
        first, undo, second = log
        assert (first.rating, undo.review, second.rating, second.is_rated) == (Rating.GOOD, first.id, rating, True)
        assert replace(second, id="", at=NOW, rating=first.rating, is_rated=False) == replace(first, id="", at=NOW)
        assert held.kept.session.reviews == (second,)
        assert f"Rated {rating.name.lower()}" in text


def test_the_proposed_rating_chosen_by_its_own_number_is_still_the_learners():
    _, _, _, log = sit(f"{keys()[0]}\n3\n:q\n", person=True)
    assert [event.is_rated for event in counted(log)] == [True]


def test_what_is_no_rating_is_asked_for_again():
    text, _, _, log = sit(f"{keys()[0]}\n9\nwell\n\n:q\n", person=True)
    assert text.count("Type 1, 2, 3 or 4") == 2
    assert [review.rating for review in counted(log)] == [Rating.GOOD]


def test_my_answer_was_right_is_kept_for_aliases():
    text, _, held, log = sit(f"{miss(asked()[0])}\n:o\n\n:q\n", person=True)
    (review,) = counted(log)
    assert (review.is_overridden, review.outcome, review.score, review.rating) == (True, "wrong", 1.0, Rating.GOOD)
    assert "Counted as right, on your word." in text
    assert "Counted as right on your own word   1" in text
    assert held.kept.session.memory(review.card).due > TODAY + dt.timedelta(days=1)


def test_a_right_answer_needs_no_word_of_its_learner():
    text, _, _, log = sit(f"{keys()[0]}\n:o\n\n:q\n", person=True)
    assert "It already counts as right." in text
    assert len(log) == 1


def test_the_last_rating_is_taken_back_and_its_card_asked_again():
    first = asked()[0]
    text, _, held, log = sit(f"{miss(first)}\n\n:u\n{key(first)}\n\n:q\n", person=True)
    wrong, undo, right = log
    assert (undo.review, right.card) == (wrong.id, wrong.card)
    assert held.kept.session.reviews == (right,)
    assert "Taken back. The card is asked again." in text


def test_what_is_taken_back_is_told_in_the_language_of_the_card_that_stands_below():
    text, _, _, _ = sit(":s\n\n:u\n:q\n", beside=(ARABIC,), person=True, new=2)
    first, second, again = re.findall("(?:Card|البطاقة) .", text)
    assert {first, second} == {"Card 1", "البطاقة ٢"}
    assert again == first
    assert "Taken back. The card is asked again." in text
    assert "أُلغي التقييم" not in text


def test_there_is_no_further_way_back_than_the_beginning():
    text, _, _, log = sit(f"{keys()[0]}\n:u\n:u\n:q\n", person=True)
    assert "There is nothing to take back." in text
    assert [type(event) for event in log] == [Review, Undo]
    assert "No question was answered." in text


def test_without_anybody_waiting_the_last_answer_is_rated_and_taken_back_from_the_next_question():
    first, second, _ = asked()
    typed = f"{miss(first)}\n:o\n:1\n:u\n{key(first)}\n:4\n{key(second)}\n"
    _, status, _, log = sit(typed)
    assert status == 0
    assert [(each.card.fact, each.rating) for each in counted(log)] == [
        (first.item.facts[0], Rating.EASY),
        (second.item.facts[0], Rating.GOOD),
    ]


def test_looking_back_before_any_answer_does_no_harm():
    text, status, _, log = sit(":o\n:w\n:1\n:u\n")
    assert text.count("Nothing has been rated yet.") == 3
    assert "There is nothing to take back." in text
    assert (status, log) == (0, [])


def test_a_miss_comes_back_in_the_session_and_says_so():
    text, _, _, log = sit("zz\n" * 40, new=1)
    assert "It comes back in this session, and tomorrow." in text
    assert len({review.card for review in log}) == 1
    assert len(log) > 1


def test_whoever_leaves_after_a_confident_error_sees_the_answer_first():
    first = asked()[0]
    text, _, _, log = sit(f"{miss(first)}\n95\n:q\n", sureness="percent")
    assert log[0].confidence == 0.95
    assert "Before you go: what the article says" in text
    owed = text[text.index("Before you go") :]
    assert HARBOUR.by_id[first.item.facts[0]].words in owed
    assert "Your session" in owed


def altered(seed):
    """Give what is typed up to the first altered claim of a session, that with it, and its fact."""
    known = remembered(IRAQ, stability=60.0, last=TODAY - dt.timedelta(days=60), reviews=4)
    typed = ""
    for question in asked(seed=seed, memories=known, deck=IRAQ):
        typed += f"{key(question)}\n"
        if question.item.verdict not in (None, Verdict.SUPPORTED):
            return typed, known, IRAQ.by_id[question.item.facts[0]]
    return None


def test_an_altered_claim_is_never_the_last_thing_seen():
    found = [(seed, each) for seed in range(8) if (each := altered(seed)) is not None]
    assert len(found) > 2
    for seed, (typed, known, fact) in found:
        text, _, held, _ = sit(typed, IRAQ, memories=known, seed=seed)
        assert held.kept.last.verdict in {"refuted", "not-enough-info"}
        owed = text[text.index("Before you go") : text.index("Your session")]
        assert all(words in " ".join(owed.split()) for words in fact.answer)


def test_confidence_is_never_below_guessing():
    first = asked()[0]
    low = round(chance_of(first.item.interaction) * 100)
    for typed, held in (("20\n60", 0.6), ("20\n10", None), ("nonsense\n", None), ("٩٠", 0.9)):
        text, _, _, log = sit(f"{key(first)}\n{typed}\n", sureness="percent")
        assert f"from {low} to 100 %" in text
        assert log[0].confidence == held


def test_a_typed_answer_cannot_be_guessed():
    first = asked(memories=remembered())[0]
    text, _, _, log = sit(f"{miss(first)}\n0\n", memories=remembered(), sureness="percent")
    assert "from 0 to 100 %" in text
    assert log[0].confidence == 0.0


def test_certainty_is_asked_with_its_thresholds_and_marks(golden):
    first, second, third = asked()
    text, _, _, log = sit(f"{key(first)}\n3\n{miss(second)}\n٣\n{key(third)}\n\n", sureness="cbm")
    assert [round(review.confidence, 2) for review in log] == [0.9, 0.9, 0.5]
    assert re.search(r"Certainty marks +−2 of 9", text)
    golden(GOLDEN / "study-certainty.txt", text)


def test_nobody_is_asked_how_sure_they_are_of_nothing():
    _, _, _, log = sit("\n\n\n", sureness="percent")
    assert [review.confidence for review in log[:3]] == [None, None, None]


def test_the_end_of_input_where_certainty_is_asked_loses_no_answer():
    _, status, _, log = sit(f"{keys()[0]}\n", sureness="percent")
    assert status == 0
    assert [(review.outcome, review.confidence) for review in log] == [("right", None)]


def test_flashcards_are_turned_over_and_rated_by_the_learner(golden):
    text, _, _, log = sit("\n\n\n2\n:u\n\n1\n\n:w\n4\n:q\n", flash=True, person=True)
    ratings = [(review.rating, review.is_rated, review.outcome) for review in counted(log)]
    assert ratings == [(Rating.GOOD, True, ""), (Rating.AGAIN, True, ""), (Rating.EASY, True, "")]
    golden(GOLDEN / "study-flash.txt", text)


def test_flashcards_from_a_pipe_are_a_rating_a_line():
    _, _, _, log = sit("1\n\n4\n", flash=True, new=2)
    assert [review.rating for review in log] == [Rating.AGAIN, Rating.GOOD, Rating.EASY]


def test_a_flashcard_without_a_rating_is_not_counted():
    text, _, _, log = sit("\n", flash=True, person=True)
    assert log == []
    assert "No question was answered." in text


def changed(*facts):
    """Give memories of facts that had another value when they were learned."""
    known = remembered()
    return {
        card: replace(memory, revision="0" * 16, answer="about 3,000 lamps", due=TODAY + dt.timedelta(days=30))
        if card.fact in facts
        else memory
        for card, memory in known.items()
    }


def test_what_was_corrected_is_shown_first_with_what_it_was_and_is(golden):
    text, _, _, log = sit("about 2,500 lamps\n\n:q\n", memories=changed("lamps"), person=False)
    correction, first = log[:2]
    assert isinstance(correction, Correction)
    assert (correction.card.fact, correction.before) == ("lamps", "0" * 16)
    assert correction.after == HARBOUR.by_id["lamps"].revision == first.revision
    assert first.card.fact == "lamps"
    assert text.index("Was: about 3,000 lamps") < text.index("Now: about 2,500 lamps") < text.index("Card 1 of")
    golden(GOLDEN / "study-corrected.txt", text)


def test_whoever_leaves_at_a_correction_has_seen_that_one_alone():
    text, status, _, log = sit(":q\n", memories=changed("lamps", "tower"), person=True)
    assert status == 0
    assert [type(event) for event in log] == [Correction]
    assert "Correction 1 of 2" in text
    assert "Correction 2 of 2" not in text


def test_a_correction_that_the_log_refuses_is_said():
    text, status, _, log = sit("", memories=changed("lamps"), log=ListedLog(takes=0, refuses=1))
    assert (status, log) == (2, [])
    assert "Not saved, and not counted: log: The disk is full" in " ".join(text.split())


def test_facts_that_left_the_deck_are_named():
    gone = {Card("harbour", f"gone-{number}"): memory for number, memory in enumerate(remembered().values())}
    text, _, held, _ = sit(":q\n", memories=gone)
    assert "No longer in the deck, but not forgotten: gone-0, gone-1, gone-2, gone-3, gone-4 and 4 more." in " ".join(
        text.split()
    )
    assert held.kept.session.plan.orphans == tuple(gone)
    assert "Still due today" not in text


def test_nothing_due_is_said_with_the_day_of_the_next():
    later = remembered(due=TODAY + dt.timedelta(days=4))
    text, status, _, log = sit("", memories=later)
    assert (status, log) == (0, [])
    assert "Nothing is due, and there is nothing new to learn." in text
    assert "The next cards come back in 4 days: 9." in text
    assert "Note." in text


def test_the_summary_counts_cards_and_not_answers():
    first, *_ = asked(memories=remembered(but=("clerk",)), new=1)
    typed = "Nobody\n" + "zz\n" * 60
    text, _, _, log = sit(typed, memories=remembered(but=("clerk",)), new=1)
    assert len(log) > 9
    assert re.search(r"Cards reviewed +9\n", text)
    assert re.search(r"New among them +1\n", text)
    assert re.search(rf"Answers +{len(log)}\n", text)
    assert re.search(r"Forgotten +8\n", text)
    assert re.search(r"Minutes +\d+\n", text)
    assert re.search(r"Due tomorrow +9\n", text)
    assert first.item.facts


def test_a_clock_set_back_turns_no_order_round():
    clock = HandClock(NOW, NOW + 60 * SECOND, NOW - 3600 * SECOND, NOW - 100_000 * SECOND)
    _, _, held, log = sit("".join(f"{each}\n" for each in keys()), clock=clock)
    moments = [event.at for event in log]
    assert moments == sorted(set(moments))
    assert {event.day for event in log} == {TODAY}
    assert replay(log) == {card: held.kept.session.memory(card) for card in {event.card for event in log}}


def test_a_session_over_the_end_of_the_day_counts_for_both_days():
    night = NOW.replace(hour=3, minute=59) + dt.timedelta(days=1)
    clock = HandClock(night, night, night + dt.timedelta(minutes=5))
    _, _, _, log = sit("".join(f"{each}\n" for each in keys()), clock=clock)
    assert [event.day for event in log] == [TODAY, TODAY + dt.timedelta(days=1), TODAY + dt.timedelta(days=1)]


def test_a_write_that_fails_is_said_at_once_and_can_be_tried_again():
    log = ListedLog(takes=1, refuses=2)
    first, second, _ = keys()
    text, status, held, _ = sit(f"{first}\n\n{second}\ny\ny\n\n:q\n", log=log, person=True)
    assert status == 0
    assert text.count("Not saved, and not counted") == 2
    assert [review.card for review in reviews(log)] == [review.card for review in held.kept.session.reviews]
    assert len(log) == 2


def test_who_gives_up_saving_is_told_what_was_counted():
    log = ListedLog(takes=1, refuses=9)
    first, second, _ = keys()
    text, status, _, _ = sit(f"{first}\n\n{second}\nn\n", log=log, person=True)
    assert status == 2
    assert re.search(r"Answers +1\n", text)
    assert " ".join(text.split()).endswith("The disk is full: nothing was saved just now.")


def test_a_change_of_rating_that_fails_leaves_the_first_one():
    log = ListedLog(takes=1, refuses=1)
    _, status, held, _ = sit(f"{keys()[0]}\n1\nn\n", log=log, person=True)
    assert status == 2
    assert [event.rating for event in reviews(log)] == [Rating.GOOD]
    assert held.kept.session.reviews == tuple(log)


COMMANDS = ("a", "b", "c", "zz", "", "Nobody", ":u", ":o", ":w", ":1", ":2", ":4", "1", "4", "80", "y", "n", "?", ":s")


@settings(max_examples=80)
@given(
    typed=st.lists(st.sampled_from(COMMANDS), max_size=40),
    person=st.booleans(),
    flash=st.booleans(),
    sureness=st.sampled_from(["", "percent", "cbm"]),
    knows=st.booleans(),
    refuses=st.integers(0, 3),
    takes=st.integers(0, 6),
)
def test_whatever_is_typed_the_log_replays_to_what_the_session_knows(  # noqa: PLR0917 - one a condition
    typed, person, flash, sureness, knows, refuses, takes
):
    log = ListedLog(takes, refuses)
    memories = remembered(but=("lamps", "tower")) if knows else {}
    text, status, held, _ = sit(
        "\n".join(typed), memories=memories, log=log, person=person, flash=flash, sureness=sureness
    )
    assert status in {0, 2}
    assert (status == 2) == ("Not saved" in text.rsplit("Your session", 1)[-1])
    session = held.kept.session
    assert tuple(counted(log)) == session.reviews
    assert len({event.id for event in log}) == len(log)
    if not knows:
        assert replay(log) == dict(session.learned)


def test_a_rating_says_what_it_then_does():
    _, _, held, _ = sit(f"{keys()[0]}\n")
    offers = held.kept.offers()
    for rating, offer in offers.items():
        held.kept.rate(rating)
        assert held.kept.session.memory(held.kept.last.card).due == offer.due
        assert any(task.card == held.kept.last.card for task in held.kept.session.queue) == offer.returns
    assert offers[Rating.EASY].due > offers[Rating.GOOD].due > TODAY
    assert isinstance(held.kept, Kept)


@given(ahead=st.integers(-5, 40_000), language=st.sampled_from(["en", "ar", "fr"]))
def test_every_day_can_be_said(ahead, language):
    said = when(language, TODAY, TODAY + dt.timedelta(days=ahead))
    assert said
    assert "{" not in said + days(language, max(1, ahead))


@settings(max_examples=40)
@given(words=hostile, said=hostile, flash=st.booleans(), plain=st.booleans())
@example(words="".join(ATTACKS), said="".join(ATTACKS), flash=False, plain=False)
def test_nothing_of_a_log_or_a_learner_reaches_the_terminal_unescaped(words, said, flash, plain):
    known = {
        **{card: replace(memory, answer=words, revision="older") for card, memory in remembered().items()},
        Card("harbour", words): next(iter(remembered().values())),
    }
    typed = "\n" * 2 + f"{' '.join(said.splitlines())}\n" * 6
    text, _, _, _ = sit(typed, memories=known, flash=flash, plain=plain)
    assert FORBIDDEN.search(text) is None
