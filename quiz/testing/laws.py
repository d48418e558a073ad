"""The laws of values (DESIGN section 2), over any fact kind: ours, and those of other packages."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.model.value import Context
from quiz.registry import fact_kind
from quiz.testing.dates import CONTEXTS, read_dates
from quiz.testing.names import CONTEXT, name_lists, names, quotations
from quiz.testing.quantities import quantities

_INSIDE = (Relation.SAME, Relation.NARROWER)
_NEAR = 24


class Reading(NamedTuple):
    """A value and the context in which its words are read."""

    value: Any
    context: Context


class Law(NamedTuple):
    """A law of one kind: `check()` looks for values that break it and raises `AssertionError` with the smallest."""

    name: str
    check: Callable[[], None]


_OURS: dict[str, st.SearchStrategy[Reading]] = {
    "quantity": st.sampled_from(("en", "ar")).flatmap(
        lambda code: quantities(code).map(lambda value: Reading(value, Context(language=code)))
    ),
    "date": read_dates().map(lambda value: Reading(value, CONTEXTS[value.said.language])),
    "name": names().map(lambda value: Reading(value, CONTEXT)),
    "names": name_lists().map(lambda value: Reading(value, CONTEXT)),
    "quotation": quotations().map(lambda value: Reading(value, Context(rivals=CONTEXT.rivals, speaker=value.speaker))),
}


def readings(kind: str, words: Sequence[str] = (), context: Context | None = None) -> st.SearchStrategy[Reading]:
    """Values of a kind: of our own by themselves, of another package's kind read from `words` that the author gives.

    Raises `ValueError` where a kind of another package has no words that read as it.
    """
    if kind in _OURS and not words:
        return _OURS[kind]
    found = context if context is not None else Context()
    held = [Reading(value, found) for said in words if (value := fact_kind(kind).parse(said, found)) is not None]
    if not held:
        raise ValueError(f"none of the words reads as a {kind}: give some that do")
    return st.sampled_from(held)


def value_laws(kind: str, words: Sequence[str] = (), context: Context | None = None) -> tuple[Law, ...]:
    """Give the laws of a kind, each to be checked: as the parameters of one test, for instance (docs/testing.md)."""
    one = readings(kind, words, context)
    singles = (check_reads_back, check_near_misses, check_key_is_right, check_found_words, check_any_text)
    laws = [_law(check, one) for check in (check_same_is_reflexive, *singles)]
    return (*laws, _law(check_converse, one, one), *(_law(check, one, one, one) for check in _OF_THREE))


def _law(check: Callable[..., None], *values: st.SearchStrategy[Reading]) -> Law:
    """Draw what the check takes; a text where it takes one."""
    drawn = (*values, st.text(max_size=60)) if check in (check_found_words, check_any_text) else values
    name = check.__name__.removeprefix("check_").replace("_", "-")
    return Law(name, given(*drawn)(check))


def check_same_is_reflexive(one: Reading) -> None:
    """A value is SAME as itself."""
    _demand(one.value.relate(one.value) is Relation.SAME, "a value is the same as itself", one)


def check_converse(one: Reading, two: Reading) -> None:
    """SAME, OVERLAPS and DISJOINT are symmetric; NARROWER and WIDER are converses."""
    holds = one.value.relate(two.value) is two.value.relate(one.value).converse
    _demand(holds, "relations are converses", one, two)


def check_containment_is_transitive(one: Reading, two: Reading, three: Reading) -> None:
    """What is inside of what is inside is inside."""
    if one.value.relate(two.value) in _INSIDE and two.value.relate(three.value) in _INSIDE:
        _demand(one.value.relate(three.value) in _INSIDE, "containment is transitive", one, two, three)


def check_disjoint_survives_narrowing(one: Reading, two: Reading, inner: Reading) -> None:
    """What is narrower than a value is DISJOINT from all that the value is DISJOINT from."""
    if one.value.relate(two.value) is Relation.DISJOINT and inner.value.relate(one.value) is Relation.NARROWER:
        _demand(inner.value.relate(two.value) is Relation.DISJOINT, "disjoint survives narrowing", one, two, inner)


_OF_THREE = (check_containment_is_transitive, check_disjoint_survives_narrowing)


def check_reads_back(one: Reading) -> None:
    """What is spelled in any style reads as the SAME."""
    for style, words in _spelled(one):
        read = type(one.value).parse(words, one.context)
        is_same = read is not None and read.relate(one.value) is Relation.SAME
        _demand(is_same, f"“{words}” ({style}) reads back as the same", one)


def check_key_is_right(one: Reading) -> None:
    """The key typed in any style is never wrong; a name by itself may be asked about, and nothing else but right."""
    for style, words in _spelled(one):
        judged = one.value.judge(words, one.context)
        is_fair = judged.outcome is Outcome.RIGHT or (judged.outcome.is_asked_again and one.value.extent is None)
        is_fair = is_fair or (judged.outcome is Outcome.BLANK and one.value.extent is None)
        _demand(is_fair, f"the key “{words}” ({style}) is right, not {judged.outcome}: {judged.reason}", one)


def check_near_misses(one: Reading) -> None:
    """Near misses are DISJOINT, read back as themselves, are the same for the same chance, and are never right."""
    first = [near.value.spell() for near, _ in zip(one.value.near(Random(7)), range(_NEAR), strict=False)]
    for near, words in zip(one.value.near(Random(7)), first, strict=False):
        _demand(near.value.spell() == words, "the same chance gives the same near misses", one)
        _demand(near.value.relate(one.value) is Relation.DISJOINT, f"the near miss “{words}” is disjoint", one)
        read = type(one.value).parse(words, one.context)
        is_same = read is not None and read.relate(near.value) is Relation.SAME
        _demand(is_same, f"the near miss “{words}” reads back", one)
        judged = one.value.judge(words, one.context)
        _demand(judged.outcome is not Outcome.RIGHT, f"the near miss “{words}” is not right", one)


def check_found_words(one: Reading, text: str) -> None:
    """What is found in a text stands where it says, without overlaps, and reads as its value."""
    kind, whole = type(one.value), f"{text} {one.value.spell()} {text}"
    end = 0
    for found in kind.find(whole, one.context):
        _demand(found.start >= end and whole[found.start : found.end] == found.words, "words stand where they say", one)
        end = found.end


def check_any_text(one: Reading, text: str) -> None:
    """Any text is read or not, and judged, with a score that goes with the outcome and a reason."""
    type(one.value).parse(text, one.context)
    judged = one.value.judge(text, one.context)
    _demand(bool(judged.reason.strip()), "a grade has a reason", one)
    _demand(0 <= judged.score <= 1, "a score lies between 0 and 1", one)
    _demand((judged.score == 1) is (judged.outcome is Outcome.RIGHT), "right and only right scores 1", one)


def _spelled(one: Reading) -> Iterator[tuple[str, str]]:
    yield "as read", one.value.spell()
    yield from ((style, one.value.spell(style)) for style in one.value.styles())


def _demand(holds: bool, law: str, *values: Reading) -> None:
    if not holds:
        raise AssertionError(f"{law}: {'; '.join(f'“{one.value.spell()}” {one.value!r}' for one in values)}")
