"""Gives anchored facts their values: names of the deck first, for they decide what a name means, then every value."""

import datetime as dt
from collections.abc import Hashable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any

from quiz import registry
from quiz.load.log import shown
from quiz.load.prove import Anchored
from quiz.load.shape import Draft
from quiz.model.fact import Fact, Status
from quiz.model.finding import Pointer
from quiz.model.relation import Relation
from quiz.model.value import Context, Rival, Rivals, Value
from quiz.text.anchor import fold
from quiz.text.names.spellings import Roster
from quiz.text.suggest import did_you_mean

_TWO_DAYS = (dt.date(1990, 1, 3), dt.date(2027, 6, 25))  # any two: words that mean another day on each depend on it
_PERCENT = 100
_SHOWN = 4  # members of a list that are pointed at
_NAME, _NAMES = _NAMING = ("name", "names")  # the kinds whose answers and aliases are names of the deck
_ASSERTED = Status.ASSERTED


def stated(draft: Draft) -> str:
    """Give the value as the author wrote it, members joined by line ends as the kinds read them."""
    value: str | tuple[str, ...] = draft.values.get("value", "")
    return value if isinstance(value, str) else "\n".join(value)


def roster_entries(facts: Sequence[Anchored]) -> list[tuple[str, tuple[str, ...]]]:
    """List the names of a deck with their spellings, in deck order; speakers not known by then come last."""
    entries: list[tuple[str, tuple[str, ...]]] = []
    for anchored in facts:
        draft = anchored.draft
        kind = draft.values["kind"]
        if kind not in _NAMING:
            continue
        aliases = aliases_of(anchored)
        words = [span.words for span in anchored.answers]
        if kind == _NAME:
            name = stated(draft) or words[0]
            spellings = (*words, *(alias for listed in aliases.values() for alias in listed))
            entries.append((name, tuple(dict.fromkeys(alias for alias in spellings if alias != name))))
        else:
            members = stated(draft).split("\n") if stated(draft) else words
            entries += ((member, aliases.get(member, ())) for member in members)
    speaking = [(speaker, anchored) for anchored in facts if (speaker := anchored.draft.values.get("speaker"))]
    if speaking:
        known = {fold(spelling).casefold(): name for name, aliases in entries for spelling in (name, *aliases)}
        for speaker, anchored in speaking:
            name = known.setdefault(fold(speaker).casefold(), speaker)
            entries.append((name, aliases_of(anchored).get(speaker, ())))
    return entries


def aliases_of(anchored: Anchored) -> dict[str, tuple[str, ...]]:
    """Give the aliases by what they are aliases of: a plain list belongs to the answer."""
    aliases = anchored.draft.values.get("aliases")
    if not aliases:
        return {}
    if isinstance(aliases, dict):
        by_folded = {fold(span.words): span.words for span in anchored.answers}
        return {by_folded.get(fold(str(name)), str(name)): spellings for name, spellings in aliases.items()}
    return {anchored.answers[0].words: tuple(aliases)}


def check_aliases(facts: Sequence[Anchored], entries: Iterable[tuple[str, tuple[str, ...]]]) -> None:
    """See that every alias is of something the fact holds, and names nothing else in the deck."""
    with_aliases = [anchored for anchored in facts if anchored.draft.values.get("aliases")]
    if not with_aliases:
        return
    owners: dict[str, dict[str, None]] = {}
    for name, spellings in entries:
        for spelling in (name, *spellings):
            owners.setdefault(fold(spelling).casefold(), {})[name] = None
    for anchored in with_aliases:
        draft = anchored.draft
        given = draft.values["aliases"]
        if isinstance(given, dict):
            _check_keys(anchored, given)
        for alias in dict.fromkeys(_names_given(anchored)):
            others = owners.get(fold(alias).casefold(), {})
            if len(others) > 1:
                listed = " and ".join(shown(name) for name in others)
                hint = "Remove it where it is wrong; if both are one, write the same value in both facts."
                draft.fail("alias-clash", f"The alias {shown(alias)} names {listed}.", "aliases", hint=hint)


def _names_given(anchored: Anchored) -> Iterator[str]:
    """Yield the aliases that are names: all of a name's, and those of a speaker."""
    draft = anchored.draft
    for name, spellings in aliases_of(anchored).items():
        if draft.get("kind") in _NAMING or name == draft.get("speaker"):
            yield from spellings


def _check_keys(anchored: Anchored, given: dict[str, tuple[str, ...]]) -> None:
    draft = anchored.draft
    held = [*(span.words for span in anchored.answers), *stated(draft).split("\n"), draft.get("speaker")]
    names = {fold(name): name for name in held if name}
    for name in given:
        if fold(name) not in names:
            hint = did_you_mean(name, tuple(names.values()))
            draft.fail(
                "alias-unknown",
                f"Aliases are given of {shown(name)}, which the fact does not hold.",
                "aliases",
                hint=hint,
            )


