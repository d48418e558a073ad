"""Changes the words around a number for a near miss: another unit, the hedge turned round; never the grammar."""

from collections.abc import Iterator
from fractions import Fraction

from quiz.text.numbers import units
from quiz.text.numbers.forms import Form
from quiz.text.numbers.grammar import exchanged, inflected
from quiz.text.numbers.hedges import OPPOSITES
from quiz.text.numbers.neighbours import FARTHEST
from quiz.text.tables.units_known import CONFUSED_UNITS


def agrees(form: Form, figure: Fraction) -> bool:
    """Whether another number goes with the words after it: "1 groups" does not, nor another class in Arabic."""
    after = inflected(form, figure)
    if form.is_arabic and form.scale == 1 and form.counted_as in ("few", "many", "other"):
        return after == form.after
    return after is not None and (figure != 1 or form.counted_as == "one" or form.is_ordinal)


def in_other_units(form: Form, unit: units.Unit | None, figure: Fraction) -> Iterator[tuple[Form, units.Unit]]:
    """Yield the form with the units that this one is mistaken for, none of them a hundred times as long or short."""
    start, end = form.unit_span
    if unit is None or not end:
        return
    size = units.nominal(Fraction(1), unit)
    for key in CONFUSED_UNITS.get(unit.key, ()):
        other = units.UNITS[key]
        word = exchanged(form, unit.key, key, figure)
        times = units.nominal(Fraction(1), other) / size
        if word is None or not Fraction(1, FARTHEST) <= times <= FARTHEST:
            continue
        after = form.after[:start] + word + form.after[end:]
        yield form._replace(words="", after=after, unit=key, unit_span=(start, start + len(word))), other


def turned(form: Form) -> Form | None:
    """Turn the hedge before a number round: "more than " becomes "fewer than "; `None` where there is none to turn."""
    opposites = OPPOSITES["ar" if form.is_arabic else "en"]
    before, lower = form.before, form.before.lower()
    for words in sorted(opposites, key=len, reverse=True):
        at = lower.rfind(words)
        if at < 0 or lower[at + len(words) : at + len(words) + 1].isalpha() or (at and lower[at - 1].isalpha()):
            continue
        new = opposites[words]
        new = new[:1].upper() + new[1:] if before[at].isupper() else new
        return form._replace(words="", before=before[:at] + new + before[at + len(words) :])
    return None
