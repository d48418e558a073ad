"""What folding makes one, and what it must keep apart."""

import pytest

from quiz.text.fold import fold, letters, normal, tokens

APART = [
    ("Sudan", "Sudani"),
    ("Iraq", "Iran"),
    ("brigade 12", "brigade 13"),
    ("Ali", "Alia"),
    ("Albania", "Bania"),
    ("As", "Sadr"),
    ("Hassan", "Hussein"),
    ("السودان", "السوداني"),
    ("الله", "له"),
    ("حسن", "حسين"),
    ("فتح", "فتحي"),
    ("किताब", "कताब"),
    ("東京", "京都"),
]
ONE = [
    ("Kata’ib", "Kata'ib", "typographic apostrophe"),
    ("Kataʾib", "Kata`ib", "half ring and grave"),
    ("KATA’IB", "kataib", "case and no mark"),
    ("al-Nujaba", "Al Nujaba", "hyphen"),
    ("an-Nujaba", "Al Nujaba", "assimilated n"),
    ("ash-Shuhada", "al-Shuhada", "assimilated sh"),
    ("as-Sadr", "El Sadr", "assimilated s"),
    ("ad-Din", "al-Din", "assimilated d"),
    ("AlSudani", "Al Sudani", "joined article with a capital"),
    ("The National", "national", "English article"),
    ("José Müller", "jose muller", "accents"),
    ("Jose\u0301", "José", "combining accent"),
    ("Søren Łukasz", "soren lukasz", "letters that do not decompose"),
    ("ﬁne", "fine", "ligature"),
    ("Straße", "STRASSE", "sharp s"),
    ("Ｉｒａｑ", "Iraq", "full width"),
    ("Iraq's", "Iraq’s", "possessive"),
    ("Iraq’s", "Iraq", "possessive left out"),
    ("P.M.F.", "PMF", "dots"),
    ("U.S", "US", "dots without the last"),
    ("Mobilisation", "mobilization", "-isation"),
    ("Organisation", "Organization", "-isation"),
    ("Ministry of Defence", "ministry of defense", "-ence"),
    ("Labour", "Labor", "-our"),
    ("A & B", "A and B", "ampersand"),
    ("Iran–backed", "Iran-backed", "dash"),
    ("a\u200bb\u200f", "ab", "invisible characters"),
    ("  Iraq \u00a0 Syria ", "Iraq Syria", "space"),
    ("مُحَمَّد", "محمد", "vowel marks"),
    ("الســوداني", "السوداني", "tatweel"),
    ("السودانى", "السوداني", "alef maqsura"),
    ("إيران", "ايران", "hamza"),
    ("النجباء", "النجبا", "final hamza"),
    ("حركة", "حركه", "ta marbuta"),
    ("كتائب", "كتايب", "hamza on ya"),
    ("ایران", "ايران", "Persian ya"),
    ("النجباء", "نجباء", "Arabic article"),
    ("٢٠١٤", "2014", "Arabic-Indic digits"),
    ("۲۰۱۴", "2014", "Persian digits"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=why) for a, b, why in ONE])
def test_ways_of_writing_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


def test_an_article_alone_is_kept() -> None:
    assert tokens("Al") == ("al",)
    assert tokens("the") == ("the",)


def test_normal_keeps_words_and_marks() -> None:
    assert normal("  “The  state’s” – NOW\u200f ") == '"the state\'s" - now'


def test_letters_of_one_word() -> None:
    assert letters("Don’t!") == "dont"
    assert letters("2,500") == "2500"
    assert letters("—") == ""


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "ﷺ" * 1000, "\u0301" * 5000, "a" * 100_000, "٠" * 100_000])
def test_any_text_is_folded(text: str) -> None:
    assert isinstance(fold(text), str)
    assert isinstance(normal(text), str)
    assert isinstance(letters(text), str)
