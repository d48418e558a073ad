"""Reads a deck file: what could be read of it, and what is wrong with the rest, each with its place."""

import os
from codecs import BOM_UTF8
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from quiz.load import files, prove, values
from quiz.load.declared import declared
from quiz.load.log import Limits, Log, shown
from quiz.load.nodes import Lines, Node, Places, Refused, step
from quiz.load.prove import Anchor, Anchored
from quiz.load.reader import parse
from quiz.load.shape import A_CLAIM, A_DECK, A_FACT, A_SOURCE, Draft, is_identifier, read_fields
from quiz.load.sources import Article, project_root, read_source
from quiz.model.collection import without_collection
from quiz.model.deck import Deck
from quiz.model.fact import Claim, Fact, Verdict
from quiz.model.finding import Finding
from quiz.model.source import Source
from quiz.model.value import Rivals
from quiz.text.names.spellings import Roster

__all__ = ["Limits", "Loaded", "Places", "load", "load_bytes", "load_text", "load_with_places"]

_DEFAULTS = Limits()


class Loaded(NamedTuple):
    """A deck with what is wrong in its file, and where everything stands.

    `text` is that of the deck's file, `routes` lead to its facts and claims by id, and `sources` are the articles that
    could be read, those of a deck that could not be used among them.
    """

    deck: Deck | None
    findings: tuple[Finding, ...]
    places: Places
    text: str = ""
    routes: Mapping[str, str] = MappingProxyType({})
    sources: Mapping[str, Source] = MappingProxyType({})


def load(
    path: str | os.PathLike[str], *, root: str | os.PathLike[str] | None = None, limits: Limits = _DEFAULTS
) -> tuple[Deck | None, tuple[Finding, ...]]:
    """Read a deck file; what is wrong with it comes as findings, and what is wrong is left out of the deck.

    Sources must lie inside `root`: where it is not given, the nearest folder above the deck with a `.git` or a
    `pyproject.toml`, else the folder above the deck's. The deck is `None` when no source of it could be read.
    """
    return load_with_places(path, root=root, limits=limits)[:2]


def load_with_places(
    path: str | os.PathLike[str], *, root: str | os.PathLike[str] | None = None, limits: Limits = _DEFAULTS
) -> Loaded:
    """`load`, with the place in the file of every route, for carets."""
    name = os.fspath(path)
    empty = Places(name, Lines(""))
    try:
        content = files.read(name, limits.deck_bytes)
    except files.RefusedFileError as refused:
        rule = "over-limit" if refused.cause == "too-large" else "unreadable"
        hint = "Check the path." if refused.cause == "missing" else refused.hint
        return Loaded(None, (Finding(rule, f"The file {refused.reason}.", empty.locate(""), hint),), empty)
    return load_bytes(name, content, root=root, limits=limits)


def load_bytes(
    name: str, content: bytes, *, root: str | os.PathLike[str] | None = None, limits: Limits = _DEFAULTS
) -> Loaded:
    """Read a deck from bytes that came some other way: `name` says in which folder its sources are."""
    empty = Places(name, Lines(""))
    if len(content) > limits.deck_bytes:
        message = f"The file is larger than {limits.deck_bytes:,} bytes."
        return Loaded(None, (Finding("over-limit", message, empty.locate(""), "Split it."),), empty)
    try:
        text = files.decode(content)
    except files.RefusedFileError as refused:
        places = Places(name, Lines(files.readable_part(content)))
        at = places.location(refused.offset)
        return Loaded(None, (Finding("unreadable", f"The file {refused.reason}.", at, refused.hint),), places)
    with without_collection():
        return _Loading(name, text, root, limits, content.removeprefix(BOM_UTF8)).run()


def load_text(
    name: str, text: str, *, root: str | os.PathLike[str] | None = None, limits: Limits = _DEFAULTS
) -> Loaded:
    """Read a deck that is not, or not yet, what stands in its file: `name` says in which folder its sources are."""
    with without_collection():
        return _Loading(name, text, root, limits).run()


