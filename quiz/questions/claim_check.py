"""Asks whether the article supports a claim: true and refuted ones in equal number, and those that the author wrote."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from quiz.model.deck import Deck
from quiz.model.fact import Claim, Fact, Verdict
from quiz.model.item import Choice, Item, Option, Proof
from quiz.model.relation import Relation
from quiz.model.value import Context
from quiz.proof.alteration import Altered, outsiders, paraphrases, refutations, ways
from quiz.proof.chance import Chance
from quiz.proof.evidence import evidence_of, evidence_of_claim, item_id, words_of
from quiz.proof.pool import Pool, option_voice
from quiz.proof.slot import slot_of, statement
from quiz.proof.speakers import Speaker, Speakers
from quiz.registry import fact_kind
from quiz.text.leak import folded, shows
from quiz.text.phrases import Phrases
from quiz.text.splice import bare_date, inside

_SAY = Phrases(
    en={
        "stem": "Does the article support this claim? {claim}",
        "supported": "Supported: the article says so",
        "refuted": "Refuted: the article says otherwise",
        "not-enough-info": "Not enough info: the article says neither",
        "true": "The article says “{words}”.",
        "quantity": "The article says “{words}”; {text} is the figure for {label}.",
        "date": "The article says “{words}”; {text} is the date of something else ({label}).",
        "other": "The article says “{words}”; “{text}” belongs elsewhere in it ({label}).",
        "made": "The article says “{words}”, not {text}.",
        "made term": "The article says “{words}”, not “{text}”.",
        "list": "The article’s list is: {words}; {text} is not on it.",
        "full list": "The article’s list is: {words}.",
        "speaker": "The article gives these words to {speaker}.",
        "not speaker": "The article gives these words to {speaker}, not to {text}.",
        "order claim": "By the article’s dates, first {first}, then {second}.",
        "order": "The article’s dates are {first date} ({first}) and {second date} ({second}).",
    },
    ar={
        "stem": "هل يؤيد المقال هذا الادعاء؟ {claim}",
        "supported": "صحيح: هذا ما جاء في المقال",
        "refuted": "خطأ: جاء في المقال خلاف ذلك",
        "not-enough-info": "معلومات غير كافية: لا يثبته المقال ولا ينفيه",
        "true": "جاء في المقال: «{words}».",
        "quantity": "جاء في المقال: «{words}»؛ أما {text} فرقم يخص {label}.",
        "date": "جاء في المقال: «{words}»؛ أما {text} فتاريخ أمر آخر ({label}).",
        "other": "جاء في المقال: «{words}»؛ أما «{text}» فيرد فيه في موضع آخر ({label}).",
        "made": "جاء في المقال: «{words}»، لا {text}.",
        "made term": "جاء في المقال: «{words}»، لا «{text}».",
        "list": "القائمة في المقال هي: {words}؛ وليس فيها {text}.",
        "full list": "القائمة في المقال هي: {words}.",
        "speaker": "ينسب المقال هذا القول إلى {speaker}.",
        "not speaker": "ينسب المقال هذا القول إلى {speaker}، لا إلى {text}.",
        "order claim": "بحسب تواريخ المقال، أولًا: {first}، ثم: {second}.",
        "order": "تاريخاهما في المقال: {first date} ({first}) و{second date} ({second}).",
    },
)
_MEASURED = ("quantity", "date")
_VERDICTS = (Verdict.SUPPORTED, Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO)


class _Made(NamedTuple):
    """A generated claim and what makes it true or false.

    `slot` is what stands in the place that can be altered, `of` the id of the fact that a wrong value there belongs to.
    """

    says: str
    verdict: Verdict
    why: str
    method: str
    operation: str
    slot: str = ""
    of: str = ""


def ask(deck: Deck, chance: Chance) -> Iterator[Item]:
    """Yield a true and a refuted claim of each fact that allows both, of pairs of dates, then the author's own."""
    pool = Pool(deck, chance)
    context = Context(language=deck.language, rivals=deck.rivals)
    speakers = Speakers(deck, chance, lambda words: fact_kind("name").parse(words, context))
    # What another fact states, or the author has judged by hand, is not for us to refute.
    stated = {folded(says) for says in (*(fact.claim for fact in deck.facts), *(claim.says for claim in deck.claims))}
    told: set[str] = set()
    swapped = speakers.swapped([fact for fact in deck.facts if _gives_words(deck, fact)])
    for fact in deck.facts:
        if fact.kind == "quotation":
            pair = _said_by(deck, fact, speakers, swapped.get(fact.id))
        elif len(fact.answer) > 1:
            pair = _listed(deck, fact, pool, chance)
        else:
            pair = _valued(deck, fact, pool, chance)
        claims = list(pair)
        is_new = told.isdisjoint(folded(made.says) for made in claims)  # two facts may share a sentence
        if is_new and all(made.verdict is Verdict.SUPPORTED or folded(made.says) not in stated for made in claims):
            told.update(folded(made.says) for made in claims)
            yield from (_item(deck, (fact,), made) for made in claims)
    for first, second in _in_order(deck, chance):
        for made in _ordered(deck, first, second):
            yield _item(deck, (first, second), made)
    for claim in deck.claims:
        yield _attested(deck, claim)


def _valued(deck: Deck, fact: Fact, pool: Pool, chance: Chance) -> Iterator[_Made]:
    """The way of saying is drawn first and alike for both, so that it tells nothing."""
    said = ways(deck, fact)
    if said is None:
        return
    altered = next(refutations(deck, fact, said, pool, chance("refuted", fact.id)), None)
    if altered is None:
        return
    same = list(paraphrases(fact, said))
    draw = chance("supported", fact.id)
    true = same[0] if draw.random() < 1 / 2 else draw.choice(same)
    why = _SAY(deck.language, "true", words=words_of(deck, fact))
    method = "verbatim" if true.operation == "verbatim" else "same"
    yield _Made(true.sentence, Verdict.SUPPORTED, why, method, true.operation, true.text)
    why = _why(deck, fact, altered)
    yield _Made(altered.sentence, Verdict.REFUTED, why, "disjoint", altered.operation, altered.text, _id(altered))


