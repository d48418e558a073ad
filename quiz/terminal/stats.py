"""Draws a learner's statistics: sentences, tables, and plots of blocks and lines where the terminal can show them.

The plots are ours and not a library's: each is one cell of a table whose width is measured, so that it stands right
beside words of any script, wraps with them and is left out in plain mode.
"""

from collections.abc import Sequence
from typing import assert_never

from quiz.study.statistics import Statistics
from quiz.study.statistics.report import Chart, Columns, Diagonal, Section, Shares, is_right_to_left
from quiz.study.statistics.wording import say
from quiz.study.wording import count, day
from quiz.terminal.page import BOLD, DIM, Page
from quiz.text.cells import columns

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_LEVELS = "▁▂▃▄▅▆▇█"
_ROOMY = 60  # columns from which on every column of a table is shown
_WIDEST, _NARROWEST = 24, 8  # of a plot
_MOST_ROWS = 14  # that are drawn as rows; what is longer goes along a line
_SQUEEZED = 2  # the column that is left out where there is little room: it follows from the others
_GAP, _INDENT = 3, 4


def draw(page: Page, found: Statistics, sections: Sequence[Section], language: str) -> None:
    """Write the statistics."""
    page.write((say(language, "title"), BOLD))
    page.write((say(language, "as of", day=day(language, found.day)), DIM))
    words = {"reviews": count(language, found.reviews), "cards": count(language, found.cards)}
    page.write(say(language, "counted", **words))
    if found.overridden:
        page.write(say(language, "own word", count=count(language, found.overridden)))
    page.gap()
    if not found.reviews:
        page.write(say(language, "nothing"))
        page.gap()
    for section in sections:
        _draw(page, section, language)


def _draw(page: Page, section: Section, language: str) -> None:
    page.write((section.title, BOLD))
    for sentence in section.said:
        page.write(sentence)
    if isinstance(section.chart, Columns) and len(section.rows) > _MOST_ROWS:
        _draw_line(page, section.chart, language)
    elif section.rows:
        _draw_rows(page, section, language)
    for line in section.listed:
        page.write("- ", line, indent=4, hang=2)
    page.gap()


def _draw_rows(page: Page, section: Section, language: str) -> None:
    table = [section.heads, *section.rows]
    if page.width < _ROOMY:
        table = [_squeezed(row) for row in table]
    chart = None if page.is_plain else section.chart
    room = _room(page, table) if chart is not None else 0
    if chart is None or room < _NARROWEST:
        page.table(table, heads=True)
        return
    plots = _plots(chart, room, is_mirrored=is_right_to_left(language))
    if isinstance(chart, Diagonal):  # it has no point where there is too little to say
        told = iter(plots)
        plots = [next(told, "") if len(row) == len(section.heads) and row[-1] else " " * room for row in section.rows]
    page.table([(*row, plot) for row, plot in zip(table, [" " * room, *plots], strict=True)], heads=True)
    legend = _legend(chart, language)
    if legend:
        page.write((legend, DIM), indent=_INDENT)


def _squeezed(row: Sequence[str]) -> tuple[str, ...]:
    """Leave out a column, but not what it says in place of the next: that there is too little to say."""
    kept, told, rest = row[:_SQUEEZED], row[_SQUEEZED : _SQUEEZED + 1], row[_SQUEEZED + 1 :]
    return (*kept, *told, *rest[1:]) if rest and not rest[0] else (*kept, *rest)


def _room(page: Page, table: Sequence[Sequence[str]]) -> int:
    """Say how wide a plot can be beside a table."""
    taken = sum(max(columns(row[at]) for row in table) + _GAP for at in range(len(table[0])))
    return min(_WIDEST, page.width - _INDENT - taken)


def _plots(chart: Chart, room: int, *, is_mirrored: bool) -> list[str]:
    match chart:
        case Columns(columns=held):
            most = max(1, *(column.amount for column in held))
            return [_bar(column.amount / most, room, is_mirrored=is_mirrored) for column in held]
        case Shares(shares=shares, aim=aim):
            return [
                " " * room
                if share.share is None
                else _scale(room, share.share, (share.low, share.high), aim, "│", is_mirrored=is_mirrored)
                for share in shares
            ]
        case Diagonal(points=points):
            return [
                _scale(room, point.share, (point.low, point.high), point.stated, "○", is_mirrored=is_mirrored)
                for point in points
            ]
        case _:
            assert_never(chart)


def _bar(share: float, room: int, *, is_mirrored: bool) -> str:
    """Draw a bar of eighths of a cell; there are none that begin at the right, so that mirrored ones are of cells."""
    if is_mirrored:
        return "█" * max(share > 0, round(share * room)) + " " * (room - max(share > 0, round(share * room)))
    eighths = max(share > 0, round(share * room * 8))
    whole, part = divmod(eighths, 8)
    return ("█" * whole + (_EIGHTHS[part] if part else "")).ljust(room)


def _scale(
    room: int, share: float, interval: tuple[float, float], mark: float | None, sign: str, *, is_mirrored: bool
) -> str:
    """Draw a share on a line from 0 to 1, with its interval and one mark; a screen turns it with the script."""
    del is_mirrored  # every sign is symmetrical: what is written first stands where the line begins
    cells = ["·"] * room
    for at in range(_cell(interval[0], room), _cell(interval[1], room) + 1):
        cells[at] = "─"
    if mark is not None:
        cells[_cell(mark, room)] = sign
    cells[_cell(share, room)] = "●"
    return "".join(cells)


def _cell(share: float, room: int) -> int:
    return min(room - 1, int(share * room))


def _legend(chart: Chart, language: str) -> str:
    match chart:
        case Columns():
            return ""
        case Shares(aim=aim):
            return say(language, "legend" if aim is None else "legend aim")
        case Diagonal():
            return say(language, "legend sure")
        case _:
            assert_never(chart)


def _draw_line(page: Page, chart: Columns, language: str) -> None:
    """Draw amounts as blocks along a line, oldest first, and name the first and the last."""
    if page.is_plain:
        return
    most = max(1, *(column.amount for column in chart.columns))
    blocks = "".join(
        _LEVELS[-(-column.amount * len(_LEVELS) // most) - 1] if column.amount else "·" for column in chart.columns
    )
    page.write((blocks, "cyan"), indent=_INDENT)
    ends = say(language, "from to", first=chart.columns[0].label, last=chart.columns[-1].label)
    page.write((ends, DIM), indent=_INDENT)
