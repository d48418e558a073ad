"""What an attempt shows: scores by topic and kind, and how well true claims were told from false ones."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import NormalDist

from quiz.model.fact import Verdict
from quiz.model.item import Choice
from quiz.model.response import Outcome
from quiz.study.answered import chosen_option
from quiz.study.attempt import Reply

_NORMAL = NormalDist()
_Z95 = _NORMAL.inv_cdf(0.975)

FEWEST_CLAIMS, FEWEST_A_SIDE = 10, 4
"""With fewer claims in all, or of one side, nothing is said about discernment: it would be noise."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Answers counted under one label; `score` adds up parts of right answers too."""

    label: str
    asked: int
    right: int
    score: float


@dataclass(frozen=True, slots=True)
class Discernment:
    """Telling supported claims from the others: a hit is a supported claim called supported.

    A false alarm is any other claim called supported. `sensitivity` is d' and `bias` is c, with the log-linear
    correction (Hautus 1995: 0.5 added to both counts, 1 to both totals), so that perfect scores stay finite.
    """

    hits: int
    supported: int
    false_alarms: int
    others: int

    @property
    def is_too_few(self) -> bool:
        """Whether there are too few claims to say anything about the learner."""
        few = min(self.supported, self.others) < FEWEST_A_SIDE
        return few or self.supported + self.others < FEWEST_CLAIMS

    @property
    def sensitivity(self) -> float:
        """d': 0 is guessing, above 2 is good."""
        return self._hit_z - self._alarm_z

    @property
    def bias(self) -> float:
        """c: above 0 leans to calling claims unsupported, below 0 to believing them."""
        return -(self._hit_z + self._alarm_z) / 2

    @property
    def _hit_z(self) -> float:
        return _NORMAL.inv_cdf((self.hits + 0.5) / (self.supported + 1))

    @property
    def _alarm_z(self) -> float:
        return _NORMAL.inv_cdf((self.false_alarms + 0.5) / (self.others + 1))


def total(replies: Iterable[Reply]) -> Tally:
    """Count all answers together."""
    return _tally("", list(replies))


def by_topic(replies: Iterable[Reply]) -> tuple[Tally, ...]:
    """Count the answers of each topic, in the order in which the topics came up; no topic comes last."""
    tallies = _grouped(replies, lambda reply: reply.question.item.topic)
    return tuple(sorted(tallies, key=lambda tally: not tally.label))


def by_kind(replies: Iterable[Reply]) -> tuple[Tally, ...]:
    """Count the answers to each question kind, in the order in which the kinds came up."""
    return _grouped(replies, lambda reply: reply.question.item.kind)


def discernment(replies: Iterable[Reply]) -> Discernment | None:
    """Count hits and false alarms over the claims that got a verdict; `None` where no claim was asked.

    What counts is the verdict that the learner gave, whatever was overridden later.
    """
    said = ((reply.question.item.verdict, verdict_said(reply)) for reply in replies)
    return discerned((meant, called) for meant, called in said if meant is not None and called is not None)


def discerned(judged: Iterable[tuple[Verdict, Verdict]]) -> Discernment | None:
    """Count hits and false alarms over claims: the verdict of each, and the one that the learner gave."""
    hits = supported = false_alarms = others = 0
    for meant, called in judged:
        believed = called is Verdict.SUPPORTED
        if meant is Verdict.SUPPORTED:
            supported, hits = supported + 1, hits + believed
        else:
            others, false_alarms = others + 1, false_alarms + believed
    return Discernment(hits, supported, false_alarms, others) if supported + others else None


def verdict_said(reply: Reply) -> Verdict | None:
    """Find the verdict that a learner gave a claim; `None` for no claim, no answer or an unreadable one."""
    item, grade = reply.question.item, reply.grade
    if item.verdict is None or not isinstance(item.interaction, Choice) or grade.outcome is Outcome.BLANK:
        return None
    if grade.outcome is Outcome.RIGHT:
        return item.verdict
    chosen = chosen_option(item, reply.response.said)
    return item.interaction.options[chosen].verdict if chosen is not None else None


def wilson(right: int, asked: int) -> tuple[float, float]:
    """Give the 95 % interval of a proportion (Wilson 1927), which stays within [0, 1] however few were asked."""
    if not asked:
        return 0.0, 1.0
    share, z2 = right / asked, _Z95 * _Z95
    middle = share + z2 / (2 * asked)
    half = _Z95 * ((share * (1 - share) + z2 / (4 * asked)) / asked) ** 0.5
    low, high = (middle - half) / (1 + z2 / asked), (middle + half) / (1 + z2 / asked)
    return (low if right else 0.0), (high if right < asked else 1.0)  # which rounding would miss by a hair


def _grouped(replies: Iterable[Reply], label: Callable[[Reply], str]) -> tuple[Tally, ...]:
    groups: dict[str, list[Reply]] = {}
    for reply in replies:
        groups.setdefault(label(reply), []).append(reply)
    return tuple(_tally(name, group) for name, group in groups.items())


def _tally(label: str, replies: list[Reply]) -> Tally:
    return Tally(label, len(replies), sum(reply.is_right for reply in replies), sum(reply.score for reply in replies))
