"""Numbers with a hedge and a unit: "about 2,500 troops", "12-day", "sixth", "between 5% and 10%"."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from random import Random
from typing import ClassVar, Self

from quiz.model.relation import Extent, Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Candidate, Context, NearMiss
from quiz.text import amounts, hedges, neighbours, number_forms, quantity_replies, units
from quiz.text.amounts import Amount
from quiz.text.number_forms import Form
from quiz.text.numbers import fold_word, tokens
from quiz.text.quantity_replies import PHRASES as SAY
from quiz.text.tables.units_known import CONFUSED_UNITS

_BOUNDED_ONE_WAY = ("more", "least", "most", "fewer")
_ROUNDING = Fraction(1, 20)  # a figure said rounder is partly right when it is this near: 2.5 million for 2,512,000


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure, or the two of a range, in `unit`; `noun` is the class of what is counted, where it is known.

    Equality looks at what is said, not at how: "two weeks" equals "14 days".
    """

    STYLES: ClassVar[tuple[str, ...]] = number_forms.STYLES

    dimension: str
    noun: str
    hedge: str
    points: tuple[Fraction, ...]
    extent: Extent
    figures: tuple[Fraction, ...] = field(compare=False)
    unit: units.Unit | None = field(compare=False)
    nouns: tuple[str, ...] = field(compare=False)
    is_part: bool = field(compare=False)
    tolerance: Fraction | None = field(compare=False)
    form: Form = field(compare=False, repr=False)

    @classmethod
    def find(cls, text: str, context: Context) -> Iterator[Candidate[Self]]:
        """Yield the amounts of a text with hedge and unit, and not the years and days of its dates."""
        pieces = tokens(text)
        for amount in amounts.every(pieces, context.language):
            end = amount.nouns_end if len(amount.nouns) == 1 and units.is_known_noun(amount.nouns[0]) else amount.end
            words = text[amount.start : end]
            value = cls.parse(words, replace(context, unit=""))
            if value is not None:
                yield Candidate(amount.start, end, words, value)

    @classmethod
    def parse(cls, words: str, context: Context) -> Self | None:
        """Read words that state one amount, and nothing against it; other words may stand around it."""
        reading = amounts.read(words, context.language)
        if len(reading.amounts) != 1 or reading.is_negated or reading.is_garbled or reading.is_date:
            return None
        amount = reading.amounts[0]
        unit, nouns = amount.unit, amount.nouns
        if unit is None and not nouns and context.unit and not amount.is_ordinal:
            unit = units.named(context.unit)
            nouns = () if unit else tuple(fold_word(word) for word in context.unit.split())
        form = number_forms.form_of(words, amount, context.language)
        return cls._of(amount.figures, amount.hedge, unit, nouns, amount, context.tolerance, form)

    @classmethod
    def _of(  # noqa: PLR0913 - every part of an amount
        cls,
        figures: tuple[Fraction, ...],
        hedge: str,
        unit: units.Unit | None,
        nouns: tuple[str, ...],
        amount: Amount,
        tolerance: Fraction | None,
        form: Form,
    ) -> Self:
        return cls(
            dimension="ordinal" if amount.is_ordinal else unit.dimension if unit else "count",
            noun=units.head(nouns) if unit is None else "",
            hedge="" if hedge == "exactly" else hedge,
            points=tuple(units.nominal(figure, unit) for figure in figures),
            extent=Extent(*hedges.bounds(hedge, figures, unit, tolerance)),
            figures=figures,
            unit=unit,
            nouns=nouns,
            is_part=amount.numerals[0].is_part,
            tolerance=tolerance,
            form=form,
        )

    @property
    def nominal(self) -> Hashable:
        """The dimension and the figure or figures in its first unit, whatever the hedge."""
        return (self.dimension, *self.points)

    def spell(self, style: str | None = None) -> str:
        """Write the value as it was read, or with its number in a style; an unfit style falls back to figures."""
        if style is None and self.form.words:
            return self.form.words
        return number_forms.write(self.figures, self.form, style) or number_forms.write(
            self.figures, self.form, "digits"
        ) or self.form.words

    def styles(self) -> tuple[str, ...]:
        """Name the styles that differ from each other and say this very value."""
        found: dict[str, str] = {}
        for style in self.STYLES:
            if style == "arabic-indic" and not self.form.is_arabic:
                continue
            words = self._written(style)
            if words is not None and words not in found:
                found[words] = style
        return tuple(found.values())

    def _written(self, style: str | None) -> str | None:
        """Write the value in a style where reading it again gives this very value."""
        words = number_forms.write(self.figures, self.form, style)
        return words if words is not None and self._reads_back(words) else None

    def _reads_back(self, words: str) -> bool:
        unit = self.unit.key if self.unit else " ".join(self.nouns)
        read = type(self).parse(words, Context(language=self.form.language, unit=unit, tolerance=self.tolerance))
        return read is not None and read.relate(self) is Relation.SAME and read.points == self.points

    def relate(self, other: Self) -> Relation:
        """Compare what two values allow; only values of one dimension can exclude each other.

        What is counted must be the same for one to contain the other, and must not be different for them to exclude
        each other.
        """
        if self.dimension != other.dimension:
            return Relation.OVERLAPS
        found = self.extent.relate(other.extent)
        if self.noun == other.noun:
            return found
        is_unsaid = not self.noun or not other.noun
        return Relation.DISJOINT if is_unsaid and found is Relation.DISJOINT else Relation.OVERLAPS

    def near(self, chance: Random) -> Iterator[NearMiss[Self]]:
        """Yield other figures in the same words, the figure in another unit, and the hedge turned round."""
        if self.hedge in _BOUNDED_ONE_WAY:
            made = self._turned(chance)
        else:
            made = self._shifted(chance)
        for value, operation in made:
            if value is not None and value.relate(self) is Relation.DISJOINT and value._reads_back(value.spell()):
                yield NearMiss(value, operation)

    def _shifted(self, chance: Random) -> Iterator[tuple[Self | None, str]]:
        first, last = self.figures[0], self.figures[-1]
        swapped = list(self._other_units())
        is_ordinal = self.dimension == "ordinal"
        for count, (figure, operation) in enumerate(neighbours.neighbours(first, chance, is_ordinal=is_ordinal)):
            if count == 6:
                yield from swapped
                swapped = []
            if self.dimension == "percent" and abs(last) <= 100 < abs(figure + last - first):
                continue
            if not self._agrees(figure + last - first):
                continue
            yield self._with((figure, figure + last - first) if len(self.figures) > 1 else (figure,)), operation
        yield from swapped

    def _agrees(self, figure: Fraction) -> bool:
        """Whether a figure leaves the words after it as they are."""
        if self.form.is_arabic and self.form.scale == 1 and self.form.counted_as in ("few", "many", "other"):
            return number_forms.inflected(self.form, figure) == self.form.after
        return number_forms.inflected(self.form, figure) is not None and (
            figure != 1 or self.form.counted_as == "one" or self.form.is_ordinal
        )

    def _other_units(self) -> Iterator[tuple[Self | None, str]]:
        start, end = self.form.unit_span
        if self.unit is None or not end:
            return
        for key in CONFUSED_UNITS.get(self.unit.key, ()):
            word = number_forms.exchanged(self.form, self.unit.key, key, self.figures[-1])
            if word is None:
                continue
            after = self.form.after[:start] + word + self.form.after[end:]
            form = replace(self.form, words="", after=after, unit=key, unit_span=(start, start + len(word)))
            if abs(Fraction(units.nominal(Fraction(1), units.UNITS[key]) / units.nominal(Fraction(1), self.unit))) > 100:
                continue
            yield self._with(self.figures, form=form, unit=units.UNITS[key]), "unit"

    def _turned(self, chance: Random) -> Iterator[tuple[Self | None, str]]:
        """Turn the hedge round: "more than 500" to "fewer than 500", and to figures on that side."""
        turned = quantity_replies.turned(self.form.before, self.form.language)
        if turned is None:
            return
        form = replace(self.form, words="", before=turned)
        yield self._with(self.figures, form=form), "bound-direction"
        for figure, _ in neighbours.neighbours(self.figures[0], chance):
            if self._agrees(figure):
                yield self._with((figure,), form=form), "bound-direction"

    def _with(self, figures: tuple[Fraction, ...], form: Form | None = None, unit: units.Unit | None = None) -> Self | None:
        """Say other figures in this value's form."""
        form = replace(form or self.form, words="")
        words = number_forms.write(figures, form) or number_forms.write(figures, form, "digits")
        if words is None:
            return None
        unit = unit or self.unit
        context = Context(
            language=form.language,
            unit=unit.key if unit else " ".join(self.nouns),
            tolerance=self.tolerance,
        )
        read = type(self).parse(words, context)
        if read is None or read.figures != figures or (read.noun != self.noun and read.dimension == "count"):
            return None
        return replace(read, form=replace(read.form, words="" if not words else words), noun=self.noun, nouns=self.nouns)

    def restyle(self, other: Self) -> Self | None:
        """Say another value's figures with this one's hedge, unit and words around them."""
        if self.dimension != other.dimension or len(self.figures) != len(other.figures):
            return None
        size = units.nominal(Fraction(1), self.unit)
        figures = tuple(point / size for point in other.points)
        found = self._with(figures)
        return found if found is not None and found.nominal == other.nominal else None

    def judge(self, response: str, context: Context) -> Grade:
        """Grade a typed number: the figure first, read in this value's light, then its hedge, then what it counts."""
        return _Judge(self, response, context).grade()


