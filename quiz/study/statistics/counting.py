"""Which reviews of a log count, what each of them scores, and how they are counted under labels."""

from collections.abc import Callable, Iterable
from typing import assert_never

from quiz.model.response import Outcome
from quiz.model.review import Correction, Event, Rating, Review, Undo
from quiz.study.analysis import Tally


def counted(events: Iterable[Event]) -> list[Review]:
    """Give the reviews that were not taken back, each once, in order of time."""
    reviews: dict[str, Review] = {}
    undone: set[str] = set()
    for event in events:
        match event:
            case Review():
                reviews[event.id] = event
            case Undo():
                undone.add(event.review)
            case Correction():
                pass  # shown, not answered
            case _:
                assert_never(event)
    standing = (review for review in reviews.values() if review.id not in undone)
    return sorted(standing, key=lambda review: (review.at, review.id))


def is_right(review: Review) -> bool:
    """Whether a review counts as right in full; one of a flashcard, which has no grade, counts by its rating."""
    if review.is_overridden:
        return True
    return review.outcome == Outcome.RIGHT if review.outcome else review.rating >= Rating.GOOD


def score(review: Review) -> float:
    """Give the score that counts: the grade's, or 1 for what counts as right."""
    return 1.0 if is_right(review) else min(1.0, max(0.0, review.score))


def tallies(reviews: Iterable[Review], label: Callable[[Review], str]) -> tuple[Tally, ...]:
    """Count reviews by label, the most asked first; no label comes last."""
    groups: dict[str, list[Review]] = {}
    for review in reviews:
        groups.setdefault(label(review), []).append(review)
    found = (
        Tally(name, len(group), sum(map(is_right, group)), sum(sorted(map(score, group))))
        for name, group in groups.items()
    )
    return tuple(sorted(found, key=lambda tally: (not tally.label, -tally.asked, tally.label)))
