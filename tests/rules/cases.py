"""The decks that rules are tried on: fragments over the real article, and the real deck with one edit."""

import hashlib
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from quiz.check.deck import check, check_loaded
from quiz.check.settings import Settings
from quiz.load import load_with_places
from quiz.model.bank import Bank
from quiz.model.deck import Deck
from quiz.model.fact import Fact, Verdict
from quiz.model.item import Choice, Entry, Interaction, Item, Match, Option, Order, Proof
from quiz.model.report import Report
from quiz.proof.evidence import evidence_of

ROOT = Path(__file__).parent.parent.parent
CASES = Path(__file__).parent
# Those in C, where there are any: they read and write the same in a tenth of the time.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
DECK = ROOT / "decks" / "iraq-state-weapons.yaml"
ARTICLE = "000_943ac916fcac6cba.txt"
TODAY = "2025-10-01"  # soon after the article: nothing planned in it is past
_HEAD = {
    "deck": "Iraq's armed groups",
    "language": "en",
    "sources": {
        "national": {
            "file": f"../seeds/{ARTICLE}",
            "sha256": "{digest}",
            "publisher": "The National",
            "title": "State monopoly over weapons a top priority, Iraqi PM says",
            "published": "2025-09-17",
        }
    },
}


def settings(**changes: Any) -> Settings:
    import datetime as dt

    return Settings(**{"today": dt.date.fromisoformat(TODAY), **changes})


def project(folder: Path) -> Path:
    """Make a project with the real article; give the folder of its decks."""
    (folder / "pyproject.toml").write_text("", encoding="utf-8")
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "decks").mkdir(exist_ok=True)
    shutil.copy(ROOT / "seeds" / ARTICLE, folder / "seeds" / ARTICLE)
    return folder / "decks"


def fragment_file(folder: Path, fragment: str, name: str = "example") -> Path:
    """Write a fragment as a deck: its own top-level fields win, and `article: |` stands for the source's text.

    The fragment's text is kept as it is, so that comments and ways of writing stay; the head is put before it.
    """
    decks = project(folder)
    told = _told(fragment)
    article = (ROOT / "seeds" / ARTICLE).read_bytes()
    body = fragment
    if "article" in told:
        article, body = str(told["article"]).encode(), _without(body, "article")
    body = _without(body, "items")
    (folder / "seeds" / ARTICLE).write_bytes(article)
    head = {field: value for field, value in _HEAD.items() if field not in told}
    text = yaml.dump(head, Dumper=_DUMPER, allow_unicode=True, sort_keys=False)
    digest = hashlib.sha256(article).hexdigest()
    path = decks / f"{name}.yaml"
    path.write_text((text + body).replace("{digest}", digest), encoding="utf-8", newline="")
    return path


def checked(path: Path, items: Sequence[Mapping[str, Any]] = (), **changes: Any) -> Report:
    """Check a file as these tests do, with some items beside it that no question kind would make."""
    if not items:
        return check(path, settings=settings(**changes))
    loaded = load_with_places(path)
    assert loaded.deck is not None, loaded.findings
    bank = Bank(loaded.deck, 0, tuple(item(loaded.deck, told, number) for number, told in enumerate(items)))
    return check_loaded(loaded, settings(**changes), banks=(bank,))


def items_of(fragment: str) -> Sequence[Mapping[str, Any]]:
    """Give the items that a fragment tells: they stand for what a question kind made."""
    items: Sequence[Mapping[str, Any]] = _told(fragment).get("items", ())
    return items


def item(deck: Deck, told: Mapping[str, Any], number: int = 0) -> Item:
    """Make an item of what a fragment tells.

    It has `kind`, `fact` (or `facts`), `stem`, and one of `options` with `key` (their words), `entry` with the answer,
    `order` with the entries in the right order and `values`, `match` with prompts and partners as a table; optional
    are `claim`, `verdict`, `operation`, `method` (of the proof) and `slot`, the words that were put into a claim.
    """
    facts = [deck.by_id[name] for name in told.get("facts", [told["fact"]] if "fact" in told else [])]
    evidence = tuple(evidence_of(deck, fact) for fact in facts)
    return Item(
        id=f"item-{number}",
        kind=told["kind"],
        facts=tuple(fact.id for fact in facts),
        topic="",
        stem=told["stem"],
        interaction=_interaction(deck, facts, told),
        proof=Proof("Because.", told.get("method", "disjoint"), evidence),
        claim=told.get("claim", ""),
        operation=told.get("operation", ""),
        extra={"slot": told["slot"]} if "slot" in told else {},
        verdict=Verdict(told["verdict"]) if "verdict" in told else None,
        language=deck.language,
    )


def _interaction(deck: Deck, facts: Sequence[Fact], told: Mapping[str, Any]) -> Interaction:
    if "options" in told:
        key = told["options"].index(told["key"]) if told["key"] in told["options"] else -1
        return Choice(tuple(Option(text, "" if text == told["key"] else "No.") for text in told["options"]), key)
    if "order" in told:
        entries = tuple(told["order"])
        return Order(entries, tuple(range(len(entries))), tuple(told["values"]))
    if "match" in told:
        partners = tuple(told["match"].values())
        return Match(tuple(told["match"]), partners, tuple(partners.index(partner) for partner in partners))
    fact = facts[0]
    return Entry(fact.kind, told.get("entry", fact.words), fact.value, deck.context(fact))


def read(text: str) -> Any:
    """Read YAML of these tests with every scalar as text."""
    return yaml.load(text, _LOADER)  # noqa: S506 - our own files, and this loader makes nothing but texts


def _told(fragment: str) -> dict[str, Any]:
    try:
        told = read(fragment)
    except yaml.YAMLError:
        return {}
    return told if isinstance(told, dict) else {}


def _without(fragment: str, field: str) -> str:
    kept, is_dropped = [], False
    for line in fragment.splitlines(keepends=True):
        if line[:1].strip():
            is_dropped = line.startswith(f"{field}:")
        if not is_dropped:
            kept.append(line)
    return "".join(kept)
