"""Decides whether two spellings are one name: the names of a deck as entities, each a class of spellings."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import islice, product, takewhile

from quiz.text.fold import CAP, tokens
from quiz.text.names import known
from quiz.text.names.close import allowance, is_letter_off, is_slip, is_swapped
from quiz.text.names.filing import Files, Spelling
from quiz.text.names.known import Words
from quiz.text.names.likeness import (
    NOBODY,
    Likeness,
    accept,
    fits,
    is_like,
    shortens,
    turned,
    unique,
    ways,
    world_words,
)

__all__ = ["Likeness", "Roster"]

_APPOSITION = re.compile(r"[,،(]|\s[-–—]\s")
_TRIED = 24  # ways of reading a misspelt name that are followed
_KEPT = 4096  # answers of a roster that are remembered
_LONGEST = 8  # words of a name in which slips are looked for


class Roster:
    """The names of a deck: canonical names, each with its further spellings.

    Looking one up takes time that does not grow with the number of names.
    """

    def __init__(
        self, entries: Iterable[tuple[str, Iterable[str]]], categories: Mapping[str, str] | None = None
    ) -> None:
        """Take (canonical name, aliases) pairs; pairs of one canonical name are merged.

        `categories` may say that a canonical name is a "person" or something else; without it, its words decide.
        """
        merged: dict[str, dict[str, None]] = {}
        for name, aliases in entries:
            merged.setdefault(name, {}).update(dict.fromkeys(aliases))
        self._entries = {name: tuple(aliases) for name, aliases in merged.items()}
        self._categories = dict(categories or {})
        self._remembered: dict[str, Likeness] = {}

    def __contains__(self, name: str) -> bool:
        """Whether a canonical name is held, as written."""
        return name in self._entries

    def __len__(self) -> int:
        """Count the entities."""
        return len(self._entries)

    def spellings(self, name: str) -> tuple[str, ...]:
        """Give the further spellings of a canonical name."""
        return self._entries.get(name, ())

    def is_first_name(self, words: str, name: str) -> bool:
        """Whether words are a canonical name's first word alone, and the name is a person's."""
        said, whole = tokens(words), known.without_lead(tokens(name))
        if len(said) != 1 or not whole[1:] or not known.alike(said, whole[:1]):
            return False
        category = self._categories.get(name)
        return category == "person" or (not category and known.is_person(whole) and known.is_given(said[0]))

    def uses(self, words: str) -> bool:
        """Whether each of some words stands, spelt so, in a name or a further spelling."""
        said = tokens(words[:CAP])
        return bool(said) and all(word in self._files.word for word in said)

    def find(self, words: str) -> Likeness:
        """Say which entity a spelling means."""
        if words in self._entries:
            return Likeness("exact", (words,))
        if len(words) > CAP or not self._entries:
            return NOBODY
        found = self._remembered.get(words)
        if found is None:
            found = self._find(words)
            if len(self._remembered) < _KEPT:
                self._remembered[words] = found
        return found

    @cached_property
    def _files(self) -> Files:
        return Files(self._entries, self._categories)

    def _find(self, words: str) -> Likeness:
        whole = tokens(words)
        found = self._one(whole) if whole else NOBODY
        if found:
            return found
        if self._is_elsewhere(whole):
            return self._part_of_canonical(whole)
        found = self._short(whole) or self._apposed(words)
        return found if found and found.entity else self._read(whole, found)

    def _read(self, whole: Words, found: Likeness | None) -> Likeness:
        """Read a name without what leads up to it, then as misspelt, then as part of a name."""
        readings = tuple(ways(whole))
        for way in readings:
            better = self._one(way)
            if not better and self._is_elsewhere(way):
                return self._part_of_canonical(way)
            better = better or self._short(way)
            if better and better.entity:
                return better
            found = found or better
        if found:
            return found
        steps = (step(way) for step in (self._slipped, self._part) for way in (whole, *readings))
        return next((step for step in steps if step), NOBODY)

    def _one(self, words: Words) -> Likeness | None:
        """Recognise a whole spelling: by its folded words, as a name of the world, by its initials, by its sound."""
        files = self._files
        found = accept("folded", files.canonical.get(words)) or accept("alias", files.alias.get(words))
        if found:
            return found
        places = known.codes(words)
        if known.is_country(words):
            return accept("alias", (entity for place in places for entity in files.code.get(place, ()))) or accept(
                "transliterated", (entity for entity in self._heard(words) if self._is_in(entity, places))
            )
        if places and (spelt_out := self._spelt_out(words)):
            return accept("alias", spelt_out)
        found = accept("folded", files.joined.get("".join(words))) if known.is_joinable(words) else None
        found = found or accept("acronym", files.abridged.get(words))
        if not found and len(words) == 1:
            found = accept("acronym", files.acronym.get(words[0]))
        return found or accept("transliterated", self._heard(words))

    def _short(self, words: Words) -> Likeness | None:
        """Recognise a body without, or with another word for, its sort; a person by the surname."""
        return self._body(words) or self._person(known.person(words)) or self._telling(words)

    def _telling(self, words: Words) -> Likeness | None:
        """Recognise a body by the last word of its name, where no other name has it ("Awfiya")."""
        if len(words) > 1 or not known.is_telling(words[0]):
            return None
        holders = self._holders(words[0])
        ending = self._files.ending.get(words[0]) or tuple(
            spelling
            for key in known.keys(words)
            for spelling in self._files.ending_sound.get(key)
            if known.alike(words, spelling.words[-1:])
        )
        return accept("short", (spelling.entity for spelling in ending)) if len(holders) == 1 else None

    def _body(self, words: Words) -> Likeness | None:
        core, sorts = known.core(words)
        if not sorts and not known.stands_alone(core):
            return None
        same = self._files.core.get(core) or self._files.core.get(turned(core)) or self._heard_spellings(core)
        fitting = [spelling.entity for spelling in same if fits(sorts, spelling)]
        if fitting:
            return accept("short", fitting)
        if not same or not known.stands_alone(core):
            return None
        return Likeness("partial", unique(spelling.entity for spelling in same))

    def _person(self, words: Words) -> Likeness | None:
        files, last = self._files, words[-1]
        if known.is_general(last) or known.sort(last) is not None or len(last) < 2:
            return None
        ending = files.surname.get(last)
        if not ending:
            heard = (spelling for key in known.keys((last,)) for spelling in files.surname_sound.get(key))
            ending = tuple(heard)
        found = accept("surname", (spelling.entity for spelling in ending if shortens(words, spelling.words)))
        if found or len(words) == 1 or not 1 < len(words[0]) < 4:
            return found
        initials = (*words[0], *words[1:])  # "R.T. Erdogan"
        return accept("surname", (spelling.entity for spelling in ending if shortens(initials, spelling.words)))

    def _heard_spellings(self, core: Words) -> tuple[Spelling, ...]:
        found = (spelling for key in known.keys(core) for spelling in self._files.core_sound.get(key))
        return tuple(spelling for spelling in found if known.alike(core, spelling.core))

    def _apposed(self, words: str) -> Likeness | None:
        """Read "Al Sudani, the prime minister", "PMF (Popular Mobilisation Forces)" and "Al Sudani, Mohammed"."""
        parted = _APPOSITION.split(words, maxsplit=1)
        if len(parted) == 1:
            return None
        head, rest = tokens(parted[0]), tokens(parted[1])
        if not head or not rest:
            return None
        found, second = self._certain(head), self._certain(rest)
        if found and (known.is_description(rest) or second == found):
            return Likeness("folded", (found,))
        if second and not found and known.is_description(head):
            return Likeness("folded", (second,))
        inverted = "" if ")" in parted[1] else self._certain((*rest, *head))
        return Likeness("folded", (inverted,)) if inverted and found in ("", inverted) else None

    def _is_elsewhere(self, words: Words) -> bool:
        """Whether words are, or sound like, the known name of something that the deck does not hold.

        Asked only when no entity of the roster goes by them as they stand.
        """
        if known.code(words):
            return True
        return not all(word in self._files.word for word in words) and bool(known.code_by_sound(words))

    def _certain(self, words: Words) -> str:
        """Give the one entity that words are accepted for, titles and all; empty when there is none."""
        for way in (words, *ways(words)):
            found = self._one(way) or (None if self._is_elsewhere(way) else self._short(way))
            if found:
                return found.entity
        return ""

    def _heard(self, words: Words) -> tuple[str, ...]:
        found = (spelling for key in known.keys(words) for spelling in self._files.sound.get(key))
        return unique(spelling.entity for spelling in found if known.alike(words, spelling.words))

    def _is_in(self, entity: str, places: tuple[str, ...]) -> bool:
        """Whether an entity's name is another spelling of one of the world's places ("Khartum")."""
        return any(known.code_by_sound(tokens(text)) in places for text in (entity, *self._entries[entity]))

    def _slipped(self, words: Words) -> Likeness | None:
        """Recognise a misspelling: a few slips away from one name, and further from every other."""
        if len(words) > _LONGEST:
            return None
        choices = list(takewhile(bool, map(self._choices, words)))
        if len(choices) < len(words):
            return None
        nearest: dict[str, tuple[int, bool]] = {}
        for way in islice(product(*choices), _TRIED):
            right = tuple(word for _, word in way)
            found = self._one(right) or self._short(right)
            cost = sum(cost for cost, _ in way)
            if (
                found
                and found.entity
                and self._speaks_of(words, found.entity)
                and cost < nearest.get(found.entity, (cost + 1, False))[0]
            ):
                nearest[found.entity] = cost, _is_fair(words, way)
        if not nearest:
            return None
        ranked = sorted(nearest.items(), key=lambda entry: entry[1])
        best, (cost, is_fair) = ranked[0]
        rivals = tuple(entity for entity, (other, _) in ranked if other < cost + 2)
        if not is_fair or (len(words) == 1 and self._is_near_elsewhere(words[0], cost)):
            return None
        if len(rivals) > 1:
            return Likeness("partial", rivals)
        return Likeness("typo", (best,))

    def _speaks_of(self, words: Words, entity: str) -> bool:
        """Whether every word said is close to one of the entity's own, so that no chain of likenesses leads astray."""
        own = {word for text in (entity, *self._entries[entity]) for word in tokens(text)}
        return all(word in own or any(is_like(word, other) for other in own) for word in words)

    def _is_near_elsewhere(self, word: str, cost: int) -> bool:
        own = self._files.word
        return any(other <= cost and name not in own for other, name in world_words().near(word))

    def _choices(self, word: str) -> tuple[tuple[int, str], ...]:
        """List the words of the roster that a word can stand for, with the slips between them."""
        files = self._files
        if word in files.word:
            return ((0, word),)
        heard = dict.fromkeys(
            other
            for key in known.keys((word,))
            for other in files.word_sound.get(key)
            if known.alike((word,), (other,))
        )
        if heard or known.is_fixed(word):
            return tuple((0, other) for other in heard)
        near = files.vocabulary.near(word)
        return tuple((cost, other) for cost, other in near if cost <= allowance(other) + 1 and len(other) > 3)

    def _part(self, words: Words) -> Likeness | None:
        """Find the entities that the words could be short for, or say more of than the deck does."""
        files = self._files
        if known.joins(words) and words not in files.core:
            return None
        country = known.people(words)
        if country in files.code:
            return Likeness("partial", files.code[country])
        shared: tuple[str, ...] | None = None
        for word in words:
            holders = self._holders(word)
            shared = holders if shared is None else tuple(set(shared).intersection(holders))
            if not shared:
                break
        if shared:
            return Likeness("partial", shared if len(words) == 1 else tuple(sorted(shared)))
        fuller = (
            spelling.entity
            for spelling in files.surname.get(words[-1], ())
            if len(words) > len(spelling.words) and words[0] == spelling.words[0] and shortens(spelling.words, words)
        )
        found = unique(fuller) or self._spelt_out(words)
        return Likeness("partial", found) if found else None

    def _part_of_canonical(self, words: Words) -> Likeness:
        """Find the entities that a well-known name could be short for: by what the deck calls them, not by an alias."""
        found = self._part(words) or NOBODY
        own = (entity for entity in found.entities if all(word in tokens(entity) for word in words))
        return Likeness("partial", entities) if (entities := tuple(own)) else NOBODY

    def _holders(self, word: str) -> tuple[str, ...]:
        files = self._files
        found = files.word.get(word, ())
        sort = known.sort(word)
        if sort is not None:
            return unique((*found, *files.sort.get(sort, ())))
        if found:
            return found
        return unique(
            entity
            for key in known.keys((word,))
            for other in files.word_sound.get(key)
            if known.alike((word,), (other,))
            for entity in files.word[other]
        )

    def _spelt_out(self, words: Words) -> tuple[str, ...]:
        """Find the entity that is called by the initials of these words, which the deck does not spell out."""
        short = "".join(word[0] for word in words if word not in ("of", "and", "for", "in")) if len(words) > 1 else ""
        return tuple(entity for entity in self._files.canonical.get((short,), ()) if entity.isupper())


def _is_fair(words: Words, way: tuple[tuple[int, str], ...]) -> bool:
    """Whether slips alone explain how words differ from those of a name.

    In a country or a capital a letter may be lost, and in a body's name, when its sort is said with it, a vowel be
    wrong or two letters change places: nobody's family name is in the way.
    """
    is_body = bool(known.core(tuple(word for _, word in way))[1])
    for said, (cost, meant) in zip(words, way, strict=True):
        is_place = known.is_country((meant,))
        is_excused = (is_place or is_body) and is_letter_off(said, meant, cost, by_vowel=not is_place)
        is_excused = is_excused or (is_body and is_swapped(said, meant, cost))
        if cost and not is_excused and not is_slip(said, meant, cost):
            return False
    return True
