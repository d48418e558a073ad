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
_ARABIC_DIGITS = str.maketrans("0123456789.", "٠١٢٣٤٥٦٧٨٩٫")


def kind_name(language: str, kind: str) -> str:
    """Name a question kind; one that nobody named here is called by its own name."""
    named = _KINDS.get(language.partition("-")[0], {}).get(kind)
    return named or kind.replace("-", " ").capitalize()


def number(language: str, value: float, digits: int | None = None) -> str:
    """Write a number with the digits of the language."""
    text = f"{value:.{digits}f}" if digits is not None else f"{value:g}"
    return text.translate(_ARABIC_DIGITS) if language.partition("-")[0] == "ar" else text


def day(language: str, date: dt.date) -> str:
    """Write a date out in full, so that no country reads another day."""
    months = _MONTHS.get(language.partition("-")[0], _MONTHS["en"])
    return f"{number(language, date.day)} {months[date.month - 1]} {number(language, date.year, 0)}"
