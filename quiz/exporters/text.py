"""Plain text to read or print: fact by fact, with every question that it yields, its key and its proof."""

import textwrap
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, NamedTuple, assert_never

from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.fact import Fact, Status
from quiz.model.item import Choice, Entry, Evidence, Item, Match, Order
from quiz.model.relation import Extent
from quiz.text.labels import letter
from quiz.text.phrases import Phrases, without_isolates
from quiz.text.visible import one_line

SUFFIX = ".txt"
WIDTH = 80  # columns: a terminal's, and no more than is good to read
KEY = "*"

_SAY = Phrases(
    en={
        "count": "{facts} facts, {items} questions with seed {seed}; {mark} marks the key",
        "digest": "sha256 {digest}",
        "quote": "“{words}”",
        "where": "{source}, paragraph {number}, characters {start} to {end}",
        "claims": "Claims by hand",
        "read as": "read as: {value}",
        "range": "{low} to {high}",
        "from": "{low} or more",
        "to": "{high} or less",
        "also": "also accepted: {words}",
        "said by": "said by: {speaker}",
        "status": "status: {status}",
        "note": "note: {note}",
        "altered": "altered by: {operation}",
        "proof": "Proof ({method}): {why}",
        "attested": "Attested by the author: {why}",
        "with": "with {facts}",
    },
    ar={
        "count": "عدد الحقائق {facts}، وعدد الأسئلة {items} بالبذرة {seed}؛ والعلامة {mark} تدل على الإجابة الصحيحة",
        "digest": "sha256 {digest}",
        "quote": "«{words}»",
        "where": "{source}، الفقرة {number}، الأحرف من {start} إلى {end}",
        "claims": "ادعاءات كتبها المؤلف",
        "read as": "القيمة كما فُهمت: {value}",
        "range": "من {low} إلى {high}",
        "from": "{low} فأكثر",
        "to": "{high} فأقل",
        "also": "يُقبل أيضًا: {words}",
        "said by": "القائل: {speaker}",
        "status": "الحالة: {status}",
        "note": "ملاحظة: {note}",
        "altered": "التغيير: {operation}",
        "proof": "البرهان ({method}): {why}",
        "attested": "بشهادة المؤلف: {why}",
        "with": "مع {facts}",
    },
)


class _Row(NamedTuple):
    """Words that are broken into lines where they end, behind indents; `rule` is drawn below them."""

    words: str
    indent: str = ""
    first: str = ""
    rule: str = ""


_BLANK = _Row("")


def export(bank: Bank) -> bytes:
    """Write the bank as UTF-8 text, everything of the deck made visible."""
    return _printed(_rows(bank), WIDTH).encode("utf-8", "backslashreplace")


def told(bank: Bank, subject: str, width: int = WIDTH) -> str:
    """Write one fact or claim with every item that asks it, by its id; raises `KeyError` where there is none."""
    fact = bank.deck.by_id.get(subject)
    rows: list[_Row] = []
    if fact is not None:
        rows += _fact(bank.deck, fact)
        items = [item for item in bank.items if subject in item.facts]
    else:
        claim = {claim.id: claim for claim in bank.deck.claims}[subject]
        rows += _ruled(claim.id, "-")
        items = [item for item in bank.items if not item.facts and item.claim == claim.says]
    for item in items:
        rows += [_BLANK, *_item(item, subject if fact is not None else "")]
    return _printed(rows, min(width, WIDTH))


def _rows(bank: Bank) -> Iterator[_Row]:
    deck, language = bank.deck, bank.deck.language
    yield from _ruled(deck.title or deck.name, "=")
    count = {"facts": len(deck.facts), "items": len(bank.items), "seed": bank.seed, "mark": KEY}
    yield from _wrapped(_SAY(language, "count", **count))
    for source in deck.sources.values():
        parts = (source.publisher, source.title and _SAY(language, "quote", words=source.title), source.published)
        yield _BLANK
        yield from _wrapped(f"{source.id}: {', '.join(str(part) for part in parts if part)}")
        yield from _wrapped(_SAY(language, "digest", digest=source.digest), "  ")
        yield from _wrapped(source.note, "  ")
    of_fact: dict[str, list[Item]] = {}
    place = {fact.id: number for number, fact in enumerate(deck.facts)}
    for item in bank.items:
        of_fact.setdefault(min(item.facts, key=place.__getitem__, default=""), []).append(item)
    for fact in deck.facts:
        yield from (_BLANK, _BLANK)
        yield from _fact(deck, fact)
        for item in of_fact.get(fact.id, ()):
            yield _BLANK
            yield from _item(item, fact.id)
    if "" in of_fact:
        yield from (_BLANK, _BLANK)
        yield from _ruled(_SAY(language, "claims"), "-")
        for item in of_fact[""]:
            yield _BLANK
            yield from _item(item, "")


def _ruled(words: str, rule: str) -> Iterator[_Row]:
    yield from (row._replace(rule=rule) for row in _wrapped(words))


def _wrapped(words: str, indent: str = "", first: str | None = None) -> Iterator[_Row]:
    """Make words one row, if there are any; `first` opens its first line in place of its indent."""
    line = one_line(without_isolates(words))
    if line:
        yield _Row(line, indent, indent if first is None else first)


