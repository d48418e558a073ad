"""What is told of the place under the pointer: a fact's passage and value, what a field is for, a rule's manual."""

import re
from collections.abc import Iterator, Mapping

from quiz import registry
from quiz.check.manual import manual
from quiz.load import Loaded
from quiz.load.fields import CLAIM, DECK, FACT, SOURCE, Field
from quiz.load.nodes import Listing, Node, Scalar, Table, step, steps
from quiz.model.fact import Claim, Fact
from quiz.model.span import Span
from quiz.text.visible import visible

FIELDS: Mapping[str, Mapping[str, Field]] = {"facts": FACT, "claims": CLAIM, "sources": SOURCE, "": DECK}
_RULE = re.compile(r"#[ \t]*quiz:[ \t]*ignore\[([^\]\n]*)\]")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&])")


def hover(loaded: Loaded, offset: int) -> str:
    """Give Markdown for an offset of the deck's file; "" where there is nothing to tell."""
    rule = _rule_at(loaded.text, offset)
    if rule:
        told = manual(rule)
        return f"**{rule}** ({told.severity})\n\n{escaped(told.what)}\n\n{escaped(told.why)}"
    route, is_key = route_at(loaded.places.root, offset)
    parts = list(steps(route))
    if is_key and parts and isinstance(parts[-1], str):
        section = str(parts[0]) if len(parts) > 1 and str(parts[0]) in FIELDS else ""
        known = FIELDS[section].get(parts[-1])
        return f"**{escaped(parts[-1])}**: {escaped(str(known.shape))}\n\n{escaped(known.doc)}" if known else ""
    subject = _subject(loaded, route)
    return "\n\n".join(_told(loaded, subject)) if subject is not None else ""


def escaped(text: str) -> str:
    """Write text so that Markdown shows it as it is and a client obeys nothing in it."""
    return _SPECIAL.sub(r"\\\1", visible(text))


def route_at(root: Node | None, offset: int) -> tuple[str, bool]:
    """Lead to what stands at an offset, as far in as it goes; says too whether that is a key."""
    node, route = root, ""
    while node is not None:
        inner: Node | None = None
        match node:
            case Table(entries=entries):
                for name, (key, entry) in entries.items():
                    if key.start <= offset <= key.end:
                        return (route + step(name)).removeprefix("."), True
                    if entry.start <= offset <= entry.end:
                        inner, route = entry, (route + step(name)).removeprefix(".")
                        break
            case Listing(nodes=nodes):
                for index, entry in enumerate(nodes):
                    if entry.start <= offset <= entry.end:
                        inner, route = entry, route + step(index)
                        break
            case _:
                pass
        if inner is None or isinstance(inner, Scalar):
            break
        node = inner
    return route, False


def _rule_at(text: str, offset: int) -> str:
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    match = _RULE.match(text, max(start, text.find("#", start)))
    if match is None or not match.start(1) <= offset <= match.end(1):
        return ""
    before = match[1][: offset - match.start(1)].count(",")
    name = match[1].split(",")[before].strip()
    return name if name in registry.names("rules") else ""


def _subject(loaded: Loaded, route: str) -> Fact | Claim | None:
    if loaded.deck is None:
        return None
    ids = {place: name for name, place in loaded.routes.items()}
    name = next((ids[place] for place in (route[: at + 1] for at in range(len(route))) if place in ids), None)
    claims = {claim.id: claim for claim in loaded.deck.claims}
    return None if name is None else loaded.deck.by_id.get(name) or claims.get(name)


def _told(loaded: Loaded, subject: Fact | Claim) -> Iterator[str]:
    deck = loaded.deck
    assert deck is not None  # noqa: S101 - there is a subject only where there is a deck
    source = deck.sources[subject.source]
    passage = source.passage(subject.quote_span.start)
    marks = subject.answer_spans if isinstance(subject, Fact) else (subject.quote_span,)
    number = source.passage_number(subject.quote_span.start)
    day = source.published.isoformat() if source.published else ""
    where = ", ".join(filter(None, (source.publisher, day)))
    if isinstance(subject, Fact):
        yield f"**{escaped(subject.id)}** ({subject.kind}): {escaped(_value(subject))}"
    else:
        yield f"**{escaped(subject.id)}**: {subject.verdict}, attested by the author"
    yield f"> {_marked(passage, marks)}"
    yield f"{escaped(where)} paragraph {number}".strip()


def _value(fact: Fact) -> str:
    styles = type(fact.value).STYLES
    style = next((name for name in ("edtf", "digits") if name in styles), None)
    said = str(fact.value.spell(style))
    return said if said == fact.words else f"{fact.words} = {said}"


def _marked(passage: Span, marks: tuple[Span, ...]) -> str:
    """Write a passage with some of its words in bold."""
    parts, at = [], passage.start
    for mark in sorted(marks):
        start, end = max(at, mark.start), min(mark.end, passage.end)
        if start < end:
            words = escaped(passage.words[start - passage.start : end - passage.start])
            parts += [escaped(passage.words[at - passage.start : start - passage.start]), f"**{words}**"]
            at = end
    return "".join([*parts, escaped(passage.words[at - passage.start :])]).replace("\n", " ")
