"""What learners said was right after all -> aliases that a deck may be given, and what speaks against each.

Nobody but the author says that an alias names the same thing. What can be proved is the rest: that it is nobody
else's name in the deck, no other fact's value, no distractor, that the deck is as sound with it as without, and that
with it the answer is right.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from quiz.check.deck import check_loaded
from quiz.check.settings import Settings
from quiz.load import Loaded, load_text
from quiz.load.edit import edited
from quiz.load.nodes import Listing, Scalar, Table
from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.fix import Append
from quiz.model.relation import Relation
from quiz.model.response import Outcome
from quiz.model.review import Event, Review
from quiz.study.statistics.counting import counted
from quiz.text.fold import CAP, fold
from quiz.text.visible import is_printable
from quiz.text.wording import is_markup, says_nothing

_NAME, _NAMES = "name", "names"
_SHOWN = 4  # names that are told


@dataclass(frozen=True, slots=True)
class Proposal:
    """An alias that a fact may be given, of its answer or, in a list, of one `member`.

    `count` is how often it was said. `against` says in sentences why it must not be: then nothing applies it.
    """

    fact: str
    alias: str
    member: str = ""
    count: int = 1
    against: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.against


def proposals(events: Iterable[Event], loaded: Loaded) -> tuple[Proposal, ...]:
    """Propose an alias for each answer that a learner counted as right, the most frequent first.

    An answer to what the fact was before a correction proposes nothing, nor does one that is right by now.
    """
    deck = loaded.deck
    if deck is None:
        return ()
    said: dict[tuple[str, str, str], Counter[str]] = {}
    for review in counted(events):
        for fact, member, alias in _proposed(review, deck):
            said.setdefault((fact.id, member, fold(alias).casefold()), Counter())[alias] += 1
    found = [
        Proposal(fact, min(spellings, key=lambda alias: (-spellings[alias], alias)), member, spellings.total())
        for (fact, member, _), spellings in said.items()
    ]
    found.sort(key=lambda proposal: (-proposal.count, proposal.fact, proposal.member, proposal.alias))
    rivals = _rivals(found, deck)
    judged = (replace(each, against=(*_collisions(each, deck), *_shared(each, rivals, deck))) for each in found)
    return tuple(_proved(loaded, list(judged)))


def patched(loaded: Loaded, accepted: Iterable[Proposal]) -> str | None:
    """Give the deck's text with some aliases in it; `None` where it is written in a way that they do not fit into."""
    grouped: dict[tuple[str, str], list[str]] = {}
    for proposal in accepted:
        place = _place(loaded, proposal)
        if place is None:
            return None
        grouped.setdefault(place, []).append(proposal.alias)
    changes = [Append(route, key, tuple(aliases)) for (route, key), aliases in grouped.items()]
    return edited(loaded.text, loaded.places, changes)


def objections(loaded: Loaded, accepted: Sequence[Proposal]) -> tuple[str, ...]:
    """Say what would get worse in the deck with these aliases together; nothing where they may be written."""
    return _worse(loaded, accepted, Counter(_findings(loaded)))


def _proposed(review: Review, deck: Deck) -> Iterator[tuple[Fact, str, str]]:
    """Yield what an overridden review proposes: a typed answer only, for what is picked names nothing."""
    fact = deck.by_id.get(review.card.fact)
    is_typed = not review.verdict and review.chance == 0
    if not review.is_overridden or not is_typed or fact is None or review.card.deck != deck.name:
        return
    if review.revision not in ("", fact.revision):
        return
    said = " ".join(review.said.split())
    if not said or len(said) > CAP or says_nothing(said) or is_markup(said) or not is_printable(said):
        return
    if fact.value.judge(said, deck.context(fact)).outcome is Outcome.RIGHT:
        return
    if fact.kind != _NAMES:
        yield fact, "", said
        return
    yield from ((fact, member, words) for member, words in _of_member(fact, said, deck))


def _of_member(fact: Fact, said: str, deck: Deck) -> Iterator[tuple[str, str]]:
    """Find what one member of a list was called, where only one of those said is unknown and one was not named."""
    heard = fact.value.parse(said, deck.context(fact))
    own = {member.nominal: member.words for member in fact.value.members}
    named = {member.nominal: member.words for member in heard.members} if heard else {}
    missing = [words for nominal, words in own.items() if nominal not in named]
    unknown = [words for nominal, words in named.items() if nominal not in own]
    if len(missing) == len(unknown) == 1:
        yield missing[0], unknown[0]


def _collisions(proposal: Proposal, deck: Deck) -> Iterator[str]:
    fact = deck.by_id[proposal.fact]
    if fact.kind in (_NAME, _NAMES):
        yield from _names_met(proposal, deck)
    else:
        yield from _values_met(proposal.alias, fact, deck)


def _names_met(proposal: Proposal, deck: Deck) -> Iterator[str]:
    """Say which other names of the deck the alias is, or could be short for."""
    found = deck.rivals.roster.find(proposal.alias)
    others = [entity for entity in found.entities if entity != _owner(proposal, deck)]
    if found.entity and others:
        yield f"It names {others[0]}, which the deck has as another name."
    elif others:
        yield f"It could be short for {' or '.join(others[:_SHOWN])}."


