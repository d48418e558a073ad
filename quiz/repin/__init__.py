"""A deck and its corrected articles -> what survived, moved, changed or vanished, and the edits that re-anchor it.

The article as it was is not at hand, only its digest: words are compared with the nearest words that the article has
now. Where the old text is given too, it is told which paragraphs moved, and of two places which was meant.
"""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from quiz.load import Limits, Loaded, load_text
from quiz.load.edit import edited
from quiz.load.log import Log
from quiz.load.nodes import Listing, Node, Scalar, Table, step
from quiz.load.shape import A_CLAIM, A_FACT, Draft, read_fields
from quiz.load.sources import Article
from quiz.model.finding import Finding
from quiz.model.fix import Change, Insert, Rewrite
from quiz.model.source import Source
from quiz.model.span import Span
from quiz.repin.carrying import Carrier, as_it_was
from quiz.repin.moving import Alignment
from quiz.repin.outcomes import Fate, Outcome, Piece, Pin, Repinning, Sense
from quiz.repin.seeking import Seeker, diff, extensions, quotable

__all__ = ["Fate", "Outcome", "Piece", "Pin", "Repinning", "Sense", "repin", "repinned"]

_LIMITS = Limits(findings=10_000)
_ROUNDS = 8
_VANISHED = "Nothing in the article is like it: remove it, or quote what says it now."
_UNSOUGHT = "It was not looked for: too much is to be gone through. Repin again when the others are mended."
_UNWRITTEN = "The file is written in a way that the new words do not fit into."
_UNPROVED = "The deck does not load with the new words."


def repin(
    loaded: Loaded, *, root: str | os.PathLike[str] | None = None, was: Mapping[str, str] | None = None
) -> Repinning:
    """Say what became of every fact and claim whose article changed, or whose words are not in it.

    Args:
        loaded: the deck, as `load_with_places` gave it.
        root: the folder that sources must lie in, as for `load`.
        was: texts of articles as they were when they were pinned, by digest.
    """
    return _Repin(loaded, root, was or {}).run()


def repinned(
    loaded: Loaded, told: Repinning, *, accepted: Collection[str] = (), is_digest_only: bool = False
) -> str | None:
    """Give the deck's text with new digests, and with the new words of what needs no person or was accepted.

    `None` where the file is written in a way that the edits cannot be made in.
    """
    changes = [pin.change for pin in told.pins if pin.change is not None]
    for outcome in () if is_digest_only else told.outcomes:
        if outcome.is_written_unasked or outcome.id in accepted:
            changes += outcome.changes
    return edited(loaded.text, loaded.places, changes)


