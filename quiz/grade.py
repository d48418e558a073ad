"""Item + Response -> Grade; the only place where interactions meet a fact's own judgement."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any, assert_never

from quiz.model.fact import Verdict
from quiz.model.item import Choice, Entry, Item, Match, Order
from quiz.model.relation import Relation
from quiz.model.response import Grade, Outcome, Response
from quiz.model.value import Context, Rival, Rivals, Value
from quiz.registry import fact_kind, names
from quiz.text.labels import LETTERS, LONGEST, index_of, letter, order_of, pairs_of
from quiz.text.leak import folded
from quiz.text.names.spellings import Roster
from quiz.text.phrases import Phrases
from quiz.text.wording import says_nothing

_SAY = Phrases(
    en={
        "right": "Right: {why}",
        "blank": "No answer given; the right one is: {key}.",
        "type letter": "That is none of the options: type a letter from a to {last}, or an option’s own words.",
        "type verdict": "Type supported, refuted or not enough info, or a letter from a to {last}.",
        "type order": "Type each of the {count} letters once, first to last, such as: {example}.",
        "type pairs": "Give each of the {count} its own partner, such as: {example}.",
        "order right": "Right: {key}.",
        "order partly": "{right} of {count} pairs stand in the right order; the right order is: {key}.",
        "order wrong": "Not the right order, which is: {key}.",
        "pairs right": "Right: all {count} belong together.",
        "pairs partly": "{right} of {count} are right; {key}.",
        "pair": "{prompt} goes with {partner}",
        "next pair": "; ",
    },
    ar={
        "right": "صحيح: {why}",
        "blank": "لم تُعطَ إجابة؛ والإجابة الصحيحة هي: {key}.",
        "type letter": "هذا ليس من الخيارات: اكتب حرفًا من أ إلى {last}، أو نص الخيار نفسه.",
        "type verdict": "اكتب: صحيح، أو خطأ، أو معلومات غير كافية، أو حرفًا من أ إلى {last}.",
        "type order": "اكتب كل حرف من الحروف الـ{count} مرة واحدة، من الأول إلى الأخير، مثل: {example}.",
        "type pairs": "اختر لكل واحد من الـ{count} قرينًا خاصًا به، مثل: {example}.",
        "order right": "صحيح: {key}.",
        "order partly": "{right} من {count} أزواج بالترتيب الصحيح؛ والترتيب الصحيح هو: {key}.",
        "order wrong": "ليس هذا هو الترتيب الصحيح، وهو: {key}.",
        "pairs right": "صحيح: كل واحد من الـ{count} مع قرينه.",
        "pairs partly": "{right} من {count} صحيحة؛ {key}.",
        "pair": "{prompt} مع {partner}",
        "next pair": "؛ ",
    },
)
_NEXT = {"en": "; ", "ar": "؛ "}
_VERDICT_WORDS = {
    folded(word): verdict
    for verdict, words in {
        Verdict.SUPPORTED: "supported|supports|support|s|true|t|yes|y|correct|صحيح|صح|نعم|مدعوم|مؤكد",
        Verdict.REFUTED: "refuted|refutes|refute|r|false|f|no|contradicted|خطأ|خاطئ|غير صحيح|لا|مدحوض|منفي",
        Verdict.NOT_ENOUGH_INFO: (
            "not enough info|not enough information|not enough|nei|n|neither|unclear|unknown|can't tell|cannot tell"
            "|معلومات غير كافية|لا معلومات كافية|لا توجد معلومات كافية|المعلومات غير كافية|غير كافية|غير كاف"
        ),
    }.items()
    for word in words.split("|")
}


def grade(item: Item, response: str | Response | Sequence[str]) -> Grade:
    """Judge a response to an item.

    Args:
        item: an item of a bank.
        response: what was typed on one line, or a sequence of labels or of the things themselves (for an order, for
            pairs in the order of the prompts, for the members of a list). For a choice: a letter, a number from 1, or
            an option's own words; "supported", "false" and the like for a claim. For an order: "b a c". For pairs:
            "1c 2a 3b" or "c a b". For an entry: the answer.

    Returns:
        The outcome, a score in [0, 1] and the reason in the deck's language. No string raises.
    """
    said = _line(item, response)
    judged = _judged(item, said)
    is_typed = isinstance(item.interaction, Entry)  # there the fact's kind says what is no answer
    if judged.outcome is Outcome.UNREADABLE and not is_typed and says_nothing(said):
        return Grade(Outcome.BLANK, 0.0, _SAY(item.language, "blank", key=_key_words(item)))
    return judged


def _judged(item: Item, said: str) -> Grade:
    match item.interaction:
        case Choice() as choice:
            return _grade_choice(item, choice, said)
        case Entry() as entry:
            return _grade_entry(item, entry, said)
        case Order() as order:
            return _grade_order(item, order, said)
        case Match() as match:
            return _grade_match(item, match, said)
        case _:
            assert_never(item.interaction)


def judge(  # noqa: PLR0913 - each names one thing that a deck would otherwise know
    response: str,
    answer: str | Sequence[str],
    kind: str,
    *,
    aliases: Iterable[str] | Mapping[str, Iterable[str]] = (),
    others: Iterable[str] | Mapping[str, str] = (),
    language: str = "en",
    published: dt.date | str | None = None,
    unit: str = "",
    speaker: str = "",
    value: str = "",
    asked: str = "",
) -> Grade:
    """Grade one answer without a deck.

    Args:
        response: what was typed.
        answer: the right answer in words; for a list its members, or one line of them.
        kind: a fact kind: "quantity", "date", "name", "names", "quotation".
        aliases: further accepted spellings; for a list a mapping of members to theirs.
        others: names, figures or dates that must not be mistaken for the answer; a mapping says what each is of.
        language: "en" or "ar": the order of numeric dates, the grouping of digits, the language of the reason.
        published: the day that "on Wednesday" and dates without a year are resolved against.
        unit: what a figure counts where the answer's words do not say.
        speaker: who said a quotation.
        value: the answer in plain form where its words alone do not say it, such as 2025-09-17 for "on Wednesday".
        asked: the question and the article's sentence, whose words may be repeated beside a figure or a date.

    Returns:
        The grade: `.outcome`, `.score` and `.reason`.

    Raises:
        ValueError: an unknown kind, an answer that does not read as its kind, or a publication day that is no date.
    """
    if kind not in names("facts"):
        raise ValueError(f"no fact kind {kind!r}; there are: {', '.join(names('facts'))}")
    members = [answer] if isinstance(answer, str) else [str(member) for member in answer]
    context = Context(
        language=language,
        published=dt.date.fromisoformat(published) if isinstance(published, str) else published,
        aliases=_spellings(members, aliases),
        unit=unit,
        speaker=speaker,
        fact="answer",
        asked=asked,
    )
    told = others if isinstance(others, Mapping) else dict.fromkeys(others, "")
    context = context._replace(rivals=_rivals(kind, told, context))
    return _key(kind, members, value, context).judge(response, context)


def _key(kind: str, members: Sequence[str], value: str, context: Context) -> Value:
    """Read the answer as a deck would: its own words, or its plain form said like them."""
    said = _read(kind, "\n".join(members), context)
    meant = _read(kind, value, context) if value else None
    key = said if not value else meant if said is None or meant is None else said.restyle(meant) or meant
    if key is None:
        raise ValueError(f"the answer {(value or ', '.join(members))!r} does not read as a {kind}")
    return key


def _rivals(kind: str, told: Mapping[str, str], context: Context) -> Rivals:
    """Make a small deck of the answer and the others."""
    roster = Roster([*context.aliases.items(), *((other, ()) for other in told)])
    held: dict[Any, tuple[Rival, ...]] = {}
    for words, label in told.items():
        other = _read(kind, words, context._replace(aliases={}, rivals=Rivals(roster)))
        if other is not None:
            held[other.nominal] = (*held.get(other.nominal, ()), Rival(words, label or words, other))
    return Rivals(roster, held)


def _read(kind: str, words: str, context: Context) -> Value | None:
    return fact_kind(kind).parse(words, context)


def _spellings(
    members: Sequence[str], aliases: Iterable[str] | Mapping[str, Iterable[str]]
) -> dict[str, tuple[str, ...]]:
    if isinstance(aliases, Mapping):
        return {**dict.fromkeys(members, ()), **{member: tuple(also) for member, also in aliases.items()}}
    also = (aliases,) if isinstance(aliases, str) else tuple(aliases)
    if also and len(members) > 1:
        raise ValueError("the aliases of a list are a mapping of its members to their spellings")
    return dict.fromkeys(members, also)


def _line(item: Item, response: str | Response | Sequence[str]) -> str:
    """Make one line of whatever form a response came in."""
    if isinstance(response, Response):
        return response.said
    if isinstance(response, str):
        return response
    parts = [str(part) for part in response]
    match item.interaction:
        case Entry():
            return "\n".join(parts)
        case Order(entries=things) | Match(partners=things):
            place = {folded(thing): LETTERS[number] for number, thing in enumerate(things[: len(LETTERS)])}
            return " ".join(place.get(folded(part[:LONGEST]), part) for part in parts)
        case _:
            return " ".join(parts)


def _key_words(item: Item) -> str:
    match item.interaction:
        case Choice(options, key):
            return options[key].text
        case Entry(answer=answer):
            return answer
        case Order() as order:
            return _timeline(item, order)
        case Match() as match:
            return _pairs(item, match, range(len(match.prompts)))
        case _:
            assert_never(item.interaction)


def _grade_entry(item: Item, entry: Entry, said: str) -> Grade:
    """Let the fact's kind judge; the article's own words are right even where they say less than the value."""
    judged: Grade = entry.value.judge(said, entry.context)
    if judged.outcome is not Outcome.RIGHT and folded(said[:LONGEST]) == folded(entry.answer):
        return Grade(Outcome.RIGHT, 1.0, _right(item), relation=Relation.SAME)
    return judged


def _grade_choice(item: Item, choice: Choice, said: str) -> Grade:
    chosen = _chosen(choice, said, item.language)
    if chosen is None:
        what = "type verdict" if item.verdict else "type letter"
        return Grade(
            Outcome.UNREADABLE, 0.0, _SAY(item.language, what, last=letter(len(choice.options) - 1, item.language))
        )
    if chosen == choice.key:
        return Grade(Outcome.RIGHT, 1.0, _right(item), relation=None if item.verdict else Relation.SAME)
    option = choice.options[chosen]
    relation = None if item.verdict else Relation.DISJOINT
    return Grade(Outcome.WRONG, 0.0, option.why or item.proof.why, relation=relation, confused_with=option.fact)


def _right(item: Item) -> str:
    why = item.proof.why
    return _SAY(item.language, "right", why="the" + why[3:] if why.startswith("The ") else why)


def _chosen(choice: Choice, said: str, language: str) -> int | None:
    """Find the option that is meant: by its own words first, then a verdict's word, a letter, a number."""
    if len(said) > LONGEST:
        return None
    wanted = folded(said)
    texts = [folded(option.text) for option in choice.options]
    if texts.count(wanted) == 1:
        return texts.index(wanted)
    verdict = _named(wanted)
    for number, option in enumerate(choice.options):
        if option.verdict is not None and option.verdict is verdict:
            return number
    figure = wanted.strip(" ().")
    if figure.isdecimal() and any(option.verdict is None for option in choice.options):
        stated = [number for number, text in enumerate(texts) if _states(text, figure, language)]
        if stated:
            return stated[0] if len(stated) == 1 else None
    return index_of(wanted, len(choice.options))


