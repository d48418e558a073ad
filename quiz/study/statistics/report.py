"""Puts statistics into words, tables and charts: the sections that the terminal and the page both show."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten
from typing import NamedTuple

from quiz.model.deck import Deck
from quiz.model.review import Card
from quiz.study.analysis import FEWEST_A_SIDE, FEWEST_CLAIMS, Discernment, Tally, wilson
from quiz.study.calibration import FEWEST, Bin, Calibration
from quiz.study.statistics import Statistics
from quiz.study.statistics.days import Load
from quiz.study.statistics.retention import Retention
from quiz.study.statistics.weakness import Confusion
from quiz.study.statistics.wording import say
from quiz.study.wording import count, day_of_year, kind_name, number
from quiz.text.phrases import RIGHT_TO_LEFT, isolated
from quiz.text.visible import one_line

_LONGEST = 60  # characters of an answer that are shown
_EVEN = 0.2  # a bias c within this is no leaning


class Column(NamedTuple):
    """One of several amounts that stand beside each other."""

    label: str
    amount: int


class Share(NamedTuple):
    """A share with its 95 % interval; `share` is `None` where there is too little to say."""

    label: str
    share: float | None
    low: float = 0.0
    high: float = 1.0


class Point(NamedTuple):
    """A stated confidence and the share that was right, with its interval."""

    stated: float
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Columns:
    """Amounts over time."""

    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares from 0 to 1, below each other; `aim` is what they should be."""

    shares: tuple[Share, ...]
    aim: float | None = None


@dataclass(frozen=True, slots=True)
class Diagonal:
    """Points that would lie on the diagonal if people were as sure as they are right."""

    points: tuple[Point, ...]


Chart = Columns | Shares | Diagonal


@dataclass(frozen=True, slots=True)
class Section:
    """One thing that is told: sentences, a chart, the table that says the same as it, and a list."""

    name: str
    title: str
    said: tuple[str, ...] = ()
    chart: Chart | None = None
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    listed: tuple[str, ...] = ()


class Named(NamedTuple):
    """How people know a card: the name of its fact, and the words of its answer."""

    name: str
    answer: str


def named(decks: Iterable[Deck]) -> Mapping[Card, Named]:
    """Name the cards of some decks."""
    return {Card(deck.name, fact.id): Named(fact.name, fact.words) for deck in decks for fact in deck.facts}


def report(found: Statistics, language: str, names: Mapping[Card, Named]) -> tuple[Section, ...]:
    """Write the sections of a report, those first that say what to do."""
    return tuple(_Report(found, language, names).sections())


