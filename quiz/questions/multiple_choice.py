"""Asks for one value among three or four of the same style, all of the others proved wrong."""

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cmp_to_key
from itertools import tee
from random import Random
from typing import Any

from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.item import Choice, Item, Option, Proof
from quiz.model.relation import Extent, Relation
from quiz.proof.chance import Chance
from quiz.proof.evidence import evidence_of, item_id
from quiz.proof.pool import Distractor, Pool, apart, is_given_away, option_voice
from quiz.text.leak import folded, shows
from quiz.text.phrases import Phrases
from quiz.text.splice import bare_date, inside, opened

FEWEST, MOST = 3, 4  # options; three are enough (Rodriguez 2005), a fourth has to be worth reading

_SAY = Phrases(
    en={
        "why": "The article says “{words}”.",
        "why resolved": "The article says “{words}”, that is {key}.",
        "quantity": "{text} is the figure for {label}; here the article says “{words}”.",
        "date": "{text} is the date of something else ({label}); here the article says “{words}”.",
        "other": "“{text}” belongs elsewhere in the article ({label}); here it says “{words}”.",
        "made": "Not {text}: here the article says “{words}”.",
        "made term": "Not “{text}”: here the article says “{words}”.",
    },
    ar={
        "why": "جاء في المقال: «{words}».",
        "why resolved": "جاء في المقال: «{words}»، أي {key}.",
        "quantity": "{text} رقم يخص {label}؛ أما هنا فجاء في المقال: «{words}».",
        "date": "{text} تاريخ أمر آخر ({label})؛ أما هنا فجاء في المقال: «{words}».",
        "other": "«{text}» يرد في المقال في موضع آخر ({label})؛ أما هنا فجاء فيه: «{words}».",
        "made": "ليس {text}: جاء في المقال هنا «{words}».",
        "made term": "ليس «{text}»: جاء في المقال هنا «{words}».",
    },
)
_MEASURED = ("quantity", "date")


def ask(deck: Deck, chance: Chance) -> Iterator[Item]:
    """Yield an item for every fact with one value for which enough wrong ones can be proved."""
    pool = Pool(deck, chance)
    for fact in deck.facts:
        if not fact.ask or len(fact.answer) != 1 or fact.kind == "quotation" or is_given_away(deck, fact, fact.ask):
            continue
        key = option_voice(fact.value)
        draw = chance("rank", fact.id)
        # What the stem speaks of already takes nobody in. And the key's figure in another unit, beside another figure
        # in the key's, would show that it is the key which shares a part with each.
        found = (
            other
            for other in pool.distractors(fact, key)
            if other.operation != "unit" and not shows(fact.ask, other.text)
        )
        wrong = _among(found) if key.extent is None else _around(found, key, fact, draw)
        if wrong:
            yield _item(deck, fact, key, wrong, draw)


def _among(found: Iterable[Distractor]) -> list[Distractor]:
    """Choose for a key without order: three where the author or the topic has as many, else two."""
    wrong = apart(found, MOST - 1)
    if sum(other.is_worthy for other in wrong) == MOST - 1:
        return wrong
    return wrong[: FEWEST - 1] if len(wrong) >= FEWEST - 1 else []


def _around(found: Iterable[Distractor], key: Any, fact: Fact, draw: Random) -> list[Distractor]:
    """Choose the key's rank first, then as many below and above it: no rank is likelier than another.

    Where not every rank could be had - nothing is below "first" - there is no question: its key would have a place.
    """
    others = (MOST if len(fact.distractors) >= MOST - 1 else FEWEST) - 1
    rank = draw.randint(0, others)
    if fact.kind != "date":
        return _both_sides(found, key, others, rank)
    parts = frozenset(folded(key.spell()).split())
    # Each is proved when it is first looked at: mostly the first choice of parts will do, and needs few of them.
    (proposed,) = tee(((other, parts.intersection(folded(other.text).split())) for other in found), 1)
    tried = set[frozenset[str]]()
    for _, first in copy(proposed):
        chosen = [] if first in tried else _both_sides(_sharing(copy(proposed), first), key, others, rank)
        if chosen:
            return chosen
        tried.add(first)
    return []


def _sharing(proposed: Iterable[tuple[Distractor, frozenset[str]]], first: frozenset[str]) -> Iterator[Distractor]:
    """Yield the dates that share no other part with the key than those before them, beginning with a choice of parts.

    Beside "October 2021" and "August 2022", "October 2022" would be the only one that shares a part with each.
    """
    held = [first]
    for other, own in proposed:
        if all(own <= before or before <= own for before in held):
            held.append(own)
            yield other


def _both_sides(found: Iterable[Distractor], key: Any, others: int, rank: int) -> list[Distractor]:
    below, above = list[Distractor](), list[Distractor]()
    for other in found:
        side = below if other.value.extent.is_before(key.extent) else above
        if len(side) < others and all(other.value.relate(taken.value) is Relation.DISJOINT for taken in side):
            side.append(other)
        if len(below) == len(above) == others:
            return [*below[:rank], *above[: others - rank]]
    return []


def _item(deck: Deck, fact: Fact, key: Any, wrong: Sequence[Distractor], draw: Random) -> Item:
    options: list[tuple[Any, Option]] = [
        (key, Option(key.spell())),
        *((other.value, _option(deck, fact, other)) for other in wrong),
    ]
    if key.extent is None:
        draw.shuffle(options)
    else:
        options.sort(key=cmp_to_key(_smaller_first))
    shown = tuple(option for _, option in options)
    place = next(number for number, option in enumerate(shown) if not option.why)
    resolved = fact.kind != "quantity" and folded(key.spell()) != folded(fact.words)
    why = _SAY(
        deck.language, "why resolved" if resolved else "why", words=fact.words, key=inside(bare_date(key.spell()))
    )
    return Item(
        id=item_id("multiple-choice", (fact,), fact.ask, *(option.text for option in shown)),
        kind="multiple-choice",
        facts=(fact.id,),
        topic=fact.topic,
        stem=fact.ask,
        interaction=Choice(shown, place),
        proof=Proof(why, "disjoint", (evidence_of(deck, fact),)),
        language=deck.language,
    )


def _smaller_first(one: tuple[Any, Option], other: tuple[Any, Option]) -> int:
    first: Extent = one[0].extent
    second: Extent = other[0].extent
    return second.is_before(first) - first.is_before(second)


def _option(deck: Deck, fact: Fact, wrong: Distractor) -> Option:
    text = bare_date(wrong.text) if fact.kind == "date" else wrong.text
    if wrong.fact is None or not wrong.fact.label:
        made = "made" if fact.kind in _MEASURED else "made term"
        why = _SAY(deck.language, made, text=text, words=fact.words)
    else:
        kind = fact.kind if fact.kind in _MEASURED else "other"
        why = opened(_SAY(deck.language, kind, text=text, label=wrong.fact.label, words=fact.words))
    return Option(wrong.text, why, fact=wrong.fact.id if wrong.fact else "", operation=wrong.operation)
