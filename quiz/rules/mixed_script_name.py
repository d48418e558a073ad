r"""A name with a letter of another script in it that only looks like one of its own.

Why: A Cyrillic "а" and a Latin "a" look alike and are not the same letter: the right answer, typed on any keyboard, is
then another name. It also makes one name pass for another.

Bad:
    facts:
      - id: who-denied
        kind: name
        quote: Mr Al Sudani denied there were security risks
        answer: Mr Al Sudani
        aliases: ["Mohammed Shia Al Sud\u0430ni"]
        ask: Who denied that there were security risks from ISIS?

Good:
    facts:
      - id: who-denied
        kind: name
        quote: Mr Al Sudani denied there were security risks
        answer: Mr Al Sudani
        aliases: [Mohammed Shia Al Sudani, محمد شياع السوداني]
        ask: Who denied that there were security risks from ISIS?
"""

from collections.abc import Iterator
from itertools import chain

from quiz.dossier import Dossier
from quiz.load.log import shown
from quiz.model.fact import Fact
from quiz.model.finding import Found, Severity
from quiz.text.late import late

SEVERITY = Severity.WARNING

_SCRIPTS = {
    "Latin": late("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]"),
    "Greek": late("[Ͱ-Ͽἀ-῿]"),
    "Cyrillic": late("[Ѐ-ԯ]"),
}
# Letters of two scripts that look alike in most fonts (Unicode UTS #39, confusables); what stands beside them may be
# meant: the alpha of "TNFα", the Russian ending of "SMSки".
_ALIKE = {
    "Latin": frozenset("aceiopsxyjABCEHIKMNOPSTXYZvu"),
    "Greek": frozenset("οινυρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"),
    "Cyrillic": frozenset("асеорхуіјѕһԁԛԝАВЕКМНОРСТХУІЈЅԌ"),
}
_NAMING = ("name", "names")
_WORD = late(r"[^\W\d_]+")
_LEADS = bytes(range(0xCD, 0xD5))  # the first bytes of Greek and Cyrillic letters in UTF-8


def check(dossier: Dossier) -> Iterator[Found]:
    """Look at answers that are names, their aliases and distractors, and at speakers."""
    facts = dossier.deck.facts
    if dossier.loaded.text.isascii() and "\\" not in dossier.loaded.text:
        return
    names = list[str]()
    for fact in facts:
        names.append(fact.speaker)
        if fact.aliases:
            names += chain.from_iterable(fact.aliases.values())
        if fact.kind in _NAMING:
            names += (*fact.answer, fact.stated_value, *fact.distractors)
    if not _may_mix("".join(names)):
        return
    for fact in facts:
        for name, text in _told(fact):
            for word in _WORD.findall(text):
                letter, script = _stranger(word)
                if letter:
                    which = f"a {script} letter, {shown(letter)} (U+{ord(letter):04X})"
                    message = f"In the name {shown(text)}, the word {shown(word)} has {which}, among others."
                    hint = "Write the word in one script; where the article mixes them, say the name rightly as value."
                    yield Found(dossier.route(fact, name), message, hint, words=word)


def _may_mix(text: str) -> bool:
    """Whether there is a Greek or Cyrillic letter at all: the cheapest way to ask."""
    if text.isascii():
        return False
    encoded = text.encode("utf-8", "replace")
    return len(encoded) > len(encoded.translate(None, _LEADS))


def _told(fact: Fact) -> Iterator[tuple[str, str]]:
    """Yield the names that a fact holds, with their fields; what its `value` puts right need not be right as well."""
    if fact.speaker:
        yield "speaker", fact.speaker
    for aliases in fact.aliases.values():
        for alias in aliases:
            yield "aliases", alias
    if fact.kind in _NAMING:
        if fact.stated_value:
            yield "value", fact.stated_value
        else:
            yield from (("answer", words) for words in fact.answer)
        yield from (("distractors", words) for words in fact.distractors)


def _stranger(word: str) -> tuple[str, str]:
    """Find the letter of a word that is in another script than most of it and looks like one of theirs."""
    letters = {script: pattern.findall(word) for script, pattern in _SCRIPTS.items()}
    (_, script), *others = sorted((len(found), script) for script, found in letters.items() if found) or [(0, "")]
    return (letters[script][0], script) if others and _ALIKE[script].issuperset(letters[script]) else ("", "")