class _Report:
    """The sections, one after the other."""

    def __init__(self, found: Statistics, language: str, names: Mapping[Card, Named]) -> None:
        self._found, self._language, self._names = found, language, names

    def sections(self) -> Iterator[Section]:
        found = self._found
        yield self._due(found.due)
        if not found.reviews:
            return
        yield self._days()
        yield self._retention(found.retention)
        yield from self._tallies("topics", "topic", found.topics)
        yield from self._tallies("kinds", "kind", found.kinds)
        if found.weakest:
            yield self._weakest()
        if found.confusions:
            yield Section("confusions", self._say("confusions"), listed=tuple(map(self._confusion, found.confusions)))
        if found.claims is not None:
            yield self._claims(found.claims)
        if found.calibration is not None:
            yield self._calibration(found.calibration)

    def _say(self, phrase: str, **words: object) -> str:
        return say(self._language, phrase, **words)

    def _count(self, value: int) -> str:
        return count(self._language, value)

    def _percent(self, share: float) -> str:
        return number(self._language, round(share * 100), 0)

    def _shared(self, share: float) -> str:
        return self._say("percent", share=self._percent(share))

    def _range(self, low: float, high: float) -> str:
        return self._say("range", low=self._percent(low), high=self._percent(high))

    def _of(self, right: int, asked: int) -> str:
        return self._say("of", right=self._count(right), asked=self._count(asked))

    def _name(self, card: Card) -> str:
        known = self._names.get(card)
        return _own(known.name if known else card.fact)

    def _due(self, due: tuple[Load, ...]) -> Section:
        today = due[0]
        phrase = "due late" if today.overdue else "due said"
        said = self._say(phrase, cards=self._count(today.cards), late=self._count(today.overdue))
        if not any(load.cards for load in due):
            return Section("due", self._say("due"), (said,))
        labels = [self._when(load) for load in due]
        rows = tuple((label, self._count(load.cards)) for label, load in zip(labels, due, strict=True))
        columns = tuple(Column(label, load.cards) for label, load in zip(labels, due, strict=True))
        heads = (self._say("when"), self._say("cards"))
        return Section("due", self._say("due"), (said,), Columns(columns), heads, rows)

    def _when(self, load: Load) -> str:
        if load.last is None:
            return self._say("later", last=self._day(load.first - dt.timedelta(days=1)))
        if load.last == self._found.day:
            return self._say("today")
        return self._say("from to", first=self._day(load.first), last=self._day(load.last))

    def _day(self, day: dt.date) -> str:
        return day_of_year(self._language, day)

    def _days(self) -> Section:
        run, days = self._found.streak, self._found.days
        said = [self._say("in a row", days=self._count(run.days), longest=self._count(run.longest))]
        if run.days and not run.is_done_today:
            said.append(self._say("to come"))
        reviews, studied = sum(day.reviews for day in days), sum(day.reviews > 0 for day in days)
        words = {"days": self._count(len(days)), "reviews": self._count(reviews), "studied": self._count(studied)}
        said.append(self._say("last days", **words))
        columns = tuple(Column(self._day(day.date), day.reviews) for day in days)
        rows = tuple((self._day(day.date), self._count(day.reviews)) for day in days)
        chart = Columns(columns) if reviews else None
        return Section("days", self._say("days"), tuple(said), chart, (self._say("day"), self._say("answers")), rows)

    def _retention(self, kept: Retention) -> Section:
        title = self._say("retention")
        if kept.is_too_few:
            few = self._say("too few returns", asked=self._count(kept.asked), fewest=self._count(FEWEST))
            return Section("retention", title, (few,))
        low, high = kept.interval
        words = {"share": kept.share, "low": low, "high": high, "target": kept.target}
        counts = {"asked": self._count(kept.asked), "known": self._count(kept.known)}
        said = [self._say("retention said", **counts, **{name: self._percent(share) for name, share in words.items()})]
        said.append(self._say(_beside_aim(kept)))
        if kept.hard:
            said.append(self._say("hard", hard=self._count(kept.hard)))
        heads = tuple(self._say(name) for name in ("week", "known", "share", "interval"))
        weeks = [(self._day(week.first), week.retention) for week in self._found.weeks]
        rows = tuple((label, *self._figures(held.known, held.asked)) for label, held in weeks)
        shares = tuple(_share(label, held.known, held.asked) for label, held in weeks)
        return Section("retention", title, tuple(said), Shares(shares, kept.target), heads, rows)

    def _figures(self, right: int, asked: int) -> tuple[str, str, str]:
        """Give the cells of a share: counts always, and nothing more where they are too few."""
        if asked < FEWEST:
            return self._of(right, asked), self._say("too few"), ""
        return self._of(right, asked), self._shared(right / asked), self._range(*wilson(right, asked))

    def _tallies(self, name: str, column: str, tallies: tuple[Tally, ...]) -> Iterator[Section]:
        if len(tallies) < 2:  # one group is all there is, and all is told elsewhere
            return
        labels = [self._label(column, tally.label) for tally in tallies]
        heads = tuple(self._say(head) for head in (column, "right", "share", "interval"))
        told = list(zip(labels, tallies, strict=True))
        rows = tuple((label, *self._figures(tally.right, tally.asked)) for label, tally in told)
        shares = tuple(_share(label, tally.right, tally.asked) for label, tally in told)
        chart = Shares(shares) if any(share.share is not None for share in shares) else None
        yield Section(name, self._say(name), (), chart, heads, rows)

    def _label(self, column: str, label: str) -> str:
        if column == "kind":
            return _own(kind_name(self._language, label))
        return _own(label) if label else self._say("no topic")

    def _weakest(self) -> Section:
        heads = tuple(self._say(name) for name in ("fact", "right", "stability", "lapses"))
        rows = []
        for weak in self._found.weakest:
            memory = weak.memory
            lasts = self._count(round(memory.stability)) if memory else ""
            lapses = self._count(memory.lapses) if memory else ""
            rows.append((self._name(weak.card), self._of(weak.right, weak.asked), lasts, lapses))
        return Section("weakest", self._say("weakest"), (self._say("weakest said"),), None, heads, tuple(rows))

    def _confusion(self, pair: Confusion) -> str:
        asked, given = self._names.get(pair.asked), self._names.get(pair.given)
        words = {"asked": self._name(pair.asked), "given": self._name(pair.given)}
        if asked and given:
            answers = {"right": _own(_cut(asked.answer)), "wrong": _own(_cut(given.answer))}
            what = self._say("confusion values", **words, **answers)
        else:
            what = self._say("confusion", **words)
        return self._say("once" if pair.count == 1 else "times", what=what, count=self._count(pair.count))

    def _claims(self, claims: Discernment) -> Section:
        sides = (("hits", claims.hits, claims.supported), ("false alarms", claims.false_alarms, claims.others))
        heads = tuple(self._say(head) for head in ("claim", "believed", "share", "interval"))
        rows = tuple((self._say(name), *self._figures(called, asked)) for name, called, asked in sides)
        if claims.is_too_few:
            words = {"fewest": self._count(FEWEST_CLAIMS), "side": self._count(FEWEST_A_SIDE)}
            said: tuple[str, ...] = (self._say("too few claims", **words),)
        else:
            lean = "leans not" if abs(claims.bias) < _EVEN else "leans no" if claims.bias > 0 else "leans yes"
            figures = {"sensitivity": claims.sensitivity, "bias": claims.bias}
            told = {name: number(self._language, value, 2) for name, value in figures.items()}
            said = (self._say("discernment", **told), self._say(lean))
        shares = tuple(_share(self._say(name), called, asked) for name, called, asked in sides)
        chart = Shares(shares) if any(share.share is not None for share in shares) else None
        return Section("claims", self._say("claims"), said, chart, heads, rows)

    def _calibration(self, sure: Calibration) -> Section:
        title = self._say("calibration")
        if sure.is_too_few:
            words = {"fewest": self._count(FEWEST), "asked": self._count(sure.asked)}
            return Section("calibration", title, (self._say("too few sure", **words),))
        parts = ("brier", "reliability", "resolution", "uncertainty")
        told = {name: number(self._language, getattr(sure, name), 3) for name in parts}
        said = (self._say("brier", **told), self._say("brier means"))
        heads = tuple(self._say(head) for head in ("sure", "right", "share", "interval"))
        rows = tuple((self._range(held.low, held.high), *self._figures(held.right, held.asked)) for held in sure.bins)
        points = tuple(_point(held) for held in sure.bins if not held.is_too_few)
        return Section("calibration", title, said, Diagonal(points) if points else None, heads, rows)


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.partition("-")[0] in RIGHT_TO_LEFT


def _own(text: str) -> str:
    """Isolate words of a deck, whose direction may be another than the sentence's."""
    return isolated(one_line(text))


def _cut(words: str) -> str:
    """Cut a long answer between words: it is to be recognised, not read."""
    return shorten(words, _LONGEST, placeholder=" …") if len(words) > _LONGEST else words


def _share(label: str, right: int, asked: int) -> Share:
    return Share(label, None) if asked < FEWEST else Share(label, right / asked, *wilson(right, asked))


def _point(held: Bin) -> Point:
    return Point(held.stated, held.share, *held.interval)


def _beside_aim(kept: Retention) -> str:
    low, high = kept.interval
    return "below aim" if high < kept.target else "above aim" if low > kept.target else "on aim"
