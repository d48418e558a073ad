"""The frame of a page that stands alone: no script, no address, nothing to be fetched, no words taken for markup."""

import base64
import hashlib
import re
from collections.abc import Iterator
from html import escape
from importlib import resources

from quiz.text.phrases import END_ISOLATE, ISOLATE, RIGHT_TO_LEFT, without_isolates
from quiz.text.visible import visible

_ISOLATES = re.compile(f"([{ISOLATE}{END_ISOLATE}])")
_LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"  # Hebrew, Arabic and the scripts between them
_FIRST_LETTER = re.compile(r"[^\W\d_]")
# Words of such a script with what stands between them, but not the marks that a sentence puts around words.
_RUN = re.compile(rf"([{_LEFTWARD}](?:[{_LEFTWARD}]|(?![“”\"()])[\d\W_])*(?<=[{_LEFTWARD}])(?: \d+\b)?)")
CLOSING = ("</body>", "</html>")


def safe(text: str) -> str:
    """Make words of any origin fit to stand in a page, as text or in the quotation marks of an attribute."""
    return escape(visible(without_isolates(text)), quote=True)


def told(text: str) -> str:
    r"""Make a sentence fit to stand in a page as text: what was isolated in it keeps its own direction.

    Words in it that are not ours must have gone through `visible` before they were isolated.

    >>> told("for \u2068<b>\u2069")
    'for <bdi>&lt;b&gt;</bdi>'

    In a sentence that runs from left to right, so do words of the other direction that nobody isolated.

    >>> told("“سوريا” (2014)")
    '“سوريا” (2014)'
    >>> told("for “سوريا” (2014)")
    'for “<bdi>سوريا</bdi>” (2014)'
    """
    first = _FIRST_LETTER.search(text)
    is_rightward = first is not None and not _RUN.match(first[0])
    written, depth = "", 0
    for piece in _ISOLATES.split(text):
        if piece == ISOLATE:
            depth, mark = depth + 1, "<bdi>"
        elif piece == END_ISOLATE:
            depth, mark = (depth - 1, "</bdi>") if depth else (0, "")
        else:
            mark = escape(visible(piece), quote=True)
            mark = _RUN.sub(r"<bdi>\1</bdi>", mark) if is_rightward and not depth else mark
        written += mark
    return written + "</bdi>" * depth


def sheet(package: str) -> str:
    """Give the style sheet of a page: what every page shares, then the `page.css` of the package that writes it.

    Colours and measures are custom properties of `:root`, dark ones for screens alone, so that paper is always light.
    """
    shared = resources.files("quiz.text").joinpath("standalone.css")
    own = resources.files(package).joinpath("page.css")
    return "\n".join(each.read_text(encoding="utf-8").strip() for each in (shared, own))


def opening(language: str, title: str, style: str) -> Iterator[str]:
    """Give the lines of a page up to where its body begins; its policy allows this style sheet and nothing else."""
    direction = "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"
    yield "<!doctype html>"
    yield f'<html lang="{safe(language)}" dir="{direction}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_policy(style)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{safe(title)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"


def _policy(style: str) -> str:
    seal = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; form-action 'none'"
