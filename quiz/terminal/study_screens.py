"""Draws a session of study: a card, what its rating does, corrections, what is still owed, the end."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quiz.model.response import Outcome
from quiz.model.review import Card, Memory, Rating, Review
from quiz.study.marking import honest_level, mark
from quiz.study.planning import Changed, Task
from quiz.terminal.answers import key_in_full
from quiz.terminal.keeping import Offer
from quiz.terminal.page import BOLD, DIM, Page
from quiz.terminal.passages import draw_evidence, draw_passages, passage_of
from quiz.terminal.screens import draw_stem, labelled
from quiz.terminal.study_wording import count, day, days, number, tell, when
from quiz.terminal.wording import kind_name, say

_MOST_NAMED = 5
_STYLES = {Rating.AGAIN: "bold red", Rating.HARD: "bold yellow", Rating.GOOD: "bold green", Rating.EASY: "bold cyan"}


@dataclass(frozen=True)
class Totals:
    """What a session came to: figures of its end, and cards that it could not ask."""

    reviews: Sequence[Review]
    known: frozenset[Card]
    seconds: float
    still_due: int
    due_tomorrow: int
    orphans: Sequence[Card] = ()
    unasked: Sequence[Card] = ()
    has_marks: bool = False


def draw_card(
    page: Page, task: Task, progress: tuple[int, int], *, opening: Iterable[str] = (), keys: Sequence[str] = ()
) -> None:
    """Write deck, progress, why the card is asked and what it asks; `opening` and the keys stand above the question."""
    language, item = task.question.deck.language, task.question.item
    done, total = progress
    where = tell(language, "progress", number=number(language, done + 1), total=number(language, total))
    page.write((task.question.deck.title, DIM))
    page.write((page.fitting(where, tell(language, task.reason), item.topic, kind_name(language, item.kind)), DIM))
    page.rule(done / total)
    for line in opening:
        page.write((line, DIM))
    if keys:
        page.write((" · ".join(keys), DIM))
    page.gap()
    draw_stem(page, item)


def draw_turned(page: Page, task: Task) -> None:
    """Write the other side of a flashcard: the key and the words of the article."""
    language = task.question.deck.language
    labelled(page, language, say(language, "answer_is"), key_in_full(task.question.item))
    page.gap()
    draw_evidence(page, task.question)
    page.gap()


def draw_rated(page: Page, language: str, rating: Rating, offer: Offer, today: dt.date) -> None:
    """Write how an answer was rated and when its card comes back."""
    phrase = "rated_both" if offer.returns else "rated"
    words = tell(language, phrase, rating=tell(language, rating.name), when=when(language, today, offer.due))
    page.write((words, _STYLES[rating] if page.has_colour else BOLD))
    page.gap()


def draw_mark(page: Page, language: str, review: Review) -> None:
    """Write the mark of an answer whose certainty was asked."""
    gained = _mark(review)
    if gained is not None:
        page.write(tell(language, "mark", mark=_signed(language, gained)))


def offered(language: str, offers: Mapping[Rating, Offer], today: dt.date) -> dict[Rating, str]:
    """Say for each rating in how many days the card would come back."""
    return {
        rating: tell(
            language,
            "of_rating",
            rating=tell(language, rating.name),
            days=days(language, max(1, (offer.due - today).days)),
        )
        for rating, offer in offers.items()
    }


def draw_correction(page: Page, changed: Changed, place: int, total: int, last: dt.date | None) -> None:
    """Write what a fact was and what it is now, with the article's own words."""
    deck, fact = changed.deck, changed.fact
    language = deck.language
    page.write((deck.title, DIM))
    if total > 1:
        numbers = {"number": number(language, place + 1), "total": number(language, total)}
        page.write((tell(language, "corrected_of", **numbers), DIM))
    page.gap()
    page.write((tell(language, "corrected_title"), BOLD))
    page.gap()
    page.write(fact.name, indent=4)
    labelled(page, language, tell(language, "was"), [changed.before or tell(language, "unknown_before")], indent=4)
    labelled(page, language, tell(language, "now"), list(fact.answer), indent=4)
    if changed.before == changed.after:
        page.write(tell(language, "same_words"), indent=4)
    page.gap()
    draw_passages(page, language, (passage_of(deck, fact),))
    if deck.sources[fact.source].note:
        page.write((tell(language, "note", note=deck.sources[fact.source].note), DIM), indent=4)
    if last is not None:
        page.write((tell(language, "last_answered", day=day(language, last)), DIM), indent=4)
    page.gap()


