"""Invents the log of a learner who is not perfect: forgets, mistakes one fact for another, is too sure, takes back."""

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from quiz.model.review import Card, Event, Memory, Rating, Review, Undo

TODAY = dt.date(2025, 11, 20)
TYPED, CHOICE, CLAIM = "short-answer", "multiple-choice", "claim-check"
_KINDS = (TYPED, TYPED, "cloze", CHOICE, CLAIM, CLAIM)


@dataclass
class Learner:
    """Studies some cards for some days; all that happens follows from the seed."""

    cards: tuple[tuple[Card, str], ...]
    seed: int = 1
    today: dt.date = TODAY
    new_a_day: int = 3
    keeps: float = 0.87
    says_how_sure: bool = True
    events: list[Event] = field(default_factory=list)
    memories: dict[Card, Memory] = field(default_factory=dict)

    def study(self, days: int, *, rests=(6, 13, 27), misses_today=False):
        chance = Random(self.seed)
        left = list(self.cards)
        for ago in range(days - 1, -1, -1):
            day = self.today - dt.timedelta(days=ago)
            if ago in rests or (misses_today and ago == 0):
                continue
            due = [card for card, memory in self.memories.items() if memory.due <= day]
            fresh, left = left[: self.new_a_day], left[self.new_a_day :]
            topics = dict(self.cards)
            for number, card in enumerate((*due, *(card for card, _ in fresh))):
                self._answer(card, topics[card], day, number, chance)
        return self

    def _answer(self, card, topic, day, number, chance):
        before = self.memories.get(card)
        kind = chance.choice(_KINDS)
        is_right = chance.random() < (self.keeps if before else 0.55)
        at = dt.datetime.combine(day, dt.time(18, number // 60 % 60, number % 60), dt.UTC)
        name = f"{card.deck}-{day:%Y%m%d}-{number:03}-{card.fact}"
        rating = chance.choice((Rating.GOOD, Rating.GOOD, Rating.EASY, Rating.HARD)) if is_right else Rating.AGAIN
        verdict, said = "", "something"
        if kind == CLAIM:
            verdict = chance.choice(("supported", "refuted"))
            said = verdict if is_right else {"supported": "refuted", "refuted": "supported"}[verdict]
        others = [other.fact for other, _ in self.cards if other != card and other.deck == card.deck]
        review = Review(
            id=name,
            at=at,
            day=day,
            card=card,
            revision="r1",
            item=f"{kind}-{card.fact}",
            kind=kind,
            rating=rating,
            outcome="right" if is_right else "wrong",
            score=float(is_right),
            said=said,
            topic=topic,
            verdict=verdict,
            confused_with=""
            if is_right or kind == CLAIM or not others
            else others[len(card.fact) % min(3, len(others))],
            confidence=self._sure(chance, is_right=is_right) if self.says_how_sure else None,
            is_overridden=not is_right and chance.random() < 0.03,
        )
        self.events.append(review)
        if chance.random() < 0.02:
            self.events.append(Undo(f"undo-{name}", at + dt.timedelta(seconds=1), name))
            return
        self.memories[card] = _remembered(before, review)

    @staticmethod
    def _sure(chance, *, is_right):
        level = chance.choice((0.6, 0.7, 0.8, 0.9, 1.0) if is_right else (0.3, 0.5, 0.6, 0.8, 0.9))
        return min(1.0, level)


def _remembered(before, review):
    is_known = review.rating > Rating.AGAIN
    stability = (before.stability * 2.3 if before else 2.0) if is_known else 1.0
    return Memory(
        stability=stability,
        difficulty=5.0,
        last=review.day,
        due=review.day + dt.timedelta(days=max(1, round(stability))),
        reviews=(before.reviews if before else 0) + 1,
        lapses=(before.lapses if before else 0) + (before is not None and not is_known),
        revision=review.revision,
    )


def cards_of(*decks):
    """Give the cards of decks with their topics."""
    return tuple((Card(deck.name, fact.id), fact.topic) for deck in decks for fact in deck.facts)
