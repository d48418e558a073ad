"""Knows the words by which an article keeps something back: what is about so, planned, alleged, denied, or reported."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from quiz.text.late import late

_WORD = late(r"[^\W_]+(?:[\u064b-\u065f\u0670\u0640'’-]+[^\W_]+)*[\u064b-\u065f]*")
_MARKS = late(r"[\u064b-\u065f\u0670\u0640]")  # Arabic vowel signs and the tatweel
_EDGE = late(r"[.,;:!?…،؛؟](?=[\s\"'”’»])|[\n“”„\"«»()\[\]–—]")
_LONG_WORD = 14
REACH = 160  # characters beside an answer that are looked at: a clause is no longer


class Word(NamedTuple):
    """A word of a text: where it stands, and its letters in lower case without Arabic vowel signs."""

    start: int
    end: int
    key: str


def _phrases(*lines: str) -> frozenset[tuple[str, ...]]:
    """Read phrases, apart by commas; an Arabic one may have "and" written on to it."""
    found = [tuple(word.strip("'") for word in phrase.split()) for line in lines for phrase in line.split(",")]
    joined = [("و" + phrase[0], *phrase[1:]) for phrase in found if "\u0621" <= phrase[0][0] <= "\u064a"]
    return frozenset([*found, *joined])


def words_of(text: str) -> list[str]:
    """List the words of a text, folded."""
    return [_key(match[0]) for match in _WORD.finditer(text)]


def _key(word: str) -> str:
    return _MARKS.sub("", word).casefold() if word > "\u0600" else word.casefold().replace("’", "'")


def before(text: str, at: int, most: int = 100) -> list[Word]:
    """List the last words before a place that belong to its clause, from left to right."""
    low = max(0, at - min(REACH, _LONG_WORD * most))
    start = low
    for edge in _EDGE.finditer(text, low, at):
        start = edge.end()
    return [Word(match.start(), match.end(), _key(match[0])) for match in _WORD.finditer(text, start, at)][-most:]


def after(text: str, at: int, most: int = 100) -> list[Word]:
    """List the first words after a place that belong to its clause."""
    high = min(len(text), at + min(REACH, _LONG_WORD * most))
    edge = _EDGE.search(text, at, high)
    found = _WORD.finditer(text, at, edge.start() if edge else high)
    return [Word(match.start(), match.end(), _key(match[0])) for match in found][:most]


def find(keys: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> tuple[int, int] | None:
    """Find the last of some phrases among words, the longest that ends there: its first word and the one after it."""
    ends = _ends(phrases)
    for end in range(len(keys), 0, -1):
        if keys[end - 1] not in ends:
            continue
        for start in range(max(0, end - _MOST), end):
            if tuple(keys[start:end]) in phrases:
                return start, end
    return None


@cache
def _ends(phrases: frozenset[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in phrases)


def signs(words: Iterable[str]) -> frozenset[str]:
    """Give words as they stand between the spaces of an article: with a stop after them, or with a capital."""
    return frozenset(written + stop for word in words for written in (word, word.capitalize()) for stop in _STOPS)


def telling(*sets: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Give the longest word of each phrase that is not everywhere: where none of them is, no phrase is."""
    return frozenset(
        max((word for word in phrase if word not in _SMALL), key=len, default=phrase[-1])
        for phrases in sets
        for phrase in phrases
    )


