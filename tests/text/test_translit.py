"""Which spellings sound alike within and across scripts, and which names of nearly the same letters do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.text.fold import tokens
from quiz.text.names import known
from quiz.text.names.known import alike, keys
from quiz.text.names.translit import heard_outline, is_arabic, outline, sounds
from quiz.text.tables.letters import READINGS

APART = [
    ("Sudan", "Sudani"),
    ("Sudan", "السوداني"),
    ("Sudani", "السودان"),
    ("Yemen", "Oman"),
    ("Yemen", "عُمان"),
    ("Oman", "اليمن"),
    ("Iran", "Iraq"),
    ("Iran", "العراق"),
    ("Niger", "Nigeria"),
    ("Syria", "Serbia"),
    ("Mali", "علي"),
    ("Ghana", "Guyana"),
    ("Hassan", "Hussein"),
    ("حسن", "Hussein"),
    ("حسين", "Hassan"),
    ("محمد", "Mahmoud"),
    ("محمد", "Mahmud"),
    ("محمود", "Mohammed"),
    ("سعيد", "Saad"),
    ("خالد", "Khalil"),
    ("كريم", "Karam"),
    ("سالم", "Salim Ali"),
    ("John Smith", "Jane Smith"),
    ("Mark", "Marko"),
    ("Martin", "Martina"),
    ("Gamal", "Kamal"),
    ("Fayyadh", "Fayez"),
    ("17", "71"),
    ("1 7", "17"),
]
ALIKE = [
    ("Mohammed", "Muhammad"),
    ("Mohammed", "Mohamad"),
    ("Mohammed", "محمد"),
    ("Hussein", "Husayn"),
    ("Hussein", "Hossain"),
    ("Hussein", "حسين"),
    ("Hassan", "حسن"),
    ("Kata'ib", "Kataeb"),
    ("Kata'ib", "Kateeb"),
    ("Kata’ib", "كتائب"),
    ("Nujaba", "النجباء"),
    ("Sudani", "Soudany"),
    ("Shia", "شياع"),
    ("Moqtada", "مقتدى"),
    ("Fayyadh", "Fayad"),
    ("Fayyadh", "الفياض"),
    ("Hezbollah", "حزب الله"),
    ("Hezbollah", "Hizb Allah"),
    ("Abdulrahman", "Abd al-Rahman"),
    ("Abdel Fattah", "عبد الفتاح"),
    ("Iraq", "العراق"),
    ("Daesh", "داعش"),
    ("Baghdad", "بغداد"),
    ("Asaib Ahl al-Haq", "عصائب أهل الحق"),
    ("Qais Khazali", "قيس الخزعلي"),
    ("Nouri al-Maliki", "نوري المالكي"),
    ("Youssef", "يوسف"),
    ("Walid", "وليد"),
    ("Kadhimi", "الكاظمي"),
    ("Haidar", "حيدر"),
    ("Riyadh", "الرياض"),
    ("Erbil", "أربيل"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_do_not_sound_alike(one: str, other: str) -> None:
    assert not alike(tokens(one), tokens(other))
    assert not alike(tokens(other), tokens(one))


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert alike(tokens(one), tokens(other))
    assert alike(tokens(other), tokens(one))


WORDS = st.one_of(
    st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=12),
    st.text("bpfvlmnrhaeiou", min_size=1, max_size=8),
    st.tuples(st.sampled_from(["abd", "abdul", "abdal", "hezb", "الله", "عبد"]), st.text("lahmrالمن", max_size=5)).map(
        "".join
    ),
    st.text("ابپتثجچحخدذرزژسشصضطظعغفڤقكلمنهوي", min_size=1, max_size=8),
    st.sampled_from(sorted(READINGS)),
)


@given(st.lists(WORDS, max_size=3).map(tuple))
def test_every_reading_of_a_name_has_the_outline_that_its_letters_show(words):
    assert {heard_outline(key) for key in keys(words)} <= {outline(words)}


@pytest.mark.parametrize("is_in_arabic", [True, False])
def test_known_names_are_found_by_their_sound(is_in_arabic):
    names = [name for name in known._world() if is_arabic(name) == is_in_arabic]
    assert len(names) > 200
    for name in names:
        assert {heard_outline(key) for key in keys(tokens(name))} <= {outline(tokens(name))}
        if keys(tokens(name)):
            assert known.code_by_sound(tokens(name))


def test_things_are_heard_in_the_order_in_which_they_came():
    heard = known.Heard([(("hassan",), 1), (("hasan",), 2), (("hossein",), 3), (("hassan",), 1), (("karim",), 4)])
    assert [list(heard.get(key)) for key in keys(("hasan",))] == [[1, 2, 3]]
    assert [list(heard.get(key)) for key in keys(("karem",))] == [[4]]
    assert [list(heard.get(key)) for key in keys(("walid",))] == [[]]


def test_other_scripts_have_no_sound() -> None:
    assert sounds(tokens("東京")) == ()
    assert sounds(tokens("Иванов")) == ()
    assert sounds(()) == ()


def test_readings_are_bounded() -> None:
    assert len(sounds(tokens("ظ ذ ض ث ج ظ ذ ض ث ج"))) <= 8
    assert len(sounds(("ظذضثج" * 100,))) <= 8


def test_arabic_is_known_by_its_letters() -> None:
    assert is_arabic("حزب")
    assert not is_arabic("hizb")
