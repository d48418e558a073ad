"""Finds by whom words of an article are said: a verb before them, a source after them, or quotation marks."""

import re
from bisect import bisect

from quiz.text import reserve
from quiz.text.late import late
from quiz.text.reserve import SAYING
from quiz.text.tables.letters import QUOTES

REACH = 250
"""Characters beside words in which it is said who says them."""
_BARE = frozenset({"said", "says", "say", "argued", "argues", "insisted", "insists", "thinks", "believes"})
"""Verbs that need no "that": after others it is asked for, since ministers add troops and maintain bases as well."""
_THAT = frozenset({"that", "إن", "أن", "بأن", "إنه", "إنها", "أنه", "أنها"})
_SOURCE = late(r"\baccording to\s+(?!the article)\w|(?<!\w)(?:وفق|وفقا ل|وفقاً ل|بحسب|حسب)(?!\w)", re.IGNORECASE)
_SOURCES = frozenset({"according", "According", "وفق", "وفقا", "وفقاً", "بحسب", "حسب"})
_WRITTEN = reserve.signs(SAYING | _SOURCES)
# After these words the article goes on in its own voice, or nobody can tell: "said X as Iraq heads into elections",
# "said the port, which costs 12 million". A rule that took them for reported would cry wolf at every such clause.
_OWN = frozenset(
    {"as", "which", "who", "whom", "whose", "where", "while", "when", "after", "before", "since", "despite", "but"}
    | {"although", "though", "following", "الذي", "التي", "الذين", "لكن", "بينما", "بعد", "قبل", "منذ", "حيث"}
)
_LONGEST = 20_000  # characters of a paragraph in which marks are counted: no text of one line makes this slow
_MARK = late(f"[{re.escape(QUOTES)}]")
_SPEECH = 3  # words beside the answer between the same quotation marks: a title or a nickname has none
_VERBS = "said|says|added|argued|claimed|insisted|warned"
_POSTPOSED = late(
    rf",[{re.escape(QUOTES)}]?\s+(?:(?:[\w'’.-]+\s+){{1,5}}(?:{_VERBS})|(?:{_VERBS})\s+[\w'’. -]{{1,60}})[.!?]?\s*$"
)


def places(text: str, words: frozenset[str]) -> list[int]:
    """List in order where an article, whose words they are, has words or marks that report."""
    found = reserve.places(text, words, _WRITTEN)
    for mark in QUOTES:
        found += reserve.each(text, mark)
    return sorted(found)


def may_be(text: str, start: int, end: int, found: list[int]) -> bool:
    """Whether one of the places of `places` lies in the sentence of some words: sooner said than by whom."""
    at = bisect(found, start) - 1
    if at >= 0 and start - found[at] < REACH and not _is_apart(text[found[at] : start]):
        return True
    at = bisect(found, end - 1)
    return at < len(found) and found[at] - end < REACH and not _is_apart(text[end : found[at]])


def _is_apart(between: str) -> bool:
    return "\n" in between or ". " in between


def who(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int] | None:
    """Find the words that make those from `start` to `end` somebody's, in a sentence from `low` to `high`."""
    return _verb(text, start, end, low) or _sourced(text, start, end, low, high)


def _verb(text: str, start: int, end: int, low: int) -> tuple[int, int] | None:
    words = reserve.before(text, start)
    has_that = False
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if word.key in _OWN or word.start < low:
            return None
        has_that |= word.key in _THAT
        if word.key in SAYING:
            is_said = _is_followed(text, words, place, end, has_that=has_that)
            return (word.start, word.end) if is_said else None
    return None


def _is_followed(text: str, words: list[reserve.Word], place: int, end: int, *, has_that: bool) -> bool:
    """Whether what follows a verb is what is said: not who says it, nor to whom, where or when."""
    word, before = words[place], text[max(0, words[place].start - 8) : words[place].start].rstrip()[-1:]
    is_inverted = before in _AFTER_SPEECH or (place and words[place - 1].key in _PASSIVE)
    if is_inverted or place + 1 == len(words):
        return False
    if has_that:
        return True
    is_that_to_come = not _THAT.isdisjoint(later.key for later in reserve.after(text, end, 8))
    return word.key in _BARE and not is_that_to_come


_AFTER_SPEECH = frozenset(QUOTES + ",")
_PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being"})  # "is said to": hedge-lost sees to it


def _sourced(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int] | None:
    """Find who says it after what is said, or before all of it: "..., he said", "According to the mayor, ..."."""
    rest = text[end : min(high, end + REACH)]
    said = _POSTPOSED.search(rest) or _SOURCE.search(rest)
    if said and _OWN.isdisjoint(reserve.words_of(rest)):
        return end + said.start(), end + len(rest)
    while low < start and text[low].isspace():
        low += 1
    opening = _SOURCE.match(text, low)
    head = text[opening.end() : start] if opening else ""
    is_said = any(mark in head for mark in ",،") and _OWN.isdisjoint(reserve.words_of(head))
    return (low, start) if is_said else None


def speech(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int] | None:
    """Find the quotation that words are a small part of, in a passage from `low` to `high`."""
    if start - low > _LONGEST:
        return None
    marks = [match.start() for match in _MARK.finditer(text, low, start)]
    closing = _MARK.search(text, end, high)
    if len(marks) % 2 == 0 or closing is None:
        return None
    words = text[marks[-1] : closing.end()].split()
    is_speech = len(words) - len(text[start:end].split()) >= _SPEECH
    return (marks[-1], closing.end()) if is_speech and any(word[:1].islower() for word in words) else None
