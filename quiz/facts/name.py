"""A name: a class of spellings of one person, place or body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from typing import ClassVar

from quiz.model.relation import Extent, Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Candidate, Context, NearMiss
from quiz.text.fold import CAP, fold, tokens
from quiz.text.names import known
from quiz.text.names.apart import compare, is_short_for
from quiz.text.names.capitals import runs
from quiz.text.names.modesty import without_modesty
from quiz.text.names.spellings import Likeness, Roster
from quiz.text.phrases import Phrases
from quiz.text.tables.letters import APOSTROPHES, QUOTES
from quiz.text.wording import is_unreadable, says_nothing

_SAY = Phrases(
    en={
        "blank": "No answer given; the article says {key}.",
        "unreadable": "That is no name: type the name alone.",
        "right": "Right: the article says {key}.",
        "spelling": "Right name, spelling differs: the article writes {key}.",
        "alias": "Right: {said} is another name for {key}.",
        "short": "Right: in full, {key}.",
        "which": "Which {said}? Give more of the name.",
        "surname": "Which {said}? Give the surname too.",
        "office": "That says what, not who or which: give the name.",
        "one": "That is more than one answer: give one name.",
        "rival": "{other} is another name in the deck; the article says {key}.",
        "rival of": "{other} is another name in the deck ({label}); the article says {key}.",
        "wrong": "Not the name asked for: the article says {key}.",
        "other first name": "The last name agrees, but not the rest: the article says {key}.",
        "elsewhere": "{said} is a name of its own; the article says {key}.",
    },
    ar={
        "blank": "لم تُكتب إجابة؛ يقول المقال: {key}.",
        "unreadable": "هذا ليس اسمًا: اكتب الاسم وحده.",
        "right": "صحيح: يقول المقال {key}.",
        "spelling": "الاسم صحيح والكتابة مختلفة: يكتبه المقال {key}.",
        "alias": "صحيح: {said} اسم آخر لـ{key}.",
        "short": "صحيح: الاسم الكامل هو {key}.",
        "which": "أيّ {said} تقصد؟ اذكر المزيد من الاسم.",
        "surname": "أيّ {said} تقصد؟ اذكر اسم العائلة أيضًا.",
        "office": "هذا وصف لا اسم: اكتب الاسم.",
        "one": "هذه أكثر من إجابة واحدة: اكتب اسمًا واحدًا.",
        "rival": "{other} اسم آخر في هذه المجموعة؛ أما المقال فيقول {key}.",
        "rival of": "{other} اسم آخر في هذه المجموعة ({label})؛ أما المقال فيقول {key}.",
        "wrong": "ليس هذا هو الاسم المطلوب: يقول المقال {key}.",
        "other first name": "الاسم الأخير مطابق دون سائره: يقول المقال {key}.",
        "elsewhere": "{said} اسم قائم بذاته؛ أما المقال فيقول {key}.",
    },
)
_PLAIN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(QUOTES, '"')})
_ARTICLE = re.compile(r"\b[AE]l (?=\w)")
_PARTS = re.compile(r"[,،;؛/|\n]|\s(?:and|or|&|أو|او)\s", re.IGNORECASE)
_MOST_ALSO = 100  # spellings that a name takes over from others: no deck, however odd, makes each name long
_BY_HOW = {"alias": "alias", "acronym": "short", "short": "short", "surname": "short"}
_RELATION = {"same": Relation.SAME, "partial": Relation.OVERLAPS, "apart": Relation.DISJOINT}


@dataclass(frozen=True, slots=True)
class Name:
    """A name as an entity of the deck's roster (`entity`, empty where it is none of them), or else by its folded words.

    `words` is how it was written and `also` are its further spellings; neither tells one name from another.
    """

    STYLES: ClassVar[tuple[str, ...]] = ("plain", "upper", "lower", "hyphenated", "alias")

    entity: str
    folded: str
    words: str = field(compare=False)
    also: tuple[str, ...] = field(compare=False, default=())

    @classmethod
    def find(cls, text: str, context: Context) -> Iterator[Candidate["Name"]]:
        """Yield runs of words with capitals, and in text without capitals the names of the deck."""
        for start, end in runs(text, context.rivals.roster):
            name = cls.parse(text[start:end], context)
            if name is not None:
                yield Candidate(start, end, text[start:end], name)

    @classmethod
    def parse(cls, words: str, context: Context) -> "Name | None":
        """Read any words with a letter or a figure in them, up to a length that no name has."""
        words = " ".join(words.split())
        if len(words) > CAP or not tokens(words):
            return None
        roster = context.rivals.roster
        entity = roster.find(words).entity
        also = context.aliases.get(words, ())
        if entity:
            further = roster.spellings(entity)[:_MOST_ALSO]
            return cls(entity, fold(entity), words, tuple(dict.fromkeys((*also, *further))))
        return cls("", fold(words), words, tuple(also))

    @property
    def nominal(self) -> str:
        """The canonical name, or the folded words of a name that the deck does not hold."""
        return self.entity or self.folded

    @property
    def extent(self) -> Extent | None:
        """None: names have no order."""
        return None

    def spell(self, style: str | None = None) -> str:
        """Write the name as it was written, or in a style; a style that cannot be is the name as written."""
        words = self._styled(style)
        return words if style == "alias" or tokens(words) == tokens(self.words) else self.words

    def _styled(self, style: str | None) -> str:
        match style:
            case "plain":
                return self.words.translate(_PLAIN)
            case "upper":
                return self.words.upper()
            case "lower":
                return self.words.lower()
            case "hyphenated":
                return _ARTICLE.sub("al-", self.words)
            case "alias":
                return next(iter(self.also), self.words)
            case _:
                return self.words

    def styles(self) -> tuple[str, ...]:
        """Name the styles that change how this name is written."""
        return tuple(style for style in self.STYLES if self.spell(style) != self.words)

    def relate(self, other: "Name") -> Relation:
        """Compare two names: one entity is SAME; names of which one could be short for the other OVERLAP.

        Two entities of the roster are DISJOINT, unless one's words are all among the other's: a deck can hold a name
        and its short form as two facts, and then neither disproves the other.
        """
        if self.entity and other.entity:
            if self.entity == other.entity:
                return Relation.SAME
            return _between(*sorted((self.entity, other.entity)))
        one, another = sorted((self, other), key=lambda name: (name.entity, name.folded, name.words))
        return _RELATION[compare(one.entity or one.words, another.entity or another.words)]

    def near(self, chance: Random) -> Iterator[NearMiss["Name"]]:
        """Yield nothing: whether a made-up name is somebody's cannot be known, so wrong names come from the deck."""
        del chance
        return iter(())

    def restyle(self, other: "Name") -> "Name | None":
        """Say another name with its own words, and the same entity with those of this one ("Washington", the US)."""
        return self if self.entity and self.entity == other.entity else other

    def judge(self, response: str, context: Context) -> Grade:
        """Grade a typed name: another spelling is right, another name never is, a part of the name is asked again."""
        language, key = context.language, self.words
        if says_nothing(response):
            return Grade(Outcome.BLANK, 0.0, _SAY(language, "blank", key=key))
        if is_unreadable(response):
            return Grade(Outcome.UNREADABLE, 0.0, _SAY(language, "unreadable"))
        said = " ".join(response.split())
        entity, roster = self._among(context)
        found = roster.find(said)
        if not found.entity and (plain := without_modesty(said)) != said:
            said, found = plain, roster.find(plain)
        if found.entity == entity:
            return Grade(Outcome.RIGHT, 1.0, self._praise(said, found, language), Relation.SAME)
        if entity in found.entities:
            phrase = "surname" if roster.is_first_name(said, entity) else "which"
            return Grade(Outcome.SAY_MORE, 0.0, _SAY(language, phrase, said=said), Relation.OVERLAPS)
        return self._refused(said, found, context)

    def _is_described(self, said: str) -> bool:
        """Whether a person is asked for and the words only say what one is: "the prime minister", "a cleric"."""
        words = tokens(said)
        if all(known.people((word,)) for word in words) or not known.is_description(words):
            return False
        return known.is_person(known.without_lead(tokens(self.words)))

    def _among(self, context: Context) -> tuple[str, Roster]:
        """Give the roster that the response is read with and the key's entity in it: the deck's, or one of our own."""
        roster = context.rivals.roster
        if self.entity and self.entity in roster:
            return self.entity, roster
        return self.words, _alone(self.words, (*self.also, *context.aliases.get(self.words, ())))

    def _praise(self, said: str, found: Likeness, language: str) -> str:
        how = _BY_HOW.get(found.how)
        if tokens(said) == tokens(self.words):
            how = "right"
        return _SAY(language, how or "spelling", said=said, key=self.words)

    def _confused(self, entity: str, context: Context) -> Grade:
        rival = context.rivals.whose(entity, context.fact)
        has_label = rival is not None and rival.label and fold(rival.label) != fold(entity)
        label = rival.label if rival is not None else ""
        phrase = "rival of" if has_label else "rival"
        reason = _SAY(context.language, phrase, other=entity, label=label, key=self.words)
        relation = self.relate(Name(entity, fold(entity), entity))
        fact = rival.fact if rival is not None else ""
        return Grade(Outcome.WRONG, 0.0, reason, relation, confused_with=fact)

    def _refused(self, said: str, found: Likeness, context: Context) -> Grade:
        language = context.language
        if self._is_described(said):
            return Grade(Outcome.SAY_MORE, 0.0, _SAY(language, "office"))
        if found.entity:
            return self._confused(found.entity, context)
        entity, roster = self._among(context)
        if entity in _parts(said, roster):
            return Grade(Outcome.SAY_MORE, 0.0, _SAY(language, "one"), Relation.OVERLAPS)
        whole = tokens(said)
        relation = _RELATION[compare(said, self.words)]
        relation = Relation.OVERLAPS if relation is Relation.SAME else relation
        phrase = "wrong"
        if known.code(whole):
            phrase = "elsewhere"
        elif not found.entities and len(whole) > 1 and whole[-1:] == tokens(self.words)[-1:]:
            phrase = "other first name"
        return Grade(Outcome.WRONG, 0.0, _SAY(language, phrase, said=said, key=self.words), relation)


def _parts(said: str, roster: Roster) -> tuple[str, ...]:
    parts = [part for part in _PARTS.split(said) if part.strip()]
    return tuple(roster.find(part.strip()).entity for part in parts) if 1 < len(parts) <= 8 else ()


@lru_cache(maxsize=1 << 10)
def _alone(words: str, also: tuple[str, ...]) -> Roster:
    return Roster([(words, also)])


@lru_cache(maxsize=1 << 14)
def _between(one: str, other: str) -> Relation:
    found = _RELATION[compare(one, other)]
    if found is not Relation.OVERLAPS:
        return found
    return Relation.OVERLAPS if is_short_for(one, other) or is_short_for(other, one) else Relation.DISJOINT
