"""What a spelling can turn out to be in a deck, and the small questions between two names that decide it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from quiz.text.names import known
from quiz.text.names.close import Vocabulary, is_close
from quiz.text.names.filing import Spelling
from quiz.text.names.known import Words

_JOINED_ARTICLE = re.compile(r"^[aeu]l(?=.{4})")
_SON_OF = frozenset({"bin", "ibn", "ben", "bint", "abu", "بن", "ابن", "بنت", "ابو"})


class Likeness(NamedTuple):
    """What a spelling turned out to be: `how` in one word, and the entities that it could be.

    exact, folded, alias, transliterated, acronym, short, surname, typo: one entity, accepted.
    partial: it could be short for each of `entities` (a first name, one word of the name).
    none: no entity of the roster.
    """

    how: str
    entities: tuple[str, ...] = ()

    @property
    def entity(self) -> str:
        """The one entity that the spelling is accepted for; empty when there is none."""
        return self.entities[0] if self.how not in ("partial", "none") else ""


NOBODY = Likeness("none")


def accept(how: str, entities: Iterable[str] | None) -> Likeness | None:
    """Accept the one entity that there is; several are a part of a name, and none is nothing."""
    found = unique(entities or ())
    if not found:
        return None
    return Likeness(how if len(found) == 1 else "partial", found)


def unique(entities: Iterable[str]) -> tuple[str, ...]:
    """Leave out what comes again, in order."""
    return tuple(dict.fromkeys(entities))


def is_like(said: str, meant: str) -> bool:
    """Whether one word sounds like another or is a few letters away from it."""
    same_sort = known.sort(said) is not None and known.sort(said) == known.sort(meant)
    return same_sort or known.alike((said,), (meant,)) or is_close(said, meant)


def turned(core: Words) -> Words:
    """Swap the halves of a name in two halves ("Development and Reconstruction")."""
    if core.count("and") != 1:
        return core
    at = core.index("and")
    return (*core[at + 1 :], "and", *core[:at])


def ways(whole: Words) -> Iterator[Words]:
    """Read words without what leads up to the name, and with the article taken off ("Alsudani")."""
    rest = known.without_lead(whole)
    if rest and rest != whole and not (known.code(rest) and known.describes_people(whole[: -len(rest)])):
        yield rest
    else:
        rest = whole
    yield from {known.unassimilated(rest)} - {rest}
    bare = tuple(_JOINED_ARTICLE.sub("", word) for word in rest)
    if bare != rest:
        yield bare


def fits(sorts: frozenset[int], spelling: Spelling) -> bool:
    """Whether a body may be spoken of with these sorts: left out, or among its own."""
    if not sorts:
        return bool(spelling.sorts) and known.stands_alone(spelling.core)
    telling = frozenset(sort for sort in sorts if not known.is_loose(sort))
    if not spelling.sorts:
        return not telling and not spelling.is_person and not known.is_country(spelling.words)
    return telling <= spelling.sorts or spelling.sorts <= telling


def shortens(said: Words, name: Words) -> bool:
    """Whether the words said stand in the name in this order, initials allowed, down to its last word."""
    if len(said) == 1 and name[-2:-1] and name[-2] in _SON_OF:
        return False  # a father's name, not a family's
    rest = iter(name)
    for word in said:
        if not any(word == other or _is_initial(word, other) or known.alike((word,), (other,)) for other in rest):
            return False
    return next(rest, None) is None


def _is_initial(word: str, other: str) -> bool:
    return len(word) == 1 and other.startswith(word)


@cache
def world_words() -> Vocabulary:
    """Give the known names of one word, to look for slips."""
    return Vocabulary(known.world_words())
