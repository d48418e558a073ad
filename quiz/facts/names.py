"""Names: a closed list, such as the four groups that were designated; its order means nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from typing import ClassVar

from quiz.model.relation import Extent, Relation
from quiz.model.response import Grade, Outcome
from quiz.model.value import Candidate, Context, NearMiss
from quiz.text.fold import fold, tokens
from quiz.text.names.apart import compare, is_short_for
from quiz.text.names.capitals import runs
from quiz.text.names.listing import is_plain, members
from quiz.text.names.spellings import Likeness, Roster
from quiz.text.names.translit import is_arabic
from quiz.text.phrases import Phrases
from quiz.text.wording import is_markup, says_nothing

CAP = 4000
"""Characters of a list that are read."""

_SAY = Phrases(
    en={
        "blank": "No answer given; the list is: {key}.",
        "unreadable": "That is no list of names: type the names, with commas between them.",
        "right": "Right: all {count} are named: {key}.",
        "partly": "{found} of {count}: {notes}.",
        "wrong": "{found} of {count}: {notes}; the list is: {key}.",
        "missing": "missing {names}",
        "outsider": "{names} is not on the list",
        "outsiders": "{names} are not on the list",
        "unclear": "{names} could be more than one name, say more of it",
        "which": "Which {names}? Give more of the name.",
        "and": "{names} and {last}",
    },
    ar={
        "blank": "لم تُكتب إجابة؛ القائمة هي: {key}.",
        "unreadable": "هذه ليست قائمة أسماء: اكتب الأسماء وافصل بينها بفواصل.",
        "right": "صحيح: ذُكرت الأسماء كلها ({count}): {key}.",
        "partly": "{found} من {count}: {notes}.",
        "wrong": "{found} من {count}: {notes}؛ القائمة هي: {key}.",
        "missing": "ينقص {names}",
        "outsider": "{names} ليس في القائمة",
        "outsiders": "{names} ليست في القائمة",
        "unclear": "{names} قد يعني أكثر من اسم، فاذكر المزيد منه",
        "which": "أيّ {names} تقصد؟ اذكر المزيد من الاسم.",
        "and": "{names} و{last}",
    },
)
_BETWEEN = re.compile(r",? (?:and|or|&) |, ?|، ?| و")
_RANK = {"none": 0, "partial": 1}
_RELATION = {"same": Relation.SAME, "partial": Relation.OVERLAPS, "apart": Relation.DISJOINT}


@dataclass(frozen=True, slots=True)
class Member:
    """One name of the list: its entity in the deck's roster, or else its folded words; and how it is written."""

    entity: str
    folded: str
    words: str = field(compare=False)
    also: tuple[str, ...] = field(compare=False, default=())

    @property
    def nominal(self) -> str:
        """The canonical name, or the folded words."""
        return self.entity or self.folded