class _Loading:
    """The steps from a deck's text to a deck."""

    def __init__(
        self,
        name: str,
        text: str,
        root: str | os.PathLike[str] | None,
        limits: Limits,
        encoded: bytes | None = None,
    ) -> None:
        self._name, self._text, self._limits = name, text, limits
        lines = Lines(text)
        self._log = Log(Places(name, lines), limits.findings)
        self._folder = os.path.realpath(os.path.dirname(name) or ".")  # noqa: PTH120 - `name` is as it was given
        self._root = project_root(self._folder) if root is None else os.path.realpath(root)
        self._places = Places(name, lines, parse(text, self._log, limits, encoded))
        self._ids: dict[str, int] = {}
        self._routes: dict[str, str] = {}
        self._sources: dict[str, Source] = {}

    def run(self) -> Loaded:
        """Read all there is."""
        deck = self._deck()
        return Loaded(deck, self._log.findings(), self._places, self._text, self._routes, self._sources)

    def _deck(self) -> Deck | None:
        node = self._places.root
        if node is None:
            if not self._log.findings():
                hint = "A deck has the fields deck, sources and facts."
                self._log.add("missing-field", "The file holds nothing.", 0, hint=hint)
            return None
        draft = read_fields(node, A_DECK, "", self._log)
        if draft is None:
            return None
        named = draft.values["sources"].entries if "sources" in draft.values else {}
        articles = self._articles(draft)
        anchor = Anchor(articles, named)
        drafts = self._drafts(draft, "facts")
        claims = self._drafts(draft, "claims")
        language = draft.get("language", "en")
        facts, roster = self._facts(drafts, anchor, language)
        made = [self._claim(claim, anchor) for claim in claims]
        if not articles:
            return None
        name = Path(self._name).stem
        return Deck(
            name=name,
            title=draft.get("deck", name),
            language=language,
            sources={source: article.source for source, article in articles.items()},
            facts=facts,
            claims=tuple(claim for claim in made if claim is not None),
            ignore=draft.get("ignore", {}),
            not_checkable=tuple(declared(draft, articles, named)),
            rivals=Rivals(roster, values.held_by(facts)),
        )

    def _articles(self, deck: Draft) -> dict[str, Article]:
        found = {}
        table = deck.get("sources", None)
        for name, (key, node) in table.entries.items() if table else ():
            route = "sources" + step(name)
            draft = read_fields(node, A_SOURCE, route, self._log)
            if not is_identifier(name):
                hint = "Small letters, digits and hyphens."
                self._log.add("wrong-shape", f"{shown(name)} is no id.", key.start, hint=hint, route=route)
            if draft is None:
                continue
            article = read_source(name, draft, self._folder, self._root, self._limits)
            if article is not None:
                found[name] = article
                self._sources[name] = article.source
        return found

    def _drafts(self, deck: Draft, section: str) -> list[Draft]:
        form = A_FACT if section == "facts" else A_CLAIM
        nodes: list[Node] = deck.get(section, [])
        if len(nodes) > self._limits.facts:
            message = f"{len(nodes):,} {section}; {self._limits.facts:,} are read."
            self._log.add("over-limit", message, nodes[self._limits.facts].start, hint="Split the deck.", route=section)
        drafts = []
        for index, node in enumerate(nodes[: self._limits.facts]):
            if isinstance(node, Refused):
                continue
            draft = read_fields(node, form, f"{section}[{index}]", self._log)
            if draft is not None:
                self._note_id(draft)
                drafts.append(draft)
        return drafts

    def _note_id(self, draft: Draft) -> None:
        name = draft.values.get("id")
        if not name:
            return
        if name in self._ids:
            line = self._places.location(self._ids[name]).line
            hint = "Every fact and claim has an id of its own; answers given are kept by it."
            draft.fail("duplicate-id", f"The id {shown(name)} stands in line {line} already.", "id", hint=hint)
        else:
            self._ids[name] = draft.table.entries["id"][1].start
            self._routes[name] = draft.route

    def _facts(self, drafts: list[Draft], anchor: Anchor, language: str) -> tuple[tuple[Fact, ...], Roster]:
        for draft in drafts:
            prove.check_kind(draft)
        anchored = [found for found in map(anchor.fact, drafts) if found is not None]
        for found in anchored:
            prove.check_claim(found)
        whole = [found for found in anchored if not found.draft.is_broken]
        entries = values.roster_entries(whole)
        values.check_aliases(whole, entries)
        roster = values.roster_of(entries, whole)
        rivals = Rivals(roster)
        facts = [self._fact(found, language, rivals) for found in whole]
        return tuple([fact for fact in facts if fact is not None]), roster

    def _fact(self, found: Anchored, language: str, rivals: Rivals) -> Fact | None:
        value = values.value_of(found, values.context_of(found, language, rivals))
        return None if value is None or found.draft.is_broken else values.fact_of(found, value)

    def _claim(self, draft: Draft, anchor: Anchor) -> Claim | None:
        found = anchor.claim(draft)
        if found is None or draft.is_broken:
            return None
        copied = {name: draft.values[name] for name in _CLAIM_COPIED if name in draft.values}
        return Claim(
            **copied,
            verdict=Verdict(draft.get("verdict")),
            source=found.article.source.id,
            quote=found.quote.words,
            quote_span=found.quote,
        )


_CLAIM_COPIED = ("id", "says", "why", "topic", "reviewed_by")
