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
from dataclasses import dataclass, field

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.fix import Fix, Insert
from quiz.model.span import Span
from quiz.text.names.close import distance

SEVERITY = Severity.WARNING
_NAMING = frozenset({"name", "names"})
_SHORTEST = 4
_LONG = 6  # letters of a name of one word: a letter of a shorter one makes another word
_EDGES = ".,;:!?()[]'\"‘’“”«»،؛؟–—-"
_Names = dict[str, dict[str, "_Name"]]


@dataclass(slots=True)
class _Name:
    """A word of names: the words that stand before it in them, and the facts that answer with it."""

    before: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the words of the articles that are nearly a name of the deck, then at the quotes with one of them."""
    names = _names(dossier)
    suspects = _suspects(dossier, names) if names else {}
    for fact in dossier.deck.facts if suspects else ():
        if fact.sic or not any(word in fact.quote for word in suspects):
            continue
        previous = ""
        for match in _WORD.finditer(fact.quote):
            word = match[0]
            for usual in suspects.get(word, ()):
                own = names[word[:2]].get(word)
                is_other = own is not None and own.facts != {fact.id}
                before = names[usual[:2]][usual].before & {previous, ""}
                is_slip = any(_may_be_slip(usual, word, part) for part in before)
                if not is_other and is_slip and _is_rarer(dossier, fact, word, usual):
                    yield _found(dossier, fact, match, usual)
                    break
            previous = "" if word.islower() else word


_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]{3,})*")


def _names(dossier: Dossier) -> _Names:
    """File the words of names that stand in the articles by their first letters."""
    known = frozenset().union(*dossier.vocabulary.values())
    found: _Names = {}
    for fact in dossier.deck.facts:
        spellings = [(answer, fact.id) for answer in fact.answer] if fact.kind in _NAMING else []
        if spellings and fact.aliases:
            spellings += [(alias, "") for group in fact.aliases.values() for alias in group]
        for spelling, owner in (*spellings, (fact.speaker, "")):
            previous = ""
            for part in spelling.split():
                if len(part) >= _SHORTEST and part in known and not part.islower():
                    word = _SUFFIX.sub("", part)
                    name = found.setdefault(word[:2], {}).setdefault(word, _Name())
                    name.before.add(previous)
                    name.facts.add(owner)
                previous = "" if part.islower() else part
    return found


def _suspects(dossier: Dossier, names: _Names) -> dict[str, list[str]]:
    """List the words of the articles that are one letter away from a word of a name, with the words they may mean."""
    found: dict[str, list[str]] = {}
    for words in dossier.vocabulary.values():
        for part in [part for part in words if part[:2] in names]:
            near, word = names[part[:2]], _SUFFIX.sub("", part.strip(_EDGES))
            if len(word) < _SHORTEST or (word in near and len(near[word].facts) > 1):
                continue
            close = [name for name in near if name != word and _is_near(name, word, near[name].before)]
            if close:
                found[word] = close
    return found


_SUFFIX = re.compile("['’]s?$")


def _is_near(name: str, word: str, before: set[str]) -> bool:
    if abs(len(name) - len(word)) > 1 or not any(_may_be_slip(name, word, previous) for previous in before):
        return False
    return distance(name, word) == 1


def _may_be_slip(name: str, word: str, previous: str) -> bool:
    """Whether a word is the name but for a slip: Iraqi is none of Iraq, but Al Sudan is one of Al Sudani."""
    if word.startswith(name) or name.startswith(word):
        return previous.casefold() in _PARTICLES
    return bool(previous) or min(len(name), len(word)) >= _LONG


_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "ben", "abu", "umm", "de", "da", "di", "van", "von", "der", "la", "le"}
)
"""Words before a family's name: no adjective is formed of what follows them."""


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
