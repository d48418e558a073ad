"""Writes the article with its marks as one page that stands alone: no script, no address, nothing to be fetched."""

from collections.abc import Iterator

from quiz.coverage import Coverage, State, Tally, Token
from quiz.coverage.wording import kind_name, number, say, summary
from quiz.model.deck import Deck
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.text.standalone import CLOSING, opening, safe, sheet

_BAR = 1000  # units along the bar


def render(deck: Deck, coverage: Coverage) -> str:
    """Write the page; the same deck and articles give the same page, and nothing of them is taken for markup."""
    return "\n".join(_Page(deck, coverage).lines()) + "\n"


class _Page:
    """The parts of a page, line by line."""

    def __init__(self, deck: Deck, coverage: Coverage) -> None:
        self._deck, self._coverage, self._language = deck, coverage, deck.language
        self._by_source: dict[str, list[Token]] = {source: [] for source in deck.sources}
        self._offsets: dict[str, int] = {}
        for at, token in enumerate(coverage.tokens):
            self._by_source[token.source].append(token)
            self._offsets.setdefault(token.source, at)

    def lines(self) -> Iterator[str]:
        """Give the page's lines."""
        title = f"{say(self._language, 'coverage')}: {self._deck.title}"
        yield from opening(self._language, title, sheet("quiz.coverage"))
        yield "<header>"
        yield f"<p>{self._say('coverage')}</p>"
        yield f"<h1>{safe(self._deck.title)}</h1>"
        yield from self._bar(self._coverage.tally)
        yield f"<p>{safe(summary(self._language, self._coverage.tally))}</p>"
        yield "</header>"
        yield "<main>"
        yield from self._figures()
        yield from self._listed(State.OPEN, "is open")
        for place, source in enumerate(self._deck.sources.values(), 1):
            yield from self._article(source, place)
        yield from self._listed(State.DECLARED, "is declared")
        yield "</main>"
        yield from CLOSING

    def _say(self, phrase: str, **words: object) -> str:
        return safe(say(self._language, phrase, **words))

    def _number(self, value: float) -> str:
        return number(self._language, value)

    def _bar(self, tally: Tally) -> Iterator[str]:
        if not tally.total:
            return
        counts = {State.COVERED: tally.covered, State.DECLARED: tally.declared, State.OPEN: tally.open}
        named = ", ".join(f"{say(self._language, state)} {self._number(count)}" for state, count in counts.items())
        yield f'<svg role="img" viewBox="0 0 {_BAR} 10" preserveAspectRatio="none" aria-label="{safe(named)}">'
        done = 0
        for state, count in counts.items():
            start, done = done * _BAR // tally.total, done + count
            if count:
                width = max(1, done * _BAR // tally.total - start)
                yield f'<rect class="{state}" x="{start}" width="{width}" height="10"/>'
        yield "</svg>"

    def _figures(self) -> Iterator[str]:
        heads = "".join(f'<th scope="col"><mark class="{state}">{self._say(state)}</mark></th>' for state in State)
        yield f'<section><h2 id="kinds">{self._say("by kind")}</h2>'
        yield '<div class="wide" role="region" aria-labelledby="kinds" tabindex="0"><table aria-labelledby="kinds">'
        yield f'<thead><tr><th scope="col">{self._say("kind")}</th>{heads}'
        yield f'<th scope="col">{self._say("share of")}</th></tr></thead><tbody>'
        for kind, tally in self._coverage.by_kind.items():
            yield self._row(kind_name(self._language, kind), tally)
        yield f"</tbody><tfoot>{self._row(say(self._language, 'all'), self._coverage.tally)}</tfoot></table></div>"
        yield "<dl>"
        for state in State:
            mark = f'<mark class="{state}">{self._say(state)}</mark>'
            yield f"<div><dt>{mark}</dt><dd>{self._say(f'legend {state}')}</dd></div>"
        yield "</dl></section>"

    def _row(self, name: str, tally: Tally) -> str:
        counts = (tally.covered, tally.declared, tally.open)
        cells = "".join(f"<td>{self._number(count)}</td>" for count in counts)
        share = self._say("percent", share=self._number(tally.percent))
        return f'<tr><th scope="row">{safe(name)}</th>{cells}<td>{share}</td></tr>'

    def _listed(self, state: State, phrase: str) -> Iterator[str]:
        found = [(at, token) for at, token in enumerate(self._coverage.tokens) if token.state is state]
        if not found:
            return
        yield f"<section><h2>{self._say(phrase)} ({self._number(len(found))})</h2><ol>"
        for at, token in found:
            source = self._deck.sources[token.source]
            number = self._number(source.passage_number(token.span.start))
            where = [
                kind_name(self._language, token.kind),
                say(self._language, "paragraph", number=number),
                token.reason,
            ]
            told = safe(" · ".join(filter(None, where)))
            yield f'<li><a href="#t{at}"><bdi>{safe(token.span.words)}</bdi></a> <small>{told}</small></li>'
        yield "</ol></section>"

    def _article(self, source: Source, place: int) -> Iterator[str]:
        tokens = self._by_source[source.id]
        heading = source.title or source.publisher or say(self._language, "article")
        yield f'<article aria-labelledby="a{place}"><h2 id="a{place}"><bdi>{safe(heading)}</bdi></h2>'
        told = [f"<bdi>{safe(source.publisher)}</bdi>"] if source.publisher and source.title else []
        if source.published:
            told.append(f'<time datetime="{source.published}">{source.published}</time>')
        told.append(f'<bdi dir="ltr">{safe(source.file)}</bdi>')
        yield f"<p><small>{' · '.join(told)}</small></p>"
        yield '<div dir="auto">'  # an article may run in another direction than what its deck says
        at = 0
        for passage in source.passages:
            while at < len(tokens) and tokens[at].span.end <= passage.start:
                at += 1
            yield f"<p>{''.join(self._marked(passage, source.id, tokens, at))}</p>"
        yield "</div></article>"

    def _marked(self, passage: Span, source: str, tokens: list[Token], first: int) -> Iterator[str]:
        """Yield the words of a paragraph; a token that goes on into the next is marked in both."""
        at, end = passage.start, passage.end
        for place in range(first, len(tokens)):
            token = tokens[place]
            if token.span.start >= end:
                break
            begin, stop = max(token.span.start, at), min(token.span.end, end)
            yield safe(passage.words[at - passage.start : begin - passage.start])
            anchor = f' id="t{self._offsets[source] + place}"' if begin == token.span.start else ""
            words = safe(passage.words[begin - passage.start : stop - passage.start])
            yield f'<mark class="{token.state}"{anchor}{self._told(token)}>{words}{self._aside(token)}</mark>'
            at = stop
        yield safe(passage.words[at - passage.start :])

    def _told(self, token: Token) -> str:
        """Say on hovering which facts cover a token, or why it is declared."""
        told = say(self._language, "facts", facts=", ".join(token.facts)) if token.facts else token.reason
        return f' title="{safe(told)}"' if told else ""

    def _aside(self, token: Token) -> str:
        """Say the state in words for those who hear the page; what is covered is only said to be marked."""
        return "" if token.state is State.COVERED else f'<span class="aside"> ({self._say(token.state)})</span>'
