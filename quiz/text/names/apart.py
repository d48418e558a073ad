"""Tells of two names that no deck holds whether they are one, whether one could be short for the other, or neither."""

from functools import lru_cache

from quiz.text.fold import tokens
from quiz.text.names import known
from quiz.text.names.close import is_close


@lru_cache(maxsize=1 << 15)
def compare(mine: str, theirs: str) -> str:
    """Compare two names that no deck holds: "same", "partial" when one could be short for the other, or "apart".

    >>> compare("Hizbollah", "حزب الله"), compare("Iraq", "Iran"), compare("PMF", "Popular Mobilisation Forces")
    ('same', 'apart', 'partial')
    """
    one, other = tokens(mine), tokens(theirs)
    places = known.code(one), known.code(other)
    if one == other or not set(known.codes(one)).isdisjoint(known.codes(other)):
        return "same" if one or mine.strip() == theirs.strip() else "partial"
    if all(places):
        return "apart" if _is_apart(*places) else "partial"
    if known.alike(one, other):
        return "same"
    if "".join(one) == "".join(other) and known.is_joinable(one) and known.is_joinable(other):
        return "same"
    initials = {*known.initials(mine), *known.initials(theirs)}
    if not initials.isdisjoint(("".join(one), "".join(other))):
        return "partial"
    return "partial" if is_close("".join(one), "".join(other)) or _shares_word(one, other) else "apart"


def _shares_word(one: known.Words, other: known.Words) -> bool:
    """Whether two names have a word in common; a word for their sort of body only counts where one has no other."""
    if not any(all(known.sort(word) is not None for word in words) for words in (one, other)):
        one, other = known.core(one)[0], known.core(other)[0]
    return any(known.alike((word,), (another,)) or _same_sort(word, another) for word in one for another in other)


def _is_apart(one: str, other: str) -> bool:
    return one.partition(" ")[0] != other.partition(" ")[0] or one.startswith("body")


def _same_sort(one: str, other: str) -> bool:
    return known.sort(one) is not None and known.sort(one) == known.sort(other)


def is_short_for(short: str, whole: str) -> bool:
    """Whether the words or the initials of one name are all in another, so that both can name one thing.

    >>> is_short_for("Al Sudani", "Mohammed Shia Al Sudani"), is_short_for("Kata'ib Hezbollah", "Kata'ib Al Imam Ali")
    (True, False)
    """
    words, others = tokens(short), tokens(whole)
    places = known.code(words), known.code(others)
    if "".join(words) in known.initials(whole) or (all(places) and not _is_apart(*places)):
        return True  # an acronym; a country and its capital, which stands for it in the news
    return all(any(known.alike((word,), (other,)) or _same_sort(word, other) for other in others) for word in words)
