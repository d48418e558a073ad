"""Reads the words of a quotation or a response one by one: tokens, what says nothing, and what differs between two."""

import re
from functools import lru_cache
from typing import NamedTuple

from quiz.text.fold import CAP, letters
from quiz.text.names.close import distance
from quiz.text.tables.letters import APOSTROPHES, DASHES

SAME, MISSING, ADDED = "same", "missing", "added"

_MARKUP = re.compile(r"</?[A-Za-z!][^<>]{0,80}>|\x1b|\x00")
_WORD = re.compile(rf"[^\W_]\w*(?:[{re.escape(APOSTROPHES + DASHES)}.,:/٫٬][^\W_]\w*)*")
_NOTHING = frozenset(
    """
idk|dk|dunno|i dunno|no idea|not sure|im not sure|i am not sure|pass|skip|none|nothing|n a|na|i forgot|forgot|blank
i dont know|i do not know|dont know|do not know|i dont remember|i do not remember|i cant remember|dont remember|cant say
cant remember|cannot remember|i cannot remember|i give up|give up|no comment
i have no idea|no clue|i have no clue|no answer|unknown|لا اعرف|لا اعلم|لا ادري|لست ادري
ما ادري|ما اعرف|ما بعرف|ما اعلم|ما اتذكر|مدري|مش عارف|مو عارف|ما عندي فكره|لا فكره لدي|لا اتذكر|نسيت|لا شيء|لا شي
""".replace("\n", "|").split("|")
)
# Words that turn a statement round: one of them more or less is another statement, not a slip of the pen.
_TURNS = frozenset(
    [
        "no",
        "not",
        "never",
        "nor",
        "none",
        "neither",
        "without",
        "cannot",
        "cant",
        "wont",
        "dont",
        "doesnt",
        "didnt",
        "isnt",
        "arent",
        "wasnt",
        "werent",
        "hasnt",
        "havent",
        "hadnt",
        "shouldnt",
        "wouldnt",
        "couldnt",
        "mustnt",
        "nobody",
        "nothing",
        "nowhere",
        "hardly",
        "barely",
        "unless",
        "except",
        "only",
        "must",
        "may",
        "might",
        "should",
        "all",
        "every",
        "any",
        "some",
        "most",
        "few",
        "many",
        "always",
        "لا",
        "لم",
        "لن",
        "ليس",
        "ليست",
        "ليسوا",
        "ما",
        "غير",
        "دون",
        "بدون",
        "كلا",
        "لست",
        "بلا",
        "سوى",
        "الا",
        "كل",
        "بعض",
    ]
)


class Word(NamedTuple):
    """A word as it is written, and as it is compared."""

    text: str
    plain: str


@lru_cache(maxsize=1 << 13)
def words(text: str) -> tuple[Word, ...]:
    """Part a text into its words, without the marks around them.

    >>> [word.plain for word in words("“2025 is not 2014,“ he said")]
    ['2025', 'is', 'not', '2014', 'he', 'said']
    """
    found = (Word(match[0], letters(match[0])) for match in _WORD.finditer(text))
    return tuple(word for word in found if word.plain)


def says_nothing(text: str) -> bool:
    """Whether a response is blank or says that it is none ("I don't know").

    >>> says_nothing(" ? "), says_nothing("idk"), says_nothing("Iraq")
    (True, True, False)
    """
    if len(text) > CAP:
        return not text.strip()
    plain = " ".join(word.plain for word in words(text))
    return not plain or plain in _NOTHING


def is_unreadable(text: str) -> bool:
    """Whether a response is too long to be one, or is markup or control characters rather than words."""
    return len(text.strip()) > CAP or is_markup(text)


def is_markup(text: str) -> bool:
    """Whether a text has tags or control characters in it."""
    return bool(_MARKUP.search(text))


def turns(word: str) -> bool:
    """Whether a plain word, put in or left out, makes another statement: a figure, a negation, a quantifier."""
    return word in _TURNS or any(character.isdigit() for character in word)


def is_misspelt(said: str, meant: str) -> bool:
    """Whether one plain word is a slip of the other: one letter, in a word of five or more, no figures.

    >>> is_misspelt("capbale", "capable"), is_misspelt("2015", "2014"), is_misspelt("are", "were")
    (True, False, False)
    """
    if min(len(said), len(meant)) < 5 or not (said.isalpha() and meant.isalpha()) or turns(said) or turns(meant):
        return False
    # The first and the last letter stay: "weapon" for "weapons" and "police" for "policy" are other words.
    return said[0] == meant[0] and said[-1] == meant[-1] and distance(said, meant) <= 1


class Alignment(NamedTuple):
    """How a text said stands to the text meant: words matched, and what is missing and added, each with its place.

    `is_whole`: nothing differs but slips of spelling. `is_excerpt`: what was said is one run of the words meant.
    """

    matched: int
    missing: tuple[tuple[int, Word], ...]
    added: tuple[tuple[int, Word], ...]
    is_whole: bool
    is_excerpt: bool


def align(meant: tuple[Word, ...], said: tuple[Word, ...]) -> Alignment:
    """Align two texts word by word, in order; a slip of spelling matches.

    >>> align(words("it was a personal choice"), words("it was personal")).matched
    3
    """
    matched = 0
    missing: list[tuple[int, Word]] = []
    added: list[tuple[int, Word]] = []
    runs = _operations(meant, said)
    for tag, start, end, at, until in runs:
        if tag == "equal":
            matched += end - start
            continue
        pairs = list(zip(meant[start:end], said[at:until], strict=False))
        if end - start == until - at and all(is_misspelt(typed.plain, word.plain) for word, typed in pairs):
            matched += end - start
            continue
        missing.extend(enumerate(meant[start:end], start))
        added.extend(enumerate(said[at:until], at))
    inner = [tag for tag, *_ in runs if tag != "delete"]
    is_excerpt = inner == ["equal"] and not added
    return Alignment(matched, tuple(missing), tuple(added), not missing and not added, is_excerpt)


def _operations(meant: tuple[Word, ...], said: tuple[Word, ...]) -> list[tuple[str, int, int, int, int]]:
    from difflib import SequenceMatcher  # noqa: PLC0415 - to check a deck, nothing is compared

    matcher = SequenceMatcher(None, [word.plain for word in meant], [word.plain for word in said], autojunk=False)
    return list(matcher.get_opcodes())


def diff(meant: tuple[Word, ...], said: tuple[Word, ...]) -> tuple[tuple[str, str], ...]:
    """Show what was said beside what was meant: runs of words that are the same, missing or added.

    >>> diff(words("real steps"), words("real big steps"))
    (('same', 'real'), ('added', 'big'), ('same', 'steps'))
    """
    found: list[tuple[str, str]] = []
    for tag, start, end, at, until in _operations(meant, said):
        if tag == "equal":
            found.append((SAME, _text(meant[start:end])))
            continue
        if end > start:
            found.append((MISSING, _text(meant[start:end])))
        if until > at:
            found.append((ADDED, _text(said[at:until])))
    return tuple(found)


def _text(run: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in run)