class _Judge:
    """Judges one response to one key."""

    def __init__(self, key: Quantity, response: str, context: Context) -> None:
        self.key, self.response, self.context = key, response, context

    def grade(self) -> Grade:
        if not self.response.strip():
            return self._say(Outcome.BLANK, "blank")
        reading = amounts.read(self.response, self.context.language)
        if reading.is_garbled:
            return self._say(Outcome.UNREADABLE, "unreadable")
        if not reading.amounts:
            return self._without_number()
        if reading.is_negated:
            return self._say(Outcome.SAY_MORE, "negated")
        if len({(amount.figures, amount.unit) for amount in reading.amounts}) > 1:
            return self._say(Outcome.SAY_MORE, "several")
        return self._amount(max(reading.amounts, key=lambda amount: (amount.hedge != "", amount.nouns)))

    def _without_number(self) -> Grade:
        place = quantity_replies.roman(self.response) if self.key.dimension == "ordinal" else None
        if place is None:
            return self._say(Outcome.UNREADABLE, "unreadable")
        return self._figure((Fraction(place),), "", None)

    def _amount(self, amount: Amount) -> Grade:
        key = self.key
        figures, unit = amount.figures, amount.unit
        dimension = "ordinal" if amount.is_ordinal else unit.dimension if unit else "count"
        if dimension != key.dimension:
            figures, unit, fits = self._in_light(amount, dimension)
            if not fits:
                return self._other_dimension(amount)
        if unit is None:
            unit = key.unit
        if amount.other is not None and (amount.other,) == key.figures != figures:
            return self._figure((amount.other,), amount.hedge, unit, phrase="regrouped", amount=amount)
        return self._figure(figures, amount.hedge, unit, amount=amount)

    def _in_light(self, amount: Amount, dimension: str) -> tuple[tuple[Fraction, ...], units.Unit | None, bool]:
        """Read a bare number as what the key gives: so many days, a place in an order, a share of a hundred."""
        key, figures = self.key, amount.figures
        is_part = amount.numerals[0].is_part
        if dimension == "count" and key.dimension == "percent" and is_part:
            return tuple(figure * 100 for figure in figures), key.unit, True
        if dimension == "percent" and key.dimension == "count" and key.is_part:
            return tuple(figure / 100 for figure in figures), None, True
        if dimension != "count":
            return figures, amount.unit, False
        return figures, key.unit, not self._is_foreign(amount)

    def _is_foreign(self, amount: Amount) -> bool:
        """Whether the words after a bare number count something that stands nowhere in the key's words."""
        own = {fold_word(word) for word in self.key.form.words.replace("-", " ").split()}
        own |= {fold_word(word) for word in self.context.unit.split()}
        return bool(amount.nouns) and units.head(amount.nouns) != "" and not own.intersection(amount.nouns)

    def _other_dimension(self, amount: Amount) -> Grade:
        return self._say(Outcome.WRONG, "unit", Relation.OVERLAPS, said=self.response[amount.start : amount.nouns_end])

    def _figure(
        self,
        figures: tuple[Fraction, ...],
        hedge: str,
        unit: units.Unit | None,
        *,
        phrase: str = "right",
        amount: Amount | None = None,
    ) -> Grade:
        key = self.key
        points = tuple(units.nominal(figure, unit) for figure in figures)
        lit = hedge or (key.hedge if len(figures) == 1 and key.hedge != hedges.RANGE else "")
        tolerance = key.tolerance if unit == key.unit else None
        relation = Extent(*hedges.bounds(lit, figures, unit, tolerance)).relate(key.extent)
        nouns = amount.nouns if amount else ()
        if points == key.points and key.noun and not units.counts_same(nouns, key.noun):
            return self._miscounted(nouns, amount)
        if points == key.points or relation is Relation.SAME:
            return self._same_figure(hedge, relation, phrase)
        return self._other_figure(hedge, points, relation, figures)

    def _miscounted(self, nouns: tuple[str, ...], amount: Amount | None) -> Grade:
        said = self.response[amount.spans[-1][1] : amount.nouns_end].strip() if amount else ""
        if any(units.is_known_noun(noun) for noun in nouns):
            return self._say(Outcome.WRONG, "counted", Relation.OVERLAPS, said=said)
        return self._say(Outcome.SAY_MORE, "counts-what", Relation.OVERLAPS, said=said)

    def _same_figure(self, hedge: str, relation: Relation, phrase: str) -> Grade:
        key = self.key
        if not hedge or hedge == key.hedge or relation is Relation.SAME:
            return self._say(Outcome.RIGHT, phrase, Relation.SAME)
        if hedge == "exactly":
            return self._say(Outcome.WRONG, "more-precise", relation)
        if relation is Relation.DISJOINT:
            return self._wrong(relation)
        return self._say(Outcome.PARTLY, "hedge" if key.hedge else "no-hedge", relation)

    def _other_figure(
        self, hedge: str, points: tuple[Fraction, ...], relation: Relation, figures: tuple[Fraction, ...]
    ) -> Grade:
        key = self.key
        rival = self.context.rivals.whose((key.dimension, *points), self.context.fact)
        if rival is not None:
            grade = self._wrong(relation, "rival", figure=number_text(self.response), label=rival.label)
            return replace(grade, confused_with=rival.fact)
        if hedge in ("", "about", "nearly", "exactly"):
            is_rounder = len(key.points) == 1 == len(points) and _rounds(figures[0], points[0], key.points[0])
            if is_rounder and hedge != "exactly" and not key.hedge:
                return self._say(Outcome.PARTLY, "rounded", Relation.WIDER)
            precise = relation is Relation.NARROWER and len(key.points) > 1
            return self._wrong(relation, "more-precise" if precise else "wrong")
        if relation is Relation.WIDER and self._is_telling(hedge, points):
            return self._say(Outcome.PARTLY, "wider", relation)
        if relation is Relation.NARROWER:
            return self._wrong(relation, "more-precise")
        return self._wrong(relation)

    def _is_telling(self, hedge: str, points: tuple[Fraction, ...]) -> bool:
        """Whether a wider answer says something: a one-sided bound must be within a factor of two."""
        if hedge == hedges.RANGE:
            return True
        said, asked = abs(points[0]), abs(self.key.points[0])
        return 2 * said >= asked and said <= 2 * asked

    def _wrong(self, relation: Relation, phrase: str = "wrong", **words: str) -> Grade:
        return self._say(Outcome.WRONG, phrase, relation, **words)

    def _say(self, outcome: Outcome, phrase: str, relation: Relation | None = None, **words: str) -> Grade:
        score = {Outcome.RIGHT: 1.0, Outcome.PARTLY: 0.5}.get(outcome, 0.0)
        reason = SAY(self.context.language, phrase, key=self.key.spell(), **words)
        return Grade(outcome, score, reason, relation)


def number_text(response: str) -> str:
    """Give a response in one line, for the sentence that names it."""
    return " ".join(response.split())


def _rounds(figure: Fraction, said: Fraction, exact: Fraction) -> bool:
    """Whether a figure is the exact one said rounder, to two digits or more."""
    if not exact or said == exact or (said < 0) != (exact < 0):
        return False
    unit = hedges.step(said)
    if abs(said) < 10 * unit or abs(said - exact) > abs(exact) * _ROUNDING or figure == 0:
        return False
    return hedges.step(exact) < unit and abs(said - exact) * 2 <= unit
