"""Draws charts as SVG within a page: colours come from its style sheet, words from the tables beside them.

They are written by hand because they are small (a library would bring megabytes and fonts of its own), take light and
dark from the page, and leave all words to the browser, which knows how Arabic is set.
"""

from collections.abc import Iterator, Sequence

from quiz.study.statistics.report import Chart, Column, Columns, Diagonal, Point, Share, Shares
from quiz.text.standalone import safe

_WIDE, _HIGH = 1000, 100  # units of a plot that is stretched to its place
_SIDE, _LEFT, _TOP, _BOTTOM = 320, 52, 12, 48  # of the diagram, which is not stretched
_PLOT = 256


def in_rows(chart: Chart) -> tuple[str, ...]:
    """Draw one small plot for each row of a table; none for a chart that is drawn in one piece."""
    match chart:
        case Columns(columns=held):
            most = max(1, *(column.amount for column in held))
            return tuple(_bar(column.amount / most) for column in held)
        case Shares(shares=shares, aim=aim):
            return tuple(_scale(share, aim) for share in shares)
        case Diagonal():
            return ()


def days(columns: Sequence[Column], title: str) -> Iterator[str]:
    """Draw amounts as columns beside each other, each with its words for whoever points at it."""
    most = max(1, *(column.amount for column in columns))
    step = _WIDE // max(1, len(columns))
    yield f'<svg class="days" role="img" aria-label="{safe(title)}" viewBox="0 0 {step * len(columns)} {_HIGH}"'
    yield ' preserveAspectRatio="none">'
    for place, column in enumerate(columns):
        high = round(column.amount * _HIGH / most)
        told = safe(f"{column.label}: {column.amount}")
        box = f'x="{place * step + step // 8}" y="{_HIGH - high}" width="{step - step // 4}" height="{high}"'
        yield f'<rect class="bar" {box}><title>{told}</title></rect>'
    yield "</svg>"


def diagram(
    points: Sequence[Point], title: str, across: str, up: str, ticks: Sequence[str], *, is_rtl: bool
) -> Iterator[str]:
    """Draw points with their intervals beside the diagonal; `ticks` name even steps from 0 to 1."""
    inner = "start" if is_rtl else "end"  # where words stop that stand at the left of the axis
    yield f'<svg class="diagram" role="img" aria-label="{safe(title)}" viewBox="0 0 {_SIDE} {_TOP + _PLOT + _BOTTOM}">'
    for place, tick in enumerate(ticks):
        share = place / (len(ticks) - 1)
        x, y = _x(share), _y(share)
        yield f'<path class="track" d="M{x} {_y(0)}V{_y(1)}M{_x(0)} {y}H{_x(1)}"/>'
        yield f'<text x="{x}" y="{_y(0) + 16}" text-anchor="middle">{safe(tick)}</text>'
        yield f'<text x="{_x(0) - 6}" y="{y + 4}" text-anchor="{inner}">{safe(tick)}</text>'
    yield f'<text x="{_x(0.5)}" y="{_y(0) + 38}" text-anchor="middle">{safe(across)}</text>'
    yield f'<text transform="translate(12 {_y(0.5)}) rotate(-90)" text-anchor="middle">{safe(up)}</text>'
    yield f'<path class="aim" d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}"/>'
    for point in points:
        x = _x(point.stated)
        yield f'<path class="interval" d="M{x} {_y(point.low)}V{_y(point.high)}"/>'
        yield f'<circle class="point" cx="{x}" cy="{_y(point.share)}" r="5"/>'
    yield "</svg>"


def key(sort: str) -> str:
    """Draw one sign of a legend."""
    match sort:
        case "point":
            sign = '<path class="tick" d="M50 0V100"/>'
        case "interval":
            sign = '<path class="interval" d="M0 50H100"/>'
        case "track":
            sign = '<path class="track" d="M0 50H100M0 20V80M100 20V80"/>'
        case "aim":
            sign = '<path class="aim" d="M50 0V100"/>'
        case "diagonal":
            sign = '<path class="aim" d="M0 100L100 0"/>'
        case _:
            sign = '<circle class="point" cx="50" cy="50" r="36"/>'
    ratio = "" if sort == "dot" else ' preserveAspectRatio="none"'
    return f'<svg class="key" viewBox="0 0 100 100" aria-hidden="true"{ratio}>{sign}</svg>'


def _bar(share: float) -> str:
    return _stretched(f'<rect class="bar" y="15" width="{round(share * _WIDE)}" height="70"/>')


def _scale(share: Share, aim: float | None) -> str:
    signs = f'<path class="track" d="M0 50H{_WIDE}M0 20V80M{_WIDE} 20V80"/>'
    if share.share is not None:
        signs += f'<path class="interval" d="M{round(share.low * _WIDE)} 50H{round(share.high * _WIDE)}"/>'
    if aim is not None:
        signs += f'<path class="aim" d="M{round(aim * _WIDE)} 0V{_HIGH}"/>'
    if share.share is not None:
        signs += f'<path class="tick" d="M{round(share.share * _WIDE)} 10V90"/>'
    return _stretched(signs)


def _stretched(signs: str) -> str:
    """Fit a plot to its cell, whose other cells say the same in words."""
    return f'<svg viewBox="0 0 {_WIDE} {_HIGH}" preserveAspectRatio="none" aria-hidden="true">{signs}</svg>'


def _x(share: float) -> int:
    return _LEFT + round(share * _PLOT)


def _y(share: float) -> int:
    return _TOP + _PLOT - round(share * _PLOT)
