"""A sentence that still shows the answer when the answer's words are blanked.

Why: Who fills the blank copies instead of remembering. No blank is made of such a sentence, so the fact silently loses
a question.

Bad:
    facts:
      - id: designator
        kind: name
        quote: The US on Wednesday designated four Iran-backed Iraqi militia groups
        answer: The US
        aliases: [Washington]
        claim: The US, or Washington, designated four Iraqi militia groups.

Good:
    facts:
      - id: designator
        kind: name
        quote: The US on Wednesday designated four Iran-backed Iraqi militia groups
        answer: The US
        aliases: [Washington]
        claim: The US designated four Iraqi militia groups.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.proof.pool import is_given_away
from quiz.proof.slot import is_short, slot_of
from quiz.text.leak import shows

SEVERITY = Severity.ERROR
_BLANK = "_____"
_FIGURE = re.compile(r"\d\d*(?:[.,٫٬]\d+)*")  # what begins with one character is found sooner than what repeats it
_MARKS = str.maketrans("", "", ".,٫٬")
_MONTHS = (
    ("january", "february", "march", "april", "may", "june", "july"),
    ("august", "september", "october", "november", "december"),
)
_NUMERALS = (
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    ("واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"),
    ("واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر"),
    ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"),
)
# Words by which a figure or a date may be said a second time without a digit, with the figure or the month.
_SAID = {
    **{word: str(number) for words in _NUMERALS for number, word in enumerate(words, 1)},
    **{word: str(number) for number, word in enumerate([*_MONTHS[0], *_MONTHS[1]], 1)},
}
_SAYING = frozenset(_SAID)
_HIGHEST = 10**24
_LAST_DAY = dt.date.max.toordinal()


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the author's sentences; at the article's own, which nobody can mend, only in questions."""
    told = {wording.fact.id for wording in dossier.mentioning(_SAYING, "claim") if wording.fact is not None}
    for fact in dossier.deck.facts:
        if fact.claim and _is_suspect(fact, told) and is_short(fact):
            slot = slot_of(dossier.deck, fact, fact.answer[0])
            sentence = slot.fill(_BLANK) if slot is not None else ""
            if sentence and is_given_away(dossier.deck, fact, sentence):
                words = next((words for words in _spellings(fact) if shows(sentence, words)), "")
                yield Found(
                    dossier.route(fact, "claim"),
                    f"Without {shown(fact.words)} the claim still shows it{': ' + shown(words) if words else ''}.",
                    "Say it once in the claim.",
                    words=words,
                    also=((dossier.route(fact, "answer"), "the answer"),),
                )
    for item in dossier.items:
        asked = dossier.deck.by_id.get(item.facts[0]) if item.kind == "cloze" and len(item.facts) == 1 else None
        if asked is not None and is_given_away(dossier.deck, asked, item.stem):
            message = f"{shown(item.stem)} shows the answer, {shown(asked.words)}."
            yield Found(dossier.route(asked, "claim"), message, "Give the fact a claim that says it once.")


def _spellings(fact: Fact) -> Iterator[str]:
    return chain(fact.answer, chain.from_iterable(fact.aliases.values()))


def _is_suspect(fact: Fact, told: set[str]) -> bool:
    """Whether the claim may hold the answer a second time, by a cheap look: most claims are done with here."""
    answers = fact.answer
    rest = fact.claim.replace(answers[0] if len(answers) == 1 else fact.words, "", 1)
    if fact.value.extent is None:
        rest = rest.casefold()
        return any(words.casefold() in rest for words in (_spellings(fact) if fact.aliases else answers))
    figures = [_plain(figure) for figure in _FIGURE.findall(rest)]
    if fact.id in told:
        words = [word.strip(".,;:،؛") for word in rest.casefold().split()]
        figures += [_SAID[word] for word in words if word in _SAID]
    return bool(figures) and not _figures(fact).isdisjoint(figures)


def _figures(fact: Fact) -> set[str]:
    """Give the figures by which the value would be said: 25 for 2,500, the day, month and year of a date."""
    figures = (figure for figure in getattr(fact.value, "figures", ()) if figure.numerator < _HIGHEST)
    own = {_plain(str(figure.numerator * 10**6 // figure.denominator)) for figure in figures}
    for day in (fact.value.extent.low, fact.value.extent.high) if fact.kind == "date" else ():
        if day is not None and 1 <= day <= _LAST_DAY:
            date = dt.date.fromordinal(day)
            own.update((_plain(str(date.year)), str(date.month), _plain(str(date.day))))
    return own


def _plain(figure: str) -> str:
    """Keep what "2,500", "2500" and "2.5 thousand" have in common, in any digits."""
    digits = figure.replace(",", "").replace(".", "")
    if not digits.isascii():
        digits = "".join(str(unicodedata.digit(character, 0)) for character in digits.translate(_MARKS))
    return digits.strip("0") or "0"
