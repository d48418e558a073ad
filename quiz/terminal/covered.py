"""Draws an article with its checkable tokens marked, and what there is of each kind."""

from collections.abc import Iterable, Iterator

from quiz.coverage import Coverage, State, Tally, Token
from quiz.coverage.wording import kind_name, number, say, summary
from quiz.model.deck import Deck
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.terminal.page import BOLD, DIM, Page, Part

_BRACKETS = {State.COVERED: ("[", "]"), State.DECLARED: ("{", "}"), State.OPEN: ("<<", ">>")}
_STYLES = {State.COVERED: "green", State.DECLARED: "bright_black underline", State.OPEN: "bold reverse red"}
_ROOMY = 60  # columns in which all figures of the table stand side by side


def draw(page: Page, deck: Deck, coverage: Coverage) -> None:
    """Write every article of a deck with its tokens marked, what the marks mean, and the figures."""
    language = deck.language
    tokens = iter(coverage.tokens)
    page.gap()
    page.write((deck.title, BOLD))
    waiting = next(tokens, None)
    for source in deck.sources.values():
        own: list[Token] = []
        while waiting is not None and waiting.source == source.id:
            own.append(waiting)
            waiting = next(tokens, None)
        _draw_source(page, source, own)
    page.gap()
    for state in State:
        page.write(_mark(page, say(language, state.value), state), f" {say(language, f'legend {state}')}", hang=2)
    page.gap()
    if coverage.tokens:
        page.table(list(_rows(page, language, coverage)), indent=2, heads=True)
        page.gap()
    page.write(summary(language, coverage.tally))


def _draw_source(page: Page, source: Source, tokens: list[Token]) -> None:
    page.gap()
    page.write((" · ".join(filter(None, (source.publisher, source.title))) or source.file, DIM))
    at = 0
    for passage in source.passages:
        page.gap()
        while at < len(tokens) and tokens[at].span.end <= passage.start:
            at += 1
        page.write(*_marked(page, passage, tokens, at))


def _marked(page: Page, passage: Span, tokens: list[Token], first: int) -> Iterator[Part]:
    """Yield the words of a paragraph; a token that goes on into the next is marked in both."""
    at, end = passage.start, passage.end
    for token in tokens[first:]:
        if token.span.start >= end:
            break
        begin, stop = max(token.span.start, at), min(token.span.end, end)
        yield passage.words[at - passage.start : begin - passage.start]
        yield _mark(page, passage.words[begin - passage.start : stop - passage.start], token.state)
        at = stop
    yield passage.words[at - passage.start :]


def _mark(page: Page, words: str, state: State) -> Part:
    return (words, _STYLES[state]) if page.has_colour else words.join(_BRACKETS[state])


def _rows(page: Page, language: str, coverage: Coverage) -> Iterator[list[str]]:
    states = [say(language, state.value) for state in State]
    is_roomy = page.width >= _ROOMY
    yield [say(language, "kind"), *states, *([say(language, "share of")] if is_roomy else [])]
    tallies: Iterable[tuple[str, Tally]] = (
        *((kind_name(language, kind), tally) for kind, tally in coverage.by_kind.items()),
        (say(language, "all"), coverage.tally),
    )
    for name, tally in tallies:
        figures = [number(language, count) for count in (tally.covered, tally.declared, tally.open)]
        share = say(language, "percent", share=number(language, tally.percent))
        yield [name, *figures, *([share] if is_roomy else [])]