def draw_owed(page: Page, language: str, owed: Iterable[Task]) -> None:
    """Write what somebody who leaves must still see, for what was altered must not be what is remembered."""
    for at, task in enumerate(owed):
        if at == 0:
            page.write((tell(language, "owed_title"), BOLD))
            page.gap()
        draw_stem(page, task.question.item)
        draw_turned(page, task)


def draw_nothing(page: Page, language: str, memories: Iterable[Memory], today: dt.date, *, has_new: bool) -> None:
    """Write that there is nothing to ask, and when there will be."""
    page.write(tell(language, "enough_new" if has_new else "nothing_due"))
    dates = [memory.due for memory in memories if memory.due > today]
    if dates:
        words = {"when": when(language, today, min(dates)), "count": count(language, dates.count(min(dates)))}
        page.write(tell(language, "next_due", **words))
    page.gap()


def draw_totals(page: Page, language: str, totals: Totals) -> None:
    """Write what the session came to, as figures beside their names."""
    page.write((tell(language, "summary"), BOLD))
    page.gap()
    rows = [(tell(language, name), figure) for name, figure in _figures(language, totals)]
    page.table(rows)
    page.gap()
    notes = [
        tell(language, phrase, facts=_named(language, cards))
        for phrase, cards in (("orphans", totals.orphans), ("unasked", totals.unasked))
        if cards
    ]
    for note in notes:
        page.write((note, DIM))
    if notes:
        page.gap()


def _figures(language: str, totals: Totals) -> Iterable[tuple[str, str]]:
    reviews = totals.reviews
    if reviews:
        cards = dict.fromkeys(review.card for review in reviews)
        minutes = round(totals.seconds / 60)
        yield "cards", count(language, len(cards))
        yield "new_cards", count(language, sum(card not in totals.known for card in cards))
        yield "answers", count(language, len(reviews))
        yield "forgotten", count(language, len(_forgotten(totals)))
        if overridden := sum(review.is_overridden for review in reviews):
            yield "own_word", count(language, overridden)
        marks = [_mark(review) for review in reviews if totals.has_marks]
        if given := [each for each in marks if each is not None]:
            yield (
                "marks",
                tell(language, "of_marks", sum=_signed(language, sum(given)), most=count(language, 3 * len(given))),
            )
        yield "minutes", count(language, minutes) if minutes else tell(language, "under_one")
    if totals.still_due:
        yield "still_due", count(language, totals.still_due)
    yield "due_tomorrow", count(language, totals.due_tomorrow)


def _forgotten(totals: Totals) -> set[Card]:
    return {review.card for review in totals.reviews if review.rating is Rating.AGAIN and review.card in totals.known}


def _mark(review: Review) -> float | None:
    if review.confidence is None or review.outcome == Outcome.BLANK:
        return None
    return mark(honest_level(review.confidence), review.score)


def _signed(language: str, figure: float) -> str:
    figures = number(language, abs(round(figure, 2)))
    return f"+{figures}" if figure > 0 else f"−{figures}" if figure < 0 else figures


def _named(language: str, cards: Sequence[Card]) -> str:
    names = tell(language, "list").join(card.fact for card in cards[:_MOST_NAMED])
    more = len(cards) - _MOST_NAMED
    return tell(language, "and_more", facts=names, count=count(language, more)) if more > 0 else names
