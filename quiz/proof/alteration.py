"""Alters one slot of a fact's sentence, to the same value said otherwise or to one that is proved DISJOINT."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from random import Random
from typing import Any, NamedTuple

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.relation import Relation
from quiz.model.value import Context
from quiz.proof.pool import Distractor, Pool, option_voice
from quiz.proof.slot import Slot, slot_of, statement
from quiz.text.leak import folded, shows
from quiz.text.splice import agrees

_THE = "the "
_NEAREST = 6  # near misses of one operation that are drawn from: the farther ones are there for need


@dataclass(frozen=True, slots=True)
class Altered:
    """A sentence with one slot said otherwise: `text` is what stands there now, `operation` as in claims.md."""

    sentence: str
    text: str
    operation: str
    other: Fact | None = None


class Ways(NamedTuple):
    """The slot of a fact, the value in the voice that wrong ones will have, and in the other ways that fit there."""

    slot: Slot
    voice: Any
    others: list[Any]


def ways(deck: Deck, fact: Fact) -> Ways | None:
    """Find how the value of a fact can be said in its sentence; `None` where the answer has no one place there."""
    slot = slot_of(deck, fact, fact.answer[0])
    return None if slot is None else Ways(slot, option_voice(fact.value), _voices(deck, fact, slot))


def paraphrases(fact: Fact, said: Ways) -> Iterator[Altered]:
    """Yield the sentence with the value as refuted ones will be said, then in each other way that fits the sentence.

    Mostly that is the sentence as it is. But no other day can be called "Wednesday": were that word kept in true claims
    alone, it would give them away.
    """
    slot = said.slot
    voice = slot.words if fact.value.extent is None else said.voice.spell()
    same = folded(voice) == folded(slot.words)
    yield Altered(slot.sentence if same else slot.fill(voice), voice, "verbatim" if same else "paraphrase")
    for other in said.others:
        words = other.spell()
        if folded(words) != folded(voice):
            yield Altered(slot.fill(words), words, "paraphrase")
    short = _acronym(fact)
    if short:
        yield Altered(slot.fill(short), short, "paraphrase")


def refutations(deck: Deck, fact: Fact, said: Ways, pool: Pool, draw: Random) -> Iterator[Altered]:
    """Yield the sentence with DISJOINT values in the slot, in ways of saying that are drawn as for the true ones."""
    slot, voices = said.slot, [said.voice, *said.others]
    voice = voices[0] if draw.random() < 1 / 2 else draw.choice(voices)
    rest = slot.sentence[: slot.start] + " … " + slot.sentence[slot.end :]
    told, made = pool.told(fact, voice), _shuffled(pool.made(fact, voice), draw)
    for other in chain(told, made) if draw.random() < 2 / 3 else chain(made, told):
        if agrees(voice.spell(), other.text, deck.language) and not shows(rest, other.text):
            yield Altered(_fill(deck, fact, slot, other), other.text, _operation(fact, other), other.fact)


def _shuffled(made: Iterator[Distractor], draw: Random) -> Iterator[Distractor]:
    """Draw the operation first, then the near miss: there are more shifted figures than magnitudes or units."""
    of_operation: dict[str, list[Distractor]] = {}
    for other in made:
        of_operation.setdefault(other.operation, []).append(other)
    for operation in draw.sample(list(of_operation), len(of_operation)):
        near, far = of_operation[operation][:_NEAREST], of_operation[operation][_NEAREST:]
        yield from (*draw.sample(near, len(near)), *far)


def outsiders(deck: Deck, fact: Fact, pool: Pool, draw: Random) -> Iterator[Altered]:
    """Yield a list's sentence with one member replaced by a name that is proved not to be on the list."""
    if len(fact.answer) < 2 or any(slot_of(deck, fact, member) is None for member in fact.answer):
        return
    sentence = statement(deck, fact)
    near, far = (pool.held(fact, same_topic=same, kind="name") for same in (True, False))
    for other, words in chain(((None, words) for words in fact.distractors), near, far):
        value = type(fact.value).parse(words, deck.context(fact))
        if value is None or shows(sentence, words) or value.relate(fact.value) is not Relation.DISJOINT:
            continue
        member = draw.choice(fact.answer)
        slot = slot_of(deck, fact, member)
        if slot is not None:
            yield Altered(slot.fill(words), words, "outsider", other)


def _voices(deck: Deck, fact: Fact, slot: Slot) -> list[Any]:
    """Say the value in each style that keeps all it means - hedge, unit, precision - and fits the sentence.

    The other spellings of a name are for reading answers: few of them fit a sentence ("the country is the US").
    """
    context, voices = deck.context(fact), list[Any]()
    if fact.value.extent is None:
        return voices
    for style in fact.value.styles():
        words = fact.value.spell(style)
        voice = type(fact.value).parse(words, context) if _fits(fact, words, slot.words, slot.sentence) else None
        if voice is not None and voice.relate(fact.value) is Relation.SAME:
            voices.append(voice)
    return voices


