"""Numbers with a hedge and a unit: "about 2,500 troops", "12-day", "sixth", "between 5% and 10%"."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from random import Random
from typing import ClassVar, Self

from quiz.facts.quantity import light as quantity_light
from quiz.facts.quantity.replies import PHRASES as SAY
from quiz.facts.quantity.replies import is_alias, is_nothing, roman
from quiz.model.relation import Extent, Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Candidate, Context, NearMiss
from quiz.text.asides import beside
from quiz.text.numbers import amounts, hedges, near_forms, neighbours, units
from quiz.text.numbers import forms as number_forms
from quiz.text.numbers import writing as number_writing
from quiz.text.numbers.amount_reader import Amount
from quiz.text.numbers.figures import fold_word
from quiz.text.wording import says_nothing


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure, or the two of a range, in `unit`; `noun` is the class of what is counted, where it is known.

    Equality looks at what is said, not at how: "two weeks" equals "14 days".
    """

    STYLES: ClassVar[tuple[str, ...]] = number_writing.STYLES

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
    form: number_forms.Form = field(compare=False, repr=False)

    @classmethod
    def find(cls, text: str, context: Context) -> Iterator[Candidate[Self]]:
        """Yield the amounts of a text with hedge and unit, and not the years and days of its dates."""
        context = context._replace(unit="")
        for start, end in amounts.places(text, context.language):
            value = cls.parse(text[start:end], context)
            if value is not None:
                yield Candidate(start, end, text[start:end], value)

    @classmethod
    def parse(cls, words: str, context: Context) -> Self | None:
        """Read words that state one amount, and nothing against it; other words may stand around it."""
        if len(words) > amounts.LONGEST:
            return None
        return cls._parsed(words, context.language, context.unit, context.tolerance)

    @classmethod
    @lru_cache(maxsize=1 << 13)  # the same near misses are made for one question kind after another
    def _parsed(cls, words: str, language: str, counted: str, tolerance: Fraction | None) -> Self | None:
        reading = amounts.read(words, language)
        if len(reading.amounts) != 1 or reading.is_negated or reading.is_garbled or reading.is_date:
            return None
        amount = reading.amounts[0]
        unit, nouns = amount.unit, amount.nouns
        if unit is None and not nouns and counted and not amount.is_ordinal:
            unit = units.named(counted)
            nouns = () if unit else tuple(fold_word(word) for word in counted.split())
        figures, hedge = amount.figures, amount.hedge
        return cls(
            dimension="ordinal" if amount.is_ordinal else unit.dimension if unit else "count",
            noun=units.head(nouns) if unit is None else "",
            hedge="" if hedge == "exactly" else hedge,
            points=tuple([units.nominal(figure, unit) for figure in figures]),
            extent=quantity_light.extent(hedges.bounds(hedge, figures, unit, tolerance)),
            figures=figures,
            unit=unit,
            nouns=nouns,
            is_part=amount.numerals[0].is_part,
            tolerance=tolerance,
            form=number_forms.form_of(words, amount, language),
        )

    @property
    def nominal(self) -> Hashable:
        """The dimension and the figure or figures in its first unit, whatever the hedge."""
        return (self.dimension, *self.points)

    def spell(self, style: str | None = None) -> str:
        """Write the value as it was read, or with its number in a style; an unfit style falls back to figures."""
        if style is None and self.form.words:
            return self.form.words
        return (
            number_writing.write(self.figures, self.form, style)
            or number_writing.write(self.figures, self.form, "digits")
            or self.form.words
        )

    def styles(self) -> tuple[str, ...]:
        """Name the styles that differ from each other and say this very value."""
        found: dict[str, str] = {}
        for style in self.STYLES:
            if style == "arabic-indic" and not self.form.is_arabic:
                continue
            if (words := self._written(style)) is not None:
                found.setdefault(words, style)
        return tuple(found.values())

    def _written(self, style: str | None) -> str | None:
        """Write the value in a style where reading it again gives this very value."""
        words = number_writing.write(self.figures, self.form, style)
        read = None if words is None else self._read_alike(words, self.form.language, self.unit)
        return words if read is not None and read.relate(self) is Relation.SAME and read.points == self.points else None

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
        made = self._turned(chance) if self.hedge in hedges.ONE_SIDED else self._shifted(chance)
        for value, operation in made:
            if value is not None and value.relate(self) is Relation.DISJOINT:
                yield NearMiss(value, operation)

    def _shifted(self, chance: Random) -> Iterator[tuple[Self | None, str]]:
        first, last = self.figures[0], self.figures[-1]
        swapped = [
            (self._with(self.figures, form, unit), "unit")
            for form, unit in near_forms.in_other_units(self.form, self.unit, last)
        ]
        is_part = self.is_part and self.form.style == "words"
        nearest = neighbours.neighbours(first, chance, is_ordinal=self.dimension == "ordinal", is_part=is_part)
        for count, (figure, operation) in enumerate(nearest):
            if count == 6:
                yield from swapped
                swapped = []
            if self.dimension == "percent" and abs(last) <= 100 < abs(figure + last - first):
                continue
            if not near_forms.agrees(self.form, figure + last - first):
                continue
            yield self._with((figure, figure + last - first) if len(self.figures) > 1 else (figure,)), operation
        yield from swapped

    def _turned(self, chance: Random) -> Iterator[tuple[Self | None, str]]:
        """Turn the hedge round: "more than 500" to "fewer than 500", and to figures on that side."""
        form = near_forms.turned(self.form)
        if form is None:
            return
        yield self._with(self.figures, form=form), "bound-direction"
        for figure, _ in neighbours.neighbours(self.figures[0], chance):
            if near_forms.agrees(self.form, figure):
                yield self._with((figure,), form=form), "bound-direction"

    def _with(
        self,
        figures: tuple[Fraction, ...],
        form: number_forms.Form | None = None,
        unit: units.Unit | None = None,
        *,
        is_uniform: bool = True,
    ) -> Self | None:
        """Say other figures in this value's form, or as a last resort, where allowed, in digits."""
        form, unit = form or self.form, unit or self.unit
        words = number_writing.write(figures, form)
        if words is None and not is_uniform:
            words = number_writing.write(figures, form, "digits")
        if words is None:
            return None
        read = self._read_alike(words, form.language, unit)
        if read is None or read.figures != figures or (read.dimension == "count" and read.noun != self.noun):
            return None
        return read

    def _read_alike(self, words: str, language: str, unit: units.Unit | None) -> Self | None:
        """Read words that say another value of what this one counts, or of a unit."""
        counted = unit.key if unit else " ".join(self.nouns)
        return None if len(words) > amounts.LONGEST else self._parsed(words, language, counted, self.tolerance)

    def restyle(self, other: Self) -> Self | None:
        """Say another value's figures with this one's hedge, unit and words around them."""
        if self.dimension != other.dimension or len(self.figures) != len(other.figures):
            return None
        figures = tuple(point / units.nominal(Fraction(1), self.unit) for point in other.points)
        found = self._with(figures, is_uniform=False)
        return found if found is not None and found.nominal == other.nominal else None

    def judge(self, response: str, context: Context) -> Grade:
        """Grade a typed number: the figure first, read in this value's light, then its hedge, then what it counts."""
        return _Judge(self, response, context).grade()