def verdict_of(said: str) -> Verdict | None:
    """Read the verdict that a response to a claim gives: its word, its letter, its number, or the option's own words.

    >>> verdict_of("True"), verdict_of("b"), verdict_of("Supported: the article says so"), verdict_of("maybe")
    (<Verdict.SUPPORTED: 'supported'>, <Verdict.REFUTED: 'refuted'>, <Verdict.SUPPORTED: 'supported'>, None)
    """
    if len(said) > LONGEST:
        return None
    wanted = folded(said)
    found = _named(wanted) or _named(wanted.partition(":")[0])
    if found is not None:
        return found
    place = index_of(wanted, len(Verdict))
    return None if place is None else tuple(Verdict)[place]


def _named(words: str) -> Verdict | None:
    """Give the verdict that folded words name, however they are joined and closed: "not-enough-info"."""
    return _VERDICT_WORDS.get(words.replace("-", " ").strip(" .!"))


def _states(text: str, figure: str, language: str) -> bool:
    """Whether an option says the figure in digits or in words, so that typing it means the option, not its place."""
    if figure in text.split() or "quantity" not in names("facts"):
        return figure in text.split()
    option, typed = (_read("quantity", words, Context(language=language)) for words in (text, figure))
    return option is not None and typed is not None and option.extent == typed.extent


