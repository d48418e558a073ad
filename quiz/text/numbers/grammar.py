"""Bends the words after a number: the noun or unit that goes with another number, and the word of another unit."""

from fractions import Fraction

from quiz.text.numbers.agreement import agreement, plural
from quiz.text.numbers.figures import is_arabic
from quiz.text.numbers.forms import Form
from quiz.text.tables import units_known


def inflected(form: Form, figure: Fraction) -> str | None:  # noqa: PLR0911 - one return a grammar
    """Give the words after a number in the grammatical number that it asks for; `None` where that is not known."""
    wanted = agreement(figure, form.language)
    start, end = form.unit_span
    noun_ends = end or form.noun_end
    is_free = form.is_ordinal or not form.counted_as or wanted == form.counted_as or not noun_ends
    if is_free or form.after.startswith("-") or form.scale > 1:
        return form.after
    unit = units_known.UNITS.get(form.unit)
    if form.is_arabic:
        forms = units_known.ARABIC_FORMS.get(form.unit)
        if form.unit in ("percent", "point"):
            return form.after
        if not forms or wanted not in ("few", "many", "other") or not end:
            return None
        return form.after[:start] + forms[:3][{"few": 1, "many": 2, "other": 0}[wanted]] + form.after[end:]
    if unit and end:
        return form.after[:start] + unit_word(form.unit, form.after[start:end], figure) + form.after[end:]
    if wanted == "one" or not noun_ends:
        return None
    return plural(form.after[:noun_ends]) + form.after[noun_ends:]


def unit_word(key: str, like: str, figure: Fraction) -> str:
    """Give the word of a unit, in the singular or plural of the figure, abbreviated as another word is not."""
    words: list[str] = units_known.UNITS[key][2].split()
    lower = like.lower()
    if lower in words and f"{lower}s" not in words and not lower.endswith("s"):
        return like
    singular = next((word for word in words if f"{word}s" in words), words[0])
    plural_word = f"{singular}s" if f"{singular}s" in words else words[1 % len(words)]
    return (singular if figure == 1 else plural_word).replace("_", " ")


def exchanged(form: Form, old: str, new: str, figure: Fraction) -> str | None:
    """Give the word of another unit in the number and case of this form's unit word; `None` where that is not known."""
    start, end = form.unit_span
    like = form.after[start:end]
    if is_arabic(like):
        forms, others = units_known.ARABIC_FORMS.get(old), units_known.ARABIC_FORMS.get(new)
        if not forms or not others or (form.style == "words" and forms[3] != others[3]):
            return None
        word = others[:3][{"few": 1, "many": 2}.get(agreement(figure, "ar"), 0)]
        return f"{word[:-1]}{like[-2:]}" if like[-2:] in ("اً", "ًا") and word.endswith("ا") else word
    words: list[str] = units_known.UNITS[new][2].split()
    singular = next((word for word in words if f"{word}s" in words and len(word) > 2), words[0])
    old_words = units_known.UNITS[old][2].split()
    if like.lower() in old_words and not like.lower().endswith("s") and f"{like.lower()}s" in old_words:
        return singular
    return f"{singular}s" if f"{singular}s" in words else unit_word(new, "", figure)
