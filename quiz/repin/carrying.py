"""Carries a fact over to the new words of its quote: its answer, its value, and the fields that repeat them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from quiz import registry
from quiz.load import values
from quiz.load.fields import KINDS_OF_SEVERAL
from quiz.load.nodes import step
from quiz.load.prove import Anchored
from quiz.load.shape import Draft
from quiz.load.sources import Article
from quiz.model.fix import Change, Erase, Rewrite
from quiz.model.relation import Relation
from quiz.model.span import Span
from quiz.model.value import Rivals
from quiz.repin.outcomes import Sense
from quiz.repin.seeking import Tokens, diff, matcher, quotable, trimmed
from quiz.text.anchor import Verbatim, fold
from quiz.text.wording import Word, turns, words

_ASKED = ("ask", "claim", "label", "says")
_REPEATING = ("ask", "claim", "label", "explain")
_SHORTEST_TOLD = 4  # letters of a word that a question can lean on
# Words that make what is reported another thing: who vouches for it, and whether it has happened.
_VOICE = frozenset(
    re.findall(
        r"\w+",
        """
allegedly alleged alleges reportedly reported claims claimed denied denies plans planned planning expected scheduled set
will would could if until reversed withdrawn suspended cancelled canceled former about almost nearly around
approximately roughly estimated
يزعم زعم يتوقع متوقع نفي ينفي سوف قد نحو حوالي
""",
    )
)


class Carried(NamedTuple):
    """A fact in new words; `reasons` say why a person has to look at it."""

    sense: Sense | None
    answers: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]
    reasons: tuple[str, ...]
    leftovers: tuple[str, ...]


def answers_of(draft: Draft) -> tuple[str, ...]:
    """Give the answers of a fact as a list; a claim has none."""
    answer = draft.get("answer")
    return tuple(answer) if isinstance(answer, tuple) else (answer,) if answer else ()


def as_it_was(draft: Draft, article: Article) -> Anchored:
    """Give a fact the words that it had, without a place: they read as they did."""
    return Anchored(
        draft,
        article,
        Span(0, 0, draft.get("quote")),
        tuple(Span(0, 0, answer) for answer in answers_of(draft)),
    )


class Carrier:
    """Carries the facts of one deck, whose language and names decide how words read."""

    def __init__(self, language: str, facts: Mapping[str, Anchored]) -> None:
        """Take the facts as they were, by route."""
        self._language, self._facts = language, facts
        named = [fact for fact in facts.values() if fact.draft.get("kind") and fact.answers]
        self._rivals = Rivals(values.roster_of(values.roster_entries(named), named))

    def carry(self, draft: Draft, article: Article, quote: str) -> Carried:
        """Carry a fact or a claim over to a new quote."""
        reasons = [*_turned(draft, quote), *_leaned_on(draft, quote)]
        rewritten: list[Change] = [Rewrite(draft.route + ".quote", quote)]
        if draft.route.startswith("claims"):
            told = ("The verdict was given on other words.",) if _differs(draft, quote) else ()
            return Carried(None, (), tuple(rewritten), (*told, *reasons), ())
        old = answers_of(draft)
        if not old or not draft.get("kind"):
            return Carried(None, (), (), ("It has no answer of a known kind.",), ())
        new = [self._answer(draft, article, quote, answer) for answer in old]
        pairs = tuple((before, after) for before, after in zip(old, new, strict=True) if fold(before) != fold(after))
        if not all(new):
            lost = " and ".join(f"“{quotable(before)}”" for before, after in pairs if not after)
            return Carried(Sense.GONE, pairs, (), (f"Nothing in it stands for {lost}.",), ())
        if draft.get("kind") in KINDS_OF_SEVERAL and _differs_between(draft.get("quote"), quote, old):
            reasons.append("The list may have become longer or shorter.")
        sense = self._sense(draft, article, old, new)
        if sense is Sense.OTHER:
            reasons.insert(0, "It is another value.")
        if pairs:
            rewritten += _rewrites(draft, old, new)
            rewritten += _repeats(draft, pairs, sense)
        return Carried(sense, pairs, tuple(rewritten), tuple(reasons), tuple(_leftovers(draft, pairs, rewritten)))

    def _answer(self, draft: Draft, article: Article, quote: str, answer: str) -> str:
        """Find the words that stand where the answer stood; nothing where none do, or where they are not plain."""
        there = Verbatim(quote)
        if found := there.find(answer):
            return quote[slice(*found[0])] if len(found) == 1 else ""
        start, end = _standing_for(draft.get("quote"), quote, answer)
        context = values.context_of(as_it_was(draft, article), self._language, self._rivals)
        kind = registry.fact_kind(draft.get("kind"))
        said = quote[start:end]
        is_read = bool(said) and kind.parse(said, context) is not None
        if not is_read or len(words(said)) > len(words(answer)) + 1:
            near = [found for found in kind.find(quote, context) if found.start < end and start < found.end]
            said = near[0].words if len(near) == 1 else said if is_read else ""
        return said if said and len(there.find(said)) == 1 else ""

    def _sense(self, draft: Draft, article: Article, old: tuple[str, ...], new: list[str]) -> Sense:
        if tuple(map(fold, old)) == tuple(map(fold, new)):
            return Sense.SAME
        context = values.context_of(as_it_was(draft, article), self._language, self._rivals)
        kind = registry.fact_kind(draft.get("kind"))
        before: Any = kind.parse(values.stated(draft) or "\n".join(old), context)
        after: Any = kind.parse("\n".join(new), context)
        if before is None or after is None:
            return Sense.OTHER
        return Sense.SAME if after.relate(before) is Relation.SAME else Sense.OTHER


def _standing_for(old: str, new: str, answer: str) -> tuple[int, int]:
    """Find the place in the new words of what stood in the old ones."""
    found = Verbatim(old).find(answer)
    if len(found) != 1:
        return 0, 0
    start, end = found[0]
    before, after = Tokens(old), Tokens(new)
    held = [at for at, (low, high) in enumerate(before.places) if low < end and start < high]
    first, last = held[0], held[-1] + 1
    standing: list[int] = []
    for tag, a, b, c, d in matcher(before.plain, after.plain).get_opcodes():
        low, high = max(a, first), min(b, last)
        if tag == "equal" and low < high:
            standing += range(c + low - a, c + high - a)
        elif (tag == "replace" and low < high) or (tag == "insert" and first < a < last):
            standing += range(c, d)
    if not standing:
        return 0, 0
    return trimmed(new, after.places[min(standing)][0], after.places[max(standing)][1], answer)


def _differs(draft: Draft, quote: str) -> bool:
    return [word.plain for word in words(draft.get("quote"))] != [word.plain for word in words(quote)]


def _differs_between(old: str, new: str, answers: tuple[str, ...]) -> bool:
    """Whether something came or went between the first and the last of several answers, beside the answers."""
    held = {word.plain for answer in answers for word in words(answer)}
    places = [found[0] for answer in answers if (found := Verbatim(old).find(answer))]
    if not places:
        return True
    middle = old[min(places)[0] : max(places)[1]]
    told = {word.plain for piece in diff(middle, new) if not piece.is_new for word in words(piece.words)}
    low, high = _standing_for(old, new, middle)
    came = {word.plain for piece in diff(middle, new[low:high]) if not piece.is_old for word in words(piece.words)}
    return bool((told - held) | came)


def _moved(draft: Draft, quote: str) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Give the words that went and those that came, but for those of the answer and those that are only elsewhere."""
    old, new = words(draft.get("quote")), words(quote)
    answered = {word.plain for answer in answers_of(draft) for word in words(answer)}
    standing = {word.plain for answer in answers_of(draft) for word in _words_for(draft, quote, answer)}
    before, after = {word.plain for word in old} | standing, {word.plain for word in new} | answered
    return tuple(word for word in old if word.plain not in after), tuple(w for w in new if w.plain not in before)


