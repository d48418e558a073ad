"""Checks many decks: those that are remembered first, the others on as many cores as it is worth."""

import datetime as dt
import multiprocessing
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import quiz
from quiz.check.cache import Cache
from quiz.check.settings import Settings
from quiz.check.stored import restored, stored
from quiz.model.report import Report, joined

_WORTH = 40  # decks: with fewer, a second process costs more than it brings
_CHUNK = 16


@dataclass(frozen=True, slots=True)
class How:
    """How a run goes about it, none of which changes its result: `cache` is a folder, `jobs` the most processes."""

    cache: Path | None = None
    jobs: int = 0


def run(decks: Sequence[str], settings: Settings, how: How = How()) -> Report:
    """Check deck files and put their reports into one; the order of the findings is always the same."""
    settings = settings if settings.today else replace(settings, today=dt.datetime.now(tz=dt.UTC).date())
    cache = Cache(how.cache, _key(settings)) if how.cache is not None else None
    reports: dict[str, Report] = {}
    for deck in decks if cache is not None else ():
        known = restored(cache.get(deck)) if cache is not None else None
        if known is not None:
            reports[deck] = known
    rest = [deck for deck in decks if deck not in reports]
    for deck, (report, sources) in zip(rest, _checked(rest, settings, how.jobs), strict=True):
        reports[deck] = report
        told = stored(report)
        if cache is not None and told is not None and sources is not None:
            cache.put(deck, sources, told)
    if cache is not None:
        cache.save()
    return replace(joined(reports[deck] for deck in decks), files=tuple(decks))


def _checked(decks: Sequence[str], settings: Settings, jobs: int) -> list[tuple[Report, Sequence[str] | None]]:
    if not decks:
        return []
    from quiz.check.deck import check_file  # noqa: PLC0415 - where every deck is remembered, nothing of it is needed

    one = partial(check_file, settings=settings)
    count = min(jobs or len(_cores()), -(-len(decks) // _CHUNK))
    if count < 2 or len(decks) < _WORTH:
        return [one(deck) for deck in decks]
    start = "fork" if sys.platform == "linux" else "spawn"  # what was imported once is there in every process
    with multiprocessing.get_context(start).Pool(count) as pool:
        return pool.map(one, decks, chunksize=_CHUNK)


def _cores() -> Sequence[int] | set[int]:
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)


def _key(settings: Settings) -> str:
    """Say all that a report depends on beside its files: the version, what others add, the settings, where we are."""
    from importlib import metadata  # noqa: PLC0415 - as below

    added = sorted(
        (point.name, point.value, point.dist.version if point.dist else "")
        for group in ("quiz.rules", "quiz.facts", "quiz.questions")
        for point in metadata.entry_points(group=group)
    )
    code = _newest(Path(quiz.__file__).parent)
    return repr((quiz.__version__, code, sys.version_info[:2], added, settings, os.getcwd()))  # noqa: PTH109


def _newest(package: Path) -> int:
    """Give the time of the newest module: who works on a rule must see what it finds now."""
    return max(
        int(os.stat(os.path.join(here, name)).st_mtime_ns)  # noqa: PTH116, PTH118 - 200 of them, each time
        for here, _, names in os.walk(package)
        for name in names
        if name.endswith(".py")
    )
