"""A name in the quote that is a slip away from the name the article uses elsewhere, and is not marked sic.

Why: Articles misspell their own subjects. Learners who see the slip without a word take it for another name, or for the
quiz's mistake, and one who types what the article has is told that it is wrong.

Bad:
    facts:
      - id: prime-minister
        kind: name
        quote: Iraqi Prime Minister Mohammed Shia Al Sudani has said
        answer: Mohammed Shia Al Sudani
        aliases: [Al Sudani]
        ask: Who is Iraq's prime minister?
      - id: alliance
        kind: name
        quote: Mr Al Sudan is contesting as part of the “Reconstruction and Development Coalition”
        answer: Reconstruction and Development Coalition
        ask: As part of which alliance is Mohammed Shia Al Sudani contesting the election?

Good:
    facts:
      - id: prime-minister
        kind: name
        quote: Iraqi Prime Minister Mohammed Shia Al Sudani has said
        answer: Mohammed Shia Al Sudani
        aliases: [Al Sudani]
        ask: Who is Iraq's prime minister?
      - id: alliance
        kind: name
        quote: Mr Al Sudan is contesting as part of the “Reconstruction and Development Coalition”
        answer: Reconstruction and Development Coalition
        sic: true
        ask: As part of which alliance is Mohammed Shia Al Sudani contesting the election?
"""

import re
from collections.abc import Iterator

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.fix import Fix, Insert
from quiz.model.span import Span
from quiz.text.names.close import distance

SEVERITY = Severity.WARNING
_NAMING = frozenset({"name", "names"})
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]{3,})*")
_SHORTEST = 4
_LONG = 6  # letters of a name of one word: a letter of a shorter one makes another word
_Names = dict[str, dict[str, frozenset[str]]]


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the words of every quote that are nearly a name of the deck."""
    names = _names(dossier)
    if not names:
        return
    for fact in dossier.deck.facts:
        if fact.sic:
            continue
        previous = ""
        for match in _WORD.finditer(fact.quote):
            word = match[0]
            near = names.get(word[:2]) if len(word) >= _SHORTEST and not word.islower() else None
            if near is not None and word not in near:
                usual = next((name for name in near if _is_slip(word, name, previous, near[name])), "")
                if usual and _is_rarer(dossier, fact, word, usual):
                    yield _found(dossier, fact, match, usual)
            previous = word


def _names(dossier: Dossier) -> _Names:
    """File the words of names by their first letters, each with the words it follows in one."""
    found: dict[str, dict[str, set[str]]] = {}
    for fact in dossier.deck.facts:
        if fact.kind in _NAMING or fact.speaker:
            spellings = (*fact.answer, *(alias for group in fact.aliases.values() for alias in group), fact.speaker)
            for spelling in spellings if fact.kind in _NAMING else (fact.speaker,):
                previous = ""
                for word in _WORD.findall(spelling):
                    if len(word) >= _SHORTEST and not word.islower():
                        found.setdefault(word[:2], {}).setdefault(word, set()).add(previous)
                    previous = word
    return {start: {word: frozenset(before) for word, before in words.items()} for start, words in found.items()}


def _is_slip(word: str, name: str, previous: str, before: frozenset[str]) -> bool:
    """Whether a word is a name but for a slip: Iraqi is none of Iraq, but Al Sudan is one of Al Sudani."""
    if abs(len(word) - len(name)) > 1:
        return False
    if previous and previous in before:
        return distance(word, name) == 1
    is_formed = word.startswith(name) or name.startswith(word)
    return "" in before and not is_formed and min(len(word), len(name)) >= _LONG and distance(word, name) == 1


def _is_rarer(dossier: Dossier, fact: Fact, word: str, usual: str) -> bool:
    text = dossier.source(fact).text
    return _count(text, word) < _count(text, usual)


def _count(text: str, word: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text))


def _found(dossier: Dossier, fact: Fact, match: re.Match[str], usual: str) -> Found:
    start = fact.quote_span.start + match.start()
    return Found(
        dossier.route(fact, "quote"),
        f"The article has {shown(match[0])} here, and {shown(usual)} elsewhere.",
        "If it is the same name, say sic: true, and in explain that the slip is the article's.",
        words=match[0],
        pointers=(dossier.pointer(fact, Span(start, start + len(match[0]), match[0])),),
        fix=Fix("Mark the quote as it stands with sic", (Insert(dossier.route(fact), "sic", "true"),)),
    )
