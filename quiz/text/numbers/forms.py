"""Keeps how an amount was written: the words around its numbers, and the way the numbers stand there."""

import re
from typing import NamedTuple

from quiz.text.numbers.agreement import agreement
from quiz.text.numbers.amount_reader import Amount
from quiz.text.numbers.figures import fold_word, is_arabic
from quiz.text.numbers.numerals_ar import bare
from quiz.text.tables import numbers_ar, units_known

_FIGURE = re.compile(r"\d(?:.*\d)?", re.DOTALL)
_OBLIQUE = re.compile("ين(?![ا-ي])")
_FEMININE = frozenset(row[1] for row in numbers_ar.UNITS)


class Form(NamedTuple):
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
    return Form(
        language,
        text,
        text[:start],
        text[end : amount.spans[1][0]] if len(amount.spans) > 1 else "",
        text[last[1] :],
        *_figure(first, amount, text),
        is_ordinal=amount.is_ordinal,
        is_feminine=_is_feminine(words, is_ordinal=amount.is_ordinal),
        is_object=amount.hedge != "" or (words != "" and bool(_OBLIQUE.search(words))),
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


class _Figure(NamedTuple):
    """How a number is written, in the order in which `Form` has it."""

    style: str
    zero: str = "0"
    mark: str | None = None
    point: str = "."
    scale: int = 1
    scale_text: str = ""
    shares_scale: bool = False


def _figure(first: str, amount: Amount, text: str) -> _Figure:
    """Read grouping, decimal mark and script off a figure."""
    numeral = amount.numerals[0]
    match = _FIGURE.search(first)
    style = numeral.style
    if match is None:
        return _Figure("words")
    figure = match[0]
    zero = chr(ord(figure[0]) - int(figure[0]))
    marks = [] if figure.isdigit() else [c for c in figure if not c.isdigit()]
    # Any amount said in figures and words at once ("3 hundred and 21") is written as figures when it changes.
    style = "digits" if style == "words" else style
    value = numeral.value if numeral.scale == 1 else numeral.value / numeral.scale
    point = "٫" if zero in "٠۰" else "."
    mark: str | None = None
    if value.denominator != 1 and marks:
        point, marks = marks[-1], marks[:-1]
    if abs(value.numerator) >= 1000 * value.denominator:
        mark = marks[0] if marks else ""
    compact = numeral.style == "compact"
    scale_text = first[match.end() :] if compact else ""
    if amount.shares_scale:
        start, end = amount.spans[1]
        found = _FIGURE.search(text[start:end])
        scale_text = text[start:end][found.end() :] if found else ""
        scale = amount.numerals[1].scale
        return _Figure("compact", zero, mark, point, scale, scale_text, shares_scale=True)
    return _Figure(style, zero, mark, point, numeral.scale if compact else 1, scale_text)
