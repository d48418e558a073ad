"""Finds words that do not agree with the figure beside them, where that is certain: "one groups", "a 11-day war"."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from quiz.text.late import late
from quiz.text.splice import takes_an

# Nouns that are counted in news: none that is a verb or an adjective too ("no one attacks", "two official and").
_REGULAR = """
group soldier person troop fighter prisoner detainee hostage migrant refugee worker officer member leader lawmaker
senator journalist reporter teacher student pupil victim passenger tourist resident citizen voter candidate player
car truck boat plane drone rocket missile rifle weapon building school hospital village town island nation
hotel day week month year hour minute decade mile kilometre kilometer metre meter ton tonne dollar euro barrel litre
liter election law language mosque province district airport team club
"""
_PLURAL_OF = {
    **{noun: f"{noun}s" for noun in _REGULAR.split()},
    "army": "armies",
    "agency": "agencies",
    "ally": "allies",
    "child": "children",
    "church": "churches",
    "city": "cities",
    "century": "centuries",
    "company": "companies",
    "country": "countries",
    "county": "counties",
    "deputy": "deputies",
    "family": "families",
    "ferry": "ferries",
    "man": "men",
    "person": "people",
    "woman": "women",
}
SINGULAR = frozenset(_PLURAL_OF)
PLURAL = frozenset({*_PLURAL_OF.values(), "persons"}) - {"people"}  # "we are one people"
_TIMES = frozenset("days weeks months years hours minutes seconds decades centuries".split())  # noqa: SIM905
_SEVERAL = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty several both"
# Casefolded words: a text without any of them is not worth looking into. Figures above a hundred are round, mostly.
SIEVE = frozenset(
    {"one", "single", "there", "an", *_SEVERAL.split(), *map(str, (*range(1, 100), *range(100, 1000, 50)))}
)
_LONGEST = 64  # characters before a figure that are looked at
_MARKS = ".,;:!?()\"'“”‘’"
_ONES = frozenset({"one", "One", "single", "1"})
_COUNTS = frozenset({*_SEVERAL.split(), *map(str.capitalize, _SEVERAL.split()), *map(str, range(2, 1000))})
_THERES = frozenset({"there", "There"})
_ARTICLES = frozenset({"a", "an", "A", "An"})
# "day one troops", "no one", "twenty one days": there it is no count of what follows.
_BEFORE_ONE = """
no any every each some which this that the if as and for day year week month phase stage round level number class grade
step zone tier formula war twenty thirty forty fifty sixty seventy eighty ninety
"""
_NO_COUNT = frozenset(_BEFORE_ONE.split())
# What shows that a noun is not the first half of another ("two group leaders").
_AFTER_NOUN = """
is are was were has have had in of on at for from to that which who by with since after before
"""
_WHOLE = frozenset(_AFTER_NOUN.split())
_BETWEEN = r"(?:(?:[A-Z]\w+|\w+-\w+|new|armed|militia|foreign|other|more|young|old|large|small|military) ){0,4}"
_ONE = late(rf"(?:(\w{{1,30}})([- ]))?\b([Oo]ne|[Aa] single|(?:exactly|only|just) 1) {_BETWEEN}([a-z]+)\b(?!['’-])")
_COUNTED = late(rf" {_BETWEEN}([a-z]+)\b(?![-'’])(?: (\w+)|(\W|\Z))")
_NAMING = frozenset({"top", "first", "last", "a", "the"})  # "the top 10 group in Europe"
_A_FIGURE = late(r"\b(a|an|An|(?<![^.!?] )A) (([1-9]\d*(?:,\d{3})*)(?![\d/]))")
_UNSURE = late(r"1[18]\d\d\Z")  # 1800 is eighteen hundred, or one thousand eight hundred
_THERE = late(
    rf"\b[Tt]here (is|was|are|were) (one|a single|{'|'.join(_SEVERAL.split())}|[2-9]|[1-9]\d\d?) {_BETWEEN}([a-z]+)\b"
)
_ARABIC = {
    "شخص": "أشخاص", "جندي": "جنود", "رجل": "رجال", "امرأة": "نساء", "طفل": "أطفال", "مجموعة": "مجموعات",
    "قتيل": "قتلى", "جريح": "جرحى", "دولة": "دول", "مدينة": "مدن", "قرية": "قرى", "مقاتل": "مقاتلين",
    "مدني": "مدنيين", "صحفي": "صحفيين", "سفينة": "سفن", "منزل": "منازل", "مدرسة": "مدارس",
}  # fmt: skip
_ARABIC_PLURAL = {plural: noun for noun, plural in _ARABIC.items()}
_ARABIC_COUNT = late(r"(?<![\w.,٫٬/:-])(\d{1,6}) (\w+)")
_YEARS = range(1000, 3000)


class Clash(NamedTuple):
    """Words that do not agree, and what they should be."""

    words: str
    meant: str


def clashes(text: str, language: str) -> Iterator[Clash]:
    """Yield words of an English or Arabic text that do not agree with a figure.

    >>> [clash.words for clash in clashes("The US designated one groups in a 11-day war.", "en")]
    ['one groups', 'a 11']
    >>> list(clashes("One of the groups fought a 12-day war.", "en"))
    []
    """
    find = WAYS.get(language.partition("-")[0])
    return find(text) if find is not None else iter(())


def _english(text: str) -> Iterator[Clash]:
    words = {word.strip(_MARKS) for word in text.split()}
    if not (_ONES.isdisjoint(words) or PLURAL.isdisjoint(words)):
        yield from _of_one(text)
    if not (_COUNTS.isdisjoint(words) or SINGULAR.isdisjoint(words)):
        yield from _of_more(text, sorted(words & _COUNTS))
    if not _THERES.isdisjoint(words):
        yield from _of_there(text)
    if not _ARTICLES.isdisjoint(words) and any(word[:1].isdigit() for word in words):
        yield from _of_articles(text)


def _of_one(text: str) -> Iterator[Clash]:
    for found in _ONE.finditer(text):
        before, joint, count, noun = found.groups()
        is_count = not before or (joint == " " and before.casefold() not in _NO_COUNT and count != "One")
        if is_count and noun in PLURAL:
            meant = next((one for one, more in _PLURAL_OF.items() if more == noun), "person")
            yield Clash(text[found.start(3) : found.end(4)], text[found.start(3) : found.start(4)] + meant)


def _of_more(text: str, counts: Iterable[str]) -> Iterator[Clash]:
    for count in counts:
        end = 0
        while (start := text.find(count, end)) >= 0:
            end = start + len(count)
            found = _COUNTED.match(text, end)
            if (
                found is not None
                and found[1] in SINGULAR
                and _is_whole(found)
                and not _is_named(text[max(0, start - _LONGEST) : start], count)
            ):
                words = text[start : found.start(1)]
                yield Clash(words + found[1], words + _PLURAL_OF[found[1]])


def _is_whole(found: re.Match[str]) -> bool:
    return (found[2] or "").casefold() in _WHOLE or (found[3] is not None and found[3] not in "/\"'“‘«(")


def _is_named(before: str, count: str) -> bool:
    """Whether a figure is of something before it: "Apollo 11", "June 5", "1,200", "the top 10"."""
    last = before.split()[-1:]
    if not last:
        return False
    return before[-1:] != " " or last[0] in _NAMING or last[0][0].isupper() or count[0].isupper()


def _of_articles(text: str) -> Iterator[Clash]:
    for found in _A_FIGURE.finditer(text):
        article, figure = found[1], found[3]
        if not _UNSURE.match(figure) and takes_an(figure) is not article.endswith("n"):
            yield Clash(found[0], f"{article[0]}{'' if article.endswith('n') else 'n'} {figure}")


def _of_there(text: str) -> Iterator[Clash]:
    for found in _THERE.finditer(text):
        verb, count, noun = found.groups()
        is_one, is_singular = count in ("one", "a single"), verb in ("is", "was")
        meant = {"is": "are", "was": "were", "are": "is", "were": "was"}[verb]
        fits = (noun in SINGULAR) if is_one else (noun in PLURAL and noun not in _TIMES)
        if fits and is_one is not is_singular:
            yield Clash(found[0], f"{found[0][:5]} {meant}{found[0][6 + len(verb) :]}")


def _of_arabic(text: str) -> Iterator[Clash]:
    """Three to ten take the plural, eleven to a hundred the singular (Ryding, 2005, chapter 15)."""
    for found in _ARABIC_COUNT.finditer(text):
        figure, noun = int(found[1]), found[2]
        few = 3 <= figure % 100 <= 10
        meant = (
            _ARABIC.get(noun) if few else _ARABIC_PLURAL.get(noun) if figure > 10 and figure % 100 not in (1, 2) else ""
        )
        if meant and figure not in _YEARS:
            yield Clash(found[0], f"{found[1]} {meant}")


WAYS: Mapping[str, Callable[[str], Iterator[Clash]]] = {"en": _english, "ar": _of_arabic}
