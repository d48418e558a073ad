"""Writes a text into a YAML file in the style that the text before it had, as far as YAML lets it be written so."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quiz.load.nodes import Scalar
from quiz.model.fix import Cut

LINE_END = re.compile("\r\n|\n|\r")
_INDICATOR = re.compile(r"[|>][0-9+-]*")
_BREAKABLE = re.compile("(?<=[^ \t]) (?=[^ \t])")  # a line end there reads back as this one space
_FIRST_UNSAFE = frozenset("-?:,[]{}#&*!|>'\"%@`")
_FIRST_SAFE_BEFORE_TEXT = frozenset("-?:")
_FLOW_UNSAFE = re.compile(r"[,\[\]{}?]")  # some parsers end a text in brackets at a question mark
_PLAIN_UNSAFE = re.compile("[\t\n\r]|:(?: |$)|(?: |^)#|^---|^\\.\\.\\.")
_TRUTH = re.compile(r"(?i:true|false|null|yes|no|on|off|y|n|~)\Z")  # words that other readers of YAML give a type
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_NARROWEST = 80  # where a single line does not show how wide its author writes


class _Block(NamedTuple):
    """The parts of a text after `|` or `>`: where its indicator and its first line end, its lines and their margin."""

    indicator_end: int
    opening_end: int
    end: int
    margin: str
    lines: tuple[str, ...]


def line_start(file: str, at: int) -> int:
    """Find where the line of an offset starts."""
    return max(file.rfind("\n", 0, at), file.rfind("\r", 0, at)) + 1


def line_end(file: str, at: int) -> int:
    """Find where the line of an offset ends, before its line break."""
    found = LINE_END.search(file, at)
    return found.start() if found else len(file)


def line_break(file: str, at: int = 0) -> str:
    """Give the line break that ends the line of an offset, or the file's first where that line is the last."""
    found = LINE_END.search(file, at) or LINE_END.search(file)
    return found[0] if found else "\n"


def scalar_end(file: str, node: Scalar) -> int:
    """Find where a text ends, without the blank lines that a parser counts to a text after `|` or `>`."""
    return _block(file, node).end if _is_block(file, node) else node.end


def written(text: str, *, in_flow: bool) -> str:
    """Write a text that nothing stood in the place of: plain where that is safe, else in quotation marks.

    >>> written("about 900", in_flow=False), written("a: b", in_flow=False), written('say "no"', in_flow=True)
    ('about 900', '"a: b"', 'say "no"')
    """
    is_flag = text in ("true", "false")  # what a new field says so is meant so
    is_plain = _is_plain(text, in_flow=in_flow) and (is_flag or not _TRUTH.match(text))
    return text if is_plain else _quoted(text)


def rewritten(file: str, node: Scalar, text: str, *, in_flow: bool, of_key: bool) -> Iterator[Cut]:
    """Yield the cuts that put a text in the place of another, in its style where that can hold it."""
    old = file[node.start : node.end]
    if old[:1] in ("|", ">"):
        yield from _in_block(file, node, text)
        return
    if not old:
        gap = "" if file[node.start - 1 : node.start] in ("", " ", "\t", "\n", "\r") else " "
        yield Cut(node.start, node.end, gap + written(text, in_flow=in_flow))
        return
    single = text if old[0] not in "'\"" and _stays_plain(node.text, text, in_flow=in_flow) else _restyled(old[0], text)
    if LINE_END.search(old) and not of_key:
        single = _rewrapped(file, node, single)
    yield Cut(node.start, node.end, single)


def _stays_plain(old: str, new: str, *, in_flow: bool) -> bool:
    return _is_plain(new, in_flow=in_flow) and bool(_TRUTH.match(old) or not _TRUTH.match(new))


def _is_plain(text: str, *, in_flow: bool) -> bool:
    if not text or text != text.strip() or _PLAIN_UNSAFE.search(text):
        return False
    if text[0] in _FIRST_UNSAFE and not (text[0] in _FIRST_SAFE_BEFORE_TEXT and len(text) > 1 and text[1] != " "):
        return False
    return not in_flow or not (_FLOW_UNSAFE.search(text) or text[0] in "-:" or text[-1] == ":")


def _restyled(mark: str, text: str) -> str:
    if mark == "'" and "\n" not in text and "\r" not in text:
        return _in_single_quotes(text)
    return _in_double_quotes(text) if mark == '"' else _quoted(text)