def _rivals(found: Iterable[Proposal], deck: Deck) -> Mapping[str, frozenset[str]]:
    """List whose names each proposed name would be."""
    owners: dict[str, set[str]] = {}
    for each in found:
        if deck.by_id[each.fact].kind in (_NAME, _NAMES):
            owners.setdefault(fold(each.alias).casefold(), set()).add(_owner(each, deck))
    return {alias: frozenset(held) for alias, held in owners.items()}


def _shared(proposal: Proposal, rivals: Mapping[str, frozenset[str]], deck: Deck) -> Iterator[str]:
    """Say whose name the alias is proposed for too: with both, one name would be two."""
    others = sorted(rivals.get(fold(proposal.alias).casefold(), frozenset()) - {_owner(proposal, deck)})
    if others and deck.by_id[proposal.fact].kind in (_NAME, _NAMES):
        yield f"It was said for {others[0]} too."


def _owner(proposal: Proposal, deck: Deck) -> str:
    value = deck.by_id[proposal.fact].value
    return proposal.member or getattr(value, "entity", "") or proposal.fact


def _values_met(alias: str, fact: Fact, deck: Deck) -> Iterator[str]:
    """Say whether the alias reads as another value than the fact's, and whose that is."""
    context = deck.context(fact)
    value: Any = fact.value.parse(alias, context)
    if value is not None and not _may_be(value, fact.value):
        yield f"It reads as a value, and not as the article's: {fact.words}."
    other = deck.by_id.get(fact.value.judge(alias, context).confused_with)
    if other is not None:
        yield f"It is the value of {other.id}: {other.name}."


def _may_be(value: Any, key: Any) -> bool:
    """Whether a value can be another way to say the key: the same one, or its very figure of things named otherwise."""
    relation, figures = value.relate(key), getattr(key, "figures", ())
    is_same_figure = bool(figures) and getattr(value, "figures", ()) == figures
    return relation is Relation.SAME or (relation is Relation.OVERLAPS and is_same_figure)


def _proved(loaded: Loaded, found: Sequence[Proposal]) -> Iterator[Proposal]:
    """Try what is sound so far in the deck: all of it together, and one by one where something gets worse."""
    sound = [proposal for proposal in found if proposal.is_sound]
    before = Counter(_findings(loaded)) if sound else Counter[str]()
    is_whole = bool(sound) and not _worse(loaded, sound, before)
    for proposal in found:
        if not proposal.is_sound or is_whole:
            yield proposal
        else:
            yield replace(proposal, against=_worse(loaded, [proposal], before))


def _worse(loaded: Loaded, tried: Sequence[Proposal], before: Counter[str]) -> tuple[str, ...]:
    """Say what gets worse in the deck with some aliases, and which of them do not make their answers right."""
    text = patched(loaded, tried)
    if text is None:
        return ("The file is written in a way that it does not fit into.",)
    tried_out = load_text(loaded.places.file, text)
    deck, told = tried_out.deck, []
    for proposal in tried:
        fact = deck.by_id.get(proposal.fact) if deck else None
        if deck is not None and fact is not None and not _is_right(proposal, fact, deck):
            told.append("With it the answer is still not right.")
    return (*(Counter(_findings(tried_out)) - before), *told)


def _is_right(proposal: Proposal, fact: Fact, deck: Deck) -> bool:
    """Whether the alias is right by now; of a list, whether its member goes by that name."""
    if not proposal.member:
        return fact.value.judge(proposal.alias, deck.context(fact)).outcome is Outcome.RIGHT
    heard = fact.value.parse(proposal.alias, deck.context(fact))
    own = {member.words: member.nominal for member in fact.value.members}
    return heard is not None and heard.nominal == (own.get(proposal.member),)


def _findings(loaded: Loaded) -> Iterator[str]:
    for finding in check_loaded(loaded, Settings()).findings:
        yield f"{finding.rule}: {finding.message}"


def _place(loaded: Loaded, proposal: Proposal) -> tuple[str, str] | None:
    """Find the table and the key under which the aliases of a fact, or of a member, stand or are to stand."""
    route = loaded.routes.get(proposal.fact)
    deck = loaded.deck
    if route is None or deck is None:
        return None
    answer = proposal.member or deck.by_id[proposal.fact].words
    node = loaded.places.node(f"{route}.aliases")
    match node:
        case Table(entries=entries):
            return f"{route}.aliases", next((key for key in entries if fold(key) == fold(answer)), answer)
        case None if proposal.member:
            return f"{route}.aliases", answer
        case None | Listing() | Scalar():
            return route, "aliases"
        case _:
            return None


def by_fact(found: Iterable[Proposal]) -> Mapping[str, tuple[Proposal, ...]]:
    """Group proposals by fact, in their order."""
    grouped: dict[str, list[Proposal]] = {}
    for proposal in found:
        grouped.setdefault(proposal.fact, []).append(proposal)
    return {fact: tuple(held) for fact, held in grouped.items()}
