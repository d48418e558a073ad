"""Replaces words in a sentence and keeps its grammar: a or an, "the", capitals, final dots, singular and plural."""

import re

from quiz.text.late import late
from quiz.text.leak import folded

_ARTICLE = late(r"\b([Aa])n?(\s+[\"'“‘«]?)$")
_THE = late(r"\b[Tt]he\s+$")
_ENDED = late(r"[.!?؟]['\"’”»)]*\s+['\"‘“«(]*$")
_SAID_VOWEL = late(r"[aeiou]|(?:hour|honest|honou?r|heir)|8|11(?!\d)|18(?!\d)|(?:11|18),")
_SAID_CONSONANT = late(r"uni(?!n|m)|eu|ewe|one\b|once\b|us[aei]|ut[aei]|u[kn]\b|ura|ubi")
_SPELLED_OUT = late(r"[A-Z]{1,3}\b")  # longer ones are mostly said as words: NATO, ISIS
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_ONE = late(
    r"(?<![\w.,٫٬])(?:1|one|a single|a|an|واحد|واحده)"
    r"(?![\w٫٬]|[.,]\d| ?(?:hundred|thousand|million|billion|dozen|and)\b)"
)
_OPENERS = frozenset({"The", "A", "An", "Some", "All", "His", "Her", "Its", "Their", "This", "These"})
_ON = late(r"^(?:on|in|at|في|يوم|عام|سنة)\s+", re.IGNORECASE)
_FIGURE = late(r"\d[\d,.٬٫]*")


def splice(sentence: str, start: int, end: int, words: str) -> str:
    """Put other words in the place of those between two offsets.

    >>> splice("It was followed by a 12-day war.", 21, 27, "8-day")
    'It was followed by an 8-day war.'
    >>> splice("The US left in May.", 0, 6, "the coalition")
    'The coalition left in May.'
    """
    before, after = sentence[:start], sentence[end:]
    words = words.strip()
    if _ARTICLE.search(before):
        before = _ARTICLE.sub(lambda found: found[1] + ("n" if takes_an(words) else "") + found[2], before)
    if _THE.search(before) and words.casefold().startswith("the "):
        words = words[4:]
    if words and _begins_sentence(before):
        words = words[0].upper() + words[1:]
    if words.endswith(".") and after.startswith("."):
        after = after[1:]
    return before + words + after


def _begins_sentence(before: str) -> bool:
    return not before.strip("'\"‘“«( ") or bool(_ENDED.search(before))


def opened(sentence: str) -> str:
    """Open a sentence with a capital.

    >>> opened("about 900 is the figure")
    'About 900 is the figure'
    """
    return sentence[:1].upper() + sentence[1:]


def inside(clause: str) -> str:
    """Say a clause within a sentence: the article or "some" that it begins with loses its capital.

    >>> inside("The war ends"), inside("ISIS is defeated")
    ('the war ends', 'ISIS is defeated')
    """
    first, space, _ = clause.partition(" ")
    return clause[:1].lower() + clause[1:] if space and first in _OPENERS else clause


def bare_date(words: str) -> str:
    """Leave out the preposition before a date.

    >>> bare_date("on 17 September 2025"), bare_date("by the end of 2026")
    ('17 September 2025', 'by the end of 2026')
    """
    return _ON.sub("", words)


def takes_an(words: str) -> bool:
    """Whether English says "an" before these words.

    >>> takes_an("8-day"), takes_an("11"), takes_an("US"), takes_an("FTO"), takes_an("hour"), takes_an("1,100")
    (True, True, False, True, True, False)
    """
    words = words.lstrip("'\"‘“«(")
    spelled = _SPELLED_OUT.match(words)
    if spelled and words[:1].isupper() and not words[1:2].islower():
        return words[0] in _VOWEL_LETTERS
    low = words.casefold()
    return bool(_SAID_VOWEL.match(low)) and not _SAID_CONSONANT.match(low)


def agrees(old: str, new: str, language: str) -> bool:
    """Whether the words around a figure can stay as they are when it changes: its grammatical number is the same.

    English tells one from more. Arabic tells one, two, three to ten, and eleven and more (Ryding, A Reference Grammar
    of Modern Standard Arabic, 2005, chapter 15).

    >>> agrees("four", "one", "en"), agrees("four", "five", "en"), agrees("٤", "١٢", "ar")
    (False, True, False)
    """
    if language.partition("-")[0] == "ar":
        return _arabic_number(old) == _arabic_number(new)
    return bool(_ONE.search(folded(old))) == bool(_ONE.search(folded(new)))


def _arabic_number(words: str) -> str:
    figure = _FIGURE.search(folded(words))
    digits = re.sub(r"\D", "", figure[0])[-18:] if figure else ""
    if not digits:
        return "in words"
    value = int(digits)
    if value <= 2:
        return str(value)
    return "few" if value <= 10 else "many"


def without_article(before: str) -> str:
    """Show both forms of an article that would tell the first letter of what comes after it.

    >>> without_article("followed by a "), without_article("akin to an “")
    ('followed by a(n) ', 'akin to a(n) “')
    """
    return _ARTICLE.sub(lambda found: found[1] + "(n)" + found[2], before)
