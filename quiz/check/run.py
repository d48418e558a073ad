"""Checks many decks: those that are remembered first, the others on as many cores as it is worth."""

import contextlib
import datetime as dt
import hashlib
import importlib.util
import os
import signal
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import quiz
from quiz import registry
from quiz.check.cache import Cache
from quiz.check.settings import Settings
from quiz.check.stored import restored, stored
from quiz.model.collection import without_collection
from quiz.model.report import Report, joined

_WORTH = 40  # decks: with fewer, a second process costs more than it brings
_CHUNK = 16
_LIBRARIES = ("yaml", "rapidfuzz")  # which findings depend on

Checked = tuple[Report, Mapping[str, str] | None]
"""The report of a deck, and the digests that its articles had; none where it is not to be remembered."""


class How(NamedTuple):
    """How a run goes about it, none of which changes its result: `cache` is a folder, `jobs` the most processes."""

    cache: Path | None = None
    jobs: int = 0


_PLAINLY = How()


def run(decks: Sequence[str], settings: Settings, how: How = _PLAINLY) -> Report:
    """Check deck files and put their reports into one; the order of the findings is always the same."""
    settings = settings if settings.today else replace(settings, today=dt.datetime.now(tz=dt.UTC).date())
    cache = Cache(how.cache, _key(settings)) if how.cache is not None else None
    reports: dict[str, Report] = {}
    for deck in decks if cache is not None else ():
        known = restored(cache.get(deck)) if cache is not None else None
        if known is not None:
            reports[deck] = known
    rest = [deck for deck in decks if deck not in reports]
    stamps = [cache.stamp(deck) if cache is not None else "" for deck in rest]
    for deck, stamp, (report, sources) in zip(rest, stamps, _checked(rest, settings, how.jobs), strict=True):
        reports[deck] = report
        told = stored(report) if cache is not None and sources is not None else None
        if cache is not None and told is not None and sources is not None:
            cache.put(deck, stamp, sources, told)
    if cache is not None:
        cache.save()
    return replace(joined(reports[deck] for deck in decks), files=tuple(decks))


def _checked(decks: Sequence[str], settings: Settings, jobs: int) -> Iterable[Checked]:
    if not decks:
        return []
    with without_collection():
        from quiz.check.deck import check_file, rules  # noqa: PLC0415 - not needed where every deck is remembered

        rules()  # before there are more processes: what is imported here is there in all of them

    one = partial(check_file, settings=settings)
    count = min(jobs or len(_cores()), -(-len(decks) // _CHUNK))
    if count < 2 or len(decks) < _WORTH:
        return map(one, decks)
    for kind in registry.names("facts"):
        registry.module("facts", kind)
    return _at_once(one, decks, count)


def _at_once(one: Callable[[str], Checked], decks: Sequence[str], count: int) -> list[Checked]:
    """Check decks in several processes; in this one, where the system gives no other or one of them is killed."""
    import multiprocessing  # noqa: PLC0415 - for many decks only, as are those below
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    start = "fork" if sys.platform == "linux" else "spawn"  # what was imported once is there in every process
    try:
        pool = ProcessPoolExecutor(count, multiprocessing.get_context(start), _leave_interrupts_to_parent)
    except (OSError, ImportError):
        return list(map(one, decks))
    try:
        return list(pool.map(one, decks, chunksize=_CHUNK))
    except BrokenProcessPool:
        return list(map(one, decks))
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _cores() -> Sequence[int] | set[int]:
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)


def _key(settings: Settings) -> str:
    """Say all that a report depends on beside its files: our code and that of others, the settings, where we are."""
    points = sorted(
        {(point.name, point.value) for point in registry.added("quiz.rules", "quiz.facts", "quiz.questions")}
    )
    code = [_code(Path(quiz.__file__).parent), *map(_code_of, (*_LIBRARIES, *(value for _, value in points)))]
    return repr((quiz.__version__, code, sys.version, points, settings, os.getcwd()))  # noqa: PTH109


def _code_of(value: str) -> str:
    """Give the state of the package that a name or an entry point leads to, without importing any of it."""
    try:
        spec = importlib.util.find_spec(value.partition(":")[0].strip().partition(".")[0])
    except (ImportError, ValueError):
        return ""
    places = [*(spec.submodule_search_locations or ())] or [spec.origin or ""] if spec is not None else []
    return " ".join(_code(Path(place)) for place in places)


def _code(place: Path) -> str:
    """Give the state of a module or of a package's modules: who works on a rule must see what it finds now."""
    files = [os.path.join(here, name) for here, _, names in os.walk(place) for name in names if name.endswith(".py")]  # noqa: PTH118 - 250 of them, each time
    digest = hashlib.sha256()
    for file in sorted(files) or [os.fspath(place)]:
        with contextlib.suppress(OSError):
            status = os.stat(file)  # noqa: PTH116 - as above
            digest.update(repr((file, status.st_mtime_ns, status.st_size)).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
