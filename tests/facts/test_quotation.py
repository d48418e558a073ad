"""Quotations: found between any marks, compared by words and speaker, shown word by word where they differ."""

from random import Random

import pytest

from quiz.facts.quotation import Quotation
from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.model.value import Context, Rival, Rivals
from quiz.text.names.spellings import Roster

ROSTER = Roster([("Mohammed Shia Al Sudani", ()), ("Moqtada Al Sadr", ())])
SUDANI = Context(rivals=Rivals(ROSTER), speaker="Mohammed Shia Al Sudani")
WORDS = "Iraq is capable of defending its stability and its territory."


def quoted(words: str, speaker: str = "Mohammed Shia Al Sudani") -> Quotation:
    quotation = Quotation.parse(words, Context(rivals=Rivals(ROSTER), speaker=speaker))
    assert quotation is not None
    return quotation


KEY = quoted(WORDS)

GRADES = [
    ("Iraq is not capable of defending its stability and its territory", Outcome.WRONG, "a negation put in"),
    ("Iran is capable of defending its stability and its territory", Outcome.WRONG, "another country"),
    ("Iraq is capable of defending its stability and its 2 territory", Outcome.WRONG, "a figure put in"),
    ("Iraq is hardly capable of defending its stability and its territory", Outcome.WRONG, "a word that turns it"),
    ("Iraqis can look after themselves", Outcome.WRONG, "a paraphrase"),
    ("territory", Outcome.WRONG, "one word"),
    ("Iraq is", Outcome.WRONG, "two words"),
    ("Iraq is capable of protecting its stability and its territory", Outcome.PARTLY, "a word exchanged"),
    ("Iraq is capable of defending its stability and territory", Outcome.PARTLY, "a word left out"),
    ("Iraq is capable of defending the its stability and its territory", Outcome.PARTLY, "an article put in"),
    ("Iraq is capable of defending its stability", Outcome.PARTLY, "a part of it"),
    (f"The {WORDS}", Outcome.RIGHT, "an article that leads into it"),
    ("Iraq is capable of defending its stability and its territories", Outcome.PARTLY, "a plural"),
    (WORDS, Outcome.RIGHT, "verbatim"),
    (WORDS.upper(), Outcome.RIGHT, "capitals"),
    (f"“{WORDS}”", Outcome.RIGHT, "in quotation marks"),
    (f"«{WORDS}»", Outcome.RIGHT, "in guillemets"),
    ("Iraq is capable of defending its stability, and its territory!", Outcome.RIGHT, "other punctuation"),
    ("Iraq is capable of defending its stablity and its territory", Outcome.RIGHT, "a slip of spelling"),
    ("", Outcome.BLANK, "nothing"),
    ("idk", Outcome.BLANK, "no answer"),
    ("<script>", Outcome.UNREADABLE, "markup"),
    ("Iraq " * 1000, Outcome.UNREADABLE, "far too long"),
]


@pytest.mark.parametrize(("said", "outcome"), [pytest.param(s, o, id=why) for s, o, why in GRADES])
def test_a_response_is_graded(said: str, outcome: Outcome) -> None:
    grade = KEY.judge(said, SUDANI)
    assert grade.outcome is outcome, grade.reason
    assert (grade.score == 1) == (outcome is Outcome.RIGHT)
    assert (0 < grade.score < 1) == (outcome is Outcome.PARTLY)


WORD_GRADES = [
    ("occupation", "an occupation", Outcome.RIGHT, "Right: the article has “occupation”."),
    ("occupation", "foreign occupation", Outcome.PARTLY, "More than was said: the article has “occupation”."),
    ("few steps", "a few steps", Outcome.PARTLY, "More than was said: the article has “few steps”."),
    ("احتلال", "الاحتلال", Outcome.RIGHT, "Right: the article has “احتلال”."),
]


@pytest.mark.parametrize(("key", "said", "outcome", "reason"), WORD_GRADES)
def test_an_article_that_leads_in_is_not_counted(key: str, said: str, outcome: Outcome, reason: str) -> None:
    grade = quoted(key).judge(said, SUDANI)
    assert (grade.outcome, grade.reason) == (outcome, reason)


@pytest.mark.parametrize(
    "said", ["2025 is 2014", "2025 is not 2015", "2014 is not 2025", "20 25 is not 2014", "2025 not 2014 is"]
)
def test_a_figure_or_a_negation_is_no_slip(said: str) -> None:
    assert quoted("2025 is not 2014").judge(said, SUDANI).outcome is not Outcome.RIGHT


