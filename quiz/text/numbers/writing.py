"""Writes an amount in a form that another amount has, or in a named style."""

from fractions import Fraction

from quiz.text.numbers import words as number_words
from quiz.text.numbers.agreement import agreement
from quiz.text.numbers.figures import is_arabic
from quiz.text.numbers.forms import Form
from quiz.text.numbers.grammar import inflected
from quiz.text.tables import numbers_ar, units_known

STYLES = ("digits", "words", "compact", "arabic-indic")
_EN_SCALES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"), (10**3, " thousand"))
_AR_SCALES = (
    (10**12, " تريليون", " تريليونات"),
    (10**9, " مليار", " مليارات"),
    (10**6, " مليون", " ملايين"),
    (10**3, " ألف", " آلاف"),
)
_AR_SCALE_WORDS = {text: row[1:] for row in _AR_SCALES for text in row[1:]}
_EN_PARTS = {
    Fraction(1, 2): "a half",
    Fraction(1, 4): "a quarter",
    Fraction(3, 4): "three quarters",
    Fraction(1, 3): "a third",
    Fraction(2, 3): "two thirds",
    Fraction(1, 5): "a fifth",
    Fraction(3, 5): "three fifths",
    Fraction(4, 5): "four fifths",
}
_AR_PARTS = {Fraction(1, 2): "نصف", Fraction(1, 4): "ربع", Fraction(1, 3): "ثلث"}
_DUALS = frozenset(numbers_ar.DUAL_SCALES) | {"مئتان", "مئتين"}
_ACCUSATIVES = frozenset({"ألفا", "مليونا", "مليارا", "تريليونا"})


def write(figures: tuple[Fraction, ...], form: Form, style: str | None = None) -> str | None:
    """Write an amount in a form, its numbers in a style; `None` where that cannot be said."""
    style = style or form.style
    after = inflected(form, figures[-1])
    if after is None or (style == "words" and not _takes_words(form)):
        return None
    if style != "compact" and form.shares_scale and style != "words":
        form = form._replace(scale=1, scale_text="")
    written = [number(figure, form, style) for figure in figures]
    if any(words is None for words in written):
        return None
    if style == "compact" and form.shares_scale:
        written[0] = (written[0] or "").removesuffix(form.scale_text)
    return form.before + form.joint.join(words or "" for words in written) + after


def _takes_words(form: Form) -> bool:
    """Whether number words can stand where the numbers stand: not after "$", not before "%" or a glued "km"."""
    if form.before[-1:].strip() and not form.before[-1:].isalpha() and form.before[-1:] not in "(\"'“‘":
        return False
    if form.before[-1:].isalpha() and not is_arabic(form.before[-1:]):
        return False
    if form.after[:1] == "+" or form.after.lstrip()[:1] in tuple("%٪°€£$") or form.after[:1].isalnum():
        return False
    return not form.joint or any(c.isalpha() for c in form.joint)


def number(value: Fraction, form: Form, style: str) -> str | None:
    """Write one number."""
    if form.is_ordinal:
        return _ordinal(value, form, style)
    if style == "words":
        return _worded(value, form)
    if style == "compact":
        return _compact(value, form)
    if style == "arabic-indic":
        form = form._replace(zero="٠", mark="" if form.mark == "" else "٬", point="٫")
    return figure_text(value, form)


def _ordinal(value: Fraction, form: Form, style: str) -> str | None:
    if value.denominator != 1 or value <= 0:
        return None
    place = int(value)
    if form.is_arabic and not form.article and place > 10:
        return None
    if form.is_arabic and (style == "words" or form.article or form.style == "words"):
        return (
            number_words.ordinal_ar(place, is_feminine=form.is_feminine, article=form.article)
            if style == "words"
            else None
        )
    if style == "words":
        words = number_words.ordinal(place)
        return words.capitalize() if words and form.is_capital else words
    return f"{place}{number_words.suffix(place)}" if style == "digits" and place < 10**15 else None


def _worded(value: Fraction, form: Form) -> str | None:
    if form.is_arabic:
        if value.denominator != 1:
            return form.article + _AR_PARTS[value] if value in _AR_PARTS else None
        return _worded_ar(int(value), form)
    whole, rest = divmod(abs(value), 1)
    words = number_words.cardinal(int(whole))
    if rest and words is not None:
        part = _EN_PARTS.get(rest)
        if part is None or whole >= 1000:
            return None
        words = f"{words} and {part}" if whole else part.removeprefix("a ") if rest == Fraction(1, 2) else part
    if words is None:
        return None
    words = f"minus {words}" if value < 0 else words
    return words.capitalize() if form.is_capital else words


def _worded_ar(value: int, form: Form) -> str | None:
    """Write Arabic words; before a noun a dual would lose its last letter, and a scale its ending."""
    gender = _gender(value, form)
    if gender is None:
        return None
    words = number_words.cardinal_ar(value, is_feminine=gender, is_object=form.is_object)
    if words is None or not (form.noun_end or form.unit_span[1]):
        return words
    last = words.rsplit(" ", 1)[-1].removeprefix("و")
    if last in _DUALS:
        return None
    return words[:-1] if last in _ACCUSATIVES else words


def _gender(value: int, form: Form) -> bool | None:
    """Whether the number counts something feminine; `None` where that would have to be known and is not."""
    if form.style == "words" or form.unit in ("percent", "point"):
        return form.is_feminine
    forms = units_known.ARABIC_FORMS.get(form.unit)
    if forms is not None:
        return forms[3]
    rest = value % 100
    return (
        form.is_feminine if rest == 0 or (rest >= 20 and rest % 10 == 0) or value >= 1000 > value % 1000 == 0 else None
    )


def _compact(value: Fraction, form: Form) -> str | None:
    scale, text = form.scale, form.scale_text
    if scale == 1:
        sizes = _AR_SCALES if form.is_arabic else _EN_SCALES
        row = next((row for row in sizes if abs(value) >= row[0]), None)
        if row is None:
            return None
        scale = row[0]
        text = row[1]
    mantissa = value / scale
    if form.is_arabic and text in _AR_SCALE_WORDS:
        text = _AR_SCALE_WORDS[text][agreement(mantissa, "ar") == "few" and mantissa <= 10]
    if (mantissa * 1000).denominator != 1 or (form.scale == 1 and (mantissa * 100).denominator != 1):
        return None
    if form.is_arabic and agreement(mantissa, "ar") in ("one", "two"):
        return None
    return figure_text(mantissa, form) + text


def figure_text(value: Fraction, form: Form) -> str:
    """Write a number in figures, grouped and in the script of a form; what no decimal says exactly as "2 1/3"."""
    whole, rest = divmod(abs(value), 1)
    mark = form.mark
    if mark is None:
        mark = "٬" if form.zero in "٠۰" else ","
    text = f"{int(whole):,}".replace(",", mark)
    if rest:
        decimals = next((count for count in range(1, 10) if (rest * 10**count).denominator == 1), 0)
        if decimals:
            text += form.point + str(int(rest * 10**decimals)).zfill(decimals)
        else:
            text = (
                f"{int(whole)} {rest.numerator}/{rest.denominator}" if whole else f"{rest.numerator}/{rest.denominator}"
            )
    if form.zero != "0":
        text = text.translate({ord(str(digit)): chr(ord(form.zero) + digit) for digit in range(10)})
    return f"-{text}" if value < 0 else text