class _Repin:
    """One deck, its articles, and what its facts were."""

    def __init__(self, loaded: Loaded, root: str | os.PathLike[str] | None, was: Mapping[str, str]) -> None:
        self._loaded = loaded
        if loaded.places.root is not None:  # the loader stops telling after a while; here every fact is told of
            self._loaded = load_text(loaded.places.file, loaded.text, root=root, limits=_LIMITS)
        self._root, self._was = root, was
        self._places = self._loaded.places
        self._articles = {name: Article(source) for name, source in self._loaded.sources.items()}
        self._pins = {pin.source: pin for pin in self._read_pins()}
        self._drafts = dict(self._read_drafts())
        self._seeker = Seeker()
        self._alignments: dict[str, Alignment | None] = {}
        facts = {route: as_it_was(draft, article) for route, draft, article in self._anchored("facts")}
        language = self._loaded.deck.language if self._loaded.deck else "en"
        self._carrier = Carrier(language, facts)

    def run(self) -> Repinning:
        """Judge every fact and claim, then see that what is proposed loads."""
        of_entry, others = self._sorted_findings()
        if self._loaded.deck is None or len(self._articles) < len(self._pins):
            return Repinning(tuple(self._pins.values()), (), others, is_trouble=True)
        outcomes = [
            outcome
            for section in ("facts", "claims")
            for route, draft, article in self._anchored(section)
            if (outcome := self._outcome(route, draft, article, of_entry.get(route, ()))) is not None
        ]
        return Repinning(tuple(self._pins.values()), tuple(self._proved(outcomes)), others)

    def _read_pins(self) -> Iterator[Pin]:
        root = self._places.root
        table = root.entries["sources"][1] if isinstance(root, Table) and "sources" in root.entries else None
        for name, (_, node) in table.entries.items() if isinstance(table, Table) else ():
            file = _text(node, "file")
            if name not in self._articles:
                yield Pin(name, file, _text(node, "sha256"), "")
                continue
            digest, pinned = self._articles[name].source.digest, _text(node, "sha256").strip()
            route = f"sources{step(name)}"
            change: Change = Insert(route, "sha256", digest)
            if isinstance(node, Table) and "sha256" in node.entries:
                change = Rewrite(f"{route}.sha256", digest)
            yield Pin(name, file, pinned, digest, None if pinned.lower() == digest else change)

    def _read_drafts(self) -> Iterator[tuple[str, Draft]]:
        root = self._places.root
        for section, form in (("facts", A_FACT), ("claims", A_CLAIM)):
            held = root.entries[section][1] if isinstance(root, Table) and section in root.entries else None
            for index, node in enumerate(held.nodes if isinstance(held, Listing) else ()):
                route = f"{section}[{index}]"
                draft = read_fields(node, form, route, Log(self._places, 0))
                if draft is not None and draft.get("quote"):
                    yield route, draft

    def _anchored(self, section: str) -> Iterator[tuple[str, Draft, Article]]:
        only = next(iter(self._pins)) if len(self._pins) == 1 else ""
        for route, draft in self._drafts.items():
            article = self._articles.get(draft.get("source") or only)
            if route.startswith(section) and article is not None:
                yield route, draft, article

    def _sorted_findings(self) -> tuple[Mapping[str, list[Finding]], tuple[Finding, ...]]:
        """Tell the findings of facts and claims from all others; those of pins are told with the pins."""
        of_entry: dict[str, list[Finding]] = {}
        others = []
        for finding in self._loaded.findings:
            entry = _entry(finding)
            if entry in self._drafts:
                of_entry.setdefault(entry, []).append(finding)
            elif not self._is_of_pin(finding):
                others.append(finding)
        return of_entry, tuple(others)

    def _is_of_pin(self, finding: Finding) -> bool:
        missing = finding.rule == "missing-field" and "sha256" in finding.message
        return finding.route.startswith("sources") and (finding.route.endswith(".sha256") or missing)

    def _outcome(self, route: str, draft: Draft, article: Article, findings: Sequence[Finding]) -> Outcome | None:
        """Judge one; nothing is said of what stands on an article that is as it was pinned."""
        told = Outcome(
            draft.get("id") or route, route, article.source.id, Fate.SURVIVED, quote=quotable(draft.get("quote"))
        )
        spans = article.spans(draft.get("quote"))
        if len(spans) == 1:
            told = replace(told, paragraph=article.source.passage_number(spans[0].start))
            if findings:
                return replace(told, fate=Fate.BROKEN, reasons=tuple(finding.message for finding in findings[:2]))
            return None if self._pins[article.source.id].is_kept else self._moved(told, draft)
        if len(spans) > 1:
            return self._ambiguous(told, draft, article, spans)
        return self._changed(told, draft, article)

    def _alignment(self, source: Source) -> tuple[Alignment, Source] | None:
        text = self._was.get(self._pins[source.id].pinned.lower())
        if text is None:
            return None
        old = Source(id=source.id, file=source.file, digest=self._pins[source.id].pinned, text=text)
        found = self._alignments.get(source.id) or Alignment(old, source)
        self._alignments[source.id] = found
        return found, old

    def _moved(self, told: Outcome, draft: Draft) -> Outcome:
        source = self._articles[told.source].source
        known = self._alignment(source)
        spans = Article(known[1]).spans(draft.get("quote")) if known else ()
        if known is None or len(spans) != 1:
            return told
        was = known[1].passage_number(spans[0].start)
        fate = Fate.SURVIVED if known[0].has_stayed(was, told.paragraph) else Fate.MOVED
        return replace(told, fate=fate, was_paragraph=was)

    def _ambiguous(self, told: Outcome, draft: Draft, article: Article, spans: Sequence[Span]) -> Outcome:
        source = article.source
        longer = extensions(article, spans)
        proposed = tuple(
            (source.passage_number(span.start), quotable(more.words))
            for span, more in zip(spans, longer, strict=True)
            if more is not None
        )
        numbers = sorted({source.passage_number(span.start) for span in spans})
        reasons = ("Quote more words, so that it is clear which is meant.",)
        if not proposed:
            reasons = ("The paragraphs are alike: no longer quote within one of them tells them apart.",)
        told = replace(told, fate=Fate.AMBIGUOUS, extensions=proposed, reasons=reasons, paragraph=numbers[0])
        known = self._alignment(source)
        before = Article(known[1]).spans(draft.get("quote")) if known else ()
        if known is None or len(before) != 1:
            return told
        was = known[1].passage_number(before[0].start)
        meant = [(number, words) for number, words in proposed if known[0].has_stayed(was, number)]
        if len(meant) != 1 or [number for number in numbers if known[0].has_stayed(was, number)] != [meant[0][0]]:
            return told
        change = Rewrite(told.route + ".quote", meant[0][1])
        pieces = diff(told.quote, meant[0][1])
        return replace(
            told, reasons=(), changes=(change,), paragraph=meant[0][0], was_paragraph=was, diff=pieces, extensions=()
        )

    def _changed(self, told: Outcome, draft: Draft, article: Article) -> Outcome:
        place = self._seeker.seek(article, draft.get("quote"))
        if place is None:
            return replace(told, fate=Fate.VANISHED, reasons=(_UNSOUGHT if self._seeker.is_spent else _VANISHED,))
        quote = quotable(place.span.words)
        told = replace(told, fate=Fate.CHANGED, paragraph=place.paragraph, diff=diff(told.quote, quote))
        if place.doubt:
            return replace(told, reasons=(place.doubt,))
        carried = self._carrier.carry(draft, article, quote)
        return replace(
            told,
            sense=carried.sense,
            answers=carried.answers,
            changes=carried.changes,
            reasons=carried.reasons,
            leftovers=carried.leftovers,
        )

    def _proved(self, outcomes: Sequence[Outcome]) -> Iterable[Outcome]:
        """Keep only such changes as load: those that need no person on their own, the others beside them."""
        settled = self._with_what_loads(outcomes, [told for told in outcomes if told.is_written_unasked], ())
        unasked = [told for told in settled if told.is_written_unasked]
        asked = [told for told in settled if told.changes and told.reasons]
        return self._with_what_loads(settled, asked, unasked)

    def _with_what_loads(
        self, outcomes: Sequence[Outcome], tried: Sequence[Outcome], beside: Sequence[Outcome]
    ) -> Sequence[Outcome]:
        refused: dict[str, str] = {}
        left = list(tried)
        for _ in range(_ROUNDS):
            failed = self._failures([*beside, *left], left) if left else {}
            if not failed:
                break
            refused.update(failed)
            left = [told for told in left if told.route not in failed]
        else:
            refused.update({told.route: _UNPROVED for told in left})
        return [
            replace(told, changes=(), reasons=(*told.reasons, refused[told.route])) if told.route in refused else told
            for told in outcomes
        ]

    def _failures(self, together: Sequence[Outcome], judged: Sequence[Outcome]) -> Mapping[str, str]:
        """Say of which outcomes the new words do not load, or break what stood, and why."""
        pins = [pin.change for pin in self._pins.values() if pin.change is not None]
        text = self._edited([*pins, *(change for told in together for change in told.changes)])
        if text is None:
            alone = [told for told in judged if self._edited(told.changes) is None]
            return {told.route: _UNWRITTEN for told in alone or judged}
        after = load_text(self._places.file, text, root=self._root, limits=_LIMITS)
        said: dict[str, str] = {}
        for finding in after.findings:
            said.setdefault(_entry(finding), finding.message)
        failed = {told.route: said[told.route] for told in judged if told.route in said}
        broken = said.keys() - {_entry(finding) for finding in self._loaded.findings} - failed.keys()
        if broken and not failed:  # whose fault it is shows when each is tried alone
            beside = [told for told in together if told not in judged]
            if len(judged) == 1:
                return {judged[0].route: said[min(broken)]}
            for told in judged:
                failed.update(self._failures([*beside, told], [told]))
            return failed or {told.route: _UNPROVED for told in judged}
        return failed

    def _edited(self, changes: Sequence[Change]) -> str | None:
        return edited(self._loaded.text, self._places, changes)


def _entry(finding: Finding) -> str:
    """Give the route of the fact or claim that a finding is about."""
    return finding.route.split("]", 1)[0] + "]"


def _text(node: Node, name: str) -> str:
    if isinstance(node, Table) and name in node.entries:
        held = node.entries[name][1]
        return held.text if isinstance(held, Scalar) else ""
    return ""