def _id(altered: Altered) -> str:
    return altered.other.id if altered.other else ""


def _why(deck: Deck, fact: Fact, altered: Altered) -> str:
    text = bare_date(altered.text) if fact.kind == "date" else altered.text
    if altered.other is None or not altered.other.label:
        made = "made" if fact.kind in _MEASURED else "made term"
        return _SAY(deck.language, made, words=words_of(deck, fact), text=text)
    kind = fact.kind if fact.kind in _MEASURED else "other"
    return _SAY(deck.language, kind, words=words_of(deck, fact), text=text, label=altered.other.label)


def _listed(deck: Deck, fact: Fact, pool: Pool, chance: Chance) -> Iterator[_Made]:
    altered = next(outsiders(deck, fact, pool, chance("refuted", fact.id)), None)
    if altered is None:
        return
    why = _SAY(deck.language, "full list", words=words_of(deck, fact))
    yield _Made(statement(deck, fact), Verdict.SUPPORTED, why, "verbatim", "verbatim")
    why = _SAY(deck.language, "list", words=words_of(deck, fact), text=altered.text)
    yield _Made(altered.sentence, Verdict.REFUTED, why, "closed-list", altered.operation, altered.text, _id(altered))


def _gives_words(deck: Deck, fact: Fact) -> bool:
    """Whether the sentence of a quotation names the speaker, and outside of the words quoted."""
    is_quoted = fact.kind == "quotation" and not shows(fact.words, fact.speaker)
    return is_quoted and slot_of(deck, fact, fact.speaker) is not None


def _said_by(deck: Deck, fact: Fact, speakers: Speakers, other: Speaker | None) -> Iterator[_Made]:
    """Give the words to somebody else."""
    speaker, slot = speakers.of(fact), slot_of(deck, fact, fact.speaker) if other else None
    if speaker is None or slot is None or other is None or shows(slot.sentence, other.words):
        return
    names = {"speaker": speaker.words, "text": other.words}
    yield _Made(
        slot.sentence, Verdict.SUPPORTED, _SAY(deck.language, "speaker", **names), "verbatim", "verbatim", speaker.words
    )
    why = _SAY(deck.language, "not speaker", **names)
    yield _Made(slot.fill(other.words), Verdict.REFUTED, why, "speaker", "speaker-swap", other.words)


def _in_order(deck: Deck, chance: Chance) -> Iterator[tuple[Fact, Fact]]:
    """Pair each dated fact with its neighbour on a ring of hashes, and keep half of the pairs."""
    dated = [fact for fact in deck.facts if fact.kind == "date" and fact.label and fact.value.extent is not None]
    ring = sorted(dated, key=lambda fact: (chance("order", fact.id).random(), fact.id))
    for one, other in zip(ring, chain(ring[1:], ring[:1]), strict=True):
        if chance("pair", one.id).random() < 1 / 2 and one.value.relate(other.value) is Relation.DISJOINT:
            yield (one, other) if one.value.extent.is_before(other.value.extent) else (other, one)


def _ordered(deck: Deck, first: Fact, second: Fact) -> Iterator[_Made]:
    one, other = inside(first.label), inside(second.label)
    dates = {"first date": _date(first), "second date": _date(second)}
    why = _SAY(deck.language, "order", first=first.label, second=second.label, **dates)
    says = _SAY(deck.language, "order claim", first=one, second=other)
    yield _Made(says, Verdict.SUPPORTED, why, "order", "verbatim")
    says = _SAY(deck.language, "order claim", first=other, second=one)
    yield _Made(says, Verdict.REFUTED, why, "order", "order")


def _date(fact: Fact) -> str:
    return bare_date(option_voice(fact.value).spell())


def _attested(deck: Deck, claim: Claim) -> Item:
    made = _Made(claim.says, claim.verdict, claim.why, "attested", "")
    item = _item(deck, (), made)
    evidence = (evidence_of_claim(deck, claim),)
    proof = item.proof._replace(evidence=evidence, is_attested=True)
    return item._replace(id=item_id("claim-check", (), claim.id, claim.says), topic=claim.topic, proof=proof)


@lru_cache(maxsize=8)
def _offered(language: str) -> tuple[tuple[Verdict, str], ...]:
    return tuple((verdict, _SAY(language, verdict.value)) for verdict in _VERDICTS)


def _item(deck: Deck, facts: tuple[Fact, ...], made: _Made) -> Item:
    topics = {fact.topic for fact in facts}
    options = tuple(
        Option(text, "" if verdict is made.verdict else made.why, verdict) for verdict, text in _offered(deck.language)
    )
    return Item(
        id=item_id("claim-check", facts, made.says, made.verdict.value),
        kind="claim-check",
        facts=tuple(fact.id for fact in facts),
        topic=topics.pop() if len(topics) == 1 else "",
        stem=_SAY(deck.language, "stem", claim=made.says),
        interaction=Choice(options, _VERDICTS.index(made.verdict)),
        proof=Proof(made.why, made.method, tuple(evidence_of(deck, fact) for fact in facts)),
        claim=made.says,
        operation=made.operation,
        verdict=made.verdict,
        extra={name: words for name, words in (("slot", made.slot), ("slot_of", made.of)) if words},
        language=deck.language,
    )
