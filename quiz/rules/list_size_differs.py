"""A list whose length is not the number that the article or the question gives for it.

Why: A member was forgotten, or one too many was taken in. Whoever names what the article names is marked wrong.

Bad:
    facts:
      - id: designated-groups
        kind: names
        quote: >-
          designated four Iran-backed Iraqi militia groups – Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada, Harakat Ansar
          Allah Al Awfiya and Kata’ib Al Imam Ali
        answer: [Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada, Kata’ib Al Imam Ali]
        ask: Which groups did the US designate?

Good:
    facts:
      - id: designated-groups
        kind: names
        quote: >-
          designated four Iran-backed Iraqi militia groups – Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada, Harakat Ansar
          Allah Al Awfiya and Kata’ib Al Imam Ali
        answer: [Harakat Al Nujaba, Kata’ib Sayyid Al Shuhada, Harakat Ansar Allah Al Awfiya, Kata’ib Al Imam Ali]
        ask: Which groups did the US designate?
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.fields import KINDS_OF_SEVERAL
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.span import Span
from quiz.text.late import late

SEVERITY = Severity.ERROR
_ENGLISH = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_WORDS = {word: number for number, word in enumerate(_ENGLISH, 2)}
_STEMS = {"اثن": 2, "ثلاث": 3, "أربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثمان": 8, "تسع": 9, "عشر": 10}
# Not الاثنين, which is Monday as well, nor ثلاثين, which is thirty.
_ARABIC = late(r"(اثن)(?:ان|ين|تان|تين)\Z|(?:ال)?(ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر)(?:ة|ي|ية)?\Z")
_WORD = late(r"[^\W_](?:[\w’'-]*\w)?")
# What announces a list: "four groups – A, B", "three of them: A, B", "two countries, A and B", "namely A and B".
_MARK = late(r"(?:[:–—(]|\s-|[,،]|\bnamely|\s(?:هي|هما|هم)[:،]?)\s*[\"“‘«]?\Z")
_ENDS = late(r"[\"”’»)]*\s?(?:[.,;:!?،؛؟–—)-]|\Z)")
_ASKED = late(r"\b(?:which|what)\s+(\w+)(?![\w’'-])", re.IGNORECASE)
_ASKED_IN_ARABIC = late(r"(?:\w+\s+){0,2}(?:ما|من|أي|أيّ|اذكر)\s+(.*)")
# A number with one of these behind it counts no list, or more than the list.
_OTHER = frozenset(
    word
    for line in (
        "in on at from by after before since for with to",
        "under over against during than years year days day weeks months hours",
        "minutes times percent million billion thousand hundred including such like",
        "among other more في من على إلى بين منها بينها",
        "سنوات أعوام أيام أشهر أسابيع ساعات مرات ملايين آلاف مئة",
    )
    for word in line.split()
)
_RELATIVE = frozenset(["التي", "الذي", "الذين", "اللذان", "اللتان", "اللذين", "اللتين"])
_LONGEST, _LONGEST_BEFORE_COMMA = 7, 2  # words from the number to the list


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at lists: at the words right before them in the article, and at the number that the question asks for."""
    for fact in dossier.deck.facts:
        if fact.kind not in KINDS_OF_SEVERAL:
            continue
        size, asked, stated = len(fact.answer), _asked(fact.ask), _stated(dossier, fact)
        if stated is not None and stated[0] != size:
            yield Found(
                dossier.route(fact, "answer"),
                f"The article says {shown(stated[1].words)}, and {size} are listed.",
                "List all that the article lists, and nothing else.",
                pointers=(dossier.pointer(fact, stated[1], "the number that it states"),),
            )
        elif asked is not None and asked != size:
            yield Found(
                dossier.route(fact, "ask"),
                f"The question asks for {asked}, and {size} are listed.",
                "Ask for as many as there are.",
                also=((dossier.route(fact, "answer"), f"{size} members"),),
            )


def _stated(dossier: Dossier, fact: Fact) -> tuple[int, Span] | None:
    """Find the number that announces the list in its sentence, and its words."""
    first = min(range(len(fact.answer_spans)), key=lambda index: fact.answer_spans[index].start)
    at = fact.answer_spans[first].start
    if _MARK.search(dossier.source(fact).text, max(0, at - 12), at) is None:
        return None
    lead = dossier.lead(fact, first, most=100)
    mark = _MARK.search(lead)
    if mark is None:
        return None
    is_comma = mark[0].strip(' "“‘«') in (",", "،")
    if is_comma and not _ENDS.match(dossier.source(fact).text, max(span.end for span in fact.answer_spans)):
        return None  # "killed three soldiers, Iraq and Syria said"
    words = list(_WORD.finditer(lead, 0, mark.start()))
    for place in range(len(words) - 1, -1, -1):
        behind = len(words) - 1 - place
        if behind > (_LONGEST_BEFORE_COMMA if is_comma else _LONGEST) or words[place][0].casefold() in _OTHER:
            return None
        number = _number(words[place][0], words[place + 1][0] if behind else "")
        if number is not None and behind:
            start = fact.answer_spans[first].start - len(lead)
            told = lead[words[place].start() : words[-1].end()]
            return number, Span(start + words[place].start(), start + words[-1].end(), told)
    return None


def _asked(ask: str) -> int | None:
    """Find the number in "which four groups" or "ما الدول الثلاث"."""
    found = _ASKED.search(ask)
    if found is not None:
        return _number(found[1], "")
    arabic = _ASKED_IN_ARABIC.match(ask) if ask and not ask.isascii() else None
    words = arabic[1].split()[:3] if arabic else []
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word in _RELATIVE:
            break
        number = _number(word, following)
        if number is not None:
            return number
    return None


def _number(word: str, following: str) -> int | None:
    if word.isdigit() and len(word) <= 2:
        number = int(word)
        return number if number >= 2 else None
    stem = _ARABIC.match(word)
    if stem is not None:
        return None if following.startswith("عشر") else _STEMS[stem[1] or stem[2]]
    return _WORDS.get(word.casefold())