def _quoted(text: str) -> str:
    has_breaks = "\n" in text or "\r" in text or "\t" in text
    needs_escapes = '"' in text or "\\" in text
    return _in_single_quotes(text) if needs_escapes and not has_breaks else _in_double_quotes(text)


def _in_single_quotes(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _in_double_quotes(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def _rewrapped(file: str, node: Scalar, single: str) -> str:
    """Break a text of several lines again, at the width and with the margin that its lines had."""
    start, end = line_start(file, node.start), line_end(file, node.end)
    lines = LINE_END.split(file[start:end])
    margin = lines[-1][: len(lines[-1]) - len(lines[-1].lstrip(" "))]
    if not margin:
        return single
    width = max(map(len, lines))
    broken = _wrapped(single, width - len(margin), width - (node.start - start))
    return (line_break(file, node.start) + margin).join(broken)


def _wrapped(text: str, room: int, first_room: int | None = None) -> list[str]:
    """Break a text at single spaces, as many words on a line as there is room for."""
    lines, left = [], room if first_room is None else first_room
    words: list[str] = []
    length = -1
    for word in _BREAKABLE.split(text):
        if words and length + 1 + len(word) > left:
            lines.append(" ".join(words))
            words, length, left = [], -1, room
        words.append(word)
        length += 1 + len(word)
    return [*lines, " ".join(words)]


def _is_block(file: str, node: Scalar) -> bool:
    return node.end > node.start and file[node.start] in "|>"


def _block(file: str, node: Scalar) -> _Block:
    indicator = _INDICATOR.match(file, node.start)
    indicator_end = indicator.end() if indicator else node.start
    opening_end = line_end(file, indicator_end)
    end, margin = opening_end, ""
    lines: list[str] = []
    blank = 0
    at = opening_end
    while at < node.end and (found := LINE_END.match(file, at)):
        stop = min(line_end(file, found.end()), node.end)
        line, at = file[found.end() : stop], stop
        if not line.strip(" \t"):
            blank += 1
            continue
        margin = margin if lines else line[: len(line) - len(line.lstrip(" "))]
        lines += [*([""] * blank), line.removeprefix(margin)]
        end, blank = stop, 0
    return _Block(indicator_end, opening_end, end, margin, tuple(lines))


def _in_block(file: str, node: Scalar, text: str) -> Iterator[Cut]:
    """Write lines under the indicator as it stands; the line ends after the last word are its own affair."""
    block = _block(file, node)
    lines = _folded(block, text) if file[node.start] == ">" else _literal(text)
    if not block.margin or lines is None or node.text.lstrip("\n").startswith(" "):
        yield Cut(node.start, block.indicator_end, _quoted(text))
        yield Cut(block.opening_end, block.end)
        return
    newline = line_break(file, node.start)
    body = "".join(newline + (block.margin + line if line else "") for line in lines)
    yield Cut(block.opening_end, block.end, body)


def _literal(text: str) -> list[str] | None:
    lines = text.split("\n")
    can_hold = text and text == text.strip() and "\r" not in text
    return lines if can_hold and all(line.strip(" \t") or not line for line in lines) else None


def _folded(block: _Block, text: str) -> list[str] | None:
    """Fold paragraphs into lines; the lines before the first change stay as they are broken."""
    paragraphs = text.split("\n")
    if not text or text != text.strip() or "\r" in text or any(each[:1] in (" ", "\t") for each in paragraphs):
        return None
    longest = max(map(len, block.lines), default=0)
    room = longest if len(block.lines) > 1 else max(longest, _NARROWEST - len(block.margin))
    kept = _unchanged(block.lines, text)
    rest = text[sum(len(line) + 1 for line in kept) :].split("\n")
    lines = [*kept, *_wrapped(rest[0], room)]
    for paragraph in rest[1:]:
        lines += ["", *_wrapped(paragraph, room)] if paragraph else [""]
    return lines


def _unchanged(lines: tuple[str, ...], text: str) -> list[str]:
    kept: list[str] = []
    at = 0
    for line in lines[:-1]:
        after = at + len(line)
        if not line or line[0] in " \t" or line[-1] in " \t" or not text.startswith(line + " ", at):
            break
        if text[after + 1 : after + 2] in ("", " ", "\t", "\n"):
            break
        kept.append(line)
        at = after + 1
    return kept
