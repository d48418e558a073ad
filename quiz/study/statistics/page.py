"""Writes statistics as one page that stands alone: every chart beside its table, light or dark, screen or paper."""

from collections.abc import Iterator, Sequence

from quiz.study.statistics import Statistics
from quiz.study.statistics.charts import days, diagram, in_rows, key
from quiz.study.statistics.report import Chart, Columns, Diagonal, Section, Shares, is_right_to_left
from quiz.study.statistics.wording import say
from quiz.study.wording import count, day, number
from quiz.text.standalone import CLOSING, opening, sheet, told

_MOST_ROWS = 14  # with a plot each; what is longer is drawn in one piece
_TICKS = (0, 25, 50, 75, 100)


def render(found: Statistics, sections: Sequence[Section], language: str) -> str:
    """Write the page; the same statistics give the same page."""
    return "\n".join(_Page(found, sections, language).lines()) + "\n"


class _Page:
    """The parts of a page, line by line."""

    def __init__(self, found: Statistics, sections: Sequence[Section], language: str) -> None:
        self._found, self._sections, self._language = found, sections, language

    def lines(self) -> Iterator[str]:
        yield from opening(self._language, self._plain("title"), sheet("quiz.study.statistics"))
        yield "<header>"
        yield f"<h1>{self._say('title')}</h1>"
        yield f"<p>{self._say('as of', day=day(self._language, self._found.day))}</p>"
        yield from self._tiles()
        if self._found.overridden:
            yield f"<p>{self._say('own word', count=count(self._language, self._found.overridden))}</p>"
        yield "</header>"
        yield "<main>"
        if not self._found.reviews:
            yield f"<p>{self._say('nothing')}</p>"
        for section in self._sections:
            yield from self._section(section)
        yield "</main>"
        yield from CLOSING

    def _plain(self, phrase: str, **words: object) -> str:
        return say(self._language, phrase, **words)

    def _say(self, phrase: str, **words: object) -> str:
        return told(self._plain(phrase, **words))

    def _tiles(self) -> Iterator[str]:
        found = self._found
        figures = {
            "tile due": count(self._language, found.due[0].cards),
            "tile streak": count(self._language, found.streak.days),
            "tile cards": count(self._language, found.cards),
            "tile reviews": count(self._language, found.reviews),
        }
        if not found.retention.is_too_few:
            share = number(self._language, round(found.retention.share * 100), 0)
            figures["tile retention"] = self._plain("percent", share=share)
        yield "<dl>"
        for phrase, figure in figures.items():
            yield f"<div><dt>{self._say(phrase)}</dt><dd>{told(figure)}</dd></div>"
        yield "</dl>"

    def _section(self, section: Section) -> Iterator[str]:
        name = f"s-{section.name}"
        yield f'<section aria-labelledby="{name}">'
        yield f'<h2 id="{name}">{told(section.title)}</h2>'
        for sentence in section.said:
            yield f"<p>{told(sentence)}</p>"
        is_long = len(section.rows) > _MOST_ROWS
        title = self._plain("chart", title=section.title)
        match section.chart:
            case Columns(columns=columns) if is_long:
                yield "<figure>"
                yield from days(columns, title)
                yield f'<div class="ends" aria-hidden="true"><span>{told(columns[0].label)}</span>'
                yield f"<span>{told(columns[-1].label)}</span></div></figure>"
            case Diagonal(points=points):
                ticks = [self._plain("percent", share=number(self._language, tick)) for tick in _TICKS]
                yield "<figure>"
                axes = (self._plain("sure"), self._plain("right"))
                yield from diagram(points, title, *axes, ticks, is_rtl=is_right_to_left(self._language))
                yield "</figure>"
            case _:
                pass
        if section.rows:
            yield from self._folded(section, name) if is_long else self._table(section, name)
        if section.chart is not None:
            yield from self._legend(section.chart)
        if section.listed:
            yield "<ul>"
            yield from (f"<li>{told(line)}</li>" for line in section.listed)
            yield "</ul>"
        yield "</section>"

    def _folded(self, section: Section, name: str) -> Iterator[str]:
        yield f"<details><summary>{self._say('as table')}</summary>"
        yield from self._table(section, name)
        yield "</details>"

    def _table(self, section: Section, name: str) -> Iterator[str]:
        is_long = len(section.rows) > _MOST_ROWS
        plots = in_rows(section.chart) if section.chart is not None and not is_long else ()
        heads = "".join(f'<th scope="col">{told(head)}</th>' for head in section.heads)
        yield f'<table aria-labelledby="{name}">'
        yield f"<thead><tr>{heads}</tr></thead>"
        yield "<tbody>"
        for at, (label, *cells) in enumerate(section.rows):
            head = f'<div class="row"><span>{told(label)}</span>{plots[at]}</div>' if plots else told(label)
            figures = "".join(f"<td>{told(cell)}</td>" for cell in cells)
            yield f'<tr><th scope="row">{head}</th>{figures}</tr>'
        yield "</tbody></table>"

    def _legend(self, chart: Chart) -> Iterator[str]:
        signs = {"point": "share", "interval": "interval", "track": "scale"}
        match chart:
            case Columns():
                return
            case Shares(aim=aim):
                signs |= {"aim": "aim"} if aim is not None else {}
            case Diagonal():
                signs = {"dot": "share", "interval": "interval", "diagonal": "diagonal"}
        words = " ".join(f"<span>{key(sort)}{self._say(phrase)}</span>" for sort, phrase in signs.items())
        yield f'<p class="legend">{words}</p>'