def _printed(rows: Iterable[_Row], width: int) -> str:
    """Break rows into lines; a word is cut only where there is less room than is good to read."""
    lines: list[str] = []
    for row in rows:
        broken = textwrap.wrap(
            row.words,
            width,
            initial_indent=row.first,
            subsequent_indent=row.indent,
            break_long_words=width < WIDTH,
            break_on_hyphens=False,
        )
        lines += broken or [""]
        if row.rule:
            lines.append(row.rule * max(map(len, broken)))
    return "".join(f"{line}\n" for line in lines)


def _fact(deck: Deck, fact: Fact) -> Iterator[_Row]:
    language, source = deck.language, deck.sources[fact.source]
    yield from _ruled(f"{fact.id} [{', '.join(filter(None, (fact.kind, fact.topic)))}]", "-")
    yield from _wrapped(" · ".join(fact.answer), "  ")
    yield from _quoted(language, fact.quote_span.words, "    ")
    span, number = fact.quote_span, source.passage_number(fact.quote_span.start)
    where = _SAY(language, "where", source=fact.source, number=number, start=span.start, end=span.end)
    yield from _wrapped(f"({where})", "    ")
    value = _understood(fact, language)
    if value:
        yield from _wrapped(_SAY(language, "read as", value=value), "  ")
    also = [spelling for spellings in fact.aliases.values() for spelling in spellings]
    if also:
        yield from _wrapped(_SAY(language, "also", words=", ".join(also)), "    ", "  ")
    if fact.speaker:
        yield from _wrapped(_SAY(language, "said by", speaker=fact.speaker), "  ")
    if fact.status is not Status.ASSERTED:
        yield from _wrapped(_SAY(language, "status", status=fact.status.value), "  ")
    if fact.explain:
        yield from _wrapped(_SAY(language, "note", note=fact.explain), "    ", "  ")


def _quoted(language: str, words: str, indent: str) -> Iterator[_Row]:
    # A quotation mark within marks of the same sort reads badly; a quote that has its own needs no others.
    has_own = words[:1] in '“«"' and words[-1:] in '”»"'
    yield from _wrapped(words if has_own else _SAY(language, "quote", words=words), indent)


def _understood(fact: Fact, language: str) -> str:
    """Give what the answer's words were taken for: a date in EDTF, the figures that a hedge allows, a name's entity."""
    value: Any = fact.value
    if "edtf" in value.STYLES:
        return str(value.spell("edtf"))
    if isinstance(value.extent, Extent):
        bounds = _bounds(value.extent, language)
        return f"{value.spell('digits')} ({bounds})" if bounds else str(value.spell("digits"))
    return str(value.spell()) if fact.stated_value else ""


def _bounds(extent: Extent, language: str) -> str:
    low, high = extent.low, extent.high
    if low == high:
        return ""
    if low is None:
        return _SAY(language, "to", high=_number(high))
    if high is None:
        return _SAY(language, "from", low=_number(low))
    return _SAY(language, "range", low=_number(low), high=_number(high))


def _number(value: int | Fraction | None) -> str:
    exact = Fraction(value or 0)
    return f"{exact.numerator:,}" if exact.denominator == 1 else f"{float(exact):,.6g}"


def _item(item: Item, fact: str) -> Iterator[_Row]:
    others = [name for name in item.facts if name != fact]
    joined = _SAY(item.language, "with", facts=", ".join(others)) if others else ""
    yield from _wrapped(" ".join(filter(None, (f"[{item.kind} {item.id}]", joined))), "    ", "  ")
    yield from _wrapped(item.stem, "    ")
    yield from _interaction(item)
    why = "attested" if item.proof.is_attested else "proof"
    yield from _wrapped(_SAY(item.language, why, why=item.proof.why, method=item.proof.method), "      ", "    ")
    for evidence in item.proof.evidence:
        if not fact or evidence.fact in others:
            yield from _evidence(item.language, evidence)


def _evidence(language: str, evidence: Evidence) -> Iterator[_Row]:
    """Quote what a question stands on besides the fact that it is listed under."""
    span = evidence.quote
    where = _SAY(
        language, "where", source=evidence.source, number=evidence.passage_number, start=span.start, end=span.end
    )
    yield from _quoted(language, span.words, "      ")
    yield from _wrapped(f"({where})", "      ")


def _interaction(item: Item) -> Iterator[_Row]:
    language = item.language
    match item.interaction:
        case Choice(options, key):
            for place, option in enumerate(options):
                mark = KEY if place == key else " "
                yield from _wrapped(option.text, "         ", f"    {mark} {letter(place, language)}) ")
                if option.why and option.why != item.proof.why:
                    yield from _wrapped(option.why, "           ")
            if item.verdict and item.operation not in ("", "verbatim"):
                yield from _wrapped(_SAY(language, "altered", operation=item.operation), "      ", "    ")
        case Entry(answer=answer):
            yield from _wrapped(answer, "      ", f"    {KEY} ")
        case Order() as order:
            for rank, index in enumerate(order.key, 1):
                entry = f"{order.entries[index]} ({order.values[index]})"
                yield from _wrapped(entry, "         ", f"    {KEY} {rank}. ")
        case Match() as pairs:
            for number, (prompt, partner) in enumerate(zip(pairs.prompts, pairs.key, strict=True), 1):
                yield from _wrapped(f"{prompt}: {pairs.partners[partner]}", "         ", f"    {KEY} {number}. ")
        case _:
            assert_never(item.interaction)
