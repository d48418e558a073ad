"""Cuts a long line down to the words that matter in it and as much around them as there is room for."""

from typing import NamedTuple

from quiz.text.cells import columns, fitting, fitting_end

_NEAR = 12  # columns: a word that is cut loses at most so many to begin at a space


class Window(NamedTuple):
    """Three parts of a line, shortened: what is before some words, the words, and what is after."""

    before: str
    words: str
    after: str


def window(before: str, words: str, after: str, room: int, more: str = "…") -> Window:
    """Shorten a line to some columns; what is left out is `more`, and within the words that is their middle.

    >>> window("The US said it ", "has kept about 2,500 troops", " in Iraq since then.", 40)
    Window(before='…it ', words='has kept about 2,500 troops', after=' in Iraq…')
    """
    spare, before_is, after_is = room - columns(words), columns(before), columns(after)
    if spare >= before_is + after_is:
        return Window(before, words, after)
    least = columns(more) if before else 0
    least += columns(more) if after else 0
    if before and not before.strip(" "):  # a margin is nothing that is left out
        margin = before[: room // 4]
        return Window(margin, *window("", words, after, room - len(margin), more)[1:])
    if spare < least:
        return Window(more if before else "", _without_middle(words, room - least, more), more if after else "")
    left = min(before_is, max(spare // 2, spare - after_is))
    head = before if before_is <= left else _end(before, left, more)
    left = spare - columns(head)
    tail = after if after_is <= left else _beginning(after, left, more)
    return Window(head, words, tail)


def _without_middle(words: str, room: int, more: str) -> str:
    if columns(words) <= room:
        return words
    gap = f" {more} "
    inner = room - len(gap)
    if inner < 2:
        return fitting(words, max(1, room))
    tail = _from_a_word(fitting_end(words, inner // 2))
    return _to_a_word(fitting(words, inner - columns(tail))) + gap + tail


def _end(text: str, room: int, more: str) -> str:
    return more + _from_a_word(fitting_end(text, room - columns(more)))


def _beginning(text: str, room: int, more: str) -> str:
    return _to_a_word(fitting(text, room - columns(more))) + more


def _from_a_word(cut: str) -> str:
    space = cut.find(" ")
    return cut[space + 1 :] if 0 <= space < _least(cut) else cut


def _to_a_word(cut: str) -> str:
    space = cut.rfind(" ")
    return cut[:space] if space > 0 and len(cut) - space <= _least(cut) else cut


def _least(cut: str) -> int:
    """Say how much may go so that a text is cut at a space: most of a short one is worth more than half a word."""
    return min(_NEAR, max(4, len(cut) // 2))
