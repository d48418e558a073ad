"""Keeps how an amount was written, and writes another in the same form or in a named style."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from quiz.text import number_words
from quiz.text.agreement import agreement, plural
from quiz.text.amount_reader import Amount
from quiz.text.numbers import fold_word, is_arabic
from quiz.text.numerals_ar import bare
from quiz.text.tables import numbers_ar, units_known

STYLES = ("digits", "words", "compact", "arabic-indic")
_INDIC = {ord(str(digit)): chr(0x660 + digit) for digit in range(10)}
_FIGURE = re.compile(r"\d(?:.*\d)?", re.DOTALL)
_EN_SCALES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"), (10**3, " thousand"))
_AR_SCALES = (
    (10**12, " تريليون", " تريليونات"),
    (10**9, " مليار", " مليارات"),
    (10**6, " مليون", " ملايين"),
    (10**3, " ألف", " آلاف"),
)
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
_FEMININE = frozenset(row[1] for row in numbers_ar.UNITS)


@dataclass(frozen=True, slots=True)
class Form:
    """The words around an amount's numbers and the way the numbers are written.

    `words` is the whole as read, empty once something was changed. `zero` is the digit nought of the script, `mark`
    groups thousands (`None`: the figure was too short to tell). `unit_span` and `noun_end` are places in `after`.
    """

    language: str
    words: str
    before: str = ""
    joint: str = ""
    after: str = ""
    style: str = "digits"
    zero: str = "0"
    mark: str | None = None
    point: str = "."
    scale: int = 1
    scale_text: str = ""
    shares_scale: bool = False
    is_ordinal: bool = False
    is_feminine: bool = False
    is_object: bool = False
    article: str = ""
    is_capital: bool = False
    unit: str = ""
    unit_span: tuple[int, int] = (0, 0)
    noun_end: int = 0
    counted_as: str = ""

    @property
    def is_arabic(self) -> bool:
        """Whether its number is written in Arabic words, or stands in an Arabic text."""
        return self.language.startswith("ar")


def form_of(text: str, amount: Amount, language: str) -> Form:
    """Take the form that an amount has in its text."""
    (start, end), last = amount.spans[0], amount.spans[-1]
    first = text[start:end]
    language = _language(text, language)
    if amount.is_dual and amount.unit is not None:
        return _dual_form(text, amount, language)
    words = first if amount.numerals[0].style == "words" else ""
    prefix = _joined(words) if is_arabic(words) and not amount.is_dual else ""
    article = "ال" if prefix.endswith("ال") and amount.is_ordinal else ""
    start += len(prefix) - len(article)
    return replace(
        _figure_form(first, amount, text),
        language=language,
        words=text,
        before=text[:start],
        joint=text[end : amount.spans[1][0]] if len(amount.spans) > 1 else "",
        after=text[last[1] :],
        is_ordinal=amount.is_ordinal,
        is_feminine=_is_feminine(words, is_ordinal=amount.is_ordinal),
        is_object=amount.hedge != "" or bool(re.search("ين(?![ا-ي])", words)),
        article=article,
        is_capital=words[:1].isupper(),
        unit=amount.unit.key if amount.unit else "",
        unit_span=(amount.unit_span[0] - last[1], amount.unit_span[1] - last[1]) if amount.unit_span[1] else (0, 0),
        noun_end=amount.nouns_end - last[1] if amount.nouns else 0,
        counted_as="" if amount.is_ordinal else agreement(amount.figures[-1], language),
    )


def _dual_form(text: str, amount: Amount, language: str) -> Form:
    """Prepare "أسبوعين" for other numbers, which stand before the plural: "ثلاثة أسابيع"."""
    (start, end), unit = amount.spans[0], amount.unit.key if amount.unit else ""
    forms = units_known.ARABIC_FORMS.get(unit)
    if forms is None:
        return Form(language, text, text[:start], after=text[end:], style="words", counted_as="two", unit=unit)
    after = f" {forms[1]}{text[end:]}"
    span = (1, 1 + len(forms[1]))
    return Form(language, text, text[:start], after=after, style="words", is_feminine=forms[3], is_object=True,
                unit=unit, unit_span=span, counted_as="few")  # fmt: skip


def _language(text: str, language: str) -> str:
    """Arabic words in an English deck are still written as Arabic, and the reverse."""
    if is_arabic(text):
        return language if language.startswith("ar") else "ar"
    return "en" if language.startswith("ar") and re.search("[A-Za-z]{2}", text) else language


def _joined(words: str) -> str:
    """Find the letters joined to the front of an Arabic number word ("بأربع")."""
    first = words.split(maxsplit=1)[0] if words.split() else ""
    prefix = bare(fold_word(first))[0]
    return prefix if first.startswith(prefix) else ""


def _is_feminine(words: str, *, is_ordinal: bool) -> bool:
    pieces = words.split()
    if not pieces:
        return False
    if is_ordinal:
        return pieces[0].endswith(("ة", "ى", "ه"))
    if "عشرة" in pieces:
        return len(pieces) > 1
    return any(piece.removeprefix("و").removeprefix("ب") in _FEMININE for piece in pieces[:2])


def _figure_form(first: str, amount: Amount, text: str) -> Form:
    """Read grouping, decimal mark and script off a figure."""
    numeral = amount.numerals[0]
    match = _FIGURE.search(first)
    style = numeral.style
    if match is None:
        return Form("", "", style="words")
    figure = match[0]
    digit = next(c for c in figure if c.isdigit())
    zero = chr(ord(digit) - int(digit)) if digit.isdecimal() else "0"
    marks = [c for c in figure if not c.isdigit()]
    # Any amount said in figures and words at once ("3 hundred and 21") is written as figures when it changes.
    style = "digits" if style == "words" else style
    value = abs(numeral.value / numeral.scale)
    point = "٫" if zero in "٠۰" else "."
    mark: str | None = None
    if value.denominator != 1 and marks:
        point, marks = marks[-1], marks[:-1]
    if value >= 1000:
        mark = marks[0] if marks else ""
    compact = numeral.style == "compact"
    scale_text = first[match.end() :] if compact else ""
    if amount.shares_scale:
        start, end = amount.spans[1]
        found = _FIGURE.search(text[start:end])
        scale_text = text[start:end][found.end() :] if found else ""
        return Form("", "", style="compact", zero=zero, mark=mark, point=point,
                    scale=amount.numerals[1].scale, scale_text=scale_text, shares_scale=True)  # fmt: skip
    return Form("", "", style=style, zero=zero, mark=mark, point=point, scale=numeral.scale if compact else 1,
                scale_text=scale_text)  # fmt: skip


def write(figures: tuple[Fraction, ...], form: Form, style: str | None = None) -> str | None:
    """Write an amount in a form, its numbers in a style; `None` where that cannot be said."""
    style = style or form.style
    after = inflected(form, figures[-1])
    if after is None or (style == "words" and not _takes_words(form)):
        return None
    if style != "compact" and form.shares_scale and style != "words":
        form = replace(form, scale=1, scale_text="")
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
        return others[:3][{"few": 1, "many": 2}.get(agreement(figure, "ar"), 0)]
    words: list[str] = units_known.UNITS[new][2].split()
    singular = next((word for word in words if f"{word}s" in words and len(word) > 2), words[0])
    old_words = units_known.UNITS[old][2].split()
    if like.lower() in old_words and not like.lower().endswith("s") and f"{like.lower()}s" in old_words:
        return singular
    return f"{singular}s" if f"{singular}s" in words else unit_word(new, "", figure)


def number(value: Fraction, form: Form, style: str) -> str | None:
    """Write one number."""
    if form.is_ordinal:
        return _ordinal(value, form, style)
    if style == "words":
        return _worded(value, form)
    if style == "compact":
        return _compact(value, form)
    if style == "arabic-indic":
        form = replace(form, zero="٠", mark="" if form.mark == "" else "٬", point="٫")
    return figure_text(value, form)


def _ordinal(value: Fraction, form: Form, style: str) -> str | None:
    if value.denominator != 1 or value <= 0:
        return None
    place = int(value)
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
    words = number_words.cardinal_ar(value, is_feminine=form.is_feminine, is_object=form.is_object)
    if words is None or not (form.noun_end or form.unit_span[1]):
        return words
    last = words.rsplit(" ", 1)[-1].removeprefix("و")
    if last in _DUALS:
        return None
    return words[:-1] if last in _ACCUSATIVES else words


def _compact(value: Fraction, form: Form) -> str | None:
    scale, text = form.scale, form.scale_text
    if scale == 1:
        sizes = _AR_SCALES if form.is_arabic else _EN_SCALES
        row = next((row for row in sizes if abs(value) >= row[0]), None)
        if row is None:
            return None
        scale = row[0]
        few = form.is_arabic and agreement(value / scale, "ar") == "few" and value / scale <= 10
        text = row[-1] if few else row[1]
    mantissa = value / scale
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