@dataclass(frozen=True, slots=True)
class Names:
    """A closed list of names: nothing else belongs to it. Two lists of the same members are equal in any order."""

    STYLES: ClassVar[tuple[str, ...]] = ("lines", "commas", "and", "reversed", "bullets")

    nominal: tuple[str, ...]
    members: tuple[Member, ...] = field(compare=False)

    @classmethod
    def find(cls, text: str, context: Context) -> Iterator[Candidate["Names"]]:
        """Yield names that follow one another with nothing but commas and "and" between them."""
        start = end = count = 0
        for at, until in (*runs(text, context.rivals.roster), (len(text) + 1, 0)):
            if count and _BETWEEN.fullmatch(text[end:at]):
                end, count = until, count + 1
                continue
            names = cls.parse(text[start:end], context) if count > 1 else None
            if names is not None and len(names.members) > 1:
                yield Candidate(start, end, text[start:end], names)
            start, end, count = at, until, 1

    @classmethod
    def parse(cls, words: str, context: Context) -> "Names | None":
        """Read a list: one member a line, or one line with commas and "and"."""
        if len(words) > CAP:
            return None
        roster = context.rivals.roster
        found: dict[str, Member] = {}
        for part in _parted(words, roster):
            member = _member(part, context)
            found.setdefault(member.nominal, member)
        return cls(tuple(sorted(found)), tuple(found.values())) if found else None

    @property
    def extent(self) -> Extent | None:
        """None: lists have no order."""
        return None

    def spell(self, style: str | None = None) -> str:
        """Write the list in the order it was read: as a sentence does, or in a style."""
        words = [member.words for member in self.members]
        comma = "، " if any(is_arabic(word) for word in words) else ", "
        if style == "bullets":
            return "\n".join(f"- {word}" for word in words)
        if style == "reversed":
            words.reverse()
        if style == "lines" or not self._is_plain:
            return "\n".join(words)
        if style in ("and", None) and comma == ", ":
            return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
        return comma.join(words)

    @property
    def _is_plain(self) -> bool:
        """Whether no member has a mark or an "and" of its own, which a sentence would not tell from those between."""
        return all(is_plain(member.words) for member in self.members)

    def styles(self) -> tuple[str, ...]:
        """Name the styles that change how this list is written."""
        return tuple(style for style in self.STYLES if self.spell(style) != self.spell())

    def relate(self, other: "Names") -> Relation:
        """Compare as closed lists: DISJOINT when each has an outsider to the other; a part of a list OVERLAPS it."""
        if self.nominal == other.nominal:
            return Relation.SAME
        mine, theirs = self.members, other.members
        table = [[_between(one, another) for another in theirs] for one in mine]
        columns = list(zip(*table, strict=True))
        if all(Relation.SAME in row for row in table) and all(Relation.SAME in column for column in columns):
            return Relation.SAME
        has_outsider = any(set(row) == {Relation.DISJOINT} for row in table)
        if has_outsider and any(set(column) == {Relation.DISJOINT} for column in columns):
            return Relation.DISJOINT
        return Relation.OVERLAPS

    def near(self, chance: Random) -> Iterator[NearMiss["Names"]]:
        """Yield nothing: an outsider is a name that the deck holds elsewhere, never one made up."""
        del chance
        return iter(())

    def restyle(self, other: "Names") -> "Names | None":
        """Say another list: with its own words."""
        return other

    def judge(self, response: str, context: Context) -> Grade:
        """Grade a typed list: members found less names invented, of all members."""
        language, key = context.language, self._key(context.language)
        if says_nothing(response):
            return Grade(Outcome.BLANK, 0.0, _SAY(language, "blank", key=key))
        if len(response) > CAP or is_markup(response):
            return Grade(Outcome.UNREADABLE, 0.0, _SAY(language, "unreadable"))
        entities, roster = self._among(context)
        parts = _parted(response, roster)
        if not parts:
            return Grade(Outcome.UNREADABLE, 0.0, _SAY(language, "unreadable"))
        heard = [(part, roster.find(part)) for part in parts]
        return self._grade(heard, entities, language)

    def _grade(self, heard: list[tuple[str, Likeness]], entities: tuple[str, ...], language: str) -> Grade:
        found = {likeness.entity for _, likeness in heard} & set(entities)
        unclear: dict[str, str] = {}
        invented: dict[str, str] = {}
        for said, likeness in heard:
            if likeness.how == "partial" and not found.isdisjoint(likeness.entities) and len(likeness.entities) == 1:
                continue  # a part of a name that was given in full beside it
            if likeness.how == "partial" and not set(entities).isdisjoint(likeness.entities):
                unclear.setdefault(fold(said), said)
            elif likeness.entity not in found:
                invented.setdefault(likeness.entity or fold(said), said)
        count = len(entities)
        missing = [member.words for member, entity in zip(self.members, entities, strict=True) if entity not in found]
        if not missing and not invented:
            reason = _SAY(language, "right", count=count, key=self._key(language))
            return Grade(Outcome.RIGHT, 1.0, reason, Relation.SAME)
        if unclear and not found and not invented:
            reason = _SAY(language, "which", names=_series(list(unclear.values()), language))
            return Grade(Outcome.SAY_MORE, 0.0, reason, Relation.OVERLAPS)
        score = max(0, len(found) - len(invented)) / count
        notes = _notes(missing, list(invented.values()), list(unclear.values()), language)
        phrase = "partly" if score else "wrong"
        reason = _SAY(language, phrase, found=len(found), count=count, notes=notes, key=self._key(language))
        relation = Relation.DISJOINT if missing and invented else Relation.OVERLAPS
        return Grade(Outcome.PARTLY if score else Outcome.WRONG, score, reason, relation)

    def _among(self, context: Context) -> tuple[tuple[str, ...], Roster]:
        """Give the members as entities and the roster that has them: the deck's, or one of our own."""
        roster = context.rivals.roster
        entities = tuple(member.entity for member in self.members)
        if all(entity in roster for entity in entities):
            return entities, roster
        own = tuple((member.words, (*member.also, *context.aliases.get(member.words, ()))) for member in self.members)
        return tuple(words for words, _ in own), _alone(own)

    def _key(self, language: str) -> str:
        return _series([member.words for member in self.members], language)


def _notes(missing: list[str], invented: list[str], unclear: list[str], language: str) -> str:
    notes = []
    if missing:
        notes.append(_SAY(language, "missing", names=_series(missing, language)))
    if invented:
        phrase = "outsider" if len(invented) == 1 else "outsiders"
        notes.append(_SAY(language, phrase, names=_series(invented, language)))
    if unclear:
        notes.append(_SAY(language, "unclear", names=_series(unclear, language)))
    return ("؛ " if language.startswith("ar") else "; ").join(notes)


def _series(words: list[str], language: str) -> str:
    if len(words) == 1:
        return words[0]
    comma = "، " if language.startswith("ar") else ", "
    return _SAY(language, "and", names=comma.join(words[:-1]), last=words[-1])


def _parted(text: str, roster: Roster) -> tuple[str, ...]:
    """Part a list; a line that is a name of the roster as it stands is one member, whatever marks are in it."""
    found: list[str] = []
    for line in text.splitlines():
        plain = " ".join(line.split())
        if plain in roster:
            found.append(plain)
        else:
            found.extend(
                " ".join(part.split()) for part in members(line, lambda part: _RANK.get(roster.find(part).how, 2))
            )
    return tuple(part for part in found if tokens(part))


def _member(words: str, context: Context) -> Member:
    entity = context.rivals.roster.find(words).entity
    also = context.aliases.get(words, ())
    return Member(entity, fold(entity or words), words, tuple(also))


@lru_cache(maxsize=1 << 8)
def _alone(entries: tuple[tuple[str, tuple[str, ...]], ...]) -> Roster:
    return Roster(entries)


@lru_cache(maxsize=1 << 14)
def _between(one: Member, other: Member) -> Relation:
    mine, theirs = sorted((one.entity or one.folded, other.entity or other.folded))
    found = _RELATION[compare(mine, theirs)]
    if one.entity and other.entity and found is Relation.OVERLAPS:
        return found if is_short_for(mine, theirs) or is_short_for(theirs, mine) else Relation.DISJOINT
    return found