def _fits(fact: Fact, words: str, old: str, sentence: str) -> bool:
    """Whether words can stand where the old ones stand: all but the value itself is the same, in the same script."""
    if any(script.search(words) and not script.search(sentence) for script in (_LATIN, _ARABIC)):
        return False
    if _ARABIC.search(sentence) and (_ASCII.search(words) and not _ASCII.search(old)):
        return False
    if _ARABIC.search(sentence) and _DIGIT.search(old) and not _DIGIT.search(words):
        return False  # a number in words takes the case that its place asks for
    if fact.kind == "date":
        return _is_dated_alike(words, old)
    if _ODD.search(words) and not _ODD.search(old):
        return False
    return _around_figures(fact, words) == _around_figures(fact, old)


def _is_dated_alike(words: str, old: str) -> bool:
    """Whether a date names month and year where the other does, neither as a table would ("2022-10", "Oct 2022")."""
    is_whole = len(_DIGITS.findall(words)) == len(_DIGITS.findall(old)) and bool(_LONG.search(words))
    is_named = bool(_NAMED.search(words)) == bool(_NAMED.search(old))
    return is_whole and is_named and "/" not in words and _small_words(words) == _small_words(old)


_ODD = re.compile("[0-9] thousand")  # nobody writes "2.5 thousand"
_DIGITS, _LONG = re.compile(r"\d+"), re.compile(r"[^\W\d_]{4}|^\D*\d+\D*$|\b[Mm]ay\b")
_LATIN, _ARABIC = re.compile("[A-Za-z]"), re.compile("[\u0621-\u064a]")
_ASCII, _DIGIT = re.compile("[0-9]"), re.compile(r"\d")
_NAMED = re.compile(r"[^\W\d_]{3}")
_WORD = re.compile(r"[^\W\d_]+|-(?=[^\W\d_]+$)")
# What ties a date to its sentence or says how it stands to the time; a month's or a weekday's name does neither.
_TIED = (
    "in on at by before after since until till from to of the end start beginning early mid late about around circa"
    " this last next ago now today yesterday tomorrow month year week decade century spring summer autumn winter half"
    " في منذ قبل بعد حتى من إلى خلال نهاية بداية مطلع أواخر أوائل منتصف نحو حوالي هذا الماضي المقبل القادم"
    " الشهر العام السنة الأسبوع اليوم أمس غدا عام سنة شهر"
)
_TIES = frozenset(_TIED.split())
_NOWHERE = Context()


def _small_words(words: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(words.casefold()) if word in _TIES)


def _around_figures(fact: Fact, words: str) -> tuple[str, ...]:
    """Give the words that are no figures by themselves: the hedge, the unit, and whether a hyphen ties it."""
    parse = type(fact.value).parse
    return tuple(word for word in _WORD.findall(words.casefold()) if word == "-" or parse(word, _NOWHERE) is None)


def _acronym(fact: Fact) -> str:
    """Find an alias that is the initials of a proper name: it can stand wherever the name does."""
    words = re.findall(r"[^\W\d_][\w’']*", fact.words)
    if fact.kind != "name" or len(words) < 2 or not all(word[0].isupper() or word in ("and", "of") for word in words):
        return ""
    initials = "".join(word[0] for word in words if word[0].isupper())
    return next((alias for alias in fact.aliases.get(fact.words, ()) if alias == initials), "")


def _operation(fact: Fact, other: Distractor) -> str:
    """Name what was done as claims.md does."""
    if other.operation not in ("value-swap", "hand-picked"):
        return other.operation
    return {"name": "name-swap", "date": "date-of-other-event"}.get(fact.kind, "value-swap")


def _fill(deck: Deck, fact: Fact, slot: Slot, other: Distractor) -> str:
    """Fill the slot, giving or taking "the" where the article shows that one name has it and the other has not."""
    if fact.kind != "name" or other.fact is None or deck.language.partition("-")[0] != "en":
        return slot.fill(other.text)
    before = slot.sentence[: slot.start]
    has = before.casefold().endswith(_THE)
    old, new = _takes_the(deck, fact, fact.words), _takes_the(deck, other.fact, other.words)
    if has and old and new is False:
        slot = Slot(slot.sentence, slot.start - len(_THE), slot.end)
        return slot.fill(other.text)
    if not has and old is False and new:
        return slot.fill(_THE + other.text)
    return slot.fill(other.text)


def _takes_the(deck: Deck, fact: Fact, words: str) -> bool | None:
    """Say whether the article writes "the" before a name; `None` where something else stands in its place."""
    span = next((span for span in fact.answer_spans if folded(span.words) == folded(words)), None)
    if span is None:
        return None
    before = deck.sources[fact.source].text[max(0, span.start - 40) : span.start].casefold()
    if before.endswith(_THE):
        return True
    plain = len(words.split()) == 1 and words[:1].isupper() and not words.isupper()
    return False if plain or fact.category == "person" else None
