"""Draws the end of a quiz: score by topic and kind, claims, confidence, and every miss with its evidence."""

from collections.abc import Iterable

from quiz.study.analysis import Discernment, Tally, by_kind, by_topic, discernment, total
from quiz.study.attempt import Attempt, Reply
from quiz.study.calibration import Calibration, calibration
from quiz.terminal.answers import key_in_full, said_in_full, stem_and_claim
from quiz.terminal.page import BOLD, DIM, Page
from quiz.terminal.passages import draw_evidence
from quiz.terminal.screens import labelled
from quiz.terminal.wording import kind_name, number, say


def draw_summary(page: Page, attempt: Attempt, language: str) -> None:
    """Write what the first round shows, as far as it was played."""
    replies = attempt.replies
    page.write((say(language, "result"), BOLD))
    if not replies:
        page.gap()
        page.write(say(language, "nothing_answered"))
        page.gap()
        return
    counted = total(replies)
    page.rule(counted.score / counted.asked)
    page.gap()
    draw_round(page, attempt, language, phrase="right_of")
    overridden = sum(reply.is_overridden for reply in replies)
    if overridden:
        page.write((say(language, "own_word", count=number(language, overridden)), DIM))
        page.gap()
    left = len(attempt.questions) - len(replies)
    if left:
        page.write((say(language, "stopped", left=number(language, left)), DIM))
        page.gap()
    topics = by_topic(replies)
    if len(topics) > 1:
        _tallies(page, language, say(language, "by_topic"), topics)
    kinds = tuple(_named(language, tally) for tally in by_kind(replies))
    if len(kinds) > 1:
        _tallies(page, language, say(language, "by_kind"), kinds)
    claims = discernment(replies)
    if claims is not None:
        _draw_discernment(page, language, claims)
    sure = calibration(replies)
    if sure is not None:
        _draw_calibration(page, language, sure)


def draw_round(page: Page, attempt: Attempt, language: str, phrase: str = "retried") -> None:
    """Write the score of one round in a line or two."""
    if not attempt.replies:
        return
    counted = total(attempt.replies)
    score = say(language, phrase, right=number(language, counted.right), asked=number(language, counted.asked))
    page.write((score, BOLD))
    if counted.score != counted.right:
        page.write((say(language, "with_parts", score=_points(language, counted.score)), DIM))
    page.gap()


def draw_misses(page: Page, language: str, misses: Iterable[Reply]) -> None:
    """Write every missed question: what was said, what is right, and the words of the article."""
    page.write((say(language, "misses"), BOLD))
    for at, miss in enumerate(misses, 1):
        item = miss.question.item
        page.gap()
        stem, claim = stem_and_claim(item)
        page.write((f"{number(language, at)}. ", DIM), (stem, BOLD), hang=3)
        if claim:
            page.write((claim, BOLD), indent=5)
        labelled(page, language, say(language, "you_said"), said_in_full(item, miss.response.said), indent=5)
        labelled(page, language, say(language, "answer_is"), key_in_full(item), indent=5)
        page.gap()
        draw_evidence(page, miss.question, indent=5)
    page.gap()


def _tallies(page: Page, language: str, title: str, tallies: Iterable[Tally]) -> None:
    page.write((title, BOLD))
    rows = []
    for tally in tallies:
        label = tally.label or say(language, "no_topic")
        rows.append((label, _of(language, tally.right, tally.asked)))
    page.table(rows)
    page.gap()


def _draw_discernment(page: Page, language: str, claims: Discernment) -> None:
    page.write((say(language, "claims"), BOLD))
    page.table(
        [
            (say(language, "hits"), _of(language, claims.hits, claims.supported)),
            (say(language, "false_alarms"), _of(language, claims.false_alarms, claims.others)),
        ]
    )
    if claims.is_too_few:
        page.write((say(language, "too_few_claims"), DIM), indent=4)
    else:
        lean = "leans_not" if abs(claims.bias) < 0.2 else "leans_no" if claims.bias > 0 else "leans_yes"
        figures = say(
            language,
            "discernment",
            sensitivity=number(language, claims.sensitivity, 2),
            bias=number(language, claims.bias, 2),
        )
        page.write(f"{figures} {say(language, lean)}", indent=4)
    page.gap()


def _draw_calibration(page: Page, language: str, sure: Calibration) -> None:
    page.write((say(language, "confidence_title"), BOLD))
    if sure.is_too_few:
        page.write((say(language, "too_few_sure"), DIM), indent=4)
        page.gap()
        return
    rows = [tuple(say(language, name) for name in ("column_sure", "column_right", "column_interval"))]
    for held in sure.bins:
        low, high = held.interval
        rows.append(
            (
                f"{_percent(language, held.low)}–{_percent(language, held.high)} %",
                _of(language, held.right, held.asked),
                f"{_percent(language, low)}–{_percent(language, high)} %",
            )
        )
    page.table(rows, heads=True)
    page.write((say(language, "brier", brier=number(language, sure.brier, 2)), DIM), indent=4)
    page.gap()


def _named(language: str, tally: Tally) -> Tally:
    return Tally(kind_name(language, tally.label), tally.asked, tally.right, tally.score)


def _of(language: str, right: int, asked: int) -> str:
    return f"{number(language, right)} / {number(language, asked)}"


def _percent(language: str, share: float) -> str:
    return number(language, round(share * 100))


def _points(language: str, score: float) -> str:
    return number(language, round(score, 2))