def _turned(draft: Draft, quote: str) -> Iterator[str]:
    """Say which of the words that came or went can make it another statement."""
    went, came = _moved(draft, quote)
    told = [word.text for word in (*went, *came) if turns(word.plain) or word.plain in _VOICE]
    if told:
        yield f"Words that can turn it: {quotable(', '.join(dict.fromkeys(told[:4])))}."


def _words_for(draft: Draft, quote: str, answer: str) -> tuple[Word, ...]:
    start, end = _standing_for(draft.get("quote"), quote, answer)
    return words(quote[start:end])


def _leaned_on(draft: Draft, quote: str) -> Iterator[str]:
    """Say which of the words that went are in the question."""
    went = {word.plain for word in _moved(draft, quote)[0]}
    for name in _ASKED:
        asked = [word.text for word in words(draft.get(name)) if word.plain in went]
        told = [word for word in asked if len(word) >= _SHORTEST_TOLD or word[:1].isupper() or word[:1].isdigit()]
        if told:
            yield f"It says “{quotable(told[0])}” in {name}, and the article no longer does here."
            return


def _rewrites(draft: Draft, old: tuple[str, ...], new: list[str]) -> Iterator[Change]:
    is_list = isinstance(draft.get("answer"), tuple)
    for index, (before, after) in enumerate(zip(old, new, strict=True)):
        if fold(before) != fold(after):
            yield Rewrite(draft.route + ".answer" + (step(index) if is_list else ""), after)


def _repeats(draft: Draft, pairs: tuple[tuple[str, str], ...], sense: Sense) -> Iterator[Change]:
    """Put the new answer where a field has to repeat it, and take away what was said of the old one alone."""
    claim = draft.get("claim")
    for before, after in pairs:
        found = Verbatim(claim).find(before)
        if len(found) == 1:
            start, end = found[0]
            claim = claim[:start] + after + claim[end:]
    if claim != draft.get("claim"):
        yield Rewrite(draft.route + ".claim", claim)
    is_other = sense is not Sense.SAME
    if is_other and draft.get("value"):
        yield Erase(draft.route + ".value")
    aliases = draft.get("aliases", ())
    if isinstance(aliases, dict):
        renamed = {fold(before): after for before, after in pairs}
        keys = [key for key in aliases if fold(key) in renamed]
        if is_other and len(keys) == len(aliases):
            yield Erase(draft.route + ".aliases")
            return
        for key in keys:
            route = draft.route + ".aliases" + step(key)
            yield Erase(route) if is_other else Rewrite(route, renamed[fold(key)], of_key=True)
    elif aliases and is_other:
        yield Erase(draft.route + ".aliases")


def _leftovers(draft: Draft, pairs: tuple[tuple[str, str], ...], changes: list[Change]) -> Iterator[str]:
    """Name the fields that go on saying what the answer was."""
    rewritten = {change.route for change in changes if isinstance(change, Rewrite)}
    for name in _REPEATING:
        text = Verbatim(draft.get(name))
        if f"{draft.route}.{name}" not in rewritten and any(text.find(_core(before)) for before, _ in pairs):
            yield name


def _core(answer: str) -> str:
    """Give the word of an answer that others repeat: its figure, else all of it."""
    return next((word.text for word in words(answer) if any(map(str.isdigit, word.text))), answer)
