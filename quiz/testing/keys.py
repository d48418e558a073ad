"""Properties of keys and options: one is right however it is said, every other is wrong, and no stem shows it."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from quiz.grade import grade
from quiz.model.deck import Deck
from quiz.model.fact import Fact
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.model.relation import Relation
from quiz.proof.pool import is_given_away
from quiz.testing.breaks import of_items
from quiz.text.labels import LETTERS
from quiz.text.leak import folded, shows

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")
_CODED = re.compile(r"\d,\d|\d-\d|\.\.|\d[~?%]?/")
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@of_items
def exactly_one_right(_deck: Deck, item: Item) -> Iterator[str]:
    """One option of a choice is right by its letter and by its words; an order and pairs have one key."""
    match item.interaction:
        case Choice() as choice:
            yield from _one_option(item, choice)
        case Order(entries, key):
            right = " ".join(LETTERS[place] for place in key)
            for said, wanted in ((right, 1.0), (" ".join(reversed(right.split())), 0.0)):
                if grade(item, said).score != wanted:
                    yield f"the order {said} of {len(entries)} grades {grade(item, said).score:g}"
        case Match(key=key):
            right = " ".join(f"{number}{LETTERS[place]}" for number, place in enumerate(key, 1))
            if grade(item, right).score != 1.0:
                yield f"the pairs {right} grade {grade(item, right).score:g}"
        case Entry():
            return


def _one_option(item: Item, choice: Choice) -> Iterator[str]:
    texts = [folded(option.text) for option in choice.options]
    if len(set(texts)) < len(texts):
        yield f"two options read the same: {'; '.join(option.text for option in choice.options)}"
    for place, option in enumerate(choice.options):
        scores = grade(item, LETTERS[place]).score, grade(item, option.text).score
        wanted = 1.0 if place == choice.key else 0.0
        if scores != (wanted, wanted):
            yield f"option “{option.text}” grades {scores[0]:g} by letter and {scores[1]:g} by its words"
        if bool(option.why) is (place == choice.key):
            yield f"option “{option.text}” {'is the key and has a' if option.why else 'has no'} reason to be wrong"


@of_items
def key_grades_full(deck: Deck, item: Item) -> Iterator[str]:
    """The key of an entry grades 1 in every style, with case, spaces, quotation marks and grouping varied."""
    if not isinstance(item.interaction, Entry):
        return
    entry = item.interaction
    fact = deck.by_id.get(item.facts[0]) if len(item.facts) == 1 else None
    words = [entry.answer, *(entry.value.spell(style) for style in (None, *entry.value.styles()))]
    if fact is not None and len(fact.answer) == 1 and fact.kind == entry.fact_kind:
        words += [alias for aliases in fact.aliases.values() for alias in aliases]
    for typed in dict.fromkeys(variant for said in words for variant in variants(said)):
        judged = grade(item, typed)
        if judged.score != 1.0:
            form = "" if unicodedata.is_normalized("NFC", typed) else " in decomposed Unicode"
            shown = typed.replace("\u00a0", "⍽").replace("  ", "␣␣").replace("\n", "⏎")
            yield f"the key typed as “{shown}”{form} grades {judged.score:g}: {judged.reason}"


def variants(words: str) -> Iterator[str]:
    """Yield ways of typing the same words: case, spaces, quotation marks, Unicode forms, grouping, digits."""
    yield from (words, words.upper(), words.lower(), f"  {words}  ", words.replace(" ", "  "), f"{words}\n")
    yield from (words.replace(" ", "\u00a0"), words.replace("’", "'"), words.replace("'", "’"))
    yield unicodedata.normalize("NFD", words)
    for between in ("", " ", "\u00a0", "’"):
        yield _GROUPED.sub(lambda match, by=between: match[0].replace(",", by), words)  # type: ignore[misc]
    if not _CODED.search(words):  # nobody types EDTF in Arabic digits
        yield words.translate(_EASTERN)


@of_items
def distractors_grade_zero(deck: Deck, item: Item) -> Iterator[str]:
    """A distractor is DISJOINT from the key and from every other, and grades 0 where it is typed."""
    fact = options_fact(deck, item)
    if fact is None or not isinstance(item.interaction, Choice):
        return
    options, context = item.interaction.options, deck.context(fact)
    values = [type(fact.value).parse(option.text, context) for option in options]
    for place, (option, value) in enumerate(zip(options, values, strict=True)):
        if value is None:
            yield f"option “{option.text}” does not read as a {fact.kind}"
            continue
        relation = value.relate(fact.value)
        if place == item.interaction.key:
            if relation is not Relation.SAME:
                yield f"the key “{option.text}” is {relation} to the value “{fact.value.spell()}”"
            continue
        judged = fact.value.judge(option.text, context)
        if relation is not Relation.DISJOINT:
            yield f"distractor “{option.text}” is {relation} to the key, not disjoint"
        if judged.score != 0.0:
            yield f"distractor “{option.text}” grades {judged.score:g} when it is typed: {judged.reason}"
        for other, earlier in zip(options[:place], values[:place], strict=True):
            if earlier is not None and value.relate(earlier) is not Relation.DISJOINT:
                yield f"options “{option.text}” and “{other.text}” are {value.relate(earlier)}, not disjoint"


@of_items
def options_in_order(deck: Deck, item: Item) -> Iterator[str]:
    """Figures and dates are offered from the smallest to the largest, and timelines are in the order of their dates."""
    fact = options_fact(deck, item)
    if fact is not None and fact.value.extent is not None and isinstance(item.interaction, Choice):
        values = [type(fact.value).parse(option.text, deck.context(fact)) for option in item.interaction.options]
        if None not in values and not _is_rising(values):
            yield f"options out of order: {'; '.join(option.text for option in item.interaction.options)}"
    if isinstance(item.interaction, Order):
        facts = {fact.label: fact for fact in (deck.by_id[name] for name in item.facts)}
        held = [facts[item.interaction.entries[place]].value for place in item.interaction.key]
        if not _is_rising(held):
            yield "the key of the timeline is not the order of its dates"
        if item.interaction.key == tuple(range(len(held))):
            yield "the timeline is shown in its right order"


def _is_rising(values: list[Any]) -> bool:
    return all(one.extent.is_before(other.extent) for one, other in pairwise(values))


@of_items
def stem_hides_key(deck: Deck, item: Item) -> Iterator[str]:
    """No stem shows its key: not its words, another accepted spelling, or the same value said otherwise."""
    interaction = item.interaction
    fact = deck.by_id.get(item.facts[0]) if len(item.facts) == 1 else None
    if isinstance(interaction, Choice) and item.verdict is None:
        key = interaction.options[interaction.key].text
        if shows(item.stem, key):
            yield f"the stem shows the key “{key}”"
    is_of_value = isinstance(interaction, Entry) or options_fact(deck, item) is not None
    if fact is not None and is_of_value and is_given_away(deck, fact, item.stem):
        yield f"the stem gives “{fact.words}” away"
    if isinstance(interaction, Match):
        for prompt, place in zip(interaction.prompts, interaction.key, strict=True):
            if shows(prompt, interaction.partners[place]):
                yield f"the prompt “{prompt}” shows its partner"
        if len(set(map(folded, interaction.partners))) < len(interaction.partners):
            yield "two partners read the same"


def options_fact(deck: Deck, item: Item) -> Fact | None:
    """Give the fact whose values are the options of a choice: those kinds say "disjoint" and have no verdict."""
    is_of_values = isinstance(item.interaction, Choice) and item.proof.method == "disjoint" and item.verdict is None
    return deck.by_id.get(item.facts[0]) if is_of_values and len(item.facts) == 1 else None
