"""How figures, days and kinds of question are written for people, in the language of a deck."""

import datetime as dt

from quiz.text.tables import dates_ar, dates_en

_KINDS = {
    "en": {
        "claim-check": "Check the claim",
        "cloze": "Fill the gap",
        "name-all": "Name them all",
        "attribution": "Who said it",
    },
    "ar": {
        "multiple-choice": "اختيار من متعدد",
        "short-answer": "إجابة قصيرة",
        "name-all": "اذكرها كلها",
        "cloze": "املأ الفراغ",
        "claim-check": "تحقق من الادعاء",
        "ordering": "رتّب",
        "matching": "طابق",
        "attribution": "من القائل",
    },
}

_MONTHS = {"en": tuple(names[0].capitalize() for names in dates_en.MONTHS), "ar": dates_ar.GULF}
_SHORT = {"en": 3}  # letters of a month that tell it from the others, where it is written short
_ARABIC_DIGITS = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


def kind_name(language: str, kind: str) -> str:
    """Name a question kind; one that nobody named here is called by its own name."""
    named = _KINDS.get(language.partition("-")[0], {}).get(kind)
    return named or kind.replace("-", " ").capitalize()


def number(language: str, value: float, digits: int | None = None) -> str:
    """Write a number with the digits of the language."""
    text = f"{value:.{digits}f}" if digits is not None else f"{value:g}"
    return text.translate(_ARABIC_DIGITS) if language.partition("-")[0] == "ar" else text


def count(language: str, value: int) -> str:
    """Write a number of things with the digits of the language, however large.

    >>> count("en", 1234567), count("ar", 12)
    ('1,234,567', '١٢')
    """
    text = f"{value:,}"
    return text.translate(_ARABIC_DIGITS).replace(",", "٬") if language.partition("-")[0] == "ar" else text


def day_of_year(language: str, date: dt.date) -> str:
    """Write a day without its year and in short, for days that are near.

    >>> day_of_year("en", dt.date(2025, 9, 17)), day_of_year("ar", dt.date(2025, 9, 17))
    ('17 Sep', '١٧ سبتمبر')
    """
    return f"{number(language, date.day)} {_month(language, date)[: _SHORT.get(language.partition('-')[0])]}"


def day(language: str, date: dt.date) -> str:
    """Write a date out in full, so that no country reads another day."""
    return f"{number(language, date.day)} {_month(language, date)} {number(language, date.year, 0)}"


def _month(language: str, date: dt.date) -> str:
    return _MONTHS.get(language.partition("-")[0], _MONTHS["en"])[date.month - 1]
