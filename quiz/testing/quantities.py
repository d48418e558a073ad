"""Quantities in their odd corners: negative, huge, hedged, ranges, units, ordinals, parts, in English and Arabic."""

from hypothesis import reject
from hypothesis import strategies as st

from quiz.facts.quantity import Quantity
from quiz.model.value import Context

_HEDGES = {
    "en": [
        *("about", "around", "nearly", "almost", "more than", "over", "at least", "up to", "fewer than", "under"),
        *("exactly", "just over", "no more than"),
    ],
    "ar": ["نحو", "حوالي", "أكثر من", "أقل من", "ما لا يقل عن", "قرابة"],
}
_AFTER = {
    "en": ["", " troops", " groups", " people", "-day", "-week", " days", " months", " years", "%", " per cent", " km"],
    "ar": ["", " جندي", " مجموعات", " يوما", " في المئة", " شهرا"],
}
_WORDS = {
    "en": [
        "four",
        "a dozen",
        "two and a half thousand",
        "twenty-five hundred",
        "half",
        "three quarters",
        "one in four",
    ],
    "ar": ["أربع", "اثنا عشر", "ألفان وخمسمئة", "خمسة وعشرون ألفا", "نصف"],
}
_ORDINALS = {"en": ["first", "sixth", "21st", "112th", "hundredth"], "ar": ["السادسة", "الحادي عشر", "ثالث"]}
_WHOLE = [
    "between 2,000 and 3,000", "5-10%", "$2-3m", "-5 to 5", "12 to 15 days", "أسبوعين", "بين 5 و10", "a week", "$2.5bn",
    "1 year", "12 months", "365 days", "24 hours", "52 weeks", "minus four", "zero", "half a million", "2½", "1/3",
]  # fmt: skip
_GROUPING = st.sampled_from([",", "", " ", "\u00a0", "’"])


@st.composite
def figures(draw: st.DrawFn) -> str:
    """A figure as people write one."""
    whole = draw(st.one_of(st.integers(0, 30), st.integers(0, 10**6), st.sampled_from([10**k for k in range(15)])))
    whole = draw(st.sampled_from([whole, whole // 10 * 10, whole // 1000 * 1000]))
    text = f"{whole:,}".replace(",", draw(_GROUPING))
    text += draw(st.sampled_from(["", "", "", ".5", ".25", ".0"]))
    scale = draw(st.sampled_from(["", "", "", "k", "m", "bn", " thousand", " million"])) if whole < 10**5 else ""
    return draw(st.sampled_from(["", "", "", "-"])) + text + scale


@st.composite
def amount_words(draw: st.DrawFn, language: str = "en") -> str:
    """Words that state an amount, in a language."""
    kind = draw(st.sampled_from(["figure", "figure", "words", "ordinal", "whole"]))
    if kind == "whole":
        return draw(st.sampled_from(_WHOLE))
    if kind == "ordinal":
        return draw(st.sampled_from(_ORDINALS[language]))
    hedge = draw(st.sampled_from(["", "", *_HEDGES[language]]))
    number = draw(figures()) if kind == "figure" else draw(st.sampled_from(_WORDS[language]))
    return f"{hedge} {number}{draw(st.sampled_from(_AFTER[language]))}".strip()


@st.composite
def quantities(draw: st.DrawFn, language: str = "en") -> Quantity:
    """A quantity, as it is read from such words."""
    value = Quantity.parse(draw(amount_words(language)), Context(language=language))
    return value if value is not None else reject()


def number_like_garbage() -> st.SearchStrategy[str]:
    """Texts made of what numbers are made of."""
    piece = st.sampled_from(
        [
            *"0123456789.,'’٬٫٪%$€-–+~/½O l",
            *(" and ", " to ", "between ", "hundred ", "two ", "about ", "not ", "k", "bn", "th"),
            *("و", "ألف ", "مئة ", "ثلاثة ", "عشر ", "نصف ", "يومان ", "\u0660", "\u06f5", "\u200f", "\ud800", "\x00"),
        ]
    )
    return st.lists(piece, max_size=14).map("".join)
