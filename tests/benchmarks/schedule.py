"""How fast reviews are scheduled, beside py-fsrs called directly: `python tests/benchmarks/schedule.py [REVIEWS]`.

Both sides go through the same reviews of the same cards, by turns, best of nine; by hand, with bytecode.
"""

import datetime as dt
import sys
import time
from random import Random

import fsrs

from quiz.model.review import Memory, Rating
from quiz.study import schedule

START = dt.date(2026, 1, 1)


def histories(reviews: int, length: int = 20) -> list[list[tuple[Rating, int]]]:
    """Invent cards of `length` reviews: a rating and a number of days since the start."""
    chance = Random(1)
    made = []
    for _ in range(reviews // length):
        day, history = 0, []
        for _ in range(length):
            history.append((chance.choice(tuple(Rating)), day))
            day += chance.randrange(60)
        made.append(history)
    return made


def ours(cards: list[list[tuple[dt.date, Rating]]]) -> None:
    """Schedule through the project's function."""
    for history in cards:
        memory: Memory | None = None
        for day, rating in history:
            memory = schedule.review(memory, rating, day)


def direct(cards: list[list[tuple[dt.datetime, fsrs.Rating]]]) -> None:
    """Schedule through py-fsrs, with moments and ratings made beforehand."""
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    for number, history in enumerate(cards):
        card = fsrs.Card(number + 1, due=history[0][0])
        for moment, rating in history:
            card, _ = scheduler.review_card(card, rating, moment)


def main(reviews: int) -> None:
    """Print reviews a second of both and the ratio of their times."""
    made = histories(reviews)
    midnight = dt.datetime(START.year, START.month, START.day, tzinfo=dt.UTC)
    our_cards = [[(START + dt.timedelta(day), rating) for rating, day in card] for card in made]
    their_cards = [[(midnight + dt.timedelta(day), fsrs.Rating(rating)) for rating, day in card] for card in made]
    count = sum(map(len, made))
    best = {"py-fsrs": 9e9, "quiz": 9e9}
    for _ in range(9):
        for name, run in (("py-fsrs", lambda: direct(their_cards)), ("quiz", lambda: ours(our_cards))):
            began = time.perf_counter()
            run()
            best[name] = min(best[name], time.perf_counter() - began)
    for name, took in best.items():
        print(f"{name:10}{count / took:10,.0f} reviews a second, {took / count * 1e6:.2f} µs each")
    print(f"{'ratio':10}{best['quiz'] / best['py-fsrs']:10.2f} of the time of py-fsrs called directly (aim 1.30)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40_000)
