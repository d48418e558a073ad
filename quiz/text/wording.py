"""Reads the words of a quotation or a response one by one: tokens, what says nothing, and what differs between two."""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from quiz.text.close import distance
from quiz.text.fold import CAP, letters

SAME, MISSING, ADDED = "same", "missing", "added"

_MARKUP = re.compile(r"</?[A-Za-z!][^<>]{0,80}>|\x1b|\x00")
_WORD = re.compile(r"[^\W_]+(?:['\-.,:/٫٬][^\W_]+)*")
_NOTHING = frozenset(
    """
idk|dk|dunno|i dunno|no idea|not sure|im not sure|i am not sure|pass|skip|none|nothing|n a|na|i forgot|forgot|blank
i dont know|i do not know|dont know|do not know|i dont remember|i do not remember|i cant remember|dont remember|cant say
i have no idea|no clue|i have no clue|no answer|unknown|لا اعرف|لا اعلم|لا ادري|لست ادري|لا اتذكر|نسيت|لا شيء|لا شي
""".replace("\n", "|").split("|")
)
# Words that turn a statement round: one of them more or less is another statement, not a slip of the pen.
_TURNS = frozenset(
    """
no not never nor none neither without cannot cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt
shouldnt wouldnt couldnt mustnt nobody nothing nowhere hardly barely unless except only must may might should
all every any some most few many always
لا لم لن ليس ليست ليسوا ما غير دون بدون كلا لست بلا سوى الا كل بعض
""".split()
)


class Word(NamedTuple):
    """A word as it is written, and as it is compared."""

    text: str
    plain: str


class Piece(NamedTuple):
    """A run of words that is the `same` in both texts, `missing` from the second, or `added` there."""

    tag: str
    words: str


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

    >>> is_misspelt("capabel", "capable"), is_misspelt("2015", "2014"), is_misspelt("are", "were")
    (True, False, False)
    """
    if min(len(said), len(meant)) < 5 or not (said.isalpha() and meant.isalpha()) or turns(said) or turns(meant):
        return False
    return said[0] == meant[0] and distance(said, meant) <= 1


def compare(meant: tuple[Word, ...], said: tuple[Word, ...]) -> tuple[tuple[str, int, int, int, int], ...]:
    """Align two texts word by word: difflib's operations, words compared plainly."""
    matcher = SequenceMatcher(None, [word.plain for word in meant], [word.plain for word in said], autojunk=False)
    return tuple(matcher.get_opcodes())


def diff(meant: tuple[Word, ...], said: tuple[Word, ...]) -> tuple[Piece, ...]:
    """Show what was said beside what was meant: runs of words that are the same, missing or added.

    >>> [tuple(piece) for piece in diff(words("real steps"), words("real big steps"))]
    [('same', 'real'), ('added', 'big'), ('same', 'steps')]
    """
    found = []
    for tag, start, end, at, until in compare(meant, said):
        if tag == "equal":
            found.append(Piece(SAME, _text(meant[start:end])))
            continue
        if end > start:
            found.append(Piece(MISSING, _text(meant[start:end])))
        if until > at:
            found.append(Piece(ADDED, _text(said[at:until])))
    return tuple(found)


def _text(run: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in run)
