"""Chooses which items of some banks are asked, and in which order: kinds mixed, siblings apart, claims two-sided."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from random import Random
from typing import assert_never

from quiz.model.fact import Verdict
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.study.attempt import Question

# How often a question of each sort is taken, relative to the others. Typed recall comes first: reading wrong options
# makes people produce them later (Roediger & Marsh 2005; Fazio et al. 2010). A claim counts once a side, for claims are
# what fact-checking is about. What takes long to answer comes less often.
_RECALL, _CLAIM_OF_A_SIDE, _OPTIONS, _PIECES, _LIST = 3.0, 2.5, 2.0, 1.6, 1.5


def choose(questions: Iterable[Question], count: int | None, seed: int) -> tuple[Question, ...]:
    """Choose `count` questions, or all for `None`; the same questions and seed give the same choice and order.

    No fact is asked twice before every fact that can be has been asked once. Of questions of one kind, those on a
    paragraph that was not shown yet come first: shown as evidence, it gives away the answers to its other questions.
    """
    chance = Random(f"choose {seed}")
    left = list(questions)
    chance.shuffle(left)
    wanted = len(left) if count is None else min(count, len(left))
    chosen: list[Question] = []
    while len(chosen) < wanted:
        taken = _balance(_take(left, wanted - len(chosen), chance), left)
        ids = {id(question) for question in taken}
        left = [question for question in left if id(question) not in ids]
        chosen += _mix(taken, chance, chosen[-1].item.kind if chosen else "")
    return tuple(chosen)


class _Seen:
    """The facts and paragraphs that a round has used."""

    def __init__(self, questions: Iterable[Question] = ()) -> None:
        self.facts: set[Hashable] = set()
        self.passages: set[Hashable] = set()
        for question in questions:
            self.add(question)

    def add(self, question: Question) -> None:
        self.facts.update(_facts(question))
        self.passages.update(_passages(question))

    def has_free_facts(self, question: Question) -> bool:
        return self.facts.isdisjoint(_facts(question))

    def has_free_passages(self, question: Question) -> bool:
        return self.passages.isdisjoint(_passages(question))


def _take(left: Sequence[Question], wanted: int, chance: Random) -> list[Question]:
    """Take one round: each fact at most once, the sorts of question in the shares that they are worth."""
    queues: dict[str, list[Question]] = {}
    for question in left:
        queues.setdefault(_sort(question.item), []).append(question)
    sorts = sorted(queues)
    chance.shuffle(sorts)  # so that of two sorts that are due, not always the same one comes
    seen, used = _Seen(), Counter[str]()
    taken: list[Question] = []
    while queues and len(taken) < wanted:
        sort = min(
            (name for name in sorts if name in queues), key=lambda name: (used[name] + 1) / _worth(queues[name][0].item)
        )
        free = [question for question in queues[sort] if seen.has_free_facts(question)]
        if free:
            question = next((question for question in free if seen.has_free_passages(question)), free[0])
            seen.add(question)
            taken.append(question)
            used[sort] += 1
            queues[sort] = free
        else:
            del queues[sort]
    return taken


def _balance(taken: list[Question], left: Sequence[Question]) -> list[Question]:
    """Exchange claims, or else a claim for something else, until 40-60 % of the claims are supported.

    (Two-sided tests are the only ones that measure discernment: Modirrousta-Galian & Higham 2023.)
    """
    while True:
        claims = [question for question in taken if question.item.verdict is not None]
        supported = [question for question in claims if question.item.verdict is Verdict.SUPPORTED]
        refuted = [question for question in claims if question.item.verdict is not Verdict.SUPPORTED]
        if not claims or 0.4 <= len(supported) / len(claims) <= 0.6:
            return taken
        many = supported if len(supported) > len(refuted) else refuted
        other = [question for question in taken if question is not many[-1]]
        new = _stand_in(other, left, is_supported=many is refuted, claims_only=abs(len(supported) - len(refuted)) > 1)
        if new is None or new.item.verdict is many[-1].item.verdict:
            return taken
        taken = [*other, new]


def _stand_in(
    taken: Sequence[Question], left: Iterable[Question], *, is_supported: bool, claims_only: bool
) -> Question | None:
    """Find a question for the place of a surplus claim: one of the other side, or one that is no claim."""
    seen, ids = _Seen(taken), {id(question) for question in taken}
    for question in left:
        verdict = question.item.verdict
        fits = (
            verdict is not None and (verdict is Verdict.SUPPORTED) == is_supported if claims_only else verdict is None
        )
        if fits and id(question) not in ids and seen.has_free_facts(question):
            return question
    return None


def _mix(taken: Sequence[Question], chance: Random, last: str) -> list[Question]:
    """Put a round in order so that neighbours are of different kinds where that can be."""
    left = list(taken)
    chance.shuffle(left)
    mixed: list[Question] = []
    while left:
        kinds = Counter(question.item.kind for question in left)
        at = min(range(len(left)), key=lambda i: (left[i].item.kind == last, -kinds[left[i].item.kind], i))
        last = left[at].item.kind
        mixed.append(left.pop(at))
    return mixed


def _facts(question: Question) -> set[Hashable]:
    item = question.item
    anchors = item.facts or tuple(evidence.fact for evidence in item.proof.evidence if evidence.fact) or (item.id,)
    return {(id(question.deck), fact) for fact in anchors}


def _passages(question: Question) -> set[Hashable]:
    return {(id(question.deck), shown.source, shown.passage.start) for shown in question.item.proof.evidence}


def _sort(item: Item) -> str:
    return f"{item.kind} {item.verdict is Verdict.SUPPORTED}" if item.verdict is not None else item.kind


def _worth(item: Item) -> float:
    if item.verdict is not None:
        return _CLAIM_OF_A_SIDE
    match item.interaction:
        case Entry(fact_kind=kind):
            return _LIST if kind == "names" else _RECALL
        case Choice():
            return _OPTIONS
        case Order() | Match():
            return _PIECES
        case _:
            assert_never(item.interaction)