def _timeline(item: Item, order: Order) -> str:
    entries = (f"{order.entries[index]} ({order.values[index]})" for index in order.key)
    return _NEXT.get(item.language.partition("-")[0], _NEXT["en"]).join(entries)


def _grade_order(item: Item, order: Order, said: str) -> Grade:
    count = len(order.entries)
    given = order_of(said, count)
    if given is None:
        example = " ".join(letter(place, item.language) for place in reversed(range(count)))
        return Grade(Outcome.UNREADABLE, 0.0, _SAY(item.language, "type order", count=count, example=example))
    rank = {index: place for place, index in enumerate(order.key)}
    signs = [rank[first] < rank[second] for first, second in combinations(given, 2)]
    right = sum(signs)
    # Kendall's tau (Kendall 1938): concordant minus discordant pairs over all; an order worse than chance scores 0.
    score = max(0.0, (2 * right - len(signs)) / len(signs))
    key = _timeline(item, order)
    if right == len(signs):
        return Grade(Outcome.RIGHT, 1.0, _SAY(item.language, "order right", key=key))
    if score > 0:
        reason = _SAY(item.language, "order partly", right=right, count=len(signs), key=key)
        return Grade(Outcome.PARTLY, score, reason)
    return Grade(Outcome.WRONG, 0.0, _SAY(item.language, "order wrong", key=key))


def _pairs(item: Item, match: Match, which: Iterable[int]) -> str:
    return _SAY(item.language, "next pair").join(
        _SAY(item.language, "pair", prompt=match.prompts[index], partner=match.partners[match.key[index]])
        for index in which
    )


def _grade_match(item: Item, match: Match, said: str) -> Grade:
    count = len(match.prompts)
    given = pairs_of(said, count, len(match.partners))
    if given is None:
        example = " ".join(f"{place + 1}{letter(count - 1 - place, item.language)}" for place in range(count))
        return Grade(Outcome.UNREADABLE, 0.0, _SAY(item.language, "type pairs", count=count, example=example))
    missed = [index for index in range(count) if given[index] != match.key[index]]
    if not missed:
        return Grade(Outcome.RIGHT, 1.0, _SAY(item.language, "pairs right", count=count))
    right = count - len(missed)
    reason = _SAY(item.language, "pairs partly", right=right, count=count, key=_pairs(item, match, missed))
    return Grade(Outcome.PARTLY if right else Outcome.WRONG, right / count, reason)