def context_of(anchored: Anchored, language: str, rivals: Rivals) -> Context:
    """Give what reading the words of a fact depends on."""
    given, source = anchored.draft.values, anchored.article.source
    tolerance = given.get("tolerance")
    return Context(
        language,
        source.published,
        aliases_of(anchored),
        given.get("unit", ""),
        Fraction(tolerance) if tolerance and not tolerance.endswith("%") else None,
        given.get("speaker", ""),
        given.get("id", ""),
        rivals,
        source.zero,
    )


def value_of(anchored: Anchored, context: Context) -> Any:
    """Read the value of a fact from the answer's words and, where it is given, from `value`; `None` with a finding."""
    draft = anchored.draft
    kind = registry.fact_kind(draft.values["kind"])
    words, written = "\n".join([span.words for span in anchored.answers]), stated(draft)
    if draft.get("tolerance").endswith("%"):
        context = _with_share(draft, context, kind.parse(written or words, context))
    said = kind.parse(words, context)
    if context.published is None and _depends_on_publication(words, kind, context):
        message = f"The answer {shown(words)} depends on the day of publication, and the source has none."
        hint = "Give the source published: YYYY-MM-DD."
        draft.fail("source-undated", message, "answer", hint=hint, pointers=_pointers(anchored))
        return None
    if not written:
        if said is None:
            hint = "Take other words as the answer, or say in full what they mean as value."
            message = f"The answer {shown(words)} does not read as {_kind(draft)}."
            draft.fail("answer-unreadable", message, "answer", hint=hint, pointers=_pointers(anchored))
        return said
    meant = kind.parse(written, context)
    if meant is None:
        message = f"The value {shown(written)} does not read as {_kind(draft)}."
        draft.fail("answer-unreadable", message, "value", hint="Write it plainly.", pointers=_pointers(anchored))
        return None
    if said is None:
        return meant
    if meant.relate(said) is Relation.DISJOINT:
        message = f"The value {shown(written)} is not what the answer says, {shown(words)}."
        draft.fail(
            "value-not-in-answer", message, "value", hint="One of the two is wrong.", pointers=_pointers(anchored)
        )
        return None
    return said.restyle(meant) or meant


def _pointers(anchored: Anchored) -> tuple[Pointer, ...]:
    return tuple(Pointer(anchored.article.source.id, span, "the answer") for span in anchored.answers[:_SHOWN])


def _with_share(draft: Draft, context: Context, value: Any) -> Context:
    """Turn a tolerance in percent into the figure's own unit; a value without figures has none."""
    figures: tuple[Fraction, ...] = getattr(value, "figures", ())
    if not figures:
        return context
    share = Fraction(draft.get("tolerance").rstrip("% ")) / _PERCENT
    return context._replace(tolerance=max(map(abs, figures)) * share)


def _depends_on_publication(words: str, kind: type[Value], context: Context) -> bool:
    first, second = (kind.parse(words, context._replace(published=day)) for day in _TWO_DAYS)
    return first is not None and second is not None and first.nominal != second.nominal


def _kind(draft: Draft) -> str:
    return f"a {draft.get('kind')}"


def fact_of(anchored: Anchored, value: Any) -> Fact:
    """Make the fact of what was read, anchored and valued."""
    given = anchored.draft.values
    made = {
        **given,
        "source": anchored.article.source.id,
        "quote": anchored.quote.words,
        "answer": tuple([span.words for span in anchored.answers]),
        "value": value,
        "quote_span": anchored.quote,
        "answer_spans": anchored.answers,
        "stated_value": stated(anchored.draft),
        "aliases": aliases_of(anchored),
        "status": Status(given["status"]) if "status" in given else _ASSERTED,
    }
    return Fact(**made)


def held_by(facts: Iterable[Fact]) -> dict[Hashable, tuple[Rival, ...]]:
    """List the values of a deck by what people say, so that a wrong answer is recognised as somebody's."""
    held: dict[Hashable, list[Rival]] = {}
    for fact in facts:
        held.setdefault(fact.value.nominal, []).append(Rival(fact.id, fact.label, fact.value))
    return {nominal: tuple(rivals) for nominal, rivals in held.items()}


def roster_of(entries: Iterable[tuple[str, tuple[str, ...]]], facts: Iterable[Anchored]) -> Roster:
    """Make the roster of a deck; a fact's category says what sort of name its name is."""
    categories = {
        stated(anchored.draft) or anchored.answers[0].words: category
        for anchored in facts
        if (category := anchored.draft.values.get("category")) and anchored.draft.values["kind"] == _NAME
    }
    return Roster(entries, categories)
