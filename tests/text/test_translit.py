"""Which spellings sound alike within and across scripts, and which names of nearly the same letters do not."""

import pytest

from quiz.text.fold import tokens
from quiz.text.names.known import alike
from quiz.text.names.translit import is_arabic, sounds

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
