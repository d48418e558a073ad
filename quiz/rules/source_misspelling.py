"""A name in the quote that is a slip away from the name the article uses elsewhere, and is not marked sic.

Why: Learners who see the slip without a word take it for another name, or for the quiz's mistake. Articles misspell
their own subjects, and one who types what the article has is told that it is wrong.

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
from itertools import chain

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.model.fix import Fix, Insert
from quiz.model.span import Span
from quiz.text.slips import Names, bare, counted

SEVERITY = Severity.WARNING
_NAMING = frozenset({"name", "names"})
_WORD = re.compile(r"\S+")


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at the words of the articles that are nearly a name of the deck, then at the quotes with one of them."""
    names = _names(dossier)
    for source, words in dossier.vocabulary.items():
        suspects = names.suspects(words)
        count = counted(dossier.deck.sources[source].text) if suspects else {}
        for fact in dossier.deck.facts if suspects else ():
            if fact.source == source and not fact.sic and not suspects.keys().isdisjoint(map(bare, fact.quote.split())):
                previous = ""
                for match in _WORD.finditer(fact.quote):
                    word = bare(match[0])
                    for usual in suspects.get(word, ()) if not names.is_named(word, fact.id) else ():
                        if names.is_slip(word, usual, previous) and count[word] < count[usual]:
                            yield _found(dossier, fact, match.start() + match[0].find(word), word, usual)
                            break
                    previous = "" if word.islower() else word


def _names(dossier: Dossier) -> Names:
    words, *others = dossier.vocabulary.values()
    names, told = Names(words.union(*others) if others else words), set[str]()
    for fact in dossier.deck.facts:
        of_nobody = [fact.speaker] if fact.speaker else []
        if fact.kind in _NAMING:
            for answer in fact.answer:
                names.add(answer, fact.id)
            of_nobody = [*chain.from_iterable(fact.aliases.values()), *of_nobody]
        for name in of_nobody:
            if name not in told:
                told.add(name)
                names.add(name)
    return names


def _found(dossier: Dossier, fact: Fact, at: int, word: str, usual: str) -> Found:
    start = fact.quote_span.start + at
    return Found(
        dossier.route(fact, "quote"),
        f"The article has {shown(word)} here, and {shown(usual)} elsewhere.",
        "If it is the same name, say sic: true, and in explain that the slip is the article's.",
        words=word,
        pointers=(dossier.pointer(fact, Span(start, start + len(word), word)),),
        fix=Fix("Mark the quote as it stands with sic", (Insert(dossier.route(fact), "sic", "true"),)),
    )