@pytest.mark.parametrize("said", ["2025 is not 2014", "“2025 is not 2014,“", "٢٠٢٥ is not ٢٠١٤", "2025 IS NOT 2014."])
def test_the_same_words_in_other_marks_are_right(said: str) -> None:
    assert quoted("2025 is not 2014,").judge(said, SUDANI).outcome is Outcome.RIGHT


def test_a_misquotation_is_shown_word_by_word() -> None:
    grade = KEY.judge("Iraq is capable of protecting its stability and territory", SUDANI)
    assert grade.diff == (
        ("same", "Iraq is capable of"),
        ("missing", "defending"),
        ("added", "protecting"),
        ("same", "its stability and"),
        ("missing", "its"),
        ("same", "territory"),
    )
    assert grade.reason == f"8 of 10 words: the article has “{WORDS}”."
    assert grade.score == pytest.approx(0.8)


def test_hyphens_and_spaces_between_words_do_not_matter() -> None:
    key = quoted("a US-led 12-day mission")
    assert key.judge("a US led 12 day mission", SUDANI).outcome is Outcome.RIGHT
    assert quoted("1 23 men").judge("12 3 men", SUDANI).outcome is not Outcome.RIGHT


def test_another_quotation_of_the_deck_is_named() -> None:
    other = quoted("real steps")
    rivals = Rivals(ROSTER, {other.nominal: (Rival("steps", "what Iraq has been taking", other),)})
    grade = KEY.judge("“Real steps”", Context(rivals=rivals))
    assert (grade.outcome, grade.confused_with) == (Outcome.WRONG, "steps")
    assert "what Iraq has been taking" in grade.reason


def test_quotations_relate_by_words_and_speaker() -> None:
    assert KEY.relate(quoted(WORDS.upper(), "al-Sudani")) is Relation.SAME
    assert KEY.relate(quoted(WORDS, "Moqtada Al Sadr")) is Relation.DISJOINT
    assert KEY.relate(quoted(WORDS, "")) is Relation.NARROWER
    assert quoted(WORDS, "").relate(KEY) is Relation.WIDER
    assert quoted(WORDS, "Sudani Junior").relate(KEY) is Relation.OVERLAPS
    assert KEY.relate(quoted("real steps")) is Relation.OVERLAPS


FOUND = [
    ("He said “real steps” and “no”.", ["real steps", "no"]),
    ("“2025 is not 2014,“ he added.\n“Next,” he said.", ["2025 is not 2014", "Next"]),
    ('authority is handed over," he said. "And we wait.”', ["And we wait."]),
    ('“The mission ends," he said.', ["The mission ends"]),
    ("«الوضع هادئ» قال", ["الوضع هادئ"]),
    ("“never closed\n“closed”", ["closed"]),
    ("no marks", []),
    ("““””", []),
    ('the 12"gun fired" first', []),
    ('he said:"real steps"', ["real steps"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_quotations_are_found_in_text(text: str, expected: list[str]) -> None:
    assert [candidate.words for candidate in Quotation.find(text, SUDANI)] == expected


def test_what_has_no_words_is_no_quotation() -> None:
    assert Quotation.parse("“”", SUDANI) is None
    assert Quotation.parse("x" * 5000, SUDANI) is None


def test_styles_change_the_marks_and_not_the_words() -> None:
    assert KEY.spell("quoted") == f"“{WORDS}”"
    assert KEY.spell("guillemets") == f"«{WORDS}»"
    assert quoted("the state’s").spell("plain") == "the state's"
    assert quoted("a “state” – so").spell("plain") == 'a "state" - so'
    assert KEY.spell() == WORDS


def test_how_a_quotation_is_written_does_not_make_it_another() -> None:
    assert quoted("“2025 is not 2014”") == quoted("2025 is NOT 2014")
    assert quoted("2025 is not 2014") != quoted("2025 is not 2014", "Moqtada Al Sadr")


def test_another_quotation_keeps_its_words_and_none_is_made_up() -> None:
    other = quoted("real steps")
    assert KEY.restyle(other) is other
    assert list(KEY.near(Random(0))) == []


def test_four_words_in_a_row_and_a_third_of_them_are_an_excerpt() -> None:
    key = quoted("one boat left the old harbour at dawn under a red sail")
    said = key.judge("left the old harbour", SUDANI)
    assert said.outcome is Outcome.PARTLY
    assert said.score == pytest.approx(1 / 3)
    assert key.judge("the old harbour", SUDANI).outcome is Outcome.WRONG
    assert quoted(f"{key.words} today").judge("left the old harbour", SUDANI).outcome is Outcome.WRONG