class _Judge:
    """Judges one response to one key."""

    def __init__(self, key: Quantity, response: str, context: Context) -> None:
        self.key, self.response, self.context = key, " ".join(response.split()), context
        self.figure = self.response

    def grade(self) -> Grade:  # noqa: PLR0911 - one return for each thing that spoils an answer
        if not self.response:
            return self._say(Outcome.BLANK, "blank")
        is_none = self.key.points == (Fraction(0),) and is_nothing(self.response)
        if is_none or (self.context.aliases and is_alias(self.response, self.context.aliases.values())):
            return self._say(Outcome.RIGHT, "right", Relation.SAME)
        reading = amounts.read(self.response, self.context.language)
        if reading.is_garbled:
            return self._say(Outcome.UNREADABLE, "unreadable")
        if not reading.amounts:
            return self._without_number()
        if reading.is_denied:
            return self._wrong(None)
        if reading.is_negated:
            return self._say(Outcome.SAY_MORE, "negated")
        said = quantity_light.joined(reading.amounts, self.response)
        if len({quantity_light.points(amount) for amount in said}) > 1:
            return self._say(Outcome.SAY_MORE, "several")
        return self._alone(self._amount(max(said, key=lambda amount: (amount.hedge != "", amount.nouns))), reading)

    def _alone(self, grade: Grade, reading: amounts.Reading) -> Grade:
        named = quantity_light.misnamed(reading.named, self.key.noun) if self.context.asked else ()
        own = f"{self.key.form.words} {self.context.unit}"
        said = grade.score and beside((*reading.beside, *named), own, self.context.asked)
        return self._say(Outcome.SAY_MORE, "aside", Relation.OVERLAPS, said=said) if said else grade

    def _without_number(self) -> Grade:
        if says_nothing(self.response):
            return self._say(Outcome.BLANK, "blank")
        place = roman(self.response) if self.key.dimension == "ordinal" else None
        if place is None:
            return self._say(Outcome.UNREADABLE, "unreadable")
        return self._figure((Fraction(place),), "", None)

    def _amount(self, amount: Amount) -> Grade:
        key = self.key
        self.figure = self.response[amount.start : max(amount.end, amount.nouns_end)]
        figures, unit = amount.figures, amount.unit
        dimension = "ordinal" if amount.is_ordinal else unit.dimension if unit else "count"
        if dimension != key.dimension:
            figures, unit, fits = self._in_light(amount, dimension)
            if not fits:
                return self._other_dimension(amount)
        unit = unit or key.unit
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
        if dimension != "count" or (key.dimension == "ordinal" and is_part):
            return figures, amount.unit, False
        return figures, key.unit, not quantity_light.is_foreign(amount, f"{key.form.words} {self.context.unit}")

    def _other_dimension(self, amount: Amount) -> Grade:
        said = self.response[amount.start : amount.nouns_end]
        is_word_unknown = amount.unit is None and not any(units.is_known_noun(noun) for noun in amount.nouns)
        if is_word_unknown and amount.figures == self.key.figures and not amount.is_ordinal:
            said = self.response[amount.spans[-1][1] : amount.nouns_end].strip()
            return self._say(Outcome.SAY_MORE, "counts-what", Relation.OVERLAPS, said=said)
        return self._say(Outcome.WRONG, "unit", Relation.OVERLAPS, said=said)

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
        nouns = amount.nouns if amount else ()
        is_counted = not key.noun or units.counts_same(nouns, key.noun)
        if points == key.points and is_counted and hedge in ("", key.hedge):
            return self._say(Outcome.RIGHT, phrase, Relation.SAME)
        lit = hedge or (key.hedge if len(figures) == 1 and key.hedge != hedges.RANGE else "")
        tolerance = key.tolerance if unit == key.unit else None
        relation = Extent(*hedges.bounds(lit, figures, unit, tolerance)).relate(key.extent)
        if points == key.points and not is_counted:
            return self._miscounted(nouns, amount)
        if points == key.points or relation is Relation.SAME:
            return self._same_figure(hedge, relation, phrase)
        return self._other_figure(hedge, points, relation)

    def _miscounted(self, nouns: tuple[str, ...], amount: Amount | None) -> Grade:
        said = self.response[amount.spans[-1][1] : amount.nouns_end].strip() if amount else ""
        if any(units.is_known_noun(noun) for noun in nouns):
            return self._say(Outcome.WRONG, "counted", Relation.OVERLAPS, said=said)
        return self._say(Outcome.SAY_MORE, "counts-what", Relation.OVERLAPS, said=said)

    def _same_figure(self, hedge: str, relation: Relation, phrase: str) -> Grade:
        key = self.key
        if relation is Relation.SAME:
            return self._say(Outcome.RIGHT, phrase, Relation.SAME)
        if hedge == "exactly":
            return self._say(Outcome.WRONG, "more-precise", relation)
        if relation is Relation.DISJOINT or quantity_light.is_turned(hedge, key.hedge):
            return self._wrong(relation)
        if quantity_light.is_noted(hedge, key.hedge, self.response):
            return self._say(Outcome.RIGHT, phrase, Relation.SAME)
        return self._say(Outcome.PARTLY, "hedge" if key.hedge else "no-hedge", relation)

    def _other_figure(self, hedge: str, points: tuple[Fraction, ...], relation: Relation) -> Grade:
        key = self.key
        rival = self.context.rivals.whose((key.dimension, *points), self.context.fact)
        if rival is not None:
            phrase = "rival" if rival.label not in ("", rival.fact) else "rival-unnamed"
            grade = self._wrong(relation, phrase, figure=self.figure, label=rival.label)
            return grade._replace(confused_with=rival.fact)
        if hedge in ("", "about", "nearly", "exactly"):
            is_plain = not key.hedge and hedge != "exactly" and len(points) == 1
            if is_plain and quantity_light.rounds(points[0], key.points[0], key.unit):
                return self._say(Outcome.PARTLY, "rounded", Relation.WIDER)
            precise = relation is Relation.NARROWER and (len(key.points) > 1 or not key.hedge)
            return self._wrong(relation, "more-precise" if precise else "wrong")
        if relation is Relation.WIDER and quantity_light.is_telling(points, key.points[-1]):
            return self._say(Outcome.PARTLY, "wider", relation)
        if relation is Relation.NARROWER:
            return self._wrong(relation, "more-precise")
        return self._wrong(relation)

    def _wrong(self, relation: Relation | None, phrase: str = "wrong", **words: str) -> Grade:
        return self._say(Outcome.WRONG, phrase, relation, **words)

    def _say(self, outcome: Outcome, phrase: str, relation: Relation | None = None, **words: str) -> Grade:
        score = {Outcome.RIGHT: 1.0, Outcome.PARTLY: 0.5}.get(outcome, 0.0)
        reason = SAY(self.context.language, phrase, key=self.key.spell(), **words)
        return Grade(outcome, score, reason, relation)
