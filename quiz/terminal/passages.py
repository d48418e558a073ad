"""Shows the article's own words: the paragraph a question stands on, with the words that settle it marked."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.item import Evidence
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.study.attempt import Question
from quiz.terminal.page import DIM, Page, Part
from quiz.terminal.wording import day, number, say
from quiz.text.phrases import RIGHT_TO_LEFT

_MARK = "bold underline"
_AROUND, _LONG = 500, 1600  # of a paragraph longer than the second, as many characters around the marks are shown


class Passage(NamedTuple):
    """A paragraph of a source and the places in it that are marked."""

    source: Source
    span: Span
    number: int
    marks: tuple[Span, ...]


def passages(question: Question) -> tuple[Passage, ...]:
    """Gather the evidence of a question: each paragraph once, with all its marks in order."""
    found: dict[tuple[str, int], list[Evidence]] = {}
    for evidence in question.item.proof.evidence:
        found.setdefault((evidence.source, evidence.passage.start), []).append(evidence)
    return tuple(
        Passage(
            question.deck.sources[source],
            shown[0].passage,
            shown[0].passage_number,
            tuple(sorted({mark for evidence in shown for mark in evidence.marks or (evidence.quote,)})),
        )
        for (source, _), shown in found.items()
    )


def passage_of(deck: Deck, fact: Fact) -> Passage:
    """Find the paragraph that a fact stands on, with the words of its answer."""
    source, start = deck.sources[fact.source], fact.quote_span.start
    return Passage(source, source.passage(start), source.passage_number(start), tuple(sorted(fact.answer_spans)))


def draw_evidence(page: Page, question: Question, indent: int = 2) -> None:
    """Write every paragraph the question stands on, and where it is from."""
    draw_passages(page, question.deck.language, passages(question), indent)


def draw_passages(page: Page, language: str, shown: Sequence[Passage], indent: int = 2) -> None:
    """Write paragraphs with their marks, and below the last of each source where they are from."""
    for at, passage in enumerate(shown):
        if page.is_plain:
            page.write(say(language, "from_article"), indent=indent)
        words = _marked(passage, None if page.has_colour else _brackets(language))
        page.write(*words, indent=indent + 2 if page.is_plain else indent, bar=True)
        is_last = at == len(shown) - 1 or shown[at + 1].source is not passage.source
        page.write(*_origin(language, passage, in_full=is_last), indent=indent + 2)
        if at < len(shown) - 1:
            page.gap()


def _origin(language: str, passage: Passage, *, in_full: bool) -> Iterator[Part]:
    source = passage.source
    paragraph = say(language, "paragraph", number=number(language, passage.number))
    if not in_full:
        yield paragraph, DIM
        return
    date = day(language, source.published) if source.published else ""
    yield " · ".join(part for part in (source.publisher or source.file, date, paragraph) if part), DIM
    if source.title:
        yield f"\n{source.title}", f"{DIM} italic"


def _brackets(language: str) -> tuple[str, str]:
    """Choose marks that do not pass for the article's own: Arabic writes its quotations in guillemets."""
    return ("[", "]") if language.partition("-")[0] in RIGHT_TO_LEFT else ("»", "«")


def _marked(passage: Passage, brackets: tuple[str, str] | None) -> Iterator[Part]:
    text, start = passage.span.words, passage.span.start
    marks = _merged((max(0, mark.start - start), min(len(text), mark.end - start)) for mark in passage.marks)
    low, high = _window(len(text), marks)
    if low:
        yield "… "
    at = low
    for begin, end in marks:
        if begin < at or begin >= high:
            continue
        yield text[at:begin]
        words = text[begin : min(end, high)]
        yield words.join(brackets) if brackets else (words, _MARK)
        at = min(end, high)
    yield text[at:high]
    if high < len(text):
        yield " …"


def _merged(marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(marks):
        if begin >= end:
            continue
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


def _window(length: int, marks: list[tuple[int, int]]) -> tuple[int, int]:
    if length <= _LONG or not marks:
        return 0, min(length, _LONG)
    low = max(0, marks[0][0] - _AROUND)
    return low, min(length, max(marks[-1][1] + _AROUND, low + _AROUND), low + _LONG)
