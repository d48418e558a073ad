"""What is said about a typed number, and the few readings that only judging needs."""

import re
import unicodedata
from collections.abc import Iterable

from quiz.text.phrases import Phrases

PHRASES = Phrases(
    en={
        "blank": "No answer.",
        "unreadable": "That is not a number that can be read; type it in figures or in words.",
        "negated": "Say which number it is, not which it is not.",
        "several": "That is more than one number; give one.",
        "right": "Right: the article says {key}.",
        "regrouped": "Right, reading the point as a thousands separator: the article says {key}.",
        "unit": "Wrong: {said} measures something else; the article says {key}.",
        "counted": "Wrong: the article says {key}, not {said}.",
        "counts-what": "The number alone is enough, or say what the article counts: “{said}” is not in its words.",
        "aside": "Give the number alone: “{said}” says something more.",
        "more-precise": "More precise than the article, which says only {key}.",
        "hedge": "Partly right: that is the figure; the article says {key}.",
        "no-hedge": "Partly right: that is the figure, but the article gives it as it is: {key}.",
        "rounded": "Partly right: that is the figure rounded; the article says {key}.",
        "wider": "Partly right, but less precise than the article, which says {key}.",
        "wrong": "Wrong: the article says {key}.",
        "rival": "Close, but {figure} is the figure for {label}; the article says {key}.",
        "rival-unnamed": "Close, but {figure} is the figure for something else; the article says {key}.",
    },
    ar={
        "blank": "لا توجد إجابة.",
        "unreadable": "هذا ليس عددا مقروءا؛ اكتبه بالأرقام أو بالكلمات.",
        "negated": "اذكر العدد الصحيح لا العدد المنفي.",
        "several": "هذا أكثر من عدد واحد؛ اكتب عددا واحدا.",
        "right": "صحيح: يقول المقال {key}.",
        "regrouped": "صحيح، باعتبار النقطة فاصلة للآلاف: يقول المقال {key}.",
        "unit": "خطأ: {said} مقياس لشيء آخر؛ يقول المقال {key}.",
        "counted": "خطأ: يقول المقال {key} وليس {said}.",
        "counts-what": "يكفي العدد وحده، أو اذكر ما يعدّه المقال: «{said}» ليست من كلماته.",
        "aside": "اكتب العدد وحده: «{said}» تقول شيئا آخر.",
        "more-precise": "هذا أدق مما في المقال، فهو يقول فقط {key}.",
        "hedge": "صحيح جزئيا: هذا هو الرقم، لكن المقال يقول {key}.",
        "no-hedge": "صحيح جزئيا: هذا هو الرقم، لكن المقال يذكره كما هو: {key}.",
        "rounded": "صحيح جزئيا: هذا هو الرقم مقربا؛ يقول المقال {key}.",
        "wider": "صحيح جزئيا، لكنه أقل دقة من المقال الذي يقول {key}.",
        "wrong": "خطأ: يقول المقال {key}.",
        "rival": "قريب، لكن {figure} هو الرقم الخاص بـ {label}؛ ويقول المقال {key}.",
        "rival-unnamed": "قريب، لكن {figure} رقم شيء آخر؛ ويقول المقال {key}.",
    },
)

_ROMAN = re.compile(r"(?:the\s+)?(X{0,3})(IX|IV|V?I{0,3})", re.IGNORECASE)
_UNITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


def roman(words: str) -> int | None:
    """Read a Roman numeral below forty: only an ordinal is asked for in them.

    >>> roman("VI"), roman("mix")
    (6, None)
    """
    match = _ROMAN.fullmatch(unicodedata.normalize("NFKC", words[:40]).strip().rstrip("."))
    if match is None or not match[1] + match[2]:
        return None
    return 10 * len(match[1]) + _UNITS[match[2].upper()]


def is_alias(words: str, aliases: Iterable[Iterable[str]]) -> bool:
    """Whether an answer is one of the further spellings that the deck accepts."""
    said = _plain(words)
    return any(said == _plain(alias) for spellings in aliases for alias in spellings)


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


_NOTHING = frozenset({"none", "no", "nothing", "nobody", "nil", "لا شيء", "لا أحد", "لا يوجد"})


def is_nothing(words: str) -> bool:
    """Whether words say that there is none at all."""
    return " ".join(words.lower().strip(" .!").split()) in _NOTHING