def least(*sets: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Give few words, as `quiz.text.filed` has them, of which each phrase has at least one."""
    told = [[word for word in phrase if word not in _SMALL] or [phrase[-1]] for phrases in sets for phrase in phrases]
    found: set[str] = set()
    for words in sorted(told, key=lambda words: (len(words), words)):  # a word that is alone in one stands for others
        if found.isdisjoint(words):
            found.add(max(words, key=len))
    return frozenset(word if word.isalpha() else re.split(r"\W", word)[0] for word in found)


_STOPS = ("", ".", ",", ":", ";", "،", "؛")
_LITTLE = "to of the an as be is are was were been than for that or so no at من أن إن على عن ما لا"
_SMALL = frozenset(_LITTLE.split())


def places(text: str, words: frozenset[str], wanted: frozenset[str]) -> list[int]:
    """List in order where an article, whose words they are, has some of the words of `signs`."""
    return sorted(chain.from_iterable(each(text, word) for word in words & wanted))


def each(text: str, word: str) -> Iterator[int]:
    """Yield where something stands in a text, in order."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def is_near(found: Sequence[int], low: int, high: int) -> bool:
    """Whether one of some places lies between two offsets."""
    at = bisect_left(found, low)
    return at < len(found) and found[at] < high


def is_before(text: str, words: Iterable[str], low: int, at: int) -> bool:
    """Whether one of some words stands before a place in its clause, and not before `low`."""
    low, nearest = max(0, low), -1
    for word in words:
        found = text.rfind(word, low, at)
        if found > nearest:  # noqa: PLR1730 - half the time of max()
            nearest = found
    return nearest >= 0 and not _EDGE.search(text, nearest, at)


def is_after(text: str, words: Iterable[str], at: int, high: int) -> bool:
    """Whether one of some words stands after a place in its clause, and whole before `high`."""
    nearest = high
    for word in words:
        found = text.find(word, at, nearest)
        if found >= 0:
            nearest = found
    return nearest < high and not _EDGE.search(text, at, nearest)


APPROXIMATING = _phrases(
    "about, around, roughly, approximately, approx, nearly, almost, some, circa, close to, an estimated, at least",
    "at most, up to, more than, fewer than, less than, no more than, no fewer than, no less than, as many as",
    "as much as, over, under, above, below, upwards of, in excess of, just over, just under, well over",
    "نحو, حوالي, حوالى, قرابة, زهاء, أكثر من, أقل من, على الأقل, على الأكثر, ما يصل إلى, ما يقارب",
    "ما يقرب من, ما يناهز, ما لا يقل عن, لا يقل عن, ما لا يزيد على, ما لا يزيد عن, ما يزيد على, ما يزيد عن, بنحو",
    "بحوالي, تقريبا",
)
DATING = _phrases(
    "about, around, roughly, approximately, circa, c, by, by the end of, before, until, no later than",
    "نحو, حوالي, قرابة, بحلول, بحلول عام, بحلول نهاية, بحلول نهاية عام, قبل, قبل عام, حتى, حتى عام",
)
EVIDENTIAL = _phrases(
    "reportedly, allegedly, apparently, supposedly, purportedly, ostensibly, reported to, alleged to, rumoured to",
    "rumored to, is said to, are said to, was said to, were said to, be said to, been said to, believed to, thought to",
    "understood to",
    "يزعم, يزعم أن, زعم أن, يقال, يقال إن, قيل, قيل إن, يعتقد, يعتقد أن, يتردد, يتردد أن, تردد, تردد أن, يبدو أن",
)
PLANNED = _phrases(
    "will, 'll, won't, set to, due to be, due to open, due to leave, due to end, due to begin, due to start",
    "expected to, expects to, expect to, intended to, intends to, intend to, planned to, plans to, plan to",
    "planning to, plans for, scheduled to, scheduled for, slated to, poised to, hopes to, hoping to, aims to",
    "aiming to, seeks to, seeking to, wants to, is to be, are to be, about to, promised to, pledged to, vowed to",
    "proposes to, proposed to",
    "من المقرر, من المقرر أن, المقرر, المقررة, مقرر, مقررة, من المتوقع, من المتوقع أن, يتوقع أن, سوف, يعتزم, تعتزم",
    "ينوي, تنوي, تخطط, يخطط, يأمل, تأمل",
)
ALLEGED = _phrases(
    "alleged, alleges, allege, allegation of, allegations of, allegations that, accused of, accuses, suspected of",
    "suspected, suspects, rumours of, rumors of, rumours that, rumors that, claims that, claimed that",
    "اتهم, اتهمت, متهم, متهمة, مزاعم, ادعى أن, ادعت أن, بحسب مزاعم, شائعات",
)
DENIED = _phrases("denied, denies, deny, denying, denial of, نفى, نفت, ينفي, تنفي, نفى أن, نفت أن")
CONDITIONAL = _phrases(
    "if, unless, provided that, provided, on condition that, could, might, may, would",
    "إذا, لو, شرط أن, بشرط أن, ما لم, ربما, قد ي",
)

_LONGEST_OF = (APPROXIMATING, DATING, EVIDENTIAL, PLANNED, ALLEGED, DENIED, CONDITIONAL)
_MOST = max(len(phrase) for phrases in _LONGEST_OF for phrase in phrases)

_SAYING = """
said says say saying told tells added adds argued argues claimed claims insisted insists warned warns stated
asserted asserts believes believed thinks predicted predicts maintained maintains contended contends
قال قالت قالوا يقول تقول أضاف أضافت أكد أكدت صرح صرحت ذكر ذكرت اعتبر اعتبرت رأى رأت زعم زعمت
وقال وقالت وقالوا ويقول وتقول وأضاف وأضافت وأكد وأكدت وصرح وصرحت وذكر وذكرت واعتبر واعتبرت ورأى ورأت وزعم وزعمت
"""
SAYING = frozenset(_SAYING.split())
"""Verbs after which somebody's words follow."""

_ATTRIBUTING = """
according tell described describes describe called calls call announced announces announce reported reports report
reportedly allegedly alleged quoted quotes quote words opinion view eyes account stressed stresses affirmed declared
answer answered comment commented acknowledged denied denies complained attributed attributes voice voiced named names
article text
وفق وفقا بحسب حسب لسان رأي نظر وصف وصفت يصف تصف أعلن أعلنت بحسبه نقل ينقل نقلا عبر عبرت ذكره
يذكر يذكره يسمي الخبر المقال
"""
ATTRIBUTING = SAYING | frozenset(_ATTRIBUTING.split())
"""Words by which a question or a claim says that it gives somebody's words and not its own."""

_DOUBTING = """
will would could might may set due expected expects expect intended intends intend intention planned plans plan
planning scheduled schedule slated poised hope hopes hoped hoping aim aims aimed aiming seek seeks sought seeking want
wants wanted promised promises pledged vowed proposed proposes upcoming future next heads heading head forthcoming
reportedly allegedly alleged alleges allege allegation allegations accused accuses suspected suspects rumoured rumored
apparently supposedly purportedly believed thought claims claimed claim denied denies deny denying denial if unless
provided condition possible possibly predicted predicts prediction possibility risk threat refused calling calls
whether when once ahead
المقرر المقررة مقرر مقررة المتوقع المتوقعة يتوقع سوف يعتزم تعتزم ينوي تنوي تخطط يخطط يأمل تأمل تسعى يسعى سعيا خطة المخطط
مخطط اتهم اتهمت متهم متهمة مزاعم ادعى ادعت شائعات نفى نفت ينفي تنفي النفي إذا لو شرط بشرط ربما يزعم زعم يقال قيل يعتقد
يتردد تردد حين سيكون ستكون محتمل موعد
"""
DOUBTING = frozenset(_DOUBTING.split())
"""Words by which a question or a claim says that something is not simply so."""

_BEING = frozenset({"is", "are", "was", "were"})
_TO_COME = 7  # words from "were" to "to be held"


def is_doubtful(text: str) -> bool:
    """Whether a question or a claim says that something is not simply so: one of `DOUBTING`, or "was to be held".

    >>> is_doubtful("On what day were the elections to be held?"), is_doubtful("On what day was it held?")
    (True, False)
    """
    words = words_of(text)
    if not DOUBTING.isdisjoint(words):
        return True
    return any(word in _BEING and "to" in words[at + 1 : at + _TO_COME] for at, word in enumerate(words))
