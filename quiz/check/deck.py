"""A deck -> Report, by running every rule over it: findings with their places, ignores applied, crashes named."""

import datetime as dt
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType, ModuleType

from quiz import registry
from quiz.check.articles import article_files
from quiz.check.gather import relative
from quiz.check.ignores import Ignores
from quiz.check.manual import manual
from quiz.check.placing import Placing
from quiz.check.settings import Settings
from quiz.dossier import Dossier
from quiz.load import Loaded, load_with_places
from quiz.model.bank import Bank
from quiz.model.collection import without_collection
from quiz.model.finding import Finding, Severity
from quiz.model.report import Crash, Manual, Report, joined
from quiz.text.visible import one_line

_DEFAULTS = Settings()
OUTSIDE = "source-outside"  # of an article that is never opened, and so never looked up either


def check(*paths: str | os.PathLike[str], settings: Settings = _DEFAULTS) -> Report:
    """Check deck files, one after the other.

    Args:
        paths: deck files; a file that cannot be read is a finding like any other.
        settings: which rules, how severe, and what else a project may ask.

    Returns:
        The findings of all decks in the order of files and places.
    """
    files = tuple(os.fspath(path) for path in paths)
    return replace(joined(check_file(file, settings)[0] for file in files), files=files)


def check_file(path: str, settings: Settings = _DEFAULTS) -> tuple[Report, Mapping[str, str] | None]:
    """Check one deck file; beside the report the digests of its articles by path, "" for one that could not be read.

    There is none of them for a deck whose report is not to be remembered.
    """
    try:
        with without_collection():
            loaded = load_with_places(path)
            report = check_loaded(loaded, settings)
    except Exception as bug:  # noqa: BLE001 - whatever it is, the other decks are still to be checked
        return Report(decks=1, crashes=(Crash("load", path, _what(bug)),)), None
    if not loaded.sources or any(finding.rule == OUTSIDE for finding in loaded.findings):
        return report, None
    folder = os.path.dirname(path)  # noqa: PTH120 - as it was given
    digests = {os.path.join(folder, source.file): source.digest for source in loaded.sources.values()}  # noqa: PTH118
    return report, {file: digests.get(file, "") for file in article_files(path, loaded.places.root)}


def check_loaded(loaded: Loaded, settings: Settings = _DEFAULTS, *, banks: tuple[Bank, ...] | None = None) -> Report:
    """Check a deck that was loaded: what the loader found, what the rules find, and the ignores.

    `banks` are the deck's items where they were made already; without them `settings.seeds` says how many to make. Why
    a deck cannot be used at all is told whatever the settings and the deck ignore: no rule has looked at it.
    """
    placing = Placing(loaded)
    known = registry.names("rules")
    wanted = settings.wanted(known)
    found, crashes = list[Finding](), list[Crash]()
    for finding in loaded.findings:
        if finding.rule in wanted or finding.rule not in known or loaded.deck is None:
            found.append(placing.of_loader(finding, _severity(finding.rule, settings)))
    if loaded.deck is None:
        return _report(loaded, found)
    for told in _told(loaded, settings, placing, wanted, banks):
        (crashes if isinstance(told, Crash) else found).append(told)  # type: ignore[arg-type]
    ignores = Ignores(loaded)
    path = _within_project(loaded.places.file, settings)
    kept = ignores.kept([finding for finding in found if not settings.is_ignored(finding.rule, path)])
    ignored = len(found) - len(kept)
    for rule, complaint, at in ignores.complaints(frozenset() if crashes else wanted):
        if rule in wanted and not settings.is_ignored(rule, path):
            kept.append(placing.of_rule(rule, _severity(rule, settings), complaint, at))
    return _report(loaded, kept, crashes, ignored)


def _within_project(file: str, settings: Settings) -> str:
    """Give a deck's path as patterns are matched with it, where there are any."""
    return relative(file, Path(settings.folder) if settings.folder else None) if settings.per_deck_ignores else ""


def _report(loaded: Loaded, findings: list[Finding], crashes: Iterable[Crash] = (), ignored: int = 0) -> Report:
    findings.sort(key=lambda finding: (finding.location, finding.rule, finding.message))
    facts = len(loaded.deck.facts) if loaded.deck is not None else 0
    manuals = tuple(_manuals(findings))
    return Report(tuple(findings), 1, facts, tuple(crashes), ignored, 0, manuals, (loaded.places.file,))


def _told(
    loaded: Loaded, settings: Settings, placing: Placing, wanted: Collection[str], banks: tuple[Bank, ...] | None
) -> Iterator[Finding | Crash]:
    """Run the rules over a deck in the order of their names: one that fails is named, and the others still run."""
    assert loaded.deck is not None  # noqa: S101 - there is nothing for a rule to look at without one
    today = settings.today or dt.datetime.now(tz=dt.UTC).date()
    dossier = Dossier(loaded.deck, loaded, today, settings.coverage, settings.seeds, banks)
    for rule, module in rules().items():
        if rule not in wanted:
            continue
        try:
            for found in module.check(dossier):
                yield placing.of_rule(rule, _severity(rule, settings), found)
        except (Exception, SystemExit) as bug:  # noqa: BLE001 - a rule of anybody's may have any bug
            yield Crash(rule, loaded.places.file, _what(bug))


@cache
def rules() -> Mapping[str, ModuleType]:
    """Give the modules of the rules that look at a deck; what else is in the folder is found while loading."""
    modules = ((name, registry.module("rules", name)) for name in registry.names("rules"))
    return MappingProxyType({name: module for name, module in modules if hasattr(module, "check")})


def _severity(rule: str, settings: Settings) -> Severity:
    told = settings.severity.get(rule)
    if told is not None:
        return told
    if rule not in registry.names("rules"):
        return Severity.ERROR
    severity: Severity = getattr(registry.module("rules", rule), "SEVERITY", Severity.ERROR)
    return severity


def _manuals(findings: Iterable[Finding]) -> Iterator[Manual]:
    for rule in dict.fromkeys(finding.rule for finding in findings):
        if rule in registry.names("rules"):
            yield manual(rule)


def _what(bug: BaseException) -> str:
    return one_line(f"{type(bug).__name__}: {bug}")[:300]
